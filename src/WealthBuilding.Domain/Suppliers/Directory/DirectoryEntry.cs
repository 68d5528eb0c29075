namespace WealthBuilding.Domain.Suppliers.Directory;

/// <summary>By what the directory can be narrowed.</summary>
public enum DirectoryFacet
{
    /// <summary>CPV division (two digits) or group (three), as the first digits of the code.</summary>
    Category,

    /// <summary>ONS code of the district where the supplier is.</summary>
    District,

    Ownership,
    LegalForm,
    Purpose,
    Accreditation,

    /// <summary>Size under the official definition: <c>micro</c>, <c>small</c>, <c>medium</c>, <c>large</c>, and <c>sme</c> for the first three.</summary>
    Size,

    /// <summary><c>yes</c> for a voluntary, community or social enterprise, <c>no</c> for others; none where it is open.</summary>
    Vcse,
}

/// <summary>One value of a facet.</summary>
public readonly record struct FacetValue(DirectoryFacet Facet, string Value);

/// <summary>What the public directory knows of one supplier that agreed to be listed: everything in it may be read by anybody.</summary>
public sealed record DirectoryEntry
{
    /// <summary>The supplier's part of addresses; ties are settled by it.</summary>
    public required string Code { get; init; }

    public required string Name { get; init; }

    public IReadOnlyList<string> OtherNames { get; init; } = [];

    public string? Description { get; init; }

    /// <summary>What it can do, in its own words.</summary>
    public IReadOnlyList<string> Capabilities { get; init; } = [];

    /// <summary>Names of the categories that it chose.</summary>
    public IReadOnlyList<string> Categories { get; init; } = [];

    /// <summary>Where it is, no finer than its outward code; null where it is not known.</summary>
    public GeoPoint? Position { get; init; }

    public IReadOnlyList<FacetValue> Facets { get; init; } = [];

    /// <summary>Numbers in registers with their org-id scheme before them: <c>GB-COH-01234567</c>.</summary>
    public IReadOnlyList<string> Identifiers { get; init; } = [];

    /// <summary>Of an address that is public; null where it has none.</summary>
    public string? Postcode { get; init; }

    public string? Website { get; init; }

    /// <summary>The values of one facet.</summary>
    public IEnumerable<string> Of(DirectoryFacet facet) => Facets.Where(f => f.Facet == facet).Select(f => f.Value);
}
