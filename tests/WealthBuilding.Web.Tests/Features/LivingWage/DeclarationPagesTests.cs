using WealthBuilding.Domain.Identity;
using WealthBuilding.Web.Tests.Features.Procurement.Quotes;
using WealthBuilding.Web.Tests.Support;
using static WealthBuilding.Web.Tests.Features.LivingWage.WageSteps;
using static WealthBuilding.Web.Tests.Features.Procurement.Consortia.OpportunitySteps;

namespace WealthBuilding.Web.Tests.Features.LivingWage;

/// <summary>A supplier says once what its workers are paid; those who buy from it see what that comes to.</summary>
public sealed class DeclarationPagesTests(QuotesApp app) : IClassFixture<QuotesApp>
{
    [Fact]
    public async Task What_is_declared_is_seen_by_the_buyer_and_by_nobody_else_and_not_before_it_is_given()
    {
        var (id, code, name, supplier) = await app.ContractedAsync("heron");
        var path = PathOf(code);
        var other = await app.SignInAsync("elsewhere", Role.Editor, await app.InstitutionAsync("elsewhere", "Elsewhere Example Council"));
        await app.InScopeAsync(id);
        await supplier.PostFormAsync(await supplier.GetAsync(path), $"{path}/start", new() { ["fromLast"] = "false" });
        await supplier.PostFormAsync(await supplier.GetAsync($"{path}/group"), $"{path}/group", Group("12.80"));
        Assert.Contains("Nothing declared", Words(await app.Editor.GetAsync($"/council/contracts/{id}/living-wage")), StringComparison.Ordinal);

        var check = await supplier.GetAsync($"{path}/check");
        Assert.Contains("£0.65 short an hour: £8,112.00 a year", Words(check), StringComparison.Ordinal);
        var refused = await supplier.PostFormAsync(check, $"{path}/give", []);
        Assert.Equal(400, refused.Status);
        Assert.Equal("#IsTrue", refused.Document.QuerySelector(".govuk-error-summary a")!.GetAttribute("href"));
        Assert.Equal(302, (await supplier.PostFormAsync(check, $"{path}/give", new() { ["isTrue"] = "true" })).Status);

        Assert.Contains("Workers miss £8,112.00 a year", Words(await supplier.GetAsync(path)), StringComparison.Ordinal);
        var seen = Words(await app.Editor.GetAsync($"/council/contracts/{id}/living-wage"));
        Assert.Contains("Fails", seen, StringComparison.Ordinal);
        Assert.Contains("Workers miss £8,112.00 a year", seen, StringComparison.Ordinal);
        Assert.Contains(name, (await app.Editor.GetAsync("/council/living-wage.csv")).Text, StringComparison.Ordinal);
        Assert.Equal(404, (await other.GetAsync($"/elsewhere/contracts/{id}/living-wage")).Status);
        Assert.DoesNotContain("heron", (await other.GetAsync("/elsewhere/living-wage.json")).Text, StringComparison.Ordinal);
        Assert.Equal(404, (await other.GetAsync(path)).Status);
    }

    [Fact]
    public async Task A_group_that_cannot_be_right_leads_to_its_fields_and_stays_as_it_was_typed()
    {
        var (_, code, _, supplier) = await app.ContractedAsync("curlew");
        var path = PathOf(code);
        await supplier.PostFormAsync(await supplier.GetAsync(path), $"{path}/start", new() { ["fromLast"] = "false" });

        var page = await supplier.PostFormAsync(await supplier.GetAsync($"{path}/group"), $"{path}/group", new() { ["Role"] = " ", ["Workers"] = "0", ["Hours"] = "168", ["Lowest"] = "a tenner" });

        Assert.Equal(400, page.Status);
        Assert.Equal(["#Role", "#Workplace", "#Age", "#Workers", "#Hours", "#Lowest"], page.Document.QuerySelectorAll(".govuk-error-summary a").Select(a => a.GetAttribute("href")));
        Assert.Equal("a tenner", page.Document.QuerySelector("#Lowest")!.GetAttribute("value"));
        Assert.Contains("No group of workers yet", Words(await supplier.GetAsync($"{path}/check")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_next_one_starts_from_the_last_and_a_withdrawn_one_counts_no_more()
    {
        var (id, code, _, supplier) = await app.ContractedAsync("plover");
        var path = PathOf(code);
        await app.InScopeAsync(id);
        await supplier.DeclareAsync(code, "14.00");

        await supplier.PostFormAsync(await supplier.GetAsync(path), $"{path}/start", new() { ["fromLast"] = "true" });
        var check = await supplier.GetAsync($"{path}/check");
        Assert.Contains("Cleaner", Words(check), StringComparison.Ordinal);
        await supplier.PostFormAsync(check, check.Document.QuerySelector("form[action*='/groups/']")!.GetAttribute("action")!, []);
        await supplier.PostFormAsync(check, $"{path}/group", Group("13.50"));
        await supplier.PostFormAsync(check, $"{path}/give", new() { ["isTrue"] = "true" });
        Assert.Contains("£13.50", Words(await app.Editor.GetAsync($"/council/contracts/{id}/living-wage")), StringComparison.Ordinal);

        var given = await supplier.GetAsync(path);
        var drop = given.Document.QuerySelectorAll("form").Select(f => f.GetAttribute("action")).Single(a => a!.EndsWith("/drop", StringComparison.Ordinal))!;
        Assert.Equal(302, (await supplier.PostFormAsync(given, drop, [])).Status);
        Assert.Contains("Declaration taken back", Words(await app.Editor.GetAsync($"/council/contracts/{id}/living-wage")), StringComparison.Ordinal);
        Assert.Equal(409, (await supplier.PostFormAsync(given, drop, [])).Status);
    }

    [Fact]
    public async Task What_failed_is_not_undone_by_taking_it_back_nor_by_a_list_of_accredited_employers()
    {
        var (id, code, name, supplier) = await app.ContractedAsync("ruff");
        await app.InScopeAsync(id);
        await supplier.DeclareAsync(code, "12.00");
        Assert.Contains("Below the law", Words(await app.Editor.GetAsync($"/council/contracts/{id}/living-wage")), StringComparison.Ordinal);
        var list = await app.Editor.GetAsync("/council/living-wage/accredited");
        await app.Editor.UploadAsync(list, "/council/living-wage/accredited", "list.csv", System.Text.Encoding.UTF8.GetBytes($"name\n{name}\n"));

        var given = await supplier.GetAsync(PathOf(code));
        await supplier.PostFormAsync(given, given.Document.QuerySelectorAll("form").Select(f => f.GetAttribute("action")).Single(a => a!.EndsWith("/drop", StringComparison.Ordinal))!, []);

        var seen = Words(await app.Editor.GetAsync($"/council/contracts/{id}/living-wage"));
        Assert.Contains("Failed, then taken back", seen, StringComparison.Ordinal);
        Assert.DoesNotContain("£12.00", seen, StringComparison.Ordinal);
        await supplier.DeclareAsync(code, "13.45");
        Assert.Contains("Passes", Words(await app.Editor.GetAsync($"/council/contracts/{id}/living-wage")), StringComparison.Ordinal);
    }
}
