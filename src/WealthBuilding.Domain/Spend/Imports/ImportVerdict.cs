using WealthBuilding.Domain.Identity;

namespace WealthBuilding.Domain.Spend.Imports;

/// <summary>What became of a row that was not imported as it stands: set aside, held already, or skipped, and why.</summary>
public sealed class ImportVerdict : ITenantOwned
{
    public required int InstitutionId { get; init; }

    public required int ImportId { get; init; }

    /// <summary>The row's place in the file, counted over all its tables.</summary>
    public required int Row { get; init; }

    public required short Table { get; init; }

    public required int Record { get; init; }

    public required short Part { get; init; }

    public required VerdictKind Kind { get; init; }

    /// <summary>A stable code: <c>amount-unreadable</c>, <c>total-row</c>, <c>already-held</c>.</summary>
    public required string Code { get; init; }

    public required long Pence { get; init; }
}

/// <summary>How a row was kept out of the lines.</summary>
public enum VerdictKind
{
    Quarantined,
    AlreadyHeld,
    Skipped,
}

/// <summary>How an institution said that files of one layout are to be read.</summary>
public sealed class LayoutMemory : ITenantOwned, Audit.IAudited
{
    public required int InstitutionId { get; init; }

    /// <summary>The layout's key: its headers in order.</summary>
    public required string LayoutKey { get; init; }

    /// <summary>JSON of <see cref="LedgerReadOptions"/>.</summary>
    public required string Options { get; set; }

    public string AuditSubject => $"column choices of layout {LayoutKey}";
}
