using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Tests.Support;

namespace WealthBuilding.Web.Tests.Features.Suppliers.Registration;

/// <summary>How many registrations one address may begin in an hour: what was begun counts, what was sent with an error does not.</summary>
public sealed class StartLimitTests : IDisposable
{
    private readonly LimitedApp _app = new();

    public void Dispose() => _app.Dispose();

    [Fact]
    public async Task A_form_with_an_error_uses_nothing_up_and_the_refusal_says_when_to_try_again()
    {
        var browser = _app.Anonymous();
        for (var i = 0; i < 5; i++)
        {
            Assert.Equal(400, (await StartAsync(browser, "Company", "none that I know")).Status);
        }

        Assert.Equal(302, (await StartAsync(browser, "None", "")).Status);
        _app.Time.Ahead = TimeSpan.FromMinutes(20);
        Assert.Equal(302, (await StartAsync(browser, "None", "")).Status);
        var refused = await StartAsync(browser, "None", "");
        _app.Time.Ahead = TimeSpan.FromMinutes(61);
        var later = await StartAsync(browser, "None", "");

        Assert.Equal((429, 302), (refused.Status, later.Status));
        Assert.Contains("Try again in 40 minutes", refused.Document.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(3, await RegistrationsAsync());
    }

    [Fact]
    public async Task A_profile_that_cannot_be_read_uses_nothing_up_either()
    {
        var browser = _app.Anonymous();
        for (var i = 0; i < 3; i++)
        {
            Assert.Equal(400, (await browser.PostFormAsync(await browser.GetAsync("/register/import"), "/register/import", [])).Status);
        }

        Assert.Equal(302, (await StartAsync(browser, "None", "")).Status);
    }

    private static async Task<BrowserPage> StartAsync(Browser browser, string kind, string number) =>
        await browser.PostFormAsync(await browser.GetAsync("/register"), "/register", new() { ["Kind"] = kind, ["Number"] = number });

    private async Task<int> RegistrationsAsync()
    {
        await using var scope = _app.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<AppDbContext>().SupplierRegistrations.CountAsync();
    }

    private sealed class LimitedApp : WebApp
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.UseSetting("Security:RegistrationsPerHour", "2");
        }
    }
}
