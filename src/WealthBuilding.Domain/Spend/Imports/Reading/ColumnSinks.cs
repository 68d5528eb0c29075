using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;

namespace WealthBuilding.Domain.Spend.Imports.Reading;

/// <summary>Copies the cells of a record into the columns, by the current map.</summary>
internal sealed class ColumnSinks
{
    private readonly TableColumns _columns;
    private readonly (int Index, ByteDictionary Texts, Column<int> Codes)[] _coded;
    private readonly Column<int>[] _blank;
    private readonly (int Index, Column<int> Codes)[] _dates;
    private readonly int[] _uncoded;
    private readonly ByteDictionary _suppliers;
    private readonly Column<int> _supplierCodes;
    private readonly int _supplier;
    private readonly int _transaction;
    private SupplierKind[] _kinds = new SupplierKind[256];

    public ColumnSinks(TableColumns columns, ColumnMap map)
    {
        _columns = columns;
        _supplier = map.Supplier;
        _transaction = map.IndexOf(LedgerField.Transaction);
        _coded = [.. columns.Fields.Where(f => f is not LedgerField.Supplier && map.IndexOf(f) >= 0).Select(f => (map.IndexOf(f), columns.TextsOf(f), columns.CodesOf(f)))];
        (int Index, Column<int>? Codes)[] dates =
            [(map.Date, columns.DateCode), (map.IndexOf(LedgerField.InvoiceDate), columns.InvoiceDateCode), (map.IndexOf(LedgerField.InvoiceReceivedDate), columns.ReceivedDateCode)];
        _dates = [.. dates.Where(d => d.Index >= 0).Select(d => (d.Index, d.Codes!))];
        _blank = [.. columns.Fields.Where(f => map.IndexOf(f) < 0).Select(columns.CodesOf), .. dates.Where(d => d is { Index: < 0, Codes: not null }).Select(d => d.Codes!)];
        _suppliers = columns.TextsOf(LedgerField.Supplier);
        _supplierCodes = columns.CodesOf(LedgerField.Supplier);
        int[] known = [_supplier, .. _dates.Select(d => d.Index), .. _coded.Select(c => c.Index)];
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
    public int SupplierOf(LedgerRecords record)
    {
        Span<int> code = stackalloc int[1];
        SuppliersOf(record.Block, record.Row, code);
        return code[0];
    }

    /// <summary>The codes of the suppliers of records that follow one another.</summary>
    public void SuppliersOf(RecordBlock block, int row, Span<int> codes) => _suppliers.CodesOf(block, row, _supplier, codes);

    public bool IsTotalLike(int supplier) => KindOf(supplier) is SupplierKind.TotalLike;

    public RowFlags FlagsOf(int supplier) => KindOf(supplier) switch
    {
        SupplierKind.Redacted => RowFlags.Redacted,
        SupplierKind.Person => RowFlags.LooksLikePerson,
        _ => RowFlags.None,
    };

    /// <summary>Adds the values of payments that follow one another.</summary>
    /// <param name="block">The records.</param>
    /// <param name="row">The first of them.</param>
    /// <param name="suppliers">What <see cref="SuppliersOf"/> said of each.</param>
    public void Add(RecordBlock block, int row, ReadOnlySpan<int> suppliers)
    {
        // What the whole row says, for finding exact duplicates: the codes of what is coded, the bytes of the rest.
        var said = _columns.RowHash.Extend(suppliers.Length);
        said.Clear();
        suppliers.CopyTo(_supplierCodes.Extend(suppliers.Length));
        Say(said, suppliers);
        foreach (var (index, texts, codes) in _coded)
        {
            AddCodes(block, row, index, texts, codes, said);
        }

        foreach (var (index, codes) in _dates)
        {
            AddCodes(block, row, index, _columns.Dates, codes, said);
        }

        foreach (var index in _uncoded)
        {
            Say(said, block, row, index);
        }

        if (_transaction >= 0)
        {
            _columns.Transactions!.Add(block, row, suppliers.Length, _transaction);
        }
        else
        {
            _columns.Transactions?.AddNothing(suppliers.Length);
        }

        AddBlank(suppliers.Length);
    }

    /// <summary>Adds a row without values.</summary>
    public void AddNothing()
    {
        _columns.RowHash.Add(0);
        _supplierCodes.Add(-1);
        foreach (var (_, _, codes) in _coded)
        {
            codes.Add(-1);
        }

        foreach (var (_, codes) in _dates)
        {
            codes.Add(-1);
        }

        _columns.Transactions?.AddNothing(1);
        AddBlank(1);
    }

    private void AddBlank(int rows)
    {
        foreach (var codes in _blank)
        {
            codes.Extend(rows).Fill(-1);
        }
    }

    private static void AddCodes(RecordBlock block, int row, int column, ByteDictionary texts, Column<int> codes, Span<ulong> said)
    {
        var added = codes.Extend(said.Length);
        texts.CodesOf(block, row, column, added);
        Say(said, added);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Say(Span<ulong> said, ReadOnlySpan<int> codes)
    {
        for (var i = 0; i < said.Length; i++)
        {
            said[i] = Hash.Mix(said[i], (ulong)(uint)codes[i]);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Say(Span<ulong> said, RecordBlock block, int row, int column)
    {
        ref var bytes = ref MemoryMarshal.GetArrayDataReference(block.Bytes);
        for (var i = 0; i < said.Length; i++)
        {
            var from = block.Locate(row + i, column, out var length);
            said[i] = Hash.Mix(said[i], Hash.At(ref Unsafe.Add(ref bytes, from), length));
        }
    }

    private SupplierKind KindOf(int supplier)
    {
        Grow.To(ref _kinds, supplier + 1);
        ref var kind = ref _kinds[supplier];
        if (kind is SupplierKind.NotLooked)
        {
            var name = Encoding.UTF8.GetString(_suppliers.BytesOf(supplier));
            kind = TotalWords.IsLabel(name) || TotalWords.EndsGroup(name) || TotalWords.OpensTotal(name) || StatisticWords.IsLabel(name) ? SupplierKind.TotalLike
                : PayeeWords.IsRedacted(name) ? SupplierKind.Redacted
                : PayeeWords.LooksLikePerson(name) ? SupplierKind.Person
                : SupplierKind.Plain;
        }

        return kind;
    }
}
