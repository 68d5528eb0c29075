namespace WealthBuilding.Domain.Spend.Imports.Reading;

/// <summary>Looks closely at the records that are no payments without more ado, and says of each what it is.</summary>
internal sealed class OddRows(TableBuilder table, bool isText)
{
    private const int MostOfAStatistic = 3;

    /// <summary>Rows that hold a figure and no label, set aside for now: one of them may turn out to be the total.</summary>
    public List<int> Unlabelled { get; } = [];

    /// <summary>Rows that hold a supplier's name and nothing else.</summary>
    public NameRows Names { get; } = new();

    /// <summary>Rows with all that a payment has that were called totals and were the sum of the rows above.</summary>
    public int DatedTotals { get; private set; }

    /// <summary>Rows that were called so too and were no sum: taken as payments for now.</summary>
    public List<int> DoubtfulTotals { get; } = [];

    private ColumnMap Map => table.Map;

    public void Read(LedgerRecords record)
    {
        var cells = record.Texts();
        var filled = cells.Count(c => c.Length > 0);
        if (filled == 0)
        {
            table.Skip(record, "blank-row");
            return;
        }

        var isMoney = table.Amount.TryRead(record, out var pence, out var rounded);
        if (!isMoney && RepeatedHeader.Take(table, cells, record.Number))
        {
            table.Skip(record, "repeated-header");
            Names.TakeBack(table.Columns);
            table.Parts.Add(table.Columns.Rows);
        }
        else if (IsTotal(cells, filled, isMoney, pence))
        {
            table.SkipTotal(record);
        }
        else if (IsStatistic(cells, filled))
        {
            table.Skip(record, "footer-row");
        }
        else if (isMoney && !IsShifted(cells))
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
        if (cells.Where((c, i) => i != Map.Amount && c.Length > 0).All(c => MoneyText.TryParse(c, out _)))
        {
            // Nothing but figures: a total without a label where it agrees, otherwise nobody can say what it is.
            TakeUnlabelled(record, cells, pence, table.Sums.IsSum(pence));
        }
        else if (!HasDate(cells) && Array.Exists(cells, TotalWords.IsSumOrCount))
        {
            TakeUnlabelled(record, cells, pence, pence == table.Sums.Payments * 100L);
        }
        else if (HasDate(cells) && IsDatedTotal(cells))
        {
            DoubtfulTotals.Add(table.Columns.Rows);
            table.AddPayment(record, 0, pence, rounded, RowFlags.None);
        }
        else
        {
            table.AddPayment(record, 0, pence, rounded, RowFlags.None);
        }
    }

    private void TakeUnlabelled(LedgerRecords record, string[] cells, long pence, bool isTotal)
    {
        if (isTotal)
        {
            table.SkipTotal(record);
            return;
        }

        Unlabelled.Add(table.Columns.Rows);
        table.Quarantine(record, cells, "unlabelled-amount", pence);
    }

    private void ReadRowWithoutAmount(LedgerRecords record, string[] cells, int filled)
    {
        var amount = table.Amount.TextOf(record);
        if (table.Amount.IsReceipt(record))
        {
            table.Skip(record, "receipt-row");
        }
        else if (amount.Length > 0 && table.Amount.IsForeign(record))
        {
            table.Quarantine(record, cells, "other-currency", 0);
        }
        else if (RowRepair.Try(cells, Map, isText) is { } repair)
        {
            AddRepaired(record, repair, cells);
        }
        else if (amount.Length == 0)
        {
            ReadBlankAmount(record, cells, filled);
        }
        else if (IsJunk(cells, filled, amount))
        {
            table.Skip(record, "junk-row");
        }
        else
        {
            table.Quarantine(record, cells, "amount-unreadable", 0);
        }
    }

    private void ReadBlankAmount(LedgerRecords record, string[] cells, int filled)
    {
        if (Cell(cells, Map.Supplier).Length > 0 && IsMostOfARow(cells, filled))
        {
            table.AddPayment(record, 0, 0, 0, RowFlags.AmountBlank);
            return;
        }

        if (filled == 1 && Cell(cells, Map.Supplier).Length > 0)
        {
            Names.Add(table.Columns.Rows, Cell(cells, Map.Supplier));
        }

        table.Notes.Incomplete(table.Columns.Rows, cells);
        table.Skip(record, "junk-row");
    }

    private bool IsJunk(string[] cells, int filled, string amount)
    {
        var explains = table.Sums.Payments == 0 && !cells.Any(c => c.Any(char.IsAsciiDigit));
        var saysNothing = Cell(cells, Map.Supplier).Length == 0 && Cell(cells, Map.Date).Length == 0 && !amount.Any(char.IsAsciiDigit);
        return filled == 1 || explains || PageWords.IsPageNumber(amount) || saysNothing || (PageWords.IsPage(amount) && !HasDate(cells));
    }

    private void AddRepaired(LedgerRecords record, RepairedRecord repair, string[] cells)
    {
        table.Notes.Repaired(repair.Code, cells, repair.Rows.Count);
        for (var part = 0; part < repair.Rows.Count; part++)
        {
            using var row = new RepairedCells().Holding(record.Number, repair.Rows[part]);
            if (!table.Amount.TryRead(row, out var pence, out var rounded))
            {
                throw new InvalidOperationException("A record that was put right has no amount.");
            }

            if (TotalWords.IsLabel(row.Text(Map.Supplier)))
            {
                table.StatedTotal = pence;
                table.Skip(row, "total-row", part);
                continue;
            }

            table.AddPayment(row, part, pence, rounded, RowFlags.Repaired);
        }
    }

    private bool IsTotal(string[] cells, int filled, bool isMoney, long pence)
    {
        var label = Array.Find(cells, TotalWords.IsLabel);
        if (label is not null && (!HasDate(cells) || filled <= 3))
        {
            table.StatedTotal = isMoney ? pence : table.StatedTotal;
            table.Stated = isMoney && !TotalWords.SaysOtherThanAll(label) ? (table.Columns.Rows, pence) : table.Stated;
            return true;
        }

        if (isMoney && HasDate(cells) && IsDatedTotal(cells))
        {
            DatedTotals += table.Sums.IsSum(pence) ? 1 : 0;
            return table.Sums.IsSum(pence);
        }

        return isMoney && !HasDate(cells) && (IsEndOfGroup(cells, pence) || IsBeginOfTotal(cells, pence));
    }

    /// <summary>A figure about the payments below them, 'Average days to pay', with its value and nothing else.</summary>
    private bool IsStatistic(string[] cells, int filled) =>
        table.Sums.Payments > 0 && filled <= MostOfAStatistic && !HasDate(cells)
        && Array.Exists(cells, StatisticWords.IsLabel) && Map.Headers.Count(h => h.Length > 0) >= filled;

    private bool IsEndOfGroup(string[] cells, long pence) =>
        Map.Date >= 0 && Array.Exists(cells, TotalWords.EndsGroup) && (table.Sums.IsSum(pence) || table.Sums.IsSumOfGroups(pence));

    /// <summary>'Total for Highways' closes a group, or straight after another total the groups of a group.</summary>
    private bool IsBeginOfTotal(string[] cells, long pence) =>
        Array.Exists(cells, TotalWords.OpensTotal) && ((table.Sums.HasGroup && table.Sums.IsSum(pence)) || (table.Sums.IsAfterTotal && table.Sums.IsSumOfGroups(pence)));

    /// <summary>'Supplier subtotal' beside the supplier and the day of the last payment: a total where its figure is the sum. A firm may be called 'Total'.</summary>
    private bool IsDatedTotal(string[] cells) => cells.Where((_, i) => i != Map.Supplier).Any(c => TotalWords.IsLabel(c) || TotalWords.EndsGroup(c));

    /// <summary>More cells than columns, so that the figure in the amount's place may be another one's. Text only: a comma never parts the cells of a workbook.</summary>
    private bool IsShifted(string[] cells) =>
        isText && Cell(cells, Map.Headers.Count).Length > 0 && (!RowRepair.Fits(cells, Map) || RowRepair.MovesAmount(cells, Map));

    /// <summary>A supplier with a date, or most of a row, is a payment whose amount is blank; less than that, as a key or a line under the table has, says nothing.</summary>
    private bool IsMostOfARow(string[] cells, int filled)
    {
        var columns = Map.Headers.Count(h => h.Length > 0);
        return Map.Date < 0 ? filled >= columns - 1 && columns > 2
            : HasDate(cells) ? filled > 2 || columns <= 3
            : Cell(cells, Map.Date).Length > 0 && filled * 2 > columns;
    }

    private bool HasDate(string[] cells) => Cell(cells, Map.Date) is var date && (DateText.Read(date).Kind is not DateKind.None || DigitDates.MayBe(date));

    /// <summary>A cell, empty where there is no such column or the record is shorter.</summary>
    private static string Cell(string[] cells, int index) => (uint)index < (uint)cells.Length ? cells[index] : string.Empty;
}
