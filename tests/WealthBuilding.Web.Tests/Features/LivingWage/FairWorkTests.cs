using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Identity;
using WealthBuilding.Web.Tests.Features.Procurement.Quotes;
using WealthBuilding.Web.Tests.Support;
using static WealthBuilding.Web.Tests.Features.LivingWage.WageSteps;
using static WealthBuilding.Web.Tests.Features.Procurement.Consortia.OpportunitySteps;

namespace WealthBuilding.Web.Tests.Features.LivingWage;

/// <summary>Workers tell in confidence; what may not be shown is shown nowhere, and what is found of an employer is told to nobody.</summary>
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
    public async Task Reports_about_a_team_of_three_are_seen_nowhere_at_no_time_however_it_is_written_and_whatever_it_declares()
    {
        var (id, code, name, supplier) = await app.ContractedAsync("teal");
        await app.InScopeAsync(id);
        await supplier.DeclareAsync(code, "14.00", workers: "3");
        var administrator = await app.SignInAsync("teal-administrator", Role.Administrator, app.Council);
        var before = await ExportsAsync(administrator);

        string[] writings = [name, name.ToUpperInvariant(), "Cleaners teal Example Limited", "The Cleaners Teal Example", "Cleaners teal Example Ltd, Town Hall", $"Jane Doe, manager of {name} (3 of us)"];
        foreach (var written in writings)
        {
            await ReportAsync(written, "FiftyOrMore");
            await ReportAsync(written, "TenToFortyNine");
        }

        Assert.Equal(before, await ExportsAsync(administrator));
        Assert.DoesNotContain(app.Log, l => l.Contains("Jane Doe", StringComparison.Ordinal) || l.Contains("Town Hall", StringComparison.Ordinal));
        await DropAsync(supplier, code);
        await ReportAsync(name, "FiftyOrMore");
        await supplier.DeclareAsync(code, "14.00", workers: "300");
        await DropAsync(supplier, code);
        for (var i = 0; i < 3; i++)
        {
            await ReportAsync(name, "FiftyOrMore");
            await app.GoOnAsync(TimeSpan.FromDays(100));
            Assert.All(await ExportsAsync(administrator), text => Assert.DoesNotContain("paid less than was promised", text, StringComparison.Ordinal));
            Assert.All(await ExportsAsync(administrator), text => Assert.DoesNotContain("Jane Doe", text, StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task Whatever_is_found_of_an_employer_the_answer_is_the_same_and_so_is_the_look_with_the_code()
    {
        var (_, code, name, supplier) = await app.ContractedAsync("garganey");
        await supplier.DeclareAsync(code, "14.00", workers: "3");
        var (_, largeCode, largeName, large) = await app.ContractedAsync("pintail");
        await large.DeclareAsync(largeCode, "14.00", workers: "300");

        var told = new List<BrowserPage> { await ReportAsync(name, "FiftyOrMore"), await ReportAsync(largeName, "FiftyOrMore"), await ReportAsync("Nobody at all", "FiftyOrMore"), await ReportAsync(name, "FewerThanTen") };

        var state = Assert.Single(told.Select(StateOf).Distinct());
        Assert.Contains("What you say is counted only together with others, when the quarter is over and only in groups of ten or more workers.", state, StringComparison.Ordinal);
        Assert.Single(told.Select(p => Words(p).Replace(p.Document.QuerySelector("#code")!.TextContent, string.Empty, StringComparison.Ordinal)).Distinct());
        await app.GoOnAsync(TimeSpan.FromDays(100));
        var looked = new List<string>();
        foreach (var page in told)
        {
            looked.Add(await FollowAsync(page.Document.QuerySelector("#code")!.TextContent.ToLowerInvariant().Replace("-", " ", StringComparison.Ordinal)));
        }

        Assert.Contains("The quarter is over", Assert.Single(looked.Distinct()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Three_reports_of_a_large_employer_stand_beside_its_name_on_the_contract_once_their_quarter_is_over_and_no_word_of_theirs_does()
    {
        var (_, _, name, _) = await app.ContractedAsync("widgeon");
        await ReportAsync(name, "FiftyOrMore");
        await ReportAsync("cleaners  WIDGEON example Limited", "FiftyOrMore");
        await ReportAsync("Widgeon, ask for Jane Roe", "FiftyOrMore");
        await app.GoOnAsync(TimeSpan.FromDays(100));
        Assert.DoesNotContain("widgeon", ReportsOf(await app.Editor.GetAsync("/council/living-wage")), StringComparison.OrdinalIgnoreCase);

        await app.GoOnAsync(TimeSpan.FromDays(-100));
        await ReportAsync(name, "TenToFortyNine");
        Assert.DoesNotContain("widgeon", ReportsOf(await app.Editor.GetAsync("/council/living-wage")), StringComparison.OrdinalIgnoreCase);
        await app.GoOnAsync(TimeSpan.FromDays(100));

        var seen = await app.Editor.GetAsync("/council/living-wage");
        Assert.Contains(name, ReportsOf(seen), StringComparison.Ordinal);
        Assert.Contains("3 reports", ReportsOf(seen), StringComparison.Ordinal);
        Assert.DoesNotContain("Jane Roe", seen.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_code_finds_nothing()
    {
        var worker = app.Anonymous();
        var wrong = await worker.PostFormAsync(await worker.GetAsync("/fair-work/follow"), "/fair-work/follow", new() { ["code"] = "0000-0000" });

        Assert.Equal(400, wrong.Status);
        Assert.Null(wrong.Document.QuerySelector("#state"));
    }

    [Fact]
    public async Task Public_pages_lead_to_it()
    {
        var anonymous = app.Anonymous();

        foreach (var path in new[] { "/", "/suppliers", "/living-wage", "/opportunities" })
        {
            Assert.NotNull((await anonymous.GetAsync(path)).Document.QuerySelector("footer a[href='/fair-work']"));
        }

        Assert.NotNull((await anonymous.GetAsync("/")).Document.QuerySelector("main a[href='/fair-work']"));
    }

    [Fact]
    public async Task What_is_missing_leads_to_its_field_and_an_unknown_body_is_refused()
    {
        var worker = app.Anonymous();
        var page = await worker.PostFormAsync(await worker.GetAsync("/fair-work"), "/fair-work", new() { ["For"] = "nobody" });

        Assert.Equal(400, page.Status);
        Assert.Equal(["#For", "#Employer", "#Concern", "#Group"], page.Document.QuerySelectorAll(".govuk-error-summary a").Select(a => a.GetAttribute("href")));
    }

    private static string ReportsOf(BrowserPage page) => page.Document.QuerySelector("#reports")?.TextContent ?? string.Empty;

    private static string StateOf(BrowserPage page) => page.Document.QuerySelector("#state")!.TextContent.Trim();

    private static async Task DropAsync(Browser supplier, string code)
    {
        var given = await supplier.GetAsync(PathOf(code));
        var drop = given.Document.QuerySelectorAll("form").Select(f => f.GetAttribute("action")!).First(a => a.EndsWith("/drop", StringComparison.Ordinal));
        Assert.Equal(302, (await supplier.PostFormAsync(given, drop, [])).Status);
    }

    private async Task<string> FollowAsync(string code)
    {
        var worker = app.Anonymous();
        var page = await worker.PostFormAsync(await worker.GetAsync("/fair-work/follow"), "/fair-work/follow", new() { ["code"] = code });
        Assert.Equal(200, page.Status);
        return StateOf(page);
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
