using System.Diagnostics;
using System.Text.RegularExpressions;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using WealthBuilding.Domain.Identity;
using WealthBuilding.Web.Data;

namespace WealthBuilding.Web.Tests.Pages;

/// <summary>A worker co-operative registers from nothing on a phone without script, an editor approves it, its administrator signs in; axe on every page.</summary>
public sealed partial class RegistrationJourneyTests(RealBrowser browser) : IClassFixture<RealBrowser>
{
    private const int MostPages = 12;
    private const string Email = "hello@teasel.example";
    private static readonly string[] Rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
    private readonly List<string> _problems = [];
    private readonly List<string> _pages = [];

    [Support.BrowserFact]
    public async Task A_worker_cooperative_registers_from_nothing_in_twelve_pages()
    {
        var started = Stopwatch.GetTimestamp();
        var page = await browser.PageAsync(320, script: false);
        await RegisterAsync(page);
        var pages = _pages.Count;
        await ApproveAsync();
        await SignInAsync(page);
        await page.Context.CloseAsync();

        Assert.True(_problems.Count == 0, string.Join('\n', _problems));
        Assert.True(pages <= MostPages, $"{pages} pages: {string.Join(", ", _pages)}");
        Assert.True(Stopwatch.GetElapsedTime(started) < TimeSpan.FromMinutes(10));
    }

    private async Task RegisterAsync(IPage page)
    {
        await page.GotoAsync("/register");
        await SeeAsync(page);
        await page.GetByLabel("None of these").CheckAsync();
        await GoOnAsync(page, "Continue");
        await page.GetByLabel("Name of your organisation").FillAsync("Teasel Example Co-operative Limited");
        await GoOnAsync(page, "Save and continue");
        await page.GetByLabel("Co-operative society").CheckAsync();
        await page.GetByLabel("The people who work here").CheckAsync();
        await page.GetByLabel("Most of it goes to a social purpose").CheckAsync();
        await GoOnAsync(page, "Save and continue");
        await page.GetByLabel("What you do, in your own words").FillAsync("We clean offices and schools. We do event catering too.");
        await GoOnAsync(page, "Save and continue");
        await page.GetByLabel("Cleaning services", new() { Exact = true }).CheckAsync();
        await page.GetByLabel("Catering services", new() { Exact = true }).Or(page.GetByLabel("Canteen and catering services", new() { Exact = true })).First.CheckAsync();
        await GoOnAsync(page, "Save and continue");
        await page.GetByLabel("Largest job you can take").FillAsync("25,000");
        await page.GetByLabel("People who work for you").FillAsync("9");
        await page.GetByLabel("Public liability").FillAsync("£5m");
        await GoOnAsync(page, "Save and continue");
        await page.GetByLabel("Councils, counties or combined authorities").FillAsync("Preston\nSouth Ribble");
        await GoOnAsync(page, "Save and continue");
        await page.GetByLabel("Accreditation (optional)").SelectOptionAsync("living-wage-employer");
        await page.GetByLabel("Evidence (optional)").SetInputFilesAsync(new FilePayload { Name = "certificate.pdf", MimeType = "application/pdf", Buffer = "%PDF-1.7 example"u8.ToArray() });
        await GoOnAsync(page, "Save and continue");
        await page.GetByLabel("Name of the person to ask for").FillAsync("Example Person");
        await page.GetByLabel("Email address", new() { Exact = true }).FillAsync(Email);
        await page.GetByLabel("Town or city (optional)").FillAsync("Preston");
        await page.GetByLabel("Postcode").FillAsync("pr12he");
        await page.GetByRole(AriaRole.Group, new() { Name = "Does somebody live at this address?" }).GetByLabel("No", new() { Exact = true }).CheckAsync();
        await GoOnAsync(page, "Save and continue");
        await page.GetByLabel("Yes, show us in the public directory").CheckAsync();
        await GoOnAsync(page, "Send the registration");
        await page.GetByLabel("Code", new() { Exact = true }).FillAsync(CodePattern().Match(await MessageAsync()).Value);
        await GoOnAsync(page, "Confirm");
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Your registration has been sent" })).ToBeVisibleAsync();
    }

    private async Task ApproveAsync()
    {
        var page = await browser.PageAsync(320, script: false, role: Role.Editor);
        await page.GotoAsync("/demonstration-council/registrations");
        await SeeAsync(page);
        await page.GetByRole(AriaRole.Link, new() { Name = "Teasel Example Co-operative Limited" }).ClickAsync();
        await SeeAsync(page);
        await GoOnAsync(page, "Approve Teasel Example Co-operative Limited");
        await page.Context.CloseAsync();
    }

    private async Task SignInAsync(IPage page)
    {
        await page.GotoAsync(WelcomePattern().Match(await MessageAsync()).Value);
        await SeeAsync(page);
        await GoOnAsync(page, "Sign in");
        await page.GetByRole(AriaRole.Link, new() { Name = "Teasel Example Co-operative Limited" }).ClickAsync();
        await SeeAsync(page);
        await Assertions.Expect(page.GetByText("The people who work here")).ToBeVisibleAsync();
        var profile = page.Url;
        foreach (var part in new[] { "organisation", "nature", "work", "categories", "capacity", "areas", "contact" }.Select(s => $"/edit/{s}").Concat(["/accreditations", "/people", "/withdraw"]))
        {
            await page.GotoAsync(profile + part);
            await SeeAsync(page);
        }

        await page.GotoAsync(profile);
        await page.GetByRole(AriaRole.Button, new() { Name = "Make a link" }).ClickAsync();
        await SeeAsync(page);
        await page.GotoAsync(await page.Locator("main a[href*='/profiles/']").GetAttributeAsync("href") ?? string.Empty);
        await SeeAsync(page);
    }

    private async Task GoOnAsync(IPage page, string button)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();
        await SeeAsync(page);
    }

    private async Task SeeAsync(IPage page)
    {
        _pages.Add(new Uri(page.Url).AbsolutePath);
        var axe = await AxeAsync(page);
        _problems.AddRange(axe.Violations.Select(v => $"{page.Url}: {v.Id} {v.Help} {string.Join(" ", v.Nodes.Take(2).Select(n => n.Html))}"));
        var title = await page.TitleAsync();
        if (title.StartsWith("Error", StringComparison.Ordinal))
        {
            _problems.Add($"{page.Url}: {await page.Locator(".govuk-error-summary").InnerTextAsync()}");
        }
    }

    // The page itself runs no script; the checker looks at its markup, loaded into a page beside it that does.
    private async Task<AxeResult> AxeAsync(IPage page)
    {
        var mirror = await browser.PageAsync(320);
        var html = await page.ContentAsync();
        await mirror.RouteAsync("**/mirror", route => route.FulfillAsync(new() { ContentType = "text/html", Body = html }));
        await mirror.GotoAsync("/mirror");
        var axe = await mirror.RunAxe(new AxeRunOptions { RunOnly = new RunOnlyOptions { Type = "tag", Values = [.. Rules] } });
        var scroll = await mirror.EvaluateAsync<int>("document.documentElement.scrollWidth");
        if (scroll > 320)
        {
            _problems.Add($"{page.Url}: scrolls to {scroll}");
        }

        await mirror.Context.CloseAsync();
        return axe;
    }

    private Task<string> MessageAsync() => browser.WorkAsync(null, services => services.GetRequiredService<AppDbContext>()
        .OutgoingMessages.Where(m => m.To == Email).OrderByDescending(m => m.Id).Select(m => m.Text).FirstAsync());

    [GeneratedRegex("[0-9A-Z]{4}-[0-9A-Z]{4}")]
    private static partial Regex CodePattern();

    [GeneratedRegex("/welcome/[0-9a-f]{40}")]
    private static partial Regex WelcomePattern();
}
