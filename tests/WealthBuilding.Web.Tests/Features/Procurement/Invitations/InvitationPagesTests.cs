using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Identity;
using WealthBuilding.Web.Tests.Features.Procurement.Quotes;
using WealthBuilding.Web.Tests.Support;
using static WealthBuilding.Web.Tests.Features.Procurement.Consortia.OpportunitySteps;

namespace WealthBuilding.Web.Tests.Features.Procurement.Invitations;

/// <summary>Invitations to quote through the front door: several at once, one of them by the rule, the same message to all.</summary>
public sealed class InvitationPagesTests(QuotesApp app) : IClassFixture<QuotesApp>
{
    private const string Reason = "It told us that it is closed for all of the winter.";

    [Fact]
    public async Task Those_who_are_invited_get_the_same_message_and_one_was_never_asked_before()
    {
        List<(string Code, Browser Browser)> suppliers = [];
        foreach (var name in new[] { "Ash", "Birch", "Cedar", "Damson" })
        {
            suppliers.Add(await app.SupplierAsync($"invite@{name.ToLowerInvariant()}.example", $"{name} Sweeping Example Ltd", "We clean halls and sweep floors.", "90910000"));
        }

        var first = await OpenAsync("Sweeping of the first hall");
        var page = await app.Editor.GetAsync($"/council/contracts/{first}/invitations");
        var pick = page.Document.QuerySelector("input[name=Pick]")!.GetAttribute("value")!;
        Assert.Contains(pick, suppliers.Select(s => s.Code));
        Assert.Equal([pick], page.Document.QuerySelectorAll("input[name=Supplier][checked]").Select(i => i.GetAttribute("value")));
        string[] others = [.. suppliers.Select(s => s.Code).Where(c => c != pick)];

        var few = await SendAsync(first, [pick, others[0]]);
        Assert.Equal((400, "#Supplier"), (few.Status, few.Document.QuerySelector(".govuk-error-summary a")!.GetAttribute("href")));
        var without = await SendAsync(first, others);
        Assert.Equal((400, "#Reason"), (without.Status, without.Document.QuerySelector(".govuk-error-summary a")!.GetAttribute("href")));
        Assert.Equal(0, await app.DbAsync(db => db.QuoteInvitations.CountAsync(i => i.EntryId == first)));
        Assert.Equal(302, (await SendAsync(first, [pick, others[0], others[1]])).Status);

        var kept = await app.DbAsync(db => db.QuoteInvitations.Where(i => i.EntryId == first).Join(db.Suppliers, i => i.SupplierId, s => s.Id, (i, s) => new { s.Code, i.ByRule, i.IsLocal }).ToListAsync());
        Assert.Equal(new[] { pick, others[0], others[1] }.Order(StringComparer.Ordinal), kept.Select(k => k.Code).Order(StringComparer.Ordinal));
        Assert.Equal([pick], kept.Where(k => k.ByRule).Select(k => k.Code));
        Assert.All(kept, k => Assert.True(k.IsLocal));
        Assert.Single(await MessagesAsync());
        var invited = suppliers.Single(s => s.Code == pick);
        Assert.Contains("picked by the rule", Words(await invited.Browser.GetAsync($"/my-suppliers/{pick}/invitations")), StringComparison.Ordinal);
        Assert.Contains("The buyer invited you to quote", Words(await invited.Browser.GetAsync($"/my-suppliers/{pick}/opportunities/{first}")), StringComparison.Ordinal);
        Assert.Contains("No buyer has invited you", Words(await suppliers.Single(s => s.Code == others[2]).Browser.GetAsync($"/my-suppliers/{others[2]}/invitations")), StringComparison.Ordinal);

        var second = await OpenAsync("Sweeping of the second hall");
        page = await app.Editor.GetAsync($"/council/contracts/{second}/invitations");
        Assert.Equal(others[2], page.Document.QuerySelector("input[name=Pick]")!.GetAttribute("value"));
        Assert.Equal(302, (await SendAsync(second, [pick, others[0], others[1]], Reason)).Status);
        Assert.Contains(Reason, Words(await app.Editor.GetAsync($"/council/contracts/{second}/invitations")), StringComparison.Ordinal);
        var trail = Words(await (await app.SignInAsync("invite-auditor", Role.Administrator, app.Council)).GetAsync("/council/audit"));
        Assert.Contains(Reason, trail, StringComparison.Ordinal);
        Assert.Contains($"invitation of supplier {pick}", trail, StringComparison.Ordinal);
        Assert.Contains($"to quote for contract {second} (", trail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_is_invited_where_no_quotes_are_taken()
    {
        var id = await app.AdvertisedAsync(new() { ["Title"] = "Sweeping without quotes", ["Value"] = "30000", ["Cpv"] = "90910000" });

        var page = await app.Editor.GetAsync($"/council/contracts/{id}/invitations");

        Assert.Contains("Open it to suppliers first", Words(page), StringComparison.Ordinal);
        Assert.Empty(page.Document.QuerySelectorAll("main form"));
    }

    [Fact]
    public async Task A_supplier_that_shares_words_and_nothing_of_the_category_is_neither_listed_nor_picked()
    {
        await app.SupplierAsync("plans@school.example", "Plans Example Ltd", "We draw plans of a school and of its laundry.", "71200000");
        var id = await app.AdvertisedAsync(new() { ["Title"] = "Laundry for a school", ["Value"] = "30000", ["Cpv"] = "98310000" });
        Assert.Equal(302, (await app.OpenToSuppliersAsync(id, new() { ["Place"] = "Preston", ["TakesQuotes"] = "true" })).Status);

        var page = await app.Editor.GetAsync($"/council/contracts/{id}/invitations");

        Assert.DoesNotContain("Plans Example Ltd", Words(page), StringComparison.Ordinal);
        Assert.Equal(string.Empty, page.Document.QuerySelector("input[name=Pick]")?.GetAttribute("value") ?? string.Empty);
        var (code, _) = await app.SupplierAsync("wash@school.example", "Washing Example Ltd", "We wash.", "98310000");
        Assert.Equal(code, (await app.Editor.GetAsync($"/council/contracts/{id}/invitations")).Document.QuerySelector("input[name=Pick]")!.GetAttribute("value"));
    }

    private Task<List<string>> MessagesAsync() => app.DbAsync(async db =>
        (await db.OutgoingMessages.Where(m => m.Subject == "You are invited to quote").Select(m => m.Text).ToListAsync()).Select(t => t.Split("See it here")[0]).Distinct().ToList());

    private async Task<BrowserPage> SendAsync(int id, string[] suppliers, string? reason = null)
    {
        var path = $"/council/contracts/{id}/invitations";
        var page = await app.Editor.GetAsync(path);
        string Hidden(string name) => page.Document.QuerySelector($"input[name={name}]")!.GetAttribute("value") ?? string.Empty;
        using var content = new FormUrlEncodedContent([
            new("__RequestVerificationToken", page.Token), new("Version", Hidden("Version")), new("Pick", Hidden("Pick")), new("Reason", reason ?? string.Empty), .. suppliers.Select(s => new KeyValuePair<string, string>("Supplier", s))]);
        using var answer = await app.Editor.Client.PostAsync(new Uri(path, UriKind.Relative), content);
        return new BrowserPage((int)answer.StatusCode, answer.Headers.Location?.ToString(), await answer.Content.ReadAsByteArrayAsync(), answer.Headers, answer.Content.Headers.ContentType?.MediaType);
    }

    private async Task<int> OpenAsync(string title)
    {
        var id = await app.AdvertisedAsync(new() { ["Title"] = title, ["Value"] = "30000", ["Cpv"] = "90910000" });
        Assert.Equal(302, (await app.OpenToSuppliersAsync(id, new() { ["Place"] = "Preston", ["TakesQuotes"] = "true" })).Status);
        return id;
    }
}
