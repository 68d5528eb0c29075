using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using WealthBuilding.Web.Tests.Features.Suppliers;
using static WealthBuilding.Web.Tests.Features.Procurement.Consortia.OpportunitySteps;

namespace WealthBuilding.Web.Tests.Features.Procurement.Consortia;

/// <summary>What a buyer opens is seen by everybody, and by each supplier with how it fits; what it did not open by nobody.</summary>
public sealed class OpportunityPagesTests(SuppliersApp app) : IClassFixture<SuppliersApp>
{
    [Fact]
    public async Task Nothing_is_shown_before_the_buyer_opens_it_and_nothing_after_it_is_taken_back()
    {
        var id = await app.AdvertisedAsync(new() { ["Title"] = "Cleaning of the quiet hall", ["Value"] = "30000", ["Cpv"] = "90910000", ["Contact"] = "Quillon Examplesworth" });
        var anybody = app.Anonymous();
        Assert.Equal(404, (await anybody.GetAsync($"/opportunities/{id}")).Status);
        Assert.DoesNotContain("quiet hall", (await anybody.GetAsync("/opportunities?q=quiet")).Text, StringComparison.Ordinal);

        Assert.Equal(302, (await app.OpenToSuppliersAsync(id, new() { ["Place"] = "PR1 2HE", ["HowToBid"] = "Send it to bids@council.example" })).Status);
        var page = await anybody.GetAsync($"/opportunities/{id}");
        Assert.Contains("bids@council.example", Words(page), StringComparison.Ordinal);
        Assert.Contains("Preston", Words(page), StringComparison.Ordinal);
        using var json = JsonDocument.Parse((await anybody.GetAsync("/opportunities.json?q=quiet")).Bytes);
        Assert.Equal(("Cleaning of the quiet hall", 30000m), (json.RootElement[0].GetProperty("Opportunity").GetString(), json.RootElement[0].GetProperty("Value (£)").GetDecimal()));
        Assert.StartsWith("\uFEFFNumber,Opportunity,Buyer", (await anybody.GetAsync("/opportunities.csv")).Text, StringComparison.Ordinal);
        foreach (var path in new[] { $"/opportunities/{id}", "/opportunities", "/opportunities.csv", "/opportunities.json" })
        {
            Assert.DoesNotContain("Quillon", (await anybody.GetAsync(path)).Text, StringComparison.Ordinal);
        }

        Assert.Equal(302, (await app.Editor.SubmitAsync($"/council/contracts/{id}/suppliers-see", "/suppliers-see/close")).Status);
        Assert.Equal(404, (await anybody.GetAsync($"/opportunities/{id}")).Status);
        Assert.Contains("Taken back", Words(await app.Editor.GetAsync($"/council/contracts/{id}")), StringComparison.Ordinal);
        var events = await app.DbAsync(db => db.AuditEvents.Where(e => e.Subject == $"opening of contract {id} to suppliers").OrderBy(e => e.Id).Select(e => e.Action).ToListAsync());
        Assert.Equal(["OpportunityNotice added", "OpportunityNotice changed"], events);
    }

    [Fact]
    public async Task What_cannot_be_opened_says_why_instead_of_asking()
    {
        var form = await app.Editor.GetAsync("/council/contracts/add");
        var added = await app.Editor.PostFormAsync(form, "/council/contracts/add", new() { ["Title"] = "Cleaning that runs already", ["Suppliers"] = "Harebell Example CIC", ["Start"] = "2025-04-01", ["End"] = "2028-03-31" });

        var page = await app.Editor.GetAsync($"{added.Location}/suppliers-see");

        Assert.NotNull(page.Document.QuerySelector("main .govuk-inset-text"));
        Assert.Null(page.Document.QuerySelector("main form"));
    }

    [Theory]
    [InlineData("Cornwall", "30000", "Cornwall is neither the institution's own area")]
    [InlineData("Preston, Cornwall", "30000", "Cornwall is neither the institution's own area")]
    [InlineData("North West", "30000", "North West is neither the institution's own area")]
    [InlineData("Preston", "400000", "The contract is not below the threshold")]
    public async Task Opening_warns_of_a_reservation_that_the_rules_speak_against_and_keeps_the_reason_for_going_on(string area, string value, string warning)
    {
        var id = await app.AdvertisedAsync(new() { ["Title"] = $"Reserved cleaning {area} {value}", ["Value"] = value, ["Cpv"] = "90910000", ["Reserved"] = "Area", ["ReservationReason"] = "Wages stay near" });

        var warned = await app.OpenToSuppliersAsync(id, new() { ["ReservedTo"] = area });
        Assert.Equal((400, "#GoOn"), (warned.Status, warned.Document.QuerySelector(".govuk-error-summary a")!.GetAttribute("href")));
        Assert.Contains(warning, Words(warned), StringComparison.Ordinal);
        Assert.Equal(404, (await app.Anonymous().GetAsync($"/opportunities/{id}")).Status);

        Assert.Equal(302, (await app.OpenToSuppliersAsync(id, new() { ["ReservedTo"] = area, ["GoOn"] = "Counsel has advised" })).Status);
        var contract = Words(await app.Editor.GetAsync($"/council/contracts/{id}"));
        Assert.Contains("Wages stay near Opened all the same on", contract, StringComparison.Ordinal);
        Assert.Contains("Reason: Counsel has advised", contract, StringComparison.Ordinal);
        var subject = $"contract {id} (Reserved cleaning {area} {value})";
        Assert.True(await app.DbAsync(db => db.AuditEvents.AnyAsync(e => e.Action == "ContractEntry changed" && e.Subject == subject && e.Detail!.Contains("Counsel has advised"))));
        Assert.Equal(302, (await app.OpenToSuppliersAsync(id, new() { ["ReservedTo"] = area, ["HowToBid"] = "By post" })).Status);
    }

    [Theory]
    [InlineData("Area", "Preston", "30000")]
    [InlineData("Area", "Preston, Lancashire", "30000")]
    [InlineData("AreaAndSmeOrVcse", "Lancashire", "30000")]
    [InlineData("SmeOrVcse", "", "30000")]
    public async Task Opening_asks_nothing_of_a_reservation_that_the_rules_know(string reserved, string area, string value)
    {
        var id = await app.AdvertisedAsync(new() { ["Title"] = $"Known cleaning {reserved} {area}", ["Value"] = value, ["Cpv"] = "90910000", ["Reserved"] = reserved, ["ReservationReason"] = "Wages stay near" });
        Assert.Null((await app.Editor.GetAsync($"/council/contracts/{id}/suppliers-see")).Document.QuerySelector("[name=GoOn]"));

        Assert.Equal(302, (await app.OpenToSuppliersAsync(id, new() { ["ReservedTo"] = area })).Status);
    }

    [Fact]
    public async Task A_supplier_sees_the_buyers_reasons_and_everything_that_is_asked_and_that_it_has_not()
    {
        var (code, browser) = await app.SupplierAsync("fit@blocked.example", "Blocked Cleaning Example Co-op", "We clean libraries and offices.", "90910000");
        var id = await app.AdvertisedAsync(new() { ["Title"] = "Cleaning of four libraries", ["Value"] = "90000", ["Cpv"] = "90910000", ["Reserved"] = "Area", ["ReservationReason"] = "Below the threshold" });
        var wrong = await app.OpenToSuppliersAsync(id, new() { ["Place"] = "Nowhere at all", ["Cover"] = "lots", ["ReservedTo"] = "Atlantis" });
        Assert.Equal((400, 3), (wrong.Status, wrong.Document.QuerySelectorAll(".govuk-error-summary__list li").Length));
        Assert.Equal(400, (await app.OpenToSuppliersAsync(id, new() { ["Place"] = "Exeter" })).Status);
        Assert.Equal(302, (await app.OpenToSuppliersAsync(id, new() { ["Place"] = "Exeter", ["Cover"] = "10000000", ["Accreditation"] = "fair-tax-mark", ["ReservedTo"] = "Devon", ["GoOn"] = "We buy together with Exeter" })).Status);

        var page = await browser.GetAsync($"/my-suppliers/{code}/opportunities/{id}");
        var listed = await app.Editor.FollowAsync(await app.Editor.GetAsync($"/council/contracts/{id}/find-suppliers"));
        var found = listed.Document.QuerySelectorAll(".app-found__item").Single(i => i.TextContent.Contains("Blocked Cleaning", StringComparison.Ordinal));

        // The same words on both sides.
        foreach (var words in new[]
        {
            "larger than the largest it takes, £50,000", "It does not say that it works in this area", "Asked is public liability cover of £10,000,000; it has £5,000,000", "Asked is Fair Tax Mark", "It is reserved to suppliers of Devon",
        })
        {
            Assert.Contains(words, Words(page), StringComparison.Ordinal);
            Assert.Contains(words, found.TextContent, StringComparison.Ordinal);
        }

        Assert.Contains("reserved for: Suppliers of an area (Devon)", Words(listed), StringComparison.Ordinal);
        Assert.Equal("Exeter", listed.Document.QuerySelector("#near")!.GetAttribute("value"));
        var reasons = (await browser.GetAsync($"/my-suppliers/{code}/opportunities")).Document.QuerySelectorAll(".app-found__item").Single(i => i.TextContent.Contains("four libraries", StringComparison.Ordinal)).QuerySelectorAll("ul li").Select(l => l.TextContent.Trim()).ToList();
        Assert.Contains(reasons, r => r.StartsWith("Says of itself: We clean libraries and offices.", StringComparison.Ordinal));
        Assert.All(reasons, r => Assert.Contains(r, found.TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_buyer_is_proposed_partners_lot_by_lot_and_a_supplier_that_one_lot_suits_is_not_too_small()
    {
        await app.SupplierAsync("lots@cleans.example", "Lotwise Cleaning Example Co-op", "We clean swimming baths.", "90910000");
        await app.SupplierAsync("lots@tiles.example", "Lotwise Tiling Example Co-op", "We tile swimming baths.", "45431000");
        var id = await app.TwoLotsAsync("Care for the baths", ("Cleaning of swimming baths", "40000", "90910000"), ("Tiling of swimming baths", "40000", "45431000"));

        var page = await app.Editor.FollowAsync(await app.Editor.GetAsync($"/council/contracts/{id}/find-suppliers"));

        var words = Words(page);
        Assert.Contains("brings lot 2 (Tiling of swimming baths) (£40k)", words, StringComparison.Ordinal);
        Assert.Contains("brings lot 1 (Cleaning of swimming baths) (£40k)", words, StringComparison.Ordinal);
        Assert.Contains("Who could take each lot as it stands", words, StringComparison.Ordinal);
        var cleaner = page.Document.QuerySelectorAll(".app-found__item").Single(i => i.TextContent.Contains("Lotwise Cleaning", StringComparison.Ordinal)).TextContent;
        Assert.Contains("Of its size: lot 1 (Cleaning of swimming baths)", cleaner, StringComparison.Ordinal);
        Assert.DoesNotContain("Speaks against it", cleaner, StringComparison.Ordinal);
        Assert.Equal(404, (await app.Editor.GetAsync("/council/find-suppliers?need=cleaning&contract=999999")).Status);
    }

    [Fact]
    public async Task A_lot_that_is_decided_can_be_bid_for_no_more_and_with_the_last_one_nobody_sees_it()
    {
        var (code, browser) = await app.SupplierAsync("left@lots.example", "Leftover Painting Example Co-op", "We paint bandstands.", "45442110");
        var id = await app.TwoLotsAsync("Care for bandstands", ("Painting of bandstands", "40000", "45442110"), ("Roofing of bandstands", "40000", "45261210"));

        Assert.Equal(302, (await app.Editor.SubmitAsync($"/council/contracts/{id}/lots/2/Award", "/lots/2/Award", new() { ["On"] = Day(0), ["Supplier"] = "Secret Winner Example Ltd" })).Status);
        var left = await browser.GetAsync($"/my-suppliers/{code}/opportunities/{id}");
        var publicly = await app.Anonymous().GetAsync($"/opportunities/{id}");
        Assert.Equal(302, (await app.Editor.SubmitAsync($"/council/contracts/{id}/lots/1/Leave", "/lots/1/Leave", new() { ["On"] = Day(0), ["Reason"] = "No bid was good enough" })).Status);

        var rows = left.Document.QuerySelectorAll("table")[0].QuerySelectorAll("tbody th").Select(r => r.TextContent).ToList();
        Assert.Equal(["lot 1 (Painting of bandstands)"], rows);
        Assert.Matches(@"2\. Roofing of bandstands\s+Awarded", Words(publicly));
        Assert.DoesNotContain("Secret Winner", publicly.Text, StringComparison.Ordinal);
        Assert.Equal(404, (await app.Anonymous().GetAsync($"/opportunities/{id}")).Status);
        Assert.DoesNotContain("bandstands", (await app.Anonymous().GetAsync("/opportunities")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_fits_stands_before_what_something_speaks_against_and_what_is_unlike_is_left_out()
    {
        var (code, browser) = await app.SupplierAsync("rank@order.example", "Ranked Glazing Example Co-op", "We glaze and reglaze windows.", "45441000");
        var large = await app.AdvertisedAsync(new() { ["Title"] = "Glazing windows of the whole market hall", ["Value"] = "900000", ["Cpv"] = "45441000" });
        var small = await app.AdvertisedAsync(new() { ["Title"] = "Reglazing of library windows", ["Value"] = "20000", ["Cpv"] = "45441000" });
        var other = await app.AdvertisedAsync(new() { ["Title"] = "Legal advice on pensions", ["Value"] = "20000", ["Cpv"] = "79110000" });
        foreach (var id in new[] { large, small, other })
        {
            Assert.Equal(302, (await app.OpenToSuppliersAsync(id, [])).Status);
        }

        var page = await browser.GetAsync($"/my-suppliers/{code}/opportunities");
        var links = page.Document.QuerySelectorAll(".app-found__item h2 a").Select(a => a.GetAttribute("href")!.Split('/')[^1]).ToList();

        Assert.Equal(0, links.IndexOf($"{small}"));
        Assert.True(links.IndexOf($"{large}") > 0);
        Assert.DoesNotContain($"{other}", links);
        Assert.StartsWith("\uFEFFOpportunity,Buyer", (await browser.GetAsync($"/my-suppliers/{code}/opportunities.csv")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_that_is_not_listed_sees_its_fit_and_is_told_that_no_buyer_finds_it()
    {
        var (code, browser) = await app.SupplierAsync("unlisted@fit.example", "Unlisted Signs Example Co-op", "We make and mend road signs.", "34992200");
        var id = await app.AdvertisedAsync(new() { ["Title"] = "Road signs for forty streets", ["Value"] = "20000", ["Cpv"] = "34992200" });
        Assert.Equal(302, (await app.OpenToSuppliersAsync(id, [])).Status);
        Assert.Equal(302, (await SuppliersApp.PostAsync(browser, $"/my-suppliers/{code}", "listing", new() { ["listed"] = "false" }, $"/my-suppliers/{code}")).Status);

        var page = Words(await browser.GetAsync($"/my-suppliers/{code}/opportunities"));

        Assert.Contains("no buyer finds you", page, StringComparison.Ordinal);
        Assert.Contains("Road signs for forty streets", page, StringComparison.Ordinal);
    }
}
