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
    private readonly Journey _journey = new(browser, 320, 1280);

    [Support.BrowserFact]
    public async Task Two_cooperatives_form_the_consortium_that_is_proposed_for_a_reserved_opportunity()
    {
        var buyer = await browser.PageAsync(320, script: false, role: Role.Editor);
        await FindAsync(buyer);
        await AskRulesAsync(buyer);
        var contract = await _journey.AddAsync(buyer);
        await _journey.OpenAsync(buyer, contract);

        var lead = await browser.SupplierPageAsync(320, Journey.Legal, script: false);
        await _journey.DeclareConsortiumAsync(lead, await browser.SupplierPageAsync(320, Journey.Interpreting, script: false));

        await buyer.GotoAsync(contract);
        await _journey.FollowAsync(buyer, "A consortium was declared");
        Assert.DoesNotContain("Larkspur", await buyer.ContentAsync(), StringComparison.Ordinal);

        await QuoteAsync(lead);
        await OpenQuotesAsync(buyer, contract);
        _journey.NothingIsWrong();
    }

    private async Task QuoteAsync(IPage page)
    {
        await _journey.GoToQuoteAsync(page, Journey.Legal);
        await _journey.RefusedAsync(page, "Lodge the quote", "Enter a price for at least one lot");
        await page.GetByLabel("The consortium of").CheckAsync();
        await page.GetByLabel("Lot 1: Legal advice").FillAsync("38000");
        await page.GetByLabel("Lot 2: Interpreters for appointments").FillAsync("36500.50");
        await page.GetByLabel("How would you do it?").FillAsync("Advisers and interpreters sit together, two mornings a week.");
        await page.GetByLabel("First reference").FillAsync("Example Housing Association");
        await _journey.GoOnAsync(page, "Lodge the quote");
        await Assertions.Expect(page.GetByText("£36,500.50")).ToBeVisibleAsync();
    }

    private async Task OpenQuotesAsync(IPage page, string contract)
    {
        await _journey.GoAsync(page, $"{contract}/quotes");
        await Assertions.Expect(page.GetByText("1 quote lies sealed")).ToBeVisibleAsync();
        Assert.DoesNotContain("Amberley", await page.ContentAsync(), StringComparison.Ordinal);

        browser.Time.Ahead = TimeSpan.FromDays(32);
        var later = await browser.PageAsync(320, script: false, role: Role.Editor);
        await later.GotoAsync($"{contract}/quotes");
        await _journey.GoOnAsync(later, "Open the quotes");
        await Assertions.Expect(later.GetByText("£74,500.50")).ToBeVisibleAsync();
        await later.GotoAsync($"{contract}/consortia");
        await Assertions.Expect(later.GetByRole(AriaRole.Heading, new() { Name = $"{Journey.Consortium} with Larkspur Interpreting Example Co-operative Ltd" })).ToBeVisibleAsync();
    }

    private async Task FindAsync(IPage page)
    {
        await page.GotoAsync($"{Journey.Council}/find-suppliers");
        await page.GetByLabel("What do you need?").FillAsync("Legal advice for tenants, with interpreters for appointments");
        await page.GetByLabel("What is it worth, in all? (optional)").FillAsync("80000");
        await page.GetByLabel("Where is the work? (optional)").FillAsync("Preston");
        await _journey.GoOnAsync(page, "Find suppliers");
        await Assertions.Expect(page.Locator(".app-found__item").Filter(new() { HasText = "Larkspur Interpreting" })).ToContainTextAsync("Says of itself");
    }

    private async Task AskRulesAsync(IPage page)
    {
        await page.GotoAsync($"{Journey.Council}/rules");
        await page.GetByLabel("Council or combined authority").Or(page.Locator("input[name=Authority][value=council]")).First.CheckAsync();
        await page.GetByLabel("The authority's area").FillAsync("Preston");
        await page.GetByLabel("2. What is the estimated value?").FillAsync("80000");
        await page.Locator("input[name=Vat][value=with]").CheckAsync();
        await page.Locator("input[name=Kind][value=goods-services]").CheckAsync();
        await page.GetByLabel("What is bought?").FillAsync("legal advice");
        await page.GetByLabel("4. When did the procurement commence, or will it?").FillAsync(Day(0));
        await _journey.GoOnAsync(page, "Show which rules apply");
        await Assertions.Expect(page.GetByText("Lawful").First).ToBeVisibleAsync();
    }
}
