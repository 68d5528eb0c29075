using System.Globalization;

namespace WealthBuilding.Web.Infrastructure.Spreadsheets.Workbooks;

/// <summary>The share with its range, spend by ring with a chart, spend by year.</summary>
internal static class SummarySheet
{
    /// <summary>The cell of the total, for formulas of other sheets.</summary>
    internal const string TotalCell = "'Summary'!$B$7";

    private const int RingRow = 15;

    internal static void Write(WorkbookDraft draft)
    {
        var page = draft.AddSheet("Summary").Print();
        page.Title("Summary", $"{draft.Report.Subject}: {Period.Of(draft.Report)}. Amounts in pounds.");
        page.Sheet.Column(1).Width = 30;
        WriteKeyFigures(page, draft);
        var rings = WriteRings(page, draft);
        WriteYears(page, draft, Math.Max(rings.LastRow, RingRow + 18) + 2);
    }

    private static void WriteKeyFigures(SheetPage page, WorkbookDraft draft)
    {
        var (report, lines) = (draft.Report, draft.LineSheets);
        page.Subtitle(4, "Key figures");
        page.Live(Figure(page, 5, "Lines", page.Count(5, 2, report.Lines), "counted in the sheet of lines"), lines.Sum(i => $"COUNT({lines.AmountRange(i)})"));
        Figure(page, 6, "Suppliers", page.Count(6, 2, report.SupplierCount), "names of one supplier are counted once");
        page.Live(Figure(page, 7, ShareColumns.Total, page.Money(7, 2, report.TotalPence), "added up from the sheet of lines"), lines.Sum(i => $"SUM({lines.AmountRange(i)})"));
        page.Live(Figure(page, 8, ShareColumns.Local, page.Money(8, 2, report.LocalPence), report.LocalDefinition), lines.Sum(i => $"SUM({lines.LocalRange(i)})"));
        page.Live(Figure(page, 9, "Place not known (£)", page.Money(9, 2, report.UnknownPence), "suppliers whose place no source gives"), lines.Sum(i => $"SUM({lines.RingRange(i, (int)Domain.Places.Ring.Unknown)})"));
        page.Live(Figure(page, 10, ShareColumns.Share, page.Percent(10, 2, report.Share), "local of the total"), "IF(B7=0,\"n/a\",B8/B7)");
        page.Live(Figure(page, 11, "Local share of what is known", page.Percent(11, 2, report.ShareOfKnown), "local of the total less what is not known"), "IF(B7-B9=0,\"n/a\",B8/(B7-B9))");
        Figure(page, 12, "Lowest share possible", page.Percent(12, 2, report.Low), "if the places that are uncertain were all elsewhere");
        Figure(page, 13, "Highest share possible", page.Percent(13, 2, report.High), "if the places that are uncertain were all local");
        page.Sheet.Range(10, 1, 10, 2).Style.Font.SetBold().Font.SetFontColor(SheetPage.Teal);
    }

    private static ClosedXML.Excel.IXLCell Figure(SheetPage page, int row, string label, ClosedXML.Excel.IXLCell value, string meaning)
    {
        page.Text(row, 1, label);
        page.Text(row, 3, meaning).Style.Font.SetFontColor(ClosedXML.Excel.XLColor.FromHtml("#505a5f")).Alignment.SetIndent(1);
        return value;
    }

    private static TableArea WriteRings(SheetPage page, WorkbookDraft draft)
    {
        var (report, rows) = (draft.Report, draft.Report.Rings);
        page.Subtitle(RingRow, "Spend by ring");
        var area = SmallTable.Write(page, RingRow + 2, "tblRings",
            [
                new("Ring", ColumnKind.Text, r => r.Name),
                new("Amount (£)", ColumnKind.Money, r => r.Pence, (_, row) => draft.LineSheets.Sum(i => $"SUM({draft.LineSheets.RingRange(i, row - RingRow - 3)})")),
                new("Part of total", ColumnKind.Percent, r => ShareColumns.Of(r.Pence, report.TotalPence), (_, row) => string.Create(CultureInfo.InvariantCulture, $"IF($B$7=0,\"n/a\",B{row}/$B$7)")),
            ],
            rows,
            ShareColumns.Of(rows.Sum(r => r.Pence), report.TotalPence));
        draft.Controls.Add(new("Rings", "the rings of the summary add up to the total", report.TotalPence, rows.Sum(r => r.Pence), $"SUM({area.Range('B')})"));
        if (rows.Count > 0)
        {
            draft.Charts.Add(RingChart(area, rows));
        }

        return area;
    }

    private static NativeChart RingChart(TableArea area, IReadOnlyList<RingFigure> rows) => new()
    {
        Sheet = area.Sheet,
        Title = "Spend by ring (£)",
        AltText = "Bar chart of spend by ring. " + string.Join("; ", rows.Select(r => string.Create(CultureInfo.InvariantCulture, $"{r.Name} £{r.Pence / 100m:#,##0}"))) + ".",
        IsLying = true,
        CategoryRange = area.Range('A'),
        Categories = [.. rows.Select(r => SafeText.Clean(r.Name))],
        Series = [new("Amount (£)", area.Range('B'), [.. rows.Select(r => r.Pence)], SheetPage.Colour)],
        Place = new ChartPlace(4, RingRow, 13, RingRow + 18),
    };

    private static void WriteYears(SheetPage page, WorkbookDraft draft, int row)
    {
        var (report, lines) = (draft.Report, draft.LineSheets);
        page.Subtitle(row, "Spend by year");
        var area = SmallTable.Write(page, row + 2, "tblYears",
            [
                new("Year", ColumnKind.Text, y => y.Label),
                new(ShareColumns.Total, ColumnKind.Money, y => y.TotalPence, (y, _) => Sum(lines, lines.AmountRange, y)),
                new(ShareColumns.Local, ColumnKind.Money, y => y.LocalPence, (y, _) => Sum(lines, lines.LocalRange, y)),
                new(ShareColumns.Share, ColumnKind.Percent, y => ShareColumns.Of(y.LocalPence, y.TotalPence), (_, r) => ShareColumns.Formula('C', 'B', r)),
            ],
            report.Years,
            ShareColumns.Of(report.Years.Sum(y => y.LocalPence), report.Years.Sum(y => y.TotalPence)));
        draft.Controls.Add(new("Years", "the years add up to the total", report.TotalPence, report.Years.Sum(y => y.TotalPence), $"SUM({area.Range('B')})"));
        draft.Controls.Add(ControlTotal.OfLocal("Years", "years", report, report.Years.Sum(y => y.LocalPence), area.Range('C')));
    }

    private static string? Sum(LineSheets lines, Func<int, string> amounts, YearFigure year) => year is { First: { Year: > 1900 } first, Next: { } next }
        ? lines.SumBetween(amounts, DayOf(first), DayOf(next))
        : null;

    private static string DayOf(DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"DATE({day.Year},{day.Month},{day.Day})");
}
