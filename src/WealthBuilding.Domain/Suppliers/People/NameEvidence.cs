namespace WealthBuilding.Domain.Suppliers.People;

/// <summary>Looks in a name for what shows an organisation, and for how far it can be shown.</summary>
/// <remarks>
/// Evidence counts in the name's main part: up to the first dash, slash, t/a, c/o or the like, brackets aside. Words of institutions
/// count only when every word before them is known not to name anybody: OLDHAM BOROUGH COUNCIL is an institution, EXAMPLE OLDHAM
/// BOROUGH COUNCIL may be somebody there. A legal form speaks for what stands before it unless that reads like somebody and a
/// company side by side (<see cref="PersonBeside"/>). What stands behind is shown only as far as every word is known; evidence that
/// stands behind another name counts only when that other part is made of known words.
/// </remarks>
internal readonly partial struct NameEvidence
{
    private const WordKind PersonMarks = WordKind.Mark | WordKind.Aside | WordKind.Trading | WordKind.Purpose;

    private NameEvidence(PayeeReason reason, int rawEnd)
    {
        Reason = reason;
        RawEnd = rawEnd;
    }

    /// <summary>Why it is an organisation; or, when <see cref="RawEnd"/> is 0, why it is not held to be one.</summary>
    public PayeeReason Reason { get; }

    /// <summary>Where in the raw name that ends which may be shown; 0 where there is no evidence.</summary>
    public int RawEnd { get; }

    public bool IsFound => RawEnd > 0;

    public static NameEvidence In(ref NameTokens tokens)
    {
        if (PaymentInBrackets.IsToSomebody(ref tokens))
        {
            return new NameEvidence(PayeeReason.PersonBesideOrganisation, 0);
        }

        DropIdleAsides(ref tokens);
        if (IsKnownBody(ref tokens))
        {
            return new NameEvidence(PayeeReason.OrganisationWordsAlone, tokens[tokens.Count - 1].RawEnd);
        }

        var end = EndOfMain(ref tokens);
        var last = LastEvidence(ref tokens, 0, end, out var isBlocked);
        if (last >= 0)
        {
            return Shown(ref tokens, last, end);
        }

        if (IsOrganisationByWords(ref tokens))
        {
            return new NameEvidence(PayeeReason.OrganisationWordsAlone, tokens[tokens.Count - 1].RawEnd);
        }

        return Behind(ref tokens, end, isBlocked);
    }

    // EXAMPLE RE SERVICES LIMITED, VIA EXAMPLE LTD, CITY RENT A VAN LTD: 're', 'via' and 'rent' that put nobody aside.
    private static void DropIdleAsides(ref NameTokens tokens)
    {
        var isForm = (tokens[tokens.Count - 1].All & WordKind.Form) != 0;
        for (var i = 0; i < tokens.Count; i++)
        {
            var isIdleAside = isForm && tokens.WordAt(i) is "RE" or "VIA" or "AKA" && (i == 0 || NameWords.AreAllKnown(ref tokens, i + 1, tokens.Count));
            var isIdlePurpose = (tokens[i].Kind & WordKind.Purpose) != 0 && NameWords.AreAllKnown(ref tokens, 0, i);
            if (isIdleAside || isIdlePurpose)
            {
                tokens[i].Kind = WordKind.Ordinary;
            }
        }
    }

    // The main part ends at the first hard break outside brackets.
    private static int EndOfMain(ref NameTokens tokens)
    {
        for (var i = 0; i < tokens.Count; i++)
        {
            var kind = tokens[i].Kind | tokens[i].Phrase;
            if ((i > 0 && tokens[i].Break == TokenBreak.Dash && tokens[i].Depth == 0) || (kind & (WordKind.Aside | WordKind.Trading)) != 0)
            {
                return i;
            }
        }

        return tokens.Count;
    }

    private static NameEvidence Behind(ref NameTokens tokens, int end, bool isBlocked)
    {
        var isAny = isBlocked;
        for (var i = 0; i < tokens.Count; i++)
        {
            isAny |= (Evidence(ref tokens, i) & WordKind.Evidence) != 0;
        }

        // NORTH WEST - EXAMPLE LTD: nothing before the dash may be a name.
        if (isAny && end < tokens.Count && tokens[end].Break == TokenBreak.Dash && NameWords.AreAllKnown(ref tokens, 0, end))
        {
            var last = LastEvidence(ref tokens, end, tokens.Count, out _);
            if (last >= 0 && !HasAny(ref tokens, 0, tokens.Count, PersonMarks | WordKind.Title))
            {
                return Shown(ref tokens, last, tokens.Count);
            }
        }

        return new NameEvidence(isAny ? PayeeReason.OrganisationBehindAnotherName : PayeeReason.NoEvidence, 0);
    }

    private static NameEvidence Shown(ref NameTokens tokens, int last, int end)
    {
        var kind = tokens[last].Kind | tokens[last].Within;
        var reason = (kind & (WordKind.Form | WordKind.Spaced)) != 0 ? PayeeReason.LegalForm : PayeeReason.PublicBodyOrCharityWords;
        for (var i = 0; i <= last; i++)
        {
            if (tokens[i].Depth > 0 && !NameWords.IsKnown(ref tokens, i))
            {
                return new NameEvidence(PayeeReason.PersonBesideOrganisation, 0);
            }
        }

        // Whoever is an employee or a tenant there is named before: I EXAMPLE LTD EMPLOYEE.
        if (reason is PayeeReason.LegalForm && HasAny(ref tokens, last + 1, tokens.Count, WordKind.Role) && !NameWords.AreAllKnown(ref tokens, 0, last))
        {
            return new NameEvidence(PayeeReason.PersonBesideOrganisation, 0);
        }

        var known = KnownEnd(ref tokens, last + 1);
        if (known == tokens.Count)
        {
            return new NameEvidence(reason, tokens[tokens.Count - 1].RawEnd);
        }

        if (reason is not PayeeReason.LegalForm)
        {
            return ShownToKnown(ref tokens, last, known, reason);
        }

        // Cut where something else begins; but a legal form amid words ends no name: EXAMPLE LTD JOHN SAMPLE, EXAMPLE LIMITED EDITIONS.
        var isParted = last + 1 >= end || tokens[last + 1].Depth > 0 || tokens[last + 1].Break == TokenBreak.Comma;
        return isParted ? new NameEvidence(reason, tokens[last].RawEnd) : new NameEvidence(PayeeReason.PersonBesideOrganisation, 0);
    }

    // UNIVERSITY OF OLDHAM EXAMPLE: cut before the word that nobody knows; nothing is left of UNIVERSITY OF EXAMPLE.
    private static NameEvidence ShownToKnown(ref NameTokens tokens, int last, int known, PayeeReason reason)
    {
        var shown = known - 1;
        while (shown > last && ((tokens[shown].Kind & WordKind.Link) != 0 || tokens[shown].Depth > 0))
        {
            shown--;
        }

        var isOpen = shown == last && tokens.WordAt(last) is "OF" or "FOR" or "IN" or "THE";
        return isOpen ? new NameEvidence(PayeeReason.PersonBesideOrganisation, 0) : new NameEvidence(reason, tokens[shown].RawEnd);
    }

    private static int KnownEnd(ref NameTokens tokens, int from)
    {
        while (from < tokens.Count && NameWords.IsKnown(ref tokens, from))
        {
            from++;
        }

        return from;
    }

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
        }

        // CHURCH BUILDING SERVICES: Mr Church's.
        var isTradeOfSurname = isTrade && (tokens[0].Kind & WordKind.Surname) != 0 && (tokens[0].Within & WordKind.Evidence) == 0;
        return medium > 0 && tokens.Count > 1 && plain > 0 && (isPublic || !isTrade) && !isTradeOfSurname;
    }

    // POWER AGE UK BURY, CHURCH ST ANNES SCHOOL, WELLS LIBERTY NATIONAL TRUST: somebody before what is a whole name of a body without it.
    private static bool IsSurnameBeforeWhole(ref NameTokens tokens)
    {
        if (tokens.Count < 3 || (tokens[0].Within & WordKind.Evidence) != 0 || NameWords.IsSaint(ref tokens, 1))
        {
            return false;
        }

        var isWhole = (tokens[1].Phrase & (WordKind.Start | WordKind.Prefix)) != 0 || tokens.WordAt(1) is "ST" or "SAINT";
        var isPair = ((tokens[0].Kind | tokens[1].Kind) & WordKind.Medium) == 0 && PersonCalledSo.IsPair(ref tokens, 0, 1);
        return isPair || (isWhole && (tokens[0].Kind & WordKind.Surname) != 0);
    }

    // ST CUTHBERTS CLINIC, ST ANNES RESIDENTIAL HOME: nobody is called ST ANNES.
    private static bool IsOfSaint(ref NameTokens tokens)
    {
        var from = tokens.WordAt(0) is "THE" ? 1 : 0;
        return tokens.Count > from + 2 && tokens.WordAt(from) is "ST" or "SAINT" && tokens.WordAt(from + 1).EndsWith("S") && tokens[from + 1].Break <= TokenBreak.Hyphen
            && NameWords.AreAllKnown(ref tokens, from + 2, tokens.Count) && !HasAny(ref tokens, from, tokens.Count, PersonMarks | WordKind.Title | WordKind.Role)
            && HasAny(ref tokens, from + 2, tokens.Count, WordKind.Trade | WordKind.Medium | WordKind.Ordinary);
    }
}
