namespace WealthBuilding.Domain.Suppliers.Directory;

/// <summary>For each value of each facet, who has it.</summary>
internal sealed class FacetBitmaps
{
    private readonly Dictionary<DirectoryFacet, SortedDictionary<string, Bitmap>> _byFacet;

    private FacetBitmaps(Dictionary<DirectoryFacet, SortedDictionary<string, Bitmap>> byFacet) => _byFacet = byFacet;

    internal static FacetBitmaps Of(DirectoryEntry[] entries)
    {
        var byFacet = Enum.GetValues<DirectoryFacet>().ToDictionary(f => f, _ => new SortedDictionary<string, Bitmap>(StringComparer.Ordinal));
        for (var i = 0; i < entries.Length; i++)
        {
            foreach (var (facet, value) in entries[i].Facets)
            {
                if (!byFacet[facet].TryGetValue(value, out var members))
                {
                    byFacet[facet][value] = members = new Bitmap(entries.Length);
                }

                members.Set(i);
            }
        }

        return new FacetBitmaps(byFacet);
    }

    internal Bitmap? Find(FacetValue value) => _byFacet[value.Facet].GetValueOrDefault(value.Value);

    /// <summary>Counts of each facet's values among what fits, with the choices of the other facets; the largest first, values that nobody has left out unless they are chosen.</summary>
    internal Dictionary<DirectoryFacet, IReadOnlyList<FacetCount>> Counts(Bitmap fits, FacetChoice chosen) => _byFacet.ToDictionary(
        f => f.Key,
        f => CountsOf(f.Value, fits.And(chosen.Without(f.Key)), chosen.ValuesOf(f.Key)));

    private static IReadOnlyList<FacetCount> CountsOf(SortedDictionary<string, Bitmap> values, Bitmap among, IReadOnlySet<string> chosen)
    {
        var counts = values.Select(v => new FacetCount(v.Key, among.CountWith(v.Value), chosen.Contains(v.Key)))
            .Concat(chosen.Where(c => !values.ContainsKey(c)).Order(StringComparer.Ordinal).Select(c => new FacetCount(c, 0, true)));
        return [.. counts.Where(c => c.Suppliers > 0 || c.IsChosen).OrderByDescending(c => c.Suppliers)];
    }
}

/// <summary>The chosen values of a query, as sets of suppliers.</summary>
internal sealed class FacetChoice
{
    private static readonly HashSet<string> None = [];

    private readonly Dictionary<DirectoryFacet, (HashSet<string> Values, Bitmap Members)> _byFacet = [];
    private readonly Bitmap _everybody;

    private FacetChoice(Bitmap everybody) => _everybody = everybody;

    /// <summary>Who passes every facet.</summary>
    internal Bitmap All => Passing(null);

    internal static FacetChoice Of(IReadOnlyList<FacetValue> chosen, FacetBitmaps bitmaps, int size)
    {
        var choice = new FacetChoice(Bitmap.Full(size));
        foreach (var values in chosen.GroupBy(c => c.Facet))
        {
            var members = new Bitmap(size);
            foreach (var value in values.Where(v => !IsNarrowed(v, chosen)))
            {
                if (bitmaps.Find(value) is { } who)
                {
                    members.Add(who);
                }
            }

            choice._byFacet[values.Key] = ([.. values.Select(v => v.Value)], members);
        }

        return choice;
    }

    internal Bitmap Without(DirectoryFacet facet) => Passing(facet);

    internal IReadOnlySet<string> ValuesOf(DirectoryFacet facet) => _byFacet.TryGetValue(facet, out var chosen) ? chosen.Values : None;

    // A group that is chosen beside its own division narrows the division; it does not widen it.
    private static bool IsNarrowed(FacetValue value, IReadOnlyList<FacetValue> chosen) => value.Facet is DirectoryFacet.Category
        && chosen.Any(c => c.Facet == value.Facet && c.Value.Length > value.Value.Length && c.Value.StartsWith(value.Value, StringComparison.Ordinal));

    private Bitmap Passing(DirectoryFacet? without) =>
        _byFacet.Where(f => f.Key != without).Aggregate(_everybody, (all, f) => all.And(f.Value.Members));
}
