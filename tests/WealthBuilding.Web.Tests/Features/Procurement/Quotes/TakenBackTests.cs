using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Procurement.Contracts;
using WealthBuilding.Web.Tests.Features.Procurement.Evaluation;
using WealthBuilding.Web.Tests.Support;
using static WealthBuilding.Web.Tests.Features.Procurement.Consortia.OpportunitySteps;
using static WealthBuilding.Web.Tests.Features.Procurement.Evaluation.EvaluationSteps;

namespace WealthBuilding.Web.Tests.Features.Procurement.Quotes;

/// <summary>What becomes of quotes where the opportunity, a lot, or the quote itself is taken back.</summary>
public sealed class TakenBackTests(QuotesApp app) : IClassFixture<QuotesApp>, IDisposable
{
    public void Dispose() => app.Time.Ahead = TimeSpan.Zero;

    [Fact]
    public async Task Quotes_for_what_was_taken_back_before_the_close_stay_sealed_and_can_be_withdrawn()
    {
        var (id, one, two) = await QuotedAsync("Returned sweeping");
        Assert.Equal(302, (await app.Editor.SubmitAsync($"/council/contracts/{id}/suppliers-see", "/suppliers-see/close")).Status);

        Assert.Contains("It was taken back", await app.MessageToAsync(one.Email), StringComparison.Ordinal);
        var own = Words(await one.Browser.GetAsync(Own(one, id)));
        Assert.Contains("The buyer has taken it back", own, StringComparison.Ordinal);
        Assert.DoesNotContain("The last day for bids is over", own, StringComparison.Ordinal);
        Assert.Equal(302, (await one.Browser.SubmitAsync(Own(one, id), "/quote/withdraw")).Status);

        await app.GoOnAsync(TimeSpan.FromDays(32));
        var buyers = await app.Editor.GetAsync($"/council/contracts/{id}/quotes");
        Assert.Contains("taken back before quotes closed", Words(buyers), StringComparison.Ordinal);
        Assert.DoesNotContain(buyers.Document.QuerySelectorAll("main button"), b => b.TextContent.Contains("Open", StringComparison.Ordinal));
        Assert.Equal(409, (await app.Editor.PostFormAsync(buyers, $"/council/contracts/{id}/quotes/open", [])).Status);

        Assert.Equal(302, (await StepAsync(id, "Withdraw", new() { ["Reason"] = "No money" })).Status);
        Assert.Contains("It was withdrawn", await app.MessageToAsync(two.Email), StringComparison.Ordinal);
        Assert.Contains("The buyer has withdrawn it", Words(await two.Browser.GetAsync(Own(two, id))), StringComparison.Ordinal);
        Assert.Equal(409, (await app.Editor.PostFormAsync(buyers, $"/council/contracts/{id}/quotes/open", [])).Status);
        Assert.Equal(302, (await two.Browser.SubmitAsync(Own(two, id), "/quote/withdraw")).Status);
    }

    [Fact]
    public async Task After_the_close_the_last_day_stays_while_a_quote_lies_sealed()
    {
        var (id, _, _) = await QuotedAsync("Late sweeping");
        await app.GoOnAsync(TimeSpan.FromDays(32));

        var late = await StepAsync(id, "Defer", new() { ["Deadline"] = Day(60) });

        Assert.Equal(409, late.Status);
        Assert.Contains("quotes lie sealed: it cannot be moved on", Words(late), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Once_the_only_quote_is_withdrawn_it_is_as_if_nobody_had_quoted()
    {
        var (id, one, two) = await QuotedAsync("Gone sweeping");
        Assert.Equal(302, (await one.Browser.SubmitAsync(Own(one, id), "/quote/withdraw")).Status);
        Assert.Contains("Suppliers have quoted", Words(await app.Editor.GetAsync($"/council/contracts/{id}/evaluation/criteria")), StringComparison.Ordinal);
        Assert.Equal(302, (await two.Browser.SubmitAsync(Own(two, id), "/quote/withdraw")).Status);

        Assert.Equal(302, (await app.CriteriaAsync(id, "70", "30")).Status);
        Assert.Contains("No quote was lodged yet", Words(await app.Editor.GetAsync($"/council/contracts/{id}/quotes")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_criteria_the_lowest_price_is_published_and_whoever_loses_is_told_why()
    {
        var id = await app.AdvertisedAsync(new() { ["Title"] = "Priced sweeping", ["Value"] = "30000", ["Cpv"] = "90910000" });
        Assert.Contains("the lowest price then wins", Words(await app.Editor.GetAsync($"/council/contracts/{id}/suppliers-see")), StringComparison.Ordinal);
        Assert.Equal(302, (await app.OpenToSuppliersAsync(id, new() { ["Place"] = "Preston", ["TakesQuotes"] = "true" })).Status);
        Assert.Contains("Lowest price", Words(await app.Anonymous().GetAsync($"/opportunities/{id}")), StringComparison.Ordinal);
        var (one, two) = (await app.BidderAsync("Priced sweeping", 0), await app.BidderAsync("Priced sweeping", 1));
        Assert.Equal(302, (await LodgeAsync(one, id, (0, "100"))).Status);
        Assert.Equal(302, (await LodgeAsync(two, id, (0, "200"))).Status);
        await app.GoOnAsync(TimeSpan.FromDays(32));
        Assert.Equal(302, (await app.Editor.SubmitAsync($"/council/contracts/{id}/quotes", "/quotes/open")).Status);

        Assert.Equal(409, (await StepAsync(id, "Award", new() { ["Supplier"] = "Somebody Example Ltd" })).Status);
        var quotes = await app.DbAsync(db => db.Quotes.Where(q => q.EntryId == id).OrderBy(q => q.Id).Select(q => q.Id).ToListAsync());
        var work = new Weighed(id, $"/council/contracts/{id}/evaluation", app.Editor, app.Editor, [one, two], quotes);
        Assert.Equal(302, (await app.Editor.SubmitAsync($"{work.Here}/declare", "/declare", new() { ["Interest"] = "None" })).Status);
        Assert.Equal(302, (await AwardAsync(work, app.Editor, "send", "Sweep with fewer people")).Status);

        Assert.Equal((ContractState.Awarded, one.Name), await app.DbAsync(async db => (await db.ContractEntries.Include(c => c.Suppliers).SingleAsync(c => c.Id == id)) is var e ? (e.State, e.Suppliers.Single().Name) : default));
        Assert.Contains("Sweep with fewer people", Words(await two.Browser.GetAsync($"/my-suppliers/{two.Code}/feedback")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_lot_that_is_left_takes_no_price_and_one_that_is_opened_again_is_won_by_nobody()
    {
        var id = await app.PublishedAsync("Left sweeping", "30000", ("North hall", "15000", "90910000"), ("South hall", "15000", "90910000"));
        var one = await app.BidderAsync("Left sweeping", 0);
        Assert.Equal(302, (await LodgeAsync(one, id, (1, "100"), (2, "100"))).Status);
        Assert.Equal(302, (await app.Editor.SubmitAsync($"/council/contracts/{id}/lots/2/Leave", "/lots/2/Leave", new() { ["On"] = Day(0), ["Reason"] = "No money" })).Status);
        Assert.Contains("lot 2 (South hall) was left without an award", await app.MessageToAsync(one.Email), StringComparison.Ordinal);
        Assert.Equal(400, (await LodgeAsync(one, id, (1, "90"), (2, "90"))).Status);
        Assert.Equal(302, (await LodgeAsync(one, id, (1, "90"))).Status);

        var work = await app.CloseAsync(id, [one]);
        await AgreeAsync(work, (work.Quotes[0], 1, 4));
        Assert.Equal(302, (await AwardAsync(work, app.Editor, "send", string.Empty, lot: 1)).Status);
        Assert.Contains("You have won", Words(await one.Browser.GetAsync($"/my-suppliers/{one.Code}/feedback")), StringComparison.Ordinal);
        Assert.Equal(302, (await app.Editor.SubmitAsync($"/council/contracts/{id}/lots/1/Reopen", "/lots/1/Reopen", new() { ["On"] = Day(32), ["Reason"] = "The hall is larger" })).Status);

        Assert.Contains("lot 1 (North hall) is open again", await app.MessageToAsync(one.Email), StringComparison.Ordinal);
        foreach (var path in new[] { $"/my-suppliers/{one.Code}/feedback", Own(one, id) })
        {
            var page = Words(await one.Browser.GetAsync(path));
            Assert.DoesNotContain("You have won", page, StringComparison.Ordinal);
            Assert.Contains("this award does not stand any more", page, StringComparison.Ordinal);
        }
    }

    private static string Own(Bidder bidder, int id) => $"/my-suppliers/{bidder.Code}/opportunities/{id}/quote";

    private async Task<BrowserPage> StepAsync(int id, string step, Dictionary<string, string> fields)
    {
        var page = await app.Editor.GetAsync($"/council/contracts/{id}/steps/{step}");
        return await app.Editor.PostFormAsync(page, $"/council/contracts/{id}/steps/{step}", new(fields) { ["Version"] = page.Document.QuerySelector("input[name=Version]")!.GetAttribute("value")!, ["On"] = Day(0) });
    }

    private async Task<(int Id, Bidder One, Bidder Two)> QuotedAsync(string title)
    {
        var id = await app.PublishedAsync(title, "30000");
        var (one, two) = (await app.BidderAsync(title, 0), await app.BidderAsync(title, 1));
        Assert.Equal(302, (await LodgeAsync(one, id, (0, "100"))).Status);
        Assert.Equal(302, (await LodgeAsync(two, id, (0, "200"))).Status);
        return (id, one, two);
    }
}
