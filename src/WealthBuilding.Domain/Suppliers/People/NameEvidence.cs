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

        // A legal form that does not count, since somebody may stand before it, is no word of an organisation either.
        if (!(isBlocked && HasAny(ref tokens, 0, end, WordKind.Form)) && IsOrganisationByWords(ref tokens))
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
}
