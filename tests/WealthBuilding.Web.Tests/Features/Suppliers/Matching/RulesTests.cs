using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Suppliers;
using WealthBuilding.Domain.Suppliers.Matching;

namespace WealthBuilding.Web.Tests.Features.Suppliers.Matching;

/// <summary>The rules page: each rule alone can be undone, and what it had decided goes back to what the score says.</summary>
public sealed class RulesTests(MatchingApp app) : IClassFixture<MatchingApp>
{
    [Fact]
    public async Task Undo_TakesBackWhatTheRuleDecidedAndWhatItTaught()
    {
        await app.PayAsync(app.Alpha, ("Print By Lantern", 900, "", ""), ("PRINT BY LANTERN", 800, "", ""), ("Harebell Plumbing Limited", 500, "PR1 2HE", ""));
        var before = await app.MatchAsync(app.Alpha, "Print By Lantern");
        await app.AnswerAsync(app.Editor, before, "companies-house:09000006");
        var rule = await RuleAsync("PRINT BY LANTERN");
        Assert.Equal(1, await LearntAsync());

        var list = await app.Editor.GetAsync("/alpha/matching/rules");
        Assert.Contains("PRINT BY LANTERN", list.Text, StringComparison.Ordinal);
        var confirm = await app.Editor.GetAsync($"/alpha/matching/rules/{rule.Id}/undo");
        Assert.Contains("Undo the rule for 2 payees", confirm.Text, StringComparison.Ordinal);
        var undone = await app.Editor.PostFormAsync(confirm, $"/alpha/matching/rules/{rule.Id}/undo", []);

        Assert.Equal(302, undone.Status);
        foreach (var name in new[] { "Print By Lantern", "PRINT BY LANTERN" })
        {
            var after = await app.MatchAsync(app.Alpha, name);
            Assert.Equal((before.State, before.SupplierId), (after.State, after.SupplierId));
            Assert.DoesNotContain("confirmed this spelling", after.Candidates, StringComparison.Ordinal);
        }

        Assert.Equal(0, await LearntAsync());
        var again = await app.Editor.PostFormAsync(confirm, $"/alpha/matching/rules/{rule.Id}/undo", []);
        Assert.Equal("/alpha/matching/rules?again=true", again.Location);
        Assert.Contains("Done already", (await app.Editor.GetAsync(again.Location!)).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("PRINT BY LANTERN", (await app.Editor.GetAsync("/alpha/matching/rules")).Text, StringComparison.Ordinal);
        Assert.Contains("PRINT BY LANTERN", (await app.Editor.GetAsync("/alpha/matching/rules?undone=true")).Text, StringComparison.Ordinal);
        Assert.Contains("PRINT BY LANTERN", (await app.Viewer.GetAsync("/alpha/matching/rules.csv?undone=true")).Text, StringComparison.Ordinal);
        var trail = await app.ReadAsync(db => db.AuditEvents.SingleAsync(e => e.Action == "MatchRule changed" && e.Subject == $"rule {rule.Id}"));
        Assert.Matches("\"UndoneAt\":\\[null,\"[0-9]{4}-[0-9]{2}-[0-9]{2} [0-9:]{8}Z\"\\]", trail.Detail);
    }

    [Fact]
    public async Task Undo_AfterTheNextFile_TakesWhatItTaughtOutOfEveryScore()
    {
        await app.PayAsync(app.Alpha, ("Slates By Quarryman", 900, "", ""));
        var before = await app.MatchAsync(app.Alpha, "Slates By Quarryman");
        await app.AnswerAsync(app.Editor, before, "companies-house:09000009");
        await app.PayAsync(app.Alpha, ("Slate By Quarryman", 100, "", ""), ("Slates By Quarryman", 50, "LS1 1UR", ""));
        await app.PayAsync(app.Beta, ("Slates By Quarryman", 70, "", ""));
        Assert.Equal(MatchState.Joined, (await app.MatchAsync(app.Alpha, "Slate By Quarryman")).State);
        Assert.Equal(MatchState.Joined, (await app.MatchAsync(app.Beta, "Slates By Quarryman")).State);
        var rule = await RuleAsync("SLATES BY QUARRYMAN");

        var confirm = await app.Editor.GetAsync($"/alpha/matching/rules/{rule.Id}/undo");
        await app.Editor.PostFormAsync(confirm, $"/alpha/matching/rules/{rule.Id}/undo", []);
        await app.WorkAsync(app.Beta, async services =>
        {
            await MatchingApp.JobsAsync(services);
            return true;
        });

        List<PayeeMatch> after = [
            .. await app.MatchesAsync(app.Alpha, "Slates By Quarryman"), await app.MatchAsync(app.Alpha, "Slate By Quarryman"), await app.MatchAsync(app.Beta, "Slates By Quarryman")];
        Assert.All(after, m =>
        {
            Assert.Equal((before.State, (int?)null), (m.State, m.SupplierId));
            Assert.DoesNotContain("confirmed this spelling", m.Candidates, StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task Undo_OfAnOlderRule_LeavesTheLaterOnesAlone()
    {
        await app.PayAsync(app.Alpha, ("Roofs One", 900, "", ""), ("Roofs Two", 800, "", ""));
        await app.AnswerAsync(app.Editor, await app.MatchAsync(app.Alpha, "Roofs One"), "companies-house:09000009");
        await app.AnswerAsync(app.Editor, await app.MatchAsync(app.Alpha, "Roofs Two"), "companies-house:09000009");
        var first = await RuleAsync("ROOFS ONE");

        var confirm = await app.Editor.GetAsync($"/alpha/matching/rules/{first.Id}/undo");
        await app.Editor.PostFormAsync(confirm, $"/alpha/matching/rules/{first.Id}/undo", []);

        Assert.Null((await app.MatchAsync(app.Alpha, "Roofs One")).SupplierId);
        Assert.Equal(MatchState.Confirmed, (await app.MatchAsync(app.Alpha, "Roofs Two")).State);
    }

    [Fact]
    public async Task A_new_answer_takes_the_place_of_the_old_one()
    {
        await app.PayAsync(app.Alpha, ("Changed Mind", 900, "", ""));
        await app.AnswerAsync(app.Editor, await app.MatchAsync(app.Alpha, "Changed Mind"), "companies-house:09000009");

        await app.AnswerAsync(app.Editor, await app.MatchAsync(app.Alpha, "Changed Mind"), "none");

        Assert.Equal((MatchState.Rejected, (int?)null), ((await app.MatchAsync(app.Alpha, "Changed Mind")).State, (await app.MatchAsync(app.Alpha, "Changed Mind")).SupplierId));
        Assert.Equal(1, await app.ReadAsync(db => db.MatchRules.CountAsync(r => r.NameKey == "CHANGED MIND" && r.UndoneAt == null)));
    }

    [Fact]
    public async Task Undo_ByAViewer_IsForbidden_AndOfAMissingRule_NotFound()
    {
        Assert.Equal(403, (await app.Viewer.GetAsync("/alpha/matching/rules/1/undo")).Status);
        Assert.Equal(404, (await app.Editor.GetAsync("/alpha/matching/rules/999999/undo")).Status);
    }

    private Task<MatchRule> RuleAsync(string key) => app.ReadAsync(db => db.MatchRules.SingleAsync(r => r.NameKey == key && r.UndoneAt == null));

    private Task<int> LearntAsync() => app.ReadAsync(db => db.SupplierNames.CountAsync(n => n.Kind == SupplierNameKind.Learnt && n.Name == "Print By Lantern"));
}
