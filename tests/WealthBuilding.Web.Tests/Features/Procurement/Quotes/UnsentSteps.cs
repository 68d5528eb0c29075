using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Suppliers.Registration;
using WealthBuilding.Web.Tests.Features.Procurement.Consortia;
using WealthBuilding.Web.Tests.Support;

namespace WealthBuilding.Web.Tests.Features.Procurement.Quotes;

/// <summary>What tests of quotes that are not sent share.</summary>
internal static class UnsentSteps
{
    public static string PathOf(string code, int id) => $"/my-suppliers/{code}/opportunities/{id}/quote";

    /// <summary>What stands in the form: price, method, reference.</summary>
    public static string[] Typed(BrowserPage page) => [.. new[] { "#Price", "#Method", "#Reference" }.Select(i => page.Document.QuerySelector(i)!).Select(e => e.GetAttribute("value") ?? e.TextContent.Trim())];

    /// <summary>An opportunity that takes quotes, and a supplier before it.</summary>
    public static async Task<(int Id, string Code, Browser Browser)> ToQuoteForAsync(this QuotesApp app, string word)
    {
        var id = await app.AdvertisedAsync(new() { ["Title"] = $"Sweeping {word}", ["Value"] = "30000", ["Cpv"] = "90910000" });
        Assert.Equal(302, (await app.OpenToSuppliersAsync(id, new() { ["Place"] = "Preston", ["TakesQuotes"] = "true" })).Status);
        var (code, browser) = await app.SupplierAsync($"unsent@{word}.example", $"Sweepers {word} Example Ltd", "We clean halls.", "90910000");
        return (id, code, browser);
    }

    /// <summary>Another person who speaks for the supplier.</summary>
    public static async Task<Browser> ColleagueAsync(this QuotesApp app, string code, string name)
    {
        var browser = await app.SignInAsync(name, null);
        await app.DbAsync(async db =>
        {
            var (supplier, user) = (await db.Suppliers.SingleAsync(s => s.Code == code), await db.Users.SingleAsync(u => u.Email == $"{name}@example.org"));
            db.SupplierMembers.Add(new SupplierMember { SupplierId = supplier.Id, UserId = user.Id, Role = SupplierRole.Editor });
            return await db.SaveChangesAsync();
        });
        return browser;
    }
}
