namespace WealthBuilding.Domain.Suppliers.Resolution;

/// <summary>How much it says that two names share a word: natural log of one over the share of names that have it.</summary>
internal static class WordWeights
{
    /// <summary>Names that are imagined beside the register's, with words as common as <see cref="NameWords"/> says: a small register does not make words rare.</summary>
    internal const double Imagined = 20_000;

    /// <summary>Organisations of the United Kingdom that a ledger may pay and a small register lacks: the fewest that a name is told apart from.</summary>
    internal const double Organisations = 1_000_000;

    private const double Stranger = 0.00002;

    /// <param name="count">Names with the word.</param>
    /// <param name="share">What the lists say; 0 for a word in none.</param>
    /// <param name="total">Names of the register and imagined ones.</param>
    internal static double Of(int count, double share, double total) =>
        Math.Log(total / (Math.Max(count, 0.5) + (Math.Max(share, Stranger) * Imagined)));
}
