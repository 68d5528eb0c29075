using WealthBuilding.Domain.LivingWage.Compliance;
using WealthBuilding.Domain.LivingWage.Declarations;
using WealthBuilding.Web.Infrastructure.Spreadsheets;

namespace WealthBuilding.Web.Features.LivingWage.Compliance;

/// <summary>What the page of the living wage shows, as tables for files.</summary>
public static class WageTables
{
    /// <summary>The contracts. A shortfall stands beside every contract of its supplier; the column 'Counted' adds up to the page's sum.</summary>
    public static ExportTable Of(ListWages.Model model) => new(
        [
            new("Contract", CellType.Text, "contract"), new("Reference", CellType.Text, "reference"), new("Supplier", CellType.Text, "supplier"), new("Sector", CellType.Text, "sector"), new("Place of the supplier", CellType.Text, "place"),
            new("End", CellType.Date, "end"), new("Value (£)", CellType.Pounds, "value"), new("Standing", CellType.Text, "standing"), new("Scope", CellType.Text, "scope"), new("Wording of the test", CellType.Text, "wording"),
            new("Asked from", CellType.Date, "askedFrom"), new("Next chance to ask", CellType.Date, "nextChance"),
            new("Workers declared", CellType.Number, "workers"), new("Declared on", CellType.Date, "declaredOn"), new("Reused until", CellType.Date, "expiresOn"), new("More due by", CellType.Date, "dueBy"),
            new("Short a year (£)", CellType.Pounds, "shortYear"), new("Counted in the total (£)", CellType.Pounds, "shortYearCounted"), new("Short to the end (£)", CellType.Pounds, "shortContract"), new("Secure work of 100", CellType.Number, "secure"),
            new("Newer rate missing", CellType.Text, "ratesStale"),
        ],
        model.Contracts.Select((c, i) => RowOf(model, c, i)));

    /// <summary>The same contracts put together.</summary>
    public static ExportTable Of(ListWages.Model model, WageGrouping grouping) => new(
        [
            new(WageGroups.TitleOf(grouping), CellType.Text, "name"), .. Classes.Select(k => new ExportColumn($"Contracts: {NameOf(k)}", CellType.Number, $"contracts{k}")), .. Classes.Select(k => new ExportColumn($"Value: {NameOf(k)} (£)", CellType.Pounds, $"value{k}")),
            .. Classes.Select(k => new ExportColumn($"Workers: {NameOf(k)}", CellType.Number, $"workers{k}")), new("Short a year (£)", CellType.Pounds, "shortYear"),
        ],
        WageGroups.Of(model, grouping).Select(g => new object?[] { g.Name }.Concat(Amounts(g.Coverage.Contracts)).Concat(Amounts(g.Coverage.Pounds)).Concat(Amounts(g.Coverage.Workers)).Append(g.ShortYearPence).ToArray()));

    /// <summary>The next day on which a contract that does not ask for it could begin to: its review or break clause, else the day after its end; null where neither is known.</summary>
    public static DateOnly? NextChance(this JudgedContract contract, DateOnly day) =>
        contract.Entry.Review is { } review && review >= day && !(contract.Entry.End < review) ? review : contract.Entry.End is { } end && end < DateOnly.MaxValue ? end.AddDays(1) : null;

    public static string NameOf(CoverageClass coverage) => coverage switch
    {
        CoverageClass.Met => "Paid",
        CoverageClass.NotMet => "Not paid",
        CoverageClass.Planned => "Planned",
        CoverageClass.NotKnown => "Not known",
    };

    private static CoverageClass[] Classes { get; } = Enum.GetValues<CoverageClass>();

    private static IEnumerable<object?> Amounts(IEnumerable<CoverageShare> shares) => shares.Select(s => (object?)s.Amount);

    private static object?[] RowOf(ListWages.Model model, JudgedContract c, int place)
    {
        var declared = c.Finding.Suppliers.Where(s => s.Bands.Count > 0).Select(s => s.Declaration!).DistinctBy(d => d.Id).ToList();
        return
        [
            c.Entry.Title, c.Entry.Reference, c.SupplierNames, c.Sector, c.PlaceNames, c.Entry.End, c.Entry.WholePence, WageStandings.NameOf(c.Finding.Standing), c.Finding.Scope.Why, c.Finding.Scope.Wording.Words,
            c.Scope?.MilestoneOn, c.NextChance(model.Day), declared.Count == 0 ? null : declared.Sum(d => (long)d.Workers), declared.Max(d => d.AsAt), declared.Min(d => d.ExpiresOn), c.Finding.DueBy,
            c.Finding.ShortYear?.Pence, c.Finding.ShortYear is null ? null : model.Counted[place].Pence, c.Finding.ShortContract?.Pence,
            SecureLivelihood.Of([.. declared.SelectMany(d => d.Bands)]) is { } score ? (long)score.Points : null, model.IsStale ? "Yes" : "No",
        ];
    }
}
