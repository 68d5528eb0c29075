using System.Collections.Concurrent;
using WealthBuilding.Domain.Suppliers.People;

namespace WealthBuilding.Domain.Suppliers.Resolution;

/// <summary>Says which organisation of an index a ledger's supplier is. Safe for many threads at once.</summary>
/// <remarks>
/// Evidence in order: a register number, then the name with a postcode, then the name alone. Whoever has another number of the
/// same register is never the answer. Of several with one name none is taken, unless exactly one of them is live.
/// A person is asked where the number's organisation has another name altogether, where the number is nobody's and the name is found
/// all the same, where two legal forms are written out and differ, where the name may be a person's, and where whoever has the name is elsewhere and another with such a name is at the payee's postcode.
/// </remarks>
/// <param name="index">The organisations.</param>
/// <param name="thresholds">From which score a name is joined, and from which a person is asked.</param>
/// <param name="numbers">Where given, a company number that it cannot read counts as none; the same as the index was built with.</param>
/// <param name="known">Where given, a number that nobody has does not rule out those that have another. Else it does.</param>
/// <param name="people">Where given, a name of people alone is not joined to a company that is called so. Else it is taken for any other name.</param>
public sealed class SupplierResolver(NameIndex index, ResolutionThresholds thresholds, CompanyNumbers? numbers = null, KnownNumbers? known = null, PeopleWords? people = null)
{
    private readonly ConcurrentBag<SupplierSearch> _idle = [];

    /// <summary>The answer to one distinct supplier.</summary>
    /// <param name="most">Most candidates to give, at least 1.</param>
    public SupplierResolution Resolve(RawSupplier raw, int most = 5)
    {
        var search = _idle.TryTake(out var idle) ? idle : new SupplierSearch(index, known, people);
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
