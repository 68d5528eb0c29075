using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WealthBuilding.Domain.Suppliers.Matching;

namespace WealthBuilding.Web.Tests.Features.Suppliers.Matching;

/// <summary>The two thresholds: what would move is shown before they are set, and moves when they are.</summary>
public sealed class ThresholdsTests(MatchingApp app) : IClassFixture<MatchingApp>
{
    [Fact]
    public async Task What_was_shown_moves_when_they_are_set()
    {
        await app.PayAsync(app.Alpha, ("Harebell Plumbing Limited", 500, "PR1 2HE", ""), ("Nobody Knows This", 300, "", ""));
        Assert.Equal(MatchState.Joined, (await app.MatchAsync(app.Alpha, "Harebell Plumbing Limited")).State);

        var preview = await app.Administrator.GetAsync("/alpha/matching/thresholds?join=100&review=50");
        Assert.Contains("£500.00", preview.Document.QuerySelectorAll("table")[1].TextContent, StringComparison.Ordinal);
        Assert.Contains("Joined", preview.Document.QuerySelectorAll("table")[1].TextContent, StringComparison.Ordinal);
        var set = await app.Administrator.PostFormAsync(preview, "/alpha/matching/thresholds", new() { ["join"] = "100", ["review"] = "50" });
        Assert.True(set.Status == 302, set.Document.QuerySelector(".govuk-error-summary")?.TextContent ?? set.Text);
        await app.WorkAsync(app.Alpha, async services =>
        {
            await MatchingApp.JobsAsync(services);
            return true;
        });

        Assert.Equal((MatchState.ToReview, (int?)null), (await app.MatchAsync(app.Alpha, "Harebell Plumbing Limited") is var after ? (after.State, after.SupplierId) : default));
        Assert.Contains(await app.ReadAsync(db => db.AuditEvents.Select(e => e.Action).ToListAsync()), a => a == "MatchSettings added");
    }

    [Theory]
    [InlineData("", "25", "Enter the score from which payees are joined")]
    [InlineData("40", "25", "must be between 50 and 100")]
    [InlineData("90", "", "Enter the score from which somebody looks")]
    [InlineData("90", "95", "must not be above the other one")]
    [InlineData("90", "0", "must be between 1 and 100")]
    public async Task What_is_no_threshold_is_refused(string join, string review, string words)
    {
        var form = await app.Administrator.GetAsync("/alpha/matching/thresholds");

        var page = await app.Administrator.PostFormAsync(form, "/alpha/matching/thresholds", new() { ["join"] = join, ["review"] = review });

        Assert.Equal(400, page.Status);
        Assert.Contains(words, page.Document.QuerySelector(".govuk-error-summary")!.TextContent, StringComparison.Ordinal);
        Assert.StartsWith("Error: ", page.Document.Title, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("join=10&review=90", "must be between 50 and 100")]
    [InlineData("join=60&review=90", "must not be above the other one")]
    [InlineData("join=51&review=99", "must not be above the other one")]
    [InlineData("join=90&review=0", "must be between 1 and 100")]
    public async Task What_is_no_threshold_is_not_previewed(string asked, string words)
    {
        var page = await app.Administrator.GetAsync($"/alpha/matching/thresholds?{asked}");

        Assert.Equal(400, page.Status);
        Assert.Contains(words, page.Document.QuerySelector(".govuk-error-summary")!.TextContent, StringComparison.Ordinal);
        Assert.Single(page.Document.QuerySelectorAll("main table"));
        Assert.DoesNotContain("Set the thresholds", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_editor_sees_them_and_cannot_set_them()
    {
        var form = await app.Editor.GetAsync("/alpha/matching/thresholds");

        Assert.Equal(200, form.Status);
        Assert.Equal(403, (await app.Editor.PostFormAsync(form, "/alpha/matching/thresholds", new() { ["join"] = "95", ["review"] = "30" })).Status);
    }
}
