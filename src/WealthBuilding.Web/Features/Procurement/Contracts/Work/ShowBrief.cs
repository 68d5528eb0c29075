using MediatR;
using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.Procurement.Contracts;
using WealthBuilding.Domain.Spend.Analysis;
using WealthBuilding.Domain.Suppliers.Categories;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Features.Suppliers.Published;
using WealthBuilding.Web.Infrastructure.Messaging;
using WealthBuilding.Web.Infrastructure.Tenancy;

namespace WealthBuilding.Web.Features.Procurement.Contracts.Work;

/// <summary>The local-market brief of a contract: what it is, what was paid, who in the place could do it, and lots of their size. To be read before it is bought again.</summary>
public static class ShowBrief
{
    public sealed record Query(int Id) : IQuery<Model?>;

    /// <param name="Division">The CPV division that it is in; null where neither its codes nor its words tell.</param>
    /// <param name="ByWords">The division was found by its words, for it has no codes.</param>
    /// <param name="Listed">Of the directory; null without a division.</param>
    /// <param name="Paid">Suppliers of the division that the own ledger paid in twelve months; null without a ledger.</param>
    /// <param name="PooledFirms">Firms of the division that the place's members paid together; null where saying so would give a member away.</param>
    public sealed record Model(
        ContractEntry Entry, TiedPayments Tied, CpvCode? Division, bool ByWords, CountListedSuppliers.Model? Listed, PaidHere? Paid, string? PlaceName, int? PooledFirms, LotSuggestion? Lots, long? YearPence, DateOnly Today);

    /// <param name="Local">How many of them are local.</param>
    public sealed record PaidHere(DateOnly From, DateOnly To, int Suppliers, int Local, long Pence, long LocalPence, IReadOnlyList<string> LocalNames);

    internal sealed class Handler(AppDbContext db, ContractPayments payments, LedgerYears years, IMediator mediator, CurrentInstitution institution, TimeProvider clock) : IRequestHandler<Query, Model?>
    {
        private const int Shown = 10;

        public async Task<Model?> Handle(Query request, CancellationToken cancellationToken)
        {
            var entry = await db.ContractEntries.AsNoTracking().Include(c => c.Suppliers).Include(c => c.Lots).SingleOrDefaultAsync(c => c.Id == request.Id, cancellationToken);
            if (entry is null)
            {
                return null;
            }

            var (division, byWords) = DivisionOf(entry);
            var tied = (await payments.OfAsync(cancellationToken)).ByEntry.GetValueOrDefault(entry.Id, TiedPayments.None);
            var districts = await db.Institutions.Where(i => i.Id == institution.RequiredId).SelectMany(i => i.Districts.Select(d => d.District)).ToListAsync(cancellationToken);
            var listed = division is null ? null : await mediator.Send(new CountListedSuppliers.Query(division.Code[..2], districts), cancellationToken);
            var (paid, sizes) = division is null ? (null, []) : PaidOf(await years.OwnAsync(cancellationToken), division);
            var (place, firms) = division is null ? (null, null) : await PooledAsync(division, cancellationToken);
            var year = YearOf(entry);
            return new Model(entry, tied, division, byWords, listed, paid, place, firms, LotSuggestion.Of(year, sizes), year, clock.Today());
        }

        private (CpvCode? Division, bool ByWords) DivisionOf(ContractEntry entry)
        {
            var tree = years.Categories.Tree;
            var coded = entry.Cpv.Select(tree.Find).OfType<CpvCode>().FirstOrDefault();
            var code = coded ?? years.Categories.Best($"{entry.Category} {entry.Title}");
            return (code is null ? null : tree.DivisionOf(code), coded is null);
        }

        private (PaidHere? Paid, List<long> Sizes) PaidOf(LedgerYear? year, CpvCode division)
        {
            if (year is null || year.IsEmpty || year.CategoriesIn(division.Code, years.Categories) is not { Count: > 0 } categories)
            {
                return (null, []);
            }

            var suppliers = year.Suppliers(categories);
            var local = suppliers.Where(s => s.Share.LocalPence > 0).ToList();
            return (
                new PaidHere(year.From, year.To, suppliers.Count, local.Count, suppliers.Sum(s => s.Share.TotalPence), local.Sum(s => s.Share.LocalPence), [.. local.Where(s => s.Name.Length > 0).Take(Shown).Select(s => s.Name)]),
                [.. local.Select(s => s.Share.TotalPence)]);
        }

        /// <summary>Firms that the members of the institution's place paid together, under disclosure control.</summary>
        private async Task<(string? Place, int? Firms)> PooledAsync(CpvCode division, CancellationToken cancellationToken)
        {
            var place = await db.Places.AsNoTracking().Where(p => p.Members.Any(m => m.InstitutionId == institution.RequiredId) && p.Members.Count >= Disclosure.Default.LeastContributors)
                .OrderBy(p => p.Id).Select(p => new { p.Id, p.Name }).FirstOrDefaultAsync(cancellationToken);
            if (place is null || await years.OfPlaceAsync(place.Id, cancellationToken) is not { IsEmpty: false } year)
            {
                return (null, null);
            }

            var index = years.Categories;
            var known = year.Measure.View.Snapshot.Categories.Distinct(StringComparer.Ordinal).ToDictionary(c => c, index.Best, StringComparer.Ordinal);
            var demand = year.View().ByDemand(text => known[text] is { } code && index.Tree.DivisionOf(code).Code == division.Code ? division.Code : null);
            return demand.Rows.FirstOrDefault(r => r.Key == division.Code) is { } row && Disclosure.Default.Allows(row.Contributions) ? (place.Name, row.Firms) : (place.Name, null);
        }

        private static long? YearOf(ContractEntry entry) =>
            entry.ValuePeriod is ValuePeriod.PerYear ? entry.Value?.UpperPence
            : entry is { WholePence: { } whole, Start: { } start, End: { } end } && end >= start ? (long)Math.Round(whole / Math.Max(1m, ContractTerm.Months(start, end) / 12m)) : null;
    }
}
