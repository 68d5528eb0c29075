namespace WealthBuilding.Domain.Procurement.Consortia;

/// <summary>A supplier as the lotting adviser sees it.</summary>
/// <param name="LargestPence">The largest job it takes; null where it did not say.</param>
public sealed record LotBidder(string Id, bool IsLocal, bool IsSmall, long? SmallestPence, long? LargestPence);

/// <summary>A way of cutting a contract into lots of equal size, and who could take a lot.</summary>
/// <param name="LotPence">The size of one lot, rounded up: no lot is larger.</param>
/// <param name="Able">Suppliers that say they take a job of that size.</param>
/// <param name="Unknown">Suppliers in the category that did not say how large a job they take: neither counted in nor out.</param>
public sealed record LotSplit(int Lots, long LotPence, int Able, int AbleLocal, int AbleSmall, int Unknown);

/// <summary>How a contract could be cut.</summary>
/// <param name="Whole">As one lot.</param>
/// <param name="Splits">Every number of lots that was looked at, one lot first.</param>
/// <param name="Suggested">The fewest lots after which the number of local suppliers hardly rises any more; null where no split lets more local suppliers in.</param>
/// <param name="Why">In plain words, with the counts before and after.</param>
public sealed record LottingAdvice(LotSplit Whole, IReadOnlyList<LotSplit> Splits, LotSplit? Suggested, string Why);

/// <summary>Says into how many lots a contract could be cut so that small and local suppliers could bid (duty to have regard to lots: Procurement Act 2023, section 18).</summary>
/// <remarks>
/// Counts those who say what they take on; silence is counted apart. Whoever asks gives only suppliers that can do the work in kind and at the place.
/// Each lot is one more contract to award and to run, so a split that lets nobody else in is never suggested, and of the others the one with the fewest lots
/// that has most of the gain.
/// </remarks>
public static class LottingAdviser
{
    // Of the local suppliers that the best split lets in beside those of the whole; what is left is not worth more contracts.
    private const int MostOfTheGainPercent = 80;

    /// <summary>How the suggestion is found, for whoever reads it.</summary>
    public const string Rule = "Counted are suppliers that do this kind of work, reach the place and say that they take jobs of that size. Suggested is the fewest lots that let in at least four in five of the local suppliers that any split would let in besides; further lots bring hardly anybody, and each is one more contract to award, sign, monitor and pay.";

    /// <param name="most">The most lots to look at, 1 at least.</param>
    public static LottingAdvice Advise(long valuePence, IReadOnlyList<LotBidder> bidders, int most = 12)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(valuePence);
        List<LotSplit> splits = [.. Enumerable.Range(1, Math.Max(1, most)).Select(lots => Split(valuePence, lots, bidders))];
        var whole = splits[0];
        var gain = splits.Max(s => s.AbleLocal) - whole.AbleLocal;
        var suggested = gain > 0 ? splits.First(s => (s.AbleLocal - whole.AbleLocal) * 100 >= gain * MostOfTheGainPercent) : null;
        return new LottingAdvice(whole, splits, suggested, Why(whole, suggested));
    }

    private static LotSplit Split(long valuePence, int lots, IReadOnlyList<LotBidder> bidders)
    {
        var size = (valuePence + lots - 1) / lots;
        List<LotBidder> able = [.. bidders.Where(b => b.LargestPence >= size && (b.SmallestPence ?? 0) <= size)];
        return new LotSplit(lots, size, able.Count, able.Count(b => b.IsLocal), able.Count(b => b.IsSmall), bidders.Count(b => b.LargestPence is null));
    }

    private static string Why(LotSplit whole, LotSplit? suggested) => suggested is null
        ? $"No split lets more local suppliers bid: {Suppliers(whole.AbleLocal)} can take the whole."
        : $"As one lot {Suppliers(whole.AbleLocal)} could bid ({whole.Able} of any place). In {suggested.Lots} lots of up to {Matching.MatchGates.Pounds(suggested.LotPence)} {Suppliers(suggested.AbleLocal)} could ({suggested.Able} of any place). That is {suggested.Lots} contracts to award and to run instead of 1.";

    private static string Suppliers(int count) => count == 1 ? "1 local supplier" : $"{count} local suppliers";
}
