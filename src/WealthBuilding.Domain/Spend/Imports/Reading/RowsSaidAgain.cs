namespace WealthBuilding.Domain.Spend.Imports.Reading;

/// <summary>
/// Finds what a table says twice: an extract under it ('Ten largest payments') whose every row stands above, and a summary under it
/// whose rows have no date where all payments have one.
/// </summary>
internal static class RowsSaidAgain
{
    private const int LeastRows = 2;

    public static void Take(TableBuilder table)
    {
        var starts = table.Parts.Where(p => HasPayments(table.Columns, 0, p)).ToList();
        for (var i = 0; i < starts.Count; i++)
        {
            var (start, end) = (starts[i], i + 1 < starts.Count ? starts[i + 1] : table.Columns.Rows);
            var rows = Enumerable.Range(start, end - start).Where(r => table.Columns.Verdict[r] is RowVerdict.Imported).ToList();
            if (rows.Count >= LeastRows && IsPartedFromAbove(table, start) && IsExtract(table.Columns, start, rows))
            {
                rows.ForEach(table.IsSaidAgain);
            }
            else if (rows.Count > 0 && IsUndated(table.Columns, start, rows))
            {
                TakeSummary(table, start, rows);
            }
        }
    }

    // A page's head stands straight under the last payment; an extract has a title or an empty row above its names.
    private static bool IsPartedFromAbove(TableBuilder table, int start) => start >= 2 && table.Columns.Verdict[start - 2] is RowVerdict.Skipped;

    private static bool HasPayments(TableColumns columns, int start, int end) => Enumerable.Range(start, end - start).Any(r => columns.Verdict[r] is RowVerdict.Imported);

    private static bool IsExtract(TableColumns columns, int start, List<int> rows)
    {
        var above = new Dictionary<(int, int, long), int>();
        for (var row = 0; row < start; row++)
        {
            if (columns.Verdict[row] is RowVerdict.Imported)
            {
                above[KeyOf(columns, row)] = above.GetValueOrDefault(KeyOf(columns, row)) + 1;
            }
        }

        return rows.GroupBy(r => KeyOf(columns, r)).All(g => above.GetValueOrDefault(g.Key) >= g.Count());
    }

    private static (int Supplier, int Date, long Pence) KeyOf(TableColumns columns, int row) =>
        (columns.CodesOf(LedgerField.Supplier)[row], columns.DateCode is { } dates ? dates[row] : -1, columns.Pence[row]);

    private static bool IsUndated(TableColumns columns, int start, List<int> rows)
    {
        var above = Enumerable.Range(0, start).Where(r => columns.Verdict[r] is RowVerdict.Imported).ToList();
        if (columns.DateCode is not { } codes)
        {
            return false;
        }

        // What stands in the place of the date may be a count.
        var texts = columns.Dates.Strings();
        bool HasDate(int row) => codes[row] >= 0 && DateText.Read(texts[codes[row]]).Kind is not DateKind.None;
        return !rows.Exists(HasDate) && above.Count(HasDate) * 10 >= above.Count * 9;
    }

    // What adds up to the whole, or supplier by supplier, is a summary. Anything else under such names nobody can tell.
    private static void TakeSummary(TableBuilder table, int start, List<int> rows)
    {
        var columns = table.Columns;
        var suppliers = columns.CodesOf(LedgerField.Supplier);
        var above = Enumerable.Range(0, start).Where(r => columns.Verdict[r] is RowVerdict.Imported).ToList();
        var bySupplier = above.GroupBy(r => suppliers[r]).ToDictionary(g => g.Key, g => g.Sum(r => columns.Pence[r]));
        var isWhole = rows.Sum(r => columns.Pence[r]) == above.Sum(r => columns.Pence[r]);
        foreach (var row in rows)
        {
            if (isWhole || (bySupplier.TryGetValue(suppliers[row], out var sum) && sum == columns.Pence[row]))
            {
                table.IsSaidAgain(row);
            }
            else
            {
                table.IsSetAside(row, "loose-amount");
            }
        }
    }
}
