using Microsoft.EntityFrameworkCore;
using WealthBuilding.Web.Tests.Features.Procurement.Quotes;
using WealthBuilding.Web.Tests.Support;
using static WealthBuilding.Web.Tests.Features.Procurement.Consortia.OpportunitySteps;

namespace WealthBuilding.Web.Tests.Features.LivingWage;

/// <summary>An administrator adds rates; a slip is asked about, put right or taken back, and stays explainable.</summary>
public sealed class AddedRatesTests(QuotesApp app) : IClassFixture<QuotesApp>
{
    private const string Rates = "/platform/wage-rates";

    [Fact]
    public async Task A_mistyped_rate_is_asked_about_corrected_with_a_reason_and_stays_in_the_history()
    {
        var administrator = await app.SignInAsync("platform-rates", null);
        var page = await administrator.GetAsync(Rates);
        var slip = Living("141.00", "155.00");

        var asked = await administrator.PostFormAsync(page, Rates, slip);
        Assert.Equal(400, asked.Status);
        Assert.Equal("#Sure", asked.Document.QuerySelector(".govuk-error-summary a")!.GetAttribute("href"));
        Assert.Contains("£141.00 is 948% more than the £13.45 before it", Words(asked), StringComparison.Ordinal);
        Assert.Equal(302, (await administrator.PostFormAsync(asked, Rates, new(slip) { ["Sure"] = "yes" })).Status);
        Assert.Equal(409, (await administrator.PostFormAsync(page, Rates, Living("14.10", "15.50", "2026-11-05"))).Status);

        var path = (await administrator.GetAsync(Rates)).Document.QuerySelector("#added a")!.GetAttribute("href")!;
        var correct = await administrator.GetAsync(path);
        Assert.Equal("141.00", correct.Document.QuerySelector("#Rate")!.GetAttribute("value"));
        var unexplained = await administrator.PostFormAsync(correct, path, Living("14.10", "15.50"));
        Assert.Equal(400, unexplained.Status);
        Assert.Equal("#Reason", unexplained.Document.QuerySelector(".govuk-error-summary a")!.GetAttribute("href"));
        Assert.Equal(302, (await administrator.PostFormAsync(correct, path, new(Living("14.10", "15.50")) { ["Reason"] = "A point was missing" })).Status);

        var listed = await administrator.GetAsync(Rates);
        Assert.Contains("£14.10", listed.Document.QuerySelector("#added")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("£141.00", listed.Document.QuerySelector("#taken-back")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("A point was missing", listed.Document.QuerySelector("#taken-back")!.TextContent, StringComparison.Ordinal);
        var shown = await app.Anonymous().GetAsync("/living-wage");
        Assert.Contains("£14.10", shown.Document.QuerySelectorAll("table")[0].TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("£141.00", shown.Document.QuerySelectorAll("table")[0].TextContent, StringComparison.Ordinal);
        Assert.Contains("A point was missing", shown.Document.QuerySelector("#taken-back")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(404, (await administrator.GetAsync(path)).Status);
        Assert.Equal(1, await app.DbAsync(db => db.AuditEvents.CountAsync(e => e.Action == "AddedLivingWage changed" && e.Detail!.Contains("A point was missing"))));
    }

    [Fact]
    public async Task The_National_Living_Wage_from_18_up_is_added_used_and_taken_back()
    {
        var administrator = await app.SignInAsync("platform-law", null);
        var page = await administrator.GetAsync(Rates);
        Assert.Equal(302, (await administrator.PostFormAsync(page, Rates, new() { ["Kind"] = "18-and-over", ["From"] = "1/4/2027", ["Rate"] = "13.50", ["Source"] = "Made up", ["Sure"] = "yes" })).Status);

        Assert.Equal("£13.50 an hour", await RequiredAsync("2027-04-01", 18));
        Assert.Equal("£13.50 an hour", await RequiredAsync("2027-04-01", 21));
        var path = (await administrator.GetAsync(Rates)).Document.QuerySelectorAll("#added li").Single(l => l.TextContent.Contains("18 and over", StringComparison.Ordinal)).QuerySelector("a")!.GetAttribute("href")!;
        var correct = await administrator.GetAsync(path);
        Assert.NotNull(correct.Document.QuerySelector("input[value='18-and-over'][checked]"));
        Assert.Equal(400, (await administrator.PostFormAsync(correct, $"{path}/withdraw", new() { ["reason"] = " " })).Status);
        Assert.Equal(302, (await administrator.PostFormAsync(correct, $"{path}/withdraw", new() { ["reason"] = "The law was not made" })).Status);
        Assert.Equal("£13.45 an hour", await RequiredAsync("2027-04-01", 18));
        Assert.Equal(302, (await administrator.PostFormAsync(page, Rates, new() { ["Kind"] = "18-and-over", ["From"] = "1/4/2027", ["Rate"] = "13.60", ["Source"] = "Made up", ["Sure"] = "yes" })).Status);
    }

    private async Task<string> RequiredAsync(string on, int age) =>
        (await app.Anonymous().GetAsync($"/living-wage/required?On={on}&Workplace=uk&Age={age}")).Document.QuerySelector("#answer h2")!.TextContent.Trim();

    private static Dictionary<string, string> Living(string rate, string london, string announced = "2026-10-22") =>
        new() { ["Kind"] = "living", ["Announced"] = announced, ["From"] = announced == "2026-10-22" ? "2027-05-01" : "2027-06-01", ["Rate"] = rate, ["London"] = london, ["Source"] = "Made up" };
}
