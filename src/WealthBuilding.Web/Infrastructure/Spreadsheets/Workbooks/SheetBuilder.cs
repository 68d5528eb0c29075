using ClosedXML.Excel;

namespace WealthBuilding.Web.Infrastructure.Spreadsheets.Workbooks;

/// <summary>Lays out one formatted sheet: a title, a sentence, then tables of typed cells; formulas carry the value that they come to.</summary>
internal sealed class SheetBuilder
{
    public const string Money = "#,##0.00;[Red]-#,##0.00";
    private const string Percent = "0.0%";
    private static readonly XLColor Brand = XLColor.FromHtml("#00616b");

    private readonly Dictionary<string, string> _cached;

    public SheetBuilder(XLWorkbook book, string name, string title, string sentence, Dictionary<string, string> cached)
    {
        _cached = cached;
        Sheet = book.AddWorksheet(name);
        Sheet.Style.Font.FontName = "Calibri";
        Sheet.Style.Font.FontSize = 11;
        Sheet.Cell(1, 1).SetValue(SafeCell.ForXml(title)).Style.Font.SetBold().Font.SetFontSize(16).Font.SetFontColor(Brand);
        Sheet.Cell(2, 1).SetValue(SafeCell.ForXml(sentence));
        Sheet.PageSetup.PaperSize = XLPaperSize.A4Paper;
        Sheet.PageSetup.PageOrientation = XLPageOrientation.Landscape;
        Sheet.PageSetup.FitToPages(1, 0);
        Sheet.PageSetup.Footer.Center.AddText("Page ", XLHFOccurrence.AllPages);
        Sheet.PageSetup.Footer.Center.AddText(XLHFPredefinedText.PageNumber, XLHFOccurrence.AllPages);
        Row = 4;
    }

    public IXLWorksheet Sheet { get; }

    public int Row { get; set; }

    /// <summary>Sets column widths in characters; measured from texts, since the host has no fonts to measure with.</summary>
    public SheetBuilder Widths(params ReadOnlySpan<double> widths)
    {
        for (var i = 0; i < widths.Length; i++)
        {
            Sheet.Column(i + 1).Width = widths[i];
        }

        return this;
    }

    /// <summary>A row of a name and what it is.</summary>
    public void Fact(string name, string value)
    {
        Sheet.Cell(Row, 1).SetValue(name).Style.Font.SetBold();
        SetText(Sheet.Cell(Row, 2), value);
        Sheet.Cell(Row, 2).Style.Alignment.SetWrapText();
        Row++;
    }

    public void Header(params ReadOnlySpan<string> names)
    {
        for (var i = 0; i < names.Length; i++)
        {
            var cell = Sheet.Cell(Row, i + 1);
            cell.SetValue(names[i]);
            cell.Style.Font.SetBold().Font.SetFontColor(XLColor.White).Fill.SetBackgroundColor(Brand);
            cell.Style.Alignment.SetWrapText().Alignment.SetVertical(XLAlignmentVerticalValues.Center);
        }

        Row++;
    }

    public void Text(int column, string? text) => SetText(Sheet.Cell(Row, column), text ?? string.Empty);

    public void Count(int column, long number)
    {
        Sheet.Cell(Row, column).SetValue(number).Style.NumberFormat.SetFormat("#,##0");
    }

    public void Pounds(int column, long pence)
    {
        Sheet.Cell(Row, column).SetValue(pence / 100m).Style.NumberFormat.SetFormat(Money);
    }

    /// <summary>A live formula in pounds, with the value it comes to now for those who do not recalculate.</summary>
    public void PoundsFormula(int column, string formula, long pence)
    {
        Formula(column, formula, (pence / 100m).ToString(System.Globalization.CultureInfo.InvariantCulture));
        Sheet.Cell(Row, column).Style.NumberFormat.SetFormat(Money).Font.SetBold();
    }

    public void ShareFormula(int column, string formula, decimal? share)
    {
        Formula(column, formula, (share ?? 0).ToString(System.Globalization.CultureInfo.InvariantCulture));
        Sheet.Cell(Row, column).Style.NumberFormat.SetFormat(Percent);
    }

    public void Formula(int column, string formula, string value)
    {
        var cell = Sheet.Cell(Row, column);
        cell.SetFormulaA1(formula);
        _cached[$"{Sheet.Name}!{cell.Address}"] = value;
    }

    private static void SetText(IXLCell cell, string text)
    {
        cell.SetValue(SafeCell.ForXml(text)).SetDataType(XLDataType.Text);
        if (SafeCell.IsDangerous(text))
        {
            cell.Style.SetIncludeQuotePrefix();
        }
    }
}
