using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Suppliers;
using WealthBuilding.Domain.Suppliers.Directory;
using WealthBuilding.Domain.Suppliers.People;
using WealthBuilding.Domain.Suppliers.Record;
using WealthBuilding.Domain.Suppliers.Registration;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Features.ReferenceData.Published;
using WealthBuilding.Web.Features.Suppliers.Published;

namespace WealthBuilding.Web.Features.Suppliers.Directory;

/// <summary>Reads what the public may know of the suppliers that agreed to be listed; nothing else is ever given to the index.</summary>
internal sealed class DirectoryLoader(DirectoryLabels labels, DirectoryPlaces places, RegisterReferences references)
{
    public async Task<IReadOnlyList<DirectoryEntry>> LoadAsync(AppDbContext db, DateOnly day, CancellationToken cancellationToken)
    {
        var listed = Listed.In(db);
        var names = (await db.SupplierNames.AsNoTracking().Where(n => n.Kind != SupplierNameKind.Learnt && listed.Any(s => s.Id == n.SupplierId)).OrderBy(n => n.Id).ToListAsync(cancellationToken)).ToLookup(n => n.SupplierId);
        var numbers = (await db.SupplierIdentifiers.AsNoTracking().Where(i => listed.Any(s => s.Id == i.SupplierId)).OrderBy(i => i.Id).ToListAsync(cancellationToken)).ToLookup(i => i.SupplierId);
        var addresses = (await AddressesAsync(db, listed, cancellationToken)).ToLookup(a => a.SupplierId);
        var skills = (await db.SupplierCapabilities.AsNoTracking().Where(c => listed.Any(s => s.Id == c.SupplierId)).OrderBy(c => c.Id).ToListAsync(cancellationToken)).ToLookup(c => c.SupplierId);
        var marks = (await db.SupplierAccreditations.AsNoTracking().Where(a => (a.ExpiresOn == null || a.ExpiresOn >= day) && listed.Any(s => s.Id == a.SupplierId)).OrderBy(a => a.Id).ToListAsync(cancellationToken)).ToLookup(a => a.SupplierId);
        var suppliers = await listed.ToListAsync(cancellationToken);
        return [.. suppliers.Select(s => EntryOf(s, day, [.. names[s.Id]], [.. numbers[s.Id]], [.. addresses[s.Id]], [.. skills[s.Id]], [.. marks[s.Id]]))];
    }

    private static async Task<List<SupplierAddress>> AddressesAsync(AppDbContext db, IQueryable<Supplier> listed, CancellationToken cancellationToken)
    {
        var addresses = await db.SupplierAddresses.AsNoTracking().Where(a => a.WithdrawnAt == null && listed.Any(s => s.Id == a.SupplierId)).OrderBy(a => a.Id).ToListAsync(cancellationToken);
        await PublicAddresses.ProtectAsync(db, listed, addresses, cancellationToken);
        return addresses;
    }

    private DirectoryEntry EntryOf(
        Supplier supplier, DateOnly day, SupplierName[] names, SupplierIdentifier[] numbers, SupplierAddress[] addresses, SupplierCapability[] skills, SupplierAccreditation[] marks)
    {
        var spot = places.Of(supplier.LegalForm, addresses);
        var codes = skills.Select(c => c.Cpv).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        return new DirectoryEntry
        {
            Code = supplier.Code,
            Name = supplier.Name,
            OtherNames = [.. names.Select(n => n.Name).Where(n => n != supplier.Name).Distinct(StringComparer.Ordinal)],
            Description = Listed.SentenceOf(supplier, references.People),
            Capabilities = [.. skills.Select(c => c.Words).Distinct(StringComparer.Ordinal)],
            Categories = [.. codes.SelectMany(labels.Cpv.Path).Distinct(StringComparer.Ordinal)],
            Position = spot?.Position,
            Facets = [.. FacetsOf(supplier, spot?.District, codes, marks), .. SizeOf(supplier, day)],
            Identifiers = [.. numbers.Select(i => $"{i.Scheme}-{i.Value}").Order(StringComparer.Ordinal)],
            Postcode = spot?.Postcode,
            Website = supplier.Website,
        };
    }

    // Under the official definitions of the day; what they leave open is not shown.
    private IEnumerable<FacetValue> SizeOf(Supplier supplier, DateOnly day)
    {
        var size = new OrganisationSize(references.Definitions).AsAt(
            new SizeFigures(supplier.People, supplier.TurnoverPounds, supplier.BalanceSheetPounds), supplier.Ownership is OwnershipModel.GroupOwned, null, day);
        if (size.Size is not (SizeClass.Unknown or SizeClass.Sme))
        {
            yield return new(DirectoryFacet.Size, SupplierWords.KeyOf(size.Size));
        }

        if (size.IsSme is true)
        {
            yield return new(DirectoryFacet.Size, "sme");
        }

        var vcse = new VcseRule(references.Definitions, references.Forms).AsAt(supplier.LegalForm, supplier.Ownership, supplier.Purpose, day).Status;
        if (vcse is not VcseStatus.Unknown)
        {
            yield return new(DirectoryFacet.Vcse, SupplierWords.KeyOf(vcse));
        }
    }

    private IEnumerable<FacetValue> FacetsOf(Supplier supplier, string? district, List<string> codes, SupplierAccreditation[] marks)
    {
        foreach (var category in codes.SelectMany(labels.Cpv.Above).Distinct(StringComparer.Ordinal))
        {
            yield return new(DirectoryFacet.Category, category);
        }

        if (district is not null)
        {
            yield return new(DirectoryFacet.District, district);
        }

        if (supplier.Ownership is not OwnershipModel.Unknown)
        {
            yield return new(DirectoryFacet.Ownership, SupplierWords.KeyOf(supplier.Ownership));
        }

        if (supplier.LegalForm is { } form)
        {
            yield return new(DirectoryFacet.LegalForm, form);
        }

        if (supplier.Purpose is not SupplierPurpose.Unknown)
        {
            yield return new(DirectoryFacet.Purpose, SupplierWords.KeyOf(supplier.Purpose));
        }

        foreach (var scheme in marks.Select(m => m.Scheme).Distinct(StringComparer.Ordinal))
        {
            yield return new(DirectoryFacet.Accreditation, scheme);
        }
    }
}

/// <summary>Who stands in the public directory.</summary>
internal static class Listed
{
    /// <summary>Registered suppliers that have agreed to be listed.</summary>
    public static IQueryable<Supplier> In(AppDbContext db) =>
        db.Suppliers.AsNoTracking().Where(s => s.IsListed && s.Standing == SupplierStanding.Registered);

    /// <summary>Its own sentence, which it agreed to show; of one person only a sentence that names nobody.</summary>
    public static string? SentenceOf(Supplier supplier, PeopleWords people) =>
        !SupplierWords.IsOnePerson(supplier.LegalForm) || PublicWording.NamesNobody(people, supplier.Description) ? supplier.Description : null;
}
