namespace WealthBuilding.Domain.Spend.Imports;

/// <summary>The payments of a file, counted over all its tables, and which import holds each already.</summary>
internal sealed class FileRows
{
    private readonly IReadOnlyList<LedgerTable> _tables;
    private readonly List<ulong[]> _suppliers = [];

    public FileRows(IReadOnlyList<LedgerTable> tables)
    {
        _tables = tables;
        Holder = new int[tables.Sum(t => t.RowCount)];
    }

    /// <summary>The import that holds each row; 0 for none.</summary>
    public int[] Holder { get; }

    /// <summary>The payments, the last first: those with a date, or those without one.</summary>
    public IEnumerable<Payment> All(bool dated)
    {
        var row = Holder.Length;
        for (var t = _tables.Count - 1; t >= 0; t--)
        {
            for (var i = _tables[t].RowCount - 1; i >= 0; i--)
            {
                row--;
                if (_tables[t].Verdict[i] is RowVerdict.Imported && (_tables[t].PaidOn[i] != 0) == dated)
                {
                    yield return new Payment(t, i, row);
                }
            }
        }
    }

    /// <summary>Those of them that no import holds so far.</summary>
    public IEnumerable<Payment> Open(bool dated) => All(dated).Where(p => Holder[p.Row] == 0);

    public int DayOf(Payment payment) => _tables[payment.Table].PaidOn[payment.Index];

    public ulong FingerprintOf(Payment payment) => _tables[payment.Table].Fingerprint[payment.Index];

    public ulong KeyOf(Payment payment)
    {
        var table = _tables[payment.Table];
        return PaymentKey.Of(table.PaidOn[payment.Index], table.Pence[payment.Index], SupplierOf(payment));
    }

    public ulong ReferenceOf(Payment payment) => PaymentKey.ReferenceOf(_tables[payment.Table].Transactions?[payment.Index]);

    // Each name is spelt once: a name stands on many rows.
    private ulong SupplierOf(Payment payment)
    {
        while (_suppliers.Count < _tables.Count)
        {
            var names = _tables[_suppliers.Count].Texts.GetValueOrDefault(LedgerField.Supplier)?.Values ?? [];
            _suppliers.Add([.. names.Select(PaymentKey.SupplierOf), PaymentKey.SupplierOf(null)]);
        }

        var spelt = _suppliers[payment.Table];
        var code = _tables[payment.Table].Texts.GetValueOrDefault(LedgerField.Supplier)?.Codes[payment.Index] ?? -1;
        return spelt[code < 0 ? spelt.Length - 1 : code];
    }

    /// <summary>One payment: its table, its place in the table, its place in the file.</summary>
    internal readonly record struct Payment(int Table, int Index, int Row);
}
