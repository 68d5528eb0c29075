using System.Runtime.CompilerServices;

namespace WealthBuilding.Domain.Spend.Imports.Reading;

/// <summary>A table as far as it has been read: takes rows into its columns, each a payment, or set aside, or skipped.</summary>
internal sealed class TableBuilder
{
    private readonly LedgerRecords _records;

    public TableBuilder(LedgerRecords records, ColumnMap map)
    {
        _records = records;
        Use(map, map.Headers.Count);
    }

    public TableColumns Columns { get; } = new();

    public Reasons Reasons { get; } = new();

    public RowNotes Notes { get; } = new();

    public RunningSums Sums { get; } = new();

    public ColumnMap Map { get; private set; } = null!;

    public ColumnSinks Sinks { get; private set; } = null!;

    public RowAmount Amount { get; private set; } = null!;

    /// <summary>The rows at which the table begins anew under column names of its own: pages, stacked tables, extracts and summaries.</summary>
    public List<int> Parts { get; } = [];

    /// <summary>What the last labelled total of the whole table says.</summary>
    public long? StatedTotal { get; set; }

    /// <summary>The row of the last labelled total that is no count, and what it says.</summary>
    public (int Row, long Pence)? Stated { get; set; }

    /// <summary>From here on the columns stand so.</summary>
    /// <param name="map">Which column is what.</param>
    /// <param name="fields">How many cells a record has.</param>
    public void Use(ColumnMap map, int fields)
    {
        Map = map;
        Columns.Use(map);
        Sinks = new ColumnSinks(Columns, map);
        Amount = new RowAmount(map);
        _records.ExpectedFields = fields;
    }

    /// <summary>Adds rows of the block that are payments without more ado.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void AddPlain(PlainRows plain, int row, int count)
    {
        if (count == 0)
        {
            return;
        }

        var pence = plain.Pence.Slice(row, count);
        var rounded = plain.Rounded.Slice(row, count);
        var suppliers = plain.Suppliers.Slice(row, count);
        var flags = Columns.Flags.Extend(count);
        var records = Columns.Record.Extend(count);
        _records.GoTo(row);
        var first = _records.Number;
        for (var i = 0; i < count; i++)
        {
            flags[i] = Count(pence[i], rounded[i], suppliers[i], RowFlags.None);
            records[i] = first + i;
        }

        pence.CopyTo(Columns.Pence.Extend(count));
        Columns.Part.Extend(count).Clear();
        Columns.Reason.Extend(count).Clear();
        Columns.Verdict.Extend(count).Clear();
        Sinks.Add(_records.Block, row, suppliers);
    }

    public void AddPayment(LedgerRecords record, int part, long pence, int rounded, RowFlags flags)
    {
        var supplier = Sinks.SupplierOf(record);
        Append(record, part, RowVerdict.Imported, string.Empty, pence, Count(pence, rounded, supplier, flags));
        Sinks.Add(record.Block, record.Row, [supplier]);
    }

    public void Skip(LedgerRecords record, string code, int part = 0)
    {
        Append(record, part, RowVerdict.Skipped, code, 0, RowFlags.None);
        Sinks.AddNothing();
    }

    public void SkipTotal(LedgerRecords record)
    {
        Skip(record, "total-row");
        Sums.EndGroup();
    }

    public void Quarantine(LedgerRecords record, string[] cells, string code, long pence)
    {
        Notes.Problem(code, record.Number, Map.Headers[Map.Amount], Map.Amount < cells.Length ? cells[Map.Amount] : string.Join(" | ", cells));
        Append(record, 0, RowVerdict.Quarantined, code, pence, RowFlags.None);
        Sinks.AddNothing();
    }

    /// <summary>A row that was taken as a payment says again what other rows say.</summary>
    public void IsSaidAgain(int row)
    {
        Columns.Verdict[row] = RowVerdict.Skipped;
        Columns.Reason[row] = Reasons.CodeOf("said-again");
        Columns.Pence[row] = 0;
    }

    /// <summary>A row that was taken as a payment is set aside.</summary>
    public void IsSetAside(int row, string code)
    {
        Notes.Problem(code, Columns.Record[row], Map.Headers[Map.Amount], (Columns.Pence[row] / 100m).ToString("0.00", System.Globalization.CultureInfo.InvariantCulture));
        Columns.Verdict[row] = RowVerdict.Quarantined;
        Columns.Reason[row] = Reasons.CodeOf(code);
    }

    /// <summary>A row that was taken otherwise is the total of what stands above it.</summary>
    public void BecomesTotal(int row)
    {
        if (Columns.Verdict[row] is RowVerdict.Imported)
        {
            Sums.TakeBack(Columns.Pence[row]);
        }

        Columns.Verdict[row] = RowVerdict.Skipped;
        Columns.Reason[row] = Reasons.CodeOf("total-row");
        Columns.Pence[row] = 0;
    }

    /// <summary>Counts a payment, and says its flags.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private RowFlags Count(long pence, int rounded, int supplier, RowFlags flags)
    {
        Sums.Add(pence, rounded);
        flags |= supplier < 0 ? RowFlags.SupplierUnknown : Sinks.FlagsOf(supplier);
        return rounded == 0 ? flags : flags | RowFlags.Rounded;
    }

    private void Append(LedgerRecords record, int part, RowVerdict verdict, string reason, long pence, RowFlags flags)
    {
        Columns.Record.Add(record.Number);
        Columns.Part.Add((byte)Math.Min(part, byte.MaxValue));
        Columns.Verdict.Add(verdict);
        Columns.Reason.Add(reason.Length == 0 ? (byte)0 : Reasons.CodeOf(reason));
        Columns.Pence.Add(pence);
        Columns.Flags.Add(flags);
    }
}
