using MediatR;
using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.LivingWage.Cases;
using WealthBuilding.Domain.LivingWage.Compliance;
using WealthBuilding.Domain.LivingWage.Reports;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Features.LivingWage.Reports;
using WealthBuilding.Web.Infrastructure.Messaging;
using WealthBuilding.Web.Infrastructure.Tenancy;

namespace WealthBuilding.Web.Features.LivingWage.Compliance;

/// <summary>Where an institution's contracts stand by the real Living Wage on a day, and what is to be done.</summary>
public static class ListWages
{
    /// <param name="On">Null for today.</param>
    public sealed record Query(DateOnly? On = null) : IQuery<Model>;

    /// <param name="IsStale">Whether a newer rate is to be expected by the day than those by which contracts are judged.</param>
    /// <param name="Contracts">The most serious first.</param>
    /// <param name="Trend">The first days of the last four quarters and the day itself: what was declared then of the contracts that ran then.</param>
    /// <param name="Cases">That are open, the first due first.</param>
    /// <param name="Reports">What workers said in confidence, as far as it may be shown.</param>
    /// <param name="TakesReports">Whether workers can choose the institution: it is offered to them once it publishes its spend or its contracts.</param>
    /// <param name="Accredited">Employers in the institution's list.</param>
    public sealed record Model(
        DateOnly Day, bool IsStale, IReadOnlyList<JudgedContract> Contracts, WageCoverage Coverage, IReadOnlyList<(DateOnly Day, WageCoverage Coverage)> Trend, IReadOnlyList<WageCase> Cases, IReadOnlyDictionary<int, string> Owners, ReportFigures Reports, bool TakesReports, int Accredited)
    {
        /// <summary>What workers miss a year, each supplier once.</summary>
        public Money ShortYear { get; } = SupplierShortfalls.Sum(Contracts.Select(c => c.Finding));

        /// <summary>In the order of the contracts what of <see cref="ShortYear"/> is counted there.</summary>
        public IReadOnlyList<Money> Counted { get; } = SupplierShortfalls.Counted([.. Contracts.Select(c => c.Finding)]);

        /// <summary>Contracts that have a day from which they ask for it, the first first; then those that fail or are not known and have none.</summary>
        public IReadOnlyList<JudgedContract> Plan { get; } =
            [.. Contracts.Where(c => WageStandings.ClassOf(c.Finding.Standing) is CoverageClass.NotMet or CoverageClass.NotKnown or CoverageClass.Planned || (c.Scope?.MilestoneOn is not null && WageStandings.ClassOf(c.Finding.Standing) is not null))
                .OrderBy(c => c.Scope?.MilestoneOn ?? DateOnly.MaxValue).ThenBy(c => c.NextChance(Day) ?? DateOnly.MaxValue).ThenBy(c => c.Entry.Id)];

        public IEnumerable<JudgedContract> At(params WageStanding[] standings) => Contracts.Where(c => standings.Contains(c.Finding.Standing));
    }

    internal sealed class Handler(AppDbContext db, ContractWages wages, KeptReports reports, CurrentInstitution institution, TimeProvider clock) : IRequestHandler<Query, Model>
    {
        private const int Quarters = 4;

        public async Task<Model> Handle(Query request, CancellationToken cancellationToken)
        {
            var day = request.On ?? clock.Today();
            var judged = await wages.OfAllAsync(day, cancellationToken);
            var cases = await db.WageCases.AsNoTracking().Where(c => c.ClosedOn == null).OrderBy(c => c.DueOn).ThenBy(c => c.Id).ToListAsync(cancellationToken);
            var owners = cases.Where(c => c.OwnerId is not null).Select(c => c.OwnerId!.Value).Distinct().ToList();
            return new Model(
                day,
                await wages.IsStaleAsync(day, cancellationToken),
                [.. judged.OrderBy(c => c.Finding.Standing).ThenByDescending(c => c.Finding.ShortYear?.Pence ?? 0).ThenByDescending(c => c.Entry.WholePence ?? 0).ThenBy(c => c.Entry.Id)],
                CoverageOf(judged),
                [.. await TrendAsync(day, cancellationToken), (day, CoverageOf(judged))],
                cases,
                await db.Users.Where(u => owners.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.FullName, cancellationToken),
                await reports.OfAsync(clock.Today(), cancellationToken),
                await db.Institutions.Where(i => i.Id == institution.RequiredId).Select(i => i.PublishesSpend || i.PublishesContracts).SingleAsync(cancellationToken),
                await db.AccreditedEmployers.CountAsync(cancellationToken));
        }

        private static WageCoverage CoverageOf(IReadOnlyList<JudgedContract> judged) => WageCoverage.Of([.. judged.Select(c => (c.Finding, c.Entry.WholePence))]);

        private async Task<List<(DateOnly Day, WageCoverage Coverage)>> TrendAsync(DateOnly day, CancellationToken cancellationToken)
        {
            var trend = new List<(DateOnly Day, WageCoverage Coverage)>();
            for (var back = Quarters - 1; back >= 0; back--)
            {
                var first = ReportQuarter.FirstDayOf(ReportQuarter.Of(day) - back);
                if (first < day)
                {
                    trend.Add((first, CoverageOf(await wages.OfAllAsync(first, cancellationToken))));
                }
            }

            return trend;
        }
    }
}
