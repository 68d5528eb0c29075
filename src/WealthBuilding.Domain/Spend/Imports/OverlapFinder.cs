namespace WealthBuilding.Domain.Spend.Imports;

/// <summary>A line that an institution already holds, as far as finding the same row again needs it.</summary>
/// <param name="ImportId">The import that brought it.</param>
/// <param name="PaidOn">As yyyymmdd; 0 where unknown.</param>
/// <param name="Fingerprint">All that its row said.</param>
/// <param name="Payment">See <see cref="PaymentKey.Of"/>.</param>
/// <param name="Reference">See <see cref="PaymentKey.ReferenceOf"/>.</param>
public readonly record struct HeldLine(int ImportId, int PaidOn, long Fingerprint, ulong Payment, ulong Reference)
{
    /// <summary>What was paid.</summary>
    public required long Pence { get; init; }

    /// <summary>The payee's id, by which its name is asked for.</summary>
    public required int Payee { get; init; }

    /// <summary>See <see cref="PaymentKey.SupplierOf"/>.</summary>
    public required ulong Supplier { get; init; }

    /// <summary>Whether the file named the supplier, and the publisher did not take the name out.</summary>
    public required bool IsNamed { get; init; }

    /// <summary>See <see cref="PaymentKey.TellingOf"/>.</summary>
    public required ulong Telling { get; init; }
}

/// <summary>
/// Finds the rows of a new file that an earlier file already brought. Files overlap: a quarter holds three months, a corrected
/// month is published again, a workbook says what a CSV said in other columns. What repeats within one file is kept, so rows are
/// matched one for one: a file that holds a row three times where two are held brings one new row.
/// </summary>
/// <remarks>
/// A row with a date is held when a line that says exactly the same is held, else when a line of the same payment is
/// (<see cref="SamePayments"/>). In a file of the same columns as the new one such a line has said something else in them (another
/// department, another purpose), so there it counts only where at least half of what the two say of their common days agrees.
/// A row without a date says too little (a yearly rent of the same sum is no copy), so it counts only where at least half of the
/// file's undated rows match one and the same import exactly, or nine tenths of them by payment.
/// What is left over may be the same payments with another date, a cut name, no name or VAT: see <see cref="LikelyPayments"/>.
/// </remarks>
public sealed class OverlapFinder
{
    private const double ShareThatMeansTheSameFile = 0.5;
    private const double ShareOfPaymentsThatMeansTheSameFile = 0.9;

    private readonly FileRows _rows;
    private RowIndex? _exact;
    private readonly Dictionary<int, Overlap> _overlaps = [];
    private readonly Dictionary<int, ToldLines> _told = [];
    private readonly (int From, int To) _period = (int.MaxValue, 0);
    private bool _referencesAgree;
    private readonly List<HeldLine> _left = [];
    private readonly Dictionary<int, List<HeldLine>> _undated = [];

    /// <param name="tables">The new file's.</param>
    public OverlapFinder(IReadOnlyList<LedgerTable> tables)
    {
        _rows = new FileRows(tables);
        _exact = new RowIndex(_rows.Holder.Length);
        foreach (var payment in _rows.Open(dated: true))
        {
            _exact.Add(_rows.FingerprintOf(payment), payment.Row);
            _period = (Math.Min(_period.From, _rows.DayOf(payment)), Math.Max(_period.To, _rows.DayOf(payment)));
        }
    }

    /// <summary>Tells of one line that is held; lines are told once each, in any order.</summary>
    public void Add(HeldLine line)
    {
        Of(_told, line.ImportId).Add(line.PaidOn, line.PaidOn >= _period.From && line.PaidOn <= _period.To);
        if (line.PaidOn == 0)
        {
            Of(_undated, line.ImportId).Add(line);
            return;
        }

        var row = (_exact ?? throw new InvalidOperationException("The rows have been found already.")).Take((ulong)line.Fingerprint);
        Of(_overlaps, line.ImportId).Add(line.PaidOn, isExact: row >= 0);
        if (row < 0)
        {
            _left.Add(line);
        }
        else
        {
            _rows.Holder[row] = line.ImportId;
            _referencesAgree |= line.Reference != 0;
        }
    }

    /// <summary>Once all lines are told: the rows that are held.</summary>
    public HeldFindings Find(EarlierImports earlier)
    {
        MatchDated(earlier.SameLayout);
        foreach (var lines in _undated.Values)
        {
            MatchUndated(lines);
        }

        MatchLikely(earlier);
        return new HeldFindings(_rows.Holder, _rows.Evidence);
    }

    private void MatchDated(IReadOnlySet<int> sameLayout)
    {
        if (_left.Count > 0)
        {
            _exact = null; // as large as the file, and done with
            PutLast(sameLayout);
            var same = new SamePayments(_rows);
            var found = same.Match(_left, dated: true);
            _referencesAgree |= same.ReferencesAgree;
            foreach (var import in found.Where(f => sameLayout.Contains(f.Import)).GroupBy(f => f.Import, f => f.Row))
            {
                Release(import.Key, [.. import]);
            }
        }
    }

    private void MatchLikely(EarlierImports earlier)
    {
        List<HeldLine> left = [.. _left, .. _undated.Values.SelectMany(lines => lines)];
        var likely = new LikelyPayments(_rows, earlier);
        if (likely.IsWorthwhile(left))
        {
            new FileAgreement(_rows).Check(likely.Match(left, _referencesAgree), _told);
        }
    }

    /// <summary>Files of other columns are tried first: what they have is held in any case.</summary>
    private void PutLast(IReadOnlySet<int> sameLayout)
    {
        var last = _left.FindAll(l => sameLayout.Contains(l.ImportId));
        _left.RemoveAll(l => sameLayout.Contains(l.ImportId));
        _left.AddRange(last);
    }

    /// <summary>Gives rows back that agree by payment with an import of the same columns, where too little of the two agrees.</summary>
    private void Release(int import, List<int> byPayment)
    {
        var overlap = _overlaps[import];
        var agreeing = overlap.Exact + byPayment.Count;
        var common = _rows.All(dated: true).Count(p => _rows.DayOf(p) >= overlap.From && _rows.DayOf(p) <= overlap.To);
        if (agreeing < Math.Min(overlap.Lines, common) * ShareThatMeansTheSameFile)
        {
            byPayment.ForEach(r => _rows.Holder[r] = 0);
        }
    }

    private void MatchUndated(List<HeldLine> lines)
    {
        var prints = lines.Select(l => (ulong)l.Fingerprint).ToHashSet();
        if (IsSameFile(p => prints.Contains(_rows.FingerprintOf(p)), ShareThatMeansTheSameFile))
        {
            MatchExactly(lines);
        }

        var payments = lines.Select(l => l.Payment).ToHashSet();
        if (lines.Count > 0 && IsSameFile(p => payments.Contains(_rows.KeyOf(p)), ShareOfPaymentsThatMeansTheSameFile))
        {
            new SamePayments(_rows).Match(lines, dated: false);
        }
    }

    private bool IsSameFile(Func<FileRows.Payment, bool> agrees, double share)
    {
        var (all, agreeing) = (0, 0);
        foreach (var payment in _rows.All(dated: false))
        {
            all++;
            agreeing += agrees(payment) ? 1 : 0;
        }

        return all > 0 && agreeing >= all * share;
    }

    /// <summary>Takes the rows that say exactly the same, and their lines off the list.</summary>
    private void MatchExactly(List<HeldLine> lines)
    {
        var index = new RowIndex(_rows.Holder.Length);
        foreach (var payment in _rows.Open(dated: false))
        {
            index.Add(_rows.FingerprintOf(payment), payment.Row);
        }

        lines.RemoveAll(line =>
        {
            var row = index.Take((ulong)line.Fingerprint);
            if (row >= 0)
            {
                _rows.Holder[row] = line.ImportId;
            }

            return row >= 0;
        });
    }

    private static T Of<T>(Dictionary<int, T> all, int importId)
        where T : new()
    {
        if (!all.TryGetValue(importId, out var one))
        {
            all[importId] = one = new T();
        }

        return one;
    }

    /// <summary>What an import and the new file have in common: lines on days of the file, how many of them it says exactly, first and last day.</summary>
    private sealed class Overlap
    {
        public int Lines { get; private set; }

        public int Exact { get; private set; }

        public int From { get; private set; } = int.MaxValue;

        public int To { get; private set; }

        public void Add(int day, bool isExact)
        {
            Lines++;
            Exact += isExact ? 1 : 0;
            (From, To) = (Math.Min(From, day), Math.Max(To, day));
        }
    }
}
