using System.Globalization;
using System.IO.Compression;
using ClosedXML.Excel;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using WealthBuilding.Web.Infrastructure.Spreadsheets.Workbooks;
using Xdr = DocumentFormat.OpenXml.Drawing.Spreadsheet;

namespace WealthBuilding.Web.Tests.Infrastructure.Spreadsheets.Workbooks;

public class AnalysisWorkbookTests
{
    private static readonly string[] Names =
        ["Cover", "Summary", "By place", "By month", "By department", "By category", "Top suppliers", "Unknowns and scope", "Data dictionary", "Lines"];

    // Remarks of the validator about what ClosedXML itself writes; none is known for the sheets as they are.
    private static readonly string[] Allowed = [];

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(300)]
    public void The_package_is_as_the_schema_wants(int lines)
    {
        using var stream = DemoWorkbook.Write(DemoWorkbook.Lines(lines));
        using var document = SpreadsheetDocument.Open(stream, isEditable: false);
        var remarks = new OpenXmlValidator(FileFormatVersions.Office2016).Validate(document)
            .Select(e => $"{e.Part?.Uri} {e.Path?.XPath}: {e.Description}")
            .Where(r => !Allowed.Any(a => r.Contains(a, StringComparison.Ordinal)));
        Assert.Empty(remarks);
    }

    [Fact]
    public void Sheets_come_in_order_are_seen_and_open_on_the_first()
    {
        using var book = new XLWorkbook(DemoWorkbook.Write(DemoWorkbook.Lines(50)));
        Assert.Equal(Names, book.Worksheets.Select(s => s.Name));
        Assert.All(book.Worksheets, s => Assert.Equal(XLWorksheetVisibility.Visible, s.Visibility));
        Assert.All(book.Worksheets, s => Assert.Empty(s.MergedRanges));
        Assert.All(book.Worksheets, s => Assert.Equal((XLPaperSize.A4Paper, XLPageOrientation.Landscape), (s.PageSetup.PaperSize, s.PageSetup.PageOrientation)));
        Assert.True(book.Worksheet(1).TabActive);
        Assert.Equal(("Local spend analysis: Exampleshire Borough Council", "Alex Example"), (book.Properties.Title, book.Properties.Author));
    }

    [Fact]
    public void Heading_rows_are_repeated_when_printed()
    {
        using var document = SpreadsheetDocument.Open(DemoWorkbook.Write(DemoWorkbook.Lines(5)), isEditable: false);
        string[] titles = [.. document.WorkbookPart!.Workbook.DefinedNames!.Elements<DefinedName>().Where(n => n.Name == "_xlnm.Print_Titles").Select(n => n.Text)];
        Assert.Equal(["'By month'!$5:$5", "'By department'!$5:$5", "'By category'!$5:$5", "'Top suppliers'!$6:$6", "'Data dictionary'!$5:$5", "Lines!$1:$1"], titles);
    }

    [Fact]
    public void Lines_are_a_table_of_typed_cells_that_come_to_the_total()
    {
        var lines = DemoWorkbook.Lines(400);
        using var book = new XLWorkbook(DemoWorkbook.Write(lines));
        var table = book.Worksheet("Lines").Table("tblLines");
        Assert.Equal("A1:V401", table.RangeAddress.ToString());
        var rows = table.DataRange.Rows().ToList();
        Assert.Equal(lines.Sum(l => l.Pence), rows.Sum(r => (long)Math.Round(r.Cell(8).GetDouble() * 100)));
        for (var i = 0; i < lines.Count; i++)
        {
            var expected = lines[i];
            Assert.Equal(expected.Date, rows[i].Cell(1).IsEmpty() ? null : DateOnly.FromDateTime(rows[i].Cell(1).GetDateTime()));
            Assert.Equal((expected.Supplier, expected.Purpose, expected.Transaction), (rows[i].Cell(2).GetString(), rows[i].Cell(6).GetString(), rows[i].Cell(7).GetString()));
            Assert.Equal((XLDataType.Text, XLDataType.Number), (rows[i].Cell(7).DataType, rows[i].Cell(13).DataType));
        }
    }

    [Fact]
    public void Totals_are_formulas_that_keep_the_figures_of_the_report()
    {
        var lines = DemoWorkbook.Lines(300);
        var report = DemoWorkbook.Report(lines);
        using var stream = DemoWorkbook.Write(lines, report);
        using var document = SpreadsheetDocument.Open(stream, isEditable: false);
        AssertKept(document, "Summary", "B5", "COUNT('Lines'!$H$2:$H$301)", report.Lines);
        AssertKept(document, "Summary", "B7", "SUM('Lines'!$H$2:$H$301)", report.TotalPence / 100m);
        AssertKept(document, "Summary", "B8", "SUM('Lines'!$N$2:$N$301)", report.LocalPence / 100m);
        AssertKept(document, "Summary", "B9", "SUM('Lines'!$U$2:$U$301)", report.UnknownPence / 100m);
        AssertKept(document, "Summary", "B18", "SUM('Lines'!$O$2:$O$301)", report.Rings[0].Pence / 100m);
        AssertKept(document, "Summary", "B10", "IF(B7=0,\"n/a\",B8/B7)", (decimal)report.Share!.Value);
        var departments = report.Departments.Count + 5;
        AssertKept(document, "By department", "C4", $"SUBTOTAL(109,'By department'!$C$6:$C${departments})", report.TotalPence / 100m);
        Assert.All(FormulaCells(document), c => Assert.False(string.IsNullOrEmpty(c.CellValue?.Text), $"{c.CellReference} keeps no value"));
        Assert.DoesNotContain(FormulaCells(document), c => c.CellValue!.Text is "Check");
    }

    [Fact]
    public void Distances_and_districts_are_added_up_from_the_lines()
    {
        var lines = DemoWorkbook.Lines(300);
        var report = DemoWorkbook.Report(lines);
        using var stream = DemoWorkbook.Write(lines, report);
        using var document = SpreadsheetDocument.Open(stream, isEditable: false);
        AssertKept(document, "By place", "B7", "SUM('Lines'!$O$2:$O$301)", report.Rings[0].Pence / 100m);
        AssertKept(document, "By place", "C7", "IF('Summary'!$B$7=0,\"n/a\",B7/'Summary'!$B$7)", (decimal)report.Rings[0].Pence / report.TotalPence);

        var first = report.Rings.Count + 7 + 6;
        var largest = report.Places.MaxBy(p => p.TotalPence)!;
        AssertKept(document, "By place", $"B{first}", $"SUMIFS('Lines'!$H$2:$H$301,'Lines'!$I$2:$I$301,$A{first})", largest.TotalPence / 100m);
        AssertKept(document, "By place", $"D{first}", $"SUMIFS('Lines'!$N$2:$N$301,'Lines'!$I$2:$I$301,$A{first})", largest.LocalPence / 100m);
        AssertKept(document, "By place", $"E{first}", $"COUNTIFS('Lines'!$I$2:$I$301,$A{first})", largest.Lines);
        using var book = new XLWorkbook(DemoWorkbook.Write(lines, report));
        Assert.Equal(report.Places.Count, book.Table("tblDistricts").DataRange.RowCount());
        Assert.Equal((largest.Name, largest.Ring), (book.Worksheet("By place").Cell(first, 1).GetString(), book.Worksheet("By place").Cell(first, 6).GetString()));
    }

    [Fact]
    public void Lines_go_on_in_another_sheet_where_one_is_full()
    {
        var lines = DemoWorkbook.Lines(25);
        using var book = new XLWorkbook(DemoWorkbook.Write(lines, rowsPerSheet: 10));
        string[] ranges = [.. new[] { "tblLines", "tblLines2", "tblLines3" }.Select(t => book.Table(t).RangeAddress.ToString()!)];
        Assert.Equal(["A1:V11", "A1:V11", "A1:V6"], ranges);
        Assert.Contains("'Lines 3'!$H$2:$H$6", book.Worksheet("Summary").Cell("B7").FormulaA1, StringComparison.Ordinal);
    }

    [Fact]
    public void Charts_are_native_and_said_in_words()
    {
        using var stream = DemoWorkbook.Write(DemoWorkbook.Lines(200));
        using var document = SpreadsheetDocument.Open(stream, isEditable: false);
        var drawings = document.WorkbookPart!.WorksheetParts.Select(p => p.DrawingsPart).OfType<DrawingsPart>().ToList();
        Assert.Equal(2, drawings.Sum(d => d.ChartParts.Count()));
        string[] words = [.. drawings.SelectMany(d => d.WorksheetDrawing.Descendants<Xdr.NonVisualDrawingProperties>()).Select(p => p.Description!.Value!)];
        Assert.Contains(words, w => w.StartsWith("Bar chart of spend by ring. In the area £", StringComparison.Ordinal));
        Assert.Contains(words, w => w.StartsWith("Column chart of spend by month, local and other, April 2023 to March 2026.", StringComparison.Ordinal));
    }

    [Fact]
    public void There_is_no_macro_and_no_link_outside()
    {
        using var zip = new ZipArchive(DemoWorkbook.Write(DemoWorkbook.Lines(20)));
        Assert.DoesNotContain(zip.Entries, e => e.FullName.Contains("vba", StringComparison.OrdinalIgnoreCase) || e.FullName.Contains("externalLink", StringComparison.OrdinalIgnoreCase));
        Assert.Equal(zip.Entries.Count, zip.Entries.Select(e => e.FullName).Distinct().Count());
    }

    [Theory]
    [InlineData(-1, 0)]
    [InlineData(1, 0)]
    [InlineData(0, 1)]
    public void A_report_that_its_lines_do_not_bear_out_is_refused(int lines, int pence)
    {
        var all = DemoWorkbook.Lines(30);
        var report = DemoWorkbook.Report(all);
        var wrong = report with { Lines = report.Lines + lines, TotalPence = report.TotalPence + pence };
        Assert.Throws<InvalidOperationException>(() => DemoWorkbook.Write(all, wrong).Dispose());
    }

    [Fact]
    public void Writing_stops_when_asked()
    {
        var lines = DemoWorkbook.Lines(30);
        using var stream = new MemoryStream();
        Assert.Throws<OperationCanceledException>(() => AnalysisWorkbook.Write(stream, DemoWorkbook.Report(lines), lines, new CancellationToken(canceled: true)));
    }

    private static IEnumerable<Cell> FormulaCells(SpreadsheetDocument document) =>
        document.WorkbookPart!.WorksheetParts.SelectMany(p => p.Worksheet.Descendants<Cell>()).Where(c => c.CellFormula is not null);

    private static void AssertKept(SpreadsheetDocument document, string sheet, string address, string formula, decimal value)
    {
        var book = document.WorkbookPart!;
        var part = (WorksheetPart)book.GetPartById(book.Workbook.Descendants<Sheet>().Single(s => s.Name == sheet).Id!);
        var cell = part.Worksheet.Descendants<Cell>().Single(c => c.CellReference == address);
        Assert.Equal(formula, cell.CellFormula?.Text);
        Assert.Equal(value, decimal.Parse(cell.CellValue!.Text, NumberStyles.Float, CultureInfo.InvariantCulture), 9);
    }
}
