using System.Globalization;

namespace WealthBuilding.Web.Infrastructure.Spreadsheets.Workbooks;

/// <summary>Where the money goes: by distance from the area, then by district, each added up from the sheet of lines.</summary>
internal static class PlaceSheet
{
    private const string PartOfTotal = "Part of total";
    private const int RingRow = 6;

    internal static void Write(WorkbookDraft draft)
    {
        var page = draft.AddSheet("By place").Print();
        page.Title("Spend by place", "By distance from the area and by district, added up from the sheet of lines. The totals follow the filters of the tables.");
        page.Subtitle(4, "By distance");
        var rings = WriteRings(page, draft);
        page.Subtitle(rings.LastRow + 2, "By district, the largest first");
        page.Text(rings.LastRow + 3, 1, "Where only the first half of a supplier's postcode is known and it lies in several districts, they are named together: nobody can say which of them it is.");
        if (draft.Report.Places.Count > 0)
        {
            WriteDistricts(page, draft, rings.LastRow + 6);
        }
    }

    private static TableArea WriteRings(SheetPage page, WorkbookDraft draft)
    {
        var (report, lines) = (draft.Report, draft.LineSheets);
        var area = SmallTable.Write(page, RingRow, "tblDistances",
            [
                new("Where", ColumnKind.Text, r => r.Name),
                new("Amount (£)", ColumnKind.Money, r => r.Pence, (_, row) => lines.Sum(i => $"SUM({lines.RingRange(i, row - RingRow - 1)})")),
                new(PartOfTotal, ColumnKind.Percent, r => ShareColumns.Of(r.Pence, report.TotalPence), (_, row) => Part('B', row)),
            ],
            report.Rings,
            ShareColumns.Of(report.Rings.Sum(r => r.Pence), report.TotalPence));
        draft.Controls.Add(new("Distances", "the distances of the sheet by place add up to the total", report.TotalPence, report.Rings.Sum(r => r.Pence), $"SUM({area.Range('B')})"));
        return area;
    }

    private static void WriteDistricts(SheetPage page, WorkbookDraft draft, int headingRow)
    {
        var (report, lines) = (draft.Report, draft.LineSheets);
        var rows = Capped(report.Places);
        var area = SmallTable.Write(page, headingRow, "tblDistricts",
            [
                new("District", ColumnKind.Text, p => p.Name),
                new(ShareColumns.Total, ColumnKind.Money, p => p.TotalPence, (p, row) => SumOf(lines, lines.AmountRange, p, row)),
                new(PartOfTotal, ColumnKind.Percent, p => ShareColumns.Of(p.TotalPence, report.TotalPence), (_, row) => Part('B', row)),
                new(ShareColumns.Local, ColumnKind.Money, p => p.LocalPence, (p, row) => SumOf(lines, lines.LocalRange, p, row)),
                new("Lines", ColumnKind.Count, p => p.Lines, (p, row) => p.Ring is null ? null : lines.Sum(i => $"COUNTIFS({lines.PlaceRange(i)},{Name(row)})")),
                new("How near", ColumnKind.Text, p => p.Ring),
            ],
            rows,
            ShareColumns.Of(rows.Sum(p => p.TotalPence), report.TotalPence));
        draft.Controls.Add(new("Districts", "the districts add up to the total", report.TotalPence, rows.Sum(p => p.TotalPence), $"SUM({area.Range('B')})"));
        draft.Controls.Add(ControlTotal.OfLocal("Districts", "districts", report, rows.Sum(p => p.LocalPence), area.Range('D')));
    }

    // A row that gathers several has no name to add up by.
    private static string? SumOf(LineSheets lines, Func<int, string> amounts, PlaceFigure place, int row) =>
        place.Ring is null ? null : lines.Sum(i => $"SUMIFS({amounts(i)},{lines.PlaceRange(i)},{Name(row)})");

    private static string Name(int row) => string.Create(CultureInfo.InvariantCulture, $"$A{row}");

    private static string Part(char amount, int row) => string.Create(CultureInfo.InvariantCulture, $"IF({SummarySheet.TotalCell}=0,\"n/a\",{amount}{row}/{SummarySheet.TotalCell})");

    // What does not fit is one row, so that the sheet still adds up.
    private static PlaceFigure[] Capped(IReadOnlyList<PlaceFigure> places)
    {
        var sorted = places.OrderByDescending(p => p.TotalPence).ThenBy(p => p.Name, StringComparer.Ordinal);
        if (places.Count <= SmallTable.MostRows)
        {
            return [.. sorted];
        }

        PlaceFigure[] rest = [.. sorted.Skip(SmallTable.MostRows - 1)];
        return [.. sorted.Take(SmallTable.MostRows - 1), new($"All others ({rest.Length:#,##0})", null, rest.Sum(p => p.Lines), rest.Sum(p => p.TotalPence), rest.Sum(p => p.LocalPence))];
    }
}
