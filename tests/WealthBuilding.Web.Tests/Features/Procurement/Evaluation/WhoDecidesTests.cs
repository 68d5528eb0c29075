using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Identity;
using WealthBuilding.Domain.Procurement.Contracts;
using WealthBuilding.Web.Tests.Features.Procurement.Consortia;
using WealthBuilding.Web.Tests.Features.Procurement.Quotes;
using WealthBuilding.Web.Tests.Support;
using static WealthBuilding.Web.Tests.Features.Procurement.Consortia.OpportunitySteps;
using static WealthBuilding.Web.Tests.Features.Procurement.Evaluation.EvaluationSteps;

namespace WealthBuilding.Web.Tests.Features.Procurement.Evaluation;

/// <summary>Who may decide on quotes: nobody in conflict, nobody who has not declared; and a scorer who has left holds nobody up.</summary>
public sealed class WhoDecidesTests(QuotesApp app) : IClassFixture<QuotesApp>, IDisposable
{
    public void Dispose() => app.Time.Ahead = TimeSpan.Zero;

    [Fact]
    public async Task A_scorer_who_left_with_part_of_the_scores_is_taken_out_for_a_reason_and_the_award_is_made_without_it()
    {
        var work = await app.OpenedAsync("Deserted sweeping", "27000", "20000");
        var third = await app.SignInAsync("scorer-three", Role.Viewer, app.Council);
        await app.NameAsync(work.Id, "scorer-three");
        await AgreeAsync(work, (work.Quotes[0], 0, 5), (work.Quotes[1], 0, 2));
        await ScoreAsync(work, third, "Clear", [(work.Quotes[0], 0, 1)]);
        var user = await app.DbAsync(db => db.Users.Where(u => u.FullName == "scorer-three").Select(u => u.Id).SingleAsync());
        await app.DbAsync(db => db.Memberships.Where(m => m.UserId == user).ExecuteDeleteAsync());
        Assert.Equal(409, (await AwardAsync(work, app.Editor, "send", "Name the days")).Status);

        var action = $"/scorers/{user}/dismiss";
        Assert.Equal(400, (await app.Editor.SubmitAsync(work.Here, action, new() { ["Dismissed"] = " " })).Status);
        Assert.Equal(302, (await app.Editor.SubmitAsync(work.Here, action, new() { ["Dismissed"] = "Left the council in spring" })).Status);

        Assert.Contains("Left the council in spring", Words(await app.Editor.GetAsync(work.Here)), StringComparison.Ordinal);
        Assert.Contains("Left the council in spring", Words(await (await app.SignInAsync("dismiss-auditor", Role.Administrator, app.Council)).GetAsync("/council/audit")), StringComparison.Ordinal);
        Assert.DoesNotContain("scorer-three", (await app.Editor.GetAsync($"{work.Here}/moderation")).Text, StringComparison.Ordinal);
        Assert.Equal(302, (await AwardAsync(work, app.Editor, "send", "Name the days")).Status);
    }

    [Fact]
    public async Task Who_is_in_conflict_decides_nothing_and_who_has_not_declared_awards_and_moderates_nothing()
    {
        var work = await app.OpenedAsync("Deciding sweeping", "27000", "20000");
        await ScoreAsync(work, work.One, "Clear", 5, 2);
        await FinishAsync(work, work.One);
        var near = await app.SignInAsync("near-editor", Role.Editor, app.Council);
        Assert.Equal(302, (await near.SubmitAsync($"{work.Here}/declare", "/declare", new() { ["Interest"] = "Conflict", ["With"] = work.Names[0], ["Words"] = "My cousin works there" })).Status);
        var page = await near.GetAsync("/account/password");
        var version = await app.DbAsync(db => db.ContractEntries.Where(c => c.Id == work.Id).Select(c => c.Version).SingleAsync());
        var user = await app.DbAsync(db => db.Users.Where(u => u.FullName == "near-editor").Select(u => u.Id).SingleAsync());
        foreach (var (path, fields) in new (string, Dictionary<string, string>)[]
        {
            ($"{work.Here}/scorers", new() { ["User"] = $"{user}" }),
            ($"{work.Here}/scorers/{user}/dismiss", new() { ["Dismissed"] = "Gone" }),
            ($"{work.Here}/moderation", []),
            ($"{work.Here}/award/0", new() { ["Button"] = "send", ["Version"] = $"{version}" }),
            ($"/council/contracts/{work.Id}/steps/Withdraw", new() { ["On"] = Day(32), ["Reason"] = "Not wanted", ["Version"] = $"{version}" }),
            ($"/council/contracts/{work.Id}/suppliers-see/close", []),
        })
        {
            Assert.True((await near.PostFormAsync(page, path, fields)).Status == 403, path);
        }

        Assert.Equal(ContractState.Opportunity, await app.DbAsync(db => db.ContractEntries.Where(c => c.Id == work.Id).Select(c => c.State).SingleAsync()));
        await ScoreAsync(work, work.Two, "Clear", 4, 2);
        await FinishAsync(work, work.Two);
        var fresh = await app.SignInAsync("fresh-editor", Role.Editor, app.Council);
        var undeclared = await fresh.PostFormAsync(await fresh.GetAsync("/account/password"), $"{work.Here}/moderation", new() { ["Points[0]"] = "1", ["Reason[0]"] = "Poor" });
        Assert.Equal(409, undeclared.Status);
        Assert.Contains("Declare your interests first", Words(undeclared), StringComparison.Ordinal);
        Assert.Equal(302, (await fresh.SubmitAsync($"{work.Here}/declare", "/declare", new() { ["Interest"] = "None" })).Status);
        Assert.Equal(302, (await fresh.SubmitAsync($"{work.Here}/moderation", "/moderation", new() { ["Points[0]"] = "1", ["Reason[0]"] = "No day is named" })).Status);
        Assert.Contains("outside what the scorers gave", Words(await fresh.GetAsync($"{work.Here}/moderation")), StringComparison.Ordinal);
        Assert.Equal(409, (await AwardAsync(work, await app.SignInAsync("other-editor", Role.Editor, app.Council), "send", "Name the days")).Status);
        Assert.Equal(302, (await AwardAsync(work, fresh, "send", "Name the days")).Status);
    }
}
