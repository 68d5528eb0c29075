using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Procurement.Matching;
using WealthBuilding.Domain.Suppliers;
using WealthBuilding.Domain.Suppliers.Directory;
using WealthBuilding.Domain.Suppliers.Record;
using WealthBuilding.Domain.Suppliers.Registration;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Features.ReferenceData.Published;
using WealthBuilding.Web.Features.Suppliers.Published;

namespace WealthBuilding.Web.Features.Procurement.Matching;

/// <summary>Reads what registered suppliers that agreed to be listed say of themselves.</summary>
internal sealed class ListedSuppliers(AppDbContext db, NeedPlaces places, RegisterReferences references)
{
    private const long Pence = 100;

    public static IQueryable<Supplier> In(AppDbContext db) => db.Suppliers.AsNoTracking().Where(s => s.IsListed && s.Standing == SupplierStanding.Registered);

    /// <summary>By the record's id.</summary>
    public Task<Dictionary<int, KnownSupplier>> LoadAsync(DateOnly day, CancellationToken cancellationToken) => LoadAsync(In(db), day, cancellationToken);

    /// <summary>The same of some suppliers, listed or not: for their own eyes.</summary>
    public async Task<Dictionary<int, KnownSupplier>> LoadAsync(IQueryable<Supplier> listed, DateOnly day, CancellationToken cancellationToken)
    {
        var skills = (await db.SupplierCapabilities.AsNoTracking().Where(c => listed.Any(s => s.Id == c.SupplierId)).OrderBy(c => c.Id).ToListAsync(cancellationToken)).ToLookup(c => c.SupplierId);
        var profiles = await db.SupplierProfiles.AsNoTracking().Where(p => listed.Any(s => s.Id == p.SupplierId)).ToDictionaryAsync(p => p.SupplierId, cancellationToken);
        var marks = (await db.SupplierAccreditations.AsNoTracking().Where(a => (a.ExpiresOn == null || a.ExpiresOn >= day) && listed.Any(s => s.Id == a.SupplierId)).OrderBy(a => a.Id).ToListAsync(cancellationToken)).ToLookup(a => a.SupplierId);
        var numbers = (await db.SupplierIdentifiers.AsNoTracking().Where(i => listed.Any(s => s.Id == i.SupplierId)).OrderBy(i => i.Id).ToListAsync(cancellationToken)).ToLookup(i => i.SupplierId);
        var all = await db.SupplierAddresses.AsNoTracking().Where(a => a.WithdrawnAt == null && a.Kind != SupplierAddressKind.PayAddress && listed.Any(s => s.Id == a.SupplierId)).OrderBy(a => a.Id).ToListAsync(cancellationToken);
        await PublicAddresses.ProtectAsync(db, listed, all, cancellationToken);
        var addresses = all.ToLookup(a => a.SupplierId);
        return (await listed.ToListAsync(cancellationToken)).ToDictionary(s => s.Id, s => new KnownSupplier(
            TextOf(s, day, [.. skills[s.Id]], profiles.GetValueOrDefault(s.Id), [.. marks[s.Id].Select(m => m.Scheme).Distinct(StringComparer.Ordinal)], [.. addresses[s.Id]]),
            s.Code, s.IsListed, [.. numbers[s.Id].Select(i => $"{i.Scheme}-{i.Value}").Order(StringComparer.Ordinal)], []));
    }

    private SupplierText TextOf(Supplier supplier, DateOnly day, SupplierCapability[] skills, SupplierProfile? profile, string[] marks, SupplierAddress[] addresses)
    {
        var at = addresses.OrderBy(a => a.Kind is SupplierAddressKind.DeliveryBranch && a.ConfirmedBy is not null ? 0 : 1).ThenBy(a => a.Id).FirstOrDefault(a => places.DistrictOf(a.Postcode) is not null);
        return new()
        {
            Id = supplier.Code,
            Name = supplier.Name,
            OwnWords = [.. skills.Select(s => s.Words).Prepend(supplier.Description).OfType<string>().Where(w => w.Length > 0).Distinct(StringComparer.Ordinal)],
            Categories = [.. skills.Select(s => s.Cpv).OfType<string>().Distinct(StringComparer.Ordinal)],
            Areas = profile?.AreasServed?.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [],
            SmallestPence = profile?.SmallestJobPounds * Pence,
            LargestPence = profile?.LargestJobPounds * Pence,
            PublicLiabilityPence = profile?.PublicLiabilityPounds * Pence,
            Accreditations = marks,
            Ownership = supplier.Ownership,
            District = places.DistrictOf(at?.Postcode),
            Position = places.PositionOf(at?.Postcode, at?.IsPublic is true && !SupplierWords.IsOnePerson(supplier.LegalForm)),
            IsRegistered = true,
            IsSme = new OrganisationSize(references.Definitions).AsAt(new SizeFigures(supplier.People, supplier.TurnoverPounds, supplier.BalanceSheetPounds), supplier.Ownership is OwnershipModel.GroupOwned, null, day).IsSme,
            IsVcse = new VcseRule(references.Definitions, references.Forms).AsAt(supplier.LegalForm, supplier.Ownership, supplier.Purpose, day).Status switch
            {
                VcseStatus.Yes => true,
                VcseStatus.No => false,
                VcseStatus.Unknown => null,
            },
        };
    }
}
