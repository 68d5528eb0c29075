namespace WealthBuilding.Web.Features.Suppliers.Reconcile;

/// <summary>A type or a property: its id and its name.</summary>
public sealed record Named(string Id, string Name);

/// <summary>What the service knows: types of organisations, and properties to match by or to fetch.</summary>
internal static class Vocabulary
{
    public const string CompanyNumber = "companyNumber";
    public const string CharityNumber = "charityNumber";
    public const string SocietyNumber = "societyNumber";
    public const string Postcode = "postcode";

    public static readonly Named Organisation = new("organisation", "Organisation");

    public static readonly IReadOnlyList<Named> Types =
    [
        Organisation, new("company", "Company"), new("charity", "Charity"), new("co-operative", "Co-operative or society"), new("cic", "Community interest company"), new("public-body", "Public body"),
    ];

    /// <summary>By which a name can be matched more surely.</summary>
    public static readonly IReadOnlyList<Named> Matching =
        [new(CompanyNumber, "Company number"), new(CharityNumber, "Charity number"), new(SocietyNumber, "Society number"), new(Postcode, "Postcode")];

    /// <summary>What can be fetched of a matched organisation.</summary>
    public static readonly IReadOnlyList<Named> Fetched =
    [
        new("name", "Name"), .. Matching, new("identifiers", "Identifiers (org-id)"), new("legalForm", "Legal form"), new("ownership", "Ownership"), new("purpose", "Purpose"),
        new("district", "District"), new("categories", "CPV categories"), new("accreditations", "Accreditations"), new("website", "Website"),
    ];

    /// <summary>The types of an organisation of a legal form; everything is an organisation.</summary>
    public static IReadOnlyList<Named> TypesOf(string? legalForm)
    {
        var type = legalForm switch
        {
            "private-company" or "public-company" or "guarantee-company" or "llp" => "company",
            "charity" or "cio" => "charity",
            "co-operative" or "community-benefit" or "registered-society" or "credit-union" or "building-society" or "friendly-society" => "co-operative",
            "cic" or "public-body" => legalForm,
            _ => null,
        };
        return type is null ? [Organisation] : [Organisation, Types.Single(t => t.Id == type)];
    }
}
