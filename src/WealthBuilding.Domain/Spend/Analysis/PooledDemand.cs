namespace WealthBuilding.Domain.Spend.Analysis;

/// <summary>What one place's members buy, by division and by group, and which rows may not be shown.</summary>
/// <param name="Contributors">Keys of the institutions, in the order of the tables' contributions.</param>
/// <param name="Published">Keys of those among them whose own payments are public: what they put in anybody can take off.</param>
/// <param name="HiddenDivisions">Keys of divisions that would give somebody away.</param>
/// <param name="HiddenGroups">Keys of groups that would, those of hidden divisions among them.</param>
public sealed record PooledDemand(
    string Place, IReadOnlyList<string> Contributors, IReadOnlySet<string> Published, DemandTable Divisions, DemandTable Groups, IReadOnlySet<string> HiddenDivisions, IReadOnlySet<string> HiddenGroups)
{
    /// <summary>What those put in who publish nothing themselves; nothing for the others, in the same order.</summary>
    /// <remarks>
    /// A reader takes the published parts off any sum. What is left must be allowed by itself, so three who publish nothing are needed,
    /// or none: then everything in the sum is public anyway.
    /// </remarks>
    public IReadOnlyList<long> Unpublished(IReadOnlyList<long> contributions) => DemandControl.Unpublished(contributions, Contributors, Published);
}

/// <summary>Says which rows of each place's demand may be shown when all the places are shown: a reader may take one from another.</summary>
/// <param name="control">What each figure, and each difference of two figures, must fulfil.</param>
public sealed class DemandControl(Disclosure control)
{
    private readonly List<PooledDemand> _shown = [];

    /// <summary>Controls the next place's rows against those shown of the places before it; those stay as they were.</summary>
    /// <param name="published">Keys of the contributors whose own payments are public.</param>
    /// <param name="divisionOf">The division's key of a group's key.</param>
    public PooledDemand Add(string place, IReadOnlyList<string> contributors, IReadOnlySet<string> published, DemandTable divisions, DemandTable groups, Func<string, string> divisionOf)
    {
        var hiddenDivisions = HiddenIn(divisions.Rows, contributors, published, p => p.Divisions, p => p.HiddenDivisions);
        var hiddenGroups = groups.Rows.GroupBy(r => r.Key.Length == 0 ? string.Empty : divisionOf(r.Key), StringComparer.Ordinal)
            .SelectMany(d => hiddenDivisions.Contains(d.Key) ? d.Select(r => r.Key) : HiddenIn([.. d], contributors, published, p => p.Groups, p => p.HiddenGroups));
        var pooled = new PooledDemand(place, contributors, published, divisions, groups, hiddenDivisions, hiddenGroups.ToHashSet(StringComparer.Ordinal));
        _shown.Add(pooled);
        return pooled;
    }

    internal static IReadOnlyList<long> Unpublished(IReadOnlyList<long> contributions, IReadOnlyList<string> contributors, IReadOnlySet<string> published) =>
        [.. contributions.Select((pence, i) => published.Contains(contributors[i]) ? 0 : pence)];

    private HashSet<string> HiddenIn(IReadOnlyList<DemandRow> rows, IReadOnlyList<string> contributors, IReadOnlySet<string> published, Func<PooledDemand, DemandTable> tableOf, Func<PooledDemand, IReadOnlySet<string>> hiddenOf)
    {
        var tells = rows.Select(r => Tells(ByContributor(r, contributors, published), [.. ShownBefore(r.Key, tableOf, hiddenOf)])).ToList();
        var hidden = control.Hidden([.. rows.Select(r => Unpublished(r.Contributions, contributors, published))], tells);
        return rows.Where((_, i) => hidden[i]).Select(r => r.Key).ToHashSet(StringComparer.Ordinal);
    }

    private IEnumerable<Dictionary<string, long>> ShownBefore(string key, Func<PooledDemand, DemandTable> tableOf, Func<PooledDemand, IReadOnlySet<string>> hiddenOf) =>
        _shown.Where(p => !hiddenOf(p).Contains(key) && tableOf(p).Find(key) is not null).Select(p => ByContributor(tableOf(p).Find(key)!, p.Contributors, p.Published));

    // One figure taken from another, or several added and taken, must rest on as many as a figure by itself.
    private bool Tells(Dictionary<string, long> row, List<Dictionary<string, long>> before) =>
        before.Exists(b => !control.Allows(row.Keys.Union(b.Keys, StringComparer.Ordinal).Select(k => row.GetValueOrDefault(k) - b.GetValueOrDefault(k))))
        || !Differencing.IsSafe([.. before.Select(b => b.Keys), row.Keys], control.LeastContributors);

    private static Dictionary<string, long> ByContributor(DemandRow row, IReadOnlyList<string> contributors, IReadOnlySet<string> published) =>
        contributors.Select((c, i) => (c, Pence: row.Contributions[i])).Where(c => c.Pence != 0 && !published.Contains(c.c)).ToDictionary(c => c.c, c => c.Pence, StringComparer.Ordinal);
}
