using WealthBuilding.Domain.Suppliers;
using WealthBuilding.Domain.Suppliers.Registers;
using WealthBuilding.Web.Features.ReferenceData.Published;

namespace WealthBuilding.Web.Features.Suppliers.Reconcile;

/// <summary>Organisations of registers under their org-id: <c>GB-COH-01234567</c>.</summary>
internal static class RegisterIds
{
    private static readonly (string Scheme, RegisterKind Kind)[] Schemes =
    [
        (SupplierIdentifier.CompaniesHouse, RegisterKind.CompaniesHouse),
        (SupplierIdentifier.CharityCommission, RegisterKind.Charities),
        (SupplierIdentifier.ScottishCharities, RegisterKind.ScottishCharities),
        (SupplierIdentifier.NorthernIrishCharities, RegisterKind.NorthernIrishCharities),
        (SupplierIdentifier.Mutuals, RegisterKind.Societies),
    ];

    private static readonly RegisterKind[] Charities = [RegisterKind.Charities, RegisterKind.ScottishCharities, RegisterKind.NorthernIrishCharities];

    /// <summary>The id of a register's entry; null where its register has no scheme of its own, and then another register's entry stands for it.</summary>
    public static string? Of(RegisterFinding finding) =>
        Schemes.Where(s => RegisterKeys.Of(s.Kind) == finding.Register).Select(s => $"{s.Scheme}-{finding.Number}").FirstOrDefault();

    /// <summary>Whether a register gives the numbers of this property. A society's number may be sent as a company's, and the other way round.</summary>
    /// <param name="property">One of <see cref="Vocabulary"/>, or empty for none.</param>
    public static bool IsOf(string register, string property) => property switch
    {
        Vocabulary.CharityNumber => Charities.Any(k => RegisterKeys.Of(k) == register),
        Vocabulary.CompanyNumber or Vocabulary.SocietyNumber => !Charities.Any(k => RegisterKeys.Of(k) == register),
        _ => false,
    };

    /// <summary>The register and the number of an id; null where it is no id of a register.</summary>
    public static (string Register, string Number)? Read(string id) =>
        Schemes.Where(s => id.StartsWith(s.Scheme + "-", StringComparison.Ordinal)).Select(s => ((string, string)?)(RegisterKeys.Of(s.Kind), id[(s.Scheme.Length + 1)..])).FirstOrDefault();
}
