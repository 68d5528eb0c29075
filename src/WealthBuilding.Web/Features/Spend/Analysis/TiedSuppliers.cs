using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Places;
using WealthBuilding.Domain.Spend;
using WealthBuilding.Domain.Spend.Analysis;
using WealthBuilding.Domain.Suppliers;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Features.Spend.Published;

namespace WealthBuilding.Web.Features.Spend.Analysis;

/// <summary>The suppliers that an institution's payees are tied to, as analysis asks of them: who owns them, how large they are, where they are.</summary>
/// <remarks>Facts are as at the latest day that the record knows, not as at the day of each payment; pages say so.</remarks>
internal sealed class TiedSuppliers
{
    private const int ChunkIds = 500;
    private const int Half = DistrictShare.Whole / 2;

    private readonly Dictionary<int, int> _supplierOfPayee = [];
    private readonly Dictionary<int, int> _into = [];
    private readonly Dictionary<int, Supplier> _suppliers = [];
    private readonly int _institutionId;
    private readonly SupplierPlacer _placer;
    private readonly SupplierTraits _traits;

    private TiedSuppliers(int institutionId, SupplierPlacer placer, SupplierTraits traits) => (_institutionId, _placer, _traits) = (institutionId, placer, traits);

    public static async Task<TiedSuppliers> LoadAsync(AppDbContext db, int institutionId, SupplierPlacer placer, SupplierTraits traits, CancellationToken cancellationToken)
    {
        var tied = new TiedSuppliers(institutionId, placer, traits);
        foreach (var merged in await db.Suppliers.AsNoTracking().Where(s => s.MergedIntoId != null).Select(s => new { s.Id, s.MergedIntoId }).ToListAsync(cancellationToken))
        {
            tied._into[merged.Id] = merged.MergedIntoId!.Value;
        }

        // A place pools several institutions, so the tenant filter cannot hold here; the institution is named.
        var matches = await db.PayeeMatches.IgnoreQueryFilters([AppDbContext.TenantFilter]).AsNoTracking()
            .Where(m => m.InstitutionId == institutionId && m.SupplierId != null).Select(m => new { m.PayeeId, m.SupplierId }).ToListAsync(cancellationToken);
        foreach (var match in matches)
        {
            tied._supplierOfPayee[match.PayeeId] = tied.RootOf(match.SupplierId!.Value);
        }

        foreach (var chunk in tied._supplierOfPayee.Values.Distinct().Chunk(ChunkIds))
        {
            var suppliers = await db.Suppliers.AsNoTracking().Include(s => s.Addresses.Where(a => a.WithdrawnAt == null)).Where(s => chunk.Contains(s.Id)).ToListAsync(cancellationToken);
            suppliers.ForEach(s => tied._suppliers[s.Id] = s);
        }

        return tied;
    }

    /// <summary>The supplier that a payee is tied to; null where it is tied to none.</summary>
    public int? SupplierOf(Payee payee) => _supplierOfPayee.TryGetValue(payee.Id, out var supplier) ? supplier : null;

    /// <summary>The payee with what its supplier's record says; null where it is tied to none.</summary>
    public PayeeEntry? EntryOf(Payee payee, long id, KnownAddress? otherPayments) => !_supplierOfPayee.TryGetValue(payee.Id, out var supplierId) || !_suppliers.TryGetValue(supplierId, out var supplier)
        ? null
        : new PayeeEntry
        {
            Id = id,
            Name = payee.Name,
            SupplierId = SupplierKeys.Of(supplier.Id),
            SupplierName = supplier.Name,
            Place = _placer.Place(AddressesOf(payee, supplier) with { OtherPayments = otherPayments }),
            Branches = BranchesOf(supplier),
            Ownership = OwnershipWords.KeyOf(supplier.Ownership),
            Size = _traits.SizeOf(supplier),
            Sector = _traits.SectorOf(supplier),
        };

    // A branch decides where the money goes only for the institution whose people confirmed that it is served from there.
    private SupplierAddresses AddressesOf(Payee payee, Supplier supplier) => new()
    {
        DeliveryBranch = Latest(supplier, a => a.Kind is SupplierAddressKind.DeliveryBranch && a.ConfirmedBy is not null && a.InstitutionId == _institutionId),
        LinePostcode = payee.Postcode,
        RegisteredOffice = Latest(supplier, a => a.Kind is SupplierAddressKind.RegisteredOffice),
        PayAddress = Latest(supplier, a => a.Kind is SupplierAddressKind.PayAddress && a.InstitutionId == _institutionId),
    };

    private static KnownAddress? Latest(Supplier supplier, Func<SupplierAddress, bool> which) =>
        supplier.Addresses.Where(which).OrderByDescending(a => a.AsAt).ThenByDescending(a => a.Id)
            .Select(a => new KnownAddress { Postcode = a.Postcode, Country = a.Country }).FirstOrDefault();

    private List<string> BranchesOf(Supplier supplier) =>
        [.. supplier.Addresses.Where(a => a.Kind is SupplierAddressKind.DeliveryBranch)
            .SelectMany(a => _placer.Place(new SupplierAddresses { DeliveryBranch = new KnownAddress { Postcode = a.Postcode, Country = a.Country } }).Districts)
            .Where(d => d.TenThousandths > Half).Select(d => d.District).Distinct()];

    private int RootOf(int supplierId)
    {
        for (var steps = 0; steps < 100 && _into.TryGetValue(supplierId, out var next); steps++)
        {
            supplierId = next;
        }

        return supplierId;
    }
}
