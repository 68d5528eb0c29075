using System.Runtime.CompilerServices;
using System.Text;

namespace WealthBuilding.Domain.Spend.Imports.Reading;

/// <summary>Copies the cells of a record into the columns, by the current map.</summary>
internal sealed class ColumnSinks
{
    private readonly TableColumns _columns;
    private readonly (int Index, ByteDictionary Texts, Column<int> Codes)[] _coded;
    private readonly Column<int>[] _blank;
    private readonly int[] _uncoded;
    private readonly ByteDictionary _suppliers;
    private readonly int _supplier;
    private readonly int _date;
    private readonly int _transaction;
    private readonly int _invoiceDate;
    private readonly int _receivedDate;
    private SupplierKind[] _kinds = new SupplierKind[256];

    public ColumnSinks(TableColumns columns, ColumnMap map)
    {
        _columns = columns;
        _supplier = map.Supplier;
        _date = map.Date;
        _transaction = map.IndexOf(LedgerField.Transaction);
        _invoiceDate = map.IndexOf(LedgerField.InvoiceDate);
        _receivedDate = map.IndexOf(LedgerField.InvoiceReceivedDate);
        _coded = [.. columns.Fields.Where(f => map.IndexOf(f) >= 0).Select(f => (map.IndexOf(f), columns.TextsOf(f), columns.CodesOf(f)))];
        _blank = [.. columns.Fields.Where(f => map.IndexOf(f) < 0).Select(columns.CodesOf)];
        _suppliers = columns.TextsOf(LedgerField.Supplier);
        _uncoded = [.. Enumerable.Range(0, map.Headers.Count).Where(i => Array.TrueForAll(_coded, c => c.Index != i))];
    }

    private enum SupplierKind : byte
    {
        NotLooked,
        Plain,
        TotalLike,
        Redacted,
        Person,
    }

    /// <summary>The code of the record's supplier; -1 where it names nobody.</summary>
    public int SupplierOf(LedgerRecords record) => _suppliers.CodeOf(record.Field(_supplier));

    public bool IsTotalLike(int supplier) => KindOf(supplier) is SupplierKind.TotalLike;

    public RowFlags FlagsOf(int supplier) => KindOf(supplier) switch
    {
        SupplierKind.Redacted => RowFlags.Redacted,
        SupplierKind.Person => RowFlags.LooksLikePerson,
        _ => RowFlags.None,
    };

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Add(LedgerRecords record, bool isPayment)
    {
        // What the whole row says, for finding exact duplicates: the codes of what is coded, the bytes of the rest.
        ulong said = 0;
        foreach (var (index, texts, codes) in _coded)
        {
            var code = isPayment ? texts.CodeOf(record.Field(index)) : -1;
            codes.Add(code);
            said = Hash.Mix(said, (ulong)(uint)code);
        }

        if (isPayment)
        {
            foreach (var index in _uncoded)
            {
                said = Hash.Mix(said, Hash.Of(record.Field(index)));
            }
        }

        foreach (var codes in _blank)
        {
            codes.Add(-1);
        }

        AddDate(_columns.DateCode, _date, record, isPayment);
        AddDate(_columns.InvoiceDateCode, _invoiceDate, record, isPayment);
        AddDate(_columns.ReceivedDateCode, _receivedDate, record, isPayment);
        _columns.Transactions.Add(isPayment && _transaction >= 0 ? record.Field(_transaction) : []);
        _columns.RowHash.Add(said);
    }

    private void AddDate(Column<int> codes, int index, LedgerRecords record, bool isPayment) =>
        codes.Add(isPayment && index >= 0 ? _columns.Dates.CodeOf(record.Field(index)) : -1);

    private SupplierKind KindOf(int supplier)
    {
        Grow.To(ref _kinds, supplier + 1);
        ref var kind = ref _kinds[supplier];
        if (kind is SupplierKind.NotLooked)
        {
            var name = Encoding.UTF8.GetString(_suppliers.BytesOf(supplier));
            kind = TotalWords.IsLabel(name) || TotalWords.EndsGroup(name) ? SupplierKind.TotalLike
                : PayeeWords.IsRedacted(name) ? SupplierKind.Redacted
                : PayeeWords.LooksLikePerson(name) ? SupplierKind.Person
                : SupplierKind.Plain;
        }

        return kind;
    }
}
