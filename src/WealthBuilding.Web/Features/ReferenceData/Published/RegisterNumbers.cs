using WealthBuilding.Domain.Suppliers;
using WealthBuilding.Domain.Suppliers.Registers;

namespace WealthBuilding.Web.Features.ReferenceData.Published;

/// <summary>The numbers that a text may be, each as its register writes it.</summary>
/// <remarks>Digits alone may be a company, a society or a charity: all are looked for, and it is for a person to say which is meant. An org-id (GB-COH-04142000) says it itself.</remarks>
internal static class RegisterNumbers
{
    /// <summary>Which number to look for in which register.</summary>
    public static IEnumerable<(RegisterKind Register, string Number)> Of(string? text, CompanyNumbers numbers)
    {
        var org = OrgId.Read(text);
        return All(org.Number, numbers).Where(n => org.Scheme is null || SchemesOf(n.Register).Contains(org.Scheme, StringComparer.Ordinal));
    }

    // A list of organisations has numbers of more than one register.
    private static string[] SchemesOf(RegisterKind register) => register switch
    {
        RegisterKind.CompaniesHouse => [SupplierIdentifier.CompaniesHouse],
        RegisterKind.Societies => [SupplierIdentifier.Mutuals],
        RegisterKind.CooperativesUk => [SupplierIdentifier.CompaniesHouse, SupplierIdentifier.Mutuals],
        RegisterKind.Charities => [SupplierIdentifier.CharityCommission],
        RegisterKind.ScottishCharities => [SupplierIdentifier.ScottishCharities],
        RegisterKind.NorthernIrishCharities => [SupplierIdentifier.NorthernIrishCharities],
    };

    private static IEnumerable<(RegisterKind Register, string Number)> All(string text, CompanyNumbers numbers)
    {
        var compact = string.Concat(text.Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant();
        if (compact.Length is 0 or > 12)
        {
            yield break;
        }

        if (numbers.TryParse(compact, out var company))
        {
            yield return (RegisterKind.CompaniesHouse, company.Value);
            yield return (RegisterKind.CooperativesUk, company.Value);
        }

        foreach (var society in SocietiesOf(compact))
        {
            yield return (RegisterKind.Societies, society);
            yield return (RegisterKind.CooperativesUk, society);
        }

        foreach (var charity in CharitiesOf(compact))
        {
            yield return charity;
        }
    }

    /// <summary>The text as an own key of Co-operatives UK: <c>R000001</c>; null where it is none.</summary>
    public static string? OwnKeyOf(string? text) =>
        (text ?? string.Empty).Trim().ToUpperInvariant() is { Length: > 1 } key && key[0] == 'R' && key.AsSpan(1).IndexOfAnyExceptInRange('0', '9') < 0 ? key : null;

    // IP000348 is a society of England or of Northern Ireland.
    private static IEnumerable<string> SocietiesOf(string compact) =>
        new[] { SocietyNumber.Of(compact), SocietyNumber.Of(compact, isNorthernIrish: true), compact.All(char.IsAsciiDigit) ? compact.TrimStart('0') : null }
            .Where(n => n is { Length: > 0 }).Distinct()!;

    private static IEnumerable<(RegisterKind Register, string Number)> CharitiesOf(string compact)
    {
        var digits = compact.TrimStart("SCNI").TrimStart('0').ToString();
        if (digits.Length is 0 or > 8 || digits.Any(c => !char.IsAsciiDigit(c)))
        {
            yield break;
        }

        if (char.IsAsciiDigit(compact[0]))
        {
            yield return (RegisterKind.Charities, digits);
        }

        if (compact[0] == 'S')
        {
            yield return (RegisterKind.ScottishCharities, "SC" + digits.PadLeft(6, '0'));
        }

        if (compact[0] == 'N' || char.IsAsciiDigit(compact[0]))
        {
            yield return (RegisterKind.NorthernIrishCharities, digits);
        }
    }
}
