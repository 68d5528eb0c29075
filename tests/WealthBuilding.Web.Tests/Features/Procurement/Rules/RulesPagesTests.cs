using System.Text;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WealthBuilding.Domain.Identity;
using WealthBuilding.Domain.Jobs;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Features.Spend.Imports;
using WealthBuilding.Web.Features.Suppliers.Matching;
using WealthBuilding.Web.Infrastructure.Jobs;
using WealthBuilding.Web.Tests.Features.Suppliers.Directory;
using WealthBuilding.Web.Tests.Support;

namespace WealthBuilding.Web.Tests.Features.Procurement.Rules;

/// <summary>The questions and the verdict as a browser without script sees them.</summary>
public sealed class RulesPagesTests(DirectoryApp app) : IClassFixture<DirectoryApp>
{
    private const string Answers = "Authority=council&Area=Pendle&Value=100,000&Vat=with&Kind=goods-services&Commenced=2026-06-01";

    private static readonly Dictionary<string, string> Fields = new(StringComparer.Ordinal)
    {
        ["Authority"] = "council",
        ["Area"] = "Preston",
        ["Value"] = "100000",
        ["Vat"] = "with",
        ["Kind"] = "goods-services",
        ["Commenced"] = "2026-06-01",
    };

    [Fact]
    public async Task Get_ByAnybody_ShowsTheVerdictWithLawAndReservationsAndStoresNothing()
    {
        var before = await CountAsync();

        var page = await app.Anonymous().GetAsync($"/rules/verdict?{Answers}");

        Assert.Equal(200, page.Status);
        var text = page.Document.Body!.TextContent;
        Assert.Contains("Below the threshold: £100,000.00 with VAT is less than £207,720.00.", text, StringComparison.Ordinal);
        Assert.Contains("Procurement Act 2023 s. 85(1)", text, StringComparison.Ordinal);
        Assert.Contains("county of West Yorkshire", text, StringComparison.Ordinal);
        Assert.Contains("/rules?Authority=council", page.Document.QuerySelector("main a")!.GetAttribute("href"), StringComparison.Ordinal);
        Assert.Null(page.Document.QuerySelector("form[method=post][action*=keep]"));
        Assert.Equal(before, await CountAsync());
    }

    [Fact]
    public async Task Get_WithWrongAnswers_ShowsTheQuestionsAgainWithEachError()
    {
        var page = await app.Anonymous().GetAsync("/rules/verdict?Authority=council&Area=Nowhere&Value=-5&Kind=works&Commenced=31/02/2026&TermMonths=x");

        Assert.Equal(400, page.Status);
        var wrong = page.Document.QuerySelectorAll(".govuk-error-summary a").Select(a => a.GetAttribute("href")).ToList();
        Assert.Equal(["#Area", "#Commenced", "#TermMonths", "#Value", "#Vat"], wrong.Order(StringComparer.Ordinal));
        Assert.All(wrong, id => Assert.NotNull(page.Document.QuerySelector(id!)));
        Assert.Equal("Nowhere", page.Document.QuerySelector("#Area")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Bordering_places_are_ticked_and_the_words_follow()
    {
        var all = await app.Anonymous().GetAsync($"/rules/verdict?{Answers}");
        var some = await app.Anonymous().GetAsync($"/rules/verdict?{Answers}&Bordering=West+Yorkshire");
        var wrong = await app.Anonymous().GetAsync($"/rules/verdict?{Answers}&Bordering=Kent");

        Assert.Equal(["North Yorkshire", "West Yorkshire"], Ticked(all));
        Assert.Equal(["West Yorkshire"], Ticked(some));
        Assert.Contains("Pendle or the county of West Yorkshire", some.Document.QuerySelector("#own-area-and-bordering")!.TextContent, StringComparison.Ordinal);
        Assert.Equal((400, "#Bordering"), (wrong.Status, wrong.Document.QuerySelector(".govuk-error-summary a")!.GetAttribute("href")));
        Assert.Contains("'Kent' does not border the area. Choose from North Yorkshire, West Yorkshire.", wrong.Text.Replace("&#x27;", "'", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Equal("Kent", wrong.Document.QuerySelector("#Bordering")!.GetAttribute("value"));

        static IEnumerable<string?> Ticked(BrowserPage page) => page.Document.QuerySelectorAll("input[name=Bordering][checked]").Select(i => i.GetAttribute("value"));
    }

    [Fact]
    public async Task Keep_ByAnEditor_StoresAnAuditedRecordThatStaysAsItWas()
    {
        var town = await app.InstitutionAsync("keeping-town", "Keeping Town Example Council", "E07000123");
        var other = await app.InstitutionAsync("other-town", "Other Town Example Council", "E07000126");
        var browser = await app.SignInAsync("keeper", Role.Editor, town);
        var form = await browser.GetAsync("/keeping-town/rules");

        var kept = await browser.PostFormAsync(form, "/keeping-town/rules/keep", new(Fields) { ["Title"] = "School meals", ["Reservation"] = "whole-county" });
        var page = await browser.FollowAsync(kept);

        Assert.Equal("council", form.Document.QuerySelector("input[name=Authority][checked]")!.GetAttribute("value"));
        Assert.Equal("Preston", form.Document.QuerySelector("#Area")!.GetAttribute("value"));
        Assert.Equal((302, 200, "School meals"), (kept.Status, page.Status, page.Heading));
        Assert.Contains("reserved to suppliers based in the county of Lancashire", page.Text, StringComparison.Ordinal);
        var record = await app.WorkAsync(town, s => s.GetRequiredService<AppDbContext>().RulesVerdicts.SingleAsync(v => v.Title == "School meals"));
        Assert.Equal(("whole-county", "2026-11-26"), (record.Reservation, record.RulesVersion));
        Assert.True(await app.WorkAsync(town, s => s.GetRequiredService<AppDbContext>().AuditEvents.AnyAsync(e => e.Subject == "procurement rules: School meals" && e.InstitutionId == town.Id)));
        var stranger = await app.SignInAsync("stranger", Role.Administrator, other);
        Assert.Equal(404, (await stranger.GetAsync($"/other-town/rules/kept/{record.Id}")).Status);
        Assert.Contains("School meals", (await browser.GetAsync("/keeping-town/rules/kept.csv")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "whole-county", "Enter what the procurement is called")]
    [InlineData("Coal", "one-nation", "Choose a way of reserving that is lawful, or none")]
    [InlineData("Coal", "single-county", "Choose a way of reserving that is lawful, or none")]
    public async Task Keep_WithoutANameOrWithAnUnlawfulReservation_SavesNothing(string title, string reservation, string message)
    {
        var slug = $"refusing-{title.Length}-{reservation}";
        var town = await app.InstitutionAsync(slug, "Refusing Town Example Council", "E07000123");
        var browser = await app.SignInAsync($"refused-{slug}", Role.Editor, town);
        var form = await browser.GetAsync($"/{slug}/rules");

        var answer = await browser.PostFormAsync(form, $"/{slug}/rules/keep", new(Fields) { ["Title"] = title, ["Reservation"] = reservation });

        Assert.Equal(400, answer.Status);
        Assert.Contains(message, answer.Text, StringComparison.Ordinal);
        Assert.False(await app.WorkAsync(town, s => s.GetRequiredService<AppDbContext>().RulesVerdicts.AnyAsync()));
    }

    [Fact]
    public async Task Capable_suppliers_are_those_of_the_directory_and_of_the_own_ledger_each_once()
    {
        var town = await app.InstitutionAsync("counting-town", "Counting Town Example Council", "E07000123");
        await ImportAsync(town);
        var browser = await app.SignInAsync("counter", Role.Viewer, town);

        var everybody = await app.Anonymous().GetAsync("/rules/verdict?Authority=council&Area=Preston&Value=100000&Vat=with&Kind=goods-services&Buying=90919200&Commenced=2026-06-01");
        var own = await browser.GetAsync("/counting-town/rules/verdict?Authority=council&Area=Preston&Value=100000&Vat=with&Kind=goods-services&Buying=90919200&Commenced=2026-06-01");

        Assert.Equal("1 capable supplier", Counted(everybody));
        Assert.Equal("2 capable suppliers", Counted(own));
        Assert.Contains("Fewer than 3 capable suppliers are known there (2)", own.Text, StringComparison.Ordinal);
    }

    private static string Counted(BrowserPage page) => page.Document.QuerySelectorAll("section.app-match")
        .Single(s => s.QuerySelector("h3")!.TextContent == "Own area").QuerySelectorAll("strong").Select(s => s.TextContent).Single(t => t.Contains("capable", StringComparison.Ordinal));

    private Task<int> CountAsync() => app.WorkAsync(null, s => s.GetRequiredService<AppDbContext>().RulesVerdicts.IgnoreQueryFilters([AppDbContext.TenantFilter]).CountAsync());

    // Harebell stands in the directory too; Bluebell only in the ledger; the third is paid for something else.
    private Task ImportAsync(Institution town) => app.WorkAsync(town, async services =>
    {
        var ledger = "Supplier Name,Payment Date,Net Amount,Supplier Postcode,Expense Type\r\nHarebell Cleaning Example Ltd,01/04/2026,100.00,PR1 2HE,Cleaning services\r\nBluebell Example Ltd,01/04/2026,100.00,PR1 2HE,Cleaning services\r\nIronwork Example Ltd,01/04/2026,100.00,PR1 2HE,Plumbing\r\n";
        var mediator = services.GetRequiredService<IMediator>();
        using var content = new MemoryStream(Encoding.UTF8.GetBytes(ledger));
        var uploaded = await mediator.Send(new UploadFile.Command(content, "cleaning.csv"));
        await mediator.Send(new CommitImport.Command(uploaded.Value.ImportId!.Value));
        await services.GetRequiredService<JobRunner>().RunOneAsync(null, CancellationToken.None);
        var db = services.GetRequiredService<AppDbContext>();
        await Patience.UntilAsync("the import is committed", () => Task.FromResult(!db.Jobs.Any(j => j.Status == JobStatus.Waiting || j.Status == JobStatus.Running)));
        var harebell = db.Suppliers.Single(s => s.Code == "HAREBE11").Id;
        var match = db.PayeeMatches.AsNoTracking().Single(m => db.Payees.Any(p => p.Id == m.PayeeId && p.Name == "Harebell Cleaning Example Ltd"));
        await mediator.Send(new DecideMatches.Command { Choices = [new() { PayeeId = match.PayeeId, Version = match.Version, Pick = $"supplier:{harebell}" }] });
        return true;
    });
}
