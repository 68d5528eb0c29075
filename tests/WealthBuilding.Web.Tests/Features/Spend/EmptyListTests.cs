using System.Text;
using WealthBuilding.Domain.Identity;
using WealthBuilding.Web.Tests.Support;

namespace WealthBuilding.Web.Tests.Features.Spend;

/// <summary>Lists and figures with nothing in them say so, in the words of what was asked for, and lead back.</summary>
public sealed class EmptyListTests : IAsyncLifetime
{
    private readonly WebApp _app = new();
    private Browser _browser = null!;

    public async Task InitializeAsync()
    {
        _browser = await _app.SignInAsync("editor", Role.Administrator, await _app.InstitutionAsync("alpha", "Alpha Council", "E07000123"));
        var rows = string.Concat(Enumerable.Range(1, 130).Select(i => $"Example {i} Ltd,15/04/2026,{i}.00,Housing\n"));
        var form = await _browser.GetAsync("/alpha/imports/upload");
        var review = await _browser.FollowAsync(await _browser.UploadAsync(form, "/alpha/imports/upload", "april.csv", Encoding.UTF8.GetBytes("Supplier,Date,Amount,Department\n" + rows)));
        var action = review.Document.QuerySelector("form[action$='/commit']")!.GetAttribute("action")!;
        await _browser.PostFormAsync(review, action, []);
        await Patience.UntilAsync("the file is imported", async () => (await _browser.GetAsync(action.Replace("/commit", string.Empty, StringComparison.Ordinal))).Heading == "The file is imported");
    }

    public Task DisposeAsync() => _app.DisposeAsync().AsTask();

    [Theory]
    [InlineData("from=1999-01-01&to=1999-12-31", "There are no payments between 1 January 1999 and 31 December 1999.")]
    [InlineData("from=2027-01-01", "There are no payments from 1 January 2027 on.")]
    [InlineData("to=2020-03-31", "There are no payments up to 31 March 2020.")]
    [InlineData("from=2026-04-16&to=2026-04-16", "There are no payments on 16 April 2026.")]
    [InlineData("department=Parks", "There are no payments that match the filters.")]
    public async Task A_filter_that_nothing_passes_is_said_in_its_own_words(string query, string sentence)
    {
        foreach (var page in new[] { "/alpha", "/alpha/lines", "/alpha/suppliers" })
        {
            var main = (await _browser.GetAsync($"{page}?{query}")).Document.QuerySelector("main")!;

            Assert.Contains(sentence, main.TextContent, StringComparison.Ordinal);
            Assert.Contains("run from 15 April 2026 to 15 April 2026", main.TextContent, StringComparison.Ordinal);
            Assert.Equal(page, main.QuerySelectorAll("a").Single(a => a.TextContent == "Take all filters away").GetAttribute("href"));
        }
    }

    [Theory]
    [InlineData("/alpha/lines", "it has 2 pages")]
    [InlineData("/alpha/imports", "it has one page")]
    [InlineData("/alpha/audit", "it has one page")]
    public async Task A_page_that_is_not_there_is_said_and_the_first_is_shown(string list, string pages)
    {
        foreach (var number in new[] { "999999", "0" })
        {
            var page = await _browser.GetAsync($"{list}?page={number}");

            Assert.Equal(200, page.Status);
            Assert.Contains(number == "0" ? "There is no page 0 in this list" : "There is no page 999,999 in this list", page.Document.QuerySelector("#no-such-page")?.TextContent, StringComparison.Ordinal);
            Assert.Contains(pages, page.Text, StringComparison.Ordinal);
            Assert.NotEmpty(page.Document.QuerySelectorAll("main table tbody tr"));
        }

        Assert.Null((await _browser.GetAsync($"{list}?page=1")).Document.QuerySelector("#no-such-page"));
    }
}
