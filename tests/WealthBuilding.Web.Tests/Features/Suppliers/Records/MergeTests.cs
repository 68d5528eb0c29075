using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Suppliers;
using WealthBuilding.Web.Features.Suppliers.Matching;
using WealthBuilding.Web.Tests.Features.Suppliers.Matching;
using WealthBuilding.Web.Tests.Support;

namespace WealthBuilding.Web.Tests.Features.Suppliers.Records;

/// <summary>Two records become one and two again: to the row what they were before. Different numbers never become one.</summary>
public sealed class MergeTests(MatchingApp app) : IClassFixture<MatchingApp>
{
    [Fact]
    public async Task Merge_and_split_leave_every_row_as_it_was()
    {
        await app.PayAsync(app.Alpha, ("Harebell Plumbing Limited", 500, "PR1 2HE", ""), ("Our Usual Plumber", 300, "", ""));
        var unnumbered = await MakeAsync("Harebell Bathrooms");
        await app.AnswerAsync(app.Editor, await app.MatchAsync(app.Alpha, "Our Usual Plumber"), $"supplier:{unnumbered.Id}");
        var numbered = await SupplierAsync("09000001");
        await ResolveAsync();
        var before = await RowsAsync();
        var shown = await app.Editor.GetAsync($"/alpha/suppliers/{numbered.Code}/merge?into={unnumbered.Code}");
        Assert.Equal("Merge these two records?", shown.Heading);
        Assert.Contains("GB-COH-09000001", shown.Text, StringComparison.Ordinal);

        Assert.Equal($"/alpha/suppliers/{unnumbered.Code}", (await MergeAsync(shown, numbered.Code, unnumbered.Code)).Location);
        Assert.Equal($"/alpha/suppliers/{unnumbered.Code}?again=true", (await MergeAsync(shown, numbered.Code, unnumbered.Code)).Location);

        await ResolveAsync();
        Assert.NotEqual(Hash(before), Hash(await RowsAsync()));
        var together = (await app.Viewer.GetAsync("/alpha/suppliers.csv")).Text;
        Assert.Contains("Harebell Bathrooms,2,800.00", together, StringComparison.Ordinal);
        Assert.Contains($"/alpha/suppliers/{unnumbered.Code}", (await app.Editor.GetAsync($"/alpha/suppliers/{numbered.Code}")).Text, StringComparison.Ordinal);
        await ResolveAsync();

        var merge = await app.ReadAsync(db => db.SupplierMerges.SingleAsync(m => m.FromId == numbered.Id));
        var confirm = await app.Editor.GetAsync($"/alpha/suppliers/{unnumbered.Code}/merge/{merge.Id}/undo");
        Assert.Equal(302, (await app.Editor.PostFormAsync(confirm, $"/alpha/suppliers/{unnumbered.Code}/merge/{merge.Id}/undo", [])).Status);
        await ResolveAsync();

        Assert.Equal(before, await RowsAsync());
        var again = await app.Editor.PostFormAsync(confirm, $"/alpha/suppliers/{unnumbered.Code}/merge/{merge.Id}/undo", []);
        Assert.Equal($"/alpha/suppliers/{unnumbered.Code}?again=true", again.Location);
        Assert.Contains("Done already", (await app.Editor.GetAsync(again.Location!)).Text, StringComparison.Ordinal);
        Assert.Equal(2, await app.ReadAsync(db => db.AuditEvents.CountAsync(e => e.Action.StartsWith("SupplierMerge") && e.Subject.StartsWith("merge " + merge.Id))));
        Assert.Contains($"merge {merge.Id} of supplier {numbered.Code} into {unnumbered.Code}", await app.ReadAsync(db => db.AuditEvents.Where(e => e.Action == "SupplierMerge added").Select(e => e.Subject).ToListAsync()));
    }

    [Fact]
    public async Task Records_with_different_numbers_of_one_register_are_never_merged()
    {
        await app.PayAsync(app.Alpha, ("Lanternfield Print Limited", 500, "FY1 1NF", ""), ("Lanternfield Printing Limited", 300, "FY1 1NF", ""));
        var (one, other) = (await SupplierAsync("09000006"), await SupplierAsync("09000007"));
        var shown = await app.Editor.GetAsync($"/alpha/suppliers/{one.Code}/merge?into={other.Code}");
        Assert.Contains("Different numbers are never the same supplier", shown.Text, StringComparison.Ordinal);
        Assert.Null(shown.Document.QuerySelector("main form[method=post]"));

        var refused = await MergeAsync(shown, one.Code, other.Code, one.Version, other.Version);

        Assert.Equal(409, refused.Status);
        Assert.Equal(SupplierStanding.Found, (await SupplierAsync("09000006")).Standing);
    }

    [Fact]
    public async Task Of_two_records_with_users_of_their_own_one_is_withdrawn_by_its_own_first()
    {
        await app.PayAsync(app.Alpha, ("Our Usual Glazier", 500, "PR1 2HE", ""), ("Our Other Glazier", 300, "", ""));
        var (one, other) = (await MakeAsync("Fellside Glazing"), await MakeAsync("Fellside Glass"));
        await app.AnswerAsync(app.Editor, await app.MatchAsync(app.Alpha, "Our Usual Glazier"), $"supplier:{one.Id}");
        await app.AnswerAsync(app.Editor, await app.MatchAsync(app.Alpha, "Our Other Glazier"), $"supplier:{other.Id}");
        await ChangeAsync(one, s => s.Register());
        await ChangeAsync(other, s => s.Register());

        var shown = await app.Editor.GetAsync($"/alpha/suppliers/{one.Code}/merge?into={other.Code}");
        Assert.Contains("Ask the people of one of them to withdraw it", shown.Text, StringComparison.Ordinal);
        Assert.Null(shown.Document.QuerySelector("main form[method=post]"));

        await ChangeAsync(one, s => s.Withdraw());
        shown = await app.Editor.GetAsync($"/alpha/suppliers/{one.Code}/merge?into={other.Code}");
        Assert.Equal($"/alpha/suppliers/{other.Code}", (await MergeAsync(shown, one.Code, other.Code)).Location);
    }

    [Fact]
    public async Task A_record_that_changed_since_it_was_seen_is_not_merged()
    {
        await app.PayAsync(app.Alpha, ("Millracedale Scaffolding Limited", 500, "PR1 2HE", ""), ("Our Scaffolder", 300, "", ""));
        var unnumbered = await MakeAsync("Millrace Poles");
        await app.AnswerAsync(app.Editor, await app.MatchAsync(app.Alpha, "Our Scaffolder"), $"supplier:{unnumbered.Id}");
        var numbered = await SupplierAsync("09000008");

        var refused = await MergeAsync(await app.Editor.GetAsync($"/alpha/suppliers/{numbered.Code}/merge"), numbered.Code, unnumbered.Code, Guid.NewGuid(), unnumbered.Version);

        Assert.Equal(409, refused.Status);
        Assert.Equal(0, await app.ReadAsync(db => db.SupplierMerges.CountAsync(m => m.FromId == numbered.Id)));
        Assert.Equal(404, (await app.Editor.GetAsync($"/alpha/suppliers/{numbered.Code}/merge?into=NOSUCH00")).Status);
        Assert.Equal(409, (await MergeAsync(await app.Editor.GetAsync($"/alpha/suppliers/{numbered.Code}/merge"), numbered.Code, numbered.Code, numbered.Version, numbered.Version)).Status);
    }

    [Fact]
    public async Task The_search_finds_a_code_a_number_in_any_writing_and_a_name()
    {
        await app.PayAsync(app.Alpha, ("Lanternfield Print Limited", 500, "FY1 1NF", ""), ("Our Old Printer", 300, "", ""));
        var numbered = await SupplierAsync("09000006");
        var from = await MakeAsync("Quenby Old Printer");
        await app.AnswerAsync(app.Editor, await app.MatchAsync(app.Alpha, "Our Old Printer"), $"supplier:{from.Id}");
        var hidden = await MakeAsync("Nobodys Hidden Trader");

        foreach (var search in new[] { numbered.Code, numbered.Code.ToLowerInvariant(), "09000006", "9000006", "GB-COH-09000006", " 0900 0006 ", numbered.Name })
        {
            var found = await app.Editor.GetAsync($"/alpha/suppliers/{from.Code}/merge?search={Uri.EscapeDataString(search)}");
            Assert.True(found.Document.QuerySelector("main ul.govuk-list li a")?.GetAttribute("href")?.EndsWith($"?into={numbered.Code}", StringComparison.Ordinal), search);
        }

        Assert.DoesNotContain(hidden.Code, (await app.Editor.GetAsync($"/alpha/suppliers/{from.Code}/merge?search={hidden.Code}")).Document.QuerySelector("main ul.govuk-list")?.InnerHtml ?? string.Empty, StringComparison.Ordinal);
    }

    private static string Hash(IEnumerable<string> rows) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', rows))));

    private Task<Supplier> SupplierAsync(string number) => app.ReadAsync(db => db.Suppliers.AsNoTracking().SingleAsync(s => s.Identifiers.Any(i => i.Value == number)));

    private Task<Supplier> MakeAsync(string name) => app.ReadAsync(async db =>
    {
        var supplier = new Supplier(SupplierCodes.New(), name);
        supplier.Names.Add(new SupplierName { Name = name, Kind = SupplierNameKind.Trading, Source = "a test" });
        db.Suppliers.Add(supplier);
        await db.SaveChangesAsync();
        return supplier;
    });

    private Task ChangeAsync(Supplier supplier, Action<Supplier> change) => app.ReadAsync(async db =>
    {
        change(await db.Suppliers.SingleAsync(s => s.Id == supplier.Id));
        return await db.SaveChangesAsync();
    });

    private Task ResolveAsync() => app.WorkAsync(app.Alpha, async services =>
    {
        await MatchingApp.JobsAsync(services);
        await ((PayeeResolution)services.GetService(typeof(PayeeResolution))!).ResolveAsync(app.Alpha.Id, CancellationToken.None);
        return true;
    });

    private Task<BrowserPage> MergeAsync(BrowserPage page, string code, string into, Guid? fromVersion = null, Guid? intoVersion = null) =>
        app.Editor.PostFormAsync(page, $"/alpha/suppliers/{code}/merge", new()
        {
            ["into"] = into,
            ["fromVersion"] = fromVersion?.ToString() ?? page.Document.QuerySelector("input[name=fromVersion]")!.GetAttribute("value")!,
            ["intoVersion"] = intoVersion?.ToString() ?? page.Document.QuerySelector("input[name=intoVersion]")!.GetAttribute("value")!,
        });

    // Everything of suppliers and matches but the marks of change.
    private Task<List<string>> RowsAsync() => app.ReadAsync(async db =>
    {
        List<string> rows =
        [
            .. (await db.Suppliers.AsNoTracking().OrderBy(s => s.Id).ToListAsync()).Select(s => $"{s.Id} {s.Code} {s.Name} {s.Standing} {s.MergedIntoId} {s.LegalForm} {s.Ownership} {s.Status} {s.SicCodes} {s.IsListed}"),
            .. (await db.SupplierNames.AsNoTracking().OrderBy(n => n.Id).ToListAsync()).Select(n => $"{n.Id} {n.SupplierId} {n.Name} {n.Kind} {n.Source}"),
            .. (await db.SupplierIdentifiers.AsNoTracking().OrderBy(i => i.Id).ToListAsync()).Select(i => $"{i.Id} {i.SupplierId} {i.Scheme} {i.Value}"),
            .. (await db.SupplierAddresses.AsNoTracking().OrderBy(a => a.Id).ToListAsync()).Select(a => $"{a.Id} {a.SupplierId} {a.Kind} {a.Postcode} {a.WithdrawnAt}"),
            .. (await db.SupplierFacts.AsNoTracking().OrderBy(f => f.Id).ToListAsync()).Select(f => $"{f.Id} {f.SupplierId} {f.Field} {f.Value} {f.Source} {f.WithdrawnAt}"),
            .. (await db.PayeeMatches.AsNoTracking().OrderBy(m => m.PayeeId).ToListAsync()).Select(m => $"{m.PayeeId} {m.SupplierId} {m.State} {m.Proposed} {m.Score} {m.Candidates} {m.RuleId} {m.Pence} {m.Payments} {m.Version} {m.DecidedAt:O}"),
            .. (await db.MatchRules.AsNoTracking().OrderBy(r => r.Id).ToListAsync()).Select(r => $"{r.Id} {r.NameKey} {r.SupplierId} {r.Verdict} {r.UndoneAt}"),
        ];
        return rows;
    });
}
