namespace WealthBuilding.Domain.Spend.Imports.Reading;

/// <summary>Reads the rows of one table into columns: each is a payment, or set aside, or skipped, with its reason.</summary>
internal sealed class TableReader
{
    /// <summary>A total may differ from the sum of its rows by what rounding does: a pound, or a millionth of it.</summary>
    private const long TotalTolerancePence = 100;

    private readonly LedgerRecords _records;
    private readonly Layout _layout;
    private readonly TableColumns _columns = new();
    private readonly Reasons _reasons = new();
    private readonly RowNotes _notes = new();
    private readonly List<int> _unlabelled = [];
    private ColumnMap _map;
    private ColumnSinks _sinks;
    private RowAmount _amount;
    private long _sum;
    private long _sumSinceTotal;
    private int _payments;
    private int _paymentsAtTotal;
    private long _roundedHundredths;

    /// <summary>What the last labelled total of the whole table says.</summary>
    public long? StatedTotal { get; private set; }

    public TableReader(LedgerRecords records, Layout layout)
    {
        _records = records;
        _layout = layout;
        _map = layout.Map;
        _columns.Use(_map);
        _sinks = new ColumnSinks(_columns, _map);
        _amount = new RowAmount(_map);
        records.ExpectedFields = _map.Headers.Count;
    }

    public TableRows Read(CancellationToken cancellationToken)
    {
        while (_records.Read() && _records.Number <= _layout.LastRow)
        {
            if (_records.Number >= _layout.FirstRow)
            {
                ReadRow(_records);
            }

            if ((_records.Number & 0xFFF) == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
            }
        }

        MissingRow.Mend(this, _columns, _reasons, _notes, _map, _sum);
        UnlabelledTotals();
        LooseRowsAtTheEnd();
        return new TableRows(_columns, _reasons, _notes, _map, _roundedHundredths);
    }

    /// <summary>The row is a payment where its amount and its supplier can be read and nothing is odd; everything else is looked at closely.</summary>
    [System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.AggressiveOptimization)]
    private void ReadRow(LedgerRecords record)
    {
        if (_amount.TryRead(record, out var pence, out var rounded) && record.FieldCount <= _map.Headers.Count)
        {
            var supplier = _sinks.SupplierOf(record);
            if (supplier >= 0 && !MayBeTotal(supplier))
            {
                AddPayment(record, 0, pence, rounded, supplier, RowFlags.None);
                return;
            }
        }

        ReadOdd(record);
    }

    private void ReadOdd(LedgerRecords record)
    {
        var cells = record.Texts();
        var filled = cells.Count(c => c.Length > 0);
        if (filled == 0)
        {
            Skip(record, "blank-row");
            return;
        }

        var isMoney = _amount.TryRead(record, out var pence, out var rounded);
        if (!isMoney && IsHeader(cells, record.Number))
        {
            Skip(record, "repeated-header");
            return;
        }

        if (IsTotal(cells, filled, isMoney, pence))
        {
            SkipTotal(record);
            return;
        }

        if (isMoney && HasMoreCells(cells) && (!RowRepair.Fits(cells, _map) || RowRepair.MovesAmount(cells, _map)))
        {
            isMoney = false;
        }

        if (isMoney)
        {
            ReadAmountRow(record, cells, pence, rounded);
        }
        else
        {
            ReadRowWithoutAmount(record, cells, filled);
        }
    }

    private void ReadAmountRow(LedgerRecords record, string[] cells, long pence, int rounded)
    {
        if (cells.Where((c, i) => i != _map.Amount && c.Length > 0).All(c => MoneyText.TryParse(c, out _)))
        {
            // Nothing but figures: a total without a label where it agrees, otherwise nobody can say what it is.
            if (IsSum(pence))
            {
                SkipTotal(record);
                return;
            }

            _unlabelled.Add(_columns.Rows);
            Quarantine(record, cells, "unlabelled-amount", pence);
            return;
        }

        if (!HasDate(cells) && Array.Exists(cells, TotalWords.IsSumOrCount))
        {
            if (pence == _payments * 100L)
            {
                SkipTotal(record);
                return;
            }

            _unlabelled.Add(_columns.Rows);
            Quarantine(record, cells, "unlabelled-amount", pence);
            return;
        }

        AddPayment(record, 0, pence, rounded, _sinks.SupplierOf(record), RowFlags.None);
    }

    private void ReadRowWithoutAmount(LedgerRecords record, string[] cells, int filled)
    {
        var amount = _amount.TextOf(record);
        if (amount.Length > 0 && _amount.IsForeign(record))
        {
            Quarantine(record, cells, "other-currency", 0);
            return;
        }

        if (RowRepair.Try(cells, _map, MayHavePartedCells) is { } repair)
        {
            AddRepaired(record, repair, cells);
            return;
        }

        var supplier = _map.Supplier < cells.Length ? cells[_map.Supplier] : string.Empty;
        var hasDate = _map.Date >= 0 && _map.Date < cells.Length && cells[_map.Date].Length > 0;
        if (amount.Length == 0)
        {
            if (supplier.Length > 0 && IsMostOfARow(cells, filled))
            {
                AddPayment(record, 0, 0, 0, _sinks.SupplierOf(record), RowFlags.AmountBlank);
                return;
            }

            Skip(record, "junk-row", cells);
            return;
        }

        var explains = _payments == 0 && !cells.Any(c => c.Any(char.IsAsciiDigit));
        if (filled == 1 || explains || PageWords.IsPageNumber(amount) || (supplier.Length == 0 && !hasDate && !amount.Any(char.IsAsciiDigit)))
        {
            Skip(record, "junk-row");
            return;
        }

        Quarantine(record, cells, "amount-unreadable", 0);
    }

    private void AddRepaired(LedgerRecords record, RepairedRecord repair, string[] cells)
    {
        _notes.Repaired(repair.Code, cells, repair.Rows.Count);
        for (var part = 0; part < repair.Rows.Count; part++)
        {
            using var row = new RepairedCells().Holding(record.Number, repair.Rows[part]);
            if (!_amount.TryRead(row, out var pence, out var rounded))
            {
                throw new InvalidOperationException("A record that was put right has no amount.");
            }

            if (TotalWords.IsLabel(row.Text(_map.Supplier)))
            {
                StatedTotal = pence;
                Append(row, part, RowVerdict.Skipped, "total-row", 0, RowFlags.None);
                continue;
            }

            AddPayment(row, part, pence, rounded, _sinks.SupplierOf(row), RowFlags.Repaired);
        }
    }

    private bool IsTotal(string[] cells, int filled, bool isMoney, long pence)
    {
        var label = Array.Find(cells, TotalWords.IsLabel);
        if (label is not null && (!HasDate(cells) || filled <= 3))
        {
            StatedTotal = isMoney ? pence : StatedTotal;
            return true;
        }

        return isMoney && !HasDate(cells) && IsSum(pence)
            && ((_map.Date >= 0 && Array.Exists(cells, TotalWords.EndsGroup)) || (_payments > _paymentsAtTotal + 1 && Array.Exists(cells, TotalWords.OpensTotal)));
    }

    private bool IsSum(long pence) => Agrees(pence, _sum) || Agrees(pence, _sumSinceTotal);

    private void SkipTotal(LedgerRecords record)
    {
        Skip(record, "total-row");
        _sumSinceTotal = 0;
        _paymentsAtTotal = _payments;
    }

    /// <summary>A supplier with a date, or most of a row, is a payment whose amount is blank; less than that, as a key or a line under the table has, says nothing.</summary>
    private bool IsMostOfARow(string[] cells, int filled)
    {
        var columns = _map.Headers.Count(h => h.Length > 0);
        return _map.Date < 0 ? filled >= columns - 1 && columns > 2
            : HasDate(cells) ? filled > 2 || columns <= 3
            : _map.Date < cells.Length && cells[_map.Date].Length > 0 && filled * 2 > columns;
    }

    // Text only: a comma never parts the cells of a workbook.
    private bool MayHavePartedCells => _records is TextRecords;

    private bool HasMoreCells(string[] cells) =>
        MayHavePartedCells && cells.Length > _map.Headers.Count && cells[_map.Headers.Count].Length > 0;

    private bool HasDate(string[] cells) =>
        _map.Date >= 0 && _map.Date < cells.Length && DateText.Read(cells[_map.Date]).Kind is not DateKind.None;

    private bool MayBeTotal(int supplier) => _sinks.IsTotalLike(supplier);

    private static bool Agrees(long stated, long sum) =>
        sum != 0 && Math.Abs(stated - sum) <= Math.Max(TotalTolerancePence, Math.Abs(sum) / 1_000_000);

    /// <summary>Column names again: of the same table (a page's head), or of another one below it whose columns stand elsewhere.</summary>
    private bool IsHeader(string[] cells, int number)
    {
        var same = cells.Count(c => c.Length > 0 && _map.Headers.Contains(c, StringComparer.OrdinalIgnoreCase));
        var filled = cells.Count(c => c.Length > 0);
        var isHeader = (same >= 2 && same * 10 >= filled * 6) || HeaderRow.Of(new SampleRow(number, cells), null).Score >= HeaderRow.Sure;
        if (isHeader && !SameNames(cells))
        {
            ChangeColumns(cells);
        }

        return isHeader;
    }

    private bool SameNames(string[] cells) =>
        _map.Choices.All(c => c.Index < cells.Length && cells[c.Index].Equals(c.Header, StringComparison.OrdinalIgnoreCase));

    private void ChangeColumns(string[] cells)
    {
        var next = HeaderChange.From(_map, cells);
        if (next.Supplier >= 0 && next.Amount >= 0)
        {
            _map = next;
            _columns.Use(_map);
            _sinks = new ColumnSinks(_columns, _map);
            _amount = new RowAmount(_map);
            _records.ExpectedFields = cells.Length;
        }
    }

    private void AddPayment(LedgerRecords record, int part, long pence, int rounded, int supplier, RowFlags flags)
    {
        flags |= supplier < 0 ? RowFlags.SupplierUnknown : _sinks.FlagsOf(supplier);
        if (rounded != 0)
        {
            flags |= RowFlags.Rounded;
            _roundedHundredths += rounded;
        }

        _payments++;
        _sum = checked(_sum + pence);
        _sumSinceTotal = checked(_sumSinceTotal + pence);
        Append(record, part, RowVerdict.Imported, string.Empty, pence, flags, supplier);
    }

    private void Skip(LedgerRecords record, string code, string[]? cells = null)
    {
        if (cells is not null)
        {
            _notes.Incomplete(_columns.Rows, cells);
        }

        Append(record, 0, RowVerdict.Skipped, code, 0, RowFlags.None);
    }

    private void Quarantine(LedgerRecords record, string[] cells, string code, long pence)
    {
        _notes.Problem(code, record.Number, _map.Headers[_map.Amount], _map.Amount < cells.Length ? cells[_map.Amount] : string.Join(" | ", cells));
        Append(record, 0, RowVerdict.Quarantined, code, pence, RowFlags.None);
    }

    private void Append(LedgerRecords record, int part, RowVerdict verdict, string reason, long pence, RowFlags flags, int supplier = -1)
    {
        _columns.Record.Add(record.Number);
        _columns.Part.Add((byte)Math.Min(part, byte.MaxValue));
        _columns.Verdict.Add(verdict);
        _columns.Reason.Add(reason.Length == 0 ? (byte)0 : _reasons.CodeOf(reason));
        _columns.Pence.Add(pence);
        _columns.Flags.Add(flags);
        _sinks.Add(record, verdict is RowVerdict.Imported, supplier);
    }

    private void LooseRowsAtTheEnd()
    {
        foreach (var (row, isSum) in TrailingRows.Find(_columns, _map))
        {
            _columns.Verdict[row] = isSum ? RowVerdict.Skipped : RowVerdict.Quarantined;
            _columns.Reason[row] = _reasons.CodeOf(isSum ? "total-row" : "loose-amount");
            if (isSum)
            {
                _columns.Pence[row] = 0;
            }
            else
            {
                _notes.Problem("loose-amount", _columns.Record[row], _map.Headers[_map.Amount], Written(_columns.Pence[row]));
            }
        }
    }

    private static string Written(long pence) => (pence / 100m).ToString("0.00", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>A figure alone above the rows, or after rows that were set aside, is the total where it agrees with the whole.</summary>
    private void UnlabelledTotals()
    {
        foreach (var row in _unlabelled.Where(r => Agrees(_columns.Pence[r], _sum)))
        {
            _columns.Verdict[row] = RowVerdict.Skipped;
            _columns.Reason[row] = _reasons.CodeOf("total-row");
            _columns.Pence[row] = 0;
            _notes.Withdraw("unlabelled-amount");
        }
    }
}
