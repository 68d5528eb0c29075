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

    /// <summary>The code of the supplier that the user 'supplier' speaks for, and nobody else.</summary>
    public const string OwnSupplier = "0W0SVPPR";

    public Institution First { get; private set; } = null!;

    public Institution Second { get; private set; } = null!;

    /// <summary>A committed import of the first institution, and one that waits for review.</summary>
    public int Committed { get; private set; }

    public int Waiting { get; private set; }

    /// <summary>A supplier of the first institution by its code, a payee that is tied to it, and the rule that says so.</summary>
    public string Supplier { get; private set; } = string.Empty;

    public int Payee { get; private set; }

    public int Rule { get; private set; }

    /// <summary>A contract register of the first institution that waits for review; its contract has the id of the committed import.</summary>
    public int ContractImport { get; private set; }

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
        await AddSupplierAsync();
        ContractImport = await WorkAsync(First, AddContractsAsync);
    }

    // One contract, whose number is that of the committed import (the matrix has one sample for an id), and a register that is read and not committed.
    private async Task<int> AddContractsAsync(IServiceProvider services)
    {
        var mediator = services.GetRequiredService<IMediator>();
        var saved = await mediator.Send(new Web.Features.Procurement.Contracts.SaveContract.Command(null, new() { Title = $"Contract {Marker}", Suppliers = $"{Marker} Example Ltd", End = "2030-03-31" }));
        if (saved.Value != Committed)
        {
            throw new InvalidOperationException("The contract's id is not that of the committed import.");
        }

        using var content = new MemoryStream(Encoding.UTF8.GetBytes($"Reference,Title,Supplier,Start Date,End Date,Value\r\nEX1,Register {Marker},Second Example Ltd,01/04/2026,31/03/2028,30000\r\n"));
        return (await mediator.Send(new Web.Features.Procurement.Contracts.Imports.UploadRegister.Command(content, "register.csv"))).Value.ImportId!.Value;
    }

    // The number of the waiting registration is that of the committed import: the matrix has one sample for an id.
    private Task AddSupplierAsync() => WorkAsync(null, async services =>
    {
        var db = services.GetRequiredService<Web.Data.AppDbContext>();
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        var supplier = new Domain.Suppliers.Supplier(OwnSupplier, "Own Example Ltd") { CreatedAt = now };
        supplier.Register();
        db.Suppliers.Add(supplier);
        await db.SaveChangesAsync();
        db.SupplierProfiles.Add(new Domain.Suppliers.Registration.SupplierProfile { SupplierId = supplier.Id, ConfirmedAt = now });
        var user = db.Users.Single(u => u.Email == "supplier@example.org");
        db.SupplierMembers.Add(new Domain.Suppliers.Registration.SupplierMember { SupplierId = supplier.Id, UserId = user.Id, Role = Domain.Suppliers.Registration.SupplierRole.Administrator });
        var answers = new Domain.Suppliers.Registration.RegistrationAnswers { Name = "Waiting Example Ltd", Work = new("We clean.", null), Contact = new() { Name = "Example Person", Email = "waiting@example.org", Postcode = "PR1 2HE" } };
        var registration = new Domain.Suppliers.Registration.SupplierRegistration { KeyHash = new string('0', 64), Answers = answers.ToJson(), Email = "waiting@example.org", CreatedAt = now, ChangedAt = now };
        registration.Send(now);
        registration.ConfirmEmail(now);
        db.SupplierRegistrations.Add(registration);
        await db.SaveChangesAsync();
        return registration.Id == Committed ? true : throw new InvalidOperationException("The registration's id is not that of the committed import.");
    });

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
