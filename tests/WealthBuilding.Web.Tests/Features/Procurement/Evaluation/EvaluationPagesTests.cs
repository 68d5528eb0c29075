using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Identity;
using WealthBuilding.Domain.Procurement.Contracts;
using WealthBuilding.Domain.Procurement.Evaluation;
using WealthBuilding.Domain.Procurement.Invitations;
using WealthBuilding.Web.Tests.Features.Procurement.Consortia;
using WealthBuilding.Web.Tests.Features.Procurement.Ocds;
using WealthBuilding.Web.Tests.Features.Procurement.Quotes;
using WealthBuilding.Web.Tests.Support;
using static WealthBuilding.Web.Tests.Features.Procurement.Consortia.OpportunitySteps;
using static WealthBuilding.Web.Tests.Features.Procurement.Evaluation.EvaluationSteps;

namespace WealthBuilding.Web.Tests.Features.Procurement.Evaluation;

/// <summary>From criteria to an award with feedback, through the front door.</summary>
public sealed class EvaluationPagesTests(QuotesApp app) : IClassFixture<QuotesApp>, IDisposable
{
    private const string Secret = "Wolverley";

    public void Dispose() => app.Time.Ahead = TimeSpan.Zero;

    [Fact]
    public async Task Quotes_are_scored_blind_moderated_and_awarded_with_feedback_to_each_loser_alone()
    {
        var work = await app.OpenedAsync("Weighed sweeping", "27000", "20000", "24000");
        var step = await app.Editor.SubmitAsync($"/council/contracts/{work.Id}/steps/Award", "/check", new() { ["On"] = Day(0), ["Supplier"] = "Somebody Example Ltd" });
        Assert.Equal(409, step.Status);
        Assert.Contains("award it on its evaluation page", Words(step), StringComparison.Ordinal);

        await ScoreAsync(work, work.One, Secret, 5, 2, 3);
        await FinishAsync(work, work.One);
        await NobodySeesAsync(work);

        await ScoreAsync(work, work.Two, "Clear", 5, 3, 3);
        await FinishAsync(work, work.Two);
        var agreed = await app.Editor.SubmitAsync($"{work.Here}/moderation", "/moderation", new() { ["Points[0]"] = "2", ["Reason[0]"] = string.Empty });
        Assert.Equal((400, "#Reason-1"), (agreed.Status, agreed.Document.QuerySelector(".govuk-error-summary a")!.GetAttribute("href")));
        Assert.Contains(Secret, agreed.Text, StringComparison.Ordinal);
        Assert.Equal(302, (await app.Editor.SubmitAsync($"{work.Here}/moderation", "/moderation", new() { ["Points[0]"] = "2", ["Reason[0]"] = "No day is named" })).Status);

        // 20 of 27 is 74.07: 29.63 + 60 = 89.63; 100 and 40: 64; 83.33 and 60: 69.33.
        var result = await app.Editor.GetAsync(work.Here);
        Assert.Equal(["89.63", "69.33", "64.00"], result.Document.QuerySelectorAll("table td[data-label=Total]").Select(t => t.TextContent.Trim()));
        Assert.Contains("Price counted 45% instead of 40%", Words(result), StringComparison.Ordinal);
        using var json = JsonDocument.Parse((await app.Editor.GetAsync($"{work.Here}.json")).Bytes);
        Assert.Equal(7, json.RootElement.GetArrayLength());
        Assert.Equal(6 + 1, json.RootElement.EnumerateArray().Count(r => r.GetProperty("Score 0 to 5").GetInt32() is >= 2 and <= 5));

        var half = await AwardAsync(work, app.Editor, "send", string.Empty);
        Assert.Equal((400, "#Improvement-1"), (half.Status, half.Document.QuerySelector(".govuk-error-summary a")!.GetAttribute("href")));
        Assert.Empty(await app.DbAsync(db => db.AwardFeedbacks.Where(f => f.EntryId == work.Id && f.SentAt != null).ToListAsync()));
        Assert.Equal(302, (await AwardAsync(work, app.Editor, "send", "Name the days")).Status);
        await EachIsToldAsync(work);
    }

    [Fact]
    public async Task Once_somebody_has_quoted_the_contract_leads_to_the_evaluation_and_offers_no_plain_award()
    {
        var id = await app.PublishedAsync("Leading sweeping", "30000", ("North hall", "15000", "90910000"), ("South hall", "15000", "90910000"));
        var contract = $"/council/contracts/{id}";
        string[] plain = [$"{contract}/steps/Award", $"{contract}/lots/1/Award", $"{contract}/lots/2/Award"];
        async Task<List<string>> LinksAsync() => [.. (await app.Editor.GetAsync(contract)).Document.QuerySelectorAll("main a").Select(a => a.GetAttribute("href")!)];
        var before = await LinksAsync();
        Assert.Contains(plain[1], before);

        Assert.Equal(302, (await LodgeAsync(await app.BidderAsync("Leading sweeping", 0), id, (1, "14000"))).Status);

        var after = await LinksAsync();
        Assert.Empty(after.Intersect(plain));
        Assert.Equal(4, after.Count(l => l == $"{contract}/evaluation"));
    }

    [Fact]
    public async Task A_scorer_in_conflict_or_undeclared_sees_and_scores_no_quote()
    {
        var work = await app.OpenedAsync("Conflicted sweeping", "27000", "20000");
        string[] paths = [$"/council/contracts/{work.Id}/quotes", $"/council/contracts/{work.Id}/quotes.csv", $"/council/contracts/{work.Id}/quotes.json", work.Here, $"{work.Here}.json", $"{work.Here}/moderation", $"{work.Here}/score"];
        await NothingOfQuotesAsync(work.One, paths);
        var quote = await app.DbAsync(db => db.Quotes.Where(q => q.EntryId == work.Id).Select(q => q.Id).FirstAsync());
        Assert.Equal(404, (await work.One.GetAsync($"{work.Here}/score/{quote}/0")).Status);

        var declared = await work.One.SubmitAsync($"{work.Here}/score", "/declare", new() { ["Interest"] = "Conflict", ["Words"] = "My cousin works there" });
        Assert.Equal((400, "#With"), (declared.Status, declared.Document.QuerySelector(".govuk-error-summary a")!.GetAttribute("href")));
        Assert.Equal(302, (await work.One.SubmitAsync($"{work.Here}/score", "/declare", new() { ["Interest"] = "Conflict", ["With"] = work.Names[0], ["Words"] = "My cousin works there" })).Status);

        await NothingOfQuotesAsync(work.One, paths);
        var page = await work.One.GetAsync($"{work.Here}/score");
        Assert.Equal(403, (await work.One.PostFormAsync(page, $"{work.Here}/score/{quote}/0", new() { ["Points[0]"] = "5", ["Reason[0]"] = "Good" })).Status);
        Assert.Equal(403, (await work.One.PostFormAsync(page, $"{work.Here}/score/finish", [])).Status);
        Assert.Contains($"Conflict with {work.Names[0]}: My cousin works there", Words(await app.Editor.GetAsync(work.Here)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Criteria_are_published_and_stay_once_somebody_has_quoted()
    {
        var id = await app.AdvertisedAsync(new() { ["Title"] = "Criteria sweeping", ["Value"] = "30000", ["Cpv"] = "90910000" });
        Assert.Single((await app.Editor.GetAsync($"/council/contracts/{id}/evaluation/criteria")).Document.QuerySelectorAll("input[id^='Title-']"));
        var more = await app.Editor.SubmitAsync($"/council/contracts/{id}/evaluation/criteria", "/criteria", new() { ["Rows[0].Kind"] = "Quality", ["Rows[0].Title"] = "Team", ["Rows[0].Weight"] = "100", ["Button"] = "add" });
        Assert.Equal((200, "Team", string.Empty), (more.Status, more.Document.QuerySelector("#Title-1")!.GetAttribute("value"), more.Document.QuerySelector("#Title-2")!.GetAttribute("value") ?? string.Empty));
        Assert.Empty(await app.DbAsync(db => db.AwardCriteria.Where(c => c.EntryId == id).ToListAsync()));
        var wrong = await app.CriteriaAsync(id, "40", "50");
        Assert.Equal(400, wrong.Status);
        Assert.Contains("they add to 90%", Words(wrong), StringComparison.Ordinal);
        Assert.Equal("Method", wrong.Document.QuerySelector("#Title-2")!.GetAttribute("value"));
        Assert.Equal(302, (await app.CriteriaAsync(id, "40", "60")).Status);
        Assert.Equal(302, (await app.OpenToSuppliersAsync(id, new() { ["Place"] = "Preston", ["TakesQuotes"] = "true" })).Status);
        Assert.Contains("lowest price ÷ price × 100", Words(await app.Anonymous().GetAsync($"/opportunities/{id}")), StringComparison.Ordinal);

        var before = await app.Editor.GetAsync($"/council/contracts/{id}/evaluation/criteria");
        Assert.Equal(2, before.Document.QuerySelectorAll("input[id^='Title-']").Length);
        var (code, supplier) = await app.SupplierAsync("criteria@first.example", "First Criteria Example Ltd", "We clean halls.", "90910000");
        await LodgeAsync(new Bidder(code, supplier, "criteria@first.example", "First Criteria Example Ltd"), id, (0, "20000"));

        var late = await app.Editor.PostFormAsync(before, $"/council/contracts/{id}/evaluation/criteria", new() { ["Version"] = before.Document.QuerySelector("input[name=Version]")!.GetAttribute("value")!, ["Rows[0].Title"] = "Method", ["Rows[0].Weight"] = "100" });
        Assert.Equal(409, late.Status);
        Assert.Contains("Suppliers have quoted by what was published", Words(late), StringComparison.Ordinal);
        Assert.Equal([40, 60], await app.DbAsync(db => db.AwardCriteria.Where(c => c.EntryId == id).OrderBy(c => c.Number).Select(c => c.WeightPercent).ToListAsync()));
    }

    [Fact]
    public async Task A_supplier_sees_what_is_weighed_and_its_promise_stands_beside_the_criterion_that_asks_for_it()
    {
        var id = await app.AdvertisedAsync(new() { ["Title"] = "Promised sweeping", ["Value"] = "30000", ["Cpv"] = "90910000" });
        Assert.Equal(302, (await app.Editor.SubmitAsync($"/council/contracts/{id}/evaluation/criteria", "/criteria", new()
        {
            ["Rows[0].Kind"] = "Quality",
            ["Rows[0].Title"] = "Method",
            ["Rows[0].Weight"] = "80",
            ["Rows[0].Description"] = "Days and teams are named",
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
        Bidder[] bidders = [await app.BidderAsync("Promised sweeping", 0), await app.BidderAsync("Promised sweeping", 1)];
        var path = $"/my-suppliers/{bidders[0].Code}/opportunities/{id}/quote";

        var form = await bidders[0].Browser.GetAsync(path);
        foreach (var words in new[] { "Method", "80%", "Days and teams are named", "Measure: Apprentices of the district (people)", "What do you promise? Apprentices (20%, optional)" })
        {
            Assert.Contains(words, Words(form), StringComparison.Ordinal);
        }

        Assert.Single(form.Document.QuerySelectorAll("textarea[name=Promise]"));
        var wrong = await bidders[0].Browser.SubmitAsync(path, "/quote", new() { ["Price"] = "20000", ["Method"] = "Teams sweep at dawn.", ["Promise"] = string.Join(' ', Enumerable.Repeat("two", 101)) });
        Assert.Equal((400, "#Promise-1"), (wrong.Status, wrong.Document.QuerySelector(".govuk-error-summary a")!.GetAttribute("href")));
        Assert.StartsWith("two two", wrong.Document.QuerySelector("#Promise-1")!.TextContent.Trim(), StringComparison.Ordinal);
        Assert.Equal(302, (await bidders[0].Browser.SubmitAsync(path, "/quote", new() { ["Price"] = "20000", ["Method"] = "Teams sweep at dawn.", ["Promise"] = "Two apprentices by May." })).Status);
        Assert.Contains("What you promise: ApprenticesTwo apprentices by May.", Words(await bidders[0].Browser.GetAsync(path)), StringComparison.Ordinal);
        Assert.Equal("Two apprentices by May.", (await bidders[0].Browser.GetAsync(path)).Document.QuerySelector("#Promise-1")!.TextContent.Trim());
        Assert.Equal(302, (await LodgeAsync(bidders[1], id, (0, "21000"))).Status);
        Assert.DoesNotContain("Two apprentices", (await app.Editor.GetAsync($"/council/contracts/{id}/quotes")).Text, StringComparison.Ordinal);

        var work = await app.CloseAsync(id, bidders);
        Assert.Equal(302, (await work.One.SubmitAsync($"{work.Here}/score", "/declare", new() { ["Interest"] = "None" })).Status);
        foreach (var (quote, words) in work.Quotes.Zip(["Promised: Two apprentices by May.", "Nothing is promised."]))
        {
            var group = (await work.One.GetAsync($"{work.Here}/score/{quote}/0")).Document.QuerySelectorAll("fieldset").Single(f => f.QuerySelector("legend")!.TextContent.Contains("Apprentices", StringComparison.Ordinal));
            Assert.Equal(words, group.QuerySelector(".govuk-inset-text")!.TextContent.Trim());
        }

        Assert.Contains("What it promises: ApprenticesTwo apprentices by May.", Words(await app.Editor.GetAsync($"/council/contracts/{id}/quotes")), StringComparison.Ordinal);
    }

    private async Task EachIsToldAsync(Weighed work)
    {
        Assert.Equal(ContractState.Awarded, await app.DbAsync(db => db.ContractEntries.Where(c => c.Id == work.Id).Select(c => c.State).SingleAsync()));
        var standstill = await app.DbAsync(db => db.EvaluationAwards.Where(a => a.EntryId == work.Id).Select(a => new { a.StandstillEnds, a.IsStandstillMandatory, a.LocalBids, a.Winner }).SingleAsync());
        Assert.Equal((false, 3, work.Names[0]), (standstill.IsStandstillMandatory, standstill.LocalBids, standstill.Winner));
        foreach (var (code, supplier, email, i) in work.Suppliers.Select((s, i) => (s.Code, s.Browser, s.Email, i)))
        {
            var message = await app.MessageToAsync(email);
            Assert.Contains(i == 0 ? "You have won" : $"was awarded to {work.Names[0]}", message, StringComparison.Ordinal);
            var page = Words(await supplier.GetAsync($"/my-suppliers/{code}/feedback"));
            Assert.Contains("of its own will", page, StringComparison.Ordinal);
            Assert.Equal(i > 0, page.Contains("Name the days", StringComparison.Ordinal));
            Assert.Equal(i == 1, page.Contains("No day is named", StringComparison.Ordinal));
            Assert.DoesNotContain("scorer-", page, StringComparison.Ordinal);
            Assert.Contains("Your scores, of 100", Words(await supplier.GetAsync($"/my-suppliers/{code}/opportunities/{work.Id}/quote")), StringComparison.Ordinal);
            Assert.Equal(404, (await work.Suppliers[(i + 1) % 3].Browser.GetAsync($"/my-suppliers/{code}/feedback")).Status);
            Assert.Equal(404, (await app.Editor.GetAsync($"/my-suppliers/{code}/feedback.json")).Status);
        }

        await InvitedAsync(work);
        using var record = JsonDocument.Parse((await app.Editor.GetAsync("/council/contracts/competition.json")).Bytes);
        var row = record.RootElement.EnumerateArray().Single(r => r.GetProperty("Contract").GetString() == "Weighed sweeping");
        Assert.Equal((3, 27000m, "Yes", (2, 0, 1)), (row.GetProperty("Local bids").GetInt32(), row.GetProperty("Price without VAT (£)").GetDecimal(), row.GetProperty("Winner is local").GetString(), (row.GetProperty("Local suppliers invited").GetInt32(), row.GetProperty("Other suppliers invited").GetInt32(), row.GetProperty("Suppliers of a place not known invited").GetInt32())));
    }

    private Task<int> InvitedAsync(Weighed work) => app.DbAsync(async db =>
    {
        var institution = await db.ContractEntries.IgnoreQueryFilters().Where(c => c.Id == work.Id).Select(c => c.InstitutionId).SingleAsync();
        foreach (var (code, isLocal) in work.Suppliers.Select((s, i) => (s.Code, i < 2 ? true : (bool?)null)))
        {
            var supplier = await db.Suppliers.Where(s => s.Code == code).Select(s => s.Id).SingleAsync();
            db.QuoteInvitations.Add(new QuoteInvitation { InstitutionId = institution, EntryId = work.Id, SupplierId = supplier, InvitedAt = DateTimeOffset.UnixEpoch, ByRule = false, IsLocal = isLocal, Why = "By hand" });
        }

        return await db.SaveChangesAsync();
    });

    private async Task NobodySeesAsync(Weighed work)
    {
        foreach (var (browser, path) in new[]
        {
            (work.Two, work.Here), (work.Two, $"{work.Here}.csv"), (work.Two, $"{work.Here}.json"), (work.Two, $"{work.Here}/moderation"), (work.Two, $"{work.Here}/score"), (app.Editor, work.Here), (app.Editor, $"{work.Here}.csv"),
            (app.Editor, $"{work.Here}.json"), (app.Editor, $"{work.Here}/moderation"), (app.Editor, $"{work.Here}/award/0"), (app.Editor, $"/council/contracts/{work.Id}"), (app.Editor, $"/council/contracts/{work.Id}/quotes.json"),
            (await app.SignInAsync("auditor", Role.Administrator, app.Council), "/council/audit"),
        })
        {
            var page = await browser.GetAsync(path);
            Assert.True(page.Status == 200 && !page.Text.Contains(Secret, StringComparison.Ordinal), $"{path}: {page.Status}, and it may show what another scorer gave");
        }

        Assert.Contains(Secret, (await work.One.GetAsync($"{work.Here}/score/{work.Quotes[0]}/0")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, (await work.Two.GetAsync($"{work.Here}/score/{work.Quotes[0]}/0")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain(app.Log, l => l.Contains(Secret, StringComparison.Ordinal));
        Assert.Equal(409, (await AwardAsync(work, app.Editor, "send", "Name the days")).Status);
    }

    private static async Task NothingOfQuotesAsync(Browser browser, string[] paths)
    {
        foreach (var path in paths)
        {
            var page = await browser.GetAsync(path);
            Assert.Equal(200, page.Status);
            Assert.All(new[] { "27,000", "27000", "dawn" }, w => Assert.False(page.Text.Contains(w, StringComparison.Ordinal), $"{path} shows '{w}'"));
        }
    }
}
