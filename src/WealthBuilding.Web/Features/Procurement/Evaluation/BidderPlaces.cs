using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Suppliers;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Features.Procurement.Matching;
using WealthBuilding.Web.Infrastructure.Tenancy;

namespace WealthBuilding.Web.Features.Procurement.Evaluation;

/// <summary>Whether suppliers are in the institution's own districts, by their own addresses: most bidders were never paid by it, so its ledger does not tell.</summary>
internal sealed class BidderPlaces(AppDbContext db, NeedPlaces places, CurrentInstitution institution)
{
    /// <summary>By the record's id: true where local, false where not, null where no address tells. A branch that a person confirmed goes before the rest.</summary>
    public async Task<IReadOnlyDictionary<int, bool?>> OfAsync(IReadOnlyCollection<int> suppliers, CancellationToken cancellationToken)
    {
        var buyer = institution.RequiredId;
        var own = await db.Institutions.AsNoTracking().Where(i => i.Id == buyer).SelectMany(i => i.Districts).Select(d => d.District).ToListAsync(cancellationToken);
        var addresses = (await db.SupplierAddresses.AsNoTracking().Where(a => suppliers.Contains(a.SupplierId) && a.WithdrawnAt == null && a.Kind != SupplierAddressKind.PayAddress).ToListAsync(cancellationToken)).ToLookup(a => a.SupplierId);
        return suppliers.ToDictionary(s => s, s => own.Count == 0 ? null : addresses[s]
            .OrderBy(a => a.Kind is SupplierAddressKind.DeliveryBranch && a.ConfirmedBy is not null ? 0 : 1).ThenBy(a => a.Id)
            .Select(a => places.DistrictOf(a.Postcode)).FirstOrDefault(d => d is not null) is { } district ? own.Contains(district) : (bool?)null);
    }
}
