using Microsoft.EntityFrameworkCore;
using WealthBuilding.Web.Features.LivingWage.Cases;
using WealthBuilding.Web.Tests.Features.Procurement.Quotes;
using static WealthBuilding.Web.Tests.Features.LivingWage.WageSteps;
using static WealthBuilding.Web.Tests.Features.Procurement.Consortia.OpportunitySteps;

namespace WealthBuilding.Web.Tests.Features.LivingWage;

/// <summary>What the daily round finds, and how a contract manager works it.</summary>
public sealed class WageCaseTests(QuotesApp app) : IClassFixture<QuotesApp>, IDisposable
{
    public void Dispose() => app.Time.Ahead = TimeSpan.Zero;

    [Fact]
    public async Task The_round_opens_a_case_once_tells_the_supplier_once_and_the_manager_works_it_to_closure()
    {
        var (id, code, name, supplier) = await app.ContractedAsync("dunlin");
        await app.InScopeAsync(id);
        Assert.Equal(0, (await app.RoundAsync()).Opened);
        Assert.Equal(1, await ToldAsync("pay@dunlin.example", "Please say what your workers are paid"));
        await supplier.DeclareAsync(code, "13.00");

        Assert.Equal(1, (await app.RoundAsync()).Opened);
        Assert.Equal(new WageRound.Answer(0, 0), await app.RoundAsync());

        Assert.Equal(1, await ToldAsync("pay@dunlin.example", "Your workers have less than is required"));
        var board = await app.Editor.GetAsync("/council/living-wage");
        var path = board.Document.QuerySelectorAll("#cases a").Single(a => a.TextContent == name).GetAttribute("href")!;
        var page = await app.Editor.GetAsync(path);
        Assert.Contains("£5,616.00 a year when it was opened", Words(page), StringComparison.Ordinal);

        var owner = page.Document.QuerySelectorAll("#OwnerId option").Single(o => o.TextContent == "editor").GetAttribute("value")!;
        Assert.Equal(302, (await app.Editor.PostFormAsync(page, $"{path}/plan", new() { ["OwnerId"] = owner, ["DueOn"] = "2030-01-31", ["Remedy"] = "Back pay from May" })).Status);
        Assert.Equal(400, (await app.Editor.PostFormAsync(page, $"{path}/plan", new() { ["OwnerId"] = "999999", ["DueOn"] = "2030-01-31" })).Status);
        Assert.Equal(400, (await app.Editor.PostFormAsync(page, $"{path}/steps", new() { ["Words"] = "From the future", ["On"] = "2099-01-01" })).Status);
        Assert.Equal(302, (await app.Editor.PostFormAsync(page, $"{path}/steps", new() { ["Words"] = "Asked for the payroll" })).Status);
        await supplier.DeclareAsync(code, "13.45");
        Assert.Equal(400, (await app.Editor.PostFormAsync(page, $"{path}/close", new() { ["Outcome"] = "Remedied" })).Status);
        Assert.Equal(302, (await app.Editor.PostFormAsync(page, $"{path}/close", new() { ["Outcome"] = "Remedied", ["Reason"] = "Paid since June" })).Status);

        var closed = await app.Editor.GetAsync(path);
        Assert.Contains("Pay was put right. Paid since June", Words(closed), StringComparison.Ordinal);
        Assert.Contains("Asked for the payroll", Words(closed), StringComparison.Ordinal);
        Assert.Empty(closed.Document.QuerySelectorAll("main form"));
        Assert.Equal(409, (await app.Editor.PostFormAsync(page, $"{path}/close", new() { ["Outcome"] = "Remedied", ["Reason"] = "Again" })).Status);
        Assert.Equal(0, (await app.RoundAsync()).Opened);
    }

    [Fact]
    public async Task An_overdue_case_is_told_to_whoever_follows_it_up_once()
    {
        var (id, code, name, supplier) = await app.ContractedAsync("sandpiper");
        await app.InScopeAsync(id);
        await supplier.DeclareAsync(code, "13.00");
        await app.RoundAsync();
        var path = (await app.Editor.GetAsync("/council/living-wage")).Document.QuerySelectorAll("#cases a").Single(a => a.TextContent == name).GetAttribute("href")!;
        var page = await app.Editor.GetAsync(path);
        var owner = page.Document.QuerySelectorAll("#OwnerId option").Single(o => o.TextContent == "editor").GetAttribute("value")!;
        await app.Editor.PostFormAsync(page, $"{path}/plan", new() { ["OwnerId"] = owner, ["DueOn"] = page.Document.QuerySelector("#DueOn")!.GetAttribute("value")! });

        await app.GoOnAsync(TimeSpan.FromDays(29));
        await app.RoundAsync();
        await app.RoundAsync();

        Assert.Equal(1, await app.DbAsync(db => db.OutgoingMessages.CountAsync(m => m.Subject == "A living wage case is overdue" && m.Text.Contains(name))));
        Assert.Contains("Overdue", Words(await app.Editor.GetAsync(path)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_accredited_employer_counts_while_it_has_declared_nothing()
    {
        var (id, _, name, _) = await app.ContractedAsync("whimbrel");
        await app.InScopeAsync(id);
        var list = await app.Editor.GetAsync("/council/living-wage/accredited");

        var taken = await app.Editor.UploadAsync(list, "/council/living-wage/accredited", "list.csv", System.Text.Encoding.UTF8.GetBytes($"name,number,from,to\n{name.ToUpperInvariant()},,2020-01-01,\n,123,,\n"));

        Assert.Contains("1 employer is in the list now; 1 row was left out: Row 3: it has no name", Words(taken), StringComparison.Ordinal);
        Assert.Contains("Accredited", Words(await app.Editor.GetAsync($"/council/contracts/{id}/living-wage")), StringComparison.Ordinal);
        Assert.Equal(400, (await app.Editor.UploadAsync(list, "/council/living-wage/accredited", "list.csv", [0, 1, 2])).Status);
    }

    private Task<int> ToldAsync(string address, string subject) => app.DbAsync(db => db.OutgoingMessages.CountAsync(m => m.To == address && m.Subject == subject));
}
