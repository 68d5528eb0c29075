using WealthBuilding.Domain.Suppliers.Registers;

namespace WealthBuilding.Web.Features.ReferenceData.Published;

/// <summary>The names of the registers: as keys in the database, and in words.</summary>
public static class RegisterKeys
{
    /// <summary>Every register that can be held.</summary>
    public static IReadOnlyList<RegisterKind> All { get; } = Enum.GetValues<RegisterKind>();

    public static string Of(RegisterKind kind) => kind switch
    {
        RegisterKind.CompaniesHouse => "companies-house",
        RegisterKind.CooperativesUk => "co-operatives-uk",
        RegisterKind.Societies => "societies",
        RegisterKind.Charities => "charities",
        RegisterKind.ScottishCharities => "charities-scotland",
        RegisterKind.NorthernIrishCharities => "charities-northern-ireland",
    };

    /// <summary>The register of a key; null for a key that is none.</summary>
    public static RegisterKind? KindOf(string key)
    {
        foreach (var kind in All)
        {
            if (Of(kind) == key)
            {
                return kind;
            }
        }

        return null;
    }

    /// <summary>The register's name in words, as facts from it name their source.</summary>
    public static string NameOf(RegisterKind kind) => WealthBuilding.Domain.Suppliers.Record.RegisterFacts.SourceOf(kind);
}
