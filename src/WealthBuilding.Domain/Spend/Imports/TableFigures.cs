using System.Runtime.CompilerServices;

namespace WealthBuilding.Domain.Spend.Imports;

/// <summary>The control totals of one table, in rows and pence.</summary>
/// <remarks>Rows in = imported + quarantined + already held + skipped; pence in = imported + quarantined + already held. Skipped totals are not money.</remarks>
public sealed record TableFigures
{
    public int InFile { get; private set; }

    public int Imported { get; private set; }

    public int Quarantined { get; private set; }

    public int AlreadyHeld { get; private set; }

    public int Skipped { get; private set; }

    public long PenceImported { get; private set; }

    public long PenceQuarantined { get; private set; }

    public long PenceHeld { get; private set; }

    public long PenceInFile => PenceImported + PenceQuarantined + PenceHeld;

    public int Negatives { get; private set; }

    public long PenceNegative { get; private set; }

    /// <summary>First and last payment as yyyymmdd over the rows that are payments, 0 where none has a date.</summary>
    public int From { get; private set; }

    public int To { get; private set; }

    public int WithoutDate { get; private set; }

    public int WithoutSupplier { get; private set; }

    public int Suppliers { get; private set; }

    public int ExactDuplicates { get; private set; }

    public int LikePeople { get; private set; }

    public int Redacted { get; private set; }

    /// <summary>Adds up a table; <paramref name="held"/> holds a flag a row, beginning at <paramref name="firstRow"/>.</summary>
    public static TableFigures Of(LedgerTable table, ReadOnlySpan<bool> held, int firstRow = 0)
    {
        var figures = new TableFigures { InFile = table.RowCount };
        figures.Add(table, held, firstRow);
        figures.Suppliers = table.Texts.TryGetValue(LedgerField.Supplier, out var names) ? names.Values.Count : 0;
        return figures;
    }

    public static ImportFigures Sum(IReadOnlyCollection<TableFigures> tables) => new(
        tables.Sum(t => t.InFile), tables.Sum(t => t.Imported), tables.Sum(t => t.Quarantined), tables.Sum(t => t.AlreadyHeld), tables.Sum(t => t.Skipped),
        tables.Sum(t => t.PenceInFile), tables.Sum(t => t.PenceImported), tables.Sum(t => t.PenceQuarantined), tables.Sum(t => t.PenceHeld),
        tables.Where(t => t.From != 0).Select(t => t.From).DefaultIfEmpty(0).Min(), tables.Select(t => t.To).DefaultIfEmpty(0).Max());

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Add(LedgerTable table, ReadOnlySpan<bool> held, int firstRow)
    {
        var (verdicts, pence, paidOn, flags) = (table.Verdict, table.Pence, table.PaidOn, table.Flags);
        for (var i = 0; i < table.RowCount; i++)
        {
            Add(verdicts[i], pence[i], paidOn[i], flags[i], !held.IsEmpty && held[firstRow + i]);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Add(RowVerdict verdict, long pence, int paidOn, RowFlags flags, bool held)
    {
        switch (verdict)
        {
            case RowVerdict.Skipped:
                Skipped++;
                return;
            case RowVerdict.Quarantined:
                Quarantined++;
                PenceQuarantined = checked(PenceQuarantined + pence);
                return;
            case RowVerdict.Imported when held:
                AlreadyHeld++;
                PenceHeld = checked(PenceHeld + pence);
                break;
            case RowVerdict.Imported:
                Imported++;
                PenceImported = checked(PenceImported + pence);
                break;
        }

        AddPayment(pence, paidOn, flags);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void AddPayment(long pence, int paidOn, RowFlags flags)
    {
        if (pence < 0)
        {
            Negatives++;
            PenceNegative = checked(PenceNegative + pence);
        }

        if (paidOn == 0)
        {
            WithoutDate++;
        }
        else
        {
            From = From == 0 ? paidOn : Math.Min(From, paidOn);
            To = Math.Max(To, paidOn);
        }

        WithoutSupplier += flags.HasFlag(RowFlags.SupplierUnknown) ? 1 : 0;
        ExactDuplicates += flags.HasFlag(RowFlags.ExactDuplicate) ? 1 : 0;
        LikePeople += flags.HasFlag(RowFlags.LooksLikePerson) ? 1 : 0;
        Redacted += flags.HasFlag(RowFlags.Redacted) ? 1 : 0;
    }
}
