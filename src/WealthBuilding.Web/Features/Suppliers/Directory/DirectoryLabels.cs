using WealthBuilding.Domain.Suppliers;
using WealthBuilding.Domain.Suppliers.Directory;
using WealthBuilding.Web.Features.Places.Published;
using WealthBuilding.Web.Features.Suppliers.Published;
using WealthBuilding.Web.Infrastructure.Files;

namespace WealthBuilding.Web.Features.Suppliers.Directory;

/// <summary>The words for values of facets.</summary>
internal sealed class DirectoryLabels(SeedFiles seeds, PlaceReferences references, SupplierTables tables)
{
    private readonly Lazy<CpvNames> _cpv = new(() => LoadCpv(seeds));

    public CpvNames Cpv => _cpv.Value;

    public static string NameOf(DirectoryFacet facet) => facet switch
    {
        DirectoryFacet.Category => "What they do",
        DirectoryFacet.District => "Where they are",
        DirectoryFacet.Ownership => "Who owns them",
        DirectoryFacet.LegalForm => "Legal form",
        DirectoryFacet.Purpose => "Purpose",
        DirectoryFacet.Accreditation => "Accreditations",
        DirectoryFacet.Size => "Size",
        DirectoryFacet.Vcse => "Voluntary, community and social enterprises",
    };

    public string NameOf(DirectoryFacet facet, string value) => facet switch
    {
        DirectoryFacet.Category => Cpv.Find(value) ?? value,
        DirectoryFacet.District => references.Authorities.Find(value)?.CommonName ?? value,
        DirectoryFacet.Ownership => SupplierWords.TryOfKey<OwnershipModel>(value, out var ownership) ? SupplierWords.NameOf(ownership) : value,
        DirectoryFacet.LegalForm => SupplierWords.NameOfLegalForm(value),
        DirectoryFacet.Purpose => SupplierWords.TryOfKey<SupplierPurpose>(value, out var purpose) ? SupplierWords.NameOf(purpose) : value,
        DirectoryFacet.Accreditation => tables.Accreditations.Find(value)?.Name ?? SupplierWords.Spaced(value),
        DirectoryFacet.Size => value == "sme" ? "Small or medium-sized (SME)" : SupplierWords.Spaced(value),
        DirectoryFacet.Vcse => value == "yes" ? "Yes" : SupplierWords.Spaced(value),
    };

    private static CpvNames LoadCpv(SeedFiles seeds)
    {
        using var reader = seeds.OpenReference("cpv-2008.csv");
        return CpvNames.Load(reader);
    }
}
