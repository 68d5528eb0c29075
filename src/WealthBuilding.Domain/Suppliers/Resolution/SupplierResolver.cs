using System.Collections.Concurrent;

namespace WealthBuilding.Domain.Suppliers.Resolution;

/// <summary>Says which organisation of an index a ledger's supplier is. Safe for many threads at once.</summary>
/// <remarks>
/// Evidence in order: a register number, then the name with a postcode, then the name alone. Whoever has another number of the
/// same register is never the answer. Of several with one name none is taken, unless exactly one of them is live.
/// </remarks>
/// <param name="numbers">Where given, a company number that it cannot read counts as none; the same as the index was built with.</param>
public sealed class SupplierResolver(NameIndex index, ResolutionThresholds thresholds, CompanyNumbers? numbers = null)
{
    private readonly ConcurrentBag<SupplierSearch> _idle = [];

    /// <summary>The answer to one distinct supplier.</summary>
    /// <param name="most">Most candidates to give, at least 1.</param>
    public SupplierResolution Resolve(RawSupplier raw, int most = 5)
    {
        var search = _idle.TryTake(out var idle) ? idle : new SupplierSearch(index);
        try
        {
            var candidates = search.Resolve(raw, numbers, Math.Max(1, most));
            var outcome = candidates.Count == 0 ? ResolutionOutcome.Open : thresholds.Of(candidates[0].Score);
            return new SupplierResolution(outcome, candidates);
        }
        finally
        {
            _idle.Add(search);
        }
    }
}
