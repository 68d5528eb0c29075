using System.Text.Json;
using WealthBuilding.Domain.Identity;
using WealthBuilding.Web.Tests.Support;

namespace WealthBuilding.Web.Tests.Features.ReferenceData;

public sealed class ListLoadsTests(ListLoadsTests.App app) : IClassFixture<ListLoadsTests.App>
{
    [Fact]
    public async Task Loads_are_listed_with_what_each_changed()
    {
        var page = await (await app.SignInAsync("platform", null)).GetAsync("/platform/reference");

        Assert.Equal("Registers", page.Heading);
        var rows = page.Document.QuerySelectorAll("table")[1].QuerySelectorAll("tbody tr").Select(r => string.Join('|', r.QuerySelectorAll("td").Skip(1).Select(c => c.TextContent.Trim()))).ToList();
        Assert.Equal(["2|1|1|0|1", "2|2|0|0|0"], rows);
        Assert.Contains("Changed: name 1, postcode 1", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Changes_of_the_last_load_are_listed_and_exported_by_the_same_query()
    {
        var platform = await app.SignInAsync("platform", null);

        var page = await platform.GetAsync("/platform/reference/co-operatives-uk");
        var csv = await platform.GetAsync("/platform/reference/co-operatives-uk.csv?field=postcode");
        var json = JsonDocument.Parse((await platform.GetAsync("/platform/reference/co-operatives-uk.json?kind=Gone")).Text);

        Assert.Equal(3, page.Document.QuerySelectorAll("tbody tr").Length);
        Assert.Contains("01234567,Harebell Renamed Limited,Changed,postcode,PR1 2HE,PR1 1AA", csv.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Meadow", csv.Text, StringComparison.Ordinal);
        Assert.Equal("Otterbrook Example Limited", Assert.Single(json.RootElement.EnumerateArray()).GetProperty("Name").GetString());
        Assert.Equal(200, (await platform.GetAsync("/platform/reference/co-operatives-uk.xlsx")).Status);
        Assert.Contains("2,1,1,0,1", (await platform.GetAsync("/platform/reference.csv")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_file_again_leaves_the_report_of_what_changed_and_says_since_when_it_is_in_force()
    {
        await using var fresh = new App();
        await fresh.InitializeAsync();
        string[] newer = [RegisterFiles.Cooperative("R900001", "1234567", "Harebell Renamed Limited", postcode: "PR1 1AA"), RegisterFiles.Cooperative("R900003", "OC300003", "Meadow Example LLP", form: "LLP")];
        var platform = await fresh.SignInAsync("platform", null);

        var again = (await RegisterFiles.CooperativesAsync(fresh, newer)).Value;
        await RegisterFiles.CooperativesAsync(fresh, newer);
        var page = await platform.GetAsync("/platform/reference/co-operatives-uk");
        var list = await platform.GetAsync("/platform/reference");

        Assert.StartsWith("Nothing changed. What is held is in force since", again.InForce, StringComparison.Ordinal);
        Assert.Equal(3, page.Document.QuerySelectorAll("tbody tr").Length);
        Assert.Contains("It is in force since then", page.Text, StringComparison.Ordinal);
        Assert.Contains("3 changes", list.Document.QuerySelector("table")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_report_of_an_earlier_update_stays_readable_by_its_load()
    {
        await using var fresh = new App();
        await fresh.InitializeAsync();
        await RegisterFiles.CooperativesAsync(fresh, RegisterFiles.Cooperative("R900001", "1234567", "Harebell Once More Limited"), RegisterFiles.Cooperative("R900003", "OC300003", "Meadow Example LLP", form: "LLP"));
        var platform = await fresh.SignInAsync("platform", null);

        var links = (await platform.GetAsync("/platform/reference")).Document.QuerySelectorAll("a[href*='load=']").Select(a => a.GetAttribute("href")!).ToList();
        var earlier = await platform.GetAsync(links[1]);

        Assert.Equal(2, links.Count);
        Assert.Contains("Harebell Renamed Limited", earlier.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Once More", earlier.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rows_that_were_left_out_are_counted_named_and_a_file_of_their_own()
    {
        await using var fresh = new WebApp();
        var outcome = (await RegisterFiles.CompaniesAsync(
            fresh, RegisterFiles.Company("01000001", "HAREBELL EXAMPLE LTD"), RegisterFiles.Company("", "OTTERBROOK EXAMPLE LTD"), RegisterFiles.Company("01000003", " "),
            RegisterFiles.Company("", ""), RegisterFiles.Company("1000001", "HAREBELL TWICE LTD"))).Value;
        var platform = await fresh.SignInAsync("platform", null);

        var page = await platform.GetAsync("/platform/reference/companies-house");
        var csv = await platform.GetAsync(page.Document.QuerySelector("a[href*='LeftOut']")!.GetAttribute("href")!);

        Assert.Equal((5, 1), (outcome.Rows, outcome.Kept));
        Assert.Equal(
            ["cannot be read: row 5", "has no name: row 4", "has no number that can be read: row 3", "has the number of an earlier row: row 6"],
            outcome.LeftOut.Select(l => $"{l.Why}: {string.Join(", ", l.First)}").Order(StringComparer.Ordinal));
        Assert.Contains("4 rows of the file were not taken in", page.Document.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("has no name: row 4", page.Document.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("row 3,OTTERBROOK EXAMPLE LTD,Left out: it has no number that can be read", csv.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/platform/reference/companies-house")]
    [InlineData("/platform/reference/nothing")]
    [InlineData("/platform/reference/nothing.csv")]
    public async Task A_register_that_is_not_held_is_not_found(string path) =>
        Assert.Equal(404, (await (await app.SignInAsync("platform", null)).GetAsync(path)).Status);

    [Fact]
    public async Task A_filter_that_nothing_meets_says_so() =>
        Assert.Contains("Nothing like that changed", (await (await app.SignInAsync("platform", null)).GetAsync("/platform/reference/co-operatives-uk?field=ownership")).Text, StringComparison.Ordinal);

    [Fact]
    public async Task An_administrator_of_an_institution_may_not()
    {
        var institution = await app.InstitutionAsync("alpha", "Alpha", "E07000123");
        var browser = await app.SignInAsync("administrator", Role.Administrator, institution);

        Assert.Equal(403, (await browser.GetAsync("/platform/reference")).Status);
    }

    [Fact]
    public async Task Without_any_register_the_page_says_so()
    {
        await using var empty = new WebApp();

        Assert.Contains("No register has been taken in yet", (await (await empty.SignInAsync("platform", null)).GetAsync("/platform/reference")).Text, StringComparison.Ordinal);
    }

    public sealed class App : WebApp, IAsyncLifetime
    {
        public async Task InitializeAsync()
        {
            await RegisterFiles.CooperativesAsync(
                this, RegisterFiles.Cooperative("R900001", "1234567", "Harebell Example Limited"), RegisterFiles.Cooperative("R900002", "28999R", "Otterbrook Example Limited", registrar: "FCA"));
            await RegisterFiles.CooperativesAsync(
                this, RegisterFiles.Cooperative("R900001", "1234567", "Harebell Renamed Limited", postcode: "PR1 1AA"), RegisterFiles.Cooperative("R900003", "OC300003", "Meadow Example LLP", form: "LLP"));
        }

        Task IAsyncLifetime.DisposeAsync() => DisposeAsync().AsTask();
    }
}
