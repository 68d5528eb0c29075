using ClosedXML.Excel;

namespace WealthBuilding.Web.Infrastructure.Spreadsheets.Workbooks;

/// <summary>One small sheet: typed cells in the house style.</summary>
internal sealed class SheetPage(IXLWorksheet sheet, List<LiveCell> live)
{
    internal const string MoneyFormat = "#,##0.00;[Red]-#,##0.00";
    internal const string CountFormat = "#,##0";
    internal const string DecimalFormat = "#,##0.00##";
    internal const string PercentFormat = "0.0%";
    internal const string DateFormat = "dd/mm/yyyy";
    internal const string MonthFormat = "mmm yyyy";
    internal const string Colour = "00616b";
    internal static readonly XLColor Teal = XLColor.FromHtml("#" + Colour);

    internal IXLWorksheet Sheet => sheet;

    internal string Name => sheet.Name;

    internal IXLCell Text(int row, int column, string? text)
    {
        var cell = sheet.Cell(row, column);
        cell.SetValue(SafeText.Clean(text));
        cell.SetDataType(XLDataType.Text);
        cell.Style.IncludeQuotePrefix = SafeText.LooksLikeFormula(text);
        return cell;
    }

    internal IXLCell Money(int row, int column, long pence) => Number(row, column, pence / 100m, MoneyFormat);

    internal IXLCell Count(int row, int column, long count) => Number(row, column, count, CountFormat);

    internal IXLCell Percent(int row, int column, double? part)
    {
        if (part is { } value)
        {
            return Number(row, column, (decimal)value, PercentFormat);
        }

        return ToRight(sheet.Cell(row, column).SetValue("n/a"));
    }

    internal IXLCell Date(int row, int column, DateTime date, string format = DateFormat)
    {
        var cell = sheet.Cell(row, column).SetValue(date);
        cell.Style.DateFormat.Format = format;
        cell.Style.Alignment.Horizontal = XLAlignmentHorizontalValues.Left;
        return cell;
    }

    internal IXLCell Decimal(int row, int column, decimal value) => Number(row, column, value, DecimalFormat);

    /// <summary>The value in the cell becomes the kept result of the formula.</summary>
    internal void Live(IXLCell cell, string formula) => live.Add(new LiveCell(sheet.Name, cell.Address.ToString()!, formula));

    internal void Title(string title, string note)
    {
        var cell = Text(1, 1, title);
        cell.Style.Font.SetBold().Font.SetFontSize(16).Font.SetFontColor(Teal);
        sheet.Row(1).Height = 24;
        Text(2, 1, note).Style.Font.SetFontColor(XLColor.FromHtml("#505a5f"));
    }

    internal void Subtitle(int row, string text) =>
        Text(row, 1, text).Style.Font.SetBold().Font.SetFontSize(13).Font.SetFontColor(Teal);

    internal void Heading(int row, int column, string text, bool isNumber)
    {
        var cell = Text(row, column, text);
        cell.Style.Font.SetBold().Font.SetFontColor(XLColor.White).Fill.SetBackgroundColor(Teal);
        cell.Style.Alignment.SetVertical(XLAlignmentVerticalValues.Center).Alignment.SetWrapText(true);
        cell.Style.Alignment.SetHorizontal(isNumber ? XLAlignmentHorizontalValues.Right : XLAlignmentHorizontalValues.Left).Alignment.SetIndent(isNumber ? 1 : 0);
    }

    /// <summary>A4 landscape, one page wide, the heading row on every page.</summary>
    internal SheetPage Print(int? headingRow = null)
    {
        var page = sheet.PageSetup;
        page.PaperSize = XLPaperSize.A4Paper;
        page.PageOrientation = XLPageOrientation.Landscape;
        page.FitToPages(1, 0);
        page.Margins.SetLeft(0.5).SetRight(0.5).SetTop(0.6).SetBottom(0.75).SetHeader(0.3).SetFooter(0.35);
        page.Footer.Left.AddText(XLHFPredefinedText.SheetName);
        page.Footer.Right.AddText("Page ");
        page.Footer.Right.AddText(XLHFPredefinedText.PageNumber);
        page.Footer.Right.AddText(" of ");
        page.Footer.Right.AddText(XLHFPredefinedText.NumberOfPages);
        sheet.ShowGridLines = false;
        if (headingRow is { } row)
        {
            page.SetRowsToRepeatAtTop(row, row);
            sheet.SheetView.FreezeRows(row);
        }

        return this;
    }

    private IXLCell Number(int row, int column, decimal value, string format)
    {
        var cell = sheet.Cell(row, column).SetValue(value);
        cell.Style.NumberFormat.Format = format;
        return ToRight(cell);
    }

    // A step from the edge, so that a number does not touch the text beside it.
    private static IXLCell ToRight(IXLCell cell)
    {
        cell.Style.Alignment.SetHorizontal(XLAlignmentHorizontalValues.Right).Alignment.SetIndent(1).Alignment.SetVertical(XLAlignmentVerticalValues.Top);
        return cell;
    }
}
