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
    public async Task What_is_unsure_torn_or_like_a_person_is_left_out_and_named()
    {
        await app.AddCompanyAsync("MARTHA QUORRINDER LIMITED,09000071,6 Example Street,,BLACKPOOL,,,FY1 1NF,Private Limited Company,Active,01/02/2004,18129 - Printing n.e.c.,,");
        await app.PayAsync(
            app.Alpha,
            ("Otterbrook Joinery Ltd", 500, "", ""), ("Martha Quorrinder", 400, "FY1 1NF", ""), ("Kestrelmoor Catering CIC", 300, "", ""), ("Kestrelmoor Catering", 200, "", ""));
        var ids = new List<int>();
        foreach (var name in new[] { "Otterbrook Joinery Ltd", "Martha Quorrinder", "Kestrelmoor Catering CIC", "Kestrelmoor Catering" })
        {
            ids.Add((await app.MatchAsync(app.Alpha, name)).PayeeId);
        }

        var confirm = await app.Editor.GetAsync("/alpha/matching/confirm?" + string.Join('&', ids.Select(i => $"payee={i}")));

        Assert.Equal("Confirm 1 payee?", confirm.Heading);
        Assert.Equal("Martha Quorrinder", confirm.Document.QuerySelector("#people li a")!.TextContent);
        var left = confirm.Document.QuerySelector("#left-out")!.TextContent;
        Assert.Contains("Kestrelmoor Catering CIC", left, StringComparison.Ordinal);
        Assert.Contains("score is below 60", left, StringComparison.Ordinal);
        var done = await app.Editor.PostFormAsync(confirm, "/alpha/matching/confirm", Fields(confirm, ids));
        Assert.Contains("decided=1", done.Location, StringComparison.Ordinal);
        Assert.Contains("again=true", (await app.Editor.PostFormAsync(confirm, "/alpha/matching/confirm", Fields(confirm, ids))).Location, StringComparison.Ordinal);
        Assert.NotEqual(MatchState.Confirmed, (await app.MatchAsync(app.Alpha, "Kestrelmoor Catering")).State);
    }

    [Fact]
    public async Task A_rule_for_a_name_yields_to_anothers_exact_name_and_postcode_on_a_later_line()
    {
        await app.AddCompanyAsync(
            """
            TESSENDALE WELLBEING LIMITED,09000081,6 Example Street,,OLDHAM,,,OL4 4DD,Private Limited Company,Active,01/02/2004,86900 - Other human health,01/02/2020,BORVALE COUNSELLING LTD
            BORVALE COUNSELLING LIMITED,09000082,7 Example Street,,OLDHAM,,,OL5 5EE,Private Limited Company,Active,01/02/2021,86900 - Other human health,,
            """);
        await app.PayAsync(app.Alpha, ("Borvale Counselling Ltd", 500, "OL4 4DD", ""));
        await app.AnswerAsync(app.Editor, await app.MatchAsync(app.Alpha, "Borvale Counselling Ltd"), "companies-house:09000081");
        var rule = await app.ReadAsync(db => db.MatchRules.SingleAsync(r => r.NameKey == "BORVALE COUNSELLING LTD" && r.UndoneAt == null));

        await app.PayAsync(app.Alpha, ("Borvale Counselling Ltd", 400, "OL5 5EE", ""));

        var matches = await app.MatchesAsync(app.Alpha, "Borvale Counselling Ltd");
        Assert.Equal([MatchState.Confirmed, MatchState.ToReview], matches.Select(m => m.State));
        var candidates = Web.Features.Suppliers.Matching.CandidateJson.Read(matches[1].Candidates);
        Assert.Equal(2, candidates.Count(c => c.Reasons.Any(r => r.Code == RuleDoubts.Code && r.Text.Contains($"rule {rule.Id}", StringComparison.Ordinal))));
    }

    [Fact]
    public async Task An_answer_for_many_holds_for_what_it_rests_on()
    {
        await app.AddCompanyAsync("FERNHOLLOW TILING LIMITED,09000091,6 Example Street,,OLDHAM,,,OL4 4DD,Private Limited Company,Active,01/02/2004,43330 - Floor and wall covering,,");
        await app.PayAsync(app.Alpha, ("Fernhollow Tiling Ltd", 500, "OL4 4DD", ""), ("Fernhollow Tiling Limited", 400, "", ""), ("FERNHOLLOW TILING", 300, "", "09000091"));
        var confirm = await app.Editor.GetAsync("/alpha/matching/confirm?state=joined&all=true&words=fernhollow");
        Assert.Equal("Confirm 3 payees?", confirm.Heading);

        var done = await app.Editor.PostFormAsync(confirm, "/alpha/matching/confirm", Fields(confirm));

        Assert.Contains("decided=3", done.Location, StringComparison.Ordinal);
        var rules = await app.ReadAsync(db => db.MatchRules.Where(r => r.NameKey.StartsWith("FERNHOLLOW")).OrderBy(r => r.NameKey).Select(r => new { r.NameKey, r.Postcode, r.Number }).ToListAsync());
        Assert.Equal([("FERNHOLLOW TILING", null, "09000091"), ("FERNHOLLOW TILING LIMITED", null, null), ("FERNHOLLOW TILING LTD", (string?)"OL4 4DD", (string?)null)], rules.Select(r => (r.NameKey, r.Postcode, r.Number)));
    }

    [Fact]
    public async Task More_than_a_page_is_shown_on_pages_and_confirmed_whole()
    {
        await app.PayAsync(app.Alpha, [.. Enumerable.Range(1, 52).Select(i => ($"Millracedale Scaffolding Limited (site {i})", 1_000 + i, "PR1 2HE", "09000008"))]);

        var first = await app.Editor.GetAsync("/alpha/matching/confirm?state=joined&all=true&words=site");
        var second = await app.Editor.GetAsync("/alpha/matching/confirm?state=joined&all=true&words=site&page=2");

        Assert.Equal("Confirm 52 payees?", first.Heading);
        Assert.Equal([50, 2], new[] { first, second }.Select(p => p.Document.QuerySelectorAll("main table tbody tr").Length));
        Assert.Contains("decided=52", (await app.Editor.PostFormAsync(second, "/alpha/matching/confirm", Fields(second))).Location, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_tab_without_anybody_picked_says_how_many_it_holds_and_leads_to_them()
    {
        await app.PayAsync(app.Alpha, ("Quibblewick Nowhere Limited", 500, "PR1 2HE", ""));

        var page = await app.Editor.GetAsync("/alpha/matching/confirm?state=open&words=quibblewick");
        var all = await app.Editor.GetAsync(page.Document.QuerySelectorAll("main a").Single(a => a.TextContent.Contains("confirmed together", StringComparison.Ordinal)).GetAttribute("href")!);

        Assert.Equal("Nobody is picked", page.Heading);
        Assert.Contains("1 payee is in this part of the list", page.Text, StringComparison.Ordinal);
        Assert.Contains("Quibblewick Nowhere Limited", all.Document.QuerySelector("#left-out")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_selected_is_an_error_and_a_viewer_is_forbidden()
    {
        var page = await app.Editor.PostFormAsync(await app.Editor.GetAsync("/alpha/matching/confirm"), "/alpha/matching/confirm", []);

        Assert.Equal(400, page.Status);
        Assert.Contains("Select one payee at least", page.Text, StringComparison.Ordinal);
        Assert.Equal(403, (await app.Viewer.GetAsync("/alpha/matching/confirm")).Status);
    }

    private static Dictionary<string, string> Fields(BrowserPage page, IReadOnlyList<int> payees)
    {
        var fields = page.Document.QuerySelectorAll("main form input[type=hidden]").Where(i => i.GetAttribute("name") is not ("__RequestVerificationToken" or "payee"))
            .ToDictionary(i => i.GetAttribute("name")!, i => i.GetAttribute("value") ?? string.Empty);
        for (var i = 0; i < payees.Count; i++)
        {
            fields[$"payee[{i}]"] = payees[i].ToString(CultureInfo.InvariantCulture);
        }

        return fields;
    }

    private static Dictionary<string, string> Fields(BrowserPage page) =>
        page.Document.QuerySelectorAll("main form input[type=hidden]").Where(i => i.GetAttribute("name") != "__RequestVerificationToken")
            .ToDictionary(i => i.GetAttribute("name")!, i => i.GetAttribute("value") ?? string.Empty);
}
