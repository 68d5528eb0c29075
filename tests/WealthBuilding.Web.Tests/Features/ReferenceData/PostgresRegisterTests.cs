using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Features.ReferenceData.Published;
using WealthBuilding.Web.Tests.Support;

namespace WealthBuilding.Web.Tests.Features.ReferenceData;

/// <summary>The same update on PostgreSQL, with the same counts.</summary>
public sealed class PostgresRegisterTests(PostgresServer server) : IClassFixture<PostgresServer>
{
    [PostgresFact]
    public async Task A_newer_list_updates_what_is_held_as_on_sqlite()
    {
        await using var app = new PostgresApp(server.ConnectionTo("registers"));

        await RegisterUpdate.CheckAsync(app);
    }

    [PostgresFact]
    public async Task Suppliers_are_made_and_the_pages_list_what_changed()
    {
        await using var app = new PostgresApp(server.ConnectionTo("suppliers"));
        await RegisterFiles.CooperativesAsync(app, RegisterFiles.Cooperative("R900001", "1234567", "Harebell Example Limited"));
        var id = await app.WorkAsync(null, async s => (await s.GetRequiredService<SupplierMaker>().OfEntryAsync("co-operatives-uk", "01234567", CancellationToken.None)).Id);
        await RegisterFiles.CooperativesAsync(app, RegisterFiles.Cooperative("R900001", "1234567", "Harebell Renamed Limited"));
        var platform = await app.SignInAsync("platform", null);

        Assert.Equal("Harebell Renamed Limited", await app.WorkAsync(null, s => s.GetRequiredService<AppDbContext>().Suppliers.Where(x => x.Id == id).Select(x => x.Name).SingleAsync()));
        Assert.Contains("Harebell Renamed Limited", (await platform.GetAsync("/platform/reference/co-operatives-uk?field=name&kind=Changed")).Text, StringComparison.Ordinal);
        Assert.Equal(200, (await platform.GetAsync("/platform/reference")).Status);
    }

    private sealed class PostgresApp(string connection) : WebApp
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.UseSetting("Database:Connection", connection);
        }
    }
}
