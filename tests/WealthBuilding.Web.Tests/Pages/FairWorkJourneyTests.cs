using Microsoft.Playwright;
using WealthBuilding.Domain.Identity;
using WealthBuilding.Web.Tests.Support;

namespace WealthBuilding.Web.Tests.Pages;

/// <summary>Fair work in a real browser without script, each page looked at by axe and at the width of a phone: a supplier declares, a manager works the case to closure, a worker reports.</summary>
public sealed class FairWorkJourneyTests(RealBrowser browser) : IClassFixture<RealBrowser>
{
    private const string Laundry = "6VYNEPAK";
    private const string Contract = "Laundry for care homes";
    private const int MostPages = 8;

    [BrowserFact]
    public async Task A_supplier_declares_a_manager_works_the_case_to_closure_and_a_worker_reports()
    {
        var journey = new Journey(browser, 320, 1280);
        var supplier = await browser.SupplierPageAsync(320, Laundry, script: false);
        var pages = await DeclareAsync(journey, supplier, "13.00");
        Assert.True(pages <= MostPages, $"{pages} pages");

        var manager = await browser.PageAsync(320, script: false, role: Role.Editor);
        await InScopeAsync(journey, manager);
        await Assertions.Expect(manager.Locator("#short")).ToContainTextAsync("£7,020.00 a year");
        await journey.GoOnAsync(manager, "Open a case about Harebell Laundry Example CIC");
        await journey.RefusedAsync(manager, "Close the case", "Select how it ended");
        await manager.GetByLabel("Who follows it up?").SelectOptionAsync(new SelectOptionValue { Label = "browser-Editor" });
        await manager.GetByLabel("What was agreed?").FillAsync("The new rate from now on, and back pay from May");
        await journey.GoOnAsync(manager, "Save the plan");
        await manager.GetByLabel("What was done?").FillAsync("Asked for the payroll");
        await journey.GoOnAsync(manager, "Write it down");
        await Assertions.Expect(manager.Locator("#steps")).ToContainTextAsync("Asked for the payroll");

        await DeclareAsync(journey, supplier, "13.45");
        await manager.ReloadAsync();
        await Assertions.Expect(manager.Locator("main")).ToContainTextAsync("What the supplier declares today is enough.");
        await manager.GetByLabel("Pay was put right").CheckAsync();
        await manager.GetByLabel("Why is it closed?").FillAsync("Payslips were shown");
        await journey.GoOnAsync(manager, "Close the case");
        await Assertions.Expect(manager.Locator("#facts")).ToContainTextAsync("Payslips were shown");
        await journey.GoAsync(manager, "/demonstration-council/living-wage");
        await Assertions.Expect(manager.Locator("#coverage tbody tr").First).ToContainTextAsync("1");

        await ReportAsync(journey);
        journey.NothingIsWrong();
    }

    /// <summary>Answers how many pages it took.</summary>
    private static async Task<int> DeclareAsync(Journey journey, IPage page, string lowest)
    {
        var pages = 0;
        page.FrameNavigated += (_, _) => pages++;
        await journey.GoAsync(page, $"/my-suppliers/{Laundry}/living-wage");
        await journey.GoOnAsync(page, await page.GetByRole(AriaRole.Button, new() { Name = "Start anew" }).CountAsync() > 0 ? "Start anew" : "Start");
        await page.GetByLabel("What work do they do?").FillAsync("Laundry worker");
        await page.GetByLabel("Anywhere else in the United Kingdom").CheckAsync();
        await page.GetByLabel("21 and over").CheckAsync();
        await page.GetByLabel("How many are they?").FillAsync("10");
        await page.GetByLabel("Hours a week of each of them").FillAsync("30");
        await page.GetByLabel("Lowest basic pay for an hour").FillAsync(lowest);
        await journey.GoOnAsync(page, "Save this group");
        await page.GetByLabel("This is true, and every worker of ours is in one of these groups").CheckAsync();
        await journey.GoOnAsync(page, "Declare this");
        return pages;
    }

    private static async Task InScopeAsync(Journey journey, IPage page)
    {
        await journey.GoAsync(page, "/demonstration-council/living-wage");
        await journey.FollowAsync(page, Contract);
        await page.GetByLabel("Work by paid staff").CheckAsync();
        await page.GetByLabel("How many hours do its staff regularly work for you?").FillAsync("30");
        await page.GetByLabel("In how many consecutive weeks of the year?").FillAsync("52");
        await journey.GoOnAsync(page, "Save");
    }

    private async Task ReportAsync(Journey journey)
    {
        var worker = await browser.PageAsync(320, script: false);
        await journey.GoAsync(worker, "/fair-work");
        await journey.RefusedAsync(worker, "Tell it", "Enter who you work for");
        await worker.GetByLabel("Which public body is the work for?").SelectOptionAsync("demonstration-council");
        await worker.GetByLabel("Who do you work for?").FillAsync("Harebell Laundry Example CIC");
        await worker.GetByLabel("We are paid less than was promised").CheckAsync();
        await worker.GetByLabel("10 to 49").CheckAsync();
        await journey.GoOnAsync(worker, "Tell it");
        var code = await worker.Locator("#code").InnerTextAsync();
        await journey.FollowAsync(worker, "Look again with your code");
        await worker.GetByLabel("Your code").FillAsync(code);
        await journey.GoOnAsync(worker, "Look");
        await Assertions.Expect(worker.Locator("#state")).ToContainTextAsync("What you say is counted only together with others");
    }
}
