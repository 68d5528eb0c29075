using WealthBuilding.Domain.Suppliers;
using WealthBuilding.Domain.Suppliers.Registers;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Features.ReferenceData.Published;

namespace WealthBuilding.Web.Features.Suppliers.Matching;

/// <summary>Numbers of registers as keys that cannot be mixed up, as suppliers' identifiers are: a charity's number may look like a company's.</summary>
internal static class NumberKeys
{
    private const int CompanyLength = 8;

    public static string Of(SupplierIdentifier identifier) => Key(identifier.Scheme, identifier.Value);

    /// <summary>All numbers of an entry: what two entries share makes them one organisation.</summary>
    public static IEnumerable<string> Of(RegisterEntry entry)
    {
        foreach (var key in Of(entry.Register, entry.Number))
        {
            yield return key;
        }

        // A linked charity may name the company of its main charity.
        if (entry.CompanyNumber is { } company && !entry.Number.Contains('-', StringComparison.Ordinal))
        {
            yield return Key(SupplierIdentifier.CompaniesHouse, company);
        }

        if (entry.CharityNumber is { } charity)
        {
            yield return Key(charity.StartsWith("SC", StringComparison.Ordinal) ? SupplierIdentifier.ScottishCharities : SupplierIdentifier.CharityCommission, charity);
        }
    }

    /// <summary>The numbers that an entry's own number is: a society's stands in the register of companies under another writing.</summary>
    public static IEnumerable<string> Of(string register, string number) => RegisterKeys.KindOf(register) switch
    {
        RegisterKind.CompaniesHouse => SocietyNumber.Of(number) is { } society && !char.IsAsciiDigit(number[0])
            ? [Key(SupplierIdentifier.CompaniesHouse, number), Key(SupplierIdentifier.Mutuals, society)]
            : [Key(SupplierIdentifier.CompaniesHouse, number)],
        RegisterKind.Societies => [Key(SupplierIdentifier.Mutuals, number)],
        RegisterKind.Charities => [Key(SupplierIdentifier.CharityCommission, number)],
        RegisterKind.ScottishCharities => [Key(SupplierIdentifier.ScottishCharities, number)],
        RegisterKind.NorthernIrishCharities => [Key(SupplierIdentifier.NorthernIrishCharities, number)],
        RegisterKind.CooperativesUk => number.Length == CompanyLength ? [Key(SupplierIdentifier.CompaniesHouse, number)] : [Key(SupplierIdentifier.Mutuals, number), Key(SupplierIdentifier.CooperativesUk, number)],
        null => [],
    };

    private static string Key(string scheme, string number) => $"{scheme}:{number}";
}
