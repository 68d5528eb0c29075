using Microsoft.EntityFrameworkCore;
using WealthBuilding.Web.Tests.Features.Procurement.Consortia;
using WealthBuilding.Web.Tests.Features.Procurement.Quotes;
using WealthBuilding.Web.Tests.Support;
using static WealthBuilding.Web.Tests.Features.Procurement.Consortia.OpportunitySteps;
using static WealthBuilding.Web.Tests.Features.Procurement.Evaluation.EvaluationSteps;

namespace WealthBuilding.Web.Tests.Features.Procurement.Evaluation;

/// <summary>What could make a weighing unfair or leave somebody untold: old forms, blank reasons, letters that are dropped.</summary>
public sealed class FairWeighingTests(QuotesApp app) : IClassFixture<QuotesApp>, IDisposable
{
    private const string NoShape = "\u200B\u2060";
    private static readonly (string, string, string)[] Halls = [("North hall", "15000", "90910000"), ("South hall", "15000", "90910000")];

    public void Dispose() => app.Time.Ahead = TimeSpan.Zero;

    [Fact]
    public async Task An_old_form_of_moderation_writes_to_no_other_lot_and_keeps_what_was_typed()
    {
        var work = await app.OpenedAsync("Stale sweeping", "30000", Halls, [[(1, "14000"), (2, "15000")], [(1, "13000"), (2, "16000")]]);
        await DifferAsync(work);
        var old = await app.Editor.GetAsync($"{work.Here}/moderation");
        var fields = Hidden(old, "/moderation");
        Assert.Equal(302, (await StepAsync(work.Id, "lots/1/Leave", new() { ["On"] = Day(32), ["Reason"] = "The hall is closed" })).Status);

        var refused = await app.Editor.PostFormAsync(old, $"{work.Here}/moderation", new(fields) { ["Points[0]"] = "5", ["Reason[0]"] = "Meant for the north hall", ["Points[1]"] = "3", ["Reason[1]"] = "Meant for the south hall" });

        Assert.Equal(409, refused.Status);
        Assert.Empty(await ModeratedAsync(work.Id));
        Assert.Contains("have changed since you opened this page", Words(refused), StringComparison.Ordinal);
        Assert.Contains("Meant for the north hall", Words(refused), StringComparison.Ordinal);
        Assert.Equal(("3", "Meant for the south hall"), (refused.Document.QuerySelector("#Points-1 option[selected]")!.GetAttribute("value"), refused.Document.QuerySelector("#Reason-1")!.TextContent.Trim()));
        Assert.Equal(302, (await app.Editor.PostFormAsync(refused, $"{work.Here}/moderation", new(Hidden(refused, "/moderation")) { ["Points[0]"] = "3", ["Reason[0]"] = "Meant for the south hall" })).Status);
        Assert.Equal([(work.Quotes[0], 2, 3)], await ModeratedAsync(work.Id));
    }

    [Fact]
    public async Task Words_that_are_owed_are_not_made_of_characters_without_a_shape()
    {
        var work = await app.OpenedAsync("Shapeless sweeping", "27000", "20000");
        await ScoreAsync(work, work.One, "Clear", 5, 2);
        var scored = await work.One.SubmitAsync($"{work.Here}/score/{work.Quotes[0]}/0", $"/score/{work.Quotes[0]}/0", new() { ["Points[0]"] = "4", ["Reason[0]"] = NoShape });
        Assert.Equal((400, "#Reason-1"), (scored.Status, Wrong(scored)));
        await FinishAsync(work, work.One);
        await ScoreAsync(work, work.Two, "Clear", 4, 2);
        await FinishAsync(work, work.Two);

        var moderated = await app.Editor.SubmitAsync($"{work.Here}/moderation", "/moderation", new() { ["Points[0]"] = "5", ["Reason[0]"] = NoShape });
        Assert.Equal((400, "#Reason-1"), (moderated.Status, Wrong(moderated)));
        Assert.Equal(302, (await app.Editor.SubmitAsync($"{work.Here}/moderation", "/moderation", new() { ["Points[0]"] = "5", ["Reason[0]"] = "Days are named" })).Status);
        var awarded = await AwardAsync(work, app.Editor, "send", NoShape);
        Assert.Equal((400, "#Improvement-1"), (awarded.Status, Wrong(awarded)));
    }

    [Fact]
    public async Task A_free_service_is_asked_about_weighed_and_can_win()
    {
        var id = await app.PublishedAsync("Free sweeping", "30000");
        List<Bidder> bidders = [await app.BidderAsync("Free sweeping", 0), await app.BidderAsync("Free sweeping", 1)];
        var path = $"/my-suppliers/{bidders[0].Code}/opportunities/{id}/quote";

        var asked = await bidders[0].Browser.SubmitAsync(path, "/quote", new() { ["Lot"] = "0", ["Price"] = "0", ["Method"] = "Volunteers sweep." });
        Assert.Equal((400, "#Nought"), (asked.Status, Wrong(asked)));
        Assert.NotNull(asked.Document.QuerySelector("input[type=checkbox][name=Nought][value=true]"));
        Assert.Null((await bidders[1].Browser.GetAsync($"/my-suppliers/{bidders[1].Code}/opportunities/{id}/quote")).Document.QuerySelector("[name=Nought]"));
        Assert.Equal(302, (await bidders[0].Browser.PostFormAsync(asked, path, new(Hidden(asked, "/quote")) { ["Price"] = "0", ["Method"] = "Volunteers sweep.", ["Nought"] = "true" })).Status);
        Assert.Equal(302, (await LodgeAsync(bidders[1], id, (0, "20000"))).Status);

        var work = await app.CloseAsync(id, bidders);
        await AgreeAsync(work, (work.Quotes[0], 0, 3), (work.Quotes[1], 0, 3));
        var result = await app.Editor.GetAsync(work.Here);
        Assert.Equal(["76.00", "36.00"], result.Document.QuerySelectorAll("table td[data-label=Total]").Select(t => t.TextContent.Trim()));
        Assert.Equal(302, (await AwardAsync(work, app.Editor, "send", "Name the days")).Status);
        Assert.Equal(0, await app.DbAsync(db => db.EvaluationAwards.Where(a => a.EntryId == id).Select(a => a.PricePence).SingleAsync()));
    }

    [Fact]
    public async Task A_method_or_a_question_is_not_made_of_characters_without_a_shape()
    {
        var id = await app.PublishedAsync("Wordless sweeping", "30000");
        var bidder = await app.BidderAsync("Wordless sweeping", 0);
        var path = $"/my-suppliers/{bidder.Code}/opportunities/{id}";
        var quoted = await bidder.Browser.SubmitAsync($"{path}/quote", "/quote", new() { ["Price"] = "20000", ["Method"] = NoShape });
        Assert.Equal((400, "#Method"), (quoted.Status, Wrong(quoted)));
        Assert.Equal(400, (await bidder.Browser.SubmitAsync($"{path}/questions", "/questions", new() { ["Question"] = NoShape })).Status);
    }

    [Fact]
    public async Task Seven_lots_awarded_in_an_hour_give_all_their_letters()
    {
        var lots = Enumerable.Range(1, 7).ToList();
        var work = await app.OpenedAsync("Lettered sweeping", "30000", [.. lots.Select(l => ($"Hall {l}", "4000", "90910000"))], [[.. lots.Select(l => (l, "4000"))], [.. lots.Select(l => (l, "3900"))]]);
        await AgreeAsync(work, [.. lots.SelectMany(l => new[] { (work.Quotes[0], l, 5), (work.Quotes[1], l, 1) })]);

        foreach (var lot in lots)
        {
            Assert.Equal(302, (await AwardAsync(work, app.Editor, "send", "Name the days", lot: lot)).Status);
        }

        foreach (var (bidder, subject) in work.Suppliers.Zip(["Your quote has won", "What came of your quote"]))
        {
            Assert.Equal(7, await app.DbAsync(db => db.OutgoingMessages.CountAsync(m => m.To == bidder.Email && m.Subject == subject)));
        }
    }

    [Fact]
    public async Task Who_has_quoted_hears_of_another_last_day_whatever_strangers_have_sent_to_its_address()
    {
        var id = await app.PublishedAsync("Drowned sweeping", "30000");
        var bidder = await app.BidderAsync("Drowned sweeping", 0);
        Assert.Equal(302, (await LodgeAsync(bidder, id, (0, "20000"))).Status);
        foreach (var _ in Enumerable.Range(0, 7))
        {
            var stranger = app.Anonymous();
            await stranger.PostFormAsync(await stranger.GetAsync("/sign-in/email"), "/sign-in/email", new() { ["Email"] = bidder.Email });
        }

        Assert.Equal(302, (await StepAsync(id, "steps/Defer", new() { ["On"] = Day(0), ["Deadline"] = Day(60), ["Reason"] = "More time is needed" })).Status);
        Assert.Equal(302, (await LodgeAsync(bidder, id, (0, "19000"))).Status);

        var told = await app.DbAsync(db => db.OutgoingMessages.Where(m => m.To == bidder.Email).Select(m => m.Subject).ToListAsync());
        Assert.Contains("The last day for bids has changed", told);
        Assert.Equal(2, told.Count(s => s == "Your quote was received"));
    }

    private static string? Wrong(BrowserPage page) => page.Document.QuerySelector(".govuk-error-summary a")?.GetAttribute("href");

    private static Dictionary<string, string> Hidden(BrowserPage page, string action) => page.Document.QuerySelectorAll("form[method=post]").First(f => f.GetAttribute("action")!.EndsWith(action, StringComparison.Ordinal))
        .QuerySelectorAll("input[type=hidden]").Where(i => i.GetAttribute("name") != "__RequestVerificationToken").ToDictionary(i => i.GetAttribute("name")!, i => i.GetAttribute("value") ?? string.Empty);

    // They differ on the first quote, for either lot.
    private static async Task DifferAsync(Weighed work)
    {
        foreach (var (scorer, points) in new[] { (work.One, 4), (work.Two, 3) })
        {
            await ScoreAsync(work, scorer, "Clear", [(work.Quotes[0], 1, points), (work.Quotes[0], 2, points), (work.Quotes[1], 1, 2), (work.Quotes[1], 2, 2)]);
            await FinishAsync(work, scorer);
        }
    }

    private async Task<List<(int Quote, int Lot, int Points)>> ModeratedAsync(int id) =>
        [.. (await app.DbAsync(db => db.QuoteEvaluations.Where(e => e.EntryId == id).SelectMany(e => e.Moderated).ToListAsync())).Select(m => (m.QuoteId, m.Lot, m.Points))];

    private async Task<BrowserPage> StepAsync(int id, string step, Dictionary<string, string> fields)
    {
        var page = await app.Editor.GetAsync($"/council/contracts/{id}/{step}");
        return await app.Editor.PostFormAsync(page, $"/council/contracts/{id}/{step}", new(fields) { ["Version"] = page.Document.QuerySelector("input[name=Version]")!.GetAttribute("value")! });
    }
}
