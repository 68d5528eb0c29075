namespace WealthBuilding.Domain.Suppliers.People;

/// <content>What counts as evidence of an organisation, and where it stands.</content>
internal readonly partial struct NameEvidence
{
    private const int ShortestWritten = 3;

    private static WordKind Evidence(ref NameTokens tokens, int at) => tokens[at].Kind | tokens[at].Phrase;

    // The last word of the last evidence in the part; -1 where there is none that counts.
    private static int LastEvidence(ref NameTokens tokens, int from, int to, out bool isBlocked)
    {
        var last = -1;
        isBlocked = false;
        for (var i = from; i < to; i++)
        {
            if (tokens[i].Depth > 0 || (Evidence(ref tokens, i) & WordKind.Evidence) == 0)
            {
                continue;
            }

            if (Counts(ref tokens, from, i))
            {
                last = Math.Max(last, Math.Min(to, i + LengthOf(ref tokens, i)) - 1);
            }
            else
            {
                isBlocked = true;
            }
        }

        return last;
    }

    private static int LengthOf(ref NameTokens tokens, int at) => (tokens[at].Phrase & WordKind.Evidence) != 0 ? tokens[at].PhraseLength : 1;

    private static bool Counts(ref NameTokens tokens, int from, int at)
    {
        var kind = Evidence(ref tokens, at);
        if (HasAny(ref tokens, from, at, PersonMarks) || IsRoleAfterName(ref tokens, from, at, (kind & WordKind.Form) != 0) || IsBehindComma(ref tokens, from, at))
        {
            return false;
        }

        if ((kind & WordKind.Form) != 0)
        {
            return NameWords.Words(ref tokens, from, at) > 0 && !PersonBeside.IsIn(ref tokens, from, at);
        }

        if ((kind & WordKind.Spaced) != 0)
        {
            var isSaid = HasKnown(ref tokens, from, at) || (IsWritten(ref tokens, at) && !HasGivenOrInitial(ref tokens, from, at) && HasOtherThanNames(ref tokens, from, at));
            return NameWords.Words(ref tokens, from, at) > 1 && isSaid && !PersonBeside.IsIn(ref tokens, from, at);
        }

        // SCHOOL and COLLEGE are surnames too: alone, or behind AUGUST, they show nothing.
        var isLone = at == from && (kind & (WordKind.School | WordKind.College)) != 0 && (kind & WordKind.Strong) == 0;
        return !isLone && !PersonCalledSo.Is(ref tokens, EndOfMain(ref tokens)) && !HasAny(ref tokens, from, at, WordKind.Title)
            && ((NameWords.AreAllKnown(ref tokens, from, at) && !IsBehindSurname(ref tokens, from, at)) || OwnName.IsBefore(ref tokens, from, at));
    }

    // WELLS UNIVERSITY OF SALFORD, KING PRESTON COUNCIL: a surname that a place bears too, before what is a whole name without it.
    private static bool IsBehindSurname(ref NameTokens tokens, int from, int at)
    {
        from += at - from > 1 && tokens[from].Length == 1 ? 1 : 0;
        if (at == from || (tokens[from].Within & WordKind.Evidence) != 0 || (tokens[from].Kind & (WordKind.Surname | WordKind.FamilyToo)) == 0 || NameWords.IsSaint(ref tokens, from))
        {
            return false;
        }

        var isWhole = (Evidence(ref tokens, at) & (WordKind.Start | WordKind.Prefix)) != 0 && (Evidence(ref tokens, at) & WordKind.Named) == 0;
        var next = from + 1;
        return isWhole || (next <= at && tokens[next].Break == TokenBreak.Space && ((tokens[next].Kind & (WordKind.Place | WordKind.Ordinary | WordKind.Surname)) == WordKind.Place || tokens.WordAt(next) is "ST" or "SAINT"))
            || (next < at && PersonCalledSo.IsPair(ref tokens, from, next));
    }

    // INC and CIO are seldom initials, and SA and BV often.
    private static bool IsWritten(ref NameTokens tokens, int at) => tokens[at].Length >= ShortestWritten && (tokens[at].Kind & WordKind.Spaced) != 0;

    // Two words that no table has may be anybody's whole name; with a surname or an ordinary word among them three letters more are hardly initials.
    private static bool HasOtherThanNames(ref NameTokens tokens, int from, int at)
    {
        var isAny = at - from > 2;
        for (var i = from; i < at; i++)
        {
            isAny |= (tokens[i].Kind & (WordKind.Surname | WordKind.Known)) != 0 || UsualSurnames.Has(tokens.WordAt(i));
        }

        return isAny;
    }

    private static bool HasGivenOrInitial(ref NameTokens tokens, int from, int at)
    {
        for (var i = from; i < at; i++)
        {
            if (tokens[i].IsInitial || (tokens[i].Kind & WordKind.Given) != 0)
            {
                return true;
            }
        }

        return false;
    }

    // A word of firms or an ordinary one: SAINT JOHN and DE LA TOUR are somebody's names.
    private static bool HasKnown(ref NameTokens tokens, int from, int at)
    {
        for (var i = from; i < at; i++)
        {
            var isWord = NameWords.IsKnown(ref tokens, i) && (tokens[i].Kind & (WordKind.Link | WordKind.Spaced)) == 0 && !NameWords.IsSaint(ref tokens, i);
            if (isWord && !(i > from && NameParticles.Has(tokens.WordAt(i - 1))))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasAny(ref NameTokens tokens, int from, int to, WordKind kinds)
    {
        for (var i = from; i < to; i++)
        {
            if ((Evidence(ref tokens, i) & kinds) != 0)
            {
                return true;
            }
        }

        return false;
    }

    // ZOLA EXAMPLE FOSTER CARER ANYTOWN BOROUGH COUNCIL; but not FOSTER CARER ASSOCIATES LTD, nor EXAMPLE TENANT MANAGEMENT LTD.
    private static bool IsRoleAfterName(ref NameTokens tokens, int from, int at, bool isForm)
    {
        for (var i = from + 1; i < at; i++)
        {
            var kind = isForm ? tokens[i].Phrase : Evidence(ref tokens, i);
            if ((kind & WordKind.Role) != 0 && (tokens[i].Within & WordKind.Evidence) == 0 && !NameWords.AreAllKnown(ref tokens, from, i))
            {
                return true;
            }
        }

        return false;
    }

    // EXAMPLE JOHN, ANYTOWN BOROUGH COUNCIL; but not EXAMPLE, SAMPLE AND CO LTD, nor EXAMPLE COMPANY, LIMITED.
    private static bool IsBehindComma(ref NameTokens tokens, int from, int at)
    {
        var comma = -1;
        for (var i = from + 1; i <= at; i++)
        {
            comma = tokens[i].Break == TokenBreak.Comma && tokens[i].Depth == 0 ? i : comma;
        }

        var isFormAlone = comma == at && (Evidence(ref tokens, at) & WordKind.Form) != 0;
        if (comma < 0 || isFormAlone || NameWords.AreAllKnown(ref tokens, from, comma))
        {
            return false;
        }

        for (var i = from; i < at; i++)
        {
            var isFirms = i < comma && ((Evidence(ref tokens, i) & WordKind.Evidence) != 0 || (i == comma - 1 && (tokens[i].Kind & (WordKind.Medium | WordKind.NameLike)) == WordKind.Medium));
            if (isFirms || (tokens.WordAt(i) is "AND" && (i < comma || (tokens[i - 1].Kind & WordKind.Trade) == 0)))
            {
                return false;
            }
        }

        return true;
    }
}
