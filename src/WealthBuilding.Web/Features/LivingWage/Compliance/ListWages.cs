using MediatR;
using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.LivingWage.Cases;
using WealthBuilding.Domain.LivingWage.Compliance;
using WealthBuilding.Domain.LivingWage.Declarations;
using WealthBuilding.Domain.LivingWage.Reports;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Features.LivingWage.Reports;
using WealthBuilding.Web.Infrastructure.Messaging;
using WealthBuilding.Web.Infrastructure.Spreadsheets;
using WealthBuilding.Web.Infrastructure.Tenancy;

namespace WealthBuilding.Web.Features.LivingWage.Compliance;

/// <summary>Where an institution's contracts stand by the real Living Wage on a day, and what is to be done.</summary>
public static class ListWages
{
    /// <param name="On">Null for today.</param>
    public sealed record Query(DateOnly? On = null) : IQuery<Model>;

    /// <param name="Contracts">The most serious first.</param>
    /// <param name="Trend">The first days of the last four quarters and the day itself: what was declared then of the contracts that ran then.</param>
    /// <param name="Cases">That are open, the first due first.</param>
    /// <param name="Reports">What workers said in confidence, as far as it may be shown.</param>
    /// <param name="TakesReports">Whether workers can choose the institution: it is offered to them once it publishes its spend or its contracts.</param>
    /// <param name="Accredited">Employers in the institution's list.</param>
    public sealed record Model(
        DateOnly Day, IReadOnlyList<JudgedContract> Contracts, WageCoverage Coverage, IReadOnlyList<(DateOnly Day, WageCoverage Coverage)> Trend, IReadOnlyList<WageCase> Cases, IReadOnlyDictionary<int, string> Owners, ReportFigures Reports, bool TakesReports, int Accredited)
    {
        public Money ShortYear => new(Contracts.Sum(c => c.Finding.ShortYear.Pence));

        /// <summary>Relevant contracts by the institution's own kind of purchase, else its department.</summary>
        public IReadOnlyList<WageGroup> BySector => GroupsOf(c => [c.Entry.Category ?? c.Entry.Department ?? "Not said"]);

        /// <summary>A contract of several suppliers counts for each.</summary>
        public IReadOnlyList<WageGroup> BySupplier => GroupsOf(c => c.Finding.Suppliers.Count == 0 ? ["No supplier named"] : c.Finding.Suppliers.Select(s => s.Evidence.Name));

        public IEnumerable<JudgedContract> At(params WageStanding[] standings) => Contracts.Where(c => standings.Contains(c.Finding.Standing));

        private List<WageGroup> GroupsOf(Func<JudgedContract, IEnumerable<string>> namesOf) =>
            [.. Contracts.Where(c => WageStandings.ClassOf(c.Finding.Standing) is not null).SelectMany(c => namesOf(c).Select(n => (Name: n, Contract: c)))
                .GroupBy(p => p.Name, StringComparer.OrdinalIgnoreCase)
                .Select(g => new WageGroup(g.Key, WageCoverage.Of([.. g.Select(p => (p.Contract.Finding, p.Contract.Entry.WholePence))]), g.Sum(p => p.Contract.Finding.ShortYear.Pence)))
                .OrderByDescending(g => g.ShortYearPence).ThenBy(g => g.Name, StringComparer.OrdinalIgnoreCase)];
    }

    /// <summary>Contracts that have something in common.</summary>
    public sealed record WageGroup(string Name, WageCoverage Coverage, long ShortYearPence);

    public static ExportTable TableOf(Model model) => new(
        [
            new("Contract", CellType.Text, "contract"), new("Reference", CellType.Text, "reference"), new("Supplier", CellType.Text, "supplier"), new("Sector", CellType.Text, "sector"),
            new("End", CellType.Date, "end"), new("Value (£)", CellType.Pounds, "value"), new("Standing", CellType.Text, "standing"), new("Scope", CellType.Text, "scope"), new("Wording of the test", CellType.Text, "wording"),
            new("Workers declared", CellType.Number, "workers"), new("Declared on", CellType.Date, "declaredOn"), new("Reused until", CellType.Date, "expiresOn"), new("More due by", CellType.Date, "dueBy"),
            new("Short a year (£)", CellType.Pounds, "shortYear"), new("Short to the end (£)", CellType.Pounds, "shortContract"), new("Secure work of 100", CellType.Number, "secure"),
        ],
        model.Contracts.Select(RowOf));

    private static object?[] RowOf(JudgedContract c)
    {
        var declared = c.Finding.Suppliers.Where(s => s.Bands.Count > 0).Select(s => s.Declaration!).DistinctBy(d => d.Id).ToList();
        return
        [
            c.Entry.Title, c.Entry.Reference, c.SupplierNames, c.Entry.Category, c.Entry.End, c.Entry.WholePence, WageStandings.NameOf(c.Finding.Standing), c.Finding.Scope.Why, c.Finding.Scope.Wording.Key,
            declared.Count == 0 ? null : (long)declared.Sum(d => d.Workers), declared.Max(d => d.AsAt), declared.Min(d => d.ExpiresOn), c.Finding.DueBy,
            c.Finding.ShortYear.Pence, c.Finding.ShortContract?.Pence, SecureLivelihood.Of([.. declared.SelectMany(d => d.Bands)]) is { } score ? (long)score.Points : null,
        ];
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
                [.. judged.OrderBy(c => c.Finding.Standing).ThenByDescending(c => c.Finding.ShortYear.Pence).ThenByDescending(c => c.Entry.WholePence ?? 0).ThenBy(c => c.Entry.Id)],
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
