using System.Text;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WealthBuilding.Domain.Identity;
using WealthBuilding.Domain.Procurement.Quotes;
using WealthBuilding.Web.Features.Procurement.Quotes;
using WealthBuilding.Web.Tests.Support;
using static WealthBuilding.Web.Tests.Features.Procurement.Consortia.OpportunitySteps;
using static WealthBuilding.Web.Tests.Features.Procurement.Quotes.UnsentSteps;

namespace WealthBuilding.Web.Tests.Features.Procurement.Quotes;

/// <summary>What is typed into the form of a quote and not sent: kept for whoever typed it, for a time, and shown to nobody else.</summary>
public sealed class UnsentQuoteTests(QuotesApp app) : IClassFixture<QuotesApp>, IDisposable
{
    private const string Method = "Quagwort teams sweep at dusk: £5 & <b>more</b>.";
    private const string Price = "about 61728.43";

    public void Dispose() => app.Time.Ahead = TimeSpan.Zero;

    [Fact]
    public async Task What_is_saved_stands_in_the_form_again_as_it_was_typed_until_it_is_forgotten()
    {
        var (id, code, supplier) = await app.ToQuoteForAsync("kept");
        var path = PathOf(code, id);
        var page = await supplier.GetAsync(path);
        Assert.Equal($"{path}/keep", page.Document.QuerySelectorAll("button").Single(b => b.TextContent == "Save and come back later").GetAttribute("formaction"));

        var kept = await supplier.FollowAsync(await KeepAsync(supplier, page, path));

        Assert.Contains("We kept what you typed on ", Words(kept), StringComparison.Ordinal);
        Assert.Contains("It has not been sent.", Words(kept), StringComparison.Ordinal);
        Assert.Equal([Price, Method, "Example Parish Council"], Typed(kept));
        Assert.Equal(0, await app.DbAsync(db => db.Quotes.CountAsync(q => q.EntryId == id)));

        Assert.Equal(302, (await supplier.SubmitAsync(path, "/quote/forget")).Status);

        var forgotten = await supplier.GetAsync(path);
        Assert.DoesNotContain("We kept", Words(forgotten), StringComparison.Ordinal);
        Assert.Equal(["", "", ""], Typed(forgotten));
        Assert.Equal(0, await KeptAsync(id));
    }

    [Fact]
    public async Task It_is_read_by_nobody_but_the_person_who_typed_it()
    {
        var (id, code, supplier) = await app.ToQuoteForAsync("private");
        var path = PathOf(code, id);
        await KeepAsync(supplier, await supplier.GetAsync(path), path);
        var colleague = await app.ColleagueAsync(code, "supplier-colleague");

        foreach (var (browser, at) in new[]
        {
            (colleague, path), (colleague, $"/my-suppliers/{code}/opportunities/{id}"), (app.Editor, $"/council/contracts/{id}/quotes"), (app.Editor, $"/council/contracts/{id}/quotes.json"), (app.Editor, $"/council/contracts/{id}"),
            (await app.SignInAsync("administrator", Role.Administrator, app.Council), "/council/audit.json"), (await app.SignInAsync("platform", null), "/platform/institutions"), (app.Anonymous(), $"/opportunities/{id}"),
        })
        {
            var shown = await browser.GetAsync(at);
            Assert.True(shown.Status == 200, $"{at}: {shown.Status}");
            Assert.All(new[] { "61728", "Quagwort", "We kept" }, secret => Assert.False(shown.Text.Contains(secret, StringComparison.Ordinal), $"{at} shows '{secret}'"));
        }

        Assert.DoesNotContain(app.Log, l => l.Contains("61728", StringComparison.Ordinal) || l.Contains("Quagwort", StringComparison.Ordinal));
        Assert.All(Directory.EnumerateFiles(app.Folder, "*", SearchOption.AllDirectories), NotInFile);
        Assert.Equal(302, (await KeepAsync(colleague, await colleague.GetAsync(path), path, new() { ["Method"] = "A colleague's own." })).Status);
        Assert.Equal([Price, Method, "Example Parish Council"], Typed(await supplier.GetAsync(path)));
    }

    [Fact]
    public async Task A_row_that_is_given_to_somebody_else_cannot_be_read()
    {
        var (id, code, supplier) = await app.ToQuoteForAsync("moved");
        var path = PathOf(code, id);
        await KeepAsync(supplier, await supplier.GetAsync(path), path);
        var colleague = await app.ColleagueAsync(code, "supplier-mover");
        var mover = await app.DbAsync(db => db.Users.Where(u => u.Email == "supplier-mover@example.org").Select(u => u.Id).SingleAsync());

        await app.DbAsync(db => db.UnsentQuotes.Where(q => q.EntryId == id).ExecuteUpdateAsync(s => s.SetProperty(q => q.UserId, mover)));

        var page = await colleague.GetAsync(path);
        Assert.Equal(200, page.Status);
        Assert.DoesNotContain("Quagwort", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task To_lodge_the_quote_deletes_it_and_to_change_the_opportunity_is_told()
    {
        var (id, code, supplier) = await app.ToQuoteForAsync("lodged");
        var path = PathOf(code, id);
        var page = await supplier.GetAsync(path);
        await KeepAsync(supplier, page, path, new() { ["Seen"] = page.Document.QuerySelector("input[name=Seen]")!.GetAttribute("value")! });
        Assert.DoesNotContain("The buyer has changed the opportunity", Words(await supplier.GetAsync(path)), StringComparison.Ordinal);
        Assert.Equal(302, (await app.OpenToSuppliersAsync(id, new() { ["Place"] = "Preston", ["TakesQuotes"] = "true", ["Cover"] = "2000000" })).Status);
        Assert.Contains("The buyer has changed the opportunity", Words(await supplier.GetAsync(path)), StringComparison.Ordinal);

        Assert.Equal(302, (await supplier.SubmitAsync(path, "/quote", new() { ["Price"] = "100", ["Method"] = Method })).Status);

        Assert.Equal(0, await KeptAsync(id));
        Assert.DoesNotContain("We kept", Words(await supplier.GetAsync(path)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_too_long_is_refused_in_words_and_stands_in_the_form()
    {
        var (id, code, supplier) = await app.ToQuoteForAsync("long");
        var path = PathOf(code, id);
        var most = new string('q', UnsentQuote.MostCharacters);

        var refused = await KeepAsync(supplier, await supplier.GetAsync(path), path, new() { ["Price"] = "1", ["Method"] = most });

        Assert.Equal(400, refused.Status);
        Assert.Contains("must be 50,000 characters or fewer", Words(refused), StringComparison.Ordinal);
        Assert.Equal(most, refused.Document.QuerySelector("#Method")!.TextContent.Trim());
        Assert.Equal(0, await KeptAsync(id));
        Assert.Equal(302, (await KeepAsync(supplier, refused, path, new() { ["Price"] = "", ["Method"] = most, ["Reference"] = "" })).Status);
        Assert.Equal(1, await KeptAsync(id));
    }

    [Fact]
    public async Task It_ends_fourteen_days_after_the_close_and_with_the_membership()
    {
        var (id, code, supplier) = await app.ToQuoteForAsync("ended");
        var path = PathOf(code, id);
        await KeepAsync(supplier, await supplier.GetAsync(path), path);
        var colleague = await app.ColleagueAsync(code, "supplier-leaver");
        await KeepAsync(colleague, await colleague.GetAsync(path), path);
        var member = await app.DbAsync(db => db.SupplierMembers.Where(m => db.Users.Any(u => u.Id == m.UserId && u.Email == "supplier-leaver@example.org")).Select(m => m.Id).SingleAsync());
        Task<bool> TidyAsync() => app.WorkAsync(null, async s => (await s.GetRequiredService<IMediator>().Send(new RemoveUnsentQuotes.Command())).IsDone);

        var people = await supplier.GetAsync($"/my-suppliers/{code}/people");
        Assert.Equal(302, (await supplier.PostFormAsync(people, $"/my-suppliers/{code}/people/{member}/role", new() { ["role"] = "remove" })).Status);
        Assert.Equal(1, await KeptAsync(id));

        await app.GoOnAsync(TimeSpan.FromDays(40));
        Assert.True(await TidyAsync());
        Assert.Equal(1, await KeptAsync(id));

        await app.GoOnAsync(TimeSpan.FromDays(6));
        Assert.True(await TidyAsync());
        Assert.Equal(0, await KeptAsync(id));
    }

    [Fact]
    public async Task Of_two_windows_of_one_draft_nothing_is_lost_and_each_can_be_taken_back()
    {
        var (id, code, supplier) = await app.ToQuoteForAsync("windows");
        var path = PathOf(code, id);
        var (one, two) = (await supplier.GetAsync(path), await supplier.GetAsync(path));

        await KeepAsync(supplier, one, path, new() { ["Draft"] = DraftOf(one), ["Method"] = "Fernbrush sweeps first" });
        var told = await supplier.FollowAsync(await KeepAsync(supplier, two, path, new() { ["Draft"] = DraftOf(two), ["Method"] = "Mothlamp sweeps second" }));

        Assert.Equal("Mothlamp sweeps second", Typed(told)[1]);
        Assert.Contains("Another draft of yours was saved on ", Words(told), StringComparison.Ordinal);
        Assert.Contains("Fernbrush sweeps first", Words(told), StringComparison.Ordinal);
        var button = told.Document.QuerySelector("button[formaction*='/take-back']")!.GetAttribute("formaction")!;
        Assert.Equal(302, (await supplier.PostFormAsync(told, button, new() { ["Draft"] = DraftOf(told), ["Lot"] = "0", ["Price"] = "5", ["Method"] = "Typed meanwhile" })).Status);

        var back = await supplier.GetAsync(path);
        Assert.Equal("Fernbrush sweeps first", Typed(back)[1]);
        Assert.Contains("Typed meanwhile", Words(back), StringComparison.Ordinal);
        Assert.Equal(1, await KeptAsync(id));
    }

    [Fact]
    public async Task What_goes_on_from_the_newest_draft_leaves_no_other_and_a_stale_page_neither_forgets_nor_sends_away_what_it_has_not_shown()
    {
        var (id, code, supplier) = await app.ToQuoteForAsync("onwards");
        var path = PathOf(code, id);
        var stale = await supplier.GetAsync(path);
        var fresh = await supplier.FollowAsync(await KeepAsync(supplier, stale, path, new() { ["Draft"] = DraftOf(stale), ["Method"] = "Fernbrush one" }));
        fresh = await supplier.FollowAsync(await KeepAsync(supplier, fresh, path, new() { ["Draft"] = DraftOf(fresh), ["Method"] = "Fernbrush two" }));
        Assert.DoesNotContain("Another draft", Words(fresh), StringComparison.Ordinal);

        var refused = await supplier.PostFormAsync(stale, $"{path}/forget", new() { ["draft"] = DraftOf(stale) });
        Assert.Equal(409, refused.Status);
        Assert.Equal(302, (await supplier.PostFormAsync(stale, path, new() { ["Draft"] = DraftOf(stale), ["Lot"] = "0", ["Price"] = "100", ["Method"] = "Sent from the other window" })).Status);

        Assert.Equal("Fernbrush two", Typed(await supplier.GetAsync(path))[1]);
        Assert.Equal(1, await KeptAsync(id));
    }

    [Fact]
    public async Task After_the_sign_in_it_is_said_where_it_is_to_whoever_typed_it_alone()
    {
        var (id, code, supplier) = await app.ToQuoteForAsync("pointed");
        var path = PathOf(code, id);
        Assert.DoesNotContain("You have a quote not sent", Words(await supplier.GetAsync("/my-suppliers")), StringComparison.Ordinal);
        await KeepAsync(supplier, await supplier.GetAsync(path), path);
        var colleague = await app.ColleagueAsync(code, "supplier-pointed");

        foreach (var landing in new[] { "/", "/my-suppliers" })
        {
            var page = await supplier.GetAsync(landing);
            Assert.Contains("You have a quote not sent for Sweeping pointed", Words(page), StringComparison.Ordinal);
            Assert.NotNull(page.Document.QuerySelector($"main a[href='{path}']"));
            Assert.DoesNotContain("Quagwort", page.Text, StringComparison.Ordinal);
            Assert.DoesNotContain("not sent", Words(await colleague.GetAsync(landing)), StringComparison.Ordinal);
        }
    }

    private static string DraftOf(BrowserPage page) => page.Document.QuerySelector("#quote-form input[name=Draft]")!.GetAttribute("value")!;

    private static Task<BrowserPage> KeepAsync(Browser browser, BrowserPage page, string path, Dictionary<string, string>? fields = null)
    {
        var all = new Dictionary<string, string> { ["Lot"] = "0", ["Price"] = Price, ["Method"] = Method, ["Reference"] = "Example Parish Council" };
        foreach (var (name, value) in fields ?? [])
        {
            all[name] = value;
        }

        return browser.PostFormAsync(page, $"{path}/keep", all);
    }

    private Task<int> KeptAsync(int id) => app.DbAsync(db => db.UnsentQuotes.CountAsync(q => q.EntryId == id));

    private static void NotInFile(string path)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        foreach (var secret in new[] { "61728", "Quagwort" })
        {
            Assert.True(bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(secret)) < 0 && bytes.AsSpan().IndexOf(Encoding.Unicode.GetBytes(secret)) < 0, $"{Path.GetFileName(path)} holds '{secret}'");
        }
    }
}
