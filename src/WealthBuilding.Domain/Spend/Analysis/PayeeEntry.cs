using WealthBuilding.Domain.Places;

namespace WealthBuilding.Domain.Spend.Analysis;

/// <summary>A payee as payments name it, with all that analysis asks of it.</summary>
/// <remarks>
/// One entry for each different name and postcode on the lines, since the postcode on a line decides where that money goes.
/// What changes later (the supplier it belongs to, its place, its traits) is changed here, never on the lines.
/// </remarks>
public sealed record PayeeEntry
{
    /// <summary>The caller's own key; an entry that is added with the same key takes the place of the former.</summary>
    public required long Id { get; init; }

    public required string Name { get; init; }

    /// <summary>The supplier that the payee was matched to; null where it stands for itself.</summary>
    public long? SupplierId { get; init; }

    /// <summary>The supplier's name, where it differs from the payee's.</summary>
    public string? SupplierName { get; init; }

    public SupplierPlace Place { get; init; } = SupplierPlace.Unknown;

    /// <summary>Districts of all known branches, for the meaning 'branch' of local.</summary>
    public IReadOnlyList<string> Branches { get; init; } = [];

    public PayeeTraits Traits { get; init; }

    /// <summary>Who owns the supplier, as a key of ours; null where not known.</summary>
    public string? Ownership { get; init; }

    public string? Size { get; init; }

    public string? Sector { get; init; }
}

/// <summary>One payment, its texts already given as codes by the builder.</summary>
/// <param name="Pence">Whole pence, negative for a credit.</param>
/// <param name="PaidOn">Paid on, as the number yyyymmdd; 0 where unknown.</param>
/// <param name="Line">Its number within its import, to find it again; 0 where nobody will.</param>
public readonly record struct SpendRow(long Pence, int PaidOn, int Payee, ushort Department, ushort Service, ushort Category, ushort Purpose, int Line = 0);

/// <summary>An import whose lines are in a snapshot.</summary>
public sealed record SpendImportEntry(string Id, string Institution, int Lines, long Pence);
