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

    /// <summary>The id of a register's entry. An entry of a list that numbers nobody has the id under the number that the list gives for it, else under the list's own.</summary>
    public static string Of(RegisterFinding finding) =>
        Schemes.Where(s => RegisterKeys.Of(s.Kind) == finding.Register).Select(s => $"{s.Scheme}-{finding.Number}").FirstOrDefault()
        ?? (finding.SocietyNumber is { } society ? $"{SupplierIdentifier.Mutuals}-{society}"
            : finding.CompanyNumber is { } company ? $"{SupplierIdentifier.CompaniesHouse}-{company}"
            : $"{SupplierIdentifier.CooperativesUk}-{finding.Number}");

    /// <summary>Whether the entry is of a register that gives out numbers itself: it stands for the organisation before any list.</summary>
    public static bool IsNumberedThere(RegisterFinding finding) => Schemes.Any(s => RegisterKeys.Of(s.Kind) == finding.Register);

    /// <summary>Whether a register gives the numbers of this property. A society's number may be sent as a company's, and the other way round.</summary>
    /// <param name="property">One of <see cref="Vocabulary"/>, or empty for none.</param>
    public static bool IsOf(string register, string property) => property switch
    {
        Vocabulary.CharityNumber => Charities.Any(k => RegisterKeys.Of(k) == register),
        Vocabulary.CompanyNumber or Vocabulary.SocietyNumber => !Charities.Any(k => RegisterKeys.Of(k) == register),
        _ => false,
    };

    /// <summary>The number of an id; null where it is no id of a register or list.</summary>
    public static string? NumberOf(string id) =>
        Schemes.Select(s => s.Scheme).Append(SupplierIdentifier.CooperativesUk).Where(s => id.StartsWith(s + "-", StringComparison.Ordinal)).Select(s => id[(s.Length + 1)..]).FirstOrDefault();
}
