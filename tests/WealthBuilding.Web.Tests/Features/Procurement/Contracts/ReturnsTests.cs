using System.Text;
using System.Text.Json;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WealthBuilding.Domain.Identity;
using WealthBuilding.Domain.Spend.Imports;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Features.Spend.Imports;
using WealthBuilding.Web.Tests.Support;

namespace WealthBuilding.Web.Tests.Features.Procurement.Contracts;

/// <summary>The statutory returns through the front door.</summary>
public sealed class ReturnsTests : IAsyncLifetime
{
    private const string Page = "/alpha/contracts/returns";
    private readonly WebApp _app = new();
    private Institution _institution = null!;
    private Browser _browser = null!;

    public async Task InitializeAsync()
    {
        _app.Time.Ahead = new DateTimeOffset(2026, 11, 16, 12, 0, 0, TimeSpan.Zero) - TimeProvider.System.GetUtcNow();
        (_institution, _browser) = await _app.SetUpAsync();
    }

    public Task DisposeAsync() => _app.DisposeAsync().AsTask();

    [Fact]
    public async Task A_payment_is_to_be_published_once_the_contract_says_when_its_procurement_commenced()
    {
        await AddAsync(new() { ["Title"] = "Cleaning", ["Suppliers"] = "Harebell Example Ltd", ["Start"] = "2026-05-01", ["Value"] = "500000", ["Vat"] = "Included" });
        await LedgerAsync("Supplier Name,Payment Date,Gross incl VAT,Transaction Number,Purpose\n" + string.Concat(new[] { ("T1", "30000.00", 4), ("T2", "30000.01", 5), ("T3", "20000.00", 6), ("T3", "20000.00", 6), ("T4", "36000.00", 7), ("T5", "-500.00", 8), ("T6", "100.00", 9) }
            .Select(r => $"Harebell Example Ltd,{r.Item3:00}/05/2026,{r.Item2},{r.Item1},Cleaning\n")));

        var before = await _browser.GetAsync($"{Page}?quarter=2026-04-01");
        Assert.Contains("6 payments in 7 lines of the ledger. Publish: 0, Check: 3, Not published: 3.", Words(before, "#counts"), StringComparison.Ordinal);
        Assert.Contains("Nobody has said when the procurement commenced", before.Text, StringComparison.Ordinal);
        Assert.Null(before.Document.QuerySelector("#Includes"));

        await PostAsync("/alpha/contracts/1/act", new() { ["commenced"] = "2026-04-01" }, "/alpha/contracts/1");
        var after = await _browser.GetAsync($"{Page}?quarter=2026-04-01");
        Assert.Contains("Publish: 3, Check: 0, Not published: 3.", Words(after, "#counts"), StringComparison.Ordinal);
        Assert.Contains("£40,000.00", Words(after, "#payments"), StringComparison.Ordinal);

        var file = await _browser.GetAsync($"{Page}.json?quarter=2026-04-01");
        using var json = JsonDocument.Parse(file.Bytes);
        Assert.Equal(["Not published", "Publish", "Publish", "Publish", "Publish", "Not published", "Not published"], json.RootElement.EnumerateArray().Select(r => r.GetProperty("duty").GetString()));
        Assert.Equal(json.RootElement.EnumerateArray().Sum(r => r.GetProperty("amount").GetDecimal()), json.RootElement.EnumerateArray().Sum(r => r.GetProperty("wholePayment") is { ValueKind: JsonValueKind.Number } whole ? whole.GetDecimal() : 0));
        using var csv = await _browser.Client.GetAsync(new Uri($"{Page}.csv?quarter=2026-04-01", UriKind.Relative));
        Assert.Equal("payments-alpha-2026-04-01-to-2026-06-30.csv", csv.Content.Headers.ContentDisposition!.FileName);

        await PostAsync("/alpha/contracts/1/act", new() { ["commenced"] = "2026-03-31" }, "/alpha/contracts/1");
        Assert.Contains("Publish: 0, Check: 0, Not published: 6.", Words(await _browser.GetAsync($"{Page}?quarter=2026-04-01"), "#counts"), StringComparison.Ordinal);
        Assert.Contains("cannot have commenced after 1 May 2026", (await PostAsync("/alpha/contracts/1/act", new() { ["commenced"] = "2026-05-02" }, "/alpha/contracts/1")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Vat_is_asked_once_where_no_column_says_it_and_kept()
    {
        await AddAsync(new() { ["Title"] = "Cleaning", ["Suppliers"] = "Harebell Example Ltd", ["Start"] = "2026-05-01" });
        await PostAsync("/alpha/contracts/1/act", new() { ["commenced"] = "2026-04-01", ["isUnderAct"] = "yes" }, "/alpha/contracts/1");
        await LedgerAsync("Supplier Name,Payment Date,Amount,Transaction Number,Purpose\nHarebell Example Ltd,04/08/2026,30000.00,T1,Cleaning\nHarebell Example Ltd,05/08/2026,30000.01,T2,Cleaning\nHarebell Example Ltd,13/08/2026,10.00,T3,Cleaning\n");

        Assert.Contains("Publish: 1, Check: 1, Not published: 1.", Words(await _browser.GetAsync(Page), "#counts"), StringComparison.Ordinal);
        Assert.Equal(400, (await PostAsync($"{Page}/vat", [], Page)).Status);
        await PostAsync($"{Page}/vat", new() { ["includes"] = "yes", ["quarter"] = "2026-07-01" }, Page);

        Assert.Contains("Publish: 1, Check: 0, Not published: 2.", Words(await _browser.GetAsync(Page), "#counts"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Section_69_comes_out_of_a_ledger_with_the_day_received_and_is_signed_off_with_its_figures()
    {
        await LedgerAsync("Supplier Name,Payment Date,Net Amount,Transaction Number,Purpose,Date Received\n"
            + "Harebell Example Ltd,11/05/2026,100.00,T1,Cleaning,01/05/2026\nHarebell Example Ltd,11/05/2026,50.00,T1,Cleaning,01/05/2026\nKestrel Example Ltd,20/06/2026,70.00,T2,Cleaning,13/05/2026\nKestrel Example Ltd,21/06/2026,-70.00,T3,Cleaning,13/05/2026\nKestrel Example Ltd,22/06/2026,70.00,T4,Cleaning,\n");

        var page = await _browser.GetAsync($"{Page}?period=2026-04-01");
        var figures = Words(page, "#invoices");
        Assert.Contains("out of the ledger: 2 invoices count of 5 lines", figures, StringComparison.Ordinal);
        foreach (var said in new[] { "Average days to pay 24.0", "Within 30 days 50%", "31 to 60 days 50%", "61 days or more 0%", "Paid on terms 50%", "It is a credit note or a correction: 1 line", "Nobody says when it was received: 1 line", "The same invoice counts already" })
        {
            Assert.Contains(said, figures, StringComparison.Ordinal);
        }

        var token = page.Document.QuerySelector("input[name=token]")!.GetAttribute("value")!;
        var refused = await _browser.PostFormAsync(page, $"{Page}/sign", new() { ["token"] = token, ["SignName"] = "Example Director", ["SignDay"] = "2026-09-30" });
        Assert.Equal(400, refused.Status);
        Assert.Contains("Enter their role", refused.Text, StringComparison.Ordinal);
        Assert.Contains("must lie after 30 September 2026", (await _browser.PostFormAsync(page, $"{Page}/sign", new() { ["token"] = token, ["SignName"] = "Example Director", ["SignRole"] = "Finance director", ["SignDay"] = "2026-09-30" })).Text, StringComparison.Ordinal);
        Assert.Equal(409, (await _browser.PostFormAsync(page, $"{Page}/sign", new() { ["token"] = token[..^4] + "AAAA", ["SignName"] = "Example Director", ["SignRole"] = "Finance director", ["SignDay"] = "2026-10-20" })).Status);
        var signed = await _browser.FollowAsync(await _browser.PostFormAsync(page, $"{Page}/sign", new() { ["token"] = token, ["SignName"] = "Example Director", ["SignRole"] = "Finance director", ["SignDay"] = "2026-10-20" }));

        Assert.Contains("signed off by Example Director, Finance director, on 20 October 2026", signed.Text, StringComparison.Ordinal);
        Assert.Contains("2026-04-01,2026-09-30,the ledger,Signed off,5,2,24", (await _browser.GetAsync($"{Page}/signed/1.csv")).Text, StringComparison.Ordinal);
        Assert.Equal((byte)'P', (await _browser.GetAsync($"{Page}/signed/1.xlsx")).Bytes[0]);
        Assert.Contains("Not signed off,5,2,24,50,50,0,50,0", (await _browser.PostFormAsync(page, $"{Page}/summary.csv", new() { ["token"] = token })).Text, StringComparison.Ordinal);
        Assert.Equal(6, (await _browser.GetAsync($"{Page}/invoices.csv?period=2026-04-01")).Text.TrimEnd().Split("\r\n").Length);
    }

    [Fact]
    public async Task A_list_is_worked_out_marked_while_the_half_year_runs_and_refused_where_it_breaks_off()
    {
        var page = await _browser.GetAsync(Page);
        Assert.Contains("It cannot be worked out of the ledger", page.Text, StringComparison.Ordinal);

        var read = await UploadAsync(page, "2026-10-01", "received,paid\n2026-10-01,2026-10-11\n");
        Assert.Contains("1 invoice counts of 1 line", Words(read, "#invoices"), StringComparison.Ordinal);
        Assert.Contains("Still running", Words(read, "#invoices"), StringComparison.Ordinal);
        Assert.Null(read.Document.QuerySelector("#SignName"));

        var cut = await UploadAsync(page, "2026-04-01", "reference,received,paid\nA,2026-04-01,2026-05-01\n\"B,2026-04-01,2026-05-02\nC,2026-04-01,2026-05-03\nD,2026-04-01,2026-05-04\n");
        Assert.Equal(400, cut.Status);
        Assert.Contains("breaks off in row 3", Words(cut, "#File-error"), StringComparison.Ordinal);
        Assert.Null(cut.Document.QuerySelector("#invoices"));
        Assert.Contains("day first or with the month first", Words(await UploadAsync(page, "2026-04-01", "received,paid\n4/5/2026,6/7/2026\n5/6/2026,7/8/2026\n"), "#Order-error"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_college_is_told_that_it_makes_no_such_return()
    {
        await _app.WorkAsync(_institution, async services =>
        {
            var db = services.GetRequiredService<AppDbContext>();
            return await db.Institutions.Where(i => i.Id == _institution.Id).ExecuteUpdateAsync(set => set.SetProperty(i => i.Kind, InstitutionKind.College));
        });

        var page = await _browser.GetAsync(Page);

        Assert.Contains("sections 68 to 70 are not for schools", page.Text, StringComparison.Ordinal);
        Assert.Null(page.Document.QuerySelector("#File"));
        Assert.Equal(404, (await _browser.GetAsync($"{Page}.csv")).Status);
        Assert.Equal(409, (await UploadAsync(page, "2026-04-01", "received,paid\n2026-05-01,2026-05-02\n")).Status);
        Assert.Equal(200, (await _browser.GetAsync($"{Page}/indicators.csv")).Status);
    }

    [Fact]
    public async Task Indicators_are_exported_by_year_with_what_is_missing_due_and_overdue()
    {
        await AddAsync(new() { ["Title"] = "Big works", ["Suppliers"] = "Harebell Example Ltd", ["Start"] = "2025-03-01", ["Value"] = "4500000", ["Vat"] = "Excluded" });
        await AddAsync(new() { ["Title"] = "Big care", ["Suppliers"] = "Harebell Example Ltd", ["Start"] = "2025-03-01", ["Value"] = "6000000", ["Vat"] = "Included" });
        await PostAsync("/alpha/contracts/1/act", new() { ["commenced"] = "2025-02-25", ["isUnderAct"] = "yes" }, "/alpha/contracts/1");
        await PostAsync("/alpha/contracts/2/act", new() { ["commenced"] = "2025-02-25", ["kind"] = "light-touch" }, "/alpha/contracts/2");
        Assert.Contains("3 missing to three", Words(await _browser.GetAsync(Page), "#ratings"), StringComparison.Ordinal);
        await PostAsync("/alpha/contracts/1/kpis", new() { ["kpiName"] = "On time" }, "/alpha/contracts/1");
        await PostAsync("/alpha/contracts/1/kpis", new() { ["kpiName"] = "Defects" }, "/alpha/contracts/1");
        await PostAsync("/alpha/contracts/1/kpis/1/ratings", new() { ["year"] = "2026", ["rating"] = "Good" }, "/alpha/contracts/1");

        var words = Words(await _browser.GetAsync(Page), "#ratings");
        using var json = JsonDocument.Parse((await _browser.GetAsync($"{Page}/indicators.json")).Bytes);

        Assert.Contains("£5,400,000.00 with VAT at 20 per cent", words, StringComparison.Ordinal);
        Assert.Contains("light touch contract, for which section 52 asks for no indicators", words, StringComparison.Ordinal);
        Assert.Contains("1 overdue", words, StringComparison.Ordinal);
        Assert.Equal(
            ["On time 2026 Rated Yes", "On time 2027 Due No", "Defects 2026 Overdue No", "Defects 2027 Due No", "   No"],
            json.RootElement.EnumerateArray().Select(r => $"{r.GetProperty("indicator")} {r.GetProperty("year")} {r.GetProperty("standing")} {r.GetProperty("publish")}"));
        Assert.Equal([1, 1, 1, 1, 0], json.RootElement.EnumerateArray().Select(r => r.GetProperty("missing").GetInt32()));
    }

    private static string Words(BrowserPage page, string selector) => string.Join(' ', (page.Document.QuerySelector(selector)?.TextContent ?? $"nothing at {selector}: {page.Status}").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private async Task<BrowserPage> AddAsync(Dictionary<string, string> form) =>
        await _browser.FollowAsync(await _browser.PostFormAsync(await _browser.GetAsync("/alpha/contracts/add"), "/alpha/contracts/add", form));

    private async Task<BrowserPage> PostAsync(string path, Dictionary<string, string> form, string from) =>
        await _browser.FollowAsync(await _browser.PostFormAsync(await _browser.GetAsync(from), path, form));

    private Task<BrowserPage> UploadAsync(BrowserPage page, string period, string text) =>
        _browser.UploadAsync(page, $"{Page}/invoices?period={period}", "invoices.csv", Encoding.UTF8.GetBytes(text));

    private Task LedgerAsync(string text) => _app.WorkAsync(_institution, async services =>
    {
        var mediator = services.GetRequiredService<IMediator>();
        using var content = new MemoryStream(Encoding.UTF8.GetBytes(text));
        var uploaded = await mediator.Send(new UploadFile.Command(content, "ledger.csv"));
        await mediator.Send(new CommitImport.Command(uploaded.Value.ImportId!.Value));
        var db = services.GetRequiredService<AppDbContext>();
        await Patience.UntilAsync("the ledger is imported", () => db.SpendImports.AsNoTracking().AnyAsync(i => i.Id == uploaded.Value.ImportId && i.Status == ImportStatus.Committed));
        await Patience.UntilAsync("the payees are resolved", async () => !await db.Jobs.AsNoTracking().AnyAsync(j => j.Status == Domain.Jobs.JobStatus.Waiting || j.Status == Domain.Jobs.JobStatus.Running));
        return true;
    });
}
