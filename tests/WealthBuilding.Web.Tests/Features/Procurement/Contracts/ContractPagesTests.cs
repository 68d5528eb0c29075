using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WealthBuilding.Domain.Identity;
using WealthBuilding.Domain.Procurement.Contracts;
using WealthBuilding.Domain.Suppliers;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Features.Procurement.Contracts;
using WealthBuilding.Web.Tests.Features.Suppliers.Directory;
using WealthBuilding.Web.Tests.Support;

namespace WealthBuilding.Web.Tests.Features.Procurement.Contracts;

public sealed class ContractPagesTests : IAsyncLifetime
{
    private readonly WebApp _app = new();
    private Institution _institution = null!;
    private Browser _browser = null!;

    public async Task InitializeAsync() => (_institution, _browser) = await _app.SetUpAsync();

    public Task DisposeAsync() => _app.DisposeAsync().AsTask();

    [Fact]
    public async Task A_contract_is_added_found_filtered_changed_and_exported()
    {
        var page = await AddAsync(new() { ["Title"] = "Cleaning of the hall", ["Reference"] = "EX1", ["Suppliers"] = "Harebell Example CIC | 12345678", ["Value"] = "£30,000", ["Start"] = "2025-04-01", ["End"] = "2028-03-31", ["Cpv"] = "90910000", ["Department"] = "Housing" });
        Assert.Equal("Cleaning of the hall", page.Heading);
        Assert.Contains("£30,000.00", page.Document.Body!.TextContent, StringComparison.Ordinal);

        foreach (var (filter, isThere) in new[] { ("q=hall+harebell", true), ("q=roof", false), ("state=Contract", true), ("state=Ended", false), ("department=Housing", true), ("category=90", true), ("category=45", false), ("supplier=hareb", true), ("local=unknown", true), ("local=yes", false), ("ending=6", false) })
        {
            Assert.True(isThere == (await _browser.GetAsync($"/alpha/contracts?{filter}")).Text.Contains("Cleaning of the hall", StringComparison.Ordinal), filter);
        }

        var edit = await _browser.GetAsync("/alpha/contracts/1/edit");
        var version = edit.Document.QuerySelector("input[name=Version]")!.GetAttribute("value")!;
        var changed = await _browser.FollowAsync(await _browser.PostFormAsync(edit, "/alpha/contracts/1/edit", new() { ["Version"] = version, ["Title"] = "Cleaning of both halls", ["Reference"] = "EX1", ["Suppliers"] = "Harebell Example CIC | 12345678", ["Value"] = "30000", ["Period"] = "PerYear" }));
        Assert.Contains("Title: Cleaning of both halls instead of Cleaning of the hall", changed.Document.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(409, (await _browser.PostFormAsync(edit, "/alpha/contracts/1/edit", new() { ["Version"] = version, ["Title"] = "Mine" })).Status);

        Assert.StartsWith("\uFEFFReference,Title,State", (await _browser.GetAsync("/alpha/contracts/register.csv")).Text, StringComparison.Ordinal);
        using var json = JsonDocument.Parse((await _browser.GetAsync("/alpha/contracts/register.json?q=cleaning")).Bytes);
        Assert.Equal("Cleaning of both halls", json.RootElement[0].GetProperty("Title").GetString());
    }

    [Theory]
    [InlineData("Title", "", "Enter what the contract is, in a line")]
    [InlineData("Value", "lots", "The value must be an amount in pounds")]
    [InlineData("Start", "someday", "The start must be a real date")]
    [InlineData("Cpv", "1234", "no code of the Common Procurement Vocabulary")]
    [InlineData("Extensions", "a year", "Enter each option in months")]
    [InlineData("Reserved", "Area", "Enter why it is reserved")]
    [InlineData("Notice", "javascript:x", "https:// before it")]
    public async Task A_wrong_field_is_said_and_nothing_is_saved(string field, string value, string words)
    {
        var form = new Dictionary<string, string> { ["Title"] = "Cleaning", [field] = value };

        var page = await AddAsync(form);

        Assert.Equal(400, page.Status);
        Assert.Contains(words, page.Document.QuerySelector(".govuk-error-summary")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(await _app.EntriesAsync(_institution));
    }

    [Fact]
    public async Task A_contract_goes_from_the_pipeline_to_its_signature_each_step_checked_first()
    {
        await AddAsync(new() { ["Title"] = "Roof repairs", ["State"] = "Pipeline" });
        await PostAsync("/alpha/contracts/1/lots", new() { ["lotTitle"] = "North", ["lotValue"] = "20000", ["lotCpv"] = "45261910" });
        await PostAsync("/alpha/contracts/1/lots", new() { ["lotTitle"] = "South" });
        Assert.Equal(400, (await PostAsync("/alpha/contracts/1/lots", new() { ["lotTitle"] = "" })).Status);

        await StepAsync("Plan", new() { ["Start"] = "2027-04-01" }, "Planned to begin on 1 April 2027");
        await StepAsync("Open", new() { ["Deadline"] = "2026-12-01" }, "Published; bids until 1 December 2026, in 2 lots");
        await StepAsync("Award", new() { ["Supplier"] = "Kestrel Example Ltd", ["Value"] = "19500", ["Period"] = "Whole" }, "Awarded to Kestrel Example Ltd; £19,500.00");
        var page = await StepAsync("Sign", new() { ["End"] = "2029-03-31" }, "Signed; from 1 April 2027 to 31 March 2029");

        Assert.Contains("Running", page.Text, StringComparison.Ordinal);
        var entry = (await _app.EntriesAsync(_institution)).Single();
        Assert.Equal(ContractState.Contract, entry.State);
        Assert.Equal(7, entry.Events.Count);
        Assert.True(await _app.WorkAsync(_institution, s => s.GetRequiredService<AppDbContext>().AuditEvents.AnyAsync(e => e.Action == "ContractEntry changed" && e.Detail!.Contains("Awarded"))));
    }

    [Fact]
    public async Task Lots_are_awarded_one_by_one_each_guarded_and_audited()
    {
        await AddAsync(new() { ["Title"] = "Roof repairs", ["State"] = "Planned", ["Start"] = "2027-04-01", ["Suppliers"] = "Incumbent Example Ltd" });
        await PostAsync("/alpha/contracts/1/lots", new() { ["lotTitle"] = "North", ["lotValue"] = "20000" });
        await PostAsync("/alpha/contracts/1/lots", new() { ["lotTitle"] = "South", ["lotValue"] = "30000" });
        Assert.Contains("This cannot be decided", (await _browser.GetAsync("/alpha/contracts/1/lots/1/Award")).Text, StringComparison.Ordinal);
        await StepAsync("Open", new() { ["Deadline"] = "2026-12-01" }, "Published; bids until 1 December 2026, in 2 lots");

        var form = await _browser.GetAsync("/alpha/contracts/1/lots/1/Award");
        var version = form.Document.QuerySelector("input[name=Version]")!.GetAttribute("value")!;
        var fields = new Dictionary<string, string> { ["Version"] = version, ["On"] = "2026-06-01", ["Supplier"] = "Kestrel Example Ltd | 01234567", ["Value"] = "19500" };
        Assert.Equal(400, (await _browser.PostFormAsync(form, "/alpha/contracts/1/lots/1/Award", new(fields) { ["Supplier"] = " " })).Status);
        var page = await _browser.FollowAsync(await _browser.PostFormAsync(form, "/alpha/contracts/1/lots/1/Award", fields));
        var twice = await _browser.PostFormAsync(form, "/alpha/contracts/1/lots/1/Award", fields);

        Assert.Equal("20000.00", form.Document.QuerySelector("#Value")!.GetAttribute("value"));
        Assert.Contains("Awarded to Kestrel Example Ltd for £19,500.00 on 1 June 2026", page.Document.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Open for bids", page.Document.QuerySelector(".govuk-body-l")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(409, twice.Status);
        Assert.Equal((404, 404, 404), ((await _browser.GetAsync("/alpha/contracts/1/lots/9/Award")).Status, (await _browser.GetAsync("/alpha/contracts/2/lots/1/Award")).Status, (await _browser.GetAsync("/alpha/contracts/1/lots/1/Burn")).Status));

        var last = await _browser.GetAsync("/alpha/contracts/1/lots/2/Leave");
        Assert.Equal(400, (await _browser.PostFormAsync(last, "/alpha/contracts/1/lots/2/Leave", new() { ["Version"] = Version(last), ["On"] = "2026-06-02" })).Status);
        var done = await _browser.FollowAsync(await _browser.PostFormAsync(last, "/alpha/contracts/1/lots/2/Leave", new() { ["Version"] = Version(last), ["On"] = "2026-06-02", ["Reason"] = "Nobody bid" }));

        Assert.Contains("Not awarded on 2 June 2026. Reason: Nobody bid", done.Document.Body!.TextContent, StringComparison.Ordinal);
        var entry = (await _app.EntriesAsync(_institution)).Single();
        Assert.Equal((ContractState.Awarded, 19_500_00L, "Kestrel Example Ltd"), (entry.State, entry.ValuePence, entry.Suppliers.Single().Name));
        Assert.True(await _app.WorkAsync(_institution, s => s.GetRequiredService<AppDbContext>().AuditEvents.AnyAsync(e => e.Action == "ContractLot changed" && e.Subject == "lot 2 of contract 1" && e.Detail!.Contains("NotAwarded"))));

        static string Version(BrowserPage at) => at.Document.QuerySelector("input[name=Version]")!.GetAttribute("value")!;
    }

    [Fact]
    public async Task Lots_are_decided_by_editors_alone()
    {
        await AddAsync(new() { ["Title"] = "Roof repairs", ["State"] = "Opportunity", ["Deadline"] = "2026-12-01" });
        await PostAsync("/alpha/contracts/1/lots", new() { ["lotTitle"] = "North" });
        var viewer = await _app.SignInAsync("viewer", Role.Viewer, _institution);

        var form = await viewer.GetAsync("/alpha/contracts/1");

        Assert.Equal(403, (await viewer.GetAsync("/alpha/contracts/1/lots/1/Award")).Status);
        Assert.Equal(403, (await viewer.PostFormAsync(form, "/alpha/contracts/1/lots/1/Leave", new() { ["On"] = "2026-06-02", ["Reason"] = "Mine" })).Status);
        Assert.DoesNotContain("Award this lot", form.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Payments_are_tied_once_and_anew_only_when_something_has_changed()
    {
        await _app.LedgerAsync(_institution, "Harebell Example CIC,13/04/2026,40000.00,PR1 2HE,T1,,Cleaning,\nOtter Example Ltd,14/05/2026,700.00,PR1 2HE,T3,EX-100 retention,Works,\n");
        await AddAsync(new() { ["Title"] = "Cleaning of the hall", ["Suppliers"] = "Harebell Example CIC", ["Start"] = "2025-04-01", ["End"] = "2027-04-30" });
        var first = await TiesAsync();

        var again = await TiesAsync();
        await AddAsync(new() { ["Title"] = "Works", ["Reference"] = "EX-100", ["Suppliers"] = "Nobody Example Ltd", ["Start"] = "2025-04-01", ["End"] = "2027-04-30" });
        var more = await TiesAsync();
        var payee = more.Payees[1].Single().PayeeId;
        await PostAsync($"/alpha/contracts/1/payees/{payee}", new() { ["isTied"] = "true" });
        var confirmed = await TiesAsync();
        await PostAsync($"/alpha/contracts/1/payees/{payee}", new() { ["isTied"] = "false" });
        var rejected = await TiesAsync();
        await _app.LedgerAsync(_institution, "Otter Example Ltd,15/05/2026,50.00,PR1 2HE,T5,,Works,ex100\n");
        var later = await TiesAsync();

        Assert.Same(first, again);
        Assert.Equal((4_000_000L, 0L), (first.ByEntry[1].Proposed, first.ByEntry[1].Confirmed));
        Assert.Equal(70_000, more.ByEntry[2].ByReference);
        Assert.Equal((0L, 4_000_000L), (confirmed.ByEntry[1].Proposed, confirmed.ByEntry[1].Confirmed));
        Assert.Equal(0, rejected.ByEntry[1].Pence);
        Assert.Equal(75_000, later.ByEntry[2].ByReference);
        Assert.Contains("Payments were tied to contracts on", (await _browser.GetAsync("/alpha/contracts/1")).Text, StringComparison.Ordinal);

        Task<PaidContracts> TiesAsync() => _app.WorkAsync(_institution, s => s.GetRequiredService<ContractPayments>().OfAsync(CancellationToken.None));
    }

    [Fact]
    public async Task A_step_that_is_checked_is_not_taken_and_a_wrong_one_says_why()
    {
        await AddAsync(new() { ["Title"] = "Roof repairs", ["State"] = "Pipeline" });
        var form = await _browser.GetAsync("/alpha/contracts/1/steps/Withdraw");
        var version = form.Document.QuerySelector("input[name=Version]")!.GetAttribute("value")!;

        var wrong = await _browser.PostFormAsync(form, "/alpha/contracts/1/steps/Withdraw/check", new() { ["Version"] = version, ["On"] = "2026-06-01" });
        var check = await _browser.PostFormAsync(form, "/alpha/contracts/1/steps/Withdraw/check", new() { ["Version"] = version, ["On"] = "2026-06-01", ["Reason"] = "No money" });

        Assert.Equal((400, 200), (wrong.Status, check.Status));
        Assert.Contains("Enter the reason", wrong.Document.QuerySelector(".govuk-error-summary")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Check before it is recorded", check.Heading);
        Assert.Equal(ContractState.Pipeline, (await _app.EntriesAsync(_institution)).Single().State);
    }

    [Fact]
    public async Task Indicators_are_added_and_rated()
    {
        await AddAsync(new() { ["Title"] = "Care", ["State"] = "Contract" });
        await PostAsync("/alpha/contracts/1/kpis", new() { ["kpiName"] = "Visits on time", ["kpiTarget"] = "95%" });

        var wrong = await PostAsync("/alpha/contracts/1/kpis/1/ratings", new() { ["year"] = "2026" });
        var page = await _browser.FollowAsync(await PostAsync("/alpha/contracts/1/kpis/1/ratings", new() { ["year"] = "2026", ["rating"] = "ApproachingTarget", ["note"] = "92%" }));

        Assert.Equal(400, wrong.Status);
        Assert.Contains("2026: Approaching target. 92%", page.Document.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Payments_are_tied_confirmed_and_show_on_the_work_list()
    {
        await _app.LedgerAsync(_institution, "Harebell Example CIC,13/04/2026,40000.00,PR1 2HE,T1,,Cleaning,\nHarebell Example CIC,13/05/2026,2000.00,PR1 2HE,T2,,Cleaning,\nOtter Example Ltd,14/05/2026,700.00,PR1 2HE,T3,EX-100 retention,Works,\nOtter Example Ltd,15/05/2026,50.00,PR1 2HE,T5,,Works,ex100\nWren Example Ltd,15/05/2026,6000.00,M2 5DB,T4,,Works,\n");
        await AddAsync(new() { ["Title"] = "Cleaning of the hall", ["Suppliers"] = "Harebell Example CIC", ["Value"] = "30000", ["Start"] = "2025-04-01", ["End"] = "2026-04-30" });
        await AddAsync(new() { ["Title"] = "Works", ["Reference"] = "EX-100", ["Suppliers"] = "Nobody Example Ltd", ["Start"] = "2025-04-01", ["End"] = "2027-04-30" });

        var proposed = await _browser.GetAsync("/alpha/contracts/1");
        Assert.Contains("£40,000.00 to its supplier within its time: nobody has confirmed yet", proposed.Document.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("£2,000.00 after its end", proposed.Document.Body.TextContent, StringComparison.Ordinal);
        Assert.Contains("£750.00 in payments that name its reference", (await _browser.GetAsync("/alpha/contracts/2")).Document.Body!.TextContent, StringComparison.Ordinal);

        var action = proposed.Document.QuerySelector("form[action*='/payees/']")!.GetAttribute("action")!;
        var confirmed = await _browser.FollowAsync(await PostAsync(action, new() { ["isTied"] = "true" }));
        Assert.Contains("£40,000.00 to its supplier within its time, confirmed", confirmed.Document.Body!.TextContent, StringComparison.Ordinal);

        var work = await _browser.GetAsync("/alpha/contracts/work");
        var words = work.Document.Body!.TextContent;
        Assert.Contains("Wren Example Ltd: £6,000.00 a year paid", words, StringComparison.Ordinal);
        Assert.DoesNotContain("Harebell Example CIC: £", words, StringComparison.Ordinal);
        Assert.DoesNotContain("Otter Example Ltd: £", words, StringComparison.Ordinal);
        Assert.Contains("£12,000.00", words, StringComparison.Ordinal);
        Assert.Contains("Paid after its end", (await _browser.GetAsync("/alpha/contracts/work.csv")).Text, StringComparison.Ordinal);

        var exempt = work.Document.QuerySelector("form[action$='/exemptions']")!;
        var key = exempt.QuerySelector("input[name=supplierKey]")!.GetAttribute("value")!;
        Assert.Equal(400, (await PostAsync("/alpha/contracts/exemptions", new() { ["supplierKey"] = key, ["name"] = "Wren Example Ltd" })).Status);
        var remembered = await _browser.FollowAsync(await PostAsync("/alpha/contracts/exemptions", new() { ["supplierKey"] = key, ["name"] = "Wren Example Ltd", ["reason"] = "A one-off below the limit" }));
        Assert.DoesNotContain("Wren Example Ltd: £", remembered.Document.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("A one-off below the limit", remembered.Text, StringComparison.Ordinal);
        Assert.Contains("Wren Example Ltd: £", (await _browser.FollowAsync(await PostAsync("/alpha/contracts/exemptions/1/undo", []))).Document.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_contracts_supplier_is_tied_once_it_is_known_who_that_is()
    {
        await AddAsync(new() { ["Title"] = "Cleaning of the hall", ["Suppliers"] = "Larkrise Example Limited" });
        var before = Assert.Single((await _app.EntriesAsync(_institution))[0].Suppliers).Tie;
        await _app.WorkAsync<bool>(null, async services =>
        {
            var db = services.GetRequiredService<AppDbContext>();
            db.Suppliers.Add(DirectoryApp.Firm("LARKRISE", "Larkrise Example Limited", "private-company", OwnershipModel.Independent, EvidenceKind.SelfDeclared, "PR1 2HE", "Cleaning."));
            await db.SaveChangesAsync();
            return true;
        });

        await _app.LedgerAsync(_institution, "Harebell Example CIC,13/04/2026,40000.00,PR1 2HE,T1,,Cleaning,\n");
        await Patience.UntilAsync("the contract's supplier is tied", async () => (await _app.EntriesAsync(_institution))[0].Suppliers.Single().Tie is SupplierTie.Joined);

        Assert.Equal(SupplierTie.Open, before);
    }

    [Fact]
    public async Task The_brief_counts_who_could_do_it_here()
    {
        var rows = string.Concat(Enumerable.Range(1, 4).Select(i => $"Example {i} Cleaning Ltd,13/04/2026,{i}0000.00,PR1 2HE,T{i},,Cleaning,\n"));
        await _app.LedgerAsync(_institution, rows);
        await AddAsync(new() { ["Title"] = "Cleaning of the hall", ["Suppliers"] = "Example 1 Cleaning Ltd", ["Value"] = "120000", ["Period"] = "PerYear", ["Cpv"] = "90910000", ["Start"] = "2025-04-01", ["End"] = "2027-03-31" });

        var brief = (await _browser.GetAsync("/alpha/contracts/1/brief")).Document.Body!.TextContent;

        Assert.Contains("Alpha Council paid 4 suppliers of this category", brief, StringComparison.Ordinal);
        Assert.Contains("4 lots of about", brief, StringComparison.Ordinal);
        Assert.Contains("£10,000.00", brief, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_register_is_public_when_it_is_published_and_people_are_not_named()
    {
        await AddAsync(new() { ["Title"] = "Cleaning of the hall", ["Reference"] = "EX1", ["Suppliers"] = "Harebell Example Ltd | 12345678", ["Value"] = "30000", ["Contact"] = "Zebedee Quillfeather" });
        await AddAsync(new() { ["Title"] = "Lessons by Quillfeather", ["Description"] = "Piano with Zebedee", ["Suppliers"] = "Zebedee Quillfeather", ["Value"] = "6000" });
        await AddAsync(new() { ["Title"] = "Small thing", ["Suppliers"] = "Otter Example Ltd", ["Value"] = "5000" });
        await AddAsync(new() { ["Title"] = "Secret plan", ["State"] = "Pipeline", ["Value"] = "900000" });
        Assert.Equal(404, (await _app.Anonymous().GetAsync("/open-data/alpha/contracts")).Status);

        await PostAsync("/alpha/contracts/publication", new() { ["publishes"] = "true" });

        foreach (var address in new[] { "/open-data/alpha/contracts", "/open-data/alpha/contracts.csv", "/open-data/alpha/contracts.json" })
        {
            var page = await _app.Anonymous().GetAsync(address);
            Assert.Equal(200, page.Status);
            Assert.Contains("Cleaning of the hall", page.Text, StringComparison.Ordinal);
            Assert.Contains("Harebell Example Ltd", page.Text, StringComparison.Ordinal);
            Assert.DoesNotContain("Quillfeather", page.Text, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("Zebedee", page.Text, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("Small thing", page.Text, StringComparison.Ordinal);
            Assert.DoesNotContain("Secret plan", page.Text, StringComparison.Ordinal);
        }

        Assert.Contains("Contracts of Alpha Council", (await _app.Anonymous().GetAsync("/open-data")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_form_that_changes_something_carries_its_token()
    {
        await _app.LedgerAsync(_institution, "Harebell Example CIC,13/04/2026,40000.00,PR1 2HE,T1,,Cleaning,\nWren Example Ltd,15/05/2026,6000.00,M2 5DB,T4,,Works,\n");
        await AddAsync(new() { ["Title"] = "Cleaning of the hall", ["Suppliers"] = "Harebell Example CIC", ["State"] = "Pipeline" });
        await PostAsync("/alpha/contracts/1/lots", new() { ["lotTitle"] = "North" });
        await PostAsync("/alpha/contracts/1/kpis", new() { ["kpiName"] = "Visits on time" });
        await _browser.UploadRegisterAsync("register.csv", ContractsApp.Names + "EX9,Cleaning of the hall,Harebell Example CIC,,01/04/2025,31/03/2028,30000,Housing\n");

        foreach (var path in new[] { "/alpha/contracts/1", "/alpha/contracts/add", "/alpha/contracts/1/edit", "/alpha/contracts/1/steps/Plan", "/alpha/contracts/work", "/alpha/contracts/imports/upload", "/alpha/contracts/imports/1", "/alpha/contracts/imports/1/columns" })
        {
            var forms = (await _browser.GetAsync(path)).Document.QuerySelectorAll("main form[method=post]");
            Assert.NotEmpty(forms);
            Assert.All(forms, f => Assert.True(f.QuerySelector("input[name=__RequestVerificationToken]") is not null, $"{path}: {f.GetAttribute("action")}"));
        }
    }

    [Fact]
    public async Task A_viewer_reads_and_changes_nothing()
    {
        await AddAsync(new() { ["Title"] = "Cleaning of the hall" });
        var viewer = await _app.SignInAsync("viewer", Role.Viewer, _institution);

        var page = await viewer.GetAsync("/alpha/contracts/1");

        Assert.Equal(200, page.Status);
        Assert.Empty(page.Document.QuerySelectorAll("main form"));
        Assert.Equal(403, (await viewer.GetAsync("/alpha/contracts/1/edit")).Status);
    }

    private async Task<BrowserPage> AddAsync(Dictionary<string, string> fields) =>
        await _browser.FollowAsync(await _browser.PostFormAsync(await _browser.GetAsync("/alpha/contracts/add"), "/alpha/contracts/add", fields));

    private async Task<BrowserPage> PostAsync(string path, Dictionary<string, string> fields) => await _browser.PostFormAsync(await _browser.GetAsync("/alpha/contracts/add"), path, fields);

    /// <summary>Through the form, the check page and its button.</summary>
    private async Task<BrowserPage> StepAsync(string step, Dictionary<string, string> fields, string words)
    {
        var form = await _browser.GetAsync($"/alpha/contracts/1/steps/{step}");
        fields["Version"] = form.Document.QuerySelector("input[name=Version]")!.GetAttribute("value")!;
        fields["On"] = "2026-06-01";
        var check = await _browser.PostFormAsync(form, $"/alpha/contracts/1/steps/{step}/check", fields);
        Assert.Contains(words, check.Document.Body!.TextContent, StringComparison.Ordinal);
        var hidden = check.Document.QuerySelectorAll("main form input[type=hidden]").Where(i => i.GetAttribute("name") != "__RequestVerificationToken").ToDictionary(i => i.GetAttribute("name")!, i => i.GetAttribute("value") ?? string.Empty);
        return await _browser.FollowAsync(await _browser.PostFormAsync(check, check.Document.QuerySelector("main form")!.GetAttribute("action")!, hidden));
    }
}
