using System.Globalization;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WealthBuilding.Web.Features.LivingWage.Cases;
using WealthBuilding.Web.Tests.Features.Procurement.Consortia;
using WealthBuilding.Web.Tests.Features.Procurement.Quotes;
using WealthBuilding.Web.Tests.Support;

namespace WealthBuilding.Web.Tests.Features.LivingWage;

/// <summary>What tests of fair work share: a supplier with a contract, and the way through its declaration, at the front door.</summary>
internal static class WageSteps
{
    public static string PathOf(string code) => $"/my-suppliers/{code}/living-wage";

    /// <summary>A running contract of the council with a registered supplier, whose name holds the word.</summary>
    public static async Task<(int Id, string Code, string Name, Browser Browser)> ContractedAsync(this QuotesApp app, string word, string end = "2028-03-31")
    {
        var name = $"Cleaners {word} Example Ltd";
        var (code, browser) = await app.SupplierAsync($"pay@{word}.example", name, "We clean halls.", "90910000");
        var form = await app.Editor.GetAsync("/council/contracts/add");
        var added = await app.Editor.PostFormAsync(form, "/council/contracts/add", new() { ["Title"] = $"Cleaning {word}", ["Value"] = "50000", ["Suppliers"] = name, ["Start"] = "2026-01-01", ["End"] = end });
        Assert.Equal(302, added.Status);
        var id = int.Parse(added.Location!.Split('/')[^1], CultureInfo.InvariantCulture);
        await app.DbAsync(async db =>
        {
            var supplier = await db.Suppliers.SingleAsync(s => s.Code == code);
            (await db.ContractSuppliers.SingleAsync(s => s.EntryId == id)).Decide(supplier.Id);
            return await db.SaveChangesAsync();
        });
        return (id, code, name, browser);
    }

    public static async Task InScopeAsync(this QuotesApp app, int id)
    {
        var page = await app.Editor.GetAsync($"/council/contracts/{id}/living-wage");
        Assert.Equal(302, (await app.Editor.PostFormAsync(page, $"/council/contracts/{id}/living-wage", new() { ["Work"] = "work", ["Wording"] = "hours-a-week", ["Hours"] = "10", ["Weeks"] = "52" })).Status);
    }

    public static Dictionary<string, string> Group(string lowest, string workers = "12", string hours = "20") => new()
    {
        ["Role"] = "Cleaner",
        ["Workplace"] = "uk",
        ["Age"] = "21",
        ["Apprentice"] = "none",
        ["Workers"] = workers,
        ["Hours"] = hours,
        ["Lowest"] = lowest,
        ["Terms"] = "Permanent",
    };

    /// <summary>Declares one group of workers.</summary>
    public static async Task DeclareAsync(this Browser browser, string code, string lowest, string workers = "12", string hours = "20")
    {
        var path = PathOf(code);
        var start = await browser.GetAsync(path);
        Assert.Equal(302, (await browser.PostFormAsync(start, $"{path}/start", new() { ["fromLast"] = "false" })).Status);
        var group = await browser.GetAsync($"{path}/group");
        Assert.Equal(302, (await browser.PostFormAsync(group, $"{path}/group", Group(lowest, workers, hours))).Status);
        var check = await browser.GetAsync($"{path}/check");
        Assert.Equal(302, (await browser.PostFormAsync(check, $"{path}/give", new() { ["isTrue"] = "true" })).Status);
    }

    public static Task<WageRound.Answer> RoundAsync(this QuotesApp app) => app.WorkAsync(app.Council, services => services.GetRequiredService<IMediator>().Send(new WageRound.Command()));
}
