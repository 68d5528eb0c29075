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

namespace WealthBuilding.Web.Tests.Features.Procurement.Evaluation;

/// <summary>From criteria to an award with feedback, through the front door.</summary>
public sealed class EvaluationPagesTests(QuotesApp app) : IClassFixture<QuotesApp>, IDisposable
{
    private const string Secret = "Wolverley";

    public void Dispose() => app.Time.Ahead = TimeSpan.Zero;

    [Fact]
    public async Task Quotes_are_scored_blind_moderated_and_awarded_with_feedback_to_each_loser_alone()
    {
        var work = await OpenedAsync("Weighed sweeping", "27000", "20000", "24000");
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
    public async Task A_scorer_in_conflict_or_undeclared_sees_and_scores_no_quote()
    {
        var work = await OpenedAsync("Conflicted sweeping", "27000", "20000");
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
    public async Task Of_two_awards_at_once_one_is_made_and_the_other_is_told()
    {
        var work = await OpenedAsync("Raced sweeping", "27000", "20000");
        foreach (var scorer in new[] { work.One, work.Two })
        {
            await ScoreAsync(work, scorer, "Clear", 5, 2);
            await FinishAsync(work, scorer);
        }

        var other = await app.SignInAsync("second-editor", Role.Editor, app.Council);
        var pages = await Task.WhenAll(app.Editor.GetAsync($"{work.Here}/award/0"), other.GetAsync($"{work.Here}/award/0"));
        var answers = await Task.WhenAll(AwardAsync(work, app.Editor, "send", "Name the days", pages[0]), AwardAsync(work, other, "send", "Name the team", pages[1]));

        Assert.Equal([302, 409], answers.Select(a => a.Status).Order());
        Assert.Contains("decided already", Words(answers.Single(a => a.Status == 409)), StringComparison.Ordinal);
        Assert.Equal(1, await app.DbAsync(db => db.EvaluationAwards.CountAsync(a => a.EntryId == work.Id)));
        Assert.Equal(2, await app.DbAsync(db => db.AwardFeedbacks.CountAsync(f => f.EntryId == work.Id && f.SentAt != null)));
    }

    [Fact]
    public async Task Criteria_are_published_and_stay_once_somebody_has_quoted()
    {
        var id = await app.AdvertisedAsync(new() { ["Title"] = "Criteria sweeping", ["Value"] = "30000", ["Cpv"] = "90910000" });
        var wrong = await CriteriaAsync(id, "40", "50");
        Assert.Equal(400, wrong.Status);
        Assert.Contains("they add to 90%", Words(wrong), StringComparison.Ordinal);
        Assert.Equal("Method", wrong.Document.QuerySelector("#Title-2")!.GetAttribute("value"));
        Assert.Equal(302, (await CriteriaAsync(id, "40", "60")).Status);
        Assert.Equal(302, (await app.OpenToSuppliersAsync(id, new() { ["Place"] = "Preston", ["TakesQuotes"] = "true" })).Status);
        Assert.Contains("lowest price ÷ price × 100", Words(await app.Anonymous().GetAsync($"/opportunities/{id}")), StringComparison.Ordinal);

        var before = await app.Editor.GetAsync($"/council/contracts/{id}/evaluation/criteria");
        var (code, supplier) = await app.SupplierAsync("criteria@first.example", "First Criteria Example Ltd", "We clean halls.", "90910000");
        await LodgeAsync(supplier, code, id, "20000");

        var late = await app.Editor.PostFormAsync(before, $"/council/contracts/{id}/evaluation/criteria", new() { ["Version"] = before.Document.QuerySelector("input[name=Version]")!.GetAttribute("value")!, ["Rows[0].Title"] = "Method", ["Rows[0].Weight"] = "100" });
        Assert.Equal(409, late.Status);
        Assert.Contains("Suppliers have quoted by what was published", Words(late), StringComparison.Ordinal);
        Assert.Equal([40, 60], await app.DbAsync(db => db.AwardCriteria.Where(c => c.EntryId == id).OrderBy(c => c.Number).Select(c => c.WeightPercent).ToListAsync()));
    }

    [Fact]
    public async Task What_is_published_as_OCDS_tells_nothing_that_is_sealed_and_nothing_of_who_lost_or_asked()
    {
        var sealedId = await SealedAsync();
        var before = await ReleasesAsync(sealedId);
        Assert.DoesNotContain(before.Releases, r => r.TryGetProperty("bids", out _));
        Assert.All(["31313", "31,313", "Unopened", "dawn"], w => Assert.DoesNotContain(w, before.Text, StringComparison.Ordinal));
        var question = before.Releases[^1].GetProperty("tender").GetProperty("enquiries")[0];
        Assert.Equal(("Are the stairs part of it?", "They are."), (question.GetProperty("description").GetString(), question.GetProperty("answer").GetString()));
        Assert.Equal(["id", "description", "answer", "dateAnswered"], question.EnumerateObject().Select(m => m.Name));
        Assert.Equal(404, (await app.Anonymous().GetAsync($"/ocds/council/ocds-000000-council-{sealedId + 1000}")).Status);

        var work = await OpenedAsync("Published sweeping", "27100", "20200", "24300");
        Assert.Equal(["1"], (await ReleasesAsync(work.Id)).Releases[^1].GetProperty("tender").GetProperty("lots").EnumerateArray().Select(l => l.GetProperty("id").GetString()));
        await AwardedAsync(work);

        var after = await ReleasesAsync(work.Id);
        Assert.Equal(["tender", "tenderUpdate", "award"], after.Releases.Where(r => r.GetProperty("tag")[0].GetString() is not "tenderAmendment").Select(r => r.GetProperty("tag")[0].GetString()));
        var last = after.Releases[^1];
        Assert.Equal(("pending", 27100m, work.Names[0]), (last.GetProperty("awards")[0].GetProperty("status").GetString(), last.GetProperty("awards")[0].GetProperty("value").GetProperty("amount").GetDecimal(), last.GetProperty("awards")[0].GetProperty("suppliers")[0].GetProperty("name").GetString()));
        Assert.Equal(3, last.GetProperty("bids").GetProperty("statistics")[0].GetProperty("value").GetInt32());
        Assert.All([.. work.Names.Skip(1), "20200", "24300", "20,200", "24,300", "dawn", "Name the days", "Clear", "scorer-", .. work.Suppliers.Select(s => s.Email)], w => Assert.DoesNotContain(w, after.Text, StringComparison.Ordinal));
        var known = after.Releases.Select(r => r.GetProperty("id").GetString()).ToList();

        await app.GoOnAsync(TimeSpan.FromDays(20));
        var over = await ReleasesAsync(work.Id);
        Assert.Equal(known, over.Releases.Select(r => r.GetProperty("id").GetString()).Take(known.Count));
        Assert.Equal(("awardUpdate", "active"), (over.Releases[^1].GetProperty("tag")[0].GetString(), over.Releases[^1].GetProperty("awards")[0].GetProperty("status").GetString()));
    }

    [NodeFact]
    public async Task Every_stage_is_valid_against_the_schema()
    {
        var step = $"/council/contracts/{await SealedAsync()}/steps/Withdraw";
        var form = await app.Editor.GetAsync(step);
        Assert.Equal(302, (await app.Editor.PostFormAsync(form, step, new() { ["Version"] = form.Document.QuerySelector("input[name=Version]")!.GetAttribute("value")!, ["On"] = Day(0), ["Reason"] = "No longer needed" })).Status);
        await AwardedAsync(await OpenedAsync("Valid sweeping", "27100", "20200", "24300"));
        await app.GoOnAsync(TimeSpan.FromDays(20));
        await PublishAsync();
        var (releases, records) = ((await app.Anonymous().GetAsync("/ocds/council")).Bytes, (await app.Anonymous().GetAsync("/ocds/council/records")).Bytes);

        using var json = JsonDocument.Parse(releases);
        Assert.Superset(
            new HashSet<string?> { "tender", "tenderUpdate", "tenderCancellation", "award", "awardUpdate" },
            json.RootElement.GetProperty("releases").EnumerateArray().SelectMany(r => r.GetProperty("tag").EnumerateArray()).Select(t => t.GetString()).ToHashSet());
        Assert.Equal((0, string.Empty), await Validation.RunOnAsync(releases, records));
    }

    private async Task AwardedAsync(Weighed work)
    {
        foreach (var scorer in new[] { work.One, work.Two })
        {
            await ScoreAsync(work, scorer, "Clear", 5, 2, 3);
            await FinishAsync(work, scorer);
        }

        Assert.Equal(302, (await AwardAsync(work, app.Editor, "send", "Name the days")).Status);
    }

    /// <summary>An opportunity with an answered question and a quote that nobody has opened.</summary>
    private async Task<int> SealedAsync()
    {
        var id = await app.AdvertisedAsync(new() { ["Title"] = "Sealed sweeping", ["Value"] = "30000", ["Cpv"] = "90910000" });
        Assert.Equal(302, (await app.OpenToSuppliersAsync(id, new() { ["Place"] = "Preston", ["TakesQuotes"] = "true" })).Status);
        var (code, supplier) = await app.SupplierAsync($"unopened-{id}@sealed.example", $"Unopened {id} Example Ltd", "We clean halls.", "90910000");
        Assert.Equal(302, (await supplier.SubmitAsync($"/my-suppliers/{code}/opportunities/{id}/questions", "/questions", new() { ["Question"] = "Are the stairs part of it?" })).Status);
        var question = await app.DbAsync(db => db.OpportunityQuestions.Where(q => q.EntryId == id).Select(q => q.Id).SingleAsync());
        Assert.Equal(302, (await app.Editor.SubmitAsync($"/council/contracts/{id}/questions/{question}", $"/questions/{question}", new() { ["Shown"] = "Are the stairs part of it?", ["Answer"] = "They are." })).Status);
        Assert.Equal(302, (await LodgeAsync(supplier, code, id, "31313")).Status);
        return id;
    }

    private Task<int> PublishAsync() => app.DbAsync(async db =>
    {
        (await db.Institutions.SingleAsync(i => i.Slug == "council")).PublishContracts(true);
        return await db.SaveChangesAsync();
    });

    private async Task<(string Text, IReadOnlyList<JsonElement> Releases)> ReleasesAsync(int id)
    {
        await PublishAsync();
        var page = await app.Anonymous().GetAsync($"/ocds/council/ocds-000000-council-{id}");
        Assert.Equal(200, page.Status);
        using var json = JsonDocument.Parse(page.Bytes);
        return (page.Text, [.. json.RootElement.GetProperty("releases").EnumerateArray().Select(r => r.Clone())]);
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

    private async Task<BrowserPage> CriteriaAsync(int id, string price, string method) => await app.Editor.SubmitAsync(
        $"/council/contracts/{id}/evaluation/criteria", "/criteria",
        new() { ["Rows[0].Kind"] = "Price", ["Rows[0].Title"] = "Price", ["Rows[0].Weight"] = price, ["Rows[1].Kind"] = "Quality", ["Rows[1].Title"] = "Method", ["Rows[1].Weight"] = method });

    /// <summary>An opportunity with criteria of price 40 and method 60, quotes that were opened, and two scorers who were named.</summary>
    private async Task<Weighed> OpenedAsync(string title, params string[] prices)
    {
        var id = await app.AdvertisedAsync(new() { ["Title"] = title, ["Value"] = "30000", ["Cpv"] = "90910000" });
        Assert.Equal(302, (await CriteriaAsync(id, "40", "60")).Status);
        Assert.Equal(302, (await app.OpenToSuppliersAsync(id, new() { ["Place"] = "Preston", ["TakesQuotes"] = "true" })).Status);
        var suppliers = new List<(string Code, Browser Browser, string Email)>();
        var names = new List<string>();
        foreach (var price in prices)
        {
            var key = $"{title.Split(' ')[0]} {(char)('A' + names.Count)}";
            var email = $"{key.Replace(' ', '-').ToLowerInvariant()}@weighed.example";
            names.Add($"{key} Example Ltd");
            var (code, browser) = await app.SupplierAsync(email, names[^1], "We clean halls.", "90910000");
            Assert.Equal(302, (await LodgeAsync(browser, code, id, price)).Status);
            suppliers.Add((code, browser, email));
        }

        var here = $"/council/contracts/{id}/evaluation";
        var scorers = new List<Browser>();
        foreach (var name in new[] { "scorer-one", "scorer-two" })
        {
            scorers.Add(await app.SignInAsync(name, Role.Viewer, app.Council));
            var user = await app.DbAsync(db => db.Users.Where(u => u.FullName == name).Select(u => u.Id).SingleAsync());
            Assert.Equal(302, (await app.Editor.SubmitAsync(here, "/scorers", new() { ["User"] = user.ToString(System.Globalization.CultureInfo.InvariantCulture) })).Status);
        }

        await app.GoOnAsync(TimeSpan.FromDays(32));
        Assert.Equal(302, (await app.Editor.SubmitAsync($"/council/contracts/{id}/quotes", "/quotes/open")).Status);
        var quotes = await app.DbAsync(db => db.Quotes.Where(q => q.EntryId == id).OrderBy(q => q.Id).Select(q => q.Id).ToListAsync());
        return new Weighed(id, here, scorers[0], scorers[1], suppliers, names, quotes);
    }

    private static async Task ScoreAsync(Weighed work, Browser scorer, string reason, params int[] points)
    {
        Assert.Equal(302, (await scorer.SubmitAsync($"{work.Here}/score", "/declare", new() { ["Interest"] = nameof(Interest.None) })).Status);
        foreach (var (quote, score) in work.Quotes.Zip(points))
        {
            Assert.Equal(302, (await scorer.SubmitAsync($"{work.Here}/score/{quote}/0", $"/score/{quote}/0", new() { ["Points[0]"] = score.ToString(System.Globalization.CultureInfo.InvariantCulture), ["Reason[0]"] = reason })).Status);
        }
    }

    private static async Task FinishAsync(Weighed work, Browser scorer) => Assert.Equal(302, (await scorer.SubmitAsync($"{work.Here}/score", "/finish")).Status);

    private static async Task<BrowserPage> AwardAsync(Weighed work, Browser browser, string button, string improvement, BrowserPage? seen = null)
    {
        var page = seen ?? await browser.GetAsync($"{work.Here}/award/0");
        var fields = page.Document.QuerySelectorAll("form[method=post][action$='/award/0'] input[type=hidden]").Where(i => i.GetAttribute("name") != "__RequestVerificationToken").ToDictionary(i => i.GetAttribute("name")!, i => i.GetAttribute("value")!);
        (fields["Button"], fields["Kind"]) = (button, "goods-services");
        foreach (var area in page.Document.QuerySelectorAll("textarea[name^='Rows']"))
        {
            fields[area.GetAttribute("name")!] = area.GetAttribute("name")!.EndsWith("Improvement", StringComparison.Ordinal) ? improvement : area.TextContent;
        }

        return await browser.PostFormAsync(page.Token.Length > 0 ? page : await browser.GetAsync("/account/password"), $"{work.Here}/award/0", fields);
    }

    private static async Task<BrowserPage> LodgeAsync(Browser browser, string code, int id, string price)
    {
        var path = $"/my-suppliers/{code}/opportunities/{id}/quote";
        return await browser.PostFormAsync(await browser.GetAsync(path), path, new() { ["Lot"] = "0", ["Price"] = price, ["Method"] = "Teams sweep at dawn." });
    }

    private sealed record Weighed(int Id, string Here, Browser One, Browser Two, IReadOnlyList<(string Code, Browser Browser, string Email)> Suppliers, IReadOnlyList<string> Names, IReadOnlyList<int> Quotes);
}
