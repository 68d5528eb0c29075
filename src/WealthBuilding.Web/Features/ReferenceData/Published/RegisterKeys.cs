using WealthBuilding.Domain.Suppliers.Registers;

namespace WealthBuilding.Web.Features.ReferenceData.Published;

/// <summary>The names of the registers in the database.</summary>
public static class RegisterKeys
{
    public static string Of(RegisterKind kind) => kind switch
    {
        RegisterKind.CompaniesHouse => "companies-house",
        RegisterKind.CooperativesUk => "co-operatives-uk",
    };
}
