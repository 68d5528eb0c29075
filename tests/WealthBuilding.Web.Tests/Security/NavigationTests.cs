using WealthBuilding.Domain.Identity;
using WealthBuilding.Web.Tests.Support;

namespace WealthBuilding.Web.Tests.Security;

/// <summary>A link is shown only to those who may follow it: in the navigation, on the first page, and on the pages that the navigation leads to.</summary>
public sealed class NavigationTests(SecurityApp app) : IClassFixture<SecurityApp>
{
    [Theory]
    [InlineData("anonymous")]
    [InlineData("supplier")]
    [InlineData("viewer")]
    [InlineData("auditor")]
    [InlineData("editor")]
    [InlineData("administrator")]
    [InlineData("other-administrator")]
    [InlineData("platform")]
    public async Task Every_link_of_the_navigation_and_the_first_page_can_be_followed(string who)
    {
        var browser = app.Browsers[who];
        List<string> from = who is "viewer" or "auditor" or "editor" or "administrator" ? ["/", "/alpha"] : who == "other-administrator" ? ["/", "/beta"] : ["/"];
        var links = new List<string>();
        foreach (var path in from)
        {
            var page = await browser.GetAsync(path);
            Assert.Equal(200, page.Status);
            links.AddRange(LinksOf(page, path == "/" ? "a[href]" : "header a[href], nav a[href], footer a[href]"));
        }

        Assert.True(links.Count > 5);
        await CheckAsync(browser, links);
    }

    [Theory]
    [InlineData("viewer")]
    [InlineData("auditor")]
    public async Task Every_link_of_the_pages_behind_the_navigation_can_be_followed_by_who_only_reads(string who)
    {
        var browser = app.Browsers[who];
        var links = new List<string>();
        foreach (var path in LinksOf(await browser.GetAsync("/alpha"), "section nav a[href]"))
        {
            links.AddRange(LinksOf(await browser.GetAsync(path), "main a[href]"));
        }

        await CheckAsync(browser, links);
    }

    [Fact]
    public async Task Who_has_nothing_to_bring_in_is_not_asked_to()
    {
        await using var empty = new WebApp();
        var council = await empty.InstitutionAsync("gamma", "Gamma", "E07000123");

        var viewer = (await (await empty.SignInAsync("viewer", Role.Viewer, council)).GetAsync("/")).Text;
        var editor = (await (await empty.SignInAsync("editor", Role.Editor, council)).GetAsync("/")).Text;

        Assert.DoesNotContain("Bring in your first payment file", viewer, StringComparison.Ordinal);
        Assert.Contains("Bring in your first payment file", editor, StringComparison.Ordinal);
    }

    private static IEnumerable<string> LinksOf(BrowserPage page, string selector) =>
        page.Document.QuerySelectorAll(selector).Select(a => a.GetAttribute("href")!).Where(h => h.StartsWith('/')).Select(h => h.Split('#')[0]).Distinct();

    private static async Task CheckAsync(Browser browser, IEnumerable<string> links)
    {
        var wrong = new List<string>();
        foreach (var link in links.Distinct())
        {
            var status = (await browser.GetAsync(link)).Status;
            if (status is not (200 or 302))
            {
                wrong.Add($"{link}: {status}");
            }
        }

        Assert.Empty(wrong);
    }
}
