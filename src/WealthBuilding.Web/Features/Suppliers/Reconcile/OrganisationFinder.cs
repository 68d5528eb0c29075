using WealthBuilding.Domain.Suppliers;
using WealthBuilding.Domain.Suppliers.Directory;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Features.ReferenceData.Published;
using WealthBuilding.Web.Features.Suppliers.Directory;

namespace WealthBuilding.Web.Features.Suppliers.Reconcile;

/// <summary>Finds one organisation by a supplier's code or by an org-id.</summary>
internal sealed class OrganisationFinder(AppDbContext db, Organisations organisations, DirectoryLabels labels, RegisterLookup registers)
{
    public async Task<ShowOrganisation.Model?> FindAsync(string id, CancellationToken cancellationToken)
    {
        var edition = await organisations.OfAsync(db, cancellationToken);
        if (edition.ByCode.TryGetValue(id, out var entry) || edition.ByNumber.TryGetValue(id, out entry))
        {
            return Listed(entry);
        }

        return RegisterIds.NumberOf(id) is { } number
            && (await registers.ByNumberAsync(number, cancellationToken)).Where(f => RegisterIds.Of(f) == id).OrderByDescending(RegisterIds.IsNumberedThere).FirstOrDefault() is { } finding ? Registered(id, finding) : null;
    }

    private ShowOrganisation.Model Listed(DirectoryEntry entry)
    {
        string[] Words(DirectoryFacet facet) => [.. entry.Of(facet).Select(v => labels.NameOf(facet, v))];
        var charity = Organisations.NumberOf(entry, SupplierIdentifier.CharityCommission) ?? Organisations.NumberOf(entry, SupplierIdentifier.ScottishCharities) ?? Organisations.NumberOf(entry, SupplierIdentifier.NorthernIrishCharities);
        return new ShowOrganisation.Model(entry.Code, entry.Name, entry.Code, Vocabulary.TypesOf(entry.Of(DirectoryFacet.LegalForm).FirstOrDefault()), Known(
            ("name", [entry.Name]), (Vocabulary.CompanyNumber, [Organisations.NumberOf(entry, SupplierIdentifier.CompaniesHouse)]), (Vocabulary.CharityNumber, [charity]),
            (Vocabulary.SocietyNumber, [Organisations.NumberOf(entry, SupplierIdentifier.Mutuals)]), (Vocabulary.Postcode, [entry.Postcode]), ("identifiers", entry.Identifiers),
            ("legalForm", Words(DirectoryFacet.LegalForm)), ("ownership", Words(DirectoryFacet.Ownership)), ("purpose", Words(DirectoryFacet.Purpose)), ("district", Words(DirectoryFacet.District)),
            ("categories", Words(DirectoryFacet.Category)), ("accreditations", Words(DirectoryFacet.Accreditation)), ("website", [entry.Website])));
    }

    private static ShowOrganisation.Model Registered(string id, RegisterFinding finding) => new(id, finding.Name, null, Vocabulary.TypesOf(finding.LegalForm), Known(
        ("name", [finding.Name]), (Vocabulary.CompanyNumber, [finding.CompanyNumber]), (Vocabulary.CharityNumber, [finding.CharityNumber]), (Vocabulary.SocietyNumber, [finding.SocietyNumber]),
        (Vocabulary.Postcode, [finding.Postcode]), ("identifiers", [id]), ("legalForm", [finding.LegalForm is null ? null : SupplierWords.NameOfLegalForm(finding.LegalForm)]),
        ("ownership", [finding.Ownership is OwnershipModel.Unknown ? null : SupplierWords.NameOf(finding.Ownership)]), ("purpose", [finding.Purpose is SupplierPurpose.Unknown ? null : SupplierWords.NameOf(finding.Purpose)])));

    private static Dictionary<string, IReadOnlyList<string>> Known(params (string Property, IEnumerable<string?> Values)[] values) =>
        values.ToDictionary(v => v.Property, v => (IReadOnlyList<string>)[.. v.Values.Where(t => !string.IsNullOrEmpty(t)).OfType<string>()], StringComparer.Ordinal);
}
