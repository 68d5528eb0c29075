using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using WealthBuilding.Domain.Identity;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Tests.Support;

namespace WealthBuilding.Web.Tests.Features.Identity;

/// <summary>Where a second step is asked of staff, only the own account opens without one, and a one-time code does not skip it.</summary>
public sealed class SecondStepTests(SecondStepTests.StrictApp app) : IClassFixture<SecondStepTests.StrictApp>
{
    [Fact]
    public async Task Staff_without_a_second_step_are_sent_to_turn_it_on()
    {
        var institution = await app.InstitutionAsync("strict-one", "Strict", "E07000123");
        var browser = await app.SignInAsync("strict-viewer", Role.Viewer, institution);

        var page = await browser.GetAsync("/strict-one");

        Assert.Equal((302, "/account/authenticator?needed=true"), (page.Status, page.Location));
        Assert.Equal(200, (await browser.GetAsync("/account/authenticator?needed=true")).Status);
    }

    [Fact]
    public async Task A_one_time_code_leads_to_the_second_step_and_no_further()
    {
        var institution = await app.InstitutionAsync("strict-two", "Strict", "E07000123");
        await app.SignInAsync("strict-editor", Role.Editor, institution);
        await app.WorkAsync(null, async services =>
        {
            var users = services.GetRequiredService<UserManager<AppUser>>();
            var user = await users.FindByEmailAsync("strict-editor@example.org");
            await users.ResetAuthenticatorKeyAsync(user!);
            return await users.SetTwoFactorEnabledAsync(user!, true);
        });

        var browser = await app.SignInAsync("strict-editor", Role.Editor, institution);

        var page = await browser.GetAsync("/strict-two");
        Assert.Equal(302, page.Status);
        Assert.StartsWith("/sign-in", new Uri(new Uri("http://localhost"), page.Location).AbsolutePath, StringComparison.Ordinal);
    }

    public sealed class StrictApp : WebApp
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.UseSetting("Security:RequireMultiFactor", "true");
        }
    }
}
