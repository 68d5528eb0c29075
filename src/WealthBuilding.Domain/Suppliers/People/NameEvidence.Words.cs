namespace WealthBuilding.Domain.Suppliers.People;

/// <content>Names that are made of words of organisations, with nothing in them that only organisations bear.</content>
internal readonly partial struct NameEvidence
{
    // OXFAM, BRITISH GAS, SERCO CARE SERVICES: a body that everybody knows, and behind it nothing that may be somebody's name. SCOPE and SENSE are words, and bodies only alone.
    private static bool IsKnownBody(ref NameTokens tokens)
    {
        var from = tokens.Count > 1 && tokens.WordAt(0) is "THE" ? 1 : 0;
        var isPhrase = (tokens[from].Phrase & WordKind.Body) != 0;
        if (!isPhrase && (tokens[from].Kind & WordKind.Body) == 0)
        {
            return false;
        }

        var next = from + (isPhrase ? tokens[from].PhraseLength : 1);
        var isWord = !isPhrase && (tokens[from].Kind & (WordKind.Ordinary | WordKind.Medium | WordKind.Trade | WordKind.NameLike)) != 0;
        return tokens[from].Depth == 0 && (next == tokens.Count || (!isWord && NameWords.AreAllKnown(ref tokens, next, tokens.Count) && !HasAny(ref tokens, next, tokens.Count, PersonMarks | WordKind.Title)));
    }

    // Words of organisations, and nothing else that may be somebody's name.
    private static bool IsOrganisationByWords(ref NameTokens tokens)
    {
        if (PersonCalledSo.Is(ref tokens, tokens.Count) || PersonCalledSo.Is(ref tokens, EndOfMain(ref tokens)))
        {
            return false;
        }

        if (IsOfSaint(ref tokens))
        {
            return true;
        }

        if (IsSurnameBeforeWhole(ref tokens))
        {
            return false;
        }

        var medium = 0;
        var plain = 0;
        var isTrade = false;
        var isPublic = false;
        var isBodys = false;
        for (var i = 0; i < tokens.Count; i++)
        {
            var kind = tokens[i].All;
            if ((kind & (PersonMarks | WordKind.Title | WordKind.Spaced)) != 0 || tokens[i].IsInitial)
            {
                return false;
            }

            var isMedium = (kind & WordKind.Medium) != 0;
            if (!isMedium && !NameWords.IsKnown(ref tokens, i))
            {
                return false;
            }

            medium += isMedium ? 1 : 0;
            plain += (kind & (WordKind.Link | WordKind.Surname)) == 0 && !tokens[i].HasDigit ? 1 : 0;
            isTrade |= (kind & WordKind.Trade) != 0 && !isMedium;
            isPublic |= isMedium && (kind & WordKind.Business) == 0;
            isBodys |= isMedium && (kind & WordKind.Business) == 0 && (i > 0 || (kind & WordKind.Surname) == 0) && tokens.WordAt(i) is not "AGENCY";
        }

        if (IsMadeOfWords(ref tokens))
        {
            return true;
        }

        // CHURCH BUILDING SERVICES, KING NURSING AGENCY: Mr Church's and Mr King's.
        var isSurnames = !isBodys && (tokens[0].Kind & WordKind.Surname) != 0 && (tokens[0].Within & WordKind.Evidence) == 0;
        return medium > 0 && tokens.Count > 1 && plain > 0 && (isPublic || !isTrade) && !isSurnames;
    }

    // POWER AGE UK BURY, CHURCH ST ANNES SCHOOL, WELLS LIBERTY NATIONAL TRUST: somebody before what is a whole name of a body without it.
    private static bool IsSurnameBeforeWhole(ref NameTokens tokens)
    {
        var first = tokens.Count > 1 && tokens[0].Length == 1 ? 1 : 0;
        var next = first + 1;
        if (tokens.Count < next + 2 || (tokens[first].Within & WordKind.Evidence) != 0 || NameWords.IsSaint(ref tokens, next))
        {
            return false;
        }

        var isWhole = (tokens[next].Phrase & (WordKind.Start | WordKind.Prefix)) != 0 || tokens.WordAt(next) is "ST" or "SAINT";
        var isPair = !IsBodys(ref tokens, first) && !IsBodys(ref tokens, next) && PersonCalledSo.IsPair(ref tokens, first, next);
        return isPair || (isWhole && (tokens[first].Kind & WordKind.Surname) != 0);
    }

    private static bool IsBodys(ref NameTokens tokens, int at) => (tokens[at].Kind & (WordKind.Medium | WordKind.Given)) == WordKind.Medium;

    // ST CUTHBERTS CLINIC, ST PETER AND ST PAULS RESIDENTIAL HOME: nobody is called ST PAULS.
    private static bool IsOfSaint(ref NameTokens tokens)
    {
        var from = tokens.WordAt(0) is "THE" ? 1 : tokens.Count > 2 && tokens.WordAt(0) is "PARISH" && tokens.WordAt(1) is "OF" ? 2 : 0;
        if (tokens.Count < from + 2 || tokens.WordAt(from) is not ("ST" or "SAINT"))
        {
            return false;
        }

        var last = from + 1;
        while (last < tokens.Count && (tokens.WordAt(last) is "ST" or "SAINT" or "AND" || NameWords.IsSaint(ref tokens, last) || (tokens[last].Within & WordKind.Link) != 0))
        {
            last++;
        }

        var isSaint = tokens.WordAt(last - 1).EndsWith("S") || (tokens[last - 1].Within & WordKind.Link) != 0 || from == 2;
        return isSaint && last > from + 1 && (last < tokens.Count || from == 2)
            && AreKnownOrTrade(ref tokens, last) && !HasAny(ref tokens, from, tokens.Count, PersonMarks | WordKind.Title | WordKind.Role)
            && HasAny(ref tokens, from == 2 ? 0 : last, tokens.Count, WordKind.Trade | WordKind.Medium | WordKind.Ordinary);
    }

    private static bool AreKnownOrTrade(ref NameTokens tokens, int from)
    {
        while (from < tokens.Count && (NameWords.IsKnown(ref tokens, from) || (tokens[from].Within & WordKind.Trade) != 0))
        {
            from++;
        }

        return from == tokens.Count;
    }

    // YORKSHIRE FORWARD, EQUAL EXPERTS: ordinary words of which none may be a name, and no trade of people who trade alone.
    private static bool IsMadeOfWords(ref NameTokens tokens)
    {
        const WordKind Never = WordKind.NameLike | WordKind.GivenToo | WordKind.FamilyToo | WordKind.Trade | WordKind.Role | WordKind.Category | WordKind.Purpose | WordKind.Mark | WordKind.Title | WordKind.Honour | WordKind.After;
        var (words, ordinary) = (0, 0);
        for (var i = 0; i < tokens.Count; i++)
        {
            if ((tokens[i].All & Never) != 0 || tokens[i].HasDigit || tokens[i].IsInitial || tokens[i].Depth > 0 || tokens[i].Break > TokenBreak.Hyphen)
            {
                return false;
            }

            words += (tokens[i].Kind & WordKind.Link) == 0 ? 1 : 0;
            ordinary += (tokens[i].Kind & (WordKind.Ordinary | WordKind.Ledger)) == WordKind.Ordinary ? 1 : 0;
        }

        return words > 1 && ordinary > 0;
    }
}
