using WealthBuilding.Domain.Suppliers.Registration;
using WealthBuilding.Web.Tests.Support;

namespace WealthBuilding.Web.Tests.Features.Suppliers.Registration;

/// <summary>One registration in two windows: what the first saved is not replaced in silence by the second.</summary>
public sealed class TwoWindowsTests(SuppliersApp app) : IClassFixture<SuppliersApp>
{
    [Fact]
    public async Task The_second_save_is_told_of_the_first_shows_both_and_replaces_it_only_when_sent_again()
    {
        var browser = app.Anonymous();
        var path = await SuppliersApp.StartAsync(browser, NumberKind.None, "");
        var (one, two) = (await browser.GetAsync($"{path}/work"), await browser.GetAsync($"{path}/work"));

        Assert.Equal(302, (await SaveAsync(browser, path, one, "Glimmerwick hall cleaning")).Status);
        var told = await SaveAsync(browser, path, two, "Thornbeck garden work");

        Assert.Equal(409, told.Status);
        Assert.Contains("saved in another window", told.Text, StringComparison.Ordinal);
        Assert.Contains("Glimmerwick hall cleaning", told.Document.QuerySelector(".govuk-inset-text")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Thornbeck garden work", told.Document.QuerySelector("#Words")!.TextContent.Trim());
        Assert.Contains("Glimmerwick", (await browser.GetAsync($"{path}/work")).Text, StringComparison.Ordinal);
        Assert.Equal(302, (await SaveAsync(browser, path, told, "Thornbeck garden work")).Status);
        Assert.Contains("Thornbeck", (await browser.GetAsync($"{path}/work")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_answer_again_and_another_section_are_no_second_version()
    {
        var browser = app.Anonymous();
        var path = await SuppliersApp.StartAsync(browser, NumberKind.None, "");
        var (work, name) = (await browser.GetAsync($"{path}/work"), await browser.GetAsync($"{path}/organisation"));

        Assert.Equal(302, (await SaveAsync(browser, path, work, "We clean halls")).Status);
        Assert.Equal(302, (await SaveAsync(browser, path, work, "We clean halls")).Status);

        Assert.Equal(302, (await browser.PostFormAsync(name, $"{path}/organisation", new() { ["Seen"] = SeenOf(name), ["Name"] = "Glimmerwick Example" })).Status);
    }

    private static string SeenOf(BrowserPage page) => page.Document.QuerySelector("input[name=Seen]")!.GetAttribute("value")!;

    private static Task<BrowserPage> SaveAsync(Browser browser, string path, BrowserPage page, string words) =>
        browser.PostFormAsync(page, $"{path}/work", new() { ["Seen"] = SeenOf(page), ["Words"] = words });
}
