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
    private readonly Column<int> _supplierCodes;
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
        _coded = [.. columns.Fields.Where(f => f is not LedgerField.Supplier && map.IndexOf(f) >= 0).Select(f => (map.IndexOf(f), columns.TextsOf(f), columns.CodesOf(f)))];
        _blank = [.. columns.Fields.Where(f => map.IndexOf(f) < 0).Select(columns.CodesOf)];
        _suppliers = columns.TextsOf(LedgerField.Supplier);
        _supplierCodes = columns.CodesOf(LedgerField.Supplier);
        int[] known = [_supplier, _date, _invoiceDate, _receivedDate, .. _coded.Select(c => c.Index)];
        _uncoded = [.. Enumerable.Range(0, map.Headers.Count).Except(known)];
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
    public int SupplierOf(LedgerRecords record) => _suppliers.CodeOf(record.Run(_supplier, out var length), length);

    public bool IsTotalLike(int supplier) => KindOf(supplier) is SupplierKind.TotalLike;

    public RowFlags FlagsOf(int supplier) => KindOf(supplier) switch
    {
        SupplierKind.Redacted => RowFlags.Redacted,
        SupplierKind.Person => RowFlags.LooksLikePerson,
        _ => RowFlags.None,
    };

    /// <summary>Adds the values of a row, none of them where it is no payment.</summary>
    /// <param name="record">The row.</param>
    /// <param name="isPayment">Whether its values are kept.</param>
    /// <param name="supplier">What <see cref="SupplierOf"/> said of it.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Add(LedgerRecords record, bool isPayment, int supplier)
    {
        if (isPayment)
        {
            AddValues(record, supplier);
        }
        else
        {
            AddNothing();
        }

        foreach (var codes in _blank)
        {
            codes.Add(-1);
        }
    }

    private void AddValues(LedgerRecords record, int supplier)
    {
        // What the whole row says, for finding exact duplicates: the codes of what is coded, the bytes of the rest.
        var said = (ulong)(uint)supplier;
        _supplierCodes.Add(supplier);
        foreach (var (index, texts, codes) in _coded)
        {
            var code = texts.CodeOf(record.Run(index, out var length), length);
            codes.Add(code);
            said = Hash.Mix(said, (ulong)(uint)code);
        }

        foreach (var index in _uncoded)
        {
            said = Hash.Mix(said, Hash.Of(record.Field(index)));
        }

        said = AddDate(_columns.DateCode, _date, record, said);
        said = AddDate(_columns.InvoiceDateCode, _invoiceDate, record, said);
        said = AddDate(_columns.ReceivedDateCode, _receivedDate, record, said);
        _columns.Transactions.Add(_transaction >= 0 ? record.Field(_transaction) : []);
        _columns.RowHash.Add(said);
    }

    private void AddNothing()
    {
        _supplierCodes.Add(-1);
        foreach (var (_, _, codes) in _coded)
        {
            codes.Add(-1);
        }

        _columns.DateCode.Add(-1);
        _columns.InvoiceDateCode.Add(-1);
        _columns.ReceivedDateCode.Add(-1);
        _columns.Transactions.Add([]);
        _columns.RowHash.Add(0);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ulong AddDate(Column<int> codes, int index, LedgerRecords record, ulong said)
    {
        var code = index >= 0 ? _columns.Dates.CodeOf(record.Run(index, out var length), length) : -1;
        codes.Add(code);
        return index >= 0 ? Hash.Mix(said, (ulong)(uint)code) : said;
    }

    private SupplierKind KindOf(int supplier)
    {
        Grow.To(ref _kinds, supplier + 1);
        ref var kind = ref _kinds[supplier];
        if (kind is SupplierKind.NotLooked)
        {
            var name = Encoding.UTF8.GetString(_suppliers.BytesOf(supplier));
            kind = TotalWords.IsLabel(name) || TotalWords.EndsGroup(name) || TotalWords.OpensTotal(name) ? SupplierKind.TotalLike
                : PayeeWords.IsRedacted(name) ? SupplierKind.Redacted
                : PayeeWords.LooksLikePerson(name) ? SupplierKind.Person
                : SupplierKind.Plain;
        }

        return kind;
    }
}
