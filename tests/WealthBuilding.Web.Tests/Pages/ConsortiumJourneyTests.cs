using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using WealthBuilding.Domain.Identity;
using static WealthBuilding.Web.Tests.Features.Procurement.Consortia.OpportunitySteps;

namespace WealthBuilding.Web.Tests.Pages;

/// <summary>
/// A buyer describes a need, sees suppliers with reasons, checks the rules, reserves lawfully, adjusts lots and opens the opportunity; two co-operatives
/// form the consortium that the page proposed, and quote together; the buyer opens their quote. Without script; axe on every page, at the width of a phone and of a desk.
/// </summary>
public sealed class ConsortiumJourneyTests(RealBrowser browser) : IClassFixture<RealBrowser>
{
    private const string Council = "/demonstration-council";
    private const string Legal = "RB5HF451";
    private const string Interpreting = "N99TSQT4";
    private static readonly string[] Rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
    private readonly List<string> _problems = [];

    [Support.BrowserFact]
    public async Task Two_cooperatives_form_the_consortium_that_is_proposed_for_a_reserved_opportunity()
    {
        var buyer = await browser.PageAsync(320, script: false, role: Role.Editor);
        await FindAsync(buyer);
        await AskRulesAsync(buyer);
        var contract = await AddAsync(buyer);
        await OpenAsync(buyer, contract);

        var lead = await browser.SupplierPageAsync(320, Legal, script: false);
        var partner = await browser.SupplierPageAsync(320, Interpreting, script: false);
        var consortium = await StartAsync(lead);
        await AnswerAsync(partner);
        await DeclareAsync(lead, consortium);

        await buyer.GotoAsync(contract);
        await buyer.GetByRole(AriaRole.Link, new() { Name = "1 consortium declared to you" }).ClickAsync();
        await SeeAsync(buyer);
        await Assertions.Expect(buyer.GetByRole(AriaRole.Heading, new() { Name = "Amberley Legal Services Example Co-operative Ltd with Larkspur Interpreting Example Co-operative Ltd" })).ToBeVisibleAsync();

        await QuoteAsync(lead);
        await OpenQuotesAsync(buyer, contract);
        Assert.True(_problems.Count == 0, string.Join('\n', _problems));
    }

    private async Task QuoteAsync(IPage page)
    {
        await page.GotoAsync($"/my-suppliers/{Legal}/opportunities");
        await page.GetByRole(AriaRole.Link, new() { Name = "Advice for tenants in their own language" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Quote for it" }).ClickAsync();
        await SeeAsync(page);
        await page.GetByRole(AriaRole.Button, new() { Name = "Lodge the quote" }).ClickAsync();
        await Assertions.Expect(page.Locator(".govuk-error-summary")).ToContainTextAsync("Enter a price for at least one lot");
        await page.GetByLabel("The consortium of").CheckAsync();
        await page.GetByLabel("Lot 1: Legal advice").FillAsync("38000");
        await page.GetByLabel("Lot 2: Interpreters for appointments").FillAsync("36500.50");
        await page.GetByLabel("How would you do it?").FillAsync("Advisers and interpreters sit together, two mornings a week.");
        await page.GetByLabel("First reference").FillAsync("Example Housing Association");
        await GoOnAsync(page, "Lodge the quote");
        await Assertions.Expect(page.GetByText("£36,500.50")).ToBeVisibleAsync();
    }

    private async Task OpenQuotesAsync(IPage page, string contract)
    {
        await page.GotoAsync($"{contract}/quotes");
        await SeeAsync(page);
        await Assertions.Expect(page.GetByText("1 quote lies sealed")).ToBeVisibleAsync();
        Assert.DoesNotContain("Amberley", await page.ContentAsync(), StringComparison.Ordinal);

        browser.Time.Ahead = TimeSpan.FromDays(32);
        var later = await browser.PageAsync(320, script: false, role: Role.Editor);
        await later.GotoAsync($"{contract}/quotes");
        await GoOnAsync(later, "Open the quotes");
        await Assertions.Expect(later.GetByText("£74,500.50")).ToBeVisibleAsync();
    }

    private async Task FindAsync(IPage page)
    {
        await page.GotoAsync($"{Council}/find-suppliers");
        await page.GetByLabel("What do you need?").FillAsync("Legal advice for tenants, with interpreters for appointments");
        await page.GetByLabel("What is it worth, in all? (optional)").FillAsync("80000");
        await page.GetByLabel("Where is the work? (optional)").FillAsync("Preston");
        await GoOnAsync(page, "Find suppliers");
        await Assertions.Expect(page.Locator(".app-found__item").Filter(new() { HasText = "Larkspur Interpreting" })).ToContainTextAsync("Says of itself");
    }

    private async Task AskRulesAsync(IPage page)
    {
        await page.GotoAsync($"{Council}/rules");
        await page.GetByLabel("Council or combined authority").Or(page.Locator("input[name=Authority][value=council]")).First.CheckAsync();
        await page.GetByLabel("The authority's area").FillAsync("Preston");
        await page.GetByLabel("2. What is the estimated value?").FillAsync("80000");
        await page.Locator("input[name=Vat][value=with]").CheckAsync();
        await page.Locator("input[name=Kind][value=goods-services]").CheckAsync();
        await page.GetByLabel("What is bought?").FillAsync("legal advice");
        await page.GetByLabel("4. When did the procurement commence, or will it?").FillAsync(Day(0));
        await GoOnAsync(page, "Show which rules apply");
        await Assertions.Expect(page.GetByText("Lawful").First).ToBeVisibleAsync();
    }

    private async Task<string> AddAsync(IPage page)
    {
        await page.GotoAsync($"{Council}/contracts/add");
        await page.GetByLabel("What it is, in a line").FillAsync("Advice for tenants in their own language");
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

    private async Task OpenAsync(IPage page, string contract)
    {
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
            await page.GotoAsync(path);
            await SeeAsync(page);
        }
    }

    private async Task<string> StartAsync(IPage page)
    {
        await page.GotoAsync($"/my-suppliers/{Legal}");
        await page.GetByRole(AriaRole.Link, new() { Name = "Consortia", Exact = true }).ClickAsync();
        await SeeAsync(page);
        await page.GotoAsync($"/my-suppliers/{Legal}/opportunities");
        await SeeAsync(page);
        await page.GetByRole(AriaRole.Link, new() { Name = "Advice for tenants in their own language" }).ClickAsync();
        await SeeAsync(page);
        await GoOnAsync(page, "Start a consortium and invite Larkspur Interpreting Example Co-operative Ltd");
        var here = new Uri(page.Url).AbsolutePath;
        await page.GetByLabel("Name, or what they do").FillAsync("interpreting");
        await GoOnAsync(page, "Search");
        return here;
    }

    private async Task AnswerAsync(IPage page)
    {
        await page.GotoAsync($"/my-suppliers/{Interpreting}/consortia");
        await SeeAsync(page);
        await page.GetByRole(AriaRole.Link, new() { Name = "Advice for tenants in their own language" }).ClickAsync();
        await SeeAsync(page);
        await page.GetByLabel("Capacity").CheckAsync();
        await GoOnAsync(page, "Accept");
        await Assertions.Expect(page.GetByText("Largest job: £250,000")).ToBeVisibleAsync();
    }

    private async Task DeclareAsync(IPage page, string consortium)
    {
        await page.GotoAsync(consortium);
        await SeeAsync(page);
        await Assertions.Expect(page.GetByText("Largest job: £250,000")).ToBeVisibleAsync();
        await GoOnAsync(page, "Declare it to the buyer");
        await Assertions.Expect(page.GetByText("Declared to the buyer", new() { Exact = true })).ToBeVisibleAsync();
    }

    private async Task GoOnAsync(IPage page, string button)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();
        await SeeAsync(page);
    }

    // The page itself runs no script; the checker looks at its markup, loaded into a page beside it that does.
    private async Task SeeAsync(IPage page)
    {
        var html = await page.ContentAsync();
        var title = await page.TitleAsync();
        if (title.StartsWith("Error", StringComparison.Ordinal))
        {
            _problems.Add($"{page.Url}: {await page.Locator(".govuk-error-summary").InnerTextAsync()}");
        }

        foreach (var width in new[] { 320, 1280 })
        {
            var mirror = await browser.PageAsync(width);
            await mirror.RouteAsync("**/mirror", route => route.FulfillAsync(new() { ContentType = "text/html", Body = html }));
            await mirror.GotoAsync("/mirror");
            var axe = await mirror.RunAxe(new AxeRunOptions { RunOnly = new RunOnlyOptions { Type = "tag", Values = [.. Rules] } });
            _problems.AddRange(axe.Violations.Select(v => $"{page.Url} at {width}: {v.Id} {v.Help} {string.Join(" ", v.Nodes.Take(2).Select(n => n.Html))}"));
            var scroll = await mirror.EvaluateAsync<int>("document.documentElement.scrollWidth");
            if (scroll > width)
            {
                _problems.Add($"{page.Url} at {width}: scrolls to {scroll}");
            }

            await mirror.Context.CloseAsync();
        }
    }
}
