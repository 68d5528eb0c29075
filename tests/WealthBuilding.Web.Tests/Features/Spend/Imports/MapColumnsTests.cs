using System.Text;
using WealthBuilding.Domain.Identity;
using WealthBuilding.Web.Tests.Support;

namespace WealthBuilding.Web.Tests.Features.Spend.Imports;

/// <summary>The page of columns, sent with too little or with too much.</summary>
public sealed class MapColumnsTests : IAsyncLifetime
{
    private readonly WebApp _app = new();
    private Browser _browser = null!;
    private string _columns = string.Empty;

    public async Task InitializeAsync() => _browser = await _app.SignInAsync("editor", Role.Editor, await _app.InstitutionAsync("alpha", "Alpha Council", "E07000123"));

    public Task DisposeAsync() => _app.DisposeAsync().AsTask();

    [Fact]
    public async Task Post_WithNothingAnswered_SaysWhatToSelectAndLinksToIt()
    {
        var columns = await ColumnsAsync();

        var again = await PostAsync(columns, []);

        Assert.Equal(400, again.Status);
        Assert.StartsWith("Error: ", again.Document.Title, StringComparison.Ordinal);
        var link = Assert.Single(again.Document.QuerySelectorAll(".govuk-error-summary a"));
        Assert.Equal("Select whether dates begin with the day or with the month", link.TextContent);
        Assert.NotNull(again.Document.GetElementById(link.GetAttribute("href")![1..]));
        Assert.Contains(link.TextContent, again.Document.GetElementById("DateOrder-error")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_WithOneAnswerOfTwo_KeepsTheOneAndAsksForTheOther()
    {
        var columns = await ColumnsAsync();

        var again = await PostAsync(columns, new() { ["Columns[department]"] = "Team" });
        var later = await _browser.GetAsync(_columns);

        Assert.Equal(400, again.Status);
        foreach (var page in new[] { again, later })
        {
            Assert.Equal("Team", page.Document.QuerySelector("#Columns_department option[selected]")?.GetAttribute("value"));
        }

        Assert.Equal("Check what was read", (await _browser.FollowAsync(await PostAsync(again, new() { ["DateOrder"] = "mdy", ["Columns[department]"] = "Team" }))).Heading);
    }

    [Fact]
    public async Task Post_WithOneColumnForTwoThings_LinksToTheSecondAndKeepsWhatWasSaid()
    {
        var columns = await ColumnsAsync();

        var again = await PostAsync(columns, new() { ["Columns[supplier]"] = "Supplier", ["Columns[department]"] = "Supplier", ["DateOrder"] = "dmy" });

        Assert.Equal(400, again.Status);
        var link = Assert.Single(again.Document.QuerySelectorAll(".govuk-error-summary a"));
        Assert.Equal("#Columns_department", link.GetAttribute("href"));
        Assert.NotNull(again.Document.GetElementById("Columns_department-error"));
        Assert.Equal("dmy", again.Document.QuerySelector("input[name=DateOrder][checked]")?.GetAttribute("value"));
    }

    private async Task<BrowserPage> ColumnsAsync()
    {
        var rows = string.Join('\n', Enumerable.Range(1, 12).Select(i => $"Example {i} Ltd,0{1 + (i % 2)}/{i:00}/2026,10.00,Housing"));
        var form = await _browser.GetAsync("/alpha/imports/upload");
        var question = await _browser.FollowAsync(await _browser.UploadAsync(form, "/alpha/imports/upload", "american.csv", Encoding.UTF8.GetBytes($"Supplier,Date,Amount,Team\n{rows}\n")));
        _columns = question.Document.QuerySelector("a[href$='/columns']")!.GetAttribute("href")!;
        return await _browser.GetAsync(_columns);
    }

    private Task<BrowserPage> PostAsync(BrowserPage from, Dictionary<string, string> fields) => _browser.PostFormAsync(from, _columns, fields);
}
