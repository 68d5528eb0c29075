namespace WealthBuilding.Domain.Suppliers.Directory;

/// <summary>In what order suppliers are shown. Ties are settled by name, then by code, so that the order never changes by itself.</summary>
public enum DirectorySort
{
    /// <summary>By how well the words fit, among equals the nearest first; without words by distance where a place is given, else by name.</summary>
    Relevance,

    /// <summary>The nearest first; those whose place is not known last. Without a place: by name.</summary>
    Distance,
    Name,
}

/// <summary>What somebody looks for in the directory.</summary>
public sealed record DirectoryQuery
{
    public string Words { get; init; } = string.Empty;

    /// <summary>Where distances are measured from.</summary>
    public GeoPoint? From { get; init; }

    /// <summary>No farther than this, in statute miles; null for any distance. Suppliers whose place is not known are left out by it.</summary>
    public double? WithinMiles { get; init; }

    /// <summary>Chosen values; several of one facet widen it, several facets narrow.</summary>
    public IReadOnlyList<FacetValue> Chosen { get; init; } = [];

    public DirectorySort Sort { get; init; }

    public int Skip { get; init; }

    /// <summary>How many are wanted; <see cref="int.MaxValue"/> for all.</summary>
    public int Take { get; init; } = 25;
}

/// <summary>A supplier that was found.</summary>
/// <param name="Miles">Distance in statute miles; null where no place was given or the supplier's is not known.</param>
/// <param name="Score">How well the words fit: comparable within one answer only; 0 without words.</param>
public sealed record DirectoryHit(DirectoryEntry Supplier, double? Miles, double Score);

/// <summary>How many suppliers have a value, counted with every filter but that of the facet itself.</summary>
public readonly record struct FacetCount(string Value, int Suppliers, bool IsChosen);

/// <summary>What was found.</summary>
/// <param name="Total">All that pass, of which <see cref="Hits"/> is one page.</param>
/// <param name="HasAllWords">False where no supplier has every word, and those that have some are shown.</param>
public sealed record DirectoryAnswer(
    IReadOnlyList<DirectoryHit> Hits, int Total, bool HasAllWords, IReadOnlyDictionary<DirectoryFacet, IReadOnlyList<FacetCount>> Facets);
