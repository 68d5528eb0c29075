using Microsoft.Playwright;
using WealthBuilding.Domain.Identity;
using WealthBuilding.Web.Tests.Support;

namespace WealthBuilding.Web.Tests.Pages;

/// <summary>The main journey in a real browser: a file in, the share and the workbook out; without script, and with the keyboard alone.</summary>
public sealed class JourneyTests(RealBrowser browser) : IClassFixture<RealBrowser>
{
    private const string Ledger = "Supplier Name,Payment Date,Net Amount,Supplier Postcode\nHarebell Example Ltd,13/04/2027,1250.00,PR1 2HE\nOtterbrook Example CIC,14/04/2027,250.00,M2 5DB\n";

    [BrowserFact]
    public async Task Without_script_a_file_goes_in_and_the_workbook_comes_out()
    {
        var page = await browser.PageAsync(320, script: false, role: Role.Editor);
        await page.GotoAsync("/demonstration-council/imports/upload");
        await page.GetByLabel("Payment file").SetInputFilesAsync(File("without-script.csv", Ledger));
        await page.GetByRole(AriaRole.Button, new() { Name = "Upload and read" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Import 2 payments (£1,500.00)" }).ClickAsync();
        await Patience.UntilAsync("the page of progress gives way to the report", async () =>
        {
            if (await page.Locator("progress").CountAsync() == 0)
            {
                return true;
            }

            await page.GetByRole(AriaRole.Link, new() { Name = "Show the progress now" }).ClickAsync();
            return false;
        });

        await page.GetByRole(AriaRole.Button, new() { Name = "See how much stays in the place" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "How much stays in the place" })).ToBeVisibleAsync();
        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = "Download the workbook (XLSX)" }).ClickAsync());

        Assert.EndsWith(".xlsx", download.SuggestedFilename, StringComparison.Ordinal);
        await page.Context.CloseAsync();
    }

    [BrowserFact]
    public async Task With_the_keyboard_alone_every_stop_is_seen_and_the_button_is_reached()
    {
        var page = await browser.PageAsync(1280, role: Role.Editor);
        await page.GotoAsync("/demonstration-council/imports/upload");
        await page.GetByLabel("Payment file").SetInputFilesAsync(File("keyboard.csv", Ledger.Replace("2027", "2028", StringComparison.Ordinal)));
        await TabToAsync(page, "Upload and read");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync(new System.Text.RegularExpressions.Regex("/imports/[0-9]+$"));
        await TabToAsync(page, "Import 2 payments");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "The file is imported", Exact = true })).ToBeVisibleAsync(new() { Timeout = 30_000 });
        await page.Context.CloseAsync();
    }

    private static FilePayload File(string name, string text) => new() { Name = name, MimeType = "text/csv", Buffer = System.Text.Encoding.UTF8.GetBytes(text) };

    /// <summary>Presses Tab until the focus stands on a text, and checks at each stop that the focused thing is in sight and not covered.</summary>
    private static async Task TabToAsync(IPage page, string text)
    {
        for (var i = 0; i < 60; i++)
        {
            await page.Keyboard.PressAsync("Tab");
            var stop = await page.EvaluateAsync<string[]>("""
                () => {
                  const e = document.activeElement, r = e.getBoundingClientRect()
                  const top = document.elementFromPoint(r.left + r.width / 2, Math.min(innerHeight - 1, r.top + r.height / 2))
                  return [e.innerText || e.value || e.name || '', String(r.width > 0 && !!top && (e.contains(top) || top.contains(e)))]
                }
                """);
            Assert.Equal("true", stop[1]);
            if (stop[0].StartsWith(text, StringComparison.Ordinal))
            {
                return;
            }
        }

        Assert.Fail($"'{text}' is not reached by the keyboard.");
    }
}
