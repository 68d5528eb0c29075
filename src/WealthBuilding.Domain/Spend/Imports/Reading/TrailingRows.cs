namespace WealthBuilding.Domain.Spend.Imports.Reading;

/// <summary>
/// Looks at the last rows of a table once more: where all others have a date, those that have a name and an amount and nothing else
/// are the sum, whatever it is called, or something that nobody can tell from the file.
/// </summary>
internal static class TrailingRows
{
    private const int MostRows = 10;

    /// <summary>More rows than this are no summary of the table, even where they add up to it.</summary>
    private const int MostOfASummary = 200;
    private const int LeastTable = 5;

    /// <returns>The rows, last first, each with whether its amount is the sum of the table, or the number of its payments.</returns>
    public static List<(int Row, bool IsSum)> Find(TableColumns columns, ColumnMap map)
    {
        if (map.Date < 0)
        {
            return [];
        }

        var loose = new List<int>();
        var last = columns.Rows - 1;
        for (; last >= 0 && (columns.Verdict[last] is not RowVerdict.Imported || IsLoose(columns, last)); last--)
        {
            if (columns.Verdict[last] is RowVerdict.Imported)
            {
                loose.Add(last);
            }
        }

        if (loose.Count is 0 or > MostOfASummary || !IsDated(columns, last + 1, out var sum, out var payments) || payments < LeastTable)
        {
            return [];
        }

        if (loose.Count > 1 && loose.Sum(r => columns.Pence[r]) == sum)
        {
            return [.. loose.Select(r => (r, true))];
        }

        if (loose.Count > MostRows || payments < loose.Count * 3)
        {
            return [];
        }

        return [.. loose.Select(r => (r, columns.Pence[r] == sum || columns.Pence[r] == payments * 100L))];
    }

    /// <summary>A name and an amount, and nothing in any other column that has a meaning.</summary>
    private static bool IsLoose(TableColumns columns, int row) =>
        !columns.HasDate(row) && columns.Flags[row] is not RowFlags.Repaired && !columns.HasTransaction(row)
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
                dated += columns.HasDate(i) ? 1 : 0;
            }
        }

        return dated == payments;
    }
}
