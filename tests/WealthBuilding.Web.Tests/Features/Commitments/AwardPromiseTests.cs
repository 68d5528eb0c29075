using Microsoft.EntityFrameworkCore;
using WealthBuilding.Web.Tests.Features.Procurement.Consortia;
using WealthBuilding.Web.Tests.Features.Procurement.Evaluation;
using WealthBuilding.Web.Tests.Features.Procurement.Quotes;
using static WealthBuilding.Web.Tests.Features.Procurement.Consortia.OpportunitySteps;

namespace WealthBuilding.Web.Tests.Features.Commitments;

/// <summary>What the quote that won promises becomes a commitment.</summary>
public sealed class AwardPromiseTests(QuotesApp app) : IClassFixture<QuotesApp>, IDisposable
{
    public void Dispose() => app.Time.Ahead = TimeSpan.Zero;

    [Fact]
    public async Task A_promise_of_the_winning_quote_is_offered_once_and_taken_over_with_its_remedy()
    {
        var work = await WeighedAsync();
        var path = $"/council/contracts/{work.Id}/commitments";
        Assert.DoesNotContain("Five apprentices", (await app.Editor.GetAsync(path)).Text, StringComparison.Ordinal);
        foreach (var scorer in new[] { work.One, work.Two })
        {
            Assert.Equal(302, (await scorer.SubmitAsync($"{work.Here}/score", "/declare", new() { ["Interest"] = "None" })).Status);
            foreach (var (quote, points) in work.Quotes.Zip(["5", "1"]))
            {
                Assert.Equal(302, (await scorer.SubmitAsync($"{work.Here}/score/{quote}/0", $"/score/{quote}/0", new() { ["Points[0]"] = points, ["Reason[0]"] = "Clear", ["Points[1]"] = points, ["Reason[1]"] = "Clear" })).Status);
            }

            await EvaluationSteps.FinishAsync(work, scorer);
        }

        Assert.Equal(302, (await EvaluationSteps.AwardAsync(work, app.Editor, "send", "Name the days")).Status);

        var page = await app.Editor.GetAsync(path);
        Assert.Contains("Five apprentices by March", Words(page), StringComparison.Ordinal);
        Assert.DoesNotContain("Nothing of note", Words(page), StringComparison.Ordinal);
        var form = await app.Editor.GetAsync(page.Document.QuerySelector("#promises ~ div a")!.GetAttribute("href")!.Split('#')[0]);
        Assert.Equal("Five apprentices by March", form.Document.QuerySelector("#Promise")!.TextContent.Trim());
        Assert.Equal(302, (await app.Editor.PostFormAsync(form, path, new()
        {
            ["Award"] = form.Document.QuerySelector("input[name=Award]")!.GetAttribute("value")!,
            ["Criterion"] = form.Document.QuerySelector("input[name=Criterion]")!.GetAttribute("value")!,
            ["Measure"] = "apprenticeships",
            ["Promise"] = "Five apprentices by March",
            ["Target"] = "5",
            ["DueOn"] = "2028-03-31",
        })).Status);

        var taken = await app.Editor.GetAsync(path);
        Assert.Contains("Remedy: They begin a year later", Words(taken), StringComparison.Ordinal);
        Assert.Null(taken.Document.QuerySelector("#promises"));
    }

    private async Task<Weighed> WeighedAsync()
    {
        var id = await app.AdvertisedAsync(new() { ["Title"] = "Kept sweeping", ["Value"] = "30000", ["Cpv"] = "90910000" });
        Assert.Equal(302, (await app.Editor.SubmitAsync($"/council/contracts/{id}/evaluation/criteria", "/criteria", new()
        {
            ["Rows[0].Kind"] = "Quality",
            ["Rows[0].Title"] = "Method",
            ["Rows[0].Weight"] = "80",
            ["Rows[1].Kind"] = "SocialValue",
            ["Rows[1].Title"] = "Apprentices",
            ["Rows[1].Weight"] = "20",
            ["Rows[1].Measure"] = "Apprentices of the district",
            ["Rows[1].Unit"] = "people",
            ["Rows[1].Baseline"] = "None",
            ["Rows[1].Evidence"] = "A list",
            ["Rows[1].Remedy"] = "They begin a year later",
        })).Status);
        Assert.Equal(302, (await app.OpenToSuppliersAsync(id, new() { ["Place"] = "Preston", ["TakesQuotes"] = "true" })).Status);
        var criterion = await app.DbAsync(db => db.AwardCriteria.Where(c => c.EntryId == id && c.Title == "Apprentices").Select(c => c.Id).SingleAsync());
        Bidder[] bidders = [await app.BidderAsync("Kept sweeping", 0), await app.BidderAsync("Kept sweeping", 1)];
        foreach (var (bidder, promise) in bidders.Zip(["Five apprentices by March", "Nothing of note"]))
        {
            var quote = $"/my-suppliers/{bidder.Code}/opportunities/{id}/quote";
            Assert.Equal(302, (await bidder.Browser.PostFieldsAsync(await bidder.Browser.GetAsync(quote), quote, [new("Method", "Teams sweep at dawn."), new("Lot", "0"), new("Price", "20000"), new("Criterion", $"{criterion}"), new("Promise", promise)])).Status);
        }

        return await app.CloseAsync(id, bidders);
    }
}
