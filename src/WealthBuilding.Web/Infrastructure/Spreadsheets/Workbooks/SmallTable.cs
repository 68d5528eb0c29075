using System.Globalization;
using ClosedXML.Excel;

namespace WealthBuilding.Web.Infrastructure.Spreadsheets.Workbooks;

/// <summary>Writes a named table with a row of totals above its headings, which follow the table's filters.</summary>
internal static class SmallTable
{
    /// <summary>More rows than this are gathered into one.</summary>
    internal const int MostRows = 10_000;

    private const string TotalWords = "Total of the rows shown";
    private const int Narrowest = 11;
    private const int Widest = 60;

    internal static TableArea Write<T>(SheetPage page, int headingRow, string name, IReadOnlyList<TableColumn<T>> columns, IReadOnlyList<T> rows, double? totalShare = null)
    {
        var area = new TableArea(page.Name, headingRow, headingRow + Math.Max(rows.Count, 1));
        for (var i = 0; i < columns.Count; i++)
        {
            var width = WriteColumn(page, area, i + 1, columns[i], rows);
            var column = page.Sheet.Column(i + 1);
            column.Width = Math.Max(column.Width, width);
        }

        page.Sheet.Column(1).Width = Math.Max(page.Sheet.Column(1).Width, TotalWords.Length + 3);
        WriteTotals(page, area, columns, rows, totalShare);
        var table = page.Sheet.Range(headingRow, 1, area.LastRow, columns.Count).CreateTable(name);
        table.Theme = XLTableTheme.TableStyleLight1;
        page.Sheet.Row(headingRow).Height = 20;
        return area;
    }

    private static int WriteColumn<T>(SheetPage page, TableArea area, int number, TableColumn<T> column, IReadOnlyList<T> rows)
    {
        page.Heading(area.HeadingRow, number, column.Heading, column.Kind is ColumnKind.Count or ColumnKind.Money or ColumnKind.Percent or ColumnKind.Decimal);
        var longest = column.Heading.Length + 3;
        for (var i = 0; i < rows.Count; i++)
        {
            var row = area.FirstRow + i;
            var value = column.Value(rows[i]);
            var cell = WriteCell(page, row, number, column.Kind, value);
            if (column.Formula?.Invoke(rows[i], row) is { } formula)
            {
                page.Live(cell, formula);
            }

            longest = Math.Max(longest, LengthOf(column.Kind, value));
        }

        return Math.Clamp(longest + 2, Narrowest, Widest);
    }

    private static IXLCell WriteCell(SheetPage page, int row, int column, ColumnKind kind, object? value) => (kind, value) switch
    {
        (ColumnKind.Count, long count) => page.Count(row, column, count),
        (ColumnKind.Money, long pence) => page.Money(row, column, pence),
        (ColumnKind.Percent, _) => page.Percent(row, column, (double?)value),
        (ColumnKind.Month, DateOnly { Year: > 1900 } month) => page.Date(row, column, month.ToDateTime(TimeOnly.MinValue), SheetPage.MonthFormat),
        (ColumnKind.Month, DateOnly month) => page.Text(row, column, month.ToString("yyyy-MM", CultureInfo.InvariantCulture)),
        (ColumnKind.Month, null) => page.Text(row, column, "No date"),
        (ColumnKind.Day, DateOnly { Year: > 1900 } day) => page.Date(row, column, day.ToDateTime(TimeOnly.MinValue)),
        (ColumnKind.Day, DateOnly day) => page.Text(row, column, day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        (ColumnKind.Decimal, decimal number) => page.Decimal(row, column, number),
        _ => Wrapped(page.Text(row, column, (string?)value)),
    };

    private static IXLCell Wrapped(IXLCell cell)
    {
        cell.Style.Alignment.SetWrapText(cell.GetString().Length > Widest).Alignment.SetVertical(XLAlignmentVerticalValues.Top);
        return cell;
    }

    private static void WriteTotals<T>(SheetPage page, TableArea area, IReadOnlyList<TableColumn<T>> columns, IReadOnlyList<T> rows, double? totalShare)
    {
        var row = area.HeadingRow - 1;
        for (var i = 0; i < columns.Count; i++)
        {
            var column = columns[i];
            if (i == 0)
            {
                page.Text(row, 1, TotalWords).Style.Font.SetBold();
            }
            else if (column is { HasTotal: true, Kind: ColumnKind.Count or ColumnKind.Money })
            {
                var cell = WriteCell(page, row, i + 1, column.Kind, rows.Sum(r => (long?)column.Value(r) ?? 0));
                page.Live(cell, $"SUBTOTAL(109,{area.Range((char)('A' + i))})");
            }
            else if (column is { HasTotal: true, Kind: ColumnKind.Percent, Formula: { } formula } && rows.Count > 0 && formula(rows[0], row) is { } text)
            {
                page.Live(page.Percent(row, i + 1, totalShare), text);
            }
        }

        page.Sheet.Range(row, 1, row, columns.Count).Style.Font.SetBold();
    }

    private static int LengthOf(ColumnKind kind, object? value) => (kind, value) switch
    {
        (ColumnKind.Money, long pence) => (pence / 100m).ToString("#,##0.00", CultureInfo.InvariantCulture).Length + 1,
        (ColumnKind.Count, long count) => count.ToString("#,##0", CultureInfo.InvariantCulture).Length,
        (ColumnKind.Text, string text) => text.Length,
        _ => 9,
    };
}
