using Microsoft.AspNetCore.Mvc;
using WealthBuilding.Domain.Places;
using WealthBuilding.Domain.Spend.Analysis;

namespace WealthBuilding.Web.Features.Spend.Published;

/// <summary>The filter of a figure: every page, file and command that shows figures or their payments reads the same one, through <see cref="ShareFilterReader"/>.</summary>
[ModelBinder(typeof(ShareFilterBinder))]
public sealed record ShareFilter
{
    /// <summary>Stands for payments whose department or category is not said.</summary>
    public const string NotSaid = "(not said)";

    /// <summary>Stands for what is not known: a month, an owner, a size, a sector.</summary>
    public const string Unknown = "unknown";

    /// <summary>First day.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last day, included.</summary>
    public DateOnly? To { get; init; }

    /// <summary><c>procurement</c> (the scope rules applied, the default) or <c>all</c>; null where nothing is said.</summary>
    public string? Scope { get; init; }

    /// <summary>What 'local' means: area (the default), neighbours, county, region or branch.</summary>
    public string? Local { get; init; }

    public IList<string> Department { get; init; } = [];

    public IList<string> Category { get; init; } = [];

    /// <summary>Keys of suppliers, or words in their names: see <see cref="SupplierKeys.TryParse"/>.</summary>
    public IList<string> Supplier { get; init; } = [];

    public IList<string> Ring { get; init; } = [];

    /// <summary>Months as yyyy-MM, or <see cref="Unknown"/>.</summary>
    public IList<string> Month { get; init; } = [];

    /// <summary>Scope rules that are switched off, by code.</summary>
    public IList<string> Off { get; init; } = [];

    /// <summary>Scope rules whose payments are shown instead of those that the scope lets through, by code.</summary>
    public IList<string> Excluded { get; init; } = [];

    /// <summary>Who owns the supplier.</summary>
    public IList<string> Ownership { get; init; } = [];

    /// <summary>How large the supplier is.</summary>
    public IList<string> Size { get; init; } = [];

    /// <summary>Letter of the supplier's SIC section.</summary>
    public IList<string> Sector { get; init; } = [];

    public LocalMeaning Meaning => Local is { Length: > 0 } && LocalMeanings.TryParse(Local, out var meaning) ? meaning : LocalMeaning.Area;

    public bool IsAll => string.Equals(Scope, Domain.Spend.Analysis.Scope.All.Name, StringComparison.OrdinalIgnoreCase);

    /// <summary>The same filter for the engine.</summary>
    public SpendFilter ToSpendFilter() => new()
    {
        Scope = IsAll ? Domain.Spend.Analysis.Scope.All : Domain.Spend.Analysis.Scope.ProcurementWithout(Off),
        From = From,
        To = To,
        Departments = Texts(Department),
        Categories = Texts(Category),
        Suppliers = Keys(),
        SupplierWords = Words(),
        Rings = Ring.Count == 0 ? null : Ring.Select(RingOf).ToHashSet(),
        Months = Month.Count == 0 ? null : Month.Where(m => m != Unknown).Select(ShareFilterReader.MonthOf).OfType<DateOnly>().ToHashSet(),
        Undated = Month.Contains(Unknown),
        Excluded = Excluded.Count == 0 ? null : Excluded.ToHashSet(StringComparer.OrdinalIgnoreCase),
        Ownerships = Known(Ownership),
        Sizes = Known(Size),
        Sectors = Known(Sector),
    };

    private static HashSet<string>? Texts(IList<string> values) => values.Count == 0 ? null : [.. values, .. values.Contains(NotSaid) ? [string.Empty] : Array.Empty<string>()];

    private static HashSet<string>? Known(IList<string> values) => values.Count == 0 ? null : [.. values.Select(v => v == Unknown ? string.Empty : v)];

    private static Ring RingOf(string key) => Rings.TryParse(key, out var ring) ? ring : throw new InvalidOperationException($"No ring '{key}': a filter is made by its reader.");

    private HashSet<long>? Keys()
    {
        var keys = Supplier.Select(s => SupplierKeys.TryParse(s, out var key) ? key : (long?)null).OfType<long>().ToHashSet();
        return keys.Count == 0 ? null : keys;
    }

    private List<string>? Words()
    {
        var words = Supplier.Where(s => !SupplierKeys.TryParse(s, out _)).ToList();
        return words.Count == 0 ? null : words;
    }
}
