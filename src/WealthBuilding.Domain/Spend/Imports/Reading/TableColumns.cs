namespace WealthBuilding.Domain.Spend.Imports.Reading;

/// <summary>The rows of a table as they are read, column by column.</summary>
internal sealed class TableColumns
{
    private static readonly LedgerField[] Coded =
    [
        LedgerField.Supplier, LedgerField.SupplierId, LedgerField.Department, LedgerField.Service, LedgerField.Category, LedgerField.Purpose,
        LedgerField.CompanyNumber, LedgerField.CharityNumber, LedgerField.Postcode, LedgerField.Address, LedgerField.Contract,
    ];

    private readonly Dictionary<LedgerField, (ByteDictionary Texts, Column<int> Codes)> _texts = [];

    public Column<int> Record { get; } = new();

    public Column<byte> Part { get; } = new();

    public Column<RowVerdict> Verdict { get; } = new();

    public Column<byte> Reason { get; } = new();

    public Column<RowFlags> Flags { get; } = new();

    public Column<long> Pence { get; } = new();

    /// <summary>Null where the table has no such column, as for the other dates and the transactions.</summary>
    public Column<int>? DateCode { get; private set; }

    public Column<int>? InvoiceDateCode { get; private set; }

    public Column<int>? ReceivedDateCode { get; private set; }

    public HeapTexts? Transactions { get; private set; }

    public Column<ulong> RowHash { get; } = new();

    public ByteDictionary Dates { get; } = new();

    public int Rows => Record.Count;

    public IEnumerable<LedgerField> Fields => _texts.Keys;

    public ByteDictionary TextsOf(LedgerField field) => _texts[field].Texts;

    public Column<int> CodesOf(LedgerField field) => _texts[field].Codes;

    public bool Has(LedgerField field) => _texts.ContainsKey(field);

    /// <summary>Whether something stands where the date of payment should.</summary>
    public bool HasDate(int row) => DateCode is { } codes && codes[row] >= 0;

    public bool HasTransaction(int row) => Transactions is { } texts && !texts.BytesOf(row).IsEmpty;

    /// <summary>Makes room for the fields of a map; rows read before have no value for a field that comes with a later header.</summary>
    public void Use(ColumnMap map)
    {
        foreach (var field in Coded.Where(f => map.IndexOf(f) >= 0 && !_texts.ContainsKey(f)))
        {
            _texts[field] = (new ByteDictionary(), Blank());
        }

        DateCode ??= map.Date >= 0 ? Blank() : null;
        InvoiceDateCode ??= map.IndexOf(LedgerField.InvoiceDate) >= 0 ? Blank() : null;
        ReceivedDateCode ??= map.IndexOf(LedgerField.InvoiceReceivedDate) >= 0 ? Blank() : null;
        if (Transactions is null && map.IndexOf(LedgerField.Transaction) >= 0)
        {
            Transactions = new HeapTexts();
            Transactions.AddNothing(Rows);
        }
    }

    /// <summary>Makes room for as many rows as are expected.</summary>
    public void Reserve(int rows)
    {
        Record.Reserve(rows);
        Part.Reserve(rows);
        Verdict.Reserve(rows);
        Reason.Reserve(rows);
        Flags.Reserve(rows);
        Pence.Reserve(rows);
        RowHash.Reserve(rows);
        Transactions?.Reserve(rows);
        foreach (var codes in (Column<int>?[])[DateCode, InvoiceDateCode, ReceivedDateCode, .. _texts.Values.Select(t => t.Codes)])
        {
            codes?.Reserve(rows);
        }
    }

    public Dictionary<LedgerField, TextColumn> ToTextColumns() =>
        _texts.ToDictionary(t => t.Key, t => new TextColumn(t.Value.Texts.Strings(), t.Value.Codes.ToRows()));

    private Column<int> Blank()
    {
        var codes = new Column<int>();
        codes.Extend(Rows).Fill(-1);
        return codes;
    }
}
