using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Extensions.DependencyInjection;
using WealthBuilding.Domain.Identity;
using WealthBuilding.Domain.LivingWage;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Tests.Features.ReferenceData;
using WealthBuilding.Web.Tests.Support;

namespace WealthBuilding.Web.Tests.Pages;

/// <summary>Every page at two widths: no finding of axe, nothing off the side of a phone, one heading that is also the title.</summary>
public sealed class PageTests(RealBrowser browser) : IClassFixture<RealBrowser>
{
    private static readonly string[] Rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

    private static readonly string[] Public =
        [
            "/", "/sign-in", "/sign-in/code", "/sign-in/second-step", "/sign-in/demo/none", "/help/method", "/accessibility", "/privacy", "/nothing/at/all", "/error/500", "/error/403", "/error/429", "/error/405", "/error/400",
            "/register", "/register/import", "/sign-in/email", "/sign-in/email/sent", "/welcome/none", "/demand", "/demand?words=cleaning", "/demand?category=45000000",
            "/suppliers", "/suppliers?q=cleaning&near=PR1&ownership=independent&category=90", "/suppliers?page=2", "/suppliers?q=nobody+offers+this", "/suppliers/GDXE4MX2", "/suppliers/4HG6HETB", "/reconcile/preview/GDXE4MX2", "/open-data", "/open-data/demonstration-hospitals",
            "/rules", "/rules/verdict?Authority=council&Area=Pendle&Value=100000&Vat=with&Kind=goods-services&Buying=cleaning&Commenced=2026-06-01", "/rules/verdict?Authority=council&Area=Oldham&Value=9000000&Vat=with&Kind=works&Commenced=2026-06-01&Signed=2026-09-01",
            "/living-wage", "/living-wage/required?On=2026-04-30&Workplace=uk&Age=21", "/living-wage/required?On=2026-04-30&Age=x", "/fair-work", "/fair-work/follow",
            "/open-data/demonstration-council/contracts", "/open-data/demonstration-council/fair-work", "/opportunities", "/opportunities?q=nothing+has+these+words",
            "/opportunities?category=9&place=nowhere&closing=soon", "/opportunities/saved?q=cleaning", "/opportunities/saved/sent", "/opportunities/saved/stopped",
        ];

    private static readonly string[] SignedIn =
    [
        "/", "/account", "/account/password", "/account/authenticator", "/demonstration-council", "/demonstration-council?local=county&department=Housing&off=redacted&from=2025-01-01",
        "/demonstration-council/suppliers", "/demonstration-council/lines", "/demonstration-council/lines?page=2&supplier=example", "/demonstration-council/imports",
        "/demonstration-council/matching", "/demonstration-council/matching?state=open", "/demonstration-council/matching?state=joined", "/demonstration-council/matching/1",
        "/demonstration-council/matching/1?search=example", "/demonstration-council/matching/confirm?state=to-review&all=true", "/demonstration-council/matching/rules",
        "/demonstration-council/matching/thresholds", "/demonstration-council/matching/thresholds?join=95&review=40", "/demonstration-council/matching/clusters",
        "/demonstration-council/imports/upload", "/demonstration-council/imports/1", "/demonstration-council/imports/1/undo", "/demonstration-council/audit", "/demonstration-council/users", "/demonstration-council/users/add", "/demonstration-council/users/1",
        "/demonstration-council/registrations", "/demonstration-council/registrations?show=all", "/my-suppliers",
        "/demonstration-council/find-suppliers", "/demonstration-council/find-suppliers?need=cleaning%20of%20schools%20and%20catering&value=900000&near=Preston", "/demonstration-council/find-suppliers?need=zzzz&value=much&near=nowhere",
        "/demonstration-council/contracts", "/demonstration-council/contracts?state=Contract&ending=passed&local=yes&q=laundry", "/demonstration-council/contracts/add", "/demonstration-council/contracts/1", "/demonstration-council/contracts/1/edit",
        "/demonstration-council/contracts/1/brief", "/demonstration-council/contracts/1/steps/Extend", "/demonstration-council/contracts/1/steps/Change", "/demonstration-council/contracts/7/steps/Award", "/demonstration-council/contracts/7", "/demonstration-council/contracts/7/quotes", "/demonstration-council/contracts/work",
        "/demonstration-council/contracts/competition", "/demonstration-council/contracts/questions", "/demonstration-council/contracts/7/questions", "/demonstration-council/contracts/7/invitations", "/demonstration-council/contracts/7/suppliers-see", "/demonstration-council/contracts/7/files",
        "/demonstration-council/contracts/7/evaluation", "/demonstration-council/contracts/7/evaluation/criteria", "/demonstration-council/contracts/7/evaluation/score", "/demonstration-council/contracts/7/evaluation/declare", "/demonstration-council/contracts/7/evaluation/moderation",
        "/demonstration-council/commitments", "/demonstration-council/commitments/measures", "/demonstration-council/contracts/1/commitments", "/demonstration-council/contracts/1/subcontractors", "/demonstration-council/contracts/1/living-wage/files", "/demonstration-council/contracts/returns", "/demonstration-council/contracts/returns?quarter=2026-04-01&period=2026-10-01&page=2", "/demonstration-council/living-wage", "/demonstration-council/living-wage/accredited", "/demonstration-council/contracts/1/living-wage", "/demonstration-council/contracts/imports", "/demonstration-council/contracts/imports/upload", "/demonstration-council/contracts/imports/1", "/demonstration-council/contracts/imports/1/columns", "/demonstration-council/contracts/imports/1/undo",
        "/places/demonstration-place", "/demonstration-council/publication", "/demonstration-council/publication/names", "/demonstration-council/publication/names?show=Organisation&q=example",
        "/demonstration-council/rules", "/demonstration-council/rules/verdict?Authority=council&Area=Pendle&Value=100000&Vat=with&Kind=goods-services&Buying=cleaning&Commenced=2026-06-01", "/demonstration-council/rules/kept",
    ];

    private static readonly string[] Platform =
    [
        "/platform/wage-rates", "/platform/reference", "/platform/reference/co-operatives-uk", "/platform/reference/co-operatives-uk?kind=Changed&field=postcode", "/platform/reference/co-operatives-uk?field=ownership",
    ];

    [BrowserFact]
    public async Task Public_pages_wide() => await CheckAsync(Public, 1280, null);

    [BrowserFact]
    public async Task Public_pages_on_a_phone() => await CheckAsync(Public, 320, null);

    [BrowserFact]
    public async Task Pages_of_an_institution_wide() => await CheckAsync([.. SignedIn, .. await SupplierPages.MakeAsync(browser), .. await FilePages.MakeAsync(browser)], 1280, Role.Administrator);

    [BrowserFact]
    public async Task Pages_of_an_institution_on_a_phone() => await CheckAsync([.. SignedIn, .. await SupplierPages.MakeAsync(browser), .. await FilePages.MakeAsync(browser)], 320, Role.Administrator);

    [BrowserFact]
    public async Task Pages_of_the_platform_wide_and_on_a_phone()
    {
        await RegisterFiles.CooperativesAsync(browser, RegisterFiles.Cooperative("R900001", "1234567", "Harebell Example Limited", trading: "Harebells"), RegisterFiles.Cooperative("R900002", "28999R", "Otterbrook Example Limited", registrar: "FCA"));
        await RegisterFiles.CooperativesAsync(browser, RegisterFiles.Cooperative("R900001", "1234567", "Harebell Example Limited", postcode: "PR1 1AA"), RegisterFiles.Cooperative("R900003", "OC300003", "Meadow Example LLP"));
        var rate = await browser.WorkAsync(null, async services =>
        {
            var db = services.GetRequiredService<AppDbContext>();
            var added = new AddedStatutoryWage { Name = "National Living Wage", From = new DateOnly(2027, 4, 1), AgeFrom = 21, IsApprentice = false, Hundredths = 132_000, Source = "made up", AddedBy = "Example Person", AddedAt = TimeProvider.System.GetUtcNow() };
            db.AddedStatutoryWages.Add(added);
            await db.SaveChangesAsync();
            return $"/platform/wage-rates/law-{added.Id}";
        });
        await CheckEachAsync([.. Platform, rate], 1280, await browser.PlatformPageAsync(1280));
        await CheckEachAsync([.. Platform, rate], 320, await browser.PlatformPageAsync(320));
    }

    /// <summary>Pages that say that there is nothing here, or that something failed.</summary>
    private static bool IsError(string path) => path.StartsWith("/error/", StringComparison.Ordinal) || path.EndsWith("/none", StringComparison.Ordinal) || path == "/nothing/at/all";

    private async Task CheckAsync(string[] paths, int width, Role? role) => await CheckEachAsync(paths, width, await browser.PageAsync(width, role: role));

    private static async Task CheckEachAsync(string[] paths, int width, Microsoft.Playwright.IPage page)
    {
        var problems = new List<string>();
        page.Console += (_, m) =>
        {
            if (m.Type is "error" or "warning" && !m.Text.Contains("Failed to load resource", StringComparison.Ordinal))
            {
                problems.Add($"{page.Url}: {m.Text}");
            }
        };
        foreach (var path in paths)
        {
            var answer = await page.GotoAsync(path);
            if (answer!.Status is not (200 or 400) && !IsError(path))
            {
                problems.Add($"{path}: status {answer.Status}");
            }

            var axe = await page.RunAxe(new AxeRunOptions { RunOnly = new RunOnlyOptions { Type = "tag", Values = [.. Rules] } });
            problems.AddRange(axe.Violations.Select(v => $"{path} at {width}: {v.Id} {v.Help} {string.Join(" ", v.Nodes.Take(2).Select(n => n.Html))}"));
            var scroll = await page.EvaluateAsync<int>("document.documentElement.scrollWidth");
            if (scroll > width)
            {
                problems.Add($"{path} at {width}: scrolls to {scroll}");
            }

            var tokens = await page.EvaluateAsync<string[]>("[...document.forms].filter(f => f.method === 'post' && f.querySelectorAll('input[name=__RequestVerificationToken]').length !== 1).map(f => f.action)");
            problems.AddRange(tokens.Select(action => $"{path}: the form that posts to {action} has not one antiforgery token"));

            var headings = await page.Locator("h1").AllInnerTextsAsync();
            var title = await page.TitleAsync();
            if (headings.Count != 1 || (title != $"{headings[0]} - WealthBuilding" && title != $"Error: {headings[0]} - WealthBuilding"))
            {
                problems.Add($"{path}: headings '{string.Join("' '", headings)}', title '{title}'");
            }
        }

        await page.Context.CloseAsync();
        Assert.True(problems.Count == 0, string.Join('\n', problems));
    }
}
