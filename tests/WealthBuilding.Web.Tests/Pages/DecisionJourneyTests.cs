using Microsoft.Playwright;
using WealthBuilding.Domain.Identity;
using WealthBuilding.Web.Tests.Support;

namespace WealthBuilding.Web.Tests.Pages;

/// <summary>An editor settles who a payee is with the pages' own forms, without script: what a page cannot send, nobody can decide.</summary>
public sealed class DecisionJourneyTests(RealBrowser browser) : IClassFixture<RealBrowser>
{
    [BrowserFact]
    public async Task Without_script_a_payee_is_settled_a_branch_added_and_a_fact_written_down()
    {
        var record = (await SupplierPages.MakeAsync(browser))[0];
        var page = await browser.PageAsync(320, script: false, role: Role.Editor);
        await page.GotoAsync("/demonstration-council/matching?state=confirmed");
        await page.Locator(".app-match__name a").First.ClickAsync();
        await page.GetByLabel("None of these").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Save the answer" }).ClickAsync();
        await Assertions.Expect(page.Locator(".govuk-notification-banner")).ToBeVisibleAsync();

        await page.GotoAsync($"{record}/facts?field=People");
        await page.Locator("main form[method=post] button").First.ClickAsync();
        await Assertions.Expect(page.Locator(".govuk-error-summary")).ToBeVisibleAsync();

        await page.GotoAsync(record);
        await page.GetByText("Add the branch that serves us").ClickAsync();
        await page.Locator("main form[method=post][action$='/branches'] button").ClickAsync();
        await Assertions.Expect(page.Locator(".govuk-error-summary")).ToBeVisibleAsync();
        await page.Context.CloseAsync();
    }
}
