using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Procurement.Contracts;
using WealthBuilding.Web.Tests.Features.Procurement.Consortia;
using WealthBuilding.Web.Tests.Features.Procurement.Quotes;
using WealthBuilding.Web.Tests.Support;
using static WealthBuilding.Web.Tests.Features.Procurement.Consortia.OpportunitySteps;
using static WealthBuilding.Web.Tests.Features.Procurement.Evaluation.EvaluationSteps;

namespace WealthBuilding.Web.Tests.Features.Procurement.Evaluation;

/// <summary>What an award comes to where it is not one winner and some losers: several who act at once, a tie, one quote, none, a consortium, a standstill.</summary>
public sealed class AwardOutcomeTests(QuotesApp app) : IClassFixture<QuotesApp>, IDisposable
{
    private static readonly (string, string, string)[] Halls = [("North hall", "15000", "90910000"), ("South hall", "15000", "90910000")];

    public void Dispose() => app.Time.Ahead = TimeSpan.Zero;

    [Fact]
    public Task Of_two_awards_of_one_lot_at_once_one_is_made_and_both_see_it() => AtOnce.AwardTwiceAsync(app);

    [Fact]
    public Task Of_an_edit_and_a_quote_at_once_the_supplier_is_told_by_message_or_by_page() => AtOnce.EditAndQuoteAsync(app);

    [Fact]
    public async Task Of_several_with_the_same_total_one_is_chosen_for_a_reason_that_all_read()
    {
        var work = await app.OpenedAsync("Tied sweeping", "20000", "20000");
        await AgreeAsync(work, (work.Quotes[0], 0, 4), (work.Quotes[1], 0, 4));

        var undecided = await AwardAsync(work, app.Editor, "send", "Name the days");
        Assert.Equal(400, undecided.Status);
        Assert.Equal(["#Winner", "#TieReason"], undecided.Document.QuerySelectorAll(".govuk-error-summary a").Select(a => a.GetAttribute("href")).Where(h => h!.StartsWith("#Winner", StringComparison.Ordinal) || h == "#TieReason"));

        var chosen = new Dictionary<string, string> { ["Winner"] = $"{work.Quotes[1]}", ["TieReason"] = "It begins a week earlier.", ["Rows[0].Advantage"] = "It begins a week earlier.", ["Rows[1].Improvement"] = string.Empty };
        Assert.Equal(302, (await AwardAsync(work, app.Editor, "send", "Begin earlier", others: chosen)).Status);

        Assert.Contains("why this one won: It begins a week earlier.", Words(await app.Editor.GetAsync(work.Here)), StringComparison.Ordinal);
        foreach (var (bidder, i) in work.Suppliers.Select((b, i) => (b, i)))
        {
            var page = Words(await bidder.Browser.GetAsync($"/my-suppliers/{bidder.Code}/feedback"));
            Assert.Contains(i == 1 ? "You have won" : $"to {work.Names[1]}", page, StringComparison.Ordinal);
            Assert.Contains("Several had the same total. Why this one won: It begins a week earlier.", page, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Nobody_is_told_the_price_of_another_that_lost_where_totals_are_the_same()
    {
        // 40 and 24 against 16 and 48.
        var work = await app.OpenedAsync("Evenly tied sweeping", "20000", "50000", "30303.30");
        await AgreeAsync(work, (work.Quotes[0], 0, 2), (work.Quotes[1], 0, 4), (work.Quotes[2], 0, 2));

        var page = await app.Editor.GetAsync($"{work.Here}/award/0");
        Assert.Contains("have the same total", Words(page), StringComparison.Ordinal);
        Assert.All(page.Document.QuerySelectorAll("textarea[name$=Advantage]"), t => Assert.Empty(t.TextContent.Trim()));

        var stale = new Dictionary<string, string> { ["Winner"] = $"{work.Quotes[1]}", ["TieReason"] = "It begins a week earlier." };
        foreach (var name in page.Document.QuerySelectorAll("textarea[name$=Advantage]").Select(t => t.GetAttribute("name")!))
        {
            stale[name] = "Price: £20,000.00 against your £30,303.30, without VAT.";
        }

        var refused = await AwardAsync(work, app.Editor, "send", "Begin earlier", others: stale);
        Assert.Equal(400, refused.Status);
        Assert.Contains("holds the price of another that lost", Words(refused), StringComparison.Ordinal);
        Assert.Equal(0, await app.DbAsync(db => db.AwardFeedbacks.CountAsync(f => f.EntryId == work.Id && f.SentAt != null)));
    }

    [Fact]
    public async Task A_penny_in_twenty_thousand_pounds_is_no_tie_and_pages_show_it()
    {
        var work = await app.OpenedAsync("Barely won sweeping", "20000", "20000.01");
        await AgreeAsync(work, (work.Quotes[0], 0, 4), (work.Quotes[1], 0, 4));

        var page = await app.Editor.GetAsync(work.Here);

        Assert.Contains($"{work.Names[0]} is the best, by less than 0.01 points.", Words(page), StringComparison.Ordinal);
        Assert.Equal(2, page.Document.QuerySelectorAll("td[data-label=Total]").Select(t => t.TextContent.Trim()).Distinct().Count());
        Assert.Contains($"{work.Names[0]} stays first, by less than 0.01 points", Words(page), StringComparison.Ordinal);
        Assert.DoesNotContain("have the same total", Words(await app.Editor.GetAsync($"{work.Here}/award/0")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_quote_alone_is_scored_and_wins_with_nobody_to_tell_but_its_supplier()
    {
        var work = await app.OpenedAsync("Lonely sweeping", "20000");
        await AgreeAsync(work, (work.Quotes[0], 0, 3));

        var page = await app.Editor.GetAsync(work.Here);
        Assert.Equal(["76.00"], page.Document.QuerySelectorAll("td[data-label=Total]").Select(t => t.TextContent.Trim()));
        Assert.DoesNotContain("Would the winner change?", Words(page), StringComparison.Ordinal);
        Assert.Equal(302, (await AwardAsync(work, app.Editor, "send", string.Empty)).Status);

        Assert.Contains("You have won", await app.MessageToAsync(work.Suppliers[0].Email), StringComparison.Ordinal);
        Assert.Equal(1, await app.DbAsync(db => db.AwardFeedbacks.CountAsync(f => f.EntryId == work.Id)));
        Assert.Equal(ContractState.Awarded, await app.DbAsync(db => db.ContractEntries.Where(c => c.Id == work.Id).Select(c => c.State).SingleAsync()));
    }

    [Fact]
    public async Task Where_nobody_has_quoted_the_pages_say_so_and_another_last_day_can_be_set()
    {
        var id = await app.PublishedAsync("Unwanted sweeping", "30000");
        var here = $"/council/contracts/{id}";
        Assert.DoesNotContain("Nobody had quoted", Words(await app.Editor.GetAsync($"{here}/quotes")), StringComparison.Ordinal);
        await app.GoOnAsync(TimeSpan.FromDays(32));

        var page = await app.Editor.GetAsync($"{here}/quotes");
        Assert.Contains("Nobody had quoted", Words(page), StringComparison.Ordinal);
        Assert.Contains("nobody has quoted", Words(await app.Editor.GetAsync($"{here}/evaluation")), StringComparison.Ordinal);
        Assert.Equal(409, (await app.Editor.PostFormAsync(page, $"{here}/quotes/open", [])).Status);
        Assert.Contains("no result", Words(await app.Editor.GetAsync($"{here}/evaluation/award/0")), StringComparison.Ordinal);
        Assert.Equal(302, (await StepAsync(id, "steps/Defer", new() { ["On"] = Day(32), ["Deadline"] = Day(60) })).Status);

        var late = await app.BidderAsync("Unwanted sweeping", 0);
        Assert.Equal(302, (await LodgeAsync(late, id, (0, "20000"))).Status);
        Assert.Contains("1 quote lies sealed", Words(await app.Editor.GetAsync($"{here}/quotes")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_contract_is_not_signed_before_the_end_of_a_mandatory_standstill_whatever_day_is_written()
    {
        var work = await app.OpenedAsync("Large sweeping", "3000000", [], [[(0, "2900000")], [(0, "2800000")]]);
        await AgreeAsync(work, (work.Quotes[0], 0, 5), (work.Quotes[1], 0, 2));
        Assert.Equal(302, (await AwardAsync(work, app.Editor, "send", "Name the days")).Status);
        Assert.Contains("the standstill of 8 working days that the law lays down", Words(await work.Suppliers[1].Browser.GetAsync($"/my-suppliers/{work.Suppliers[1].Code}/feedback")), StringComparison.Ordinal);
        var ends = await app.DbAsync(db => db.EvaluationAwards.Where(a => a.EntryId == work.Id && a.IsStandstillMandatory).Select(a => a.StandstillEnds).SingleAsync());

        foreach (var on in new[] { ends, ends.AddDays(1) })
        {
            var early = await StepAsync(work.Id, "steps/Sign", new() { ["On"] = $"{on:yyyy-MM-dd}", ["Start"] = Day(90), ["Reason"] = "We are in a hurry" });
            Assert.Equal(400, early.Status);
            Assert.Contains("The standstill lasts until", Words(early), StringComparison.Ordinal);
        }

        await app.GoOnAsync(TimeSpan.FromDays(20));
        Assert.Equal(302, (await StepAsync(work.Id, "steps/Sign", new() { ["On"] = $"{ends.AddDays(1):yyyy-MM-dd}", ["Start"] = Day(90) })).Status);
    }

    [Fact]
    public async Task A_lot_that_was_left_without_an_award_is_neither_scored_nor_moderated()
    {
        var work = await app.OpenedAsync("Left sweeping", "30000", Halls, [[(1, "14000"), (2, "15551")], [(1, "13000"), (2, "16661")]]);
        await ScoreAsync(work, work.One, "Before it was left", [(work.Quotes[0], 1, 5), (work.Quotes[1], 1, 2), (work.Quotes[0], 2, 1)]);
        var form = await work.One.GetAsync($"{work.Here}/score/{work.Quotes[1]}/2");
        Assert.Equal(302, (await StepAsync(work.Id, "lots/2/Leave", new() { ["On"] = Day(32), ["Reason"] = "Nobody named days" })).Status);

        var scoring = await work.One.GetAsync($"{work.Here}/score");
        Assert.DoesNotContain(scoring.Document.QuerySelectorAll("main a"), a => a.GetAttribute("href")!.EndsWith("/2", StringComparison.Ordinal));
        Assert.Contains("was left without an award (Nobody named days): its quotes are not scored", Words(scoring), StringComparison.Ordinal);
        var refused = await work.One.PostFormAsync(form, $"{work.Here}/score/{work.Quotes[1]}/2", new() { ["Points[0]"] = "5", ["Reason[0]"] = "Too late" });
        Assert.Equal((409, 0), (refused.Status, refused.Document.QuerySelectorAll("[name='Points[0]']").Length));
        Assert.Contains("was left without an award", Words(refused), StringComparison.Ordinal);
        await FinishAsync(work, work.One);
        await ScoreAsync(work, work.Two, "After it was left", [(work.Quotes[0], 1, 4), (work.Quotes[1], 1, 2)]);
        await FinishAsync(work, work.Two);

        var moderation = await app.Editor.GetAsync($"{work.Here}/moderation");
        Assert.Single(moderation.Document.QuerySelectorAll("[name='Points[0]'], [name='Points[1]']"));
        Assert.DoesNotContain("lot 2:", Words(moderation), StringComparison.Ordinal);
        Assert.Contains("The scorers differ on 1 score.", Words(await app.Editor.GetAsync(work.Here)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lots_are_awarded_one_by_one_and_one_that_was_left_is_quoted_for_and_weighed_anew()
    {
        var work = await app.OpenedAsync("Anew sweeping", "30000", Halls, [[(1, "14000"), (2, "15551")], [(1, "13000"), (2, "16661")]]);
        var (first, second, contract) = (work.Suppliers[0], work.Suppliers[1], $"/council/contracts/{work.Id}");
        await AgreeAsync(work, (work.Quotes[0], 1, 5), (work.Quotes[0], 2, 1), (work.Quotes[1], 1, 2), (work.Quotes[1], 2, 1));
        Assert.Equal(302, (await AwardAsync(work, app.Editor, "send", "Name the days", lot: 1)).Status);
        Assert.Equal(302, (await StepAsync(work.Id, "lots/2/Leave", new() { ["On"] = Day(32), ["Reason"] = "Nobody named days" })).Status);
        Assert.Equal(302, (await StepAsync(work.Id, "lots/2/Reopen", new() { ["On"] = Day(32), ["Reason"] = "The hall is dirty" })).Status);

        Assert.Contains("the quotes that were opened for it are not weighed again", Words(await app.Editor.GetAsync(work.Here)), StringComparison.Ordinal);
        Assert.Contains("no result", Words(await app.Editor.GetAsync($"{work.Here}/award/2")), StringComparison.Ordinal);
        Assert.Equal(302, (await StepAsync(work.Id, "steps/Defer", new() { ["On"] = Day(32), ["Deadline"] = Day(60) })).Status);
        Assert.Contains("quotes are asked for anew for lot 2 (South hall)", await app.MessageToAsync(second.Email), StringComparison.Ordinal);

        var form = await second.Browser.GetAsync($"/my-suppliers/{second.Code}/opportunities/{work.Id}/quote");
        Assert.Equal(["2"], form.Document.QuerySelectorAll("input[name=Lot]").Select(i => i.GetAttribute("value")));
        Assert.Contains("£16,661.00", Words(form), StringComparison.Ordinal);
        Assert.Equal(400, (await LodgeAsync(second, work.Id, (1, "100"))).Status);
        Assert.Equal(302, (await LodgeAsync(second, work.Id, (2, "12221"))).Status);
        var buyers = Words(await app.Editor.GetAsync($"{contract}/quotes"));
        Assert.Contains("1 quote lies sealed", buyers, StringComparison.Ordinal);
        Assert.Contains("£15,551.00", buyers, StringComparison.Ordinal);
        Assert.DoesNotContain("12,221", buyers, StringComparison.Ordinal);

        var anew = await app.CloseAsync(work.Id, [second]);
        var pageOfScorer = Words(await anew.One.GetAsync($"{anew.Here}/score"));
        Assert.DoesNotContain(first.Name, pageOfScorer, StringComparison.Ordinal);
        await AgreeAsync(anew, (anew.Quotes.Single(), 2, 4));
        Assert.Equal(302, (await AwardAsync(anew, app.Editor, "send", string.Empty, lot: 2)).Status);

        var result = Words(await app.Editor.GetAsync(work.Here));
        Assert.Contains($"Awarded to {first.Name} for £14,000.00", result, StringComparison.Ordinal);
        Assert.Contains($"Awarded to {second.Name} for £12,221.00", result, StringComparison.Ordinal);
        Assert.DoesNotContain("15,551", result, StringComparison.Ordinal);
        Assert.Equal(["What came of your quote: Anew sweeping, lot 1: North hall"], (await first.Browser.GetAsync($"/my-suppliers/{first.Code}/feedback")).Document.QuerySelectorAll("section h2").Select(h => h.TextContent.Trim()).Select(h => h.Replace("You have won", "What came of your quote", StringComparison.Ordinal)));
        Assert.Contains("You have won: Anew sweeping, lot 2", Words(await second.Browser.GetAsync($"/my-suppliers/{second.Code}/feedback")), StringComparison.Ordinal);
        using var json = System.Text.Json.JsonDocument.Parse((await app.Editor.GetAsync($"{contract}/quotes.json")).Bytes);
        Assert.Equal([2, 1, 1, 1, 1], json.RootElement.EnumerateArray().Select(r => r.GetProperty("Time of asking").GetInt32()));
    }

    [Fact]
    public async Task Each_partner_of_a_consortium_reads_what_it_won_and_what_it_lost()
    {
        var id = await app.PublishedAsync("Joined sweeping", "30000", Halls);
        Bidder[] all = [await app.BidderAsync("Joined sweeping", 0), await app.BidderAsync("Joined sweeping", 1), await app.BidderAsync("Joined sweeping", 2)];
        var (lead, partner, rival) = (all[0], all[1], all[2]);
        await TogetherAsync(id, lead, partner);
        Assert.Equal(302, (await app.LodgeForAsync(lead, id, (1, "14000"), (2, "15000"))).Status);
        Assert.Equal(302, (await LodgeAsync(rival, id, (1, "14000"), (2, "10000"))).Status);
        var work = await app.CloseAsync(id, [lead, rival]);
        await AgreeAsync(work, (work.Quotes[0], 1, 5), (work.Quotes[1], 1, 2), (work.Quotes[0], 2, 3), (work.Quotes[1], 2, 3));

        foreach (var lot in new[] { 1, 2 })
        {
            Assert.Equal(302, (await AwardAsync(work, app.Editor, "send", $"Name the days of lot {lot}", lot: lot)).Status);
        }

        foreach (var member in new[] { lead, partner })
        {
            var page = await member.Browser.GetAsync($"/my-suppliers/{member.Code}/feedback");
            Assert.Equal(["What came of your quote: Joined sweeping, lot 2: South hall", "You have won: Joined sweeping, lot 1: North hall"], page.Document.QuerySelectorAll("section h2").Select(h => h.TextContent.Trim()));
            Assert.Contains("Name the days of lot 2", Words(page), StringComparison.Ordinal);
            Assert.Contains("You have won: Joined sweeping, lot 1", Words(await member.Browser.GetAsync($"/my-suppliers/{member.Code}/opportunities/{id}/quote")), StringComparison.Ordinal);
            var told = await app.DbAsync(db => db.OutgoingMessages.Where(m => m.To == member.Email && (m.Subject == "Your quote has won" || m.Subject == "What came of your quote")).OrderBy(m => m.Id).Select(m => m.Subject).ToListAsync());
            Assert.Equal(["Your quote has won", "What came of your quote"], told);
        }

        var other = Words(await rival.Browser.GetAsync($"/my-suppliers/{rival.Code}/feedback"));
        Assert.Contains($"to {lead.Name}, {partner.Name}", other, StringComparison.Ordinal);
        Assert.DoesNotContain("Name the days of lot 2", other, StringComparison.Ordinal);
        Assert.Equal(404, (await rival.Browser.GetAsync($"/my-suppliers/{partner.Code}/feedback")).Status);
        Assert.Equal([lead.Name, partner.Name, rival.Name], await app.DbAsync(db => db.ContractSuppliers.Where(s => s.EntryId == id).Select(s => s.Name).OrderBy(n => n).ToListAsync()));
    }

    private async Task<BrowserPage> StepAsync(int id, string step, Dictionary<string, string> fields)
    {
        var page = await app.Editor.GetAsync($"/council/contracts/{id}/{step}");
        return await app.Editor.PostFormAsync(page, $"/council/contracts/{id}/{step}", new(fields) { ["Version"] = page.Document.QuerySelector("input[name=Version]")!.GetAttribute("value")! });
    }
}
