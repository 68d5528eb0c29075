using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Suppliers;
using WealthBuilding.Web.Data;

namespace WealthBuilding.Web.Features.Suppliers.Matching;

/// <summary>The supplier's record of a register's entry, made when it is first needed.</summary>
internal sealed class EntrySuppliers(AppDbContext db, TimeProvider clock)
{
    /// <summary>The id of the record; null where the register has no such entry.</summary>
    public async Task<int?> OfAsync(string register, string number, CancellationToken cancellationToken)
    {
        var entry = await db.RegisterEntries.AsNoTracking().SingleOrDefaultAsync(e => e.Register == register && e.Number == number, cancellationToken);
        if (entry is null)
        {
            return null;
        }

        var held = await db.SupplierIdentifiers.AsNoTracking().Where(i => i.Scheme == SupplierIdentifier.CompaniesHouse && i.Value == number)
            .Select(i => (int?)i.SupplierId).SingleOrDefaultAsync(cancellationToken);
        return held ?? await MakeAsync(entry, cancellationToken);
    }

    private async Task<int> MakeAsync(RegisterEntry entry, CancellationToken cancellationToken)
    {
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        var supplier = new Supplier(Convert.ToHexString(System.Security.Cryptography.RandomNumberGenerator.GetBytes(4)), entry.Name) { CreatedAt = clock.GetUtcNow() };
        supplier.Names.Add(new SupplierName { Name = entry.Name, Kind = SupplierNameKind.Registered, Source = entry.Register });
        supplier.Identifiers.Add(new SupplierIdentifier { Scheme = SupplierIdentifier.CompaniesHouse, Value = entry.Number, Source = entry.Register, AsAt = today });
        if (entry.Postcode is not null)
        {
            supplier.Addresses.Add(new SupplierAddress { Kind = SupplierAddressKind.RegisteredOffice, Postcode = entry.Postcode, Source = entry.Register, AsAt = today });
        }

        db.Suppliers.Add(supplier);
        await db.SaveChangesAsync(cancellationToken);
        return supplier.Id;
    }
}
