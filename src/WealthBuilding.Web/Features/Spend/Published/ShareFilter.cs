using System.Globalization;
using WealthBuilding.Domain.Places;
using WealthBuilding.Domain.Spend.Analysis;

namespace WealthBuilding.Web.Features.Spend.Published;

/// <summary>The filter of a figure as the query string has it: pages, exports and commands take the same.</summary>
/// <remarks>Lists that can be added to: what a request says is copied into them, and silently lost where they are fixed.</remarks>
public sealed record ShareFilter
{
    public DateOnly? From { get; init; }

    public DateOnly? To { get; init; }

    /// <summary><c>procurement</c> (the scope rules applied) or <c>all</c>.</summary>
    public string? Scope { get; init; }

    /// <summary>What 'local' means: area, neighbours, county, region or branch.</summary>
    public string? Local { get; init; }

    public IList<string> Department { get; init; } = [];

    public IList<string> Category { get; init; } = [];

    /// <summary>Keys of suppliers.</summary>
    public IList<long> Supplier { get; init; } = [];

    public IList<string> Ring { get; init; } = [];

    /// <summary>Months as yyyy-MM.</summary>
    public IList<string> Month { get; init; } = [];

    /// <summary>Scope rules that are switched off, by code.</summary>
    public IList<string> Off { get; init; } = [];

    public LocalMeaning Meaning => Local is { Length: > 0 } && LocalMeanings.TryParse(Local, out var meaning) ? meaning : LocalMeaning.Area;

    public bool IsAll => string.Equals(Scope, Domain.Spend.Analysis.Scope.All.Name, StringComparison.OrdinalIgnoreCase);

    /// <summary>The same filter for the engine.</summary>
    public SpendFilter ToSpendFilter() => new()
    {
        Scope = IsAll ? Domain.Spend.Analysis.Scope.All : Domain.Spend.Analysis.Scope.ProcurementWithout(Off),
        From = From,
        To = To,
        Departments = Set(Department),
        Categories = Set(Category),
        Suppliers = Supplier.Count == 0 ? null : Supplier.ToHashSet(),
        Rings = Rings(),
        Months = Months(),
    };

    private static HashSet<string>? Set(IList<string> values) => values.Count == 0 ? null : [.. values];

    private HashSet<Ring>? Rings()
    {
        var rings = new HashSet<Ring>();
        foreach (var key in Ring)
        {
            if (Domain.Places.Rings.TryParse(key, out var ring))
            {
                rings.Add(ring);
            }
        }

        return rings.Count == 0 ? null : rings;
    }

    private HashSet<DateOnly>? Months()
    {
        var months = Month
            .Select(m => DateOnly.TryParseExact(m + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : (DateOnly?)null)
            .OfType<DateOnly>().ToHashSet();
        return months.Count == 0 ? null : months;
    }
}
