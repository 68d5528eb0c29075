using DocumentFormat.OpenXml.Spreadsheet;

namespace WealthBuilding.Web.Infrastructure.Spreadsheets.Workbooks;

/// <summary>Adds the cell formats of the streamed lines to the workbook's own.</summary>
internal static class LineFormats
{
    private const uint DateNumber = 301;
    private const uint MoneyNumber = 302;

    internal static LineStyles Add(Stylesheet sheet)
    {
        var numbers = sheet.NumberingFormats ?? sheet.PrependChild(new NumberingFormats());
        numbers.Append(
            new NumberingFormat { NumberFormatId = DateNumber, FormatCode = SheetPage.DateFormat },
            new NumberingFormat { NumberFormatId = MoneyNumber, FormatCode = SheetPage.MoneyFormat });
        numbers.Count = (uint)numbers.ChildElements.Count;
        var styles = new LineStyles(
            AddFormat(sheet, Heading(sheet)),
            AddFormat(sheet, Aligned(DateNumber, HorizontalAlignmentValues.Left, 0)),
            AddFormat(sheet, Aligned(MoneyNumber, HorizontalAlignmentValues.Right, 1)),
            AddFormat(sheet, new CellFormat { QuotePrefix = true }));
        sheet.Save();
        return styles;
    }

    private static CellFormat Aligned(uint number, HorizontalAlignmentValues horizontal, uint indent) => new()
    {
        NumberFormatId = number,
        ApplyNumberFormat = true,
        ApplyAlignment = true,
        Alignment = new Alignment { Horizontal = horizontal, Indent = indent },
    };

    private static CellFormat Heading(Stylesheet sheet)
    {
        sheet.Fonts!.Append(new Font(new Bold(), new FontSize { Val = 11 }, new Color { Rgb = "FFFFFFFF" }, new FontName { Val = "Calibri" }));
        sheet.Fonts.Count = (uint)sheet.Fonts.ChildElements.Count;
        sheet.Fills!.Append(new Fill(new PatternFill(new ForegroundColor { Rgb = "FF" + SheetPage.Colour }) { PatternType = PatternValues.Solid }));
        sheet.Fills.Count = (uint)sheet.Fills.ChildElements.Count;
        return new CellFormat { FontId = sheet.Fonts.Count - 1, FillId = sheet.Fills.Count - 1, ApplyFont = true, ApplyFill = true };
    }

    private static int AddFormat(Stylesheet sheet, CellFormat format)
    {
        var formats = sheet.CellFormats!;
        formats.Append(format);
        formats.Count = (uint)formats.ChildElements.Count;
        return formats.ChildElements.Count - 1;
    }
}
