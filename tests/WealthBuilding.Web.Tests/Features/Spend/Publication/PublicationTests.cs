using ClosedXML.Excel;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WealthBuilding.Domain.Identity;
using WealthBuilding.Domain.Suppliers.People;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Tests.Support;

namespace WealthBuilding.Web.Tests.Features.Spend.Publication;

/// <summary>Switching publication on and off, deciding on names, taking decisions back, and what the files then say.</summary>
public sealed class PublicationTests : IAsyncLifetime
{
    private const string Ledger = """
        Supplier Name,Payment Date,Net Amount,Supplier Postcode,Department,Expense Type,Transaction Number
        Harebell Example Limited,13/04/2026,1250.00,PR1 2HE,Housing,Cleaning,5001
        Zarqub Plumbing,14/04/2026,250.00,PR1 2HE,Housing,Repairs,5002
        zarqub plumbing ,15/04/2026,-50.00,PR2 9NZ,Housing,Repairs,5003
        Mrs J Zarqub,16/04/2026,75.50,PR1 2HE,Housing,Foster carers,5004
        =cmd Example Ltd,17/04/2026,10.00,PR1 2HE,Housing,Repairs,5005
        REDACTED PERSONAL DATA,18/04/2026,20.00,PR1 2HE,Housing,Repairs,5006
        """;

    private readonly WebApp _app = new();
    private Institution _town = null!;
    private Browser _administrator = null!;
    private Browser _editor = null!;

    public async Task InitializeAsync()
    {
        _town = await _app.InstitutionAsync("alpha", "Alpha Example Council", "E07000123");
        _administrator = await _app.SignInAsync("administrator", Role.Administrator, _town);
        _editor = await _app.SignInAsync("editor", Role.Editor, _town);
        var upload = await _editor.GetAsync("/alpha/imports/upload");
        var review = await _editor.FollowAsync(await _editor.UploadAsync(upload, "/alpha/imports/upload", "a.csv", System.Text.Encoding.UTF8.GetBytes(Ledger)));
        await _editor.PostFormAsync(review, review.Document.QuerySelector("form[action$='/commit']")!.GetAttribute("action")!, []);
        await _app.WorkAsync(_town, async services =>
        {
            await services.GetRequiredService<Web.Infrastructure.Jobs.JobRunner>().RunOneAsync(null, CancellationToken.None);
            var db = services.GetRequiredService<AppDbContext>();
            await Patience.UntilAsync("the import is committed", () => db.SpendImports.AsNoTracking().AnyAsync(i => i.Status == Domain.Spend.Imports.ImportStatus.Committed));
            return true;
        });
    }

    public Task DisposeAsync() => _app.DisposeAsync().AsTask();

    [Fact]
    public async Task Off_by_default_on_by_an_administrator_and_off_again()
    {
        Assert.Equal(404, (await _app.Anonymous().GetAsync("/open-data/alpha")).Status);
        Assert.Equal(404, (await _app.Anonymous().GetAsync("/open-data/alpha/payments.csv")).Status);
        Assert.DoesNotContain("Alpha Example Council", (await _app.Anonymous().GetAsync("/open-data")).Text, StringComparison.Ordinal);

        await PublishAsync("true");

        var page = await _app.Anonymous().GetAsync("/open-data/alpha");
        Assert.Equal("Payments of Alpha Example Council", page.Heading);
        Assert.Contains("Alpha Example Council", (await _app.Anonymous().GetAsync("/open-data")).Text, StringComparison.Ordinal);
        Assert.Contains("PublishesSpend", await AuditAsync(), StringComparison.Ordinal);

        await PublishAsync("false");
        Assert.Equal(404, (await _app.Anonymous().GetAsync("/open-data/alpha")).Status);
    }

    [Fact]
    public async Task An_editor_may_not_switch_it_and_an_administrator_must_choose()
    {
        var page = await _editor.GetAsync("/alpha/publication");

        Assert.Equal(403, (await _editor.PostFormAsync(page, "/alpha/publication", new() { ["Publish"] = "true" })).Status);
        var again = await _administrator.PostFormAsync(await _administrator.GetAsync("/alpha/publication"), "/alpha/publication", []);
        Assert.Equal(400, again.Status);
        Assert.Contains("Choose whether to publish your payments", again.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_files_name_organisations_and_nobody_else()
    {
        await PublishAsync("true");

        var csv = (await _app.Anonymous().GetAsync("/open-data/alpha/payments.csv")).Text;
        Assert.Equal(["Harebell Example Limited", PublicName.Redacted, PublicName.Redacted, PublicName.Redacted, "'=cmd Example Ltd", PublicName.Redacted], Suppliers(csv));
        Assert.Equal(1, (await _app.Anonymous().GetAsync("/open-data/alpha/payments.csv?from=2026-04-17&to=2026-04-17")).Text.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length - 1);
    }

    [Fact]
    public async Task The_workbook_is_of_the_profile_for_publication()
    {
        await PublishAsync("true");

        using var workbook = new XLWorkbook(new MemoryStream((await _app.Anonymous().GetAsync("/open-data/alpha/payments.xlsx")).Bytes));
        var sheet = workbook.Worksheet("Payments");
        Assert.Equal(["Cover", "Payments", "Notes"], workbook.Worksheets.Select(w => w.Name));
        Assert.Equal("Payments of Alpha Example Council", workbook.Properties.Title);
        Assert.Equal("Alpha Example Council", workbook.Properties.Author);
        Assert.Equal("Body", sheet.Cell(1, 1).GetString());
        Assert.Equal(0, sheet.SheetView.SplitRow);
        Assert.False(sheet.AutoFilter.IsEnabled);
        Assert.All(sheet.Row(1).CellsUsed(), c => Assert.Equal(XLFillPatternValues.None, c.Style.Fill.PatternType));
        Assert.Equal(XLDataType.DateTime, sheet.Cell(2, 2).DataType);
        Assert.Equal(1250.00m, sheet.Cell(2, 8).GetValue<decimal>());
        Assert.Equal(-50.00m, sheet.Cell(4, 8).GetValue<decimal>());
        Assert.False(sheet.Cell(6, 3).HasFormula);
        Assert.Equal("=cmd Example Ltd", sheet.Cell(6, 3).GetString());
        Assert.Equal(7, sheet.LastRowUsed()!.RowNumber());
    }

    [Fact]
    public async Task An_editor_publishes_a_name_for_every_payee_that_bears_it_and_takes_it_back()
    {
        await PublishAsync("true");
        var list = await _editor.GetAsync("/alpha/publication/names");
        Assert.Equal("ZARQUB PLUMBING", list.Document.QuerySelectorAll("tbody input[name=Name]").Select(i => i.GetAttribute("value")).First());

        var confirm = await _editor.PostFormAsync(list, "/alpha/publication/names/confirm", new() { ["Name"] = "ZARQUB PLUMBING", ["Choice"] = "publish" });
        Assert.Equal("Publish 1 name?", confirm.Heading);
        Assert.Contains("2 payments", confirm.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Zarqub", (await _app.Anonymous().GetAsync("/open-data/alpha/payments.csv")).Text, StringComparison.OrdinalIgnoreCase);

        await _editor.PostFormAsync(confirm, "/alpha/publication/names", new() { ["Name"] = "ZARQUB PLUMBING", ["Choice"] = "publish", ["Reason"] = "Looked up" });
        Assert.Equal(["Zarqub Plumbing", "zarqub plumbing"], Suppliers((await _app.Anonymous().GetAsync("/open-data/alpha/payments.csv")).Text).Skip(1).Take(2));
        Assert.Contains("PublicationDecision added", await AuditAsync(), StringComparison.Ordinal);
        Assert.DoesNotContain("ZARQUB", await AuditAsync(), StringComparison.OrdinalIgnoreCase);

        var decided = await _editor.GetAsync("/alpha/publication/names?show=DecidedPublish");
        var undo = decided.Document.QuerySelector("form.app-undo")!.GetAttribute("action")!;
        Assert.Equal(302, (await _editor.PostFormAsync(decided, undo, [])).Status);
        Assert.Equal(404, (await _editor.PostFormAsync(decided, undo, [])).Status);
        Assert.DoesNotContain("Zarqub", (await _app.Anonymous().GetAsync("/open-data/alpha/payments.csv")).Text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task An_editor_redacts_what_the_evidence_would_name()
    {
        await PublishAsync("true");
        var list = await _editor.GetAsync("/alpha/publication/names?show=Organisation");

        await _editor.PostFormAsync(list, "/alpha/publication/names", new() { ["Name"] = "HAREBELL EXAMPLE LIMITED", ["Choice"] = "redact" });

        Assert.DoesNotContain("Harebell", (await _app.Anonymous().GetAsync("/open-data/alpha/payments.csv")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "publish", "Choose 1 to 50 names")]
    [InlineData("ZARQUB PLUMBING", "", "Choose whether to publish or to redact")]
    [InlineData("NOBODY OF OURS", "publish", "Choose from the names of the list")]
    public async Task What_is_wrong_is_said_and_nothing_is_decided(string name, string choice, string message)
    {
        var list = await _editor.GetAsync("/alpha/publication/names");
        var fields = new Dictionary<string, string>();
        if (name.Length > 0)
        {
            fields["Name"] = name;
        }

        fields["Choice"] = choice;
        foreach (var path in (string[])["/alpha/publication/names/confirm", "/alpha/publication/names"])
        {
            var again = await _editor.PostFormAsync(list, path, fields);

            Assert.Equal(400, again.Status);
            Assert.Contains(message, again.Text, StringComparison.Ordinal);
        }

        Assert.False(await _app.WorkAsync(_town, services => services.GetRequiredService<AppDbContext>().PublicationDecisions.AnyAsync()));
    }

    [Fact]
    public async Task The_page_counts_names_by_how_they_stand()
    {
        var page = await _editor.GetAsync("/alpha/publication");

        var rows = page.Document.QuerySelectorAll("tbody tr").ToDictionary(r => r.QuerySelector("th")!.TextContent.Trim(), r => r.QuerySelectorAll("td")[1].TextContent.Trim());
        Assert.Equal(("1", "1", "1", "2"), (rows["To decide"], rows["Read like people"], rows["Withheld in the ledger"], rows["Shown to be organisations"]));
    }

    private static List<string> Suppliers(string csv) => [.. csv.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(l => l.Split(',')[2])];

    private async Task PublishAsync(string choice) =>
        Assert.Equal(302, (await _administrator.PostFormAsync(await _administrator.GetAsync("/alpha/publication"), "/alpha/publication", new() { ["Publish"] = choice })).Status);

    private async Task<string> AuditAsync() => (await _administrator.GetAsync("/alpha/audit")).Text;
}
