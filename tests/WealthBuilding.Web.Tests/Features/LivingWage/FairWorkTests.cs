using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Identity;
using WealthBuilding.Web.Tests.Features.Procurement.Quotes;
using WealthBuilding.Web.Tests.Support;
using static WealthBuilding.Web.Tests.Features.LivingWage.WageSteps;
using static WealthBuilding.Web.Tests.Features.Procurement.Consortia.OpportunitySteps;

namespace WealthBuilding.Web.Tests.Features.LivingWage;

/// <summary>Workers tell in confidence; what may not be shown is shown nowhere.</summary>
public sealed class FairWorkTests(QuotesApp app) : IClassFixture<QuotesApp>, IAsyncLifetime
{
    private static readonly string[] Exports = ["/council/living-wage.csv", "/council/living-wage.json", "/council/living-wage", "/council/audit.json", "/council/audit"];

    public Task InitializeAsync() => app.DbAsync(db => db.Institutions.ExecuteUpdateAsync(set => set.SetProperty(i => i.PublishesContracts, true)));

    public Task DisposeAsync()
    {
        app.Time.Ahead = TimeSpan.Zero;
        return Task.CompletedTask;
    }

    [Fact]
    public async Task A_report_about_a_team_of_three_is_seen_nowhere_at_no_time_and_changes_no_export()
    {
        var (id, code, name, supplier) = await app.ContractedAsync("teal");
        await app.InScopeAsync(id);
        await supplier.DeclareAsync(code, "14.00", workers: "3");
        var administrator = await app.SignInAsync("teal-administrator", Role.Administrator, app.Council);
        var before = await ExportsAsync(administrator);

        var told = await ReportAsync(name, "TenToFortyNine");
        Assert.Contains("Nobody sees what you told, and nobody will", Words(told), StringComparison.Ordinal);
        await ReportAsync("Teal Subcontractors Example", "FewerThanTen");

        Assert.Equal(before, await ExportsAsync(administrator));
        Assert.DoesNotContain(app.Log, l => l.Contains("Teal Subcontractors", StringComparison.Ordinal));
        await app.GoOnAsync(TimeSpan.FromDays(200));
        Assert.All(await ExportsAsync(administrator), text => Assert.DoesNotContain("paid less than was promised", text, StringComparison.Ordinal));
        await supplier.DeclareAsync(code, "14.00", workers: "300");
        Assert.DoesNotContain("paid less than was promised", (await administrator.GetAsync("/council/living-wage")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_report_of_a_large_group_is_counted_when_its_quarter_is_over_and_followed_by_its_code()
    {
        var told = await ReportAsync("Widgeon Example Ltd", "FiftyOrMore");
        var code = told.Document.QuerySelector("#code")!.TextContent;
        Assert.DoesNotContain("Widgeon", (await app.Editor.GetAsync("/council/living-wage")).Text, StringComparison.Ordinal);
        await app.GoOnAsync(TimeSpan.FromDays(93));

        Assert.Contains("Widgeon Example Ltd", (await app.Editor.GetAsync("/council/living-wage")).Document.QuerySelector("#reports")!.TextContent, StringComparison.Ordinal);
        var worker = app.Anonymous();
        var page = await worker.GetAsync("/fair-work/follow");
        var followed = await worker.PostFormAsync(page, "/fair-work/follow", new() { ["code"] = code.ToLowerInvariant().Replace("-", " ", StringComparison.Ordinal) });
        Assert.Contains("Example Council sees since", followed.Document.QuerySelector("#state")!.TextContent, StringComparison.Ordinal);
        var wrong = await worker.PostFormAsync(page, "/fair-work/follow", new() { ["code"] = "0000-0000" });
        Assert.Equal(400, wrong.Status);
        Assert.Null(wrong.Document.QuerySelector("#state"));
    }

    [Fact]
    public async Task What_is_missing_leads_to_its_field_and_an_unknown_body_is_refused()
    {
        var worker = app.Anonymous();
        var page = await worker.PostFormAsync(await worker.GetAsync("/fair-work"), "/fair-work", new() { ["For"] = "nobody" });

        Assert.Equal(400, page.Status);
        Assert.Equal(["#For", "#Employer", "#Concern", "#Group"], page.Document.QuerySelectorAll(".govuk-error-summary a").Select(a => a.GetAttribute("href")));
    }

    private async Task<BrowserPage> ReportAsync(string employer, string group)
    {
        var worker = app.Anonymous();
        var page = await worker.PostFormAsync(await worker.GetAsync("/fair-work"), "/fair-work", new() { ["For"] = "council", ["Employer"] = employer, ["Concern"] = "PaidTooLittle", ["Group"] = group });
        Assert.Equal(200, page.Status);
        return page;
    }

    private static async Task<List<string>> ExportsAsync(Browser browser)
    {
        var texts = new List<string>();
        foreach (var path in Exports)
        {
            var page = await browser.GetAsync(path);
            Assert.Equal(200, page.Status);
            texts.Add(System.Text.RegularExpressions.Regex.Replace(page.Text, "__RequestVerificationToken[^>]*>|nonce-?[^ >]*", string.Empty));
        }

        return texts;
    }
}
