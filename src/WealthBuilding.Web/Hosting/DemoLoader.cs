using System.Globalization;
using MediatR;
using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.Procurement.Contracts;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Data.Seeding;
using WealthBuilding.Web.Features.Procurement.Contracts;
using WealthBuilding.Web.Features.Procurement.Contracts.Imports;
using WealthBuilding.Web.Features.Procurement.Contracts.Work;
using WealthBuilding.Web.Features.Procurement.Opportunities;
using WealthBuilding.Web.Features.Spend.Imports;
using WealthBuilding.Web.Infrastructure.Files;
using WealthBuilding.Web.Infrastructure.Jobs;
using WealthBuilding.Web.Infrastructure.Security;
using WealthBuilding.Web.Infrastructure.Tenancy;

namespace WealthBuilding.Web.Hosting;

/// <summary>Fills the demonstration place by the handlers that people use: ledgers, a contract register, an opportunity that is open.</summary>
internal static class DemoLoader
{
    private const string Register = "contracts-demonstration-council.csv";
    private const string OpenReference = "DC-2026-T04";
    private const int DaysForBids = 30;

    private static readonly (string Institution, string File)[] Ledgers =
    [
        (DemoSeed.Council, "spend-demonstration-council-2024-25.csv"),
        (DemoSeed.Council, "spend-demonstration-council-2025-26.csv"),
        (DemoSeed.Hospitals, "spend-demonstration-hospitals-2025-26.csv"),
        (DemoSeed.College, "spend-demonstration-college-2025-26.csv"),
        (DemoSeed.Homes, "spend-demonstration-homes-2025-26.csv"),
    ];

    /// <summary>Loads the place and all that is in it, unless it is there.</summary>
    public static async Task LoadAsync(IServiceProvider services)
    {
        if (!await InAsync(services, null, scope => scope.GetRequiredService<DemoSeed>().LoadAsync(CancellationToken.None)))
        {
            return;
        }

        var jobs = services.GetRequiredService<JobRunner>();
        foreach (var (institution, file) in Ledgers)
        {
            var job = await InAsync(services, institution, scope => ImportAsync(scope, file));
            await jobs.RunOneAsync(job, CancellationToken.None);
        }

        // The register once its payees are known, so that suppliers and payments find each other.
        await jobs.RunAllAsync(CancellationToken.None);
        await InAsync(services, DemoSeed.Council, ImportContractsAsync);
        await InAsync(services, DemoSeed.Council, OpenAsync);
    }

    private static async Task<T> InAsync<T>(IServiceProvider services, string? institution, Func<IServiceProvider, Task<T>> work)
    {
        await using var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Actor>().IsCommand("demonstration");
        if (institution is not null)
        {
            var owner = await scope.ServiceProvider.GetRequiredService<AppDbContext>().Institutions.SingleAsync(i => i.Slug == institution);
            scope.ServiceProvider.GetRequiredService<CurrentInstitution>().Set(owner);
        }

        return await work(scope.ServiceProvider);
    }

    private static async Task<long> ImportAsync(IServiceProvider scope, string file)
    {
        var mediator = scope.GetRequiredService<IMediator>();
        await using var content = Open(scope, file);
        var received = await mediator.Send(new UploadFile.Command(content, file));
        var id = received.Value.ImportId ?? throw new InvalidOperationException($"The demonstration's {file} was refused: {received.Value.Refusal?.Message}");
        return (await mediator.Send(new CommitImport.Command(id))).Value;
    }

    private static async Task<bool> ImportContractsAsync(IServiceProvider scope)
    {
        var mediator = scope.GetRequiredService<IMediator>();
        await using var content = Open(scope, Register);
        var received = await mediator.Send(new UploadRegister.Command(content, Register));
        var id = received.Value.ImportId ?? throw new InvalidOperationException($"The demonstration's {Register} was refused.");
        return Must(await mediator.Send(new CommitRegister.Command(id))) && Must(await mediator.Send(new SetContractPublication.Command(Publishes: true)));
    }

    private static async Task<bool> OpenAsync(IServiceProvider scope)
    {
        var mediator = scope.GetRequiredService<IMediator>();
        var today = scope.GetRequiredService<TimeProvider>().Today();
        var entry = await EntryAsync(scope);
        var until = today.AddDays(DaysForBids).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var day = today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        Must(await mediator.Send(new TakeStep.Command(entry.Id, ContractStep.Defer, new StepForm { On = day, Deadline = until, Version = entry.Version }, IsCheck: false)));
        entry = await EntryAsync(scope);
        var form = new OpeningForm { Place = "Preston", TakesQuotes = true, Version = entry.Version };
        return Must(await mediator.Send(new OpenToSuppliers.Command(entry.Id, form)));
    }

    private static bool Must<T>(Result<T> result) => result.IsDone ? true : throw new InvalidOperationException($"The demonstration cannot be loaded: {result.Problem.Message}");

    private static Task<ContractEntry> EntryAsync(IServiceProvider scope) =>
        scope.GetRequiredService<AppDbContext>().ContractEntries.AsNoTracking().SingleAsync(c => c.Reference == OpenReference);

    private static FileStream Open(IServiceProvider scope, string file) =>
        File.OpenRead(scope.GetRequiredService<SeedFiles>().PathOf(Path.Combine("demo", file)));
}
