namespace WealthBuilding.Domain.Spend.Imports.Reading;

/// <summary>Column names within a table: of the same table again (a page's head), or of another one below it whose columns stand elsewhere.</summary>
internal static class RepeatedHeader
{
    /// <summary>Whether a record holds column names; where they are others than before, the columns stand by them from here on.</summary>
    public static bool Take(TableBuilder table, string[] cells, int number)
    {
        var isHeader = IsHeader(table.Map, cells, number);
        if (isHeader && !HasSameNames(table.Map, cells))
        {
            var next = HeaderChange.From(table.Map, cells);
            if (next.Supplier >= 0 && next.Amount >= 0)
            {
                table.Use(next, cells.Length);
            }
        }

        return isHeader;
    }

    private static bool IsHeader(ColumnMap map, string[] cells, int number)
    {
        var same = cells.Count(c => c.Length > 0 && map.Headers.Contains(c, StringComparer.OrdinalIgnoreCase));
        var filled = cells.Count(c => c.Length > 0);
        return (same >= 2 && same * 10 >= filled * 6) || HeaderRow.Of(new SampleRow(number, cells), null).Score >= HeaderRow.Sure;
    }

    private static bool HasSameNames(ColumnMap map, string[] cells) =>
        map.Choices.All(c => c.Index < cells.Length && cells[c.Index].Equals(c.Header, StringComparison.OrdinalIgnoreCase));
}
