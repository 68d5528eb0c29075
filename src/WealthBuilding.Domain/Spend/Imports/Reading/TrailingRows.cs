namespace WealthBuilding.Domain.Spend.Imports.Reading;

/// <summary>
/// Looks at the last rows of a table once more: where all others have a date, those that have a name and an amount and nothing else
/// are the sum, whatever it is called, or something that nobody can tell from the file.
/// </summary>
internal static class TrailingRows
{
    private const int MostRows = 10;
    private const int LeastTable = 5;

    /// <returns>The rows, last first, each with whether its amount is the sum of the table, or the number of its payments.</returns>
    public static List<(int Row, bool IsSum)> Find(TableColumns columns, ColumnMap map)
    {
        var loose = new List<int>();
        var last = columns.Rows - 1;
        for (; last >= 0 && (columns.Verdict[last] is not RowVerdict.Imported || IsLoose(columns, last)); last--)
        {
            if (columns.Verdict[last] is RowVerdict.Imported)
            {
                loose.Add(last);
            }
        }

        if (map.Date < 0 || loose.Count is 0 or > MostRows || !IsDated(columns, last + 1, out var sum, out var payments) || payments < Math.Max(LeastTable, loose.Count * 3))
        {
            return [];
        }

        return [.. loose.Select(r => (r, columns.Pence[r] == sum || columns.Pence[r] == payments * 100L))];
    }

    /// <summary>A name and an amount, and nothing in any other column that has a meaning.</summary>
    private static bool IsLoose(TableColumns columns, int row) =>
        columns.DateCode[row] < 0 && columns.Flags[row] is not RowFlags.Repaired && columns.Transactions.BytesOf(row).IsEmpty
        && columns.Fields.All(f => f is LedgerField.Supplier || columns.CodesOf(f)[row] < 0);

    private static bool IsDated(TableColumns columns, int end, out long sum, out int payments)
    {
        var dated = 0;
        (sum, payments) = (0, 0);
        for (var i = 0; i < end; i++)
        {
            if (columns.Verdict[i] is RowVerdict.Imported)
            {
                payments++;
                sum += columns.Pence[i];
                dated += columns.DateCode[i] >= 0 ? 1 : 0;
            }
        }

        return dated == payments;
    }
}
