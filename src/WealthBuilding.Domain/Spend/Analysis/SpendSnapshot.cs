namespace WealthBuilding.Domain.Spend.Analysis;

/// <summary>The payments of an institution, or of the members of a place, laid out for analysis. Never changed: a new one takes its place.</summary>
/// <remarks>
/// About 17 bytes a line. Built by <see cref="SpendSnapshotBuilder"/>, asked through <see cref="SpendView"/>. Snapshots made one
/// from another share their segments, so a new import costs its own lines only.
/// </remarks>
public sealed class SpendSnapshot
{
    internal SpendSnapshot(ScopeRules rules, IReadOnlyList<SpendSegment> segments, IReadOnlyList<PayeeEntry> payees)
    {
        Rules = rules;
        Segments = segments;
        Payees = payees;
        Lines = segments.Sum(s => (long)s.Rows);
        (SupplierOfPayee, Suppliers) = SuppliersOf(payees);
    }

    /// <summary>The rules by which lines can be left out, as they were when the snapshot was built.</summary>
    public ScopeRules Rules { get; }

    public long Lines { get; }

    /// <summary>Payees by code.</summary>
    public IReadOnlyList<PayeeEntry> Payees { get; }

    /// <summary>Texts by code; the first is empty and stands for 'not said'.</summary>
    public required IReadOnlyList<string> Departments { get; init; }

    public required IReadOnlyList<string> Services { get; init; }

    public required IReadOnlyList<string> Categories { get; init; }

    /// <summary>Institutions by code, as the builder was given them.</summary>
    public required IReadOnlyList<string> Institutions { get; init; }

    /// <summary>Imports whose lines are here.</summary>
    public required IReadOnlyList<SpendImportEntry> Imports { get; init; }

    /// <summary>First and last day of payment among lines that have one; null where none has.</summary>
    public (DateOnly First, DateOnly Last)? Period => Segments.Where(s => s.HasKnownDay).ToList() is { Count: > 0 } dated
        ? (SpendDay.ToDate(dated.Min(s => s.FirstDay)), SpendDay.ToDate(dated.Max(s => s.LastDay)))
        : null;

    internal IReadOnlyList<SpendSegment> Segments { get; }

    internal IReadOnlyList<string> ImportIds { get; init; } = [];

    /// <summary>Rules hit by each different kind of purpose.</summary>
    internal IReadOnlyList<uint> PurposeHits { get; init; } = [0];

    /// <summary>Rules hit by each payee, and by each category.</summary>
    internal IReadOnlyList<uint> PayeeHits { get; init; } = [];

    internal IReadOnlyList<uint> CategoryHits { get; init; } = [];

    /// <summary>For each payee code, the index of its supplier in <see cref="Suppliers"/>.</summary>
    internal int[] SupplierOfPayee { get; }

    /// <summary>Suppliers, each by the first payee that belongs to it.</summary>
    internal IReadOnlyList<PayeeEntry> Suppliers { get; }

    private static (int[] Of, List<PayeeEntry> Suppliers) SuppliersOf(IReadOnlyList<PayeeEntry> payees)
    {
        var indexes = new Dictionary<long, int>();
        var suppliers = new List<PayeeEntry>();
        var of = new int[payees.Count];
        for (var i = 0; i < of.Length; i++)
        {
            if (payees[i].SupplierId is { } id && indexes.TryGetValue(id, out var index))
            {
                of[i] = index;
                continue;
            }

            of[i] = suppliers.Count;
            suppliers.Add(payees[i]);
            if (payees[i].SupplierId is { } own)
            {
                indexes[own] = of[i];
            }
        }

        return (of, suppliers);
    }
}
