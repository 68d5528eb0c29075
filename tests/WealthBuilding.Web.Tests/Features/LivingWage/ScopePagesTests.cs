using Microsoft.EntityFrameworkCore;
using WealthBuilding.Web.Tests.Features.Procurement.Quotes;
using WealthBuilding.Web.Tests.Support;
using static WealthBuilding.Web.Tests.Features.LivingWage.WageSteps;

namespace WealthBuilding.Web.Tests.Features.LivingWage;

/// <summary>What is typed into the forms of a contract's living wage, as a browser sends it.</summary>
public sealed class ScopePagesTests(QuotesApp app) : IClassFixture<QuotesApp>
{
    [Fact]
    public async Task What_the_contract_asks_for_beside_the_scheme_is_kept_as_it_was_ticked()
    {
        var (id, _, _, _) = await app.ContractedAsync("dotterel");
        var path = $"/council/contracts/{id}/living-wage";
        var page = await app.Editor.GetAsync(path);
        var offered = page.Document.QuerySelectorAll("input[name=Terms]").Select(i => i.GetAttribute("value")!).ToList();
        Assert.Equal(["apprentices", "announcement"], offered);

        KeyValuePair<string, string>[] fields = [new("Work", "work"), new("Wording", "hours-a-week"), new("Hours", "10"), new("Weeks", "52"), new("MilestoneOn", "1/4/2031"), .. offered.Select(o => new KeyValuePair<string, string>("Terms", o))];
        Assert.Equal(302, (await app.Editor.PostFieldsAsync(page, path, fields)).Status);

        var again = await app.Editor.GetAsync(path);
        Assert.Equal(offered, again.Document.QuerySelectorAll("input[name=Terms][checked]").Select(i => i.GetAttribute("value")!));
        Assert.True(await app.DbAsync(db => db.ContractWageScopes.AnyAsync(s => s.EntryId == id && s.CoversApprentices && s.FromAnnouncement && s.MilestoneOn == new DateOnly(2031, 4, 1))));
        var refused = await app.Editor.PostFieldsAsync(page, path, [.. fields, new("Terms", "holidays")]);
        Assert.Equal((400, "#Terms"), (refused.Status, refused.Document.QuerySelector(".govuk-error-summary a")!.GetAttribute("href")));
        Assert.Contains("1 April 2031", Words(await app.Editor.GetAsync("/council/living-wage"), "#milestones"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_no_form_offers_is_answered_in_plain_words_and_once()
    {
        var (id, _, name, _) = await app.ContractedAsync("godwit");
        var opened = await app.Editor.PostFormAsync(await app.Editor.GetAsync($"/council/contracts/{id}/living-wage"), "/council/living-wage/cases", new() { ["contract"] = $"{id}", ["supplier"] = name });
        var page = await app.Editor.GetAsync(opened.Location!);

        var closed = await app.Editor.PostFormAsync(page, $"{opened.Location}/close", new() { ["Outcome"] = "99", ["Reason"] = "x" });
        var planned = await app.Editor.PostFormAsync(page, $"{opened.Location}/plan", new() { ["OwnerId"] = "abc", ["DueOn"] = "never" });

        Assert.Equal(400, closed.Status);
        Assert.Equal(["Select how it ended"], Errors(closed));
        Assert.Equal(400, planned.Status);
        Assert.Contains("'abc' cannot be read here. Enter or select something else", Errors(planned));
        Assert.DoesNotContain(Errors(planned), e => e.Contains("valid", StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [InlineData("2019-01-01", "2019-12-31")]
    [InlineData("2031-01-01", "2032-12-31")]
    public async Task Whoever_has_no_contract_that_runs_sees_nothing_of_what_a_supplier_declares(string start, string end)
    {
        var word = start[..4];
        var (_, code, name, supplier) = await app.ContractedAsync($"knot{word}");
        await supplier.DeclareAsync(code, "12.80");
        var elsewhere = await app.InstitutionAsync($"elsewhere-{word}", $"Elsewhere {word} Example Council");
        var editor = await app.SignInAsync($"elsewhere-{word}", WealthBuilding.Domain.Identity.Role.Editor, elsewhere);
        var added = await editor.PostFormAsync(await editor.GetAsync($"/elsewhere-{word}/contracts/add"), $"/elsewhere-{word}/contracts/add", new() { ["Title"] = "Windows", ["Value"] = "5000", ["Suppliers"] = name, ["Start"] = start, ["End"] = end });
        var id = int.Parse(added.Location!.Split('/')[^1], System.Globalization.CultureInfo.InvariantCulture);
        await app.WorkAsync(elsewhere, async services =>
        {
            var db = (WealthBuilding.Web.Data.AppDbContext)services.GetService(typeof(WealthBuilding.Web.Data.AppDbContext))!;
            (await db.ContractSuppliers.SingleAsync(s => s.EntryId == id)).Decide((await db.Suppliers.SingleAsync(s => s.Code == code)).Id);
            return await db.SaveChangesAsync();
        });

        var page = await editor.GetAsync($"/elsewhere-{word}/contracts/{id}/living-wage");
        await editor.PostFormAsync(page, $"/elsewhere-{word}/contracts/{id}/living-wage", new() { ["Work"] = "work", ["Wording"] = "hours-a-week", ["Hours"] = "10", ["Weeks"] = "52" });

        var seen = Words(await editor.GetAsync($"/elsewhere-{word}/contracts/{id}/living-wage"));
        Assert.Contains("Does not run now", seen, StringComparison.Ordinal);
        Assert.DoesNotContain("£12.80", seen, StringComparison.Ordinal);
        Assert.DoesNotContain("12 workers", seen, StringComparison.Ordinal);
        Assert.DoesNotContain("Workers miss", seen, StringComparison.Ordinal);
        Assert.DoesNotContain("Fails", seen, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("name,number,from,to\nHarebell Example Ltd,,soon,\nFern Example,,2026,\n", "so the list that you have stays")]
    [InlineData("name,number,from,to\nHarebell Example Ltd,,,\n\"Fern Example,,,\nMeadow Example,,,\n", "Nothing was changed")]
    [InlineData("name,number,from,to\nHarebell Example Ltd,,,\nFern Ex", "Nothing was changed")]
    public async Task A_list_that_cannot_be_read_or_is_cut_leaves_the_one_that_is_kept(string text, string said)
    {
        const string path = "/council/living-wage/accredited";
        var page = await app.Editor.GetAsync(path);
        await app.Editor.UploadAsync(page, path, "list.csv", "name\nWren Example Ltd\nRobin Example Ltd\n"u8.ToArray());

        var refused = await app.Editor.UploadAsync(page, path, "list.csv", System.Text.Encoding.UTF8.GetBytes(text));

        Assert.Equal(400, refused.Status);
        Assert.Contains(said, Assert.Single(Errors(refused)), StringComparison.Ordinal);
        Assert.Equal(2, await app.DbAsync(db => db.AccreditedEmployers.CountAsync()));
    }

    private static List<string> Errors(BrowserPage page) => [.. page.Document.QuerySelectorAll(".govuk-error-summary li").Select(l => l.TextContent.Trim())];

    private static string Words(BrowserPage page, string part = "main") => System.Text.RegularExpressions.Regex.Replace(page.Document.QuerySelector(part)!.TextContent, @"\s+", " ");
}
