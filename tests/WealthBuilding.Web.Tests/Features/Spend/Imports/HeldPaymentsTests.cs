using System.Text;
using AngleSharp.Dom;
using ClosedXML.Excel;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WealthBuilding.Domain.Identity;
using WealthBuilding.Domain.Spend.Imports;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Tests.Support;

namespace WealthBuilding.Web.Tests.Features.Spend.Imports;

/// <summary>The same payments come again: in other columns, in a file of the year so far, in the very same bytes.</summary>
public sealed class HeldPaymentsTests : IAsyncLifetime
{
    private const string April = """
        Supplier Name,Payment Date,Net Amount,Department
        Harebell Example Ltd,13/04/2026,"£1,250.00",Housing
        Harebell Example Ltd,13/04/2026,"£1,250.00",Housing
        Otterbrook Example CIC,14/04/2026,(250.00),Housing
        """;

    private readonly WebApp _app = new();
    private Institution _institution = null!;
    private Browser _browser = null!;

    public async Task InitializeAsync()
    {
        _institution = await _app.InstitutionAsync("alpha", "Alpha Council", "E07000123");
        _browser = await _app.SignInAsync("editor", Role.Editor, _institution);
    }

    public Task DisposeAsync() => _app.DisposeAsync().AsTask();

    [Fact]
    public async Task A_workbook_of_the_year_so_far_brings_only_what_the_months_before_did_not()
    {
        await CommitAsync(await UploadAsync("april.csv", Encoding.UTF8.GetBytes(April)));

        var review = await UploadAsync("year.xlsx", Workbook(
            ("HAREBELL EXAMPLE LIMITED", new DateTime(2026, 4, 13), 1250m), ("Harebell Example Ltd", new DateTime(2026, 4, 13), 1250m),
            ("Harebell Example Ltd", new DateTime(2026, 4, 13), 1250m), ("Otterbrook Example CIC", new DateTime(2026, 4, 14), -250m), ("Kestrel Example Ltd", new DateTime(2026, 5, 4), 99m)));

        Assert.Equal("Check what was read", review.Heading);
        Assert.Contains("april.csv holds 3 rows (£2,250.00)", Words(review), StringComparison.Ordinal);
        Assert.Equal(2, review.Document.QuerySelectorAll(".app-tick").Length);
        var list = await _browser.GetAsync(review.Document.QuerySelector("a[href$='AlreadyHeld.csv']")!.GetAttribute("href")!);
        Assert.Equal(4, list.Text.Trim().Split('\n').Length);
        Assert.Contains("Otterbrook Example CIC", list.Text, StringComparison.Ordinal);

        var report = await CommitAsync(review);

        Assert.Equal("The file is imported", report.Heading);
        Assert.Equal((5L, 225_000L + 125_000L + 9_900L), await TotalsAsync());
    }

    [Fact]
    public async Task A_file_of_which_everything_is_held_says_so_and_what_to_do()
    {
        await CommitAsync(await UploadAsync("april.csv", Encoding.UTF8.GetBytes(April)));

        var review = await UploadAsync("april.xlsx", Workbook(
            ("Harebell Example Ltd", new DateTime(2026, 4, 13), 1250m), ("Harebell Example Ltd", new DateTime(2026, 4, 13), 1250m), ("Otterbrook Example CIC", new DateTime(2026, 4, 14), -250m)));

        Assert.Equal("Nothing in this file is new", review.Heading);
        Assert.Contains("there is nothing to import", Words(review), StringComparison.Ordinal);
        Assert.Equal(["Do not import this file", "Import the 3 payments a second time"], review.Document.QuerySelectorAll("main form button").Select(b => b.TextContent.Trim()));

        var twice = await CommitAsync(review, new() { ["takeHeldRows"] = "true" });

        Assert.Equal("The file is imported", twice.Heading);
        Assert.Equal((6L, 450_000L), await TotalsAsync());
    }

    [Fact]
    public async Task Invoices_of_payments_that_are_held_are_listed_with_what_they_were_known_by()
    {
        string File(string headings, Func<int, string> row) => headings + "\n" + string.Concat(Enumerable.Range(1, 24).Select(i => row(i) + "\n"));
        string Day(int after) => new DateOnly(2026, 6, 1).AddDays(after).ToString("dd/MM/yyyy", System.Globalization.CultureInfo.InvariantCulture);
        await CommitAsync(await UploadAsync("paid.csv", Encoding.UTF8.GetBytes(File("Supplier,Payment Date,Net Amount,Transaction No", i => $"Example {i} Ltd,{Day(i)},{i * 17}.50,{44_000 + (i * 3)}"))));

        var review = await UploadAsync("invoiced.csv", Encoding.UTF8.GetBytes(File("Ref,Invoice Date,Vendor,Amount", i => $"{44_000 + (i * 3)},{Day(i - 40 - (i % 7 * 4))},Example {i} Ltd,{i * 17}.50")));

        Assert.Equal("Nothing in this file is new", review.Heading);
        Assert.Contains("24 rows of them known by reference, amount and supplier", Words(review), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_payment_without_a_postcode_is_where_other_payments_to_the_supplier_say()
    {
        await CommitAsync(await UploadAsync("first.csv", Encoding.UTF8.GetBytes("Supplier Name,Payment Date,Net Amount,Postcode\nHarebell Example Ltd,13/04/2026,10.00,PR1 2HE\nKestrel Example Ltd,13/04/2026,10.00,PR1 2HE\nKestrel Example Ltd,14/04/2026,10.00,M1 1AE\n")));
        await CommitAsync(await UploadAsync("second.csv", Encoding.UTF8.GetBytes("Supplier Name,Payment Date,Net Amount\nHAREBELL EXAMPLE LIMITED,13/05/2026,20.00\nKestrel Example Ltd,13/05/2026,20.00\n")));

        var lines = await _browser.GetAsync("/alpha/lines.csv");

        Assert.DoesNotContain(lines.Text.Split('\n').Where(l => l.Contains("HAREBELL", StringComparison.Ordinal)), l => l.Contains("Not known", StringComparison.Ordinal));
        Assert.Contains(lines.Text.Split('\n').Where(l => l.Contains("Kestrel", StringComparison.Ordinal)), l => l.Contains("Not known", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_undo_names_only_the_files_that_left_rows_out_because_of_it()
    {
        var april = await CommitAsync(await UploadAsync("april.csv", Encoding.UTF8.GetBytes(April)));
        var may = await CommitAsync(await UploadAsync("may.csv", Encoding.UTF8.GetBytes("Supplier Name,Payment Date,Net Amount,Department\nKestrel Example Ltd,04/05/2026,99.00,Housing\n")));
        await CommitAsync(await UploadAsync("may-again.xlsx", Workbook(("Kestrel Example Ltd", new DateTime(2026, 5, 4), 99m), ("Millrace Example Ltd", new DateTime(2026, 5, 5), 10m))));

        var ofApril = await _browser.GetAsync(UndoOf(april));
        var ofMay = await _browser.GetAsync(UndoOf(may));

        Assert.DoesNotContain("may-again.xlsx", Words(ofApril), StringComparison.Ordinal);
        Assert.Contains("may-again.xlsx: 1 row left out (£99.00)", Words(ofMay), StringComparison.Ordinal);
        await _browser.PostFormAsync(ofMay, ofMay.Document.QuerySelector("main form")!.GetAttribute("action")!, []);
        await Patience.UntilAsync("the other file is read again", async () => await TotalsAsync() == (5L, 225_000L + 10_900L));
    }

    private static string UndoOf(BrowserPage report) => report.Document.QuerySelector("a[href$='/undo']")!.GetAttribute("href")!;

    private static string Words(BrowserPage page) => string.Join(' ', page.Document.QuerySelector("main")!.Text().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static byte[] Workbook(params (string Payee, DateTime Paid, decimal Amount)[] rows)
    {
        using var book = new XLWorkbook();
        var sheet = book.AddWorksheet("Payments");
        string[] headings = ["Paid on", "Payee", "Description", "Amount"];
        for (var i = 0; i < headings.Length; i++)
        {
            sheet.Cell(1, i + 1).Value = headings[i];
        }

        for (var i = 0; i < rows.Length; i++)
        {
            sheet.Cell(i + 2, 1).Value = rows[i].Paid;
            sheet.Cell(i + 2, 2).Value = rows[i].Payee;
            sheet.Cell(i + 2, 3).Value = "Repairs";
            sheet.Cell(i + 2, 4).Value = rows[i].Amount;
        }

        using var stream = new MemoryStream();
        book.SaveAs(stream);
        return stream.ToArray();
    }

    private async Task<BrowserPage> UploadAsync(string name, byte[] bytes)
    {
        var form = await _browser.GetAsync("/alpha/imports/upload");
        return await _browser.FollowAsync(await _browser.UploadAsync(form, "/alpha/imports/upload", name, bytes));
    }

    private async Task<BrowserPage> CommitAsync(BrowserPage review, Dictionary<string, string>? fields = null)
    {
        var action = review.Document.QuerySelector("form[action$='/commit']")!.GetAttribute("action")!;
        var page = await _browser.FollowAsync(await _browser.PostFormAsync(review, action, fields ?? []));
        await Patience.UntilAsync("the page of progress gives way to the report", async () =>
        {
            page = await _browser.GetAsync(action.Replace("/commit", string.Empty, StringComparison.Ordinal));
            return page.Document.QuerySelector("progress") is null;
        });

        return page;
    }

    private Task<(long Rows, long Pence)> TotalsAsync() => _app.WorkAsync(_institution, async services =>
    {
        var db = services.GetRequiredService<AppDbContext>();
        var lines = db.SpendLines.Where(l => db.SpendImports.Any(i => i.Id == l.ImportId && i.Status == ImportStatus.Committed));
        return ((long)await lines.CountAsync(), await lines.SumAsync(l => l.Pence));
    });
}
