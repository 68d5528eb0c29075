using System.Globalization;
using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.Places;
using WealthBuilding.Domain.Spend.Analysis;
using WealthBuilding.Domain.Suppliers;
using WealthBuilding.Web.Features.Spend.Analysis;

namespace WealthBuilding.Web.Features.Spend.Published;

/// <summary>Reads a <see cref="ShareFilter"/> from names and values, the same for addresses and for the command line. What cannot be read is said, never dropped.</summary>
public sealed class ShareFilterReader(ScopeRules rules, Func<string, IEnumerable<string>> valuesOf)
{
    private readonly List<FieldError> _errors = [];

    /// <summary>Every name that a filter has.</summary>
    public static readonly IReadOnlyList<string> Names =
        ["from", "to", "scope", "local", "department", "category", "supplier", "ring", "month", "off", "excluded", "ownership", "size", "sector"];

    /// <summary>What could not be read: empty where everything could.</summary>
    public IReadOnlyList<FieldError> Errors => _errors;

    /// <summary>The first day of a month written as yyyy-MM; null where it is none.</summary>
    public static DateOnly? MonthOf(string text) =>
        DateOnly.TryParseExact(text + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    public ShareFilter Read()
    {
        var filter = new ShareFilter
        {
            From = Day("from", "first day"),
            To = Day("to", "last day"),
            Scope = One("scope", "scope", ["procurement", "all"]),
            Local = One("local", "meaning of local", [.. Enum.GetValues<LocalMeaning>().Select(LocalMeanings.KeyOf)]),
            Department = Said("department"),
            Category = Said("category"),
            Supplier = Said("supplier"),
            Ring = Among("ring", "ring", [.. Rings.All.Select(Rings.KeyOf)]),
            Month = Months(),
            Off = Among("off", "rule of scope", [.. rules.All.Select(r => r.Code)]),
            Excluded = Among("excluded", "rule of scope", [.. rules.All.Select(r => r.Code)]),
            Ownership = Among("ownership", "kind of owner", [.. OwnershipWords.Keys, ShareFilter.Unknown]),
            Size = Among("size", "size", [.. SupplierTraits.Sizes, ShareFilter.Unknown]),
            Sector = Among("sector", "sector", [.. SupplierTraits.Sections, ShareFilter.Unknown]),
        };
        if (filter.From > filter.To)
        {
            _errors.Add(new FieldError("from", "The first day must not be after the last day"));
        }

        return filter;
    }

    private List<string> Said(string name) => [.. valuesOf(name).Where(v => !string.IsNullOrWhiteSpace(v)).Select(v => v.Trim()).Distinct(StringComparer.Ordinal)];

    private string? Single(string name, string what)
    {
        var said = Said(name);
        if (said.Count > 1)
        {
            _errors.Add(new FieldError(name, $"Say one {what}, not {said.Count}"));
        }

        return said.Count == 1 ? said[0] : null;
    }

    private DateOnly? Day(string name, string what)
    {
        if (Single(name, what) is not { } text)
        {
            return null;
        }

        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return day;
        }

        _errors.Add(new FieldError(name, $"The {what} '{text}' is not a date: write it like 2026-04-01"));
        return null;
    }

    private List<string> Months()
    {
        var said = Said("month");
        foreach (var wrong in said.Where(m => m != ShareFilter.Unknown && MonthOf(m) is null))
        {
            _errors.Add(new FieldError("month", $"'{wrong}' is not a month: write it like 2026-04, or '{ShareFilter.Unknown}'"));
        }

        return said;
    }

    private string? One(string name, string what, string[] known) => Single(name, what) is { } said ? Match(name, what, said, known) : null;

    private List<string> Among(string name, string what, string[] known) => [.. Said(name).Select(v => Match(name, what, v, known)).OfType<string>()];

    private string? Match(string name, string what, string said, string[] known)
    {
        if (Array.Find(known, k => k.Equals(said, StringComparison.OrdinalIgnoreCase)) is { } found)
        {
            return found;
        }

        _errors.Add(new FieldError(name, $"There is no {what} '{said}'. There are: {string.Join(", ", known)}"));
        return null;
    }
}
