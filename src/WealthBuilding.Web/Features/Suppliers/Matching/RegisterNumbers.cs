namespace WealthBuilding.Web.Features.Suppliers.Matching;

/// <summary>Numbers of registers as keys that cannot be mixed up: a charity's number may look like a company's.</summary>
internal static class RegisterNumbers
{
    public static bool IsCharities(string register) => register.Contains("charit", StringComparison.Ordinal);

    public static string KeyOf(string register, string number) => IsCharities(register) ? Charity(number) : number;

    public static string Charity(string number) => "charity " + number;
}
