using System.Globalization;
using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Suppliers.Matching;
using WealthBuilding.Web.Tests.Support;

namespace WealthBuilding.Web.Tests.Features.Suppliers.Matching;

/// <summary>Confirming many at once: the page names the count and the pounds, and what changed meanwhile is not confirmed unseen.</summary>
public sealed class ConfirmMatchesTests(MatchingApp app) : IClassFixture<MatchingApp>
{
    [Fact]
    public async Task All_results_are_confirmed_after_a_page_that_names_count_and_pounds()
    {
        await app.PayAsync(app.Alpha, ("Harebell Plumbing Limited", 500, "PR1 2HE", ""), ("Millracedale Scaffolding Ltd", 400, "PR1 2HE", ""));
        const string Path = "/alpha/matching/confirm?state=joined&all=true";
        var confirm = await app.Editor.GetAsync(Path);
        Assert.Equal("Confirm 2 payees?", confirm.Heading);
        Assert.Contains("£900.00", confirm.Document.Body!.TextContent, StringComparison.Ordinal);

        var done = await app.Editor.PostFormAsync(confirm, Path, Fields(confirm));

        Assert.Equal(302, done.Status);
        Assert.Equal(MatchState.Confirmed, (await app.MatchAsync(app.Alpha, "Harebell Plumbing Limited")).State);
        Assert.Equal(2, await app.ReadAsync(db => db.MatchRules.CountAsync(r => r.UndoneAt == null && (r.NameKey == "HAREBELL PLUMBING LIMITED" || r.NameKey == "MILLRACEDALE SCAFFOLDING LTD"))));
    }

    [Fact]
    public async Task A_list_that_changed_meanwhile_is_shown_again()
    {
        await app.PayAsync(app.Alpha, ("Quarrybank Roofing Limited", 500, "LS1 1UR", ""));
        var match = await app.MatchAsync(app.Alpha, "Quarrybank Roofing Limited");
        var path = string.Create(CultureInfo.InvariantCulture, $"/alpha/matching/confirm?payee={match.PayeeId}");
        var confirm = await app.Editor.GetAsync(path);
        await app.AnswerAsync(app.OtherEditor, match, "none");

        var late = await app.Editor.PostFormAsync(confirm, path, Fields(confirm));

        Assert.Equal(409, late.Status);
        Assert.Contains("The list has changed", late.Text, StringComparison.Ordinal);
        Assert.Equal(MatchState.Rejected, (await app.MatchAsync(app.Alpha, "Quarrybank Roofing Limited")).State);

        static string Ids(BrowserPage page) => string.Join(',', page.Document.QuerySelectorAll("main form input[name=payee]").Select(i => i.GetAttribute("value")));
        Assert.Equal(match.PayeeId.ToString(CultureInfo.InvariantCulture), Ids(confirm));
    }

    [Fact]
    public async Task Nobody_selected_is_an_error_and_a_viewer_is_forbidden()
    {
        var page = await app.Editor.PostFormAsync(await app.Editor.GetAsync("/alpha/matching/confirm"), "/alpha/matching/confirm", []);

        Assert.Equal(400, page.Status);
        Assert.Contains("Select one payee at least", page.Text, StringComparison.Ordinal);
        Assert.Equal(403, (await app.Viewer.GetAsync("/alpha/matching/confirm")).Status);
    }

    private static Dictionary<string, string> Fields(BrowserPage page) =>
        page.Document.QuerySelectorAll("main form input[type=hidden]").Where(i => i.GetAttribute("name") != "__RequestVerificationToken")
            .ToDictionary(i => i.GetAttribute("name")!, i => i.GetAttribute("value") ?? string.Empty);
}
