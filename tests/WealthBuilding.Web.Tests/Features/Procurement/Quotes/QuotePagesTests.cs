using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Procurement.Quotes;
using WealthBuilding.Web.Tests.Features.Procurement.Evaluation;
using WealthBuilding.Web.Tests.Support;
using static WealthBuilding.Web.Tests.Features.Procurement.Consortia.OpportunitySteps;

namespace WealthBuilding.Web.Tests.Features.Procurement.Quotes;

/// <summary>Quotes through the front door: lodged, sealed to everybody until the last day for bids is over, opened at once.</summary>
public sealed class QuotePagesTests(QuotesApp app) : IClassFixture<QuotesApp>, IDisposable
{
    private const string Method = "Quillwort teams sweep at dawn.";
    private const string Price = "27341.59";

    public void Dispose() => app.Time.Ahead = TimeSpan.Zero;

    [Fact]
    public async Task A_sealed_quote_is_read_by_nobody_but_its_supplier()
    {
        var id = await OpenAsync("Sealed sweeping");
        var (code, supplier) = await app.SupplierAsync("quote@sealed.example", "Sealed Sweeping Example Co-op", "We clean halls.", "90910000");
        var (other, rival) = await app.SupplierAsync("quote@rival.example", "Rival Sweeping Example Ltd", "We clean halls.", "90910000");

        Assert.Equal(302, (await LodgeAsync(supplier, code, id)).Status);

        var own = Words(await supplier.GetAsync($"/my-suppliers/{code}/opportunities/{id}/quote"));
        Assert.Contains("£27,341.59", own, StringComparison.Ordinal);
        Assert.Contains(Method, own, StringComparison.Ordinal);
        var buyers = await app.Editor.GetAsync($"/council/contracts/{id}/quotes");
        Assert.Contains("1 quote lies sealed", Words(buyers), StringComparison.Ordinal);
        Assert.DoesNotContain(buyers.Document.QuerySelectorAll("main button"), b => b.TextContent.Contains("Open", StringComparison.Ordinal));
        foreach (var (browser, path) in new[]
        {
            (app.Editor, $"/council/contracts/{id}/quotes"), (app.Editor, $"/council/contracts/{id}/quotes.csv"), (app.Editor, $"/council/contracts/{id}/quotes.json"), (app.Editor, $"/council/contracts/{id}"),
            (app.Editor, "/council/contracts"), (app.Editor, $"/council/contracts/{id}/consortia"), (app.Anonymous(), $"/opportunities/{id}"), (app.Anonymous(), "/opportunities.json"), (rival, $"/my-suppliers/{other}/opportunities/{id}"),
            (rival, $"/my-suppliers/{other}/opportunities/{id}/quote"), (await app.SignInAsync("auditor", Domain.Identity.Role.Administrator, app.Council), "/council/audit"),
        })
        {
            var page = await browser.GetAsync(path);
            Assert.True(page.Status == 200, $"{path}: {page.Status}");
            Assert.All(new[] { "27341", "27,341", "Quillwort", "Sealed Sweeping" }, secret => Assert.False(page.Text.Contains(secret, StringComparison.Ordinal), $"{path} shows '{secret}'"));
        }

        Assert.Equal(404, (await rival.GetAsync($"/my-suppliers/{code}/opportunities/{id}/quote")).Status);
        Assert.Equal(409, (await app.Editor.PostFormAsync(buyers, $"/council/contracts/{id}/quotes/open", [])).Status);
        Assert.DoesNotContain(app.Log, l => l.Contains("27341", StringComparison.Ordinal) || l.Contains("Quillwort", StringComparison.Ordinal));
        Assert.All(Directory.EnumerateFiles(app.Folder, "*", SearchOption.AllDirectories), NotInFile);
    }

    [Fact]
    public async Task A_row_that_is_given_an_earlier_close_or_another_contract_stays_sealed()
    {
        var id = await OpenAsync("Tampered sweeping");
        var (code, supplier) = await app.SupplierAsync("quote@tampered.example", "Tampered Example Ltd", "We clean halls.", "90910000");
        await LodgeAsync(supplier, code, id);
        var past = DateTimeOffset.UtcNow.AddDays(-2);
        await app.DbAsync(db => db.ContractEntries.Where(c => c.Id == id).ExecuteUpdateAsync(s => s.SetProperty(c => c.Deadline, DateOnly.FromDateTime(past.UtcDateTime))));
        await app.DbAsync(db => db.OpportunityNotices.Where(n => n.EntryId == id).ExecuteUpdateAsync(s => s.SetProperty(n => n.QuotesUntil, past)));

        Assert.Equal(302, (await app.Editor.SubmitAsync($"/council/contracts/{id}/quotes", "/quotes/open")).Status);

        var page = (await app.Editor.GetAsync($"/council/contracts/{id}/quotes")).Text;
        Assert.DoesNotContain("27,341", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Tampered Example Ltd", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Quotes_are_opened_at_once_after_the_close_and_stand_as_they_were()
    {
        var id = await OpenAsync("Opened sweeping");
        var (code, supplier) = await app.SupplierAsync("quote@dear.example", "Dear Sweeping Example Ltd", "We clean halls.", "90910000");
        var (cheapCode, cheap) = await app.SupplierAsync("quote@cheap.example", "Cheap Sweeping Example Ltd", "We clean halls.", "90910000");
        await LodgeAsync(supplier, code, id);
        await LodgeAsync(cheap, cheapCode, id, "19000");
        await app.GoOnAsync(TimeSpan.FromDays(32));

        var late = await LodgeAsync(supplier, code, id, "1");
        Assert.Equal(409, late.Status);
        Assert.Contains("no quote is taken any more", Words(late), StringComparison.Ordinal);
        Assert.Equal(409, (await supplier.PostFormAsync(late, $"/my-suppliers/{code}/opportunities/{id}/quote/withdraw", [])).Status);
        Assert.Equal(302, (await app.Editor.SubmitAsync($"/council/contracts/{id}/quotes", "/quotes/open")).Status);

        var page = await app.Editor.GetAsync($"/council/contracts/{id}/quotes");
        Assert.Equal(["Cheap Sweeping Example Ltd", "Dear Sweeping Example Ltd"], page.Document.QuerySelectorAll("tbody th").Select(t => t.TextContent.Trim()));
        Assert.Contains("Public liability: £5,000,000", Words(page), StringComparison.Ordinal);
        using var json = JsonDocument.Parse((await app.Editor.GetAsync($"/council/contracts/{id}/quotes.json")).Bytes);
        Assert.Equal([19000m, 27341.59m], json.RootElement.EnumerateArray().Select(r => r.GetProperty("Price without VAT (£)").GetDecimal()));
        Assert.Contains("2 quotes were opened", Words(await app.Editor.GetAsync($"/council/contracts/{id}")), StringComparison.Ordinal);
        Assert.Contains("The buyer has opened the quotes", Words(await supplier.GetAsync($"/my-suppliers/{code}/opportunities/{id}/quote")), StringComparison.Ordinal);
    }

    [Fact]
    public Task Six_quotes_at_once_are_one_quote_and_the_others_are_told() => AtOnce.QuoteSixTimesAsync(app);

    [Fact]
    public async Task After_the_close_pages_speak_of_it_as_of_something_that_is_over()
    {
        var id = await OpenAsync("Closed sweeping");
        var (code, supplier) = await app.SupplierAsync("quote@closed.example", "Closed Sweeping Example Ltd", "We clean halls.", "90910000");
        var (lateCode, late) = await app.SupplierAsync("quote@late.example", "Late Sweeping Example Ltd", "We clean halls.", "90910000");
        await LodgeAsync(supplier, code, id);
        var own = $"/my-suppliers/{lateCode}/opportunities/{id}/quote";
        Assert.Equal(302, (await late.PostFormAsync(await late.GetAsync(own), $"{own}/keep", new() { ["Lot"] = "0", ["Price"] = "1", ["Method"] = Method })).Status);
        var buyers = $"/council/contracts/{id}/quotes";
        Assert.Contains("until the end of", Words(await app.Editor.GetAsync(buyers)), StringComparison.Ordinal);

        await app.GoOnAsync(TimeSpan.FromDays(32));

        var closed = Words(await app.Editor.GetAsync(buyers));
        Assert.Contains("1 quote lies sealed", closed, StringComparison.Ordinal);
        Assert.Contains("Quotes closed at the end of", closed, StringComparison.Ordinal);
        Assert.All(new[] { "until the end of", "Then all are", "No quote was lodged yet" }, w => Assert.DoesNotContain(w, closed, StringComparison.Ordinal));
        var kept = Words(await late.GetAsync(own));
        Assert.Contains("It was not sent, and cannot be sent any more", kept, StringComparison.Ordinal);
        Assert.DoesNotContain("It has not been sent", kept, StringComparison.Ordinal);
        Assert.DoesNotContain("Until then you can replace", Words(await supplier.GetAsync($"/my-suppliers/{code}/opportunities/{id}/quote")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_quote_is_withdrawn_replaced_and_told_of_another_last_day()
    {
        var id = await OpenAsync("Deferred sweeping");
        var (code, supplier) = await app.SupplierAsync("quote@again.example", "Again Sweeping Example Ltd", "We clean halls.", "90910000");
        var path = $"/my-suppliers/{code}/opportunities/{id}/quote";
        await LodgeAsync(supplier, code, id);
        var receipt = await app.MessageToAsync("quote@again.example");
        var (state, print) = await app.DbAsync(async db => (await db.Quotes.Where(q => q.EntryId == id).ToListAsync()).Select(q => (q.State, q.Fingerprint)).Single());
        Assert.Equal(QuoteState.Lodged, state);
        Assert.Contains(print, receipt, StringComparison.Ordinal);
        Assert.DoesNotContain("27341", receipt.Replace(",", string.Empty, StringComparison.Ordinal), StringComparison.Ordinal);

        Assert.Equal(302, (await supplier.SubmitAsync(path, "/quote/withdraw")).Status);
        Assert.Contains("You withdrew your quote", Words(await supplier.GetAsync(path)), StringComparison.Ordinal);
        Assert.Equal(0, await app.DbAsync(async db => (await db.Quotes.Where(q => q.EntryId == id).ToListAsync()).Sum(q => q.Sealed.Length)));
        Assert.Equal(302, (await LodgeAsync(supplier, code, id, "26000")).Status);

        var step = await app.Editor.GetAsync($"/council/contracts/{id}/steps/Defer");
        Dictionary<string, string> To(int days) => new() { ["Version"] = step.Document.QuerySelector("input[name=Version]")!.GetAttribute("value")!, ["On"] = Day(0), ["Deadline"] = Day(days) };
        Assert.Equal(400, (await app.Editor.PostFormAsync(step, $"/council/contracts/{id}/steps/Defer", To(10))).Status);
        Assert.Equal(302, (await app.Editor.PostFormAsync(step, $"/council/contracts/{id}/steps/Defer", To(40))).Status);
        Assert.Contains("Your quote stays as it is", await app.MessageToAsync("quote@again.example"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_quote_is_told_what_to_mend_and_loses_nothing()
    {
        var id = await OpenAsync("Wrong sweeping");
        var (code, supplier) = await app.SupplierAsync("quote@wrong.example", "Wrong Sweeping Example Ltd", "We clean halls.", "90910000");

        var wrong = await supplier.SubmitAsync($"/my-suppliers/{code}/opportunities/{id}/quote", "/quote", new() { ["Price"] = "about ten", ["Method"] = Method, ["Reference"] = "Example Parish Council" });

        Assert.Equal((400, "#Price"), (wrong.Status, wrong.Document.QuerySelector(".govuk-error-summary a")!.GetAttribute("href")));
        Assert.Equal(["about ten", Method, "Example Parish Council"], new[] { "#Price", "#Method", "#Reference" }.Select(i => wrong.Document.QuerySelector(i)!).Select(e => e.GetAttribute("value") ?? e.TextContent.Trim()));
    }

    [Fact]
    public async Task A_quote_says_on_which_version_it_was_made_and_one_on_an_old_version_is_not_lodged_unread()
    {
        var id = await OpenAsync("Versioned sweeping");
        var (code, supplier) = await app.SupplierAsync("quote@versioned.example", "Versioned Sweeping Example Ltd", "We clean halls.", "90910000");
        var path = $"/my-suppliers/{code}/opportunities/{id}/quote";
        var page = await supplier.GetAsync(path);
        Dictionary<string, string> Fields(BrowserPage from) => new() { ["Lot"] = "0", ["Price"] = Price, ["Method"] = Method, ["Seen"] = from.Document.QuerySelector("input[name=Seen]")!.GetAttribute("value")! };
        Assert.Equal(302, (await app.OpenToSuppliersAsync(id, new() { ["Place"] = "Preston", ["TakesQuotes"] = "true", ["Cover"] = "2000000" })).Status);

        var refused = await supplier.PostFormAsync(page, path, Fields(page));
        Assert.Equal(409, refused.Status);
        Assert.Contains("The buyer has changed the opportunity while you were writing", Words(refused), StringComparison.Ordinal);
        Assert.Equal((Price, Method), (refused.Document.QuerySelector("#Price")!.GetAttribute("value"), refused.Document.QuerySelector("#Method")!.TextContent.Trim()));
        Assert.Equal(0, await app.DbAsync(db => db.Quotes.CountAsync(q => q.EntryId == id)));
        Assert.Equal(302, (await supplier.PostFormAsync(refused, path, Fields(refused))).Status);

        var version = Fields(refused)["Seen"];
        var own = Words(await supplier.GetAsync(path));
        Assert.Contains($"Version {version} of the opportunity", own, StringComparison.Ordinal);
        Assert.DoesNotContain("since you quoted", own, StringComparison.Ordinal);
        Assert.Equal(302, (await app.OpenToSuppliersAsync(id, new() { ["Place"] = "Preston", ["TakesQuotes"] = "true", ["Cover"] = "3000000" })).Status);
        const string Change = "Public liability cover asked for: £3,000,000.00; before: £2,000,000.00";
        Assert.Contains(Change, await app.MessageToAsync("quote@versioned.example"), StringComparison.Ordinal);
        Assert.Contains(Change, Words(await supplier.GetAsync(path)), StringComparison.Ordinal);

        await app.GoOnAsync(TimeSpan.FromDays(32));
        Assert.Equal(302, (await app.Editor.SubmitAsync($"/council/contracts/{id}/quotes", "/quotes/open")).Status);
        var buyers = Words(await app.Editor.GetAsync($"/council/contracts/{id}/quotes"));
        Assert.Contains($"Version {version}, as it read on", buyers, StringComparison.Ordinal);
        Assert.Contains(Change, buyers, StringComparison.Ordinal);
        using var json = JsonDocument.Parse((await app.Editor.GetAsync($"/council/contracts/{id}/quotes.json")).Bytes);
        Assert.Equal(version, json.RootElement[0].GetProperty("Made on version").GetString());
    }

    private static void NotInFile(string path)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        foreach (var secret in new[] { "27341", "2734159", "Quillwort" })
        {
            Assert.True(bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(secret)) < 0 && bytes.AsSpan().IndexOf(Encoding.Unicode.GetBytes(secret)) < 0, $"{Path.GetFileName(path)} holds '{secret}'");
        }
    }

    private async Task<int> OpenAsync(string title)
    {
        var id = await app.AdvertisedAsync(new() { ["Title"] = title, ["Value"] = "30000", ["Cpv"] = "90910000" });
        Assert.Equal(302, (await app.OpenToSuppliersAsync(id, new() { ["Place"] = "Preston", ["TakesQuotes"] = "true" })).Status);
        return id;
    }

    private static async Task<BrowserPage> LodgeAsync(Browser browser, string code, int id, string price = Price)
    {
        var path = $"/my-suppliers/{code}/opportunities/{id}/quote";
        var page = await browser.GetAsync(path);
        return await browser.PostFormAsync(page, path, new() { ["Lot"] = "0", ["Price"] = price, ["Method"] = Method, ["Reference"] = "Example Parish Council", ["Stands"] = EvaluationSteps.StandsIn(page) });
    }
}
