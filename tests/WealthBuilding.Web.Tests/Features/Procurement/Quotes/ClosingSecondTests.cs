using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using WealthBuilding.Web.Tests.Features.Procurement.Evaluation;
using WealthBuilding.Web.Tests.Support;
using static WealthBuilding.Web.Tests.Features.Procurement.Consortia.OpportunitySteps;
using static WealthBuilding.Web.Tests.Features.Procurement.Evaluation.EvaluationSteps;

namespace WealthBuilding.Web.Tests.Features.Procurement.Quotes;

/// <summary>The second in which quotes close: what is sent in it is in or is refused, and its supplier and the buyer are told the same.</summary>
public sealed class ClosingSecondTests(ClosingApp app) : IClassFixture<ClosingApp>, IDisposable
{
    private const string Standing = "21000.00";
    private const string Replacing = "18000.25";
    private const string Late = "19000.50";
    private const string Over = "no quote is taken any more";

    /// <summary>After how many looks at the clock the close comes: before the first, at each step of those who act, and after the last.</summary>
    private static readonly int[] Rounds = [0, 1, 2, 3, 4, 5, 6, 7, 8, 10, 12, 16, 24, 100_000];

    public void Dispose()
    {
        app.Clock.GoOn();
        app.Time.Ahead = TimeSpan.Zero;
    }

    [Fact]
    public async Task A_second_before_the_close_a_quote_is_in_and_from_the_close_on_it_is_refused_in_words()
    {
        var id = await OpenAsync("Punctual sweeping");
        Bidder[] all = [await app.BidderAsync("Punctual sweeping", 0), await app.BidderAsync("Punctual sweeping", 1), await app.BidderAsync("Punctual sweeping", 2)];
        var (close, here) = (await ToTheCloseAsync(id), $"/council/contracts/{id}/quotes");
        app.Clock.StandAt(close.AddSeconds(-1));
        var forms = await Task.WhenAll(all.Select(b => b.Browser.GetAsync(Own(b, id))));

        Assert.Equal(302, (await LodgeAsync(all[0], id, forms[0], Late)).Status);
        Assert.Contains("1 quote lies sealed", Words(await app.Editor.GetAsync(here)), StringComparison.Ordinal);
        var early = await app.Editor.PostFormAsync(await app.Editor.GetAsync(here), $"{here}/open", []);
        Assert.Equal(409, early.Status);
        Assert.Contains("Quotes stay sealed until", Words(early), StringComparison.Ordinal);

        foreach (var (bidder, form, seconds) in new[] { (all[1], forms[1], 0), (all[2], forms[2], 1) })
        {
            app.Clock.StandAt(close.AddSeconds(seconds));
            var refused = await LodgeAsync(bidder, id, form, Late);
            Assert.Equal(409, refused.Status);
            Assert.Contains($"The last day for bids is over: {Over}", Words(refused), StringComparison.Ordinal);
            Assert.Equal(0, await ReceiptsAsync(bidder, "Punctual sweeping"));
            Assert.Contains("1 quote lies sealed", Words(await app.Editor.GetAsync(here)), StringComparison.Ordinal);
        }

        Assert.Equal(1, await ReceiptsAsync(all[0], "Punctual sweeping"));
        Assert.Equal(409, (await all[0].Browser.PostFormAsync(await all[0].Browser.GetAsync(Own(all[0], id)), $"{Own(all[0], id)}/withdraw", [])).Status);
        Assert.Equal(302, (await app.Editor.SubmitAsync(here, "/quotes/open")).Status);
        Assert.Equal([(all[0].Name, 19000.50m)], await OpenedAsync(id));
        Assert.Contains("One quote was opened", Words(await app.Editor.GetAsync($"/council/contracts/{id}")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_quote_that_meets_the_close_is_in_or_refused_and_supplier_and_buyer_are_told_the_same()
    {
        var (early, late) = (await app.BidderAsync("Raced sweeping", 0), await app.BidderAsync("Raced sweeping", 1));
        var raced = new List<(int Looks, int Id, string Title)>();
        foreach (var looks in Rounds)
        {
            var title = $"Raced sweeping with {looks} looks";
            raced.Add((looks, await OpenAsync(title), title));
            Assert.Equal(302, (await LodgeAsync(early, raced[^1].Id, await early.Browser.GetAsync(Own(early, raced[^1].Id)), Standing)).Status);
        }

        var close = await ToTheCloseAsync(raced[0].Id);
        var outcomes = new List<(int Looks, bool LateIsIn, bool IsReplaced, bool IsOpened)>();
        foreach (var (looks, id, title) in raced)
        {
            outcomes.Add(await RaceAsync(early, late, id, title, looks, close));
        }

        // Whoever came in time was not turned away, and nobody was let in who did not.
        Assert.Equal((0, false, false, true), outcomes[0]);
        Assert.Equal((Rounds[^1], true, true, false), outcomes[^1]);
    }

    /// <summary>One sends a first quote, another replaces its own, and the buyer opens them, all at once, while the close comes.</summary>
    private async Task<(int Looks, bool LateIsIn, bool IsReplaced, bool IsOpened)> RaceAsync(Bidder early, Bidder late, int id, string title, int looks, DateTimeOffset close)
    {
        var here = $"/council/contracts/{id}/quotes";
        app.Clock.StandAt(close.AddSeconds(-1));
        var (first, again, buyers) = (await late.Browser.GetAsync(Own(late, id)), await early.Browser.GetAsync(Own(early, id)), await app.Editor.GetAsync(here));
        var before = await app.DbAsync(db => db.OutgoingMessages.MaxAsync(m => (int?)m.Id)) ?? 0;
        app.Clock.CloseAfter(looks, close);

        var answers = await Task.WhenAll(LodgeAsync(late, id, first, Late), LodgeAsync(early, id, again, Replacing), app.Editor.PostFormAsync(buyers, $"{here}/open", []));

        app.Clock.StandAt(close);
        Assert.All(answers, a => Assert.True(a.Status is 302 or 409, $"{title}: {a.Status}"));
        Assert.All(answers.Take(2).Where(a => a.Status == 409), a => Assert.Contains(Over, Words(a), StringComparison.Ordinal));
        var (lateIsIn, isReplaced, isOpened) = (answers[0].Status == 302, answers[1].Status == 302, answers[2].Status == 302);
        var count = lateIsIn ? 2 : 1;
        if (!isOpened)
        {
            Assert.Contains("Quotes stay sealed until", Words(answers[2]), StringComparison.Ordinal);
            Assert.Contains(count == 1 ? "1 quote lies sealed" : "2 quotes lie sealed", Words(await app.Editor.GetAsync(here)), StringComparison.Ordinal);
            Assert.Equal(302, (await app.Editor.SubmitAsync(here, "/quotes/open")).Status);
        }

        // What was opened is what the trail says that was opened, and who got a receipt is who is read.
        Assert.Contains(count == 1 ? "One quote was opened" : "2 quotes were opened", Words(await app.Editor.GetAsync($"/council/contracts/{id}")), StringComparison.Ordinal);
        (string, decimal)[] told = [(early.Name, isReplaced ? 18000.25m : 21000m), .. lateIsIn ? new[] { (late.Name, 19000.50m) } : []];
        Assert.Equal(told.Order(), (await OpenedAsync(id)).Order());
        Assert.Equal((lateIsIn ? 1 : 0, isReplaced ? 1 : 0), (await ReceiptsAsync(late, title, before), await ReceiptsAsync(early, title, before)));
        var own = Words(await late.Browser.GetAsync(Own(late, id)));
        Assert.Equal(lateIsIn, own.Contains("£19,000.50", StringComparison.Ordinal));
        Assert.Contains("The buyer has opened the quotes", own, StringComparison.Ordinal);
        return (looks, lateIsIn, isReplaced, isOpened);
    }

    private async Task<int> OpenAsync(string title)
    {
        var id = await app.AdvertisedAsync(new() { ["Title"] = title, ["Value"] = "30000", ["Cpv"] = "90910000" });
        Assert.Equal(302, (await app.OpenToSuppliersAsync(id, new() { ["Place"] = "Preston", ["TakesQuotes"] = "true" })).Status);
        return id;
    }

    /// <summary>Puts the clock to a minute before the close, and says when that is.</summary>
    private async Task<DateTimeOffset> ToTheCloseAsync(int id)
    {
        var close = (await app.DbAsync(db => db.ContractEntries.AsNoTracking().Include(c => c.Notice).SingleAsync(c => c.Id == id))).QuotesCloseAt!.Value;
        await app.GoOnAsync(close.AddMinutes(-1) - app.Time.GetUtcNow());
        return close;
    }

    private static string Own(Bidder bidder, int id) => $"/my-suppliers/{bidder.Code}/opportunities/{id}/quote";

    private static Task<BrowserPage> LodgeAsync(Bidder bidder, int id, BrowserPage form, string price) =>
        bidder.Browser.PostFormAsync(form, Own(bidder, id), new() { ["Lot"] = "0", ["Price"] = price, ["Method"] = "Teams sweep at dawn.", ["Stands"] = StandsIn(form) });

    // Those written since: old messages are cleared away once the clock is put forward.
    private Task<int> ReceiptsAsync(Bidder bidder, string title, int after = 0) =>
        app.DbAsync(db => db.OutgoingMessages.CountAsync(m => m.Id > after && m.To == bidder.Email && m.Subject == "Your quote was received" && m.Text.Contains($"'{title}'")));

    private async Task<List<(string Supplier, decimal Price)>> OpenedAsync(int id)
    {
        using var json = JsonDocument.Parse((await app.Editor.GetAsync($"/council/contracts/{id}/quotes.json")).Bytes);
        return [.. json.RootElement.EnumerateArray().Select(r => (r.GetProperty("Supplier").GetString()!, r.GetProperty("Price without VAT (£)").GetDecimal()))];
    }
}
