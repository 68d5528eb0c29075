using ClosedXML.Excel;
using WealthBuilding.Web.Infrastructure.Spreadsheets;

namespace WealthBuilding.Web.Tests.Infrastructure.Spreadsheets;

public sealed class ExportTests
{
    private static readonly string[] Starts = ["=", "+", "-", "@", "\t", "\r", " =", "  @", "＝", "＋", "－", "＠"];

    private static readonly string[] Payloads = [.. Starts.SelectMany(s => Enumerable.Range(0, 17).Select(i => $"{s}cmd|'/c calc'!A{i}"))];

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
}
