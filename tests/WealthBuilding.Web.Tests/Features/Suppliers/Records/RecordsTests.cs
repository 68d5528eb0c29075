using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Identity;
using WealthBuilding.Domain.Suppliers;
using WealthBuilding.Domain.Suppliers.Matching;
using WealthBuilding.Web.Tests.Features.Suppliers.Matching;
using WealthBuilding.Web.Tests.Support;

namespace WealthBuilding.Web.Tests.Features.Suppliers.Records;

/// <summary>A supplier's record: where each field is from, facts added and withdrawn, branches that decide, payees split off.</summary>
public sealed class RecordsTests(MatchingApp app) : IClassFixture<MatchingApp>
{
    [Fact]
    public async Task Get_ShowsEachFieldWithItsSource_AndOnlyOwnPayments()
    {
        await app.PayAsync(app.Alpha, ("Harebell Plumbing Limited", 500, "PR1 2HE", ""));
        await app.PayAsync(app.Beta, ("Harebell Plumbing Ltd", 7_731, "", ""));
        var supplier = await SupplierAsync("09000001");

        var page = await app.Viewer.GetAsync($"/alpha/suppliers/{supplier.Code}");

        var text = page.Document.QuerySelector("main")!.TextContent;
        Assert.Equal("HAREBELL PLUMBING LTD", page.Heading);
        Assert.Contains("GB-COH-09000001", text, StringComparison.Ordinal);
        Assert.Contains("by a register: Companies House, as at", text, StringComparison.Ordinal);
        Assert.Contains("£500.00", text, StringComparison.Ordinal);
        Assert.DoesNotContain("7,731", text, StringComparison.Ordinal);
        Assert.Empty(page.Document.QuerySelectorAll("main form"));
        Assert.Contains($"/alpha/suppliers/{supplier.Code}", (await app.Viewer.GetAsync("/alpha/suppliers")).Text, StringComparison.Ordinal);
        Assert.Equal(404, (await app.Viewer.GetAsync("/alpha/suppliers/NOSUCH00")).Status);
    }

    [Fact]
    public async Task A_fact_that_a_person_adds_decides_and_flows_into_the_figures_until_it_is_withdrawn()
    {
        await app.PayAsync(app.Alpha, ("Millracedale Scaffolding Limited", 400, "PR1 2HE", ""));
        var supplier = await SupplierAsync("09000008");
        var form = await app.Editor.GetAsync($"/alpha/suppliers/{supplier.Code}/facts?field=Ownership");

        var done = await PostFactAsync(form, supplier, "Ownership", "WorkerOwned", "Rules", "rules of 2024", "2025-01-02");

        Assert.Equal(302, done.Status);
        Assert.Equal(OwnershipModel.WorkerOwned, (await SupplierAsync("09000008")).Ownership);
        Assert.Contains("Owned by those who work there", Tables(await app.Viewer.GetAsync("/alpha")), StringComparison.Ordinal);
        var fact = await app.ReadAsync(db => db.SupplierFacts.SingleAsync(f => f.SupplierId == supplier.Id && f.Field == SupplierField.Ownership));
        Assert.Equal(("Alpha Council: rules of 2024", new DateOnly(2025, 1, 2), EvidenceKind.Rules), (fact.Source, fact.AsAt, fact.Evidence));
        Assert.Contains(await app.ReadAsync(db => db.AuditEvents.Select(e => e.Action).ToListAsync()), a => a == "SupplierFact added");

        await app.Editor.PostFormAsync(await app.Editor.GetAsync($"/alpha/suppliers/{supplier.Code}"), $"/alpha/suppliers/{supplier.Code}/facts/{fact.Id}/withdraw", []);
        Assert.Equal(OwnershipModel.Unknown, (await SupplierAsync("09000008")).Ownership);
        Assert.DoesNotContain("Owned by those who work there", Tables(await app.Viewer.GetAsync("/alpha")), StringComparison.Ordinal);
    }

    // The figures only: the filters name every kind of owner.
    private static string Tables(BrowserPage page) => string.Join('\n', page.Document.QuerySelectorAll("table").Select(t => t.TextContent));

    [Theory]
    [InlineData("Ownership", "", "Rules", "rules", "2025-01-02", "Enter what it is")]
    [InlineData("Ownership", "Somebody", "Rules", "rules", "2025-01-02", "Select who owns it")]
    [InlineData("People", "twelve", "Rules", "rules", "2025-01-02", "as a whole number")]
    [InlineData("SicCodes", "123", "Rules", "rules", "2025-01-02", "SIC codes of five digits")]
    [InlineData("Website", "javascript:alert(1)", "Rules", "rules", "2025-01-02", "with https:// before it")]
    [InlineData("People", "12", "Register", "rules", "2025-01-02", "Select how you know it")]
    [InlineData("People", "12", "", "rules", "2025-01-02", "Select how you know it")]
    [InlineData("People", "12", "Rules", "", "2025-01-02", "Enter where it is written")]
    [InlineData("People", "12", "Rules", "rules", "", "Enter the day that it was so")]
    [InlineData("People", "12", "Rules", "rules", "2999-01-02", "must be today or in the past")]
    public async Task A_fact_that_lacks_something_is_refused_and_kept_in_the_form(string field, string value, string evidence, string source, string asAt, string words)
    {
        await app.PayAsync(app.Alpha, ("Quarrybank Roofing Limited", 5, "LS1 1UR", ""));
        var supplier = await SupplierAsync("09000009");
        var form = await app.Editor.GetAsync($"/alpha/suppliers/{supplier.Code}/facts?field={field}");

        var page = await PostFactAsync(form, supplier, field, value, evidence, source, asAt);

        Assert.Equal(400, page.Status);
        Assert.StartsWith("Error: ", page.Document.Title, StringComparison.Ordinal);
        Assert.Contains(words, page.Document.QuerySelector(".govuk-error-summary")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(source, page.Document.QuerySelector("#Source")!.GetAttribute("value") ?? string.Empty);
        Assert.Equal(0, await app.ReadAsync(db => db.SupplierFacts.CountAsync(f => f.SupplierId == supplier.Id && f.Source.StartsWith("Alpha"))));
    }

    [Fact]
    public async Task A_record_that_somebody_else_changed_is_not_written_over()
    {
        await app.PayAsync(app.Alpha, ("Lanternfield Print Limited", 5, "FY1 1NF", ""));
        var supplier = await SupplierAsync("09000006");
        var seen = await app.Editor.GetAsync($"/alpha/suppliers/{supplier.Code}/facts?field=People");
        await PostFactAsync(await app.OtherEditor.GetAsync($"/alpha/suppliers/{supplier.Code}/facts?field=People"), supplier, "People", "7", "Person", "letter", "2025-01-02", app.OtherEditor);

        var late = await PostFactAsync(seen, supplier, "People", "9", "Person", "letter", "2025-01-02");

        Assert.Equal(409, late.Status);
        Assert.Contains("Somebody else changed this record", late.Text, StringComparison.Ordinal);
        Assert.Equal(7, (await SupplierAsync("09000006")).People);
    }

    [Fact]
    public async Task A_confirmed_branch_decides_where_the_money_goes_for_its_own_institution_only()
    {
        await app.PayAsync(app.Alpha, ("Otterbrook Joinery Holdings Limited", 50, "", ""));
        await app.PayAsync(app.Beta, ("Otterbrook Joinery Holdings Limited", 60, "", ""));
        var supplier = await SupplierAsync("09000003");
        var record = await app.Editor.GetAsync($"/alpha/suppliers/{supplier.Code}");
        Assert.Contains("by registered office", record.Text, StringComparison.Ordinal);

        Assert.Equal(400, (await app.Editor.PostFormAsync(record, $"/alpha/suppliers/{supplier.Code}/branches", new() { ["postcode"] = "" })).Status);
        var wrong = await app.Editor.PostFormAsync(record, $"/alpha/suppliers/{supplier.Code}/branches", new() { ["postcode"] = "PR1" });
        Assert.Contains("Enter a full postcode", wrong.Text, StringComparison.Ordinal);
        var done = await app.Editor.PostFormAsync(record, $"/alpha/suppliers/{supplier.Code}/branches", new() { ["street"] = "1 Example Row", ["town"] = "Preston", ["postcode"] = "pr12he" });

        Assert.Equal(302, done.Status);
        Assert.Contains("by branch, confirmed", (await app.Editor.GetAsync($"/alpha/suppliers/{supplier.Code}")).Text, StringComparison.Ordinal);
        var beta = await app.SignInAsync("beta-viewer", Role.Viewer, app.Beta);
        var theirs = await beta.GetAsync($"/beta/suppliers/{supplier.Code}");
        Assert.Contains("by registered office", theirs.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("1 Example Row", theirs.Text, StringComparison.Ordinal);

        var branch = await app.ReadAsync(db => db.SupplierAddresses.SingleAsync(a => a.SupplierId == supplier.Id && a.Kind == SupplierAddressKind.DeliveryBranch));
        await app.Editor.PostFormAsync(record, $"/alpha/suppliers/{supplier.Code}/branches/{branch.Id}/withdraw", []);
        Assert.Contains("by registered office", (await app.Editor.GetAsync($"/alpha/suppliers/{supplier.Code}")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_payee_that_is_split_off_stays_off_in_later_files()
    {
        await app.PayAsync(app.Alpha, ("Kestrelmoor Catering Limited", 40, "M2 5DB", ""));
        var supplier = await SupplierAsync("09000004");
        var match = await app.MatchAsync(app.Alpha, "Kestrelmoor Catering Limited");
        var confirm = await app.Editor.GetAsync($"/alpha/suppliers/{supplier.Code}/payees/{match.PayeeId}/split");
        Assert.Contains("£40.00", confirm.Document.QuerySelector("main")!.TextContent, StringComparison.Ordinal);

        var split = await app.Editor.PostFormAsync(confirm, $"/alpha/suppliers/{supplier.Code}/payees/{match.PayeeId}/split", new() { ["reason"] = "another firm" });
        var again = await app.Editor.PostFormAsync(confirm, $"/alpha/suppliers/{supplier.Code}/payees/{match.PayeeId}/split", new() { ["reason"] = "another firm" });
        Assert.Equal(($"/alpha/suppliers/{supplier.Code}", $"/alpha/suppliers/{supplier.Code}?again=true"), (split.Location, again.Location));
        await app.PayAsync(app.Alpha, ("KESTRELMOOR CATERING LIMITED", 10, "M2 5DB", ""));

        Assert.NotEqual(supplier.Id, (await app.MatchAsync(app.Alpha, "Kestrelmoor Catering Limited")).SupplierId);
        Assert.NotEqual(supplier.Id, (await app.MatchAsync(app.Alpha, "KESTRELMOOR CATERING LIMITED")).SupplierId);
        var rule = await app.ReadAsync(db => db.MatchRules.SingleAsync(r => r.Verdict == MatchVerdict.Different && r.SupplierId == supplier.Id));
        var rules = await app.Editor.GetAsync("/alpha/matching/rules.json?words=kestrelmoor");
        var held = System.Text.Json.JsonDocument.Parse(rules.Text).RootElement.EnumerateArray().Single();
        Assert.Equal((2, 50m), (held.GetProperty("payees").GetInt32(), held.GetProperty("paid").GetDecimal()));
        Assert.Contains("holds apart from KESTRELMOOR CATERING LIMITED 2 payees (£50.00)", (await app.Editor.GetAsync($"/alpha/matching/rules/{rule.Id}/undo")).Document.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        await app.Editor.PostFormAsync(confirm, $"/alpha/matching/rules/{rule.Id}/undo", []);
        Assert.Equal(supplier.Id, (await app.MatchAsync(app.Alpha, "Kestrelmoor Catering Limited")).SupplierId);
    }

    [Fact]
    public async Task A_viewer_changes_nothing()
    {
        await app.PayAsync(app.Alpha, ("Harebell Plumbing", 500, "PR1 2HE", "09000001"));
        var supplier = await SupplierAsync("09000001");
        var form = await app.Viewer.GetAsync("/account/password");

        foreach (var path in new[] { "facts", "facts/1/withdraw", "branches", "branches/1/confirm", "branches/1/withdraw", "payees/1/split", "merge", "merge/1/undo" })
        {
            Assert.Equal(403, (await app.Viewer.PostFormAsync(form, $"/alpha/suppliers/{supplier.Code}/{path}", [])).Status);
        }
    }

    private Task<Supplier> SupplierAsync(string number) => app.ReadAsync(db => db.Suppliers.AsNoTracking().SingleAsync(s => s.Identifiers.Any(i => i.Value == number)));

    private Task<BrowserPage> PostFactAsync(BrowserPage form, Supplier supplier, string field, string value, string evidence, string source, string asAt, Browser? browser = null) =>
        (browser ?? app.Editor).PostFormAsync(form, $"/alpha/suppliers/{supplier.Code}/facts", new()
        {
            ["field"] = field,
            ["version"] = form.Document.QuerySelector("input[name=version]")!.GetAttribute("value")!,
            ["Value"] = value,
            ["Evidence"] = evidence,
            ["Source"] = source,
            ["AsAt"] = asAt,
        });
}
