namespace WealthBuilding.Domain.Suppliers.Resolution;

/// <summary>Two words that are both known are two words, and not one misspelt: CARERS and CARE, TRAFFORD and BRADFORD, NORTH and NORTH WEST, COOPER and COOPERATIVE.</summary>
internal static class KnownWords
{
    private const int Stem = 5;

    /// <summary>How like they are, given how like they are by their letters.</summary>
    /// <param name="end">Where the ledger's name was cut, where it is read as cut: then the last of its words may be a cut one.</param>
    internal static double Alike(string raw, string other, CutEnd end, double likeness)
    {
        if (likeness == 0 || (likeness == WordLikeness.Cut && end is CutEnd.InWord))
        {
            return likeness;
        }

        var (rawClass, otherClass) = (NameWords.ClassOf(raw), NameWords.ClassOf(other));
        var areKnown = NameWords.ShareOf(raw) > 0 && NameWords.ShareOf(other) > 0;
        return areKnown && !(rawClass == WordClass.Trade && otherClass == WordClass.Trade && AreOneTrade(raw, other, likeness)) && !AreOneSide(raw, other) ? 0
            : otherClass == WordClass.Place && likeness == WordLikeness.TwoSlips ? 0
            : likeness;
    }

    // SOUTH and SOUTHERN.
    private static bool AreOneSide(string raw, string other) => $"{raw}ERN" == other || raw == $"{other}ERN";

    // BUILDER and BUILDING, ACCOUNTANT and ACCOUNTANCY.
    private static bool AreOneTrade(string raw, string other, double likeness) =>
        likeness is WordLikeness.Cut or WordLikeness.Shortened || raw.AsSpan().CommonPrefixLength(other) >= Stem;
}
