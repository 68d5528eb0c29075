using System.IO.Compression;
using System.Text;
using WealthBuilding.Domain.Identity;
using WealthBuilding.Web.Tests.Support;

namespace WealthBuilding.Web.Tests.Features.Spend.Imports;

/// <summary>Excel's 'Strict Open XML Spreadsheet' is read as any other workbook, its dates too, which stand in it as texts.</summary>
public sealed class StrictWorkbookTests : IAsyncLifetime
{
    private const string Main = "http://purl.oclc.org/ooxml/spreadsheetml/main";
    private const string Relations = "http://purl.oclc.org/ooxml/officeDocument/relationships";

    private readonly WebApp _app = new();
    private Browser _browser = null!;

    public async Task InitializeAsync() => _browser = await _app.SignInAsync("editor", Role.Editor, await _app.InstitutionAsync("alpha", "Alpha Council", "E07000123"));

    public Task DisposeAsync() => _app.DisposeAsync().AsTask();

    [Fact]
    public async Task Its_payments_are_read()
    {
        var form = await _browser.GetAsync("/alpha/imports/upload");
        var review = await _browser.FollowAsync(await _browser.UploadAsync(form, "/alpha/imports/upload", "strict.xlsx", Workbook()));

        Assert.Equal("Check what was read", review.Heading);
        var words = string.Join(' ', review.Document.QuerySelector("main")!.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        Assert.Contains("Import 2 payments (£1,260.50)", words, StringComparison.Ordinal);
        Assert.Contains("13 April 2026 to 14 April 2026", words, StringComparison.Ordinal);
    }

    private static byte[] Workbook()
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            Part(zip, "[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/><Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/></Types>");
            Part(zip, "_rels/.rels", $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"{Relations}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
            Part(zip, "xl/workbook.xml", $"<workbook xmlns=\"{Main}\" xmlns:r=\"{Relations}\" conformance=\"strict\"><sheets><sheet name=\"Payments\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
            Part(zip, "xl/_rels/workbook.xml.rels", $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"{Relations}/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>");
            Part(zip, "xl/worksheets/sheet1.xml", $"<worksheet xmlns=\"{Main}\"><sheetData><row r=\"1\">{Text("A1", "Supplier Name")}{Text("B1", "Payment Date")}{Text("C1", "Net Amount")}</row>{Row(2, "Harebell Example Ltd", "2026-04-13", "1250.5")}{Row(3, "Otterbrook Example CIC", "2026-04-14", "10")}</sheetData></worksheet>");
        }

        return stream.ToArray();
    }

    private static string Row(int row, string payee, string day, string amount) =>
        $"<row r=\"{row}\">{Text($"A{row}", payee)}<c r=\"B{row}\" t=\"d\"><v>{day}T00:00:00.000</v></c><c r=\"C{row}\"><v>{amount}</v></c></row>";

    private static string Text(string at, string text) => $"<c r=\"{at}\" t=\"inlineStr\"><is><t>{text}</t></is></c>";

    private static void Part(ZipArchive zip, string name, string text)
    {
        using var part = zip.CreateEntry(name).Open();
        part.Write(Encoding.UTF8.GetBytes(text));
    }
}
