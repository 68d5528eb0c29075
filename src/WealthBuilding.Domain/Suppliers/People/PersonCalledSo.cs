namespace WealthBuilding.Domain.Suppliers.People;

/// <summary>Whether words of organisations may be somebody's whole name: a given name made of a word, and an institution's word that is a surname too.</summary>
/// <remarks>
/// Virtues, months, weekdays, seasons, gems, flowers, drinks, countries and trades are given names; School, Power, Church, Park and
/// English are surnames. PRECIOUS POWER and AUGUST SCHOOL are no positive evidence, PRIMARY SCHOOL and OLDHAM COUNCIL are.
/// </remarks>
internal static class PersonCalledSo
{
    private const int LongestName = 3;
    private const WordKind GivenNames = WordKind.Given | WordKind.GivenToo;
    private const WordKind Surnames = WordKind.Surname | WordKind.FamilyToo;
    private const WordKind Sorted = WordKind.Medium | WordKind.Trade | WordKind.Ledger | WordKind.Link | WordKind.Place | WordKind.Evidence;

    // Words for a doing or a thing done are nobody's given name.
    private static readonly string[] Doings = ["ING", "MENT", "TION", "SION", "SHIP"];

    /// <summary>Whether the words up to <paramref name="end"/> read so; what stands in brackets, numbers and a trade at the end aside.</summary>
    public static bool Is(ref NameTokens tokens, int end)
    {
        Span<int> words = stackalloc int[LongestName + 1];
        var count = 0;
        for (var i = 0; i < end && count < words.Length; i++)
        {
            if (tokens[i].Depth == 0 && !tokens[i].HasDigit && !(count > 1 && IsTradeOnly(ref tokens, i)))
            {
                words[count++] = i;
            }
        }

        return count switch
        {
            2 => (IsSurname(ref tokens, words[1]) && MayBeGiven(ref tokens, words[0])) || (IsSurname(ref tokens, words[0]) && IsGiven(ref tokens, words[1])),
            LongestName => IsSurname(ref tokens, words[2]) && IsGiven(ref tokens, words[0]) && (IsGiven(ref tokens, words[1]) || IsSurname(ref tokens, words[1])),
            _ => false,
        };
    }

    /// <summary>Whether a given name made of a word and a surname made of one stand side by side, in either order.</summary>
    public static bool IsPair(ref NameTokens tokens, int at, int beside) =>
        (IsGiven(ref tokens, at) && IsSurname(ref tokens, beside)) || (IsSurname(ref tokens, at) && IsGiven(ref tokens, beside));

    private static bool IsGiven(ref NameTokens tokens, int at) => IsAlone(ref tokens, at) && (tokens[at].Kind & GivenNames) != 0 && !NameWords.IsSaint(ref tokens, at);

    private static bool IsSurname(ref NameTokens tokens, int at) => IsAlone(ref tokens, at) && (tokens[at].Kind & Surnames) != 0;

    // An ordinary word that the tables put nowhere else may be one that no list of given names has.
    private static bool MayBeGiven(ref NameTokens tokens, int at)
    {
        if (IsGiven(ref tokens, at))
        {
            return true;
        }

        var word = tokens.WordAt(at);
        foreach (var doing in Doings)
        {
            if (word.EndsWith(doing))
            {
                return false;
            }
        }

        return IsAlone(ref tokens, at) && (tokens[at].Kind & (Sorted | WordKind.Ordinary)) == WordKind.Ordinary;
    }

    // PRIMARY SCHOOL, FOOD BANK and BOROUGH COUNCIL are phrases of institutions.
    private static bool IsAlone(ref NameTokens tokens, int at) => (tokens[at].Within & (WordKind.Known & ~WordKind.Trade)) == 0;

    private static bool IsTradeOnly(ref NameTokens tokens, int at) => (tokens[at].Kind & WordKind.Trade) != 0 && (tokens[at].Kind & Surnames) == 0;
}
