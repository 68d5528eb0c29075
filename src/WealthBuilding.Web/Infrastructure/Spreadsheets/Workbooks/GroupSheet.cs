namespace WealthBuilding.Web.Infrastructure.Spreadsheets.Workbooks;

/// <summary>Spend by department, by category or by a kind of supplier, largest first.</summary>
internal static class GroupSheet
{
    private const int HeadingRow = 5;

    internal static void Write(WorkbookDraft draft, string kind, string tableName, IReadOnlyList<GroupFigure> groups)
    {
        var page = draft.AddSheet($"By {kind}").Print(HeadingRow);
        page.Title($"Spend by {kind}", "Largest first. The totals follow the filters of the table.");
        var rows = Capped(groups);
        var heading = char.ToUpperInvariant(kind[0]) + kind[1..];
        var area = SmallTable.Write(page, HeadingRow, tableName,
            [
                new(heading, ColumnKind.Text, g => g.Name),
                new("Lines", ColumnKind.Count, g => g.Lines),
                new(ShareColumns.Total, ColumnKind.Money, g => g.TotalPence),
                new(ShareColumns.Local, ColumnKind.Money, g => g.LocalPence),
                new(ShareColumns.Share, ColumnKind.Percent, g => ShareColumns.Of(g.LocalPence, g.TotalPence), (_, row) => ShareColumns.Formula('D', 'C', row)),
            ],
            rows,
            ShareColumns.Of(rows.Sum(g => g.LocalPence), rows.Sum(g => g.TotalPence)));
        var plural = kind == "category" ? "categories" : kind + "s";
        draft.Controls.Add(new(char.ToUpperInvariant(plural[0]) + plural[1..], $"the {plural} add up to the total", draft.Report.TotalPence, rows.Sum(g => g.TotalPence), $"SUM({area.Range('C')})"));
        draft.Controls.Add(ControlTotal.OfLocal(char.ToUpperInvariant(plural[0]) + plural[1..], plural, draft.Report, rows.Sum(g => g.LocalPence), area.Range('D')));
    }

    // What does not fit is one row, so that the sheet still adds up.
    private static GroupFigure[] Capped(IReadOnlyList<GroupFigure> groups)
    {
        var sorted = groups.OrderByDescending(g => g.TotalPence).ThenBy(g => g.Name, StringComparer.Ordinal);
        if (groups.Count <= SmallTable.MostRows)
        {
            return [.. sorted];
        }

        GroupFigure[] rest = [.. sorted.Skip(SmallTable.MostRows - 1)];
        return [.. sorted.Take(SmallTable.MostRows - 1), new($"All others ({rest.Length:#,##0})", rest.Sum(g => g.Lines), rest.Sum(g => g.TotalPence), rest.Sum(g => g.LocalPence))];
    }
}
