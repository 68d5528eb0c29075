namespace WealthBuilding.Domain.Spend.Imports;

/// <summary>What a row of a new file was known again by.</summary>
public enum HeldEvidence : byte
{
    /// <summary>Day, amount and supplier, or all that the row says.</summary>
    Same,

    /// <summary>Reference, amount and supplier; the two files have different dates for it (invoiced and paid) or one has none.</summary>
    OtherDate,

    /// <summary>Reference, amount and day; the supplier goes by another name.</summary>
    OtherName,

    /// <summary>Amount, day and as much of the supplier's name as one of the two files has room for.</summary>
    CutName,

    /// <summary>Amount and day, or reference; one of the two files does not name the supplier.</summary>
    NoName,

    /// <summary>Supplier and day, or reference; the amounts differ by the VAT.</summary>
    WithVat,
}

/// <summary>The rows of a file that are held already.</summary>
/// <param name="Holder">For each row over all tables in order, the import that holds it; 0 for a row that is new.</param>
/// <param name="Evidence">What each row that is held was known by.</param>
public sealed record HeldFindings(IReadOnlyList<int> Holder, IReadOnlyList<HeldEvidence> Evidence);

/// <summary>What the earlier imports are, as far as comparing a new file with them needs it.</summary>
/// <param name="SameLayout">Those that have the same columns as the new file.</param>
/// <param name="SameDates">Those whose dates stand under the same heading, so that another date is another payment.</param>
/// <param name="NameOf">The name of a payee of theirs, as the file wrote it.</param>
public sealed record EarlierImports(IReadOnlySet<int> SameLayout, IReadOnlySet<int> SameDates, Func<int, string?> NameOf);
