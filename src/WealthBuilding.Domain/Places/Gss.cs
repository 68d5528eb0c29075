namespace WealthBuilding.Domain.Places;

/// <summary>Codes of places as the Government Statistical Service writes them: <c>E07000123</c> for Preston.</summary>
/// <remarks>The first three signs say what kind of place it is (ONS, Register of Geographic Codes).</remarks>
public static class Gss
{
    /// <summary>What ONS puts for postcodes of Guernsey and Jersey.</summary>
    public const string ChannelIslands = "L99999999";

    /// <summary>What ONS puts for postcodes of the Isle of Man.</summary>
    public const string IsleOfMan = "M99999999";

    /// <summary>A council of the lower or only tier, of today or abolished.</summary>
    public static bool IsDistrict(string code) =>
        code.Length == 9 && code[..3] is "E06" or "E07" or "E08" or "E09" or "W06" or "S12" or "N09";

    public static bool IsCounty(string code) => code.Length == 9 && code.StartsWith("E10", StringComparison.Ordinal);

    /// <summary>A combined authority, or the Greater London Authority.</summary>
    public static bool IsCombinedAuthority(string code) => code.Length == 9 && code[..3] is "E47" or "E61";

    /// <summary>Guernsey, Jersey or the Isle of Man.</summary>
    public static bool IsCrownDependency(string code) => code is ChannelIslands or IsleOfMan;
}
