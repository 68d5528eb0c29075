namespace WealthBuilding.Domain.LivingWage;

/// <summary>Which real Living Wage a workplace has. It is the place of work that decides, never a head office.</summary>
public enum WageArea
{
    UnitedKingdom,

    /// <summary>All Greater London boroughs and the City of London.</summary>
    London,
}

/// <summary>Where a workplace lies.</summary>
public static class WageAreas
{
    private const string LondonDistricts = "E09";

    /// <summary>The area of a district by its ONS code: those of the London boroughs and the City begin with E09.</summary>
    public static WageArea OfDistrict(string district) => district.StartsWith(LondonDistricts, StringComparison.Ordinal) ? WageArea.London : WageArea.UnitedKingdom;
}
