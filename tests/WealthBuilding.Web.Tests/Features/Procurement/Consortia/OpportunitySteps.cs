using System.Globalization;
using System.Text.RegularExpressions;
using WealthBuilding.Web.Tests.Features.Suppliers;
using WealthBuilding.Web.Tests.Support;

namespace WealthBuilding.Web.Tests.Features.Procurement.Consortia;

/// <summary>What tests of opportunities and consortia share: the buyer's way to an open opportunity, and suppliers of a trade, all through the front door.</summary>
internal static partial class OpportunitySteps
{
    /// <summary>A registered, listed supplier of one trade that takes jobs up to £50,000 in Preston and South Ribble.</summary>
    public static async Task<(string Code, Browser Browser)> SupplierAsync(this SuppliersApp app, string email, string name, string words, string cpv)
    {
        var (code, browser) = await app.RegisteredAsync(email);
        Assert.Equal(302, (await SuppliersApp.PostAsync(browser, $"/my-suppliers/{code}/edit", "organisation", new() { ["Name"] = name })).Status);
        Assert.Equal(302, (await SuppliersApp.PostAsync(browser, $"/my-suppliers/{code}/edit", "work", new() { ["Words"] = words })).Status);
        Assert.Equal(302, (await SuppliersApp.PostAsync(browser, $"/my-suppliers/{code}/edit", "categories", new() { ["Chosen"] = cpv })).Status);
        return (code, browser);
    }

    /// <summary>A contract that is open for bids, in lots; not yet shown to suppliers. Answers its number.</summary>
    public static async Task<int> AdvertisedAsync(this SuppliersApp app, Dictionary<string, string> fields, params (string Title, string Pounds, string Cpv)[] lots)
    {
        var form = await app.Editor.GetAsync("/council/contracts/add");
        var added = await app.Editor.PostFormAsync(form, "/council/contracts/add", fields);
        Assert.Equal(302, added.Status);
        var id = int.Parse(NumberPattern().Match(added.Location!).Value, CultureInfo.InvariantCulture);
        foreach (var (title, pounds, cpv) in lots)
        {
            Assert.Equal(302, (await app.Editor.PostFormAsync(form, $"/council/contracts/{id}/lots", new() { ["lotTitle"] = title, ["lotValue"] = pounds, ["lotCpv"] = cpv })).Status);
        }

        var step = await app.Editor.GetAsync($"/council/contracts/{id}/steps/Open");
        Assert.Equal(302, (await app.Editor.PostFormAsync(step, $"/council/contracts/{id}/steps/Open", new() { ["Version"] = Version(step), ["On"] = Day(0), ["Deadline"] = Day(30) })).Status);
        return id;
    }

    /// <summary>Opens it to suppliers with what is asked of them.</summary>
    public static async Task<BrowserPage> OpenToSuppliersAsync(this SuppliersApp app, int id, Dictionary<string, string> asked)
    {
        var page = await app.Editor.GetAsync($"/council/contracts/{id}/suppliers-see");
        return await app.Editor.PostFormAsync(page, $"/council/contracts/{id}/suppliers-see", new(asked) { ["Version"] = Version(page) });
    }

    /// <summary>Two lots, cleaning and catering of £40,000 each, in Preston: open to suppliers.</summary>
    public static Task<int> TwoLotsAsync(this SuppliersApp app, string title) =>
        app.TwoLotsAsync(title, ("Cleaning of two schools", "40000", "90910000"), ("Catering for pupils", "40000", "55500000"));

    public static async Task<int> TwoLotsAsync(this SuppliersApp app, string title, params (string Title, string Pounds, string Cpv)[] lots)
    {
        var id = await app.AdvertisedAsync(
            new() { ["Title"] = title, ["Description"] = string.Join(". ", lots.Select(l => l.Title)), ["Value"] = "80000", ["Contact"] = "Quillon Examplesworth" }, lots);
        Assert.Equal(302, (await app.OpenToSuppliersAsync(id, new() { ["Place"] = "Preston" })).Status);
        return id;
    }

    public static string Words(BrowserPage page) => SpacePattern().Replace(page.Document.QuerySelector("main")!.TextContent, " ");

    /// <summary>Sends a form of a page, found by the end of its action.</summary>
    public static async Task<BrowserPage> SubmitAsync(this Browser browser, string path, string action, Dictionary<string, string>? fields = null)
    {
        var page = await browser.GetAsync(path);
        Assert.Equal(200, page.Status);
        var form = page.Document.QuerySelectorAll("form[method=post]").First(f => f.GetAttribute("action")!.EndsWith(action, StringComparison.Ordinal));
        var all = form.QuerySelectorAll("input[type=hidden]").Where(i => i.GetAttribute("name") != "__RequestVerificationToken").ToDictionary(i => i.GetAttribute("name")!, i => i.GetAttribute("value") ?? string.Empty);
        foreach (var (name, value) in fields ?? [])
        {
            all[name] = value;
        }

        return await browser.PostFormAsync(page, form.GetAttribute("action")!, all);
    }

    private static string Version(BrowserPage page) => page.Document.QuerySelector("input[name=Version]")!.GetAttribute("value")!;

    /// <summary>A day from today on, as a form takes it.</summary>
    public static string Day(int ahead) => DateTime.UtcNow.AddDays(ahead).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\d+$")]
    private static partial Regex NumberPattern();

    [GeneratedRegex(@"\s+")]
    private static partial Regex SpacePattern();
}
