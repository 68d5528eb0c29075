namespace WealthBuilding.Domain.Spend.Analysis;

/// <summary>What several institutions buy, by a key that each category of spending is put under.</summary>
/// <remarks>Made of everything that passes a view's filter. Nothing is hidden here: who shows it applies <see cref="Disclosure"/>.</remarks>
public sealed class DemandTable
{
    private readonly Dictionary<string, DemandRow> _rows;

    private DemandTable(Dictionary<string, DemandRow> rows, IReadOnlyList<long> contributions) => (_rows, Contributions) = (rows, contributions);

    /// <summary>Rows by key, the largest first; the key is empty for categories that nothing stands for.</summary>
    public IReadOnlyList<DemandRow> Rows => [.. _rows.Values.OrderByDescending(r => r.Pence).ThenBy(r => r.Key, StringComparer.Ordinal)];

    /// <summary>What each institution put in, in the order of the snapshot's institutions.</summary>
    public IReadOnlyList<long> Contributions { get; }

    public long TotalPence => Contributions.Sum();

    /// <summary>Pence whose category could be put under a key.</summary>
    public long PlacedPence => TotalPence - (Find(string.Empty)?.Pence ?? 0);

    public DemandRow? Find(string key) => _rows.GetValueOrDefault(key);

    internal static DemandTable Of(SpendSnapshot snapshot, FilterTables tables, Func<string, string?> keyOf)
    {
        var keys = snapshot.Categories.Select(c => c.Length == 0 ? string.Empty : keyOf(c) ?? string.Empty).ToArray();
        var sums = keys.Distinct(StringComparer.Ordinal).ToDictionary(k => k, k => new DemandSum(k, snapshot.Institutions.Count), StringComparer.Ordinal);
        var sumOfCategory = Array.ConvertAll(keys, k => sums[k]);
        foreach (var segment in tables.Segments)
        {
            AddRows(snapshot, tables, segment, sumOfCategory);
        }

        var rows = sums.Values.Where(s => s.Lines > 0).ToDictionary(s => s.Key, s => s.ToRow(), StringComparer.Ordinal);
        return new DemandTable(rows, [.. Enumerable.Range(0, snapshot.Institutions.Count).Select(i => rows.Values.Sum(r => r.Contributions[i]))]);
    }

    private static void AddRows(SpendSnapshot snapshot, FilterTables tables, SpendSegment segment, DemandSum[] sumOfCategory)
    {
        var bits = new uint[segment.Rows];
        tables.Fill(segment, 0, bits);
        for (var i = 0; i < bits.Length; i++)
        {
            if (bits[i] == 0)
            {
                sumOfCategory[segment.Category[i]].Add(segment.Institution, snapshot.SupplierOfPayee[segment.Payee[i]], segment.PenceAt(i));
            }
        }
    }

    private sealed class DemandSum(string key, int institutions)
    {
        private readonly long[] _contributions = new long[institutions];
        private readonly HashSet<int> _suppliers = [];
        private readonly List<long> _payments = [];

        internal string Key => key;

        internal long Lines { get; private set; }

        internal void Add(int institution, int supplier, long pence)
        {
            Lines++;
            _contributions[institution] += pence;
            _suppliers.Add(supplier);
            if (pence > 0)
            {
                _payments.Add(pence);
            }
        }

        internal DemandRow ToRow()
        {
            _payments.Sort();
            return new DemandRow(key, _contributions, _suppliers.Count, _payments.Count == 0 ? null : new PaymentSizes(At(1), At(2), At(3)));
        }

        // Nearest rank: a payment that was made, never one in between.
        private long At(int quarter) => _payments[(int)Math.Ceiling(_payments.Count * quarter / 4.0) - 1];
    }
}

/// <summary>What is bought under one key.</summary>
/// <param name="Contributions">Pence by institution; they decide whether the row may be shown.</param>
/// <param name="Firms">Different suppliers that were paid.</param>
/// <param name="Sizes">How large a payment usually is; null where there are only credits.</param>
public sealed record DemandRow(string Key, IReadOnlyList<long> Contributions, int Firms, PaymentSizes? Sizes)
{
    public long Pence => Contributions.Sum();
}

/// <summary>Sizes of payments in pence: a quarter are at or below the lower, half at or below the median, three quarters at or below the upper.</summary>
public sealed record PaymentSizes(long LowerQuartile, long Median, long UpperQuartile);
