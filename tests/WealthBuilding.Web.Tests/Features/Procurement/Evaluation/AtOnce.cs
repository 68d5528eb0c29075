using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Identity;
using WealthBuilding.Web.Tests.Features.Procurement.Quotes;
using WealthBuilding.Web.Tests.Support;
using static WealthBuilding.Web.Tests.Features.Procurement.Consortia.OpportunitySteps;
using static WealthBuilding.Web.Tests.Features.Procurement.Evaluation.EvaluationSteps;

namespace WealthBuilding.Web.Tests.Features.Procurement.Evaluation;

/// <summary>Two who act at once, on whichever engine the application has.</summary>
internal static class AtOnce
{
    /// <summary>Two editors send an award of one lot: one is made, the other is told who won, and nothing of it is sent.</summary>
    public static async Task AwardTwiceAsync(QuotesApp app)
    {
        var work = await app.OpenedAsync("Raced sweeping", "30000", [("North hall", "15000", "90910000"), ("South hall", "15000", "90910000")], [[(1, "14000"), (2, "9000")], [(1, "12000"), (2, "9500")]]);
        await AgreeAsync(work, (work.Quotes[0], 1, 5), (work.Quotes[1], 1, 2), (work.Quotes[0], 2, 3), (work.Quotes[1], 2, 3));
        var other = await app.SignInAsync("second-editor", Role.Editor, app.Council);
        Assert.Equal(302, (await other.SubmitAsync($"{work.Here}/declare", "/declare", new() { ["Interest"] = "None" })).Status);
        var pages = await Task.WhenAll(app.Editor.GetAsync($"{work.Here}/award/1"), other.GetAsync($"{work.Here}/award/1"));

        var answers = await Task.WhenAll(AwardAsync(work, app.Editor, "send", "Name the days", pages[0], 1), AwardAsync(work, other, "send", "Name the team", pages[1], 1));

        Assert.Equal([302, 409], answers.Select(a => a.Status).Order());
        var (made, told) = (answers[0].Status == 302 ? 0 : 1, Words(answers.Single(a => a.Status == 409)));
        Assert.Contains($"{(made == 0 ? "editor" : "second-editor")} awarded it to {work.Names[0]}", told, StringComparison.Ordinal);
        Assert.Equal(1, await app.DbAsync(db => db.EvaluationAwards.CountAsync(a => a.EntryId == work.Id)));
        Assert.Equal([made == 0 ? "Name the days" : "Name the team"], await app.DbAsync(db => db.AwardFeedbacks.Where(f => f.EntryId == work.Id && f.SentAt != null && !f.IsWinner).Select(f => f.Improvement).ToListAsync()));
        Assert.Equal(409, (await AwardAsync(work, other, "keep", "Something else", pages[1], 1)).Status);
        Assert.Equal(2, await app.DbAsync(db => db.AwardFeedbacks.CountAsync(f => f.EntryId == work.Id)));
    }

    /// <summary>One form of a supplier is sent six times at once, as by a double click or from six windows: one quote is received, and each of the others is told when, and what can be done.</summary>
    public static async Task QuoteSixTimesAsync(QuotesApp app)
    {
        var id = await app.PublishedAsync("Sixfold sweeping", "30000");
        var bidder = await app.BidderAsync("Sixfold sweeping", 0);
        var own = $"/my-suppliers/{bidder.Code}/opportunities/{id}/quote";
        var page = await bidder.Browser.GetAsync(own);
        Task<BrowserPage> SendAsync(BrowserPage form, int i) => bidder.Browser.PostFormAsync(form, own, new() { ["Lot"] = "0", ["Price"] = $"{20000 + i}", ["Method"] = $"With {i} brooms.", ["Stands"] = StandsIn(form) });

        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(i => SendAsync(page, i)));

        Assert.Equal([302, 409, 409, 409, 409, 409], answers.Select(a => a.Status).Order());
        var quote = await app.DbAsync(db => db.Quotes.SingleAsync(q => q.EntryId == id));
        foreach (var (told, i) in answers.Select((a, i) => (a, i)).Where(a => a.a.Status == 409))
        {
            Assert.Contains("A quote of yours was received already, on ", Words(told), StringComparison.Ordinal);
            Assert.Contains("You can withdraw the one that stands, or replace it", Words(told), StringComparison.Ordinal);
            Assert.Equal($"With {i} brooms.", told.Document.QuerySelector("#Method")!.TextContent.Trim());
        }

        Assert.Equal(1, await app.DbAsync(db => db.OutgoingMessages.CountAsync(m => m.To == bidder.Email && m.Text.Contains(quote.Fingerprint))));

        // Whoever has read that may replace it, once again.
        var again = await Task.WhenAll(Enumerable.Range(6, 2).Select(i => SendAsync(answers.First(a => a.Status == 409), i)));
        Assert.Equal([302, 409], again.Select(a => a.Status).Order());
        Assert.Equal(302, (await bidder.Browser.SubmitAsync(own, "/quote/withdraw")).Status);
        Assert.Equal(302, (await SendAsync(await bidder.Browser.GetAsync(own), 9)).Status);
    }

    /// <summary>The buyer edits what is open while a supplier quotes for it, several times: either the quote stands and the edit is told to its supplier, or it does not and the page says why. Never neither.</summary>
    public static async Task EditAndQuoteAsync(QuotesApp app)
    {
        var id = await app.PublishedAsync("Edited sweeping", "30000");
        var bidder = await app.BidderAsync("Edited sweeping", 0);
        var (see, own) = ($"/council/contracts/{id}/suppliers-see", $"/my-suppliers/{bidder.Code}/opportunities/{id}/quote");
        foreach (var cover in new[] { "1000000", "2000000", "3000000", "4000000" })
        {
            var (form, page) = (await app.Editor.GetAsync(see), await bidder.Browser.GetAsync(own));
            var stood = await app.DbAsync(db => db.Quotes.Where(q => q.EntryId == id).Select(q => q.Fingerprint).SingleOrDefaultAsync());
            Dictionary<string, string> edit = new() { ["Place"] = "Preston", ["TakesQuotes"] = "true", ["Cover"] = cover, ["Version"] = form.Document.QuerySelector("input[name=Version]")!.GetAttribute("value")! };
            Dictionary<string, string> quote = new() { ["Lot"] = "0", ["Price"] = "20000", ["Method"] = $"With brooms, {cover}.", ["Seen"] = page.Document.QuerySelector("input[name=Seen]")!.GetAttribute("value")!, ["Stands"] = StandsIn(page) };

            var answers = await Task.WhenAll(app.Editor.PostFormAsync(form, see, edit), bidder.Browser.PostFormAsync(page, own, quote));

            Assert.Equal(302, answers[0].Status);
            var stands = await app.DbAsync(db => db.Quotes.Where(q => q.EntryId == id).Select(q => q.Fingerprint).SingleOrDefaultAsync());
            var told = await app.DbAsync(db => db.OutgoingMessages.CountAsync(m => m.To == bidder.Email && m.Text.Contains($"Public liability cover asked for: £{cover[0]},000,000")));
            if (answers[1].Status == 302)
            {
                Assert.NotEqual(stood, stands);
                Assert.Equal(1, told);
                Assert.Contains($"The buyer has changed the opportunity since you quoted", Words(await bidder.Browser.GetAsync(own)), StringComparison.Ordinal);
            }
            else
            {
                Assert.Equal((409, stood), (answers[1].Status, stands));
                Assert.Contains("The buyer has changed the opportunity while you were writing", Words(answers[1]), StringComparison.Ordinal);
                Assert.Equal($"With brooms, {cover}.", answers[1].Document.QuerySelector("#Method")!.TextContent.Trim());
            }
        }
    }
}
