using System.Collections.Concurrent;
using WealthBuilding.Domain.Places;

namespace WealthBuilding.Domain.Suppliers.Resolution;

/// <summary>Says which organisation of an index a ledger's supplier is. Safe for many threads at once.</summary>
/// <remarks>
/// Evidence in order: a register number, then the name with a postcode, then the name alone. Whoever has another number of the
/// same register is never the answer. Of several with one name none is taken, unless exactly one of them is live.
/// </remarks>
/// <param name="numbers">Where given, a company number that it cannot read counts as none; the same as the index was built with.</param>
public sealed class SupplierResolver(NameIndex index, ResolutionThresholds thresholds, CompanyNumbers? numbers = null)
{
    private readonly ConcurrentBag<Search> _idle = [];

    /// <summary>The answer to one distinct supplier.</summary>
    /// <param name="most">Most candidates to give, at least 1.</param>
    public SupplierResolution Resolve(RawSupplier raw, int most = 5)
    {
        var search = _idle.TryTake(out var idle) ? idle : new Search(index);
        try
        {
            var candidates = search.Run(raw, numbers, Math.Max(1, most));
            var outcome = candidates.Count == 0 ? ResolutionOutcome.Open : thresholds.Of(candidates[0].Score);
            return new SupplierResolution(outcome, candidates);
        }
        finally
        {
            _idle.Add(search);
        }
    }

    /// <summary>One thread's search, with what it uses again and again.</summary>
    private sealed class Search(NameIndex index)
    {
        private readonly CandidateFinder _finder = new(index);
        private readonly NameComparer _comparer = new(index);
        private readonly Standings _standings = new(index);

        internal IReadOnlyList<ResolutionCandidate> Run(RawSupplier raw, CompanyNumbers? numbers, int most)
        {
            var (company, charity) = (RegisterKey.Company(raw.CompanyNumber, numbers), RegisterKey.OfCharity(raw.CharityNumber));
            if (NumberEvidence.Find(index, company, charity) is { Count: > 0 } byNumber)
            {
                return byNumber;
            }

            _ = PostcodeText.TryParse(raw.Postcode, out var postcode);
            List<SoughtName> names = [.. NameParser.Parse(raw.Name).Select(n => new SoughtName(n, index))];
            _standings.Clear();
            foreach (var name in names)
            {
                Compare(name, _finder.Equal(name), postcode, company, charity);
            }

            if (!names.Exists(n => n.Words.Length > 1 && _standings.HasEqual(n)))
            {
                names.ForEach(n => Compare(n, _finder.Find(n, postcode), postcode, company, charity));
            }

            return _standings.Decide(most);
        }

        private void Compare(SoughtName sought, ReadOnlySpan<int> names, in Postcode postcode, ulong company, ulong charity)
        {
            foreach (var name in names)
            {
                var entity = index.EntityOf(name);
                if (!(company != 0 && index.HasCompanyNumber(entity)) && !(charity != 0 && index.HasCharityNumber(entity)))
                {
                    _standings.Offer(entity, sought, _comparer.Compare(sought, name, postcode));
                }
            }
        }
    }
}
