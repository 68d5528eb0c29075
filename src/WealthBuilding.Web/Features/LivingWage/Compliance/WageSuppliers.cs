using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.LivingWage.Compliance;
using WealthBuilding.Domain.Places;
using WealthBuilding.Domain.Procurement.Contracts;
using WealthBuilding.Domain.Suppliers;
using WealthBuilding.Domain.Suppliers.Registration;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Features.Places.Published;
using WealthBuilding.Web.Features.Suppliers.Published;

namespace WealthBuilding.Web.Features.LivingWage.Compliance;

/// <summary>What is known on a day of the suppliers that contracts name: their declarations, whether they are accredited, and where they are.</summary>
internal sealed class WageSuppliers(AppDbContext db, SupplierTables tables, PlaceReferences references)
{
    /// <summary>By the id of the contract's supplier.</summary>
    public async Task<Dictionary<int, WageSupplier>> OfAsync(IReadOnlyCollection<ContractSupplier> named, DateOnly day, CancellationToken cancellationToken)
    {
        var records = await RecordsAsync(named, cancellationToken);
        var ids = records.Values.Select(r => r.Id).Distinct().ToList();
        var declared = (await db.WageDeclarations.AsNoTracking().Include(d => d.Bands).Where(d => ids.Contains(d.SupplierId) && d.AsAt != null).ToListAsync(cancellationToken)).ToLookup(d => d.SupplierId);
        var accredited = new AccreditedEmployers((await db.AccreditedEmployers.AsNoTracking().ToListAsync(cancellationToken)).Where(e => e.HoldsOn(day)), tables.Numbers);
        return named.ToDictionary(s => s.Id, s =>
        {
            var record = s.SupplierId is { } tied ? records.GetValueOrDefault(tied) : null;
            var isAccredited = accredited.Has(record is null ? [s.Name] : [s.Name, record.Name], record?.Identifiers.Select(i => new RegisterNumber(i.Scheme, i.Value)) ?? [], s.Number);
            return new WageSupplier(new WageEvidence(record?.Id, s.Name, record is null ? [] : [.. declared[record.Id]], isAccredited, record?.People), DistrictOf(record));
        });
    }

    // A record that was merged into another declares through that one, however often that happened.
    private async Task<Dictionary<int, Supplier>> RecordsAsync(IReadOnlyCollection<ContractSupplier> named, CancellationToken cancellationToken)
    {
        var tied = named.Where(s => s.SupplierId is not null).Select(s => s.SupplierId!.Value).Distinct().ToList();
        var known = new Dictionary<int, Supplier>();
        for (var wanted = tied; wanted.Count > 0; wanted = [.. known.Values.Where(s => s.MergedIntoId is { } into && !known.ContainsKey(into)).Select(s => s.MergedIntoId!.Value).Distinct()])
        {
            var found = await db.Suppliers.AsNoTracking().Include(s => s.Identifiers).Include(s => s.Addresses).Where(s => wanted.Contains(s.Id)).ToListAsync(cancellationToken);
            found.ForEach(s => known[s.Id] = s);
            if (found.Count < wanted.Count)
            {
                break;
            }
        }

        return tied.Where(known.ContainsKey).ToDictionary(id => id, id => Last(known, known[id]));
    }

    private static Supplier Last(Dictionary<int, Supplier> known, Supplier record)
    {
        for (var step = 0; step < known.Count && record.MergedIntoId is { } into && known.TryGetValue(into, out var next); step++)
        {
            record = next;
        }

        return record;
    }

    // A pay address is an institution's own and says where money goes, not where a supplier is.
    private string? DistrictOf(Supplier? record)
    {
        var best = record?.Addresses.Where(a => a.Kind is not SupplierAddressKind.PayAddress && a.Postcode is not null && a.WithdrawnAt is null)
            .OrderBy(a => a.Kind is SupplierAddressKind.RegisteredOffice ? 0 : 1).ThenByDescending(a => a.AsAt).ThenBy(a => a.Id).FirstOrDefault();
        return best is not null && PostcodeText.TryParse(best.Postcode, out var postcode) && references.Tables.Outcodes.Find(postcode) is { Districts: [var first, ..] }
            ? references.Authorities.Find(first.District)?.CommonName
            : null;
    }
}

/// <param name="District">By name: that which its registered office, else a branch, lies in; null where it is not known.</param>
public sealed record WageSupplier(WageEvidence Evidence, string? District);
