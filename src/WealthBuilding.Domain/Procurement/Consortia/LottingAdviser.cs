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
/// <param name="Suggested">The fewest lots with which the most local suppliers could take one; null where no split lets more local suppliers in.</param>
/// <param name="Why">In plain words, with the counts before and after.</param>
public sealed record LottingAdvice(LotSplit Whole, IReadOnlyList<LotSplit> Splits, LotSplit? Suggested, string Why);

/// <summary>Says into how many lots a contract could be cut so that small and local suppliers could bid (duty to have regard to lots: Procurement Act 2023, section 18).</summary>
/// <remarks>
/// Counts those who say what they take on; silence is counted apart. More lots cost more to run, so a split that lets nobody else in is never suggested,
/// and of splits that let as many in the one with the fewest lots is.
/// </remarks>
public static class LottingAdviser
{
    /// <param name="most">The most lots to look at, 1 at least.</param>
    public static LottingAdvice Advise(long valuePence, IReadOnlyList<LotBidder> bidders, int most = 12)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(valuePence);
        List<LotSplit> splits = [.. Enumerable.Range(1, Math.Max(1, most)).Select(lots => Split(valuePence, lots, bidders))];
        var whole = splits[0];
        var best = splits.OrderByDescending(s => s.AbleLocal).ThenByDescending(s => s.AbleSmall).ThenBy(s => s.Lots).First();
        var suggested = best.AbleLocal > whole.AbleLocal ? splits.First(s => s.AbleLocal == best.AbleLocal) : null;
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
        : $"As one lot {Suppliers(whole.AbleLocal)} could bid ({whole.Able} of any place). In {suggested.Lots} lots of up to {Matching.MatchGates.Pounds(suggested.LotPence)} {Suppliers(suggested.AbleLocal)} could ({suggested.Able} of any place).";

    private static string Suppliers(int count) => count == 1 ? "1 local supplier" : $"{count} local suppliers";
}
