using System.Globalization;
using System.Text;
using ClosedXML.Excel;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using WealthBuilding.Web.Infrastructure.Spreadsheets;
using WealthBuilding.Web.Infrastructure.Spreadsheets.Workbooks;

namespace WealthBuilding.Web.Tests.Infrastructure.Spreadsheets;

public sealed class ExportTests
{
    private static readonly string[] Starts = ["=", "+", "-", "@", "\t", "\r", " =", "  @", "＝", "＋", "－", "＠"];

    private static readonly string[] Payloads = [.. Starts.SelectMany(s => Enumerable.Range(0, 17).Select(i => $"{s}cmd|'/c calc'!A{i}"))];

    // What ClosedXML itself writes that the validator remarks on.
    private static readonly string[] Known = ["The attribute 'xml:space' is not declared", "'{00000000-0000-0000-0000-000000000000}'"];

    [Fact]
    public void Texts_that_could_be_formulas_stay_texts_and_numbers_stay_numbers_in_csv()
    {
        using var writer = new StringWriter();

        CsvExport.Write(writer, new ExportTable([new("Text", CellType.Text), new("Pounds", CellType.Pounds)], Payloads.Select(p => new object?[] { p, -1250L })));

        var rows = writer.ToString().Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Where(r => r.Contains("cmd", StringComparison.Ordinal)).ToList();
        Assert.Equal(Payloads.Length, rows.Count);
        Assert.All(rows, r => Assert.True(r.StartsWith('\'') || r.StartsWith("\"'", StringComparison.Ordinal), r));
        Assert.All(writer.ToString().Split("\r\n").Where(r => r.EndsWith("-12.50", StringComparison.Ordinal)), r => Assert.DoesNotContain("'-12.50", r, StringComparison.Ordinal));
        Assert.All(Payloads, p => Assert.Equal(p, SafeCell.Unguard(SafeCell.Guard(p))));
    }

    [Fact]
    public void Texts_that_could_be_formulas_stay_texts_in_xlsx()
    {
        using var stream = new MemoryStream();
        var texts = Payloads.Where(p => p[0] is not '\r').ToList();

        XlsxExport.Write(stream, new ExportTable([new("Text", CellType.Text), new("Pounds", CellType.Pounds), new("Day", CellType.Date)], texts.Select(p => new object?[] { p, -1250L, new DateOnly(2026, 4, 1) })), "Data");

        stream.Position = 0;
        using var book = new XLWorkbook(stream);
        var sheet = book.Worksheet(1);
        for (var i = 0; i < texts.Count; i++)
        {
            Assert.False(sheet.Cell(i + 2, 1).HasFormula);
            Assert.Equal(texts[i], sheet.Cell(i + 2, 1).GetString());
            Assert.Equal(-12.5, sheet.Cell(i + 2, 2).GetDouble());
            Assert.Equal(new DateTime(2026, 4, 1, 0, 0, 0, DateTimeKind.Unspecified), sheet.Cell(i + 2, 3).GetDateTime());
        }
    }

    [Fact]
    public void The_workbook_holds_what_the_report_says_and_the_validator_has_nothing_to_add()
    {
        using var stream = Workbook(1_000);

        using (var document = SpreadsheetDocument.Open(stream, isEditable: false))
        {
            var remarks = new OpenXmlValidator(FileFormatVersions.Office2016).Validate(document)
                .Where(e => !Known.Any(k => e.Description.Contains(k, StringComparison.Ordinal))).Select(e => $"{e.Part?.Uri}: {e.Description}").Distinct().ToList();
            Assert.True(remarks.Count == 0, string.Join('\n', remarks));
            Assert.Contains(document.WorkbookPart!.WorksheetParts, p => p.DrawingsPart?.ChartParts.Any() ?? false);
            Assert.All(
                document.WorkbookPart.WorksheetParts.Where(p => p.DrawingsPart is not null).SelectMany(p => p.DrawingsPart!.WorksheetDrawing.Descendants<DocumentFormat.OpenXml.Drawing.Spreadsheet.NonVisualDrawingProperties>()),
                d => Assert.False(string.IsNullOrWhiteSpace(d.Description)));
        }

        stream.Position = 0;
        using var book = new XLWorkbook(stream);
        var lines = book.Worksheet("Lines");
        Assert.Equal("tblLines", lines.Tables.Single().Name);
        Assert.Equal(1_001, lines.Tables.Single().RowCount());
        Assert.Equal(1_000 * 12.34, Enumerable.Range(2, 1_000).Sum(r => lines.Cell(r, 7).GetDouble()), 2);
        Assert.All(Enumerable.Range(2, 1_000), r => Assert.False(lines.Cell(r, 2).HasFormula));
        Assert.Empty(book.Worksheets.Where(s => s.Visibility != XLWorksheetVisibility.Visible || s.MergedRanges.Count > 0));
    }

    [LibreOfficeFact]
    public async Task A_spreadsheet_program_opens_it_and_comes_to_the_same_total()
    {
        var folder = Directory.CreateTempSubdirectory("office-").FullName;
        var path = Path.Combine(folder, "analysis.xlsx");
        await using (var file = File.Create(path))
        {
            await using var stream = Workbook(200);
            await stream.CopyToAsync(file);
        }

        using var office = System.Diagnostics.Process.Start(new System.Diagnostics.ProcessStartInfo(
            "soffice", ["--headless", $"-env:UserInstallation=file://{folder}/profile", "--convert-to", "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,1", "--outdir", folder, path])
        { RedirectStandardOutput = true, RedirectStandardError = true })!;
        await office.WaitForExitAsync();

        var cover = await File.ReadAllTextAsync(Directory.GetFiles(folder, "*.csv").Single());
        Directory.Delete(folder, recursive: true);
        Assert.Contains("They agree,OK", cover, StringComparison.Ordinal);
    }

    private static MemoryStream Workbook(int lines)
    {
        var stream = new MemoryStream();
        AnalysisWorkbook.Write(stream, Report(lines), Enumerable.Range(0, lines).Select(i => new AnalysisLine(
            20260401, Payloads[i % Payloads.Length], "Housing", "Repairs", null, i.ToString(CultureInfo.InvariantCulture), 1234, "Preston", "In the area", "postcode", "ledger.csv", i + 2)), CancellationToken.None);
        stream.Position = 0;
        return stream;
    }

    private static AnalysisReport Report(int lines) => new()
    {
        Title = "Local spend analysis: Alpha",
        Subject = "Test",
        From = new DateOnly(2026, 4, 1),
        To = new DateOnly(2026, 4, 30),
        Scope = "all",
        Local = "area",
        PlacesSource = "none",
        Filters = "none",
        Address = "/",
        MadeAt = DateTimeOffset.UnixEpoch,
        MadeBy = "test",
        DataVersion = "1",
        Lines = lines,
        Suppliers = 1,
        TotalPence = 1234L * lines,
        LocalPence = 1234L * lines,
        Share = 1,
        Low = 1,
        High = 1,
        Rings = [new("In the area", lines, 1234L * lines, 1234L * lines), new("Not known", 0, 0, 0)],
        Months = [new("Apr 2026", lines, 1234L * lines, 1234L * lines)],
        Years = [new("2026/27", lines, 1234L * lines, 1234L * lines)],
        Departments = [new("=Housing", lines, 1234L * lines, 1234L * lines)],
        Categories = [new("Repairs", lines, 1234L * lines, 1234L * lines)],
        TopSuppliers = [new("@Supplier", lines, 1234L * lines, 1234L * lines, "Preston", "postcode")],
        Exclusions = [new("Loans", "why", true, 0, 0)],
        Unknowns = [new("Date", 0, 0, 0)],
    };
}

/// <summary>A test with LibreOffice; skipped, in words, where it is missing.</summary>
public sealed class LibreOfficeFactAttribute : FactAttribute
{
    public LibreOfficeFactAttribute()
    {
        if (!File.Exists("/usr/bin/soffice"))
        {
            Skip = "Skipped: LibreOffice is not installed.";
        }
    }
}
