using System.Globalization;
using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.Places;
using WealthBuilding.Domain.Spend.Analysis;
using WealthBuilding.Web.Features.Spend.Published;

namespace WealthBuilding.Web.CommandLine;

/// <summary>What <c>share --json</c> prints. Names and shape are fixed: other programs read them. Shares are fractions.</summary>
internal sealed record ShareReport
{
    private const string Unknown = "unknown";

    public string? Institution { get; init; }

    public string? Place { get; init; }

    public DateOnly? From { get; init; }

    public DateOnly? To { get; init; }

    /// <summary>That nothing was found, in words.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public string Nothing { get; init; } = string.Empty;

    public required ScopeJson Scope { get; init; }

    public required LocalJson Local { get; init; }

    /// <summary>What places were looked up in.</summary>
    public required string PlacesFrom { get; init; }

    public required long Lines { get; init; }

    public required int Suppliers { get; init; }

    public required PenceJson Pence { get; init; }

    public decimal? Share { get; init; }

    public decimal? ShareOfKnown { get; init; }

    public required RangeJson Range { get; init; }

    public required IReadOnlyList<RingJson> Rings { get; init; }

    public IReadOnlyList<GroupJson> ByOwnership { get; init; } = [];

    public IReadOnlyList<GroupJson> BySize { get; init; } = [];

    public IReadOnlyList<GroupJson> BySector { get; init; } = [];

    public required IReadOnlyList<ExcludedJson> Excluded { get; init; }

    public decimal? UnweightedMean { get; init; }

    public IReadOnlyList<MemberJson>? Members { get; init; }

    public static ShareReport Of(MeasureShare.Measure measure)
    {
        var view = measure.View;
        var total = view.Total();
        var members = measure.IsPlace ? view.ByInstitution() : null;
        return new ShareReport
        {
            Institution = measure.IsPlace ? null : measure.Slug,
            Place = measure.IsPlace ? measure.Slug : null,
            From = measure.Filter.From ?? view.Snapshot.Period?.First,
            To = measure.Filter.To ?? view.Snapshot.Period?.Last,
            Nothing = FilterWords.Nothing(measure.Filter, day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
            Scope = new ScopeJson(view.Filter.Scope.Name, view.Snapshot.Rules.Version),
            Local = new LocalJson(LocalMeanings.InWords(measure.Filter.Meaning), LocalMeanings.KeyOf(measure.Filter.Meaning), measure.Area.Districts),
            PlacesFrom = measure.Edition.PlacesSource,
            Lines = total.Share.Lines,
            Suppliers = total.Suppliers,
            Pence = new PenceJson(total.Share.TotalPence, total.Share.LocalPence, total.Share.UnknownPence),
            Share = Round(total.Share.Share),
            ShareOfKnown = Round(total.Share.ShareOfKnown),
            Range = new RangeJson(Round(total.Share.Low), Round(total.Share.High)),
            Rings = [.. Domain.Places.Rings.All.Select(r => RingOf(r, total.Share))],
            ByOwnership = GroupsOf(view, p => p.Ownership),
            BySize = GroupsOf(view, p => p.Size),
            BySector = GroupsOf(view, p => p.Sector),
            Excluded = [.. view.Excluded().Select(e => new ExcludedJson(e.Rule.Code, e.Lines, e.Pence))],
            UnweightedMean = members is null ? null : Round(MemberMeans.Of(members.Select(m => m.Share)).Unweighted),
            Members = members?.Select(m => new MemberJson(m.Key, m.Share.TotalPence, m.Share.LocalPence, Round(m.Share.Share))).ToList(),
        };
    }

    public static string InWords(ShareReport report) => report.Lines == 0 ? NothingInWords(report) : string.Create(
        CultureInfo.GetCultureInfo("en-GB"),
        $"""
        {report.Institution ?? report.Place}: {report.Share:P1} of {new Money(report.Pence.Total)} is local ({new Money(report.Pence.Local)}), between {report.Range.Low:P1} and {report.Range.High:P1}.
        Local: {report.Local.Definition}. Scope: {report.Scope.Name}, version {report.Scope.Version}. Places from {report.PlacesFrom}.
        {string.Join('\n', report.Rings.Select(r => $"  {r.Name,-36} {new Money(r.Pence),20} {r.Share:P1}"))}
        """)
        + GroupsInWords("By who owns the supplier (local share)", report.ByOwnership)
        + GroupsInWords("By size", report.BySize)
        + GroupsInWords("By sector (SIC section)", report.BySector)
        + (report.UnweightedMean is { } mean ? string.Create(CultureInfo.GetCultureInfo("en-GB"), $"\nMean of the members' own shares (unweighted): {mean:P1}") : string.Empty);

    private static string NothingInWords(ShareReport report) => $"{report.Institution ?? report.Place}: {report.Nothing}.";

    // What is not known of any payment is not worth a heading.
    private static string GroupsInWords(string heading, IReadOnlyList<GroupJson> groups) => groups.All(g => g.Key == Unknown) ? string.Empty : "\n" + heading + ":\n" + string.Join(
        '\n', groups.Select(g => string.Create(CultureInfo.GetCultureInfo("en-GB"), $"  {g.Key,-36} {new Money(g.Pence),20} {g.Share:P1}")));

    private static RingJson RingOf(Ring ring, LocalShare share)
    {
        var pence = share.RingPence[(int)ring];
        return new RingJson(Domain.Places.Rings.KeyOf(ring), Domain.Places.Rings.NameOf(ring), pence, share.TotalPence > 0 ? Round((decimal)pence / share.TotalPence) : null);
    }

    private static List<GroupJson> GroupsOf(SpendView view, Func<PayeeEntry, string?> key) =>
        [.. view.ByPayee(key).Select(g => new GroupJson(g.Key.Length == 0 ? Unknown : g.Key, g.Share.TotalPence, g.Share.LocalPence, Round(g.Share.Share)))];

    private static decimal? Round(decimal? share) => share is { } value ? Math.Round(value, 6) : null;
}

internal sealed record ScopeJson(string Name, string Version);

internal sealed record LocalJson(string Definition, string Key, IReadOnlyList<string> Areas);

internal sealed record PenceJson(long Total, long Local, long Unknown);

internal sealed record RangeJson(decimal? Low, decimal? High);

internal sealed record RingJson(string Key, string Name, long Pence, decimal? Share);

internal sealed record GroupJson(string Key, long Pence, long LocalPence, decimal? Share);

internal sealed record ExcludedJson(string Rule, long Lines, long Pence);

internal sealed record MemberJson(string Institution, long Pence, long Local, decimal? Share);
