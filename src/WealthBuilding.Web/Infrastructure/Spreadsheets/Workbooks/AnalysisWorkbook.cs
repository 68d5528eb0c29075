using System.Globalization;
using System.IO.Compression;
using ClosedXML.Excel;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace WealthBuilding.Web.Infrastructure.Spreadsheets.Workbooks;

/// <summary>
/// The analysis workbook: formatted sheets by ClosedXML, native charts and the table of lines by the OpenXML SDK, and the lines
/// themselves streamed into the package, so that a million of them need no more memory than a thousand.
/// </summary>
public static class AnalysisWorkbook
{
    /// <summary>Writes the workbook.</summary>
    /// <param name="output">Where to; need not be seekable.</param>
    /// <param name="report">Everything but the lines.</param>
    /// <param name="lines">The lines, exactly <see cref="AnalysisReport.Lines"/> of them, read once.</param>
    /// <param name="cancellationToken">Stops the writing.</param>
    public static void Write(Stream output, AnalysisReport report, IEnumerable<AnalysisLine> lines, CancellationToken cancellationToken)
    {
        var sheets = LineSheet.For(report.Lines);
        using var small = new MemoryStream();
        BuildSmall(small, report, sheets);
        var plan = Finish(small, sheets);
        using var from = new ZipArchive(small, ZipArchiveMode.Read, leaveOpen: true);
        using var to = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true);
        using var rows = lines.GetEnumerator();
        foreach (var entry in from.Entries)
        {
            using var part = to.CreateEntry(entry.FullName, CompressionLevel.Fastest).Open();
            if (plan.Sheets.TryGetValue(entry.FullName, out var sheet))
            {
                WriteLines(part, sheet, plan, rows, cancellationToken);
            }
            else
            {
                using var content = entry.Open();
                content.CopyTo(part);
            }
        }
    }

    private static void BuildSmall(MemoryStream small, AnalysisReport report, IReadOnlyList<LineSheet> sheets)
    {
        using var book = new XLWorkbook();
        var builder = new AnalysisSheets(report, sheets);
        builder.Build(book);
        book.Properties.Title = report.Title;
        book.Properties.Author = "WealthBuilding";
        book.Properties.Subject = report.Subject;
        book.SaveAs(small);
        small.Position = 0;
        using var document = SpreadsheetDocument.Open(small, isEditable: true);
        document.PackageProperties.Language = "en-GB";
        var workbook = document.WorkbookPart!;
        FillFormulas(workbook, builder.Cached);
        uint id = 2;
        foreach (var chart in builder.Charts)
        {
            WorkbookCharts.Add(workbook, chart, id++);
        }

        workbook.Workbook.Save();
    }

    /// <summary>Gives each formula the value that it comes to, for viewers that do not recalculate.</summary>
    private static void FillFormulas(WorkbookPart workbook, Dictionary<string, string> values)
    {
        foreach (var sheet in workbook.Workbook.Descendants<Sheet>())
        {
            var part = (WorksheetPart)workbook.GetPartById(sheet.Id!);
            foreach (var cell in part.Worksheet.Descendants<Cell>().Where(c => c.CellFormula is not null))
            {
                if (values.TryGetValue($"{sheet.Name}!{cell.CellReference}", out var value))
                {
                    var isNumber = decimal.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out _);
                    cell.DataType = isNumber ? null : CellValues.String;
                    cell.CellValue = new CellValue(value);
                }
            }

            part.Worksheet.Save();
        }
    }

    /// <summary>Adds the cell formats and the tables of the lines; says which parts of the package are to be streamed.</summary>
    private static Plan Finish(MemoryStream small, IReadOnlyList<LineSheet> sheets)
    {
        small.Position = 0;
        using var document = SpreadsheetDocument.Open(small, isEditable: true);
        var workbook = document.WorkbookPart!;
        var formats = workbook.WorkbookStylesPart!.Stylesheet.CellFormats!;
        var first = formats.ChildElements.Count;
        var numbers = workbook.WorkbookStylesPart.Stylesheet.NumberingFormats ??= workbook.WorkbookStylesPart.Stylesheet.PrependChild(new NumberingFormats());
        numbers.Append(new NumberingFormat { NumberFormatId = 301, FormatCode = "dd/mm/yyyy" }, new NumberingFormat { NumberFormatId = 302, FormatCode = SheetBuilder.Money });
        numbers.Count = (uint)numbers.ChildElements.Count;
        formats.Append(
            new CellFormat { NumberFormatId = 301, ApplyNumberFormat = true },
            new CellFormat { NumberFormatId = 302, ApplyNumberFormat = true },
            new CellFormat { QuotePrefix = true });
        formats.Count = (uint)formats.ChildElements.Count;
        workbook.WorkbookStylesPart.Stylesheet.Save();
        var parts = new Dictionary<string, LineSheet>(StringComparer.Ordinal);
        for (var i = 0; i < sheets.Count; i++)
        {
            var sheet = workbook.Workbook.Descendants<Sheet>().First(s => s.Name == sheets[i].Name);
            var part = (WorksheetPart)workbook.GetPartById(sheet.Id!);
            AddTable(part, sheets[i], (uint)(100 + i));
            parts[part.Uri.OriginalString.TrimStart('/')] = sheets[i];
        }

        return new Plan(parts, first, first + 1, first + 2);
    }

    private static void AddTable(WorksheetPart part, LineSheet sheet, uint id)
    {
        if (sheet.Rows == 0)
        {
            return;
        }

        var definition = part.AddNewPart<TableDefinitionPart>("rIdLines");
        definition.Table = new Table(
            new AutoFilter { Reference = sheet.Range },
            new TableColumns(LineSheet.Columns.Select((c, i) => new TableColumn { Id = (uint)i + 1, Name = c.Title })) { Count = (uint)LineSheet.Columns.Count },
            new TableStyleInfo { Name = "TableStyleLight1", ShowRowStripes = true })
        { Id = id, Name = sheet.TableName, DisplayName = sheet.TableName, Reference = sheet.Range };
        definition.Table.Save();
    }

    private static void WriteLines(Stream part, LineSheet sheet, Plan plan, IEnumerator<AnalysisLine> lines, CancellationToken cancellationToken)
    {
        var writer = new LineSheetWriter(part, plan.DateFormat, plan.MoneyFormat, plan.GuardedFormat);
        writer.Raw("""<?xml version="1.0" encoding="UTF-8" standalone="yes"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>"""u8);
        for (var i = 0; i < LineSheet.Columns.Count; i++)
        {
            writer.Raw(System.Text.Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"<col min=\"{i + 1}\" max=\"{i + 1}\" width=\"{LineSheet.Columns[i].Width}\" customWidth=\"1\"/>")));
        }

        writer.Raw("</cols><sheetData><row>"u8);
        foreach (var column in LineSheet.Columns)
        {
            writer.Text(column.Title);
        }

        writer.Raw("</row>"u8);
        for (var row = 0; row < sheet.Rows; row++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (!lines.MoveNext())
            {
                throw new InvalidOperationException("There are fewer lines than the report says.");
            }

            writer.Line(lines.Current);
        }

        writer.Raw("""</sheetData><pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/>"""u8);
        writer.Raw(sheet.Rows == 0 ? "</worksheet>"u8 : """<tableParts count="1"><tablePart r:id="rIdLines"/></tableParts></worksheet>"""u8);
        writer.Flush();
    }

    private sealed record Plan(Dictionary<string, LineSheet> Sheets, int DateFormat, int MoneyFormat, int GuardedFormat);
}
