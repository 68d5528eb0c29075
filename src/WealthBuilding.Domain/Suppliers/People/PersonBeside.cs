using System.Collections.Frozen;

namespace WealthBuilding.Domain.Suppliers.People;

/// <summary>Whether what stands before a legal form reads like somebody written beside a company, and not like the company's own name.</summary>
/// <remarks>
/// A company may be called after people: EXAMPLE SAMPLE JOINERY LTD is its name. But it seldom needs more than two words that nobody
/// knows. EXAMPLE HOUSING ASSOCIATION LTD may be its name; with two such words before it, an initial, or a place between, somebody may
/// stand there. So with a word that ties a name to a firm: EXAMPLE EX ROOFING LTD. What is asked about by mistake is named again when a register that is held has exactly that name, or a person decides.
/// </remarks>
internal static class PersonBeside
{
    private const WordKind OfFirms = WordKind.Medium | WordKind.Trade | WordKind.Institution;
    private const WordKind MayBeName = WordKind.NameLike | WordKind.GivenToo | WordKind.FamilyToo;
    private const int MostNames = 2;
    private const int LongestPayeeBehindAnd = 3;

    // What somebody is to a firm: EXAMPLE EX ROOFING LTD, EXAMPLE PATIENT AT MOTORS LTD, EXAMPLE CARED FOR BY FENCING LTD.
    private static readonly FrozenSet<string> Ties =
        new[] { "EX", "LATE", "LATELY", "FORMERLY", "PREVIOUSLY", "AT", "BY", "FROM", "THROUGH", "UNDER", "OF", "WITH", "VIA", "PER", "WORKING", "EMPLOYED", "LOCUM" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Looks at the words from <paramref name="from"/> to before the form at <paramref name="at"/>.</summary>
    public static bool IsIn(ref NameTokens tokens, int from, int at)
    {
        if (IsTied(ref tokens, from, at) || IsSurnameAndInitial(ref tokens, from, at) || IsBeforeKnownFirm(ref tokens, from, at) || IsSurnameFirst(ref tokens, from, at) || PersonBeforeFirm.IsIn(ref tokens, from, at))
        {
            return true;
        }

        var (names, strange, initials) = (0, 0, 0);
        for (var i = from; i < at; i++)
        {
            var isSomebodyBefore = strange > 0 && (names >= MostNames || initials > 0);
            if (IsTitle(ref tokens, i, i == from) || (isSomebodyBefore && (IsPlace(ref tokens, i) || IsInstitution(ref tokens, i)))
                || (strange > 0 && (IsInstitutionOfPlace(ref tokens, i, from) || IsAnotherPayee(ref tokens, i, at))))
            {
                return true;
            }

            var isName = tokens[i].Depth == 0 && IsName(ref tokens, i, from);
            names += isName ? 1 : 0;
            strange += isName && IsStrange(ref tokens, i) ? 1 : 0;
            initials += tokens[i].Depth == 0 && IsInitial(ref tokens, i) ? 1 : 0;
        }

        return (names > MostNames && strange >= MostNames) || (initials > 0 && names >= MostNames && strange > 0);
    }

    // Names, and nothing of a firm before the word that ties them to what follows; SMITHS OF OLDHAM LTD and TASTE OF THE SEA LTD are firms' names.
    private static bool IsTied(ref NameTokens tokens, int from, int at)
    {
        var (isStrange, isName, isFirm) = (false, false, false);
        for (var i = from; i + 1 < at; i++)
        {
            isFirm |= (tokens[i].All & OfFirms) != 0;
            var isTie = tokens[i].Depth == 0 && Ties.Contains(tokens.WordAt(i).ToString());
            var isTied = !isFirm && (isStrange || (isName && tokens.WordAt(i) is "EX" or "PER" or "FORMERLY" or "PREVIOUSLY" or "EMPLOYED"));
            if (isTie && (isTied || PersonBeforeFirm.IsAll(ref tokens, from, i)) && !IsOfFirm(ref tokens, i, at))
            {
                return true;
            }

            isName |= tokens[i].Depth == 0 && IsName(ref tokens, i, from);
            isStrange |= tokens[i].Depth == 0 && IsName(ref tokens, i, from) && IsStrange(ref tokens, i);
        }

        return false;
    }

    private static bool IsOfFirm(ref NameTokens tokens, int tie, int at) => ArePlaces(ref tokens, tie + 1, at) || (tokens.WordAt(tie) is "OF" && tokens.WordAt(tie + 1) is "THE");

    private static bool ArePlaces(ref NameTokens tokens, int from, int at)
    {
        for (var i = from; i < at; i++)
        {
            if (!IsPlace(ref tokens, i) && (tokens[i].Kind & WordKind.Link) == 0)
            {
                return false;
            }
        }

        return true;
    }

    // EXAMPLE SIOBHAN HOME CARE SERVICES LTD: firms that are called after somebody write the given name first.
    private static bool IsSurnameFirst(ref NameTokens tokens, int from, int at) =>
        from + 3 < at && IsName(ref tokens, from, from) && (tokens[from].Kind & WordKind.Given) == 0 && tokens[from + 1].Break == TokenBreak.Space
        && (tokens[from + 1].Kind & (WordKind.Given | WordKind.Surname | WordKind.Place)) == WordKind.Given && !NameWords.IsSaint(ref tokens, from + 1) && AreOrdinary(ref tokens, from + 2, at);

    private static bool AreOrdinary(ref NameTokens tokens, int from, int at)
    {
        for (var i = from; i < at; i++)
        {
            if (IsStrange(ref tokens, i))
            {
                return false;
            }
        }

        return true;
    }

    // EXAMPLE TESCO STORES LTD, J EXAMPLE CAPITA PLC, EXAMPLE OF BRITISH GAS LTD: nothing but names before a firm that everybody knows.
    private static bool IsBeforeKnownFirm(ref NameTokens tokens, int from, int at)
    {
        var names = 0;
        for (var i = from; i < at && names <= MostNames + 1; i++)
        {
            if (((tokens[i].Kind | tokens[i].Phrase) & WordKind.Firm) != 0)
            {
                return names > 0;
            }

            var isName = tokens[i].Depth == 0 && !tokens[i].HasDigit && (!NameWords.IsKnown(ref tokens, i) || (tokens[i].Kind & MayBeName) != 0);
            if (!isName && (tokens[i].Kind & WordKind.Link) == 0 && !Ties.Contains(tokens.WordAt(i).ToString()))
            {
                return false;
            }

            names += isName && tokens[i].Length > 1 ? 1 : 0;
        }

        return false;
    }

    // EXAMPLE J BUILDING SERVICES LTD: firms write the initial before the name.
    private static bool IsSurnameAndInitial(ref NameTokens tokens, int from, int at) =>
        from + 2 < at && (IsName(ref tokens, from, from) || (tokens[from].Kind & WordKind.Surname) != 0) && (IsStrange(ref tokens, from) || (tokens[from + 1].Kind & WordKind.Link) == 0) && IsInitial(ref tokens, from + 1) && tokens.WordAt(from + 2) is not "AND" && tokens[from + 1].Break is TokenBreak.Space or TokenBreak.Comma;

    // A given name or a word that no table has; BRIDGE and PARK are surnames, but ordinary words before.
    private static bool IsStrange(ref NameTokens tokens, int at) =>
        (tokens[at].Kind & WordKind.Given) != 0 || (tokens[at].Kind & (WordKind.Known | WordKind.Surname)) == 0;

    private static bool IsTitle(ref NameTokens tokens, int at, bool isFirst)
    {
        var kind = tokens[at].Kind | tokens[at].Phrase;
        return (kind & WordKind.Title) != 0 || (isFirst && (kind & WordKind.Honour) != 0 && (kind & WordKind.Known) == 0);
    }

    private static bool IsInstitution(ref NameTokens tokens, int at) => tokens[at].Depth == 0 && ((tokens[at].Kind | tokens[at].Phrase) & WordKind.Institution) != 0;

    private static bool IsInstitutionOfPlace(ref NameTokens tokens, int at, int from) => at > from && IsPlace(ref tokens, at - 1) && IsInstitution(ref tokens, at);

    // EXAMPLE AND SAMPLE LTD may be two payees; EXAMPLE & SAMPLE LTD is how firms of partners write themselves, and longer names are one.
    private static bool IsAnotherPayee(ref NameTokens tokens, int at, int end) =>
        at + 1 < end && end - at <= LongestPayeeBehindAnd && tokens[at].Depth == 0 && tokens.WordAt(at) is "AND" && tokens[at].RawEnd - tokens[at].RawStart > 1
        && IsName(ref tokens, at + 1, at) && IsStrange(ref tokens, at + 1);

    private static bool IsPlace(ref NameTokens tokens, int at) => tokens[at].Depth == 0 && (tokens[at].Kind & (WordKind.Place | WordKind.Ordinary | WordKind.Link)) == WordKind.Place;

    private static bool IsInitial(ref NameTokens tokens, int at) => tokens[at].IsInitial && tokens[at].Length == 1;

    // EXAMPLE-SAMPLE is one name; AND CO, AND SONS are none.
    private static bool IsName(ref NameTokens tokens, int at, int from)
    {
        var isGrownOn = at > from && tokens[at].Break == TokenBreak.Hyphen && !NameWords.IsKnown(ref tokens, at - 1);
        return !isGrownOn && !IsInitial(ref tokens, at) && !NameWords.IsKnown(ref tokens, at) && (tokens[at].Within & WordKind.Trade) == 0 && (tokens[at].Kind & (WordKind.Plain | WordKind.NameLike)) != WordKind.Plain;
    }
}
