using Microsoft.AspNetCore.Hosting;
using WealthBuilding.Domain.Identity;
using WealthBuilding.Web.Tests.Support;

namespace WealthBuilding.Web.Tests.Features.Procurement.Contracts;

/// <summary>The register on PostgreSQL: in, on every page, and out again.</summary>
public sealed class ContractsOnPostgresTests(PostgresServer server) : IClassFixture<PostgresServer>
{
    [PostgresFact]
    public async Task A_register_goes_in_its_pages_work_and_it_comes_out_again()
    {
        await using var app = new PostgresApp(server.ConnectionTo("contracts"));
        var (institution, browser) = await app.SetUpAsync();
        await app.LedgerAsync(institution, "Harebell Example CIC,13/04/2026,40000.00,PR1 2HE,EX-100,,Cleaning,\nHarebell Example CIC,13/05/2026,2000.00,PR1 2HE,T2,,Cleaning,\n");

        var report = await browser.CommitRegisterAsync(await browser.UploadRegisterAsync("register.csv", ContractsApp.Names + "EX-100,Cleaning of the hall,Harebell Example CIC,,01/04/2025,30/04/2026,30000,Housing\n"));

        Assert.Equal("The register is imported", report.Heading);
        Assert.Contains("£40,000.00 in payments that name its reference", (await browser.GetAsync("/alpha/contracts/1")).Document.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("over by", (await browser.GetAsync("/alpha/contracts/1")).Text, StringComparison.OrdinalIgnoreCase);
        foreach (var path in new[] { "/alpha/contracts?q=hall", "/alpha/contracts/work", "/alpha/contracts/1/brief", "/alpha/contracts/register.csv", "/alpha/contracts/imports", "/alpha/contracts/imports/1" })
        {
            Assert.Equal(200, (await browser.GetAsync(path)).Status);
        }

        var confirm = await browser.GetAsync("/alpha/contracts/imports/1/undo");
        await browser.PostFormAsync(confirm, "/alpha/contracts/imports/1/undo", []);
        Assert.Empty(await app.EntriesAsync(institution));
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
