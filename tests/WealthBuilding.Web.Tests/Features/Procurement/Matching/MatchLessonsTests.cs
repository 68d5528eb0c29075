using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WealthBuilding.Domain.Identity;
using WealthBuilding.Domain.Procurement.Matching;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Features.Procurement.Matching;
using WealthBuilding.Web.Tests.Support;

namespace WealthBuilding.Web.Tests.Features.Procurement.Matching;

/// <summary>What a person says of an answer is kept, changes what is found next for this institution alone, and can be taken back.</summary>
public sealed class MatchLessonsTests(FindSuppliersApp app) : IClassFixture<FindSuppliersApp>
{
    private const string Page = "/council/find-suppliers";

    [Fact]
    public async Task A_supplier_that_was_confirmed_is_found_for_needs_alike_until_that_is_forgotten()
    {
        const string Need = "Printing of signs for footpaths";
        var first = await app.Editor.GetAsync($"{Page}?need={Uri.EscapeDataString(Need)}");
        var key = Row(first, "Moulder Printing").QuerySelector("button[name=able]")!.GetAttribute("value")!;

        var kept = await app.Editor.PostFormAsync(first, $"{Page}/lessons", new() { ["need"] = Need, ["able"] = key });
        var back = await app.Editor.FollowAsync(kept);
        var alike = await app.Editor.GetAsync($"{Page}?need=signs%20for%20footpaths");
        var theirs = await app.Other.GetAsync("/other/find-suppliers?need=signs%20for%20footpaths");

        Assert.Equal((302, 200), (kept.Status, back.Status));
        Assert.Contains("Somebody here said: it can do this", Words(Row(back, "Moulder Printing")), StringComparison.Ordinal);
        Assert.Contains("Was confirmed as able to do: Printing of signs for footpaths", Words(Row(alike, "Moulder Printing")), StringComparison.Ordinal);
        Assert.DoesNotContain("Moulder", theirs.Text, StringComparison.Ordinal);
        var list = await app.Editor.GetAsync($"{Page}/learnt");
        Assert.Contains("Moulder Printing Example Ltd can do this", Words(list), StringComparison.Ordinal);

        var forget = list.Document.QuerySelectorAll("button[formaction]").Single(b => b.TextContent.Contains(Need, StringComparison.Ordinal)).GetAttribute("formaction")!;
        Assert.Equal($"{Page}/learnt", (await app.Editor.PostFormAsync(list, forget, [])).Location);
        Assert.Equal(404, (await app.Editor.PostFormAsync(list, forget, [])).Status);
        Assert.DoesNotContain("Was confirmed", (await app.Editor.GetAsync($"{Page}?need=signs%20for%20footpaths")).Text, StringComparison.Ordinal);
        var trail = await app.DbAsync(db => db.AuditEvents.Where(e => e.Subject.Contains($"{key})")).OrderBy(e => e.Id).Select(e => e.Action).ToListAsync());
        Assert.Equal(["MatchLesson added", "MatchLesson changed"], trail);
    }

    [Fact]
    public async Task A_supplier_that_was_rejected_stands_lower_for_the_same_need_and_a_change_of_mind_replaces_it()
    {
        const string Need = "Surgery of trees at two schools";
        var first = await app.Editor.GetAsync($"{Page}?need={Uri.EscapeDataString(Need)}");
        var row = Row(first, "Otterbrook Tree Services");
        var key = row.QuerySelector("button[name=unsuitable]")!.GetAttribute("value")!;

        var rejected = await app.Editor.FollowAsync(await app.Editor.PostFormAsync(first, $"{Page}/lessons", new() { ["need"] = Need, ["unsuitable"] = key }));
        var changed = await app.Editor.FollowAsync(await app.Editor.PostFormAsync(rejected, $"{Page}/lessons", new() { ["need"] = Need, ["able"] = key }));

        Assert.Contains("A buyer found it unsuitable for something alike", Words(Row(rejected, "Otterbrook")), StringComparison.Ordinal);
        Assert.True(ScoreOf(Row(rejected, "Otterbrook")) < ScoreOf(row), "rejected");
        Assert.DoesNotContain("unsuitable for something alike", Words(Row(changed, "Otterbrook")), StringComparison.Ordinal);
        Assert.Equal([LessonKind.Able], await app.DbAsync(db => db.MatchLessons.Where(l => l.ForgottenAt == null && l.Title == Need).Select(l => l.Kind).ToListAsync()));
    }

    [Fact]
    public async Task Categories_that_were_confirmed_are_suggested_for_the_same_words_from_then_on_here_and_nowhere_else()
    {
        const string Need = "Zilbering of quadwicks";
        var first = await app.Editor.GetAsync($"{Page}?need={Uri.EscapeDataString(Need)}");

        var kept = await app.Editor.PostFormAsync(first, $"{Page}/lessons", new() { ["need"] = Need, ["categories"] = "true", ["category"] = "50413200", ["picked"] = "true" });
        var own = await app.Editor.GetAsync($"{Page}?need=quadwicks%20to%20zilber,%20zilbering");
        var theirs = await app.Other.GetAsync("/other/find-suppliers?need=quadwicks%20to%20zilber,%20zilbering");

        Assert.Equal(302, kept.Status);
        Assert.Contains(own.Document.QuerySelectorAll("input[name=category]"), i => i.GetAttribute("value")!.StartsWith("50", StringComparison.Ordinal));
        Assert.DoesNotContain(theirs.Document.QuerySelectorAll("input[name=category]"), i => i.GetAttribute("value")!.StartsWith("50", StringComparison.Ordinal));
        Assert.Contains("It means Repair and maintenance services of firefighting equipment", Words(await app.Editor.GetAsync($"{Page}/learnt")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_said_of_a_payee_holds_for_the_record_that_it_becomes()
    {
        const string Need = "Hedges along canals";
        var first = await app.Editor.GetAsync($"{Page}?need=hedge%20laying");
        var key = Row(first, "Thornybrook").QuerySelector("button[name=able]")!.GetAttribute("value")!;
        await app.Editor.PostFormAsync(first, $"{Page}/lessons", new() { ["need"] = Need, ["able"] = key });
        await app.JoinAsync("Thornybrook Hedgelaying", "Bellflower Example Co-op");

        var after = await app.Editor.GetAsync($"{Page}?need={Uri.EscapeDataString(Need)}");

        Assert.StartsWith("payee-", key, StringComparison.Ordinal);
        Assert.Contains("Was confirmed as able to do: Hedges along canals", Words(Row(after, "Bellflower")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "payee-1", "Enter what you need")]
    [InlineData("Cleaning", "payee-999999", "Select a supplier of the list")]
    [InlineData("Cleaning", null, "Select what should be remembered")]
    public async Task What_makes_no_sense_is_said_and_nothing_is_kept(string need, string? able, string message)
    {
        var before = await app.DbAsync(db => db.MatchLessons.CountAsync());
        var form = new Dictionary<string, string> { ["need"] = need };
        if (able is not null)
        {
            form["able"] = able;
        }

        var answer = await app.Editor.PostFormAsync(await app.Editor.GetAsync($"{Page}?need=cleaning"), $"{Page}/lessons", form);

        Assert.Equal(400, answer.Status);
        Assert.Contains(message, answer.Document.QuerySelector(".govuk-error-summary")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(before, await app.DbAsync(db => db.MatchLessons.CountAsync()));
    }

    [Fact]
    public async Task Whoever_may_only_read_sees_no_buttons()
    {
        var page = await app.Other.GetAsync("/other/find-suppliers?need=cleaning");

        Assert.NotEmpty(page.Document.QuerySelectorAll(".app-found__item"));
        Assert.Empty(page.Document.QuerySelectorAll("#lesson, button[name=able]"));
    }

    private static AngleSharp.Dom.IElement Row(BrowserPage page, string name) =>
        page.Document.QuerySelectorAll(".app-found__item").Single(i => i.QuerySelector("h3")!.TextContent.Contains(name, StringComparison.Ordinal));

    private static int ScoreOf(AngleSharp.Dom.IElement row) =>
        int.Parse(System.Text.RegularExpressions.Regex.Match(Words(row), @"Score (\d+)").Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture);

    private static string Words(BrowserPage page) => Words(page.Document.QuerySelector("main")!);

    private static string Words(AngleSharp.Dom.IElement element) => System.Text.RegularExpressions.Regex.Replace(element.TextContent, @"\s+", " ");
}
