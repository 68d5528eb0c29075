using WealthBuilding.Domain.Suppliers.Matching;
using WealthBuilding.Domain.Suppliers.Resolution;

namespace WealthBuilding.Web.Features.Suppliers.Matching;

/// <summary>What both indexes answer to one name, as one list: an organisation that both have is one candidate.</summary>
internal sealed class CandidatePool(OwnIndex own, RegisterIndex register, IReadOnlySet<int> hidden)
{
    private const double LeastLeft = 1e-9;

    // Of two with one name the live one is meant, also where each index knows one of the two: as the engine weighs them within one index.
    private static readonly double AsGood = Math.Exp(1);
    private static readonly double Gone = Math.Exp(-5);

    // No name is ever quite certain: a threshold of 1 joins nothing.
    private const double Surest = 0.9999;
    private const double Asked = 0.49;

    private readonly List<Entry> _entries = [];

    public IReadOnlyList<Entry> Entries => _entries;

    public void AddOwn(IReadOnlyList<ResolutionCandidate> candidates) =>
        candidates.Where(c => !hidden.Contains(own.Suppliers[c.Entity])).ToList().ForEach(c => _entries.Add(new Entry(own.Suppliers[c.Entity], null, null, OddsOf(c, candidates), c.Reasons)));

    public void AddRegister(IReadOnlyList<ResolutionCandidate> candidates)
    {
        foreach (var candidate in candidates)
        {
            var (name, number) = register.Keys[candidate.Entity];
            var supplier = NumberKeys.Of(name, number).Where(own.ByNumber.ContainsKey).Select(k => (int?)own.ByNumber[k]).FirstOrDefault();
            Add(new Entry(supplier, name, number, OddsOf(candidate, candidates), candidate.Reasons));
        }
    }

    /// <summary>The candidates, best first. What one index alone knows of weighs against the candidates of the other, as if one index had all.</summary>
    public Finding ToFinding(CandidateNames names, ResolutionThresholds thresholds, int count)
    {
        var named = _entries.Select(e => (e.Odds, Candidate: names.Of(e) is { } candidate ? candidate with { Reasons = e.Reasons } : null)).Where(e => e.Candidate is not null).ToList();
        var bestLive = named.Where(e => e.Candidate!.IsLive).Select(e => e.Odds).DefaultIfEmpty(0).Max();
        var weighed = named.Select(e => (Odds: !e.Candidate!.IsLive && bestLive * AsGood >= e.Odds ? e.Odds * Gone : e.Odds, e.Candidate)).ToList();
        var whole = 1 + weighed.Sum(e => e.Odds);

        // Where the number's organisation has another name altogether, a person is asked, whoever else the name may be; and where one index
        // knows of several that a name may mean, though the other has but one of them.
        var most = named.Exists(e => e.Candidate!.Reasons.Any(r => r.Code is "name" or "cut" or "forms")) ? Asked : Surest;
        var candidates = weighed
            .Select(e => e.Candidate with { Score = Math.Min(most, Math.Round(e.Odds / whole, 4)) })
            .OrderByDescending(c => c.Score).ThenByDescending(c => c.SupplierId is not null).ThenBy(c => c.Reference.ToString(), StringComparer.Ordinal)
            .Take(count).ToList();
        return candidates.Count == 0 ? Finding.Nothing : new Finding(StateOf(thresholds.Of(candidates[0].Score)), candidates);
    }

    // An index shares certainty among its candidates and 'none of them'; the odds against 'none' are what can be put beside another index's.
    private static double OddsOf(ResolutionCandidate candidate, IReadOnlyList<ResolutionCandidate> all) =>
        candidate.Score / Math.Max(LeastLeft, 1 - all.Sum(c => c.Score));

    private static MatchState StateOf(ResolutionOutcome outcome) => outcome switch
    {
        ResolutionOutcome.Joined => MatchState.Joined,
        ResolutionOutcome.ToReview => MatchState.ToReview,
        ResolutionOutcome.Open => MatchState.Open,
    };

    private void Add(Entry entry)
    {
        var at = entry.SupplierId is { } id ? _entries.FindIndex(e => e.SupplierId == id) : -1;
        if (at < 0)
        {
            _entries.Add(entry);
            return;
        }

        // A few suppliers make words rarer, and rivals fewer, than the registers do: what both say for the same reasons, the registers weigh.
        var isSaidAlike = _entries[at].Reasons.All(r => entry.Reasons.Any(e => e.Code == r.Code));
        var better = isSaidAlike || entry.Odds > _entries[at].Odds ? entry : _entries[at];
        _entries[at] = better with { Register = entry.Register, Number = entry.Number };
    }

    /// <summary>A candidate before its name is known.</summary>
    /// <param name="Odds">How many times likelier it is the one than none is.</param>
    internal sealed record Entry(int? SupplierId, string? Register, string? Number, double Odds, IReadOnlyList<MatchReason> Reasons);
}
