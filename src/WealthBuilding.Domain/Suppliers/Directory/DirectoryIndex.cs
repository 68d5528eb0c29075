namespace WealthBuilding.Domain.Suppliers.Directory;

/// <summary>Every listed supplier in memory, in columns: words with their weights, a bitmap for each value of a facet, positions.</summary>
/// <remarks>Immutable and safe for any number of readers. What it holds is public; what is not is never given to it.</remarks>
public sealed class DirectoryIndex
{
    private readonly WordIndex _words;
    private readonly FacetBitmaps _facets;
    private readonly Positions _positions;

    private DirectoryIndex(DirectoryEntry[] entries)
    {
        Entries = entries;
        _words = WordIndex.Of(entries);
        _facets = FacetBitmaps.Of(entries);
        _positions = new Positions(entries);
    }

    /// <summary>In the order of their names.</summary>
    public IReadOnlyList<DirectoryEntry> Entries { get; }

    public static DirectoryIndex Of(IEnumerable<DirectoryEntry> entries) =>
        new([.. entries.OrderBy(e => e.Name, StringComparer.OrdinalIgnoreCase).ThenBy(e => e.Code, StringComparer.Ordinal)]);

    /// <summary>One page of what fits, with the counts of every facet.</summary>
    public DirectoryAnswer Search(DirectoryQuery query)
    {
        var words = _words.Find(query.Words);
        var near = query.From is { } from ? _positions.MilesFrom(from) : null;
        var fits = words?.Fits ?? Bitmap.Full(Entries.Count);
        if (near is not null && query.WithinMiles is { } within)
        {
            fits = fits.And(Positions.Within(near, within));
        }

        var chosen = FacetChoice.Of(query.Chosen, _facets, Entries.Count);
        var found = fits.And(chosen.All);
        var hits = Ranking.Page(query, found, words?.Scores, near)
            .Select(i => new DirectoryHit(Entries[i], near is null || float.IsNaN(near[i]) ? null : near[i], words?.Scores[i] ?? 0));
        return new DirectoryAnswer([.. hits], found.Count(), words?.HasAll ?? true, _facets.Counts(fits, chosen));
    }
}
