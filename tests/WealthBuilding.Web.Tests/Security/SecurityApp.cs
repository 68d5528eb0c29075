using System.Text;
using MediatR;
using Microsoft.Extensions.DependencyInjection;
using WealthBuilding.Domain.Identity;
using WealthBuilding.Web.Features.Spend.Imports;
using WealthBuilding.Web.Infrastructure.Jobs;
using WealthBuilding.Web.Tests.Support;

namespace WealthBuilding.Web.Tests.Security;

/// <summary>Two institutions of two places; everything of the first carries a marker, so that a leak shows.</summary>
public sealed class SecurityApp : WebApp, IAsyncLifetime
{
    public const string Marker = "ZQMARKER";

    public Institution First { get; private set; } = null!;

    public Institution Second { get; private set; } = null!;

    /// <summary>A committed import of the first institution, and one that waits for review.</summary>
    public int Committed { get; private set; }

    public int Waiting { get; private set; }

    /// <summary>A supplier of the first institution by its code, a payee that is tied to it, and the rule that says so.</summary>
    public string Supplier { get; private set; } = string.Empty;

    public int Payee { get; private set; }

    public int Rule { get; private set; }

    /// <summary>A viewer of the first institution who is taken out of it when the matrix comes to that.</summary>
    public int Leaver { get; private set; }

    public Dictionary<string, Browser> Browsers { get; } = [];

    public async Task InitializeAsync()
    {
        First = await InstitutionAsync("alpha", $"Alpha {Marker}", "E07000123");
        Second = await InstitutionAsync("beta", "Beta", "E07000178");
        await PlaceAsync("alpha-place", $"Place {Marker}", ["E07000123"], First);
        Committed = await ImportAsync(First, "first", commit: true);
        Waiting = await ImportAsync(First, "second", commit: false);
        (Supplier, Payee, Rule) = await WorkAsync(First, TieAsync);
        Browsers["anonymous"] = Anonymous();
        Browsers["supplier"] = await SignInAsync("supplier", null);
        Browsers["viewer"] = await SignInAsync("viewer", Role.Viewer, First);
        Browsers["auditor"] = await SignInAsync("auditor", Role.Auditor, First);
        Browsers["editor"] = await SignInAsync("editor", Role.Editor, First);
        Browsers["administrator"] = await SignInAsync("administrator", Role.Administrator, First);
        Browsers["other-administrator"] = await SignInAsync("other", Role.Administrator, Second);
        await CodeAsync("leaver", Role.Viewer, [First]);
        Leaver = await WorkAsync(null, services => Task.FromResult(services.GetRequiredService<Web.Data.AppDbContext>().Users.Single(u => u.FullName == "leaver").Id));
        Browsers["platform"] = await SignInAsync("platform", null);
    }

    Task IAsyncLifetime.DisposeAsync() => DisposeAsync().AsTask();

    public async Task<int> ImportAsync(Institution institution, string name, bool commit)
    {
        var bytes = Encoding.UTF8.GetBytes(
            $"Supplier Name,Payment Date,Net Amount,Supplier Postcode,Department\r\n{Marker} {name} Example Ltd,01/04/2026,100.03,PR1 2HE,{Marker} Housing\r\nSecond Example Ltd,02/04/2026,oops,PR1 2HE,Housing\r\n");
        return await WorkAsync(institution, async services =>
        {
            var mediator = services.GetRequiredService<IMediator>();
            using var content = new MemoryStream(bytes);
            var uploaded = await mediator.Send(new UploadFile.Command(content, $"{name}.csv"));
            if (commit)
            {
                await mediator.Send(new CommitImport.Command(uploaded.Value.ImportId!.Value));
                await services.GetRequiredService<JobRunner>().RunOneAsync(null, CancellationToken.None);
                await WaitForJobsAsync(services);
            }

            return uploaded.Value.ImportId!.Value;
        });
    }

    private static async Task<(string Supplier, int Payee, int Rule)> TieAsync(IServiceProvider services)
    {
        await WaitForJobsAsync(services);
        var db = services.GetRequiredService<Web.Data.AppDbContext>();
        var supplier = new Domain.Suppliers.Supplier(Domain.Suppliers.SupplierCodes.New(), $"Tied {Marker}");
        db.Suppliers.Add(supplier);
        await db.SaveChangesAsync();
        var payee = db.PayeeMatches.Where(m => m.Payments > 0).Select(m => m.PayeeId).First();
        await services.GetRequiredService<IMediator>().Send(new Web.Features.Suppliers.Matching.DecideMatches.Command
        {
            Choices = [new() { PayeeId = payee, Version = db.PayeeMatches.Single(m => m.PayeeId == payee).Version, Pick = $"supplier:{supplier.Id}" }],
        });
        return (supplier.Code, payee, db.MatchRules.Single().Id);
    }

    /// <summary>The site's own worker may have taken the job: its end shows in the table.</summary>
    private static async Task WaitForJobsAsync(IServiceProvider services)
    {
        var db = services.GetRequiredService<Web.Data.AppDbContext>();
        while (db.Jobs.Any(j => j.Status == Domain.Jobs.JobStatus.Waiting || j.Status == Domain.Jobs.JobStatus.Running))
        {
            await Task.Yield();
        }
    }
}
