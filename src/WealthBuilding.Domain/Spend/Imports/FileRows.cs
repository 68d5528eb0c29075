namespace WealthBuilding.Domain.Spend.Imports;

/// <summary>The payments of a file, counted over all its tables, and which import holds each already.</summary>
internal sealed class FileRows
{
    private readonly IReadOnlyList<LedgerTable> _tables;
    private readonly List<ulong[]> _suppliers = [];
    private readonly Dictionary<(int Table, int Code), string> _letters = [];

    public FileRows(IReadOnlyList<LedgerTable> tables)
    {
        _tables = tables;
        Holder = new int[tables.Sum(t => t.RowCount)];
        Evidence = new HeldEvidence[Holder.Length];
    }

    /// <summary>The import that holds each row; 0 for none.</summary>
    public int[] Holder { get; }

    /// <summary>What each row that is held was known by.</summary>
    public HeldEvidence[] Evidence { get; }

    /// <summary>Marks a row as held by an import; by 0, as new again.</summary>
    public void Hold(int row, int import, HeldEvidence evidence) => (Holder[row], Evidence[row]) = (import, evidence);

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

    public long PenceOf(Payment payment) => _tables[payment.Table].Pence[payment.Index];

    /// <summary>See <see cref="PaymentKey.TellingOf"/>.</summary>
    public ulong TellingOf(Payment payment) => PaymentKey.TellingOf(_tables[payment.Table].Transactions?[payment.Index]);

    /// <summary>Whether some table has references at all.</summary>
    public bool HasReferences => _tables.Any(t => t.Transactions is not null);

    /// <summary>See <see cref="PaymentKey.LettersOf"/>; empty where the name is missing or was taken out.</summary>
    public string LettersOf(Payment payment)
    {
        var table = _tables[payment.Table];
        if ((table.Flags[payment.Index] & (RowFlags.Redacted | RowFlags.SupplierUnknown)) != 0 || CodeOf(payment) is not (>= 0 and var code))
        {
            return string.Empty;
        }

        if (!_letters.TryGetValue((payment.Table, code), out var letters))
        {
            _letters[(payment.Table, code)] = letters = PaymentKey.LettersOf(table.Texts[LedgerField.Supplier].Values[code]);
        }

        return letters;
    }

    private int CodeOf(Payment payment) => _tables[payment.Table].Texts.GetValueOrDefault(LedgerField.Supplier)?.Codes[payment.Index] ?? -1;

    // Each name is spelt once: a name stands on many rows.
    public ulong SupplierOf(Payment payment)
    {
        while (_suppliers.Count < _tables.Count)
        {
            var names = _tables[_suppliers.Count].Texts.GetValueOrDefault(LedgerField.Supplier)?.Values ?? [];
            _suppliers.Add([.. names.Select(PaymentKey.SupplierOf), PaymentKey.SupplierOf(null)]);
        }

        var spelt = _suppliers[payment.Table];
        var code = CodeOf(payment);
        return spelt[code < 0 ? spelt.Length - 1 : code];
    }

    /// <summary>One payment: its table, its place in the table, its place in the file.</summary>
    internal readonly record struct Payment(int Table, int Index, int Row);
}
