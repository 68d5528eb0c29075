using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using WealthBuilding.Domain.Identity;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Tests.Support;

namespace WealthBuilding.Web.Tests.Features.Identity;

/// <summary>An administrator adds people, changes what they may do and takes them out again.</summary>
public sealed partial class UsersTests(WebApp app) : IClassFixture<WebApp>
{
    [Fact]
    public async Task A_person_who_is_added_signs_in_with_the_code_and_has_the_role()
    {
        var (slug, administrator) = await InstitutionAsync("adding");
        var form = await administrator.GetAsync($"/{slug}/users/add");

        var added = await administrator.PostFormAsync(form, $"/{slug}/users/add", new() { ["Name"] = "New Example", ["Email"] = "new@example.org", ["Role"] = "Viewer" });

        Assert.Equal((200, "Hand over the sign-in code"), (added.Status, added.Heading));
        var newcomer = app.Anonymous();
        var signIn = await newcomer.GetAsync("/sign-in/code");
        await newcomer.PostFormAsync(signIn, "/sign-in/code", new() { ["Code"] = Code().Match(added.Text).Value });
        Assert.Equal(200, (await newcomer.GetAsync($"/{slug}")).Status);
        Assert.Equal(403, (await newcomer.GetAsync($"/{slug}/users")).Status);
        var trail = (await administrator.GetAsync($"/{slug}/audit")).Text;
        Assert.Contains("Membership added", trail, StringComparison.Ordinal);
        Assert.Contains("membership of user New Example", trail, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "a@example.org", "Viewer", "Enter the person's name")]
    [InlineData("Name", "", "Viewer", "Enter the person's email address")]
    [InlineData("Name", "nonsense", "Viewer", "Enter an email address, like name@example.org")]
    [InlineData("Name", "a@example.org", "", "Select what the person may do")]
    [InlineData("Name", "a@example.org", "9", "Select what the person may do")]
    public async Task What_is_missing_is_said_and_nobody_is_added(string name, string email, string role, string words)
    {
        var (slug, administrator) = await InstitutionAsync("missing");
        var form = await administrator.GetAsync($"/{slug}/users/add");

        var again = await administrator.PostFormAsync(form, $"/{slug}/users/add", new() { ["Name"] = name, ["Email"] = email, ["Role"] = role });

        Assert.Equal(400, again.Status);
        Assert.StartsWith("Error: ", again.Document.Title, StringComparison.Ordinal);
        Assert.Contains(words, again.Document.QuerySelector(".govuk-error-summary")!.TextContent, StringComparison.Ordinal);
        Assert.Single((await administrator.GetAsync($"/{slug}/users")).Document.QuerySelectorAll("tbody tr"));
    }

    [Fact]
    public async Task The_last_administrator_stays_one()
    {
        var (slug, administrator) = await InstitutionAsync("last");
        var list = await administrator.GetAsync($"/{slug}/users");
        var own = list.Document.QuerySelector("tbody a")!.GetAttribute("href")!;
        var page = await administrator.GetAsync(own);

        var demoted = await administrator.PostFormAsync(page, $"{own}/role", new() { ["Role"] = "Viewer" });
        var removed = await administrator.PostFormAsync(page, $"{own}/remove", []);

        Assert.Equal((409, 409), (demoted.Status, removed.Status));
        Assert.Contains("only administrator", demoted.Text, StringComparison.Ordinal);
        Assert.Equal(200, (await administrator.GetAsync($"/{slug}/users")).Status);
    }

    [Fact]
    public async Task Somebody_who_is_taken_out_sees_nothing_at_the_next_request()
    {
        var (slug, administrator) = await InstitutionAsync("leaving");
        var institution = await app.WorkAsync(null, s => Task.FromResult(s.GetRequiredService<AppDbContext>().Institutions.Single(i => i.Slug == slug)));
        var viewer = await app.SignInAsync("leaving-viewer", Role.Viewer, institution);
        Assert.Equal(200, (await viewer.GetAsync($"/{slug}")).Status);
        var list = await administrator.GetAsync($"/{slug}/users");
        var page = list.Document.QuerySelectorAll("tbody tr").Single(r => r.TextContent.Contains("leaving-viewer", StringComparison.Ordinal)).QuerySelector("a")!.GetAttribute("href")!;

        await administrator.PostFormAsync(await administrator.GetAsync(page), $"{page}/remove", []);

        Assert.Equal(404, (await viewer.GetAsync($"/{slug}")).Status);
    }

    [Fact]
    public async Task A_platform_administrator_adds_an_institution_and_its_administrator()
    {
        var platform = await app.SignInAsync("platform-adds", null);
        var form = await platform.GetAsync("/platform/institutions/add");

        var added = await platform.PostFormAsync(form, "/platform/institutions/add", new() { ["Name"] = "Example Council", ["Slug"] = "example-council", ["Kind"] = "Council", ["Districts"] = "E07000123, E07000126" });
        var next = await platform.FollowAsync(added);
        var handed = await platform.PostFormAsync(next, "/platform/institutions/example-council/administrator", new() { ["Name"] = "First Example", ["Email"] = "first@example.org" });

        Assert.Equal((302, 200, "Hand over the sign-in code"), (added.Status, handed.Status, handed.Heading));
        Assert.Contains("Example Council", (await platform.GetAsync("/platform/institutions")).Text, StringComparison.Ordinal);
        Assert.Equal(404, (await platform.GetAsync("/example-council")).Status);
    }

    [Theory]
    [InlineData("api", "", "is an address of the site itself")]
    [InlineData("fine-slug", "E99999999", "There is no district")]
    public async Task A_wrong_institution_is_told_what_is_wrong(string slug, string districts, string words)
    {
        var platform = await app.SignInAsync("platform-errs", null);
        var form = await platform.GetAsync("/platform/institutions/add");

        var again = await platform.PostFormAsync(form, "/platform/institutions/add", new() { ["Name"] = "Example", ["Slug"] = slug, ["Kind"] = "Council", ["Districts"] = districts });

        Assert.Equal(400, again.Status);
        Assert.Contains(words, again.Text, StringComparison.Ordinal);
    }

    private async Task<(string Slug, Browser Administrator)> InstitutionAsync(string name)
    {
        var slug = $"{name}-{Guid.NewGuid():N}"[..20].TrimEnd('-');
        var institution = await app.InstitutionAsync(slug, $"Example {name}", "E07000123");
        return (slug, await app.SignInAsync($"{slug}-administrator", Role.Administrator, institution));
    }

    [GeneratedRegex("[0-9a-f]{40}", RegexOptions.NonBacktracking)]
    private static partial Regex Code();
}
