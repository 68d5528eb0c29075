using ClosedXML.Excel;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using WealthBuilding.Web.Infrastructure.Spreadsheets.Workbooks;

namespace WealthBuilding.Web.Tests.Infrastructure.Spreadsheets.Workbooks;

/// <summary>Text from outside stays text, whatever it looks like.</summary>
public class InjectionTests
{
    private static readonly string[] Openings = ["=", "+", "-", "@", "\t=", "\r=", "\n=", "'=", " =", "\uFF1D"];

    private static readonly string[] Bodies =
    [
        "1+1", "cmd|' /C calc'!A0", "HYPERLINK(\"http://example.org\",\"x\")", "WEBSERVICE(\"http://example.org\")", "SUM(A1:A9)", "2+5+cmd|' /C x'!A0", "IMPORTXML(\"u\",\"//a\")",
        "DDE(\"a\";\"b\";\"c\")", "A1", "@SUM(1,1)", "\"quoted\"", "<f>1+1</f>", "</t></is></c><c><f>1+1</f></c>", "]]>&amp;<!--", "_x003D_1", "1e5", "31/12/2025", "TRUE", "a\u0001b\u0008c", "\uD83D\uDE00 \uD83D",
    ];

    private static string[] Payloads => [.. Openings.SelectMany(o => Bodies.Select(b => o + b))];

    [Fact]
    public void Two_hundred_payloads_stay_text_in_the_lines()
    {
        var payloads = Payloads;
        Assert.Equal(200, payloads.Length);
        using var stream = DemoWorkbook.Write([.. payloads.Select(Everywhere)]);
        using var book = new XLWorkbook(stream);
        var rows = book.Worksheet("Lines").Table("tblLines").DataRange.Rows().ToList();
        for (var i = 0; i < payloads.Length; i++)
        {
            foreach (var column in new[] { 2, 3, 4, 5, 6, 7, 9, 10, 11, 12 })
            {
                AssertText(payloads[i], rows[i].Cell(column), isInline: true);
            }
        }
    }

    [Fact]
    public void They_stay_text_in_the_small_sheets()
    {
        var payloads = Payloads;
        using var stream = DemoWorkbook.Write([.. payloads.Select(Everywhere)], Report(payloads));
        using var book = new XLWorkbook(stream);
        var column = book.Worksheet("By department").Range(6, 1, 5 + payloads.Length, 1).Cells().ToList();
        var expected = payloads.Order(StringComparer.Ordinal).ToArray();
        for (var i = 0; i < expected.Length; i++)
        {
            AssertText(expected[i], column[i], isInline: false);
        }

        AssertText(payloads[0], book.Worksheet("Cover").Cell("A2"), isInline: false);
    }

    [Fact]
    public void No_formula_holds_a_word_of_the_data()
    {
        var payloads = Payloads;
        using var stream = DemoWorkbook.Write([.. payloads.Select(Everywhere)], Report(payloads));
        using var document = SpreadsheetDocument.Open(stream, isEditable: false);
        string[] starts = ["COUNT(", "COUNTIFS(", "SUM(", "SUMIFS(", "SUBTOTAL(", "IF(", "B"];
        var formulas = document.WorkbookPart!.WorksheetParts.SelectMany(p => p.Worksheet.Descendants<CellFormula>()).Select(f => f.Text);
        Assert.All(formulas, f => Assert.Contains(starts, s => f.StartsWith(s, StringComparison.Ordinal)));
        Assert.DoesNotContain(document.WorkbookPart.WorksheetParts.SelectMany(p => p.Worksheet.Descendants<CellFormula>()), f => f.Text.Contains("cmd", StringComparison.Ordinal));
    }

    [Fact]
    public void A_text_longer_than_a_cell_holds_is_cut_and_not_in_the_middle_of_a_pair()
    {
        var text = new string('a', SafeText.Longest - 1) + "\U0001F600";
        using var stream = DemoWorkbook.Write([Everywhere(text, 0)]);
        using var book = new XLWorkbook(stream);
        Assert.Equal(SafeText.Longest - 1, book.Worksheet("Lines").Cell("B2").GetString().Length);
    }

    private static AnalysisReport Report(string[] payloads)
    {
        var lines = payloads.Select(Everywhere).ToList();
        return DemoWorkbook.Report(lines) with { Subject = payloads[0], Departments = [.. payloads.Select(p => new GroupFigure(p, 1, 100, 0))] };
    }

    private static AnalysisLine Everywhere(string text, int index) => new()
    {
        Date = new DateOnly(2026, 1, 1),
        Supplier = text,
        Department = text,
        Service = text,
        Category = text,
        Purpose = text,
        Transaction = text,
        Pence = 100,
        Place = text,
        Ring = text,
        Basis = text,
        File = text,
        Record = index,
    };

    // Both kinds of cell hold _x005F_x003D_, which spreadsheet programs show as _x003D_; ClosedXML reads the one as it is and the other wrongly.
    private static void AssertText(string payload, IXLCell cell, bool isInline)
    {
        var expected = SafeText.Clean(payload).Replace("_x003D_", isInline ? "_x005F_x003D_" : "=", StringComparison.Ordinal);
        var actual = cell.GetString().Replace("\r\n", "\n", StringComparison.Ordinal);
        Assert.False(cell.HasFormula);
        Assert.Equal(XLDataType.Text, cell.DataType);
        Assert.Equal(expected, actual);
        Assert.Equal(SafeText.LooksLikeFormula(payload), cell.Style.IncludeQuotePrefix);
    }
}
