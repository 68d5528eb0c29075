using WealthBuilding.Domain.Places;
using WealthBuilding.Domain.Spend.Analysis;
using WealthBuilding.Web.Features.Spend.Analysis;

namespace WealthBuilding.Web.Features.Spend.Published;

/// <summary>The figures of a page, worked out, with the definitions that are printed beside them.</summary>
public sealed record ShareFigures
{
    private const int MostGroups = 30;

    public required string Name { get; init; }

    public required string Slug { get; init; }

    public required bool IsPlace { get; init; }

    public required IReadOnlyList<string> Districts { get; init; }

    public required string LocalInWords { get; init; }

    public required string LocalKey { get; init; }

    public required string ScopeName { get; init; }

    public required string ScopeVersion { get; init; }

    public required string PlacesSource { get; init; }

    public required string DataVersion { get; init; }

    public DateOnly? From { get; init; }

    public DateOnly? To { get; init; }

    public required long Lines { get; init; }

    public required int Suppliers { get; init; }

    public required long TotalPence { get; init; }

    public required long LocalPence { get; init; }

    public required long UnknownPence { get; init; }

    public decimal? Share { get; init; }

    public decimal? ShareOfKnown { get; init; }

    public decimal? Low { get; init; }

    public decimal? High { get; init; }

    /// <summary>The range that the share is in with 95 % likelihood, unknown money left open.</summary>
    public decimal? LikelyLow { get; init; }

    public decimal? LikelyHigh { get; init; }

    public required IReadOnlyList<Part> Rings { get; init; }

    public required IReadOnlyList<Group> Months { get; init; }

    public required IReadOnlyList<Group> Years { get; init; }

    public required IReadOnlyList<Group> Departments { get; init; }

    public required IReadOnlyList<Group> Categories { get; init; }

    /// <summary>By who owns the suppliers; what is not known is a group of its own.</summary>
    public required IReadOnlyList<Group> Ownership { get; init; }

    /// <summary>By the suppliers' size, under the official definition.</summary>
    public required IReadOnlyList<Group> Sizes { get; init; }

    /// <summary>By the section of the suppliers' first SIC code.</summary>
    public required IReadOnlyList<Group> Sectors { get; init; }

    public required IReadOnlyList<Rule> Rules { get; init; }

    public required IReadOnlyList<Group> Members { get; init; }

    public decimal? WeightedMean { get; init; }

    public decimal? UnweightedMean { get; init; }

    public required ShareFilter Filter { get; init; }

    /// <summary>What the form of the filter offers; nobody's own texts for a place.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public FilterChoices Choices { get; init; } = new([], []);

    /// <summary>A ring: its key, its name, its pence and its share of all.</summary>
    /// <param name="Narrow">What narrows the filter to it.</param>
    public sealed record Part(string Key, string Name, long Pence, decimal? Share, IReadOnlyDictionary<string, string>? Narrow = null);

    /// <summary>A group of payments and how much of it is local.</summary>
    /// <param name="Narrow">What narrows the filter to the group, so that the figure can be walked to its payments; null where nothing does.</param>
    public sealed record Group(string Key, string Name, long Lines, long Pence, long LocalPence, decimal? Share, IReadOnlyDictionary<string, string>? Narrow = null);

    /// <summary>A rule of scope, whether it is applied, and what it leaves out (or would).</summary>
    public sealed record Rule(string Code, string Name, string Why, bool IsOn, long Lines, long Pence);

    public static ShareFigures Of(MeasureShare.Measure measure)
    {
        var view = measure.View;
        var total = view.Total();
        var share = total.Share;
        var members = measure.IsPlace ? view.ByInstitution() : [];
        var means = MemberMeans.Of(members.Select(m => m.Share));
        return new ShareFigures
        {
            Name = measure.Name,
            Slug = measure.Slug,
            IsPlace = measure.IsPlace,
            Districts = measure.Districts,
            LocalInWords = LocalMeanings.InWords(measure.Filter.Meaning),
            LocalKey = LocalMeanings.KeyOf(measure.Filter.Meaning),
            ScopeName = view.Filter.Scope.Name,
            ScopeVersion = view.Snapshot.Rules.Version,
            PlacesSource = measure.Edition.PlacesSource,
            DataVersion = measure.Edition.Version,
            From = measure.Filter.From ?? view.Snapshot.Period?.First,
            To = measure.Filter.To ?? view.Snapshot.Period?.Last,
            Lines = share.Lines,
            Suppliers = total.Suppliers,
            TotalPence = share.TotalPence,
            LocalPence = share.LocalPence,
            UnknownPence = share.UnknownPence,
            Share = share.Share,
            ShareOfKnown = share.ShareOfKnown,
            Low = share.Low,
            High = share.High,
            LikelyLow = total.Likely?.Low,
            LikelyHigh = total.Likely?.High,
            Rings = [.. Domain.Places.Rings.All.Select(r => new Part(Domain.Places.Rings.KeyOf(r), Domain.Places.Rings.NameOf(r), share.RingPence[(int)r], Ratio(share.RingPence[(int)r], share.TotalPence), Narrowed("ring", Domain.Places.Rings.KeyOf(r))))],
            Months = [.. view.ByMonth().Select(m => MonthOf(m))],
            Years = [.. view.ByYear(YearKind.Financial).Select(y => YearOf(y, measure.Filter))],
            Departments = TextsOf("department", view.ByDepartment()),
            Categories = TextsOf("category", view.ByCategory()),
            Ownership = KnownOf("ownership", view.ByPayee(p => p.Ownership), WealthBuilding.Domain.Suppliers.OwnershipWords.NameOf),
            Sizes = KnownOf("size", view.ByPayee(p => p.Size), SupplierTraits.SizeName),
            Sectors = KnownOf("sector", view.ByPayee(p => p.Sector), measure.SectorName),
            Rules = RulesOf(measure),
            Members = [.. members.Select(m => GroupOf(m.Key, measure.MemberNames.GetValueOrDefault(m.Key, m.Key), m.Share))],
            WeightedMean = measure.IsPlace ? means.Weighted : null,
            UnweightedMean = measure.IsPlace ? means.Unweighted : null,
            Filter = measure.Filter,
            Choices = measure.IsPlace ? new FilterChoices([], []) : FilterChoices.Of(view.Snapshot),
        };
    }

    private static System.Globalization.CultureInfo Invariant => System.Globalization.CultureInfo.InvariantCulture;

    private static Group GroupOf(string key, string name, LocalShare share, IReadOnlyDictionary<string, string>? narrow = null) =>
        new(key, name, share.Lines, share.TotalPence, share.LocalPence, share.Share, narrow);

    private static Dictionary<string, string> Narrowed(string name, string value) => new() { [name] = value };

    private static Group MonthOf(SpendGroup<DateOnly?> group)
    {
        var key = group.Key?.ToString("yyyy-MM", Invariant);
        return GroupOf(key ?? string.Empty, group.Key?.ToString("MMM yyyy", Invariant) ?? "Date not known", group.Share, Narrowed("month", key ?? ShareFilter.Unknown));
    }

    // A year is narrowed to by its first and last day, within the days that the filter has already.
    private static Group YearOf(SpendGroup<SpendYear?> group, ShareFilter filter)
    {
        if (group.Key is not { } year)
        {
            return GroupOf(string.Empty, "Date not known", group.Share, Narrowed("month", ShareFilter.Unknown));
        }

        var (first, last) = (filter.From > year.First ? filter.From.Value : year.First, filter.To < year.Last ? filter.To.Value : year.Last);
        return GroupOf(year.ToString(), year.ToString(), group.Share, new Dictionary<string, string> { ["from"] = first.ToString("yyyy-MM-dd", Invariant), ["to"] = last.ToString("yyyy-MM-dd", Invariant) });
    }

    private static List<Group> TextsOf(string name, IReadOnlyList<SpendGroup<string>> groups) =>
        [.. groups.Take(MostGroups).Select(g => GroupOf(g.Key, g.Key.Length == 0 ? "Not said" : g.Key, g.Share, Narrowed(name, g.Key.Length == 0 ? ShareFilter.NotSaid : g.Key)))];

    private static List<Group> KnownOf(string name, IReadOnlyList<SpendGroup<string>> groups, Func<string, string> words) =>
        [.. groups.Select(g => GroupOf(g.Key, words(g.Key), g.Share, Narrowed(name, g.Key.Length == 0 ? ShareFilter.Unknown : g.Key)))];

    /// <summary>Every rule with its pounds, those that are switched off too: what they would leave out.</summary>
    private static List<Rule> RulesOf(MeasureShare.Measure measure)
    {
        var view = measure.View;
        var applied = new SpendView(view.Snapshot, view.Lens, view.Filter with { Scope = Scope.Procurement, Excluded = null }).Excluded();
        return [.. applied.Select(e => new Rule(e.Rule.Code, e.Rule.Name, e.Rule.Why, view.Filter.Scope.IsOn(e.Rule.Code), e.Lines, e.Pence))];
    }

    private static decimal? Ratio(long part, long whole) => whole > 0 ? (decimal)part / whole : null;
}
