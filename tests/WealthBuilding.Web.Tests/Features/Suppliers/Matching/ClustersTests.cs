using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Identity;
using WealthBuilding.Domain.Suppliers.Matching;
using WealthBuilding.Web.Tests.Support;

namespace WealthBuilding.Web.Tests.Features.Suppliers.Matching;

/// <summary>Open names that belong together: proposed, approved as one supplier, or dismissed once and for all.</summary>
public sealed class ClustersTests(MatchingApp app) : IClassFixture<MatchingApp>
{
    [Fact]
    public async Task Approved_names_are_one_supplier_now_and_in_later_files()
    {
        await app.PayAsync(app.Alpha, ("Wrenthorpe Upholstery Workshop", 900, "PR1 2HE", ""), ("Wrenthorpe Upholstery Workshp", 800, "PR1 2HE", ""));
        var page = await app.Editor.GetAsync("/alpha/matching/clusters");
        var form = FormOf(page, "Wrenthorpe Upholstery Workshop");
        Assert.Equal(2, form.Payees.Count);

        var done = await PostAsync(page, "approve", form.Key, "Wrenthorpe Upholstery", form.Payees);

        Assert.Equal(302, done.Status);
        await app.PayAsync(app.Alpha, ("WRENTHORPE UPHOLSTERY WORKSHP", 10, "", ""));
        var ids = new HashSet<int?>();
        foreach (var name in new[] { "Wrenthorpe Upholstery Workshop", "Wrenthorpe Upholstery Workshp", "WRENTHORPE UPHOLSTERY WORKSHP" })
        {
            var match = await app.MatchAsync(app.Alpha, name);
            Assert.Equal(MatchState.Confirmed, match.State);
            ids.Add(match.SupplierId);
        }

        var supplier = await app.ReadAsync(db => db.Suppliers.Include(s => s.Identifiers).SingleAsync(s => s.Id == ids.Single()));
        Assert.Equal("Wrenthorpe Upholstery", supplier.Name);
        Assert.Empty(supplier.Identifiers);
        Assert.DoesNotContain("Wrenthorpe", (await app.Editor.GetAsync("/alpha/matching/clusters")).Document.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_whole_approval_is_undone_in_one_act_and_leaves_what_was_said_apart_from_it()
    {
        await app.PayAsync(app.Alpha, ("Larkmoor Saddlery Workshop", 900, "PR1 2HE", ""), ("Larkmoor Saddlery Workshp", 800, "PR1 2HE", ""), ("The Saddler Round The Corner", 70, "", ""));
        var page = await app.Editor.GetAsync("/alpha/matching/clusters");
        var form = FormOf(page, "Larkmoor Saddlery Workshop");
        var approved = await PostAsync(page, "approve", form.Key, "Larkmoor Saddlery", form.Payees);
        var supplier = await app.ReadAsync(db => db.Suppliers.SingleAsync(s => s.Name == "Larkmoor Saddlery"));
        app.Time.Ahead = TimeSpan.FromMinutes(5);
        await app.AnswerAsync(app.Editor, await app.MatchAsync(app.Alpha, "The Saddler Round The Corner"), $"supplier:{supplier.Id}");

        var way = (await app.Editor.GetAsync(approved.Location!)).Document.QuerySelector("a[href$='/undo']")!.GetAttribute("href")!;
        var confirm = await app.Editor.GetAsync(way);
        Assert.Contains("Undo all 2 of this approval", confirm.Text, StringComparison.Ordinal);
        Assert.Equal(403, (await app.Viewer.PostFormAsync(await app.Viewer.GetAsync("/account/password"), $"{way}-all", [])).Status);
        Assert.Equal(302, (await app.Editor.PostFormAsync(confirm, $"{way}-all", [])).Status);

        foreach (var name in new[] { "Larkmoor Saddlery Workshop", "Larkmoor Saddlery Workshp" })
        {
            Assert.NotEqual(MatchState.Confirmed, (await app.MatchAsync(app.Alpha, name)).State);
        }

        Assert.Equal(MatchState.Confirmed, (await app.MatchAsync(app.Alpha, "The Saddler Round The Corner")).State);
        Assert.Equal([$"supplier {supplier.Code}: 2 rules"], await app.ReadAsync(db => db.AuditEvents.Where(e => e.Action == "Approval undone" && e.InstitutionId == app.Alpha.Id).Select(e => e.Subject).ToListAsync()));
        Assert.EndsWith("again=true", (await app.Editor.PostFormAsync(confirm, $"{way}-all", [])).Location, StringComparison.Ordinal);
        app.Time.Ahead = TimeSpan.Zero;
    }

    [Fact]
    public async Task Another_institution_neither_sees_nor_is_offered_what_no_register_has()
    {
        await app.PayAsync(app.Alpha, ("Yarrowfold Garden Design", 900, "PR1 2HE", ""), ("Yarrowfold Garden Desgn", 800, "PR1 2HE", ""));
        var page = await app.Editor.GetAsync("/alpha/matching/clusters");
        var form = FormOf(page, "Yarrowfold Garden Design");
        await PostAsync(page, "approve", form.Key, "Yarrowfold Garden Design", form.Payees);
        var code = await app.ReadAsync(db => db.Suppliers.Where(s => s.Name == "Yarrowfold Garden Design").Select(s => s.Code).SingleAsync());

        await app.PayAsync(app.Beta, ("Yarrowfold Garden Design", 100, "PR1 2HE", ""));
        var beta = await app.SignInAsync("beta-editor", Role.Editor, app.Beta);

        var match = await app.MatchAsync(app.Beta, "Yarrowfold Garden Design");
        Assert.Equal((MatchState.Open, "[]"), (match.State, match.Candidates));
        Assert.Equal(404, (await beta.GetAsync($"/beta/suppliers/{code}")).Status);
        Assert.Equal(200, (await app.Viewer.GetAsync($"/alpha/suppliers/{code}")).Status);
    }

    [Fact]
    public async Task Dismissed_names_are_not_proposed_again()
    {
        await app.PayAsync(app.Alpha, ("Thistledown Tutors Group", 900, "PR1 2HE", ""), ("Thistledown Tutors Grp", 800, "PR1 2HE", ""));
        var page = await app.Editor.GetAsync("/alpha/matching/clusters");

        Assert.Equal(302, (await PostAsync(page, "dismiss", FormOf(page, "Thistledown Tutors Group").Key, "", [])).Status);

        await app.PayAsync(app.Alpha, ("Thistledown Tutors Grp", 50, "PR1 2HE", ""));
        Assert.DoesNotContain("Thistledown", (await app.Editor.GetAsync("/alpha/matching/clusters")).Document.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(await app.ReadAsync(db => db.AuditEvents.Select(e => e.Action).ToListAsync()), a => a == "ClusterDismissal added");
    }

    [Fact]
    public async Task What_is_wrong_is_said_and_nothing_is_made()
    {
        await app.PayAsync(app.Alpha, ("Brambleside Tyres Depot", 900, "PR1 2HE", ""), ("Brambleside Tyres Dpt", 800, "PR1 2HE", ""));
        var page = await app.Editor.GetAsync("/alpha/matching/clusters");
        var form = FormOf(page, "Brambleside Tyres Depot");
        var before = await app.ReadAsync(db => db.Suppliers.CountAsync());

        Assert.Contains("Enter the supplier&#x27;s name", (await PostAsync(page, "approve", form.Key, "", form.Payees)).Text, StringComparison.Ordinal);
        Assert.Contains("Tick two names at least", (await PostAsync(page, "approve", form.Key, "Brambleside", form.Payees[..1])).Text, StringComparison.Ordinal);
        Assert.Equal(409, (await PostAsync(page, "approve", "gone", "Brambleside", form.Payees)).Status);
        Assert.Equal(409, (await PostAsync(page, "dismiss", "gone", "", [])).Status);
        Assert.Equal(403, (await app.Viewer.PostFormAsync(await app.Viewer.GetAsync("/account/password"), "/alpha/matching/clusters/approve", [])).Status);
        Assert.Equal(before, await app.ReadAsync(db => db.Suppliers.CountAsync()));
    }

    private static (string Key, List<string> Payees) FormOf(BrowserPage page, string name)
    {
        var section = page.Document.QuerySelectorAll("section.app-match").Single(s => s.QuerySelector("h2")!.TextContent == name);
        return (section.QuerySelector("input[name=key]")!.GetAttribute("value")!, [.. section.QuerySelectorAll("input[name=payee]").Select(i => i.GetAttribute("value")!)]);
    }

    private async Task<BrowserPage> PostAsync(BrowserPage page, string action, string key, string name, IReadOnlyList<string> payees)
    {
        using var content = new FormUrlEncodedContent([
            new("key", key), new("name", name), new("__RequestVerificationToken", page.Token), .. payees.Select(p => new KeyValuePair<string, string>("payee", p))]);
        using var response = await app.Editor.Client.PostAsync(new Uri($"/alpha/matching/clusters/{action}", UriKind.Relative), content);
        return new BrowserPage((int)response.StatusCode, response.Headers.Location?.ToString(), await response.Content.ReadAsByteArrayAsync(), response.Headers, null);
    }
}
