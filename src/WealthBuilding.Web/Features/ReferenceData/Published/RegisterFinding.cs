using WealthBuilding.Domain.Suppliers;

namespace WealthBuilding.Web.Features.ReferenceData.Published;

/// <summary>An organisation as one register has it, in our terms. What the register does not say is null or unknown.</summary>
/// <param name="Register">The register's key: <c>companies-house</c>. With the number it is what <see cref="SupplierMaker"/> takes.</param>
/// <param name="RegisterName">The register in words.</param>
/// <param name="LegalForm">A category of <c>legal-forms.csv</c>.</param>
/// <param name="Street">Null for charities, whose address is a correspondent's.</param>
/// <param name="IsLive">False for what has ended and for what the newest file of the register has no more.</param>
public sealed record RegisterFinding(
    string Register,
    string RegisterName,
    string Number,
    string Name,
    string? LegalForm,
    OwnershipModel Ownership,
    SupplierPurpose Purpose,
    string? Status,
    string? SicCodes,
    string? Street,
    string? Town,
    string? Postcode,
    DateOnly? IncorporatedOn,
    bool IsLive,
    IReadOnlyList<string> PreviousNames,
    string? TradingName,
    string? CompanyNumber,
    string? SocietyNumber,
    string? CharityNumber);
