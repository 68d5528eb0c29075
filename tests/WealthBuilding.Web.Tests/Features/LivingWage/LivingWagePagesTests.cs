using WealthBuilding.Web.Tests.Features.Suppliers.Directory;

namespace WealthBuilding.Web.Tests.Features.LivingWage;

/// <summary>What is due for an hour, as a browser without script asks.</summary>
public sealed class LivingWagePagesTests(DirectoryApp app) : IClassFixture<DirectoryApp>
{
    [Theory]
    [InlineData("On=2026-04-30&Workplace=uk&Age=21", "£12.71 an hour", "the National Living Wage binds, by law")]
    [InlineData("On=30/4/2026&Workplace=london&Age=21", "£13.85 an hour", "the real Living Wage is the higher")]
    [InlineData("On=1 May 2026&Workplace=uk&Age=18&Apprentice=none", "£13.45 an hour", "the real Living Wage is the higher")]
    [InlineData("On=2026-06-01&Workplace=london&Age=17&Apprentice=under-19", "£8.00 an hour", "the apprentice rate binds, by law")]
    [InlineData("On=2026-06-01&Workplace=london&Age=15", "No rate is kept for this", "No minimum wage is kept for workers under 16.")]
    public async Task Anybody_is_told_the_rate_and_the_rule_that_binds(string question, string heading, string why)
    {
        var page = await app.Anonymous().GetAsync($"/living-wage/required?{question}");

        Assert.Equal(200, page.Status);
        var answer = page.Document.QuerySelector("#answer")!;
        Assert.Equal(heading, answer.QuerySelector("h2")!.TextContent.Trim());
        Assert.Contains(why, answer.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Wrong_answers_lead_to_their_fields_and_stay_as_they_were_typed()
    {
        var page = await app.Anonymous().GetAsync("/living-wage/required?On=31/02/2026&Workplace=paris&Age=-1&Apprentice=perhaps");

        Assert.Equal(400, page.Status);
        var wrong = page.Document.QuerySelectorAll(".govuk-error-summary a").Select(a => a.GetAttribute("href")).ToList();
        Assert.Equal(["#On", "#Workplace", "#Age", "#Apprentice"], wrong);
        Assert.All(wrong, id => Assert.NotNull(page.Document.QuerySelector(id!)));
        Assert.Equal("-1", page.Document.QuerySelector("#Age")!.GetAttribute("value"));
        Assert.Null(page.Document.QuerySelector("#answer"));
    }

    [Fact]
    public async Task Every_rate_is_shown_with_its_source_the_newest_first()
    {
        var page = await app.Anonymous().GetAsync("/living-wage");

        Assert.Matches(@"In force today: £[0-9]+\.[0-9]{2} an hour in the United Kingdom and £[0-9]+\.[0-9]{2} in London", page.Document.QuerySelector("#now")!.TextContent);
        var rows = page.Document.QuerySelectorAll("table")[0].QuerySelectorAll("tbody tr").ToList();
        Assert.Equal(15, rows.Count);
        Assert.Contains("£14.80", rows[0].TextContent, StringComparison.Ordinal);
        Assert.Contains("not known: shown, never applied", rows[^1].TextContent, StringComparison.Ordinal);
        Assert.All(rows, r => Assert.NotEmpty(r.QuerySelector("[data-label=Source]")!.TextContent.Trim()));
    }
}
