using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using static WealthBuilding.Web.Tests.Features.Procurement.Consortia.OpportunitySteps;

namespace WealthBuilding.Web.Tests.Pages;

/// <summary>
/// What journeys through procurement share: going on from page to page without script with axe on each, the buyer's way to an open opportunity in two lots,
/// and the consortium of two co-operatives that its page proposes.
/// </summary>
/// <param name="widths">Pixels that each page is looked at in.</param>
internal sealed class Journey(RealBrowser browser, params int[] widths)
{
    public const string Council = "/demonstration-council";
    public const string Title = "Advice for tenants in their own language";

    /// <summary>The codes of the two co-operatives.</summary>
    public const string Legal = "RB5HF451", Interpreting = "N99TSQT4";

    public const string Consortium = "Amberley Legal Services Example Co-operative Ltd";

    private static readonly string[] Rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
    private readonly List<string> _problems = [];
    private readonly Dictionary<int, IPage> _mirrors = [];

    public void NothingIsWrong() => Assert.True(_problems.Count == 0, string.Join('\n', _problems));

    public async Task GoAsync(IPage page, string path)
    {
        await page.GotoAsync(path);
        await SeeAsync(page);
    }

    public async Task FollowAsync(IPage page, string link)
    {
        await page.GetByRole(AriaRole.Link, new() { Name = link }).First.ClickAsync();
        await SeeAsync(page);
    }

    public async Task GoOnAsync(IPage page, string button)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();
        await SeeAsync(page);
    }

    /// <summary>Presses a button that leads to no other page, for something is missing.</summary>
    public async Task RefusedAsync(IPage page, string button, string words)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();
        await Assertions.Expect(page.Locator(".govuk-error-summary")).ToContainTextAsync(words);
        await SeeAsync(page, isRefused: true);
    }

    // The page itself runs no script; the checker looks at its markup, loaded into a page beside it that does.
    public async Task SeeAsync(IPage page, bool isRefused = false)
    {
        var html = await page.ContentAsync();
        var title = await page.TitleAsync();
        if (!isRefused && title.StartsWith("Error", StringComparison.Ordinal))
        {
            _problems.Add($"{page.Url}: {await page.Locator(".govuk-error-summary").InnerTextAsync()}");
        }

        foreach (var width in widths)
        {
            var mirror = await MirrorAsync(width);
            await mirror.RouteAsync("**/mirror", route => route.FulfillAsync(new() { ContentType = "text/html", Body = html }), new() { Times = 1 });
            await mirror.GotoAsync("/mirror");
            var axe = await mirror.RunAxe(new AxeRunOptions { RunOnly = new RunOnlyOptions { Type = "tag", Values = [.. Rules] } });
            _problems.AddRange(axe.Violations.Select(v => $"{page.Url} at {width}: {v.Id} {v.Help} {string.Join(" ", v.Nodes.Take(2).Select(n => n.Html))}"));
            var scroll = await mirror.EvaluateAsync<int>("document.documentElement.scrollWidth");
            if (scroll > width)
            {
                _problems.Add($"{page.Url} at {width}: scrolls to {scroll}");
            }
        }
    }

    /// <summary>A contract in two lots, reserved for the county's small firms and social enterprises. Answers its address.</summary>
    public async Task<string> AddAsync(IPage page)
    {
        await page.GotoAsync($"{Council}/contracts/add");
        await page.GetByLabel("What it is, in a line").FillAsync(Title);
        await page.GetByLabel("Description (optional)").FillAsync("Legal advice for tenants, with interpreters for appointments.");
        await page.GetByLabel("Value (optional)").FillAsync("80000");
        await page.GetByLabel("SMEs and VCSEs of an area").CheckAsync();
        await page.GetByLabel("Why it is reserved (needed where it is)").FillAsync("Below the threshold; more than three suppliers of the county are capable");
        await GoOnAsync(page, "Save");
        foreach (var (lot, cpv) in new[] { ("Legal advice", "79110000"), ("Interpreters for appointments", "79540000") })
        {
            await page.Locator("#LotTitle").FillAsync(lot);
            await page.Locator("#LotValue").FillAsync("40000");
            await page.Locator("#LotCpv").FillAsync(cpv);
            await GoOnAsync(page, "Add the lot");
        }

        return new Uri(page.Url).AbsolutePath;
    }

    /// <summary>Opens it for bids until thirty days from today, and to suppliers, who quote here.</summary>
    public async Task OpenAsync(IPage page, string contract)
    {
        await page.GotoAsync(contract);
        await page.GetByRole(AriaRole.Link, new() { Name = "Open it for bids" }).ClickAsync();
        await page.GetByLabel("Last day for bids").FillAsync(Day(30));
        await GoOnAsync(page, "Go on");
        await GoOnAsync(page, "Open it for bids");
        await page.GetByRole(AriaRole.Link, new() { Name = "Open it to suppliers" }).ClickAsync();
        await page.GetByLabel("Where is the work? (optional)").FillAsync("Preston");
        await page.GetByLabel("Area that it is reserved to").FillAsync("Lancashire");
        await page.GetByLabel("They quote here").CheckAsync();
        await GoOnAsync(page, "Open it to suppliers");
        await Assertions.Expect(page.GetByText("Suppliers see it", new() { Exact = true })).ToBeVisibleAsync();
        foreach (var path in new[] { "/opportunities", $"/opportunities/{contract.Split('/')[^1]}", $"{contract}/suppliers-see", $"{contract}/consortia" })
        {
            await GoAsync(page, path);
        }
    }

    /// <summary>The legal co-operative invites the interpreters, they accept, and it declares the consortium to the buyer.</summary>
    public async Task DeclareConsortiumAsync(IPage lead, IPage partner)
    {
        var consortium = await StartAsync(lead);
        await AnswerAsync(partner);
        await GoAsync(lead, consortium);
        await Assertions.Expect(lead.GetByText("Largest job: £250,000")).ToBeVisibleAsync();
        await GoOnAsync(lead, "Declare it to the buyer");
        await Assertions.Expect(lead.GetByText("Declared to the buyer", new() { Exact = true })).ToBeVisibleAsync();
    }

    /// <summary>From its own list to the form of a quote.</summary>
    public async Task GoToQuoteAsync(IPage page, string supplier)
    {
        await page.GotoAsync($"/my-suppliers/{supplier}/opportunities");
        await page.GetByRole(AriaRole.Link, new() { Name = Title }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Quote for it" }).ClickAsync();
        await SeeAsync(page);
    }

    private async Task<IPage> MirrorAsync(int width) => _mirrors.TryGetValue(width, out var mirror) ? mirror : _mirrors[width] = await browser.PageAsync(width);

    private async Task<string> StartAsync(IPage page)
    {
        await page.GotoAsync($"/my-suppliers/{Legal}");
        await page.GetByRole(AriaRole.Link, new() { Name = "Consortia", Exact = true }).ClickAsync();
        await SeeAsync(page);
        await GoAsync(page, $"/my-suppliers/{Legal}/opportunities");
        await FollowAsync(page, Title);
        await GoOnAsync(page, "Start a consortium and invite Larkspur Interpreting Example Co-operative Ltd");
        var here = new Uri(page.Url).AbsolutePath;
        await page.GetByLabel("Name, or what they do").FillAsync("interpreting");
        await GoOnAsync(page, "Search");
        return here;
    }

    private async Task AnswerAsync(IPage page)
    {
        await GoAsync(page, $"/my-suppliers/{Interpreting}/consortia");
        await FollowAsync(page, Title);
        await page.GetByLabel("Capacity").CheckAsync();
        await GoOnAsync(page, "Accept");
        await Assertions.Expect(page.GetByText("Largest job: £250,000")).ToBeVisibleAsync();
    }
}
