using System.Globalization;
using MediatR;
using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Common;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Features.Commitments;
using WealthBuilding.Web.Features.LivingWage.Compliance;
using WealthBuilding.Web.Features.LivingWage.Declarations;

namespace WealthBuilding.Web.Hosting;

/// <summary>What the demonstration's suppliers declare of their workers' pay, and promise: one pays, one will be short, one is short of the law, one is silent. All is made up; the daily round opens the cases.</summary>
internal static class DemoFairWork
{
    private const string Wording = "hours-a-week";
    private const string HoursAWeek = "20";
    private const string Weeks = "52";

    private static readonly (string Reference, string Work)[] Scopes =
        [("DC-2023-014", "work"), ("DC-2024-003", "work"), ("DC-2022-031", "work"), ("DC-2025-002", "work"), ("DC-2025-019", "work"), ("DC-2024-022", "goods")];

    private static readonly (string Supplier, BandForm[] Bands)[] Declared =
    [
        ("8RNXZC6Y", [Band("Gardener", "15", "37.5", "14.60", "Permanent", "yes"), Band("Supervisor", "3", "37.5", "18.20", "Permanent", "yes")]),
        ("6VYNEPAK", [Band("Laundry worker", "8", "30", "13.10", "Permanent", "yes")]),
        ("Z0NYBVQW", [Band("Kitchen assistant", "6", "20", "12.50", "ZeroHours", "no")]),
    ];

    private static readonly (string Reference, string Measure, string Promise, string Target)[] Promises =
    [
        ("DC-2023-014", "local-jobs", "New gardeners who live in the district", "4"),
        ("DC-2024-003", "jobs-disabled", "Jobs with adjustments in the laundry", "2"),
    ];

    /// <summary>Says it all by the handlers that people use; of the current institution.</summary>
    public static async Task<bool> LoadAsync(IServiceProvider scope)
    {
        var mediator = scope.GetRequiredService<IMediator>();
        foreach (var (supplier, bands) in Declared)
        {
            Must(await mediator.Send(new StartDeclaration.Command(supplier, FromLast: false)));
            foreach (var band in bands)
            {
                Must(await mediator.Send(new AddBand.Command(supplier, band)));
            }

            Must(await mediator.Send(new GiveDeclaration.Command(supplier, IsTrue: true)));
        }

        var contracts = await scope.GetRequiredService<AppDbContext>().ContractEntries.AsNoTracking().Where(c => c.Reference != null).ToDictionaryAsync(c => c.Reference!, c => c.Id);
        foreach (var (reference, work) in Scopes)
        {
            Must(await mediator.Send(new SetScope.Command(contracts[reference], new ScopeForm { Work = work, Wording = Wording, Hours = work == "goods" ? null : HoursAWeek, Weeks = work == "goods" ? null : Weeks })));
        }

        var due = scope.GetRequiredService<TimeProvider>().Today().AddMonths(6).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        foreach (var (reference, measure, promise, target) in Promises)
        {
            Must(await mediator.Send(new AddCommitment.Command(contracts[reference], new CommitmentForm { Measure = measure, Promise = promise, Target = target, DueOn = due })));
        }

        return true;
    }

    private static BandForm Band(string role, string workers, string hours, string lowest, string terms, string isSecure) => new()
    {
        Role = role,
        Workplace = "uk",
        Age = "21",
        Apprentice = "none",
        Workers = workers,
        Hours = hours,
        Lowest = lowest,
        Terms = terms,
        HoursGuaranteed = isSecure,
        NoticeOfShifts = isSecure,
        SickPay = isSecure,
        PaidTraining = "yes",
    };

    private static void Must(Result<Done> result)
    {
        if (!result.IsDone)
        {
            throw new InvalidOperationException($"The demonstration cannot be loaded: {result.Problem.Message}");
        }
    }
}
