using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Procurement.Contracts;
using WealthBuilding.Domain.Procurement.Rules;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Features.Places.Published;
using WealthBuilding.Web.Features.Procurement.Rules;
using WealthBuilding.Web.Features.Suppliers.Published;

namespace WealthBuilding.Web.Features.Procurement.Opportunities;

/// <summary>What the procurement rules have against the reservation of an opportunity that is about to be opened.</summary>
internal sealed class ReservationWarnings(AppDbContext db, ProcurementRules rules, PlaceReferences places, SupplierTables tables)
{
    // The division of construction work in the Common Procurement Vocabulary.
    private const string Works = "45";

    /// <summary>Each in sentences; empty where nothing stands against it, and where it is shown already, for then it was settled.</summary>
    /// <param name="entry">With its lots and its notice.</param>
    /// <param name="areas">ONS codes of the areas that it is to be reserved to.</param>
    /// <param name="today">The day whose thresholds hold.</param>
    public async Task<IReadOnlyList<string>> OfAsync(ContractEntry entry, IReadOnlyList<string> areas, DateOnly today, CancellationToken cancellationToken)
    {
        if (entry.Reservation is Reservation.None || entry.Notice is { ClosedAt: null })
        {
            return [];
        }

        var buyer = await db.Institutions.AsNoTracking().Include(i => i.Districts).SingleAsync(i => i.Id == entry.InstitutionId, cancellationToken);
        List<string> own = [.. buyer.Districts.Select(d => d.District)];
        // A value of which nobody said whether VAT is in it is taken as without: it is then rather warned of than not. Where no value is recorded, only the place and the authority are looked at.
        var verdict = rules.Rules.Resolve(new ProcurementAnswers
        {
            Authority = buyer.Kind,
            Nation = RuleWords.NationOf(own.Count > 0 ? places.Authorities.Find(own[0])?.Nation : null) ?? UkNation.England,
            ValuePence = entry.WholePence ?? entry.Value?.UpperPence ?? (entry.Lots.All(l => l.Pence is not null) ? entry.Lots.Sum(l => l.Pence) : null) ?? 0,
            IncludesVat = entry.Vat is VatSaid.Included,
            Kind = KindOf(entry),
            Commenced = today,
            Area = own,
        });
        return ReservationCheck.Against(entry.Reservation, [.. areas.Select(a => (tables.Areas.Find(a)?.Name ?? a, DistrictsOf(a)))], rules.Reservations.Resolve(verdict));
    }

    private static ContractKind KindOf(ContractEntry entry) =>
        entry.Reservation is Reservation.PublicServiceMutual ? ContractKind.LightTouch
        : entry.Cpv.Count > 0 && entry.Cpv.All(c => c.StartsWith(Works, StringComparison.Ordinal)) ? ContractKind.Works
        : ContractKind.GoodsServices;

    private IReadOnlyList<string> DistrictsOf(string code) => [.. places.Authorities.Districts.Select(d => d.Code).Where(d => tables.Areas.Covers(code, d))];
}
