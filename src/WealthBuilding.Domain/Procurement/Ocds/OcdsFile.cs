using WealthBuilding.Domain.Spend.Imports;

namespace WealthBuilding.Domain.Procurement.Ocds;

/// <summary>How much of a file is read. Files of publishers lie far below; what lies above is no such file, or hostile.</summary>
public static class OcdsLimits
{
    /// <summary>Of the whole file, in bytes.</summary>
    public const int MostBytes = 64 << 20;

    /// <summary>Of objects within objects.</summary>
    public const int MostDepth = 64;

    /// <summary>Names, values and brackets of the whole file.</summary>
    public const int MostTokens = 8_000_000;

    public const int MostReleases = 50_000;

    /// <summary>Of parties, lots, awards, contracts and suppliers, each, in one release.</summary>
    public const int MostParts = 2_000;
}

/// <summary>All that could be read from an OCDS file, or why it is refused.</summary>
public sealed record OcdsFile
{
    public Refusal? Refusal { get; init; }

    /// <summary>utf-8, utf-16, iso-8859-1 or windows-1252.</summary>
    public string Encoding { get; init; } = "utf-8";

    /// <summary>In the file's order.</summary>
    public IReadOnlyList<OcdsRelease> Releases { get; init; } = [];

    /// <summary>What was wrong with the file itself, each in a sentence.</summary>
    public IReadOnlyList<string> Problems { get; init; } = [];

    /// <summary>Releases that could not be read, each with the reason.</summary>
    public IReadOnlyList<string> LeftOut { get; init; } = [];
}
