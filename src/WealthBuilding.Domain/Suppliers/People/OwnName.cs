using System.Collections.Frozen;

namespace WealthBuilding.Domain.Suppliers.People;

/// <summary>The name of a body's own before words that no body bears alone: HAREBELL PRIMARY SCHOOL, MOSS LANE VILLAGE HALL, ST JOHN THE BAPTIST HOSPICE.</summary>
/// <remarks>
/// PRIMARY SCHOOL is no school by itself, so that a word that nobody knows before it is the school's own. OLDHAM PRIMARY SCHOOL and ST
/// MARYS PRIMARY SCHOOL are whole names of schools: EXAMPLE OLDHAM PRIMARY SCHOOL may be somebody beside one.
/// </remarks>
internal static class OwnName
{
    private const WordKind Person = WordKind.Title | WordKind.Mark | WordKind.Role | WordKind.Aside | WordKind.Trading | WordKind.Purpose;
    private const WordKind OfBodies = WordKind.Institution | WordKind.Medium | WordKind.Link | WordKind.Ledger;
    private const int LongestSaint = 6;

    // With these names of places end: nobody is called ROAD, and ALBERT ROAD is a road.
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Endings = Of("ROAD", "AVENUE", "STREET", "QUAY", "SEA", "VALLEY", "VILLAGE", "DISTRICT");

    // Surnames with which names of places begin.
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Beginnings = Of("OLD", "NEW", "LITTLE", "LONG", "HIGH", "LOW", "GREAT", "NORTH", "SOUTH", "EAST", "WEST", "MARKET", "CASTLE", "KINGS", "QUEENS");

    /// <summary>Whether the words from <paramref name="from"/> to before the institution's word at <paramref name="at"/> are its own name.</summary>
    public static bool IsBefore(ref NameTokens tokens, int from, int at)
    {
        var kind = tokens[at].PhraseLength > 0 ? tokens[at].Phrase : tokens[at].Kind;
        if ((kind & WordKind.Named) == 0)
        {
            return false;
        }

        var (names, surnames) = (0, 0);
        for (var i = from; i < at; i++)
        {
            if (IsSaintAlone(ref tokens, from, i) && at - i <= LongestSaint)
            {
                return true;
            }

            var isRoad = i + 1 < at && tokens.WordAt(i + 1) is "ROAD" or "STREET" or "AVENUE";
            if (!MayStand(ref tokens, i, isRoad) || (names + surnames > 0 && !MayFollow(ref tokens, i, names)))
            {
                return false;
            }

            names += IsName(ref tokens, i) ? 1 : 0;
            surnames += (tokens[i].Kind & WordKind.Surname) != 0 && !IsBeginning(ref tokens, i) ? 1 : 0;
        }

        return names <= 1;
    }

    // ST MARY MAGDALENE, ST JOHN THE BAPTIST: whatever follows is the saint's, if nothing but known words stands before.
    private static bool IsSaintAlone(ref NameTokens tokens, int from, int at) =>
        tokens.WordAt(at) is "ST" or "SAINT" or "STS" && NameWords.AreAllKnown(ref tokens, from, at) && !HasName(ref tokens, from, at);

    private static bool HasName(ref NameTokens tokens, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if ((tokens[i].Kind & (WordKind.NameLike | WordKind.GivenToo | WordKind.FamilyToo)) != 0 && (tokens[i].Within & WordKind.Evidence) == 0)
            {
                return true;
            }
        }

        return false;
    }

    private static bool MayStand(ref NameTokens tokens, int at, bool isRoad)
    {
        ref var token = ref tokens[at];
        if (token.Depth > 0 || token.Break > TokenBreak.Hyphen || (token.All & Person) != 0)
        {
            return false;
        }

        return NameWords.IsKnown(ref tokens, at) || (token.Length > 1 && !token.HasDigit && !UsualSurnames.Has(tokens.WordAt(at)) && (isRoad || !IsGivenAlone(token.Kind)));
    }

    // Behind a surname or a word that nobody knows: words of the body's kind, or LANE, HALL and GREEN, of which places are made. A place or a saint begins a whole name.
    private static bool MayFollow(ref NameTokens tokens, int at, int names)
    {
        var kind = tokens[at].Kind;
        var isWhole = NameWords.IsSaint(ref tokens, at) || tokens.WordAt(at) is "ST" or "SAINT" or "STS" or "THE" || (tokens.WordAt(at) is "AND" && tokens.WordAt(at + 1) is not "DISTRICT") || (kind & (WordKind.Place | WordKind.Surname)) == WordKind.Place
            || (tokens[at].Within & (WordKind.Start | WordKind.Prefix)) != 0 || (kind & WordKind.Prefix) != 0;
        return !isWhole && (Endings.Contains(tokens.WordAt(at)) || (tokens[at].All & OfBodies) != 0 || (kind & (WordKind.Surname | WordKind.Given)) == WordKind.Surname || (names == 0 && (kind & WordKind.Line) != 0));
    }

    private static bool IsName(ref NameTokens tokens, int at) =>
        !NameWords.IsKnown(ref tokens, at) && !IsBeginning(ref tokens, at) && !Endings.Contains(tokens.WordAt(at)) && (tokens[at].Kind & (WordKind.Surname | WordKind.Given)) != WordKind.Surname;

    private static bool IsBeginning(ref NameTokens tokens, int at) => Beginnings.Contains(tokens.WordAt(at));

    private static bool IsGivenAlone(WordKind kind) => (kind & WordKind.Given) != 0 && (kind & (WordKind.Surname | WordKind.GivenToo | WordKind.Ordinary | WordKind.Place)) == 0;

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Of(params string[] words) =>
        words.ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
}
