using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Features.ReferenceData;
using WealthBuilding.Web.Tests.Support;

namespace WealthBuilding.Web.Tests.Features.ReferenceData;

/// <summary>A list of co-operatives and the list of the year after, which every engine must read alike.</summary>
internal static class RegisterUpdate
{
    private static readonly string[] First =
    [
        RegisterFiles.Cooperative("R900001", "1234567", "Harebell Example Limited", trading: "Harebells"),
        RegisterFiles.Cooperative("R900002", "28999R", "Otterbrook Example Limited", registrar: "FCA", form: "Society", ownership: "Consumers"),
        RegisterFiles.Cooperative("R900003", "", "Kestrel Example Collective", registrar: "Unknown legal form", form: "Unincorporated"),
        RegisterFiles.Cooperative("R900004", "SC900004", "Sallow Example Limited"),
        RegisterFiles.Cooperative("R900005", "IP900R", "Rowan Example Society Limited", registrar: "FCA", form: "Society", status: "Dead", ended: "01/02/2012"),
        RegisterFiles.Cooperative("R900006", "CU000348", "Bramble Example Limited", registrar: "DETINI", form: "Society"),
    ];

    private static readonly string[] Second =
    [
        // The same number with its zeros, a new name and place; the old one is gone from the list.
        RegisterFiles.Cooperative("R900001", "01234567", "Harebell & Friends Example Limited", trading: "Harebells", postcode: "PR1 1AA"),
        First[1],

        // It had no number and has one now: it is the same organisation, by the list's own key.
        RegisterFiles.Cooperative("R900003", "07654321", "Kestrel Example Collective"),

        // Twice in the file: the first row holds.
        RegisterFiles.Cooperative("R900004", "SC900004", "Sallow Example Limited", status: "Dead", ended: "03/04/2024"),
        RegisterFiles.Cooperative("R900009", "SC900004", "Sallow Example Again Limited"),
        First[5],
        RegisterFiles.Cooperative("R900007", "OC300007", "Meadow Example LLP", form: "LLP"),
    ];

    public static async Task CheckAsync(WebApp app)
    {
        var first = (await RegisterFiles.CooperativesAsync(app, First)).Value;
        var second = (await RegisterFiles.CooperativesAsync(app, Second)).Value;
        var again = (await RegisterFiles.CooperativesAsync(app, Second)).Value;

        Assert.Equal((6, 6, 6, 0, 0, 0), CountsOf(first));
        Assert.Equal((7, 6, 1, 3, 2, 1), CountsOf(second));
        Assert.Equal("category 1, dissolvedOn 1, live 1, name 1, number 1, postcode 1, status 1", string.Join(", ", second.Changes.OrderBy(c => c.Key, StringComparer.Ordinal).Select(c => $"{c.Key} {c.Value}")));
        Assert.Equal((7, 6, 0, 0, 6, 0), CountsOf(again));
        await CheckHeldAsync(app);
        await CheckReturnAsync(app);
    }

    private static async Task CheckHeldAsync(WebApp app)
    {
        var held = await EntriesAsync(app);

        Assert.Equal(["01234567", "07654321", "28999R", "900R", "NI-CU348", "OC300007", "SC900004"], held.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(("Harebell & Friends Example Limited", "HAREBELL AND FRIENDS EXAMPLE LTD", "PR1 1AA", "THarebells", true), (held["01234567"].Name, held["01234567"].NameKey, held["01234567"].Postcode, held["01234567"].OtherNames, held["01234567"].IsLive));
        Assert.Equal(("R900003", "Company"), (held["07654321"].OwnKey, held["07654321"].Category));
        Assert.Equal((false, new DateOnly(2024, 4, 3), null), (held["SC900004"].IsLive, held["SC900004"].DissolvedOn, held["SC900004"].GoneOn));
        Assert.Equal((false, true), (held["900R"].IsLive, held["900R"].GoneOn is not null));
    }

    private static async Task CheckReturnAsync(WebApp app)
    {
        var back = (await RegisterFiles.CooperativesAsync(app, [.. Second, First[4]])).Value;

        Assert.Equal((8, 7, 0, 1, 6, 0), CountsOf(back));
        Assert.Null((await EntriesAsync(app))["900R"].GoneOn);
    }

    private static Task<Dictionary<string, RegisterEntry>> EntriesAsync(WebApp app) =>
        app.WorkAsync(null, services => services.GetRequiredService<AppDbContext>().RegisterEntries.AsNoTracking().Where(e => e.Register == "co-operatives-uk").ToDictionaryAsync(e => e.Number));

    private static (long Rows, long Kept, long Added, long Changed, long Same, long Gone) CountsOf(ImportRegister.Outcome o) => (o.Rows, o.Kept, o.Added, o.Changed, o.Same, o.Gone);
}
