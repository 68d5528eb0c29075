using System.Text.RegularExpressions;
using System.Xml.Linq;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WealthBuilding.Web.Features.Procurement.SavedSearches;
using WealthBuilding.Web.Tests.Features.Procurement.Quotes;
using WealthBuilding.Web.Tests.Features.Suppliers;
using WealthBuilding.Web.Tests.Support;
using static WealthBuilding.Web.Tests.Features.Procurement.Consortia.OpportunitySteps;

namespace WealthBuilding.Web.Tests.Features.Procurement.SavedSearches;

/// <summary>Searches through the front door: the list and its feed, what is saved and told once, and a link that stops it without signing in.</summary>
public sealed partial class SavedSearchTests(QuotesApp app) : IClassFixture<QuotesApp>, IDisposable
{
    public void Dispose() => app.Time.Ahead = TimeSpan.Zero;

    [Fact]
    public async Task The_list_and_the_feed_find_the_same_by_every_field()
    {
        var id = await OpenAsync("Gilding of the turret");
        foreach (var (query, finds) in new[]
        {
            ("q=turrets", true), ("q=turret+bakery", false), ("q=turret&category=909", true), ("q=turret&category=90910000-9", true), ("q=turret&category=45", false), ("q=turret&place=Lancashire", true),
            ("q=turret&place=Preston", true), ("q=turret&place=Leeds", false), ("q=turret&most=30k", true), ("q=turret&most=29999", false), ("q=turret&least=30001", false), ("q=turret&reserved=None", true), ("q=turret&reserved=Area", false),
            ("q=turret&closing=31", true), ("q=turret&closing=3", false),
        })
        {
            var list = await app.Anonymous().GetAsync($"/opportunities?{query}");
            Assert.True(finds == list.Text.Contains($"\"/opportunities/{id}\"", StringComparison.Ordinal), query);
            var feed = await app.Anonymous().GetAsync($"/opportunities/feed?{query}");
            Assert.Equal("application/atom+xml", feed.Type);
            XNamespace atom = "http://www.w3.org/2005/Atom";
            Assert.Equal(finds ? ["Gilding of the turret"] : Array.Empty<string>(), XDocument.Parse(feed.Text).Root!.Elements(atom + "entry").Select(e => e.Element(atom + "title")!.Value));
        }

        var wrong = await app.Anonymous().GetAsync("/opportunities?place=Atlantis");
        Assert.Contains("Enter a postcode, its first half", Words(wrong), StringComparison.Ordinal);
        Assert.Equal(404, (await app.Anonymous().GetAsync("/opportunities/feed?place=Atlantis")).Status);
    }

    [Fact]
    public async Task A_supplier_hears_once_of_what_is_new_and_how_it_fits()
    {
        var old = await OpenAsync("Lacquering of an old gate");
        var (code, browser) = await app.SupplierAsync("search@lacquer.example", "Lacquer Example Ltd", "We clean halls.", "90910000");
        var path = $"/my-suppliers/{code}/searches";
        Assert.Equal(302, (await browser.SubmitAsync(path, "/searches", new() { ["Q"] = "lacquering", ["Often"] = "Daily" })).Status);
        Assert.Contains("lacquering", Words(await browser.GetAsync(path)), StringComparison.Ordinal);
        var id = await OpenAsync("Lacquering of the great door", "900000");

        Assert.Equal(0, await DigestAsync());
        await app.GoOnAsync(TimeSpan.FromDays(1));
        Assert.Equal(1, await DigestAsync());

        var message = await app.MessageToAsync("search@lacquer.example");
        Assert.Contains("Lacquering of the great door", message, StringComparison.Ordinal);
        Assert.Contains($"/my-suppliers/{code}/opportunities/{id}", message, StringComparison.Ordinal);
        Assert.Contains("Fit ", message, StringComparison.Ordinal);
        Assert.Contains("Speaks against it: ", message, StringComparison.Ordinal);
        Assert.DoesNotContain($"/opportunities/{old}", message, StringComparison.Ordinal);
        await app.GoOnAsync(TimeSpan.FromDays(1));
        Assert.Equal(0, await DigestAsync());

        var link = LinkPattern().Match(message).Value;
        var anybody = app.Anonymous();
        var page = await anybody.GetAsync(link);
        Assert.Equal(1, await SearchesAsync("search@lacquer.example"));
        Assert.Equal(302, (await anybody.PostFormAsync(page, $"{link}/stop", [])).Status);
        Assert.Equal(0, await SearchesAsync("search@lacquer.example"));
        Assert.Equal(404, (await anybody.GetAsync(link)).Status);
        Assert.Equal(404, (await anybody.GetAsync(link[..^3])).Status);
    }

    [Fact]
    public async Task An_address_that_anybody_typed_hears_nothing_before_its_reader_says_so()
    {
        var anybody = app.Anonymous();
        Assert.Equal(302, (await anybody.SubmitAsync("/opportunities/saved?q=thatching", "/opportunities/saved", new() { ["Q"] = "thatching", ["Often"] = "Weekly", ["Email"] = "reader@thatch.example" })).Status);
        var link = LinkPattern().Match(await app.MessageToAsync("reader@thatch.example")).Value;
        var id = await OpenAsync("Thatching of the barn");
        await app.GoOnAsync(TimeSpan.FromDays(6));
        await DigestAsync();
        Assert.DoesNotContain("barn", await app.MessageToAsync("reader@thatch.example"), StringComparison.Ordinal);

        Assert.Equal(302, (await anybody.PostFormAsync(await anybody.GetAsync(link), $"{link}/confirm", [])).Status);
        await app.GoOnAsync(TimeSpan.FromDays(7));
        await DigestAsync();

        var message = await app.MessageToAsync("reader@thatch.example");
        Assert.Contains($"/opportunities/{id}", message, StringComparison.Ordinal);
        Assert.DoesNotContain("Fit ", message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_address_that_lost_its_message_can_ask_again_and_what_strangers_typed_takes_no_place_of_its_readers()
    {
        var anybody = app.Anonymous();
        Task<BrowserPage> AskAsync(string words) => anybody.SubmitAsync("/opportunities/saved", "/opportunities/saved", new() { ["Q"] = words, ["Often"] = "Daily", ["Email"] = "search@lost.example" });
        var (code, browser) = await app.SupplierAsync("search@lost.example", "Lost Letters Example Ltd", "We clean halls.", "90910000");
        Assert.Equal(302, (await AskAsync("plastering")).Status);
        var first = LinkPattern().Match(await app.MessageToAsync("search@lost.example")).Value;
        await app.GoOnAsync(TimeSpan.FromHours(2));

        Assert.Equal(302, (await AskAsync("plastering")).Status);

        var second = LinkPattern().Match(await app.MessageToAsync("search@lost.example")).Value;
        Assert.NotEqual(first, second);
        Assert.Equal((404, 200), ((await anybody.GetAsync(first)).Status, (await anybody.GetAsync(second)).Status));
        Assert.Equal(1, await SearchesAsync("search@lost.example"));
        foreach (var i in Enumerable.Range(1, 20))
        {
            await AskAsync($"unwanted{i}");
        }

        Assert.Equal(20, await SearchesAsync("search@lost.example"));
        Assert.Equal(302, (await browser.SubmitAsync($"/my-suppliers/{code}/searches", "/searches", new() { ["Q"] = "wanted", ["Often"] = "Daily" })).Status);
        Assert.Equal(21, await SearchesAsync("search@lost.example"));
    }

    [Fact]
    public async Task A_weekly_search_is_told_at_once_of_what_would_close_before_its_next_look()
    {
        var (code, browser) = await app.SupplierAsync("search@soon.example", "Soon Example Ltd", "We clean halls.", "90910000");
        Assert.Equal(302, (await browser.SubmitAsync($"/my-suppliers/{code}/searches", "/searches", new() { ["Q"] = "caulking", ["Often"] = "Weekly" })).Status);
        var (late, soon) = (await OpenAsync("Caulking of the long boat"), await OpenAsync("Caulking of the small boat"));
        await app.DbAsync(db => db.ContractEntries.IgnoreQueryFilters().Where(c => c.Id == soon).ExecuteUpdateAsync(set => set.SetProperty(c => c.Deadline, DateOnly.FromDateTime(DateTime.UtcNow.AddDays(3)))));

        await DigestAsync();

        var message = await app.MessageToAsync("search@soon.example");
        Assert.Contains($"/opportunities/{soon}", message, StringComparison.Ordinal);
        Assert.DoesNotContain($"/opportunities/{late}", message, StringComparison.Ordinal);
        await DigestAsync();
        Assert.Equal(1, await app.DbAsync(db => db.OutgoingMessages.CountAsync(m => m.To == "search@soon.example" && m.Text.Contains("Caulking"))));
        await app.GoOnAsync(TimeSpan.FromDays(7));
        await DigestAsync();
        Assert.Contains($"/opportunities/{late}", await app.MessageToAsync("search@soon.example"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_supplier_that_has_withdrawn_hears_nothing_more()
    {
        var (code, browser) = await app.SupplierAsync("search@gone.example", "Gone Example Ltd", "We clean halls.", "90910000");
        Assert.Equal(302, (await browser.SubmitAsync($"/my-suppliers/{code}/searches", "/searches", new() { ["Q"] = "burnishing", ["Often"] = "Daily" })).Status);
        await OpenAsync("Burnishing of the bell");
        await app.DbAsync(db => db.Suppliers.Where(s => s.Code == code).ExecuteUpdateAsync(set => set.SetProperty(s => s.Standing, Domain.Suppliers.SupplierStanding.Withdrawn)));
        await app.GoOnAsync(TimeSpan.FromDays(1));

        await DigestAsync();

        Assert.Equal(0, await app.DbAsync(db => db.OutgoingMessages.CountAsync(m => m.To == "search@gone.example" && m.Text.Contains("Burnishing"))));
    }

    [Fact]
    public async Task Who_speaks_for_a_supplier_no_longer_hears_nothing_of_its_fit()
    {
        var (code, administrator) = await app.SupplierAsync("search@stays.example", "Leaving Example Ltd", "We clean halls.", "90910000");
        var people = $"/my-suppliers/{code}/people";
        foreach (var email in new[] { "removed@leaves.example", "vanished@leaves.example" })
        {
            await SuppliersApp.PostAsync(administrator, people, "invite", new() { ["Email"] = email, ["Role"] = "Viewer" }, people);
            var link = InvitationPattern().Match(await app.MessageToAsync(email)).Value;
            var person = app.Anonymous();
            Assert.Equal(302, (await person.PostFormAsync(await person.GetAsync(link), link, new() { ["FullName"] = $"Person {email}" })).Status);
            Assert.Equal(302, (await person.SubmitAsync($"/my-suppliers/{code}/searches", "/searches", new() { ["Q"] = "varnishing", ["Often"] = "Daily" })).Status);
        }

        var members = await app.DbAsync(db => (from m in db.SupplierMembers join u in db.Users on m.UserId equals u.Id where u.Email!.EndsWith("@leaves.example") orderby u.Email select m.Id).ToListAsync());
        Assert.Equal(302, (await SuppliersApp.PostAsync(administrator, people, $"{members[0]}/role", new() { ["role"] = "remove" }, people)).Status);
        Assert.Equal(0, await SearchesAsync("removed@leaves.example"));
        await app.DbAsync(db => db.SupplierMembers.Where(m => m.Id == members[1]).ExecuteDeleteAsync());
        await OpenAsync("Varnishing of the great door");
        await app.GoOnAsync(TimeSpan.FromDays(1));
        await DigestAsync();

        Assert.Equal(0, await app.DbAsync(db => db.OutgoingMessages.CountAsync(m => m.To.EndsWith("@leaves.example") && m.Text.Contains("Varnishing of the great door"))));
    }

    [Fact]
    public async Task A_wrong_search_is_told_what_to_mend_and_anothers_cannot_be_stopped()
    {
        var (code, browser) = await app.SupplierAsync("search@wrong.example", "Wrong Searching Example Ltd", "We clean halls.", "90910000");
        var (_, other) = await app.SupplierAsync("search@other.example", "Other Searching Example Ltd", "We clean halls.", "90910000");
        var path = $"/my-suppliers/{code}/searches";

        var wrong = await browser.SubmitAsync(path, "/searches", new() { ["Place"] = "Atlantis", ["Often"] = "Daily" });

        Assert.Equal((400, "#Place"), (wrong.Status, wrong.Document.QuerySelector(".govuk-error-summary a")!.GetAttribute("href")));
        Assert.Equal(302, (await browser.SubmitAsync(path, "/searches", new() { ["Q"] = "mine", ["Often"] = "Daily" })).Status);
        var number = await app.DbAsync(db => db.SavedSearches.Where(s => s.Email == "search@wrong.example").Select(s => s.Id).SingleAsync());
        var own = await other.GetAsync("/my-suppliers");
        Assert.Equal(404, (await other.PostFormAsync(await other.GetAsync("/account/password"), $"{path}/{number}/stop", [])).Status);
        Assert.Equal(200, own.Status);
        Assert.Equal(1, await SearchesAsync("search@wrong.example"));
    }

    [GeneratedRegex("/opportunities/saved/[A-Za-z0-9_-]+")]
    private static partial Regex LinkPattern();

    [GeneratedRegex("/invitations/[A-Za-z0-9_-]+")]
    private static partial Regex InvitationPattern();

    private Task<int> DigestAsync() => app.WorkAsync(null, services => services.GetRequiredService<IMediator>().Send(new SendDigests.Command()));

    private Task<int> SearchesAsync(string address) => app.DbAsync(db => db.SavedSearches.CountAsync(s => s.Email == address));

    /// <summary>Half a character, or a code point that is none, once stopped every search of everybody and the digests with them.</summary>
    [Fact]
    public async Task A_title_with_what_is_no_character_stops_no_search_and_no_digest()
    {
        var (code, browser) = await app.SupplierAsync("search@broken.example", "Broken Letters Example Ltd", "We clean halls.", "90910000");
        Assert.Equal(302, (await browser.SubmitAsync($"/my-suppliers/{code}/searches", "/searches", new() { ["Q"] = "whitewashing", ["Often"] = "Daily" })).Status);
        var id = await OpenAsync("Whitewashing \uFFFE of walls");
        await app.GoOnAsync(TimeSpan.FromDays(1));

        Assert.Equal(1, await DigestAsync());
        Assert.Contains($"\"/opportunities/{id}\"", (await app.Anonymous().GetAsync("/opportunities?q=whitewashing")).Text, StringComparison.Ordinal);
        Assert.Equal(200, (await app.Anonymous().GetAsync("/opportunities?q=%EF%BF%BE")).Status);
        Assert.Equal(200, (await app.Anonymous().GetAsync("/suppliers?q=%EF%BF%BE%ED%A0%80")).Status);
        Assert.Equal(200, (await browser.GetAsync($"/my-suppliers/{code}/opportunities")).Status);
        Assert.DoesNotContain('\uFFFE', await app.MessageToAsync("search@broken.example"));
    }

    /// <summary>In summer the day ends an hour before that of Greenwich.</summary>
    [Fact]
    public async Task An_opportunity_is_open_until_its_last_day_ends_by_the_clocks_here()
    {
        var now = DateTimeOffset.UtcNow;
        var summer = new DateTimeOffset(now.Year + (now.Month > 5 ? 1 : 0), 7, 1, 0, 0, 0, TimeSpan.Zero);
        var id = await app.AdvertisedAsync(new() { ["Title"] = "Midsummer sweeping", ["Value"] = "30000", ["Cpv"] = "90910000" });
        Assert.Equal(302, (await app.OpenToSuppliersAsync(id, new() { ["Place"] = "Preston" })).Status);
        await app.DbAsync(db => db.ContractEntries.IgnoreQueryFilters().Where(c => c.Id == id).ExecuteUpdateAsync(set => set.SetProperty(c => c.Deadline, DateOnly.FromDateTime(summer.Date))));

        app.Time.Ahead = summer.AddHours(22.5) - now;
        Assert.Contains($"\"/opportunities/{id}\"", (await app.Anonymous().GetAsync("/opportunities?q=midsummer")).Text, StringComparison.Ordinal);
        app.Time.Ahead = summer.AddHours(23.1) - now;
        Assert.DoesNotContain($"\"/opportunities/{id}\"", (await app.Anonymous().GetAsync("/opportunities?q=midsummer")).Text, StringComparison.Ordinal);
    }

    private async Task<int> OpenAsync(string title, string pounds = "30000")
    {
        var id = await app.AdvertisedAsync(new() { ["Title"] = title, ["Value"] = pounds, ["Cpv"] = "90910000" });
        Assert.Equal(302, (await app.OpenToSuppliersAsync(id, new() { ["Place"] = "Preston" })).Status);
        return id;
    }
}
