using System.Text;
using MediatR;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WealthBuilding.Domain.Identity;
using WealthBuilding.Domain.Spend.Imports;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Features.Spend.Imports;
using WealthBuilding.Web.Features.Spend.Published;
using WealthBuilding.Web.Tests.Support;

namespace WealthBuilding.Web.Tests.Data;

/// <summary>The same main job on PostgreSQL, with the same figures to the penny.</summary>
public sealed class PostgresTests(PostgresServer server) : IClassFixture<PostgresServer>
{
    [PostgresFact]
    public async Task A_ledger_goes_in_and_the_share_comes_out_as_on_sqlite()
    {
        await using var postgres = new PostgresApp(server.ConnectionTo("wealthbuilding"));
        await using var sqlite = new WebApp();

        var there = await MeasureAsync(postgres);
        var here = await MeasureAsync(sqlite);

        Assert.Equal(here, there);
        Assert.Equal(3, there.Lines);
        Assert.Equal(149_995, there.Total);
    }

    [PostgresFact]
    public async Task The_pages_work_and_an_import_can_be_undone()
    {
        await using var app = new PostgresApp(server.ConnectionTo("pages"));
        var institution = await app.InstitutionAsync("alpha", "Alpha", "E07000123");
        var browser = await app.SignInAsync("administrator", Role.Administrator, institution);
        var id = await ImportAsync(app, institution);

        Assert.Equal(200, (await browser.GetAsync("/alpha")).Status);
        Assert.Equal(200, (await browser.GetAsync("/alpha/lines?supplier=HAREBELL")).Status);
        Assert.Contains("Harebell Example Ltd", (await browser.GetAsync("/alpha/lines.csv?supplier=HAREBELL")).Text, StringComparison.Ordinal);
        var undone = await app.WorkAsync(institution, services => services.GetRequiredService<IMediator>().Send(new UndoImport.Command(id)));
        Assert.True(undone.IsDone);
        Assert.Equal(0, await app.WorkAsync(institution, services => services.GetRequiredService<AppDbContext>().SpendLines.CountAsync()));
    }

    private static async Task<(long Lines, long Total, long Local, long Unknown)> MeasureAsync(WebApp app)
    {
        var institution = await app.InstitutionAsync("alpha", "Alpha", "E07000123");
        await ImportAsync(app, institution);
        return await app.WorkAsync(institution, async services =>
        {
            var measure = await services.GetRequiredService<IMediator>().Send(new MeasureShare.Query(institution.Id, null, new ShareFilter()));
            var total = measure!.View.Total().Share;
            return (total.Lines, total.TotalPence, total.LocalPence, total.UnknownPence);
        });
    }

    private static Task<int> ImportAsync(WebApp app, Institution institution) => app.WorkAsync(institution, async services =>
    {
        const string Ledger = "Supplier Name,Payment Date,Net Amount,Supplier Postcode,Department\nHarebell Example Ltd,13/04/2026,1000.00,PR1 2HE,Housing\nOtterbrook Example CIC,14/04/2026,(0.05),M2 5DB,Leisure\nKestrel Example Ltd,15/04/2026,500.00,,Leisure\n";
        var mediator = services.GetRequiredService<IMediator>();
        using var content = new MemoryStream(Encoding.UTF8.GetBytes(Ledger));
        var uploaded = await mediator.Send(new UploadFile.Command(content, "ledger.csv"));
        await mediator.Send(new CommitImport.Command(uploaded.Value.ImportId!.Value));
        var db = services.GetRequiredService<AppDbContext>();
        await Patience.UntilAsync(
            "the site's own worker takes the import's job",
            () => db.SpendImports.AsNoTracking().AnyAsync(i => i.Id == uploaded.Value.ImportId && i.Status == ImportStatus.Committed));

        return uploaded.Value.ImportId!.Value;
    });

    private sealed class PostgresApp(string connection) : WebApp
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.UseSetting("Database:Connection", connection);
        }
    }
}
