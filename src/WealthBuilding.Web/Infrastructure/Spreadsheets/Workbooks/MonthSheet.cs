using System.Globalization;

namespace WealthBuilding.Web.Infrastructure.Spreadsheets.Workbooks;

/// <summary>Spend by month: totals worked out from the lines, and a column chart.</summary>
internal static class MonthSheet
{
    private const int HeadingRow = 5;
    private static readonly DateOnly DayZero = new(1899, 12, 30);

    internal static void Write(WorkbookDraft draft)
    {
        var page = draft.AddSheet("By month").Print(HeadingRow);
        page.Title("Spend by month", "The amounts of a month are added up from the sheet of lines. Payments without a date come last.");
        MonthFigure[] rows = [.. draft.Report.Months.OrderBy(m => m.Month ?? DateOnly.MaxValue).Take(SmallTable.MostRows)];
        var area = SmallTable.Write(page, HeadingRow, "tblMonths", Columns(draft.LineSheets), rows, ShareColumns.Of(rows.Sum(m => m.LocalPence), rows.Sum(m => m.TotalPence)));
        draft.Controls.Add(new("Months", "the months add up to the total", draft.Report.TotalPence, rows.Sum(m => m.TotalPence), $"SUM({area.Range('B')})"));
        draft.Controls.Add(ControlTotal.OfLocal("Months", "months", draft.Report, rows.Sum(m => m.LocalPence), area.Range('C')));
        MonthFigure[] dated = [.. rows.Where(m => m.Month is { Year: > 1900 })];
        if (dated.Length > 0 && rows[0].Month is { Year: > 1900 })
        {
            draft.Charts.Add(Chart(area, dated));
        }
    }

    private static TableColumn<MonthFigure>[] Columns(LineSheets lines) =>
    [
        new("Month", ColumnKind.Month, m => m.Month),
        new(ShareColumns.Total, ColumnKind.Money, m => m.TotalPence, (m, row) => Sum(lines, lines.AmountRange, m, row)),
        new(ShareColumns.Local, ColumnKind.Money, m => m.LocalPence, (m, row) => Sum(lines, lines.LocalRange, m, row)),
        new("Not local or not known (£)", ColumnKind.Money, m => m.TotalPence - m.LocalPence, (_, row) => string.Create(CultureInfo.InvariantCulture, $"B{row}-C{row}")),
        new(ShareColumns.Share, ColumnKind.Percent, m => ShareColumns.Of(m.LocalPence, m.TotalPence), (_, row) => ShareColumns.Formula('C', 'B', row)),
    ];

    private static string? Sum(LineSheets lines, Func<int, string> amounts, MonthFigure month, int row) => month.Month is { Year: > 1900 }
        ? lines.SumBetween(amounts, string.Create(CultureInfo.InvariantCulture, $"A{row}"), string.Create(CultureInfo.InvariantCulture, $"EDATE(A{row},1)"))
        : null;

    private static NativeChart Chart(TableArea area, MonthFigure[] rows)
    {
        var last = area.FirstRow + rows.Length - 1;
        var most = rows.MaxBy(m => m.TotalPence)!;
        return new NativeChart
        {
            Sheet = area.Sheet,
            Title = "Spend by month (£)",
            AltText = string.Create(CultureInfo.InvariantCulture, $"Column chart of spend by month, local and other, {rows[0].Month:MMMM yyyy} to {rows[^1].Month:MMMM yyyy}. The largest month is {most.Month:MMMM yyyy} with £{most.TotalPence / 100m:#,##0}, of which £{most.LocalPence / 100m:#,##0} local."),
            CategoryRange = area.Range('A', last),
            Categories = [.. rows.Select(m => (m.Month!.Value.DayNumber - DayZero.DayNumber).ToString(CultureInfo.InvariantCulture))],
            DateFormat = "mmm yy",
            Series =
            [
                new("Local (£)", area.Range('C', last), [.. rows.Select(m => m.LocalPence)], SheetPage.Colour),
                new("Not local or not known (£)", area.Range('D', last), [.. rows.Select(m => m.TotalPence - m.LocalPence)], "b1b4b6"),
            ],
            Place = new ChartPlace(6, 3, 16, 24),
        };
    }
}
