using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Identity;
using WealthBuilding.Domain.Spend.Imports;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace WealthBuilding.Web.Tests.Features.Spend.Imports;

/// <summary>A file from upload to report and back, through the pages, without script.</summary>
public sealed class ImportJourneyTests : IAsyncLifetime
{
    private const string Ledger = """
        Payments over £500
        ,,,
        Supplier Name,Payment Date,Net Amount,Supplier Postcode,Department
        Harebell Example Ltd,13/04/2026,"£1,250.00",PR1 2HE,Housing
        Otterbrook Example CIC,14/04/2026,(250.00),M2 5DB,Housing
        Kestrel Example Ltd,15/04/2026,see note 4,PR1 2HE,Highways
        Lantern Example Ltd,16/04/2026,99.995,PR1 2HE,Highways
        Total,,"1,100.00",,
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
    public async Task Upload_review_commit_report_undo()
    {
        var review = await UploadAsync("payments.csv", Ledger);
        Assert.Equal("Check what was read", review.Heading);
        Assert.Contains("see note 4", review.Text, StringComparison.Ordinal);

        var report = await CommitAsync(review);
        Assert.Equal("The file is imported", report.Heading);
        Assert.Equal(2, report.Document.QuerySelectorAll(".app-tick").Length);
        Assert.Equal((3L, 110_000L), await TotalsAsync());

        var aside = await _browser.GetAsync(report.Document.QuerySelector("a[href$='Quarantined.csv']")!.GetAttribute("href")!);
        Assert.Contains("Kestrel Example Ltd,15/04/2026,see note 4", aside.Text, StringComparison.Ordinal);

        var overview = await _browser.GetAsync("/alpha");
        Assert.Contains("£1,100.00", overview.Document.Body!.TextContent, StringComparison.Ordinal);

        var confirm = await _browser.GetAsync(report.Document.QuerySelector("a[href$='/undo']")!.GetAttribute("href")!);
        var undone = await _browser.FollowAsync(await _browser.PostFormAsync(confirm, confirm.Document.QuerySelector("main form")!.GetAttribute("action")!, []));
        Assert.Equal("The import is withdrawn", undone.Heading);
        Assert.Equal((0L, 0L), await TotalsAsync());
    }

    [Fact]
    public async Task The_same_bytes_again_change_nothing_and_a_file_that_overlaps_brings_only_what_is_new()
    {
        var report = await CommitAsync(await UploadAsync("payments.csv", Ledger));
        var again = await UploadAsync("renamed.csv", Ledger);
        Assert.Equal(report.Heading, again.Heading);
        Assert.Contains("This very file was brought in before, by editor on", again.Document.QuerySelector(".govuk-notification-banner")!.TextContent, StringComparison.Ordinal);
        Assert.Null(report.Document.QuerySelector(".govuk-notification-banner"));

        var longer = Ledger.Replace("Total,,\"1,100.00\",,", "Millrace Example Ltd,17/04/2026,50.00,PR1 2HE,Highways", StringComparison.Ordinal);
        var review = await UploadAsync("april-again.csv", longer);
        Assert.Contains("rows that an earlier file holds already", review.Text, StringComparison.Ordinal);
        await CommitAsync(review);

        Assert.Equal((4L, 115_000L), await TotalsAsync());
    }

    [Fact]
    public async Task Undoing_a_file_brings_the_rows_that_a_later_file_holds_too_in_from_there()
    {
        var longer = Ledger.Replace("Total,,\"1,100.00\",,", "Millrace Example Ltd,17/04/2026,50.00,PR1 2HE,Highways", StringComparison.Ordinal);
        var first = await CommitAsync(await UploadAsync("payments.csv", Ledger));
        var second = await CommitAsync(await UploadAsync("april-again.csv", longer));

        var confirm = await _browser.GetAsync(first.Document.QuerySelector("a[href$='/undo']")!.GetAttribute("href")!);
        Assert.Contains("april-again.csv", confirm.Document.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("3 rows left out", confirm.Document.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        await _browser.PostFormAsync(confirm, confirm.Document.QuerySelector("main form")!.GetAttribute("action")!, []);
        await Patience.UntilAsync("the later file is read again", async () => await TotalsAsync() == (4L, 115_000L));

        var report = await _browser.GetAsync(second.Document.QuerySelector("a[href$='/undo']")!.GetAttribute("href")!.Replace("/undo", string.Empty, StringComparison.Ordinal));
        Assert.Equal("The file is imported", report.Heading);
        Assert.DoesNotContain("Rows that an earlier file holds", report.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("page.csv", "<!DOCTYPE html><html><body>Not here</body></html>", "web page")]
    [InlineData("empty.csv", "", "empty")]
    [InlineData("notes.csv", "RowID,Description\n1,Something\n2,Other\n", "no column of amounts")]
    [InlineData("macro.xlsm", "whatever", "macros")]
    public async Task What_is_no_ledger_is_refused_with_a_sentence_and_not_kept(string name, string text, string words)
    {
        var page = await UploadAsync(name, text);

        Assert.Equal(400, page.Status);
        Assert.StartsWith("Error: ", page.Document.Title, StringComparison.Ordinal);
        Assert.Contains(words, page.Document.QuerySelector(".govuk-error-summary")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.Document.QuerySelector(page.Document.QuerySelector(".govuk-error-summary a")!.GetAttribute("href")!));
        Assert.False(Directory.Exists(Path.Combine(_app.Folder, "files", _institution.Id.ToString(CultureInfo.InvariantCulture))));
    }

    [Fact]
    public async Task Dates_with_two_readings_are_asked_about_and_the_answer_is_remembered()
    {
        var rows = string.Join('\n', Enumerable.Range(1, 12).Select(i => $"Example {i} Ltd,{i:00}/0{1 + (i % 2)}/2026,10.00"));
        var file = $"Supplier,Date,Amount\n{rows}\n";

        var question = await UploadAsync("ambiguous.csv", file.Replace("/01/", "/05/", StringComparison.Ordinal).Replace("/02/", "/07/", StringComparison.Ordinal));
        if (question.Heading != "Answer a question about this file")
        {
            // Two months read day-first and twelve read month-first: British order is evident.
            Assert.Equal("Check what was read", question.Heading);
        }

        var american = await UploadAsync("american.csv", "Supplier,Date,Amount\n" + string.Join('\n', Enumerable.Range(1, 12).Select(i => $"Example {i} Ltd,0{1 + (i % 2)}/{i:00}/2026,10.00")) + "\n");
        Assert.Equal("Answer a question about this file", american.Heading);

        var columns = await _browser.GetAsync(american.Document.QuerySelector("a[href$='/columns']")!.GetAttribute("href")!);
        var answered = await _browser.FollowAsync(await _browser.PostFormAsync(columns, Path(columns), new() { ["DateOrder"] = "mdy" }));
        Assert.Equal("Check what was read", answered.Heading);
        Assert.Contains("Dates begin with the month", answered.Text, StringComparison.Ordinal);

        var next = await UploadAsync("american-2.csv", "Supplier,Date,Amount\n" + string.Join('\n', Enumerable.Range(1, 12).Select(i => $"Example {i} Ltd,0{1 + (i % 2)}/{i:00}/2026,11.00")) + "\n");
        Assert.Equal("Check what was read", next.Heading);

        string Path(BrowserPage page) => page.Document.QuerySelector("main form")!.GetAttribute("action") is { Length: > 0 } action
            ? action
            : american.Document.QuerySelector("a[href$='/columns']")!.GetAttribute("href")!;
    }

    [Fact]
    public async Task Every_change_of_state_leaves_an_audit_event()
    {
        await CommitAsync(await UploadAsync("payments.csv", Ledger));

        var actions = await _app.WorkAsync(_institution, services =>
            services.GetRequiredService<AppDbContext>().AuditEvents.Where(e => e.InstitutionId == _institution.Id).Select(e => e.Action + " " + e.Detail).ToListAsync());

        Assert.Contains(actions, a => a.StartsWith("SpendImport added", StringComparison.Ordinal));
        Assert.Contains(actions, a => a.Contains("\"Running\",\"Committed\"", StringComparison.Ordinal));
    }

    private async Task<BrowserPage> UploadAsync(string name, string text)
    {
        var form = await _browser.GetAsync("/alpha/imports/upload");
        return await _browser.FollowAsync(await _browser.UploadAsync(form, "/alpha/imports/upload", name, Encoding.UTF8.GetBytes(text)));
    }

    private async Task<BrowserPage> CommitAsync(BrowserPage review)
    {
        var action = review.Document.QuerySelector("form[action$='/commit']")!.GetAttribute("action")!;
        var page = await _browser.FollowAsync(await _browser.PostFormAsync(review, action, []));
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
