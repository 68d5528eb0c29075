namespace WealthBuilding.Domain.Suppliers.People;

/// <summary>Somebody written straight before a firm that has a name of its own: PRECIOUS EXAMPLE SUNRISE CLEANING LTD, J EXAMPLE OLDHAM CARE LTD.</summary>
/// <remarks>
/// EXAMPLE BUILDING SERVICES LTD and JANE EXAMPLE BUILDING SERVICES LTD are firms called after somebody: what follows the name says no
/// more than what the firm does, and would be no firm's name by itself. Where a name of a firm's own follows, somebody may stand
/// before it. A given name may be an ordinary word, written first or behind the surname.
/// </remarks>
internal static class PersonBeforeFirm
{
    private const WordKind Names = WordKind.Given | WordKind.GivenToo | WordKind.Surname | WordKind.FamilyToo;
    private const WordKind Words = WordKind.Known | WordKind.Plain;

    /// <summary>How much of the name is surely somebody's.</summary>
    private enum Sign
    {
        None,

        /// <summary>A word that may be a given name beside a surname: only before a word with which firms begin.</summary>
        Faint,

        /// <summary>Two words that dictionaries have (SUMMER FIELDS), initials before a surname: firms bear such names as well.</summary>
        Weak,

        /// <summary>A word that no table has beside a given name or a surname, or a given name that is no word.</summary>
        Strong,
    }

    /// <summary>Whether the words from <paramref name="from"/> to before the legal form at <paramref name="at"/> are somebody and a firm.</summary>
    public static bool IsIn(ref NameTokens tokens, int from, int at)
    {
        var sign = SomebodyAt(ref tokens, from, at, out var end);
        var isLetters = from + 2 < at && IsSurname(ref tokens, from) && IsLetters(ref tokens, from + 1);
        return (sign is not Sign.None && end < at && HasOwnName(ref tokens, end, at, sign)) || (isLetters && HasOwnName(ref tokens, from + 2, at, Sign.Weak));
    }

    /// <summary>Whether all the words from <paramref name="from"/> to before <paramref name="to"/> are somebody's given name, or initial, and surname.</summary>
    public static bool IsAll(ref NameTokens tokens, int from, int to) => SomebodyAt(ref tokens, from, to, out var end) is Sign.Weak or Sign.Strong && end == to;

    // The shortest given name and surname, in either order, with initials and DE LA, BIN, AP between.
    private static Sign SomebodyAt(ref NameTokens tokens, int from, int to, out int end)
    {
        var second = EndOfWord(ref tokens, from, to);
        while (second < to && second - from <= 3 && (IsOneLetter(ref tokens, second) || NameParticles.Has(tokens.WordAt(second))) && tokens[second].Break <= TokenBreak.Comma)
        {
            second++;
        }

        end = second;
        if (second >= to || tokens[second].Depth > 0 || tokens[second].Break > TokenBreak.Comma)
        {
            return Sign.None;
        }

        end = EndOfWord(ref tokens, second, to);
        var sign = Of(ref tokens, from, second);
        if (sign is Sign.None or Sign.Faint && end < to && IsGiven(ref tokens, from) && IsNew(ref tokens, end))
        {
            (sign, end) = (Sign.Strong, EndOfWord(ref tokens, end, to));
        }

        return sign;
    }

    private static Sign Of(ref NameTokens tokens, int first, int second)
    {
        var (a, b) = (tokens[first].Kind, tokens[second].Kind);
        var (isNewA, isNewB) = (IsNew(ref tokens, first), IsNew(ref tokens, second));
        if (NameWords.IsSaint(ref tokens, second) || tokens[first].Depth > 0)
        {
            return Sign.None;
        }

        if (IsOneLetter(ref tokens, first))
        {
            return !IsSurname(ref tokens, second) ? Sign.None : isNewB ? Sign.Strong : Sign.Weak;
        }

        if (IsLetters(ref tokens, second) && IsSurname(ref tokens, first))
        {
            return isNewA ? Sign.Strong : Sign.Weak;
        }

        var isPair = IsPair(ref tokens, first, second) || IsPair(ref tokens, second, first) || IsWordBeforeNew(ref tokens, first, second) || (IsAfterParticle(ref tokens, second) && IsSurname(ref tokens, second));
        var isStrong = isNewA || isNewB || IsOnlyGiven(a) || IsOnlyGiven(b) || UsualSurnames.Has(tokens.WordAt(first)) || UsualSurnames.Has(tokens.WordAt(second));
        var isFaint = (IsWord(ref tokens, first) && IsSurname(ref tokens, second)) || (isNewA && IsWord(ref tokens, second));
        return isPair ? (isStrong ? Sign.Strong : Sign.Weak) : isFaint ? Sign.Faint : Sign.None;
    }

    // A given name, or a word that no table has, and a surname. NEW BOUNDARIES and GREEN PLANET are none.
    private static bool IsPair(ref NameTokens tokens, int given, int surname)
    {
        var isBeginning = !IsGiven(ref tokens, surname) && FirmBeginnings.Has(tokens.WordAt(surname)) && surname < given;
        return IsSurname(ref tokens, surname) && (IsGiven(ref tokens, given) || (IsNew(ref tokens, given) && !isBeginning));
    }

    private static bool IsWordBeforeNew(ref NameTokens tokens, int first, int second)
    {
        var isBeginning = !IsGiven(ref tokens, first) && FirmBeginnings.Has(tokens.WordAt(first)) && (tokens[first].Kind & WordKind.Surname) != 0;
        return IsNew(ref tokens, second) && IsWord(ref tokens, first) && !isBeginning;
    }

    // What follows is a firm's own name: a word with which firms begin, a place before more words, or a word that says nothing of what is done.
    private static bool HasOwnName(ref NameTokens tokens, int from, int to, Sign sign)
    {
        if (to - from > 1 && tokens[from].Depth == 0 && (IsBeginning(ref tokens, from) || (sign is not Sign.Faint && (IsPlace(ref tokens, from) || IsBadge(ref tokens, from) || tokens.WordAt(from + 1) is "PLUS" or "FIRST" or "DIRECT"))))
        {
            return true;
        }

        for (var i = from; i < to && sign is not Sign.Faint; i++)
        {
            var isOwn = tokens[i].Depth == 0 && !tokens[i].HasDigit && tokens[i].Length > 1 && (IsNew(ref tokens, i) || (sign is Sign.Strong && !SaysWhatIsDone(ref tokens, i)));
            if (isOwn)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsBeginning(ref NameTokens tokens, int at) => FirmBeginnings.Has(tokens.WordAt(at)) && (tokens[at].Within & WordKind.Ledger) == 0;

    // FALCON, MEADOW and OAK are what firms are called after.
    private static bool IsBadge(ref NameTokens tokens, int at) =>
        (tokens[at].Kind & (WordKind.Surname | WordKind.GivenToo)) != 0 && (tokens[at].All & (WordKind.Trade | WordKind.Medium | WordKind.Link)) == 0;

    private static bool SaysWhatIsDone(ref NameTokens tokens, int at) =>
        (tokens[at].All & (WordKind.Trade | WordKind.Line | WordKind.Medium | WordKind.Link | WordKind.Plain | WordKind.Ledger | WordKind.Evidence | WordKind.Place)) != 0;

    private static int EndOfWord(ref NameTokens tokens, int at, int to)
    {
        do
        {
            at++;
        }
        while (at < to && tokens[at].Break == TokenBreak.Hyphen);

        return at;
    }

    /// <summary>A word that no table has.</summary>
    private static bool IsNew(ref NameTokens tokens, int at) =>
        tokens[at].Length > 1 && !tokens[at].HasDigit && tokens[at].Within == WordKind.None && (tokens[at].Kind & (Words | Names | WordKind.Title | WordKind.Honour | WordKind.Role | WordKind.Aside | WordKind.Purpose | WordKind.Firm | WordKind.Body)) == 0;

    // A word at the beginning that may be a given name, though no list of given names has it: ROYAL, SUCCESS.
    private static bool IsWord(ref NameTokens tokens, int at) =>
        tokens[at].Length > 2 && !tokens[at].HasDigit && tokens[at].Within == WordKind.None && (tokens[at].Kind & (WordKind.Link | WordKind.Evidence | WordKind.Ledger | WordKind.Firm | WordKind.Body)) == 0
        && ((tokens[at].Kind & WordKind.Place) == 0 || IsGiven(ref tokens, at));

    private static bool IsGiven(ref NameTokens tokens, int at) => (tokens[at].Kind & (WordKind.Given | WordKind.GivenToo)) != 0 && (tokens[at].Within & WordKind.Known) == 0;

    private static bool IsOnlyGiven(WordKind kind) => (kind & WordKind.Given) != 0 && (kind & (WordKind.Surname | WordKind.GivenToo | WordKind.Ordinary | WordKind.Place | WordKind.Medium)) == 0;

    private static bool IsSurname(ref NameTokens tokens, int at) =>
        IsNew(ref tokens, at) || UsualSurnames.Has(tokens.WordAt(at)) || ((tokens[at].Kind & (WordKind.Surname | WordKind.FamilyToo | WordKind.Given)) != 0 && (tokens[at].Kind & WordKind.Ledger) == 0 && (tokens[at].Within & WordKind.Known) == 0);

    private static bool IsOneLetter(ref NameTokens tokens, int at) => tokens[at].Length == 1 && !tokens[at].HasDigit;

    // AC and DD are more than initials by themselves.
    private static bool IsLetters(ref NameTokens tokens, int at) =>
        !tokens[at].HasDigit && tokens[at].Length <= 2 && (tokens[at].Kind & WordKind.Link) == 0 && (tokens[at].IsInitial || (tokens[at].Kind & (WordKind.Medium | WordKind.Business | WordKind.Ledger)) is WordKind.Medium or WordKind.Ledger || tokens[at].Kind is WordKind.Spaced);

    private static bool IsAfterParticle(ref NameTokens tokens, int at) => tokens[at - 1].Length > 1 && at > 1 && NameParticles.Has(tokens.WordAt(at - 1));

    private static bool IsPlace(ref NameTokens tokens, int at) => tokens[at].Depth == 0 && (tokens[at].Kind & WordKind.Place) != 0;
}
