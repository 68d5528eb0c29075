using System.Text;

namespace WealthBuilding.Domain.Spend.Imports.Reading;

/// <summary>The rows of a table as they are read, column by column.</summary>
internal sealed class TableColumns
{
    private static readonly LedgerField[] Coded =
    [
        LedgerField.Supplier, LedgerField.SupplierId, LedgerField.Department, LedgerField.Service, LedgerField.Category, LedgerField.Purpose,
        LedgerField.CompanyNumber, LedgerField.CharityNumber, LedgerField.Postcode, LedgerField.Address,
    ];

    private readonly Dictionary<LedgerField, (ByteDictionary Texts, Column<int> Codes)> _texts = [];

    public Column<int> Record { get; } = new();

    public Column<byte> Part { get; } = new();

    public Column<RowVerdict> Verdict { get; } = new();

    public Column<byte> Reason { get; } = new();

    public Column<RowFlags> Flags { get; } = new();

    public Column<long> Pence { get; } = new();

    public Column<int> DateCode { get; } = new();

    public Column<int> InvoiceDateCode { get; } = new();

    public Column<int> ReceivedDateCode { get; } = new();

    public Column<ulong> RowHash { get; } = new();

    public HeapTexts Transactions { get; } = new();

    public ByteDictionary Dates { get; } = new();

    public int Rows => Record.Count;

    public IEnumerable<LedgerField> Fields => _texts.Keys;

    public ByteDictionary TextsOf(LedgerField field) => _texts[field].Texts;

    public Column<int> CodesOf(LedgerField field) => _texts[field].Codes;

    public bool Has(LedgerField field) => _texts.ContainsKey(field);

    /// <summary>Makes room for the fields of a map; rows read before have no value for a field that comes with a later header.</summary>
    public void Use(ColumnMap map)
    {
        foreach (var field in Coded.Where(f => map.IndexOf(f) >= 0 && !_texts.ContainsKey(f)))
        {
            var codes = new Column<int>();
            for (var i = 0; i < Rows; i++)
            {
                codes.Add(-1);
            }

            _texts[field] = (new ByteDictionary(), codes);
        }
    }

    public Dictionary<LedgerField, TextColumn> ToTextColumns() =>
        _texts.ToDictionary(t => t.Key, t => new TextColumn(t.Value.Texts.Strings(), t.Value.Codes.ToArray()));
}

/// <summary>Texts held row by row in one run of bytes.</summary>
internal sealed class HeapTexts : ITextByRow
{
    private byte[] _bytes = new byte[4096];
    private int[] _ends = new int[1024];

    public int Count { get; private set; }

    public string? this[int row] => BytesOf(row) is { IsEmpty: false } bytes ? Encoding.UTF8.GetString(bytes) : null;

    public ReadOnlySpan<byte> BytesOf(int row)
    {
        var start = row == 0 ? 0 : _ends[row - 1];
        return _bytes.AsSpan(start, _ends[row] - start);
    }

    public void Add(ReadOnlySpan<byte> text)
    {
        var start = Count == 0 ? 0 : _ends[Count - 1];
        Grow.To(ref _bytes, start + text.Length);
        Grow.To(ref _ends, Count + 1);
        text.CopyTo(_bytes.AsSpan(start));
        _ends[Count++] = start + text.Length;
    }
}
