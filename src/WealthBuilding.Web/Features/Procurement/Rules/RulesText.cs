using System.Globalization;
using WealthBuilding.Domain.Procurement.Rules;

namespace WealthBuilding.Web.Features.Procurement.Rules;

/// <summary>How parts of a verdict are written on pages and by the command.</summary>
public static class RulesText
{
    private const int MostDistricts = 4;
    private static readonly CultureInfo British = CultureInfo.GetCultureInfo("en-GB");

    public static string Day(DateOnly day) => day.ToString("d MMMM yyyy", British);

    public static string Force(string force) => force switch
    {
        "must" => "Must be published",
        "may" => "May be published",
        _ => "Only if that happens",
    };

    /// <summary>A place with its code, or with how many districts it has.</summary>
    public static string Place(ReservationArea place)
    {
        var kind = place.Kind switch { "county" => "county of ", "london-borough" => "London borough of ", _ => string.Empty };
        var codes = place.Gss ?? (place.Districts.Count > MostDistricts ? $"{place.Districts.Count} districts" : string.Join(", ", place.Districts));
        return $"{(place.Name.StartsWith("County ", StringComparison.Ordinal) ? string.Empty : kind)}{place.Name} ({codes}){(place.Doubt is null ? string.Empty : $" – {place.Doubt.TrimEnd('.')}")}";
    }
}
