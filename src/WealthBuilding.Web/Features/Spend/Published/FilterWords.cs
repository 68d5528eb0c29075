using System.Globalization;
using WealthBuilding.Domain.Places;
using WealthBuilding.Domain.Suppliers;
using WealthBuilding.Web.Features.Spend.Analysis;

namespace WealthBuilding.Web.Features.Spend.Published;

/// <summary>A filter in words, one part for each value that was chosen.</summary>
public static class FilterWords
{
    /// <summary>All of it in one line; 'none' where nothing is chosen.</summary>
    public static string Of(ShareFilter filter) => PartsOf(filter).Select(p => p.Words).DefaultIfEmpty("none").Aggregate((a, b) => a + "; " + b);

    /// <summary>That nothing passes the filter, as a sentence with the days that were asked for.</summary>
    /// <param name="filter">The filter.</param>
    /// <param name="day">How a day is written.</param>
    public static string Nothing(ShareFilter filter, Func<DateOnly, string> day)
    {
        var days = (filter.From, filter.To) switch
        {
            ({ } from, { } to) when from == to => $" on {day(from)}",
            ({ } from, { } to) => $" between {day(from)} and {day(to)}",
            ({ } from, null) => $" from {day(from)} on",
            (null, { } to) => $" up to {day(to)}",
            _ => string.Empty,
        };
        var others = PartsOf(filter).Any(p => p.Name is not ("from" or "to"));
        return $"no payments{days}{(!others ? string.Empty : days.Length == 0 ? " that match the filters" : " that match the other filters")}";
    }

    /// <summary>Each value with its name and its words.</summary>
    public static IEnumerable<(string Name, string Value, string Words)> PartsOf(ShareFilter filter)
    {
        foreach (var (name, day, words) in new[] { ("from", filter.From, "From"), ("to", filter.To, "To") })
        {
            if (day is { } date)
            {
                yield return (name, date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), $"{words} {date.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)}");
            }
        }

        foreach (var (name, values, words, valueWords) in Lists(filter))
        {
            foreach (var value in values)
            {
                yield return (name, value, $"{words}: {valueWords(value)}");
            }
        }
    }

    private static (string Name, IEnumerable<string> Values, string Words, Func<string, string> ValueWords)[] Lists(ShareFilter filter) =>
    [
        ("department", filter.Department, "Department", v => v),
        ("category", filter.Category, "Kind of spending", v => v),
        ("supplier", filter.Supplier, "Supplier", v => SupplierKeys.TryParse(v, out _) ? "number " + v : $"'{v}' in the name"),
        ("month", filter.Month, "Month", v => v),
        ("ring", filter.Ring, "Ring", v => Rings.TryParse(v, out var ring) ? Rings.NameOf(ring) : v),
        ("ownership", filter.Ownership, "Owner", OwnershipWords.NameOf),
        ("size", filter.Size, "Size", SupplierTraits.SizeName),
        ("sector", filter.Sector, "Sector", v => v),
        ("off", filter.Off, "Rule switched off", v => v),
        ("excluded", filter.Excluded, "Left out by the rule", v => v),
    ];
}
