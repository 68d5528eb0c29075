using System.Globalization;
using WealthBuilding.Domain.LivingWage;
using WealthBuilding.Domain.LivingWage.Assurance;
using WealthBuilding.Domain.LivingWage.Compliance;
using WealthBuilding.Web.Infrastructure.Spreadsheets;
using WealthBuilding.Web.Infrastructure.Spreadsheets.Workbooks;
using WealthBuilding.Web.Infrastructure.TagHelpers;

namespace WealthBuilding.Web.Features.LivingWage.Compliance;

/// <summary>Whose workbook it is, who made it and when, and where the same is on screen.</summary>
public sealed record WageBookMade(string Institution, string By, DateTimeOffset At, string Address);

/// <summary>The workbook of fair work: coverage, its course over the year, contracts, groups of them, the phased plan, groups of workers, cases. The same figures as the page.</summary>
internal static class WageWorkbook
{
    public const string Type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private const string Counted = "Counted in the total (£)";
    private const string Short = "Short a year (£)";

    public static void Write(Stream stream, ListWages.Model model, WageBookMade made)
    {
        BookSheet[] sheets =
        [
            new("Coverage", "How far relevant contracts pay the real Living Wage. Contracts out of scope are left out.", "tblCoverage", CoverageOf(model), "Contracts", "Value (£)", "Workers"),
            new("Over the year", "The same on the first days of the last quarters, by what was declared then and the scope as it is said today.", "tblTrend", TrendOf(model)),
            new("Contracts", "Contracts that run on the day, the most serious first. A shortfall stands beside every contract of its supplier and is counted once.", "tblContracts", WageTables.Of(model), "Value (£)", Counted),
            .. WageGroups.All.Select(g => new BookSheet($"By {WageGroups.TitleOf(g).ToLowerInvariant()}", WageGroups.NoteOf(g), $"tbl{WageGroups.TitleOf(g)}s", WageTables.Of(model, g), g is WageGrouping.Supplier ? [Short] : [])),
            new("Phased plan", "Relevant contracts that do not pay yet or have a milestone, by when they can begin to ask for it.", "tblPlan", PlanOf(model)),
            new("Groups of workers", "What suppliers of these contracts declare, each supplier once. It is judged as the first of its contracts here asks.", "tblWorkers", BandsOf(model), "Workers"),
            new("Open cases", "The first due first.", "tblCases", CasesOf(model)),
            new("Data dictionary", "What the columns mean. Amounts are in pounds; an empty cell means that it is not known or does not apply.", "tblDictionary", Dictionary()),
        ];
        TableWorkbook.Write(stream, CoverOf(model, made), sheets, ControlsOf(model));
    }

    private static BookCover CoverOf(ListWages.Model model, WageBookMade made) => new(
        "The living wage in our contracts", made.Institution, made.By,
        [
            ("Day", Figures.Day(model.Day)), ("Contracts", Figures.Count(model.Contracts.Count, "contract that runs", "contracts that run") + " on that day"),
            ("Workers miss", $"{model.ShortYear} a year in pay, without National Insurance and pensions; each supplier counts once, in contracts that are in scope"),
            ("Rates", model.IsStale ? WageRates.StaleWords : "The newest real Living Wage that is to be expected is kept"),
            ("Not in the figures", $"{Figures.Count(model.Coverage.WithoutValue, "relevant contract")} without a value; {Figures.Count(model.Coverage.WithoutWorkers, "supplier")} of whom nobody knows how many work for them"),
            ("The same on screen", made.Address), ("Made", CoverSheet.MadeAt(made.At)), ("Made by", made.By), ("Contact", $"Whoever keeps the contracts of {made.Institution}"),
        ]);

    private static List<BookControl> ControlsOf(ListWages.Model model) =>
    [
        new("Relevant contracts", "as many as the page counts", "Coverage", "Contracts", model.Coverage.Contracts.Sum(c => c.Amount)),
        new("Value (£)", "the values of the classes add up to that of relevant contracts", "Coverage", "Value (£)", model.Contracts.Where(c => WageStandings.ClassOf(c.Finding.Standing) is not null).Sum(c => c.Entry.WholePence ?? 0)),
        new("Short a year: contracts", "what is counted of each contract adds up to what workers miss", "Contracts", Counted, model.ShortYear.Pence),
        new("Short a year: suppliers", "what the suppliers' workers miss adds up to the same", "By supplier", Short, model.ShortYear.Pence),
    ];

    private static ExportTable CoverageOf(ListWages.Model model) => new(
        [new("Class", CellType.Text), new("Contracts", CellType.Number), new("Of contracts", CellType.Share), new("Value (£)", CellType.Pounds), new("Of value", CellType.Share), new("Workers", CellType.Number), new("Of workers", CellType.Share)],
        model.Coverage.Contracts.Select((c, i) => new object?[]
        {
            WageTables.NameOf(c.Class), c.Amount, c.Percent / 100, model.Coverage.Pounds[i].Amount, model.Coverage.Pounds[i].Percent / 100, model.Coverage.Workers[i].Amount, model.Coverage.Workers[i].Percent / 100,
        }));

    private static ExportTable TrendOf(ListWages.Model model) => new(
        [new("Class", CellType.Text), new("On", CellType.Date), new("Contracts", CellType.Number), new("Value (£)", CellType.Pounds), new("Workers", CellType.Number)],
        model.Trend.SelectMany(t => t.Coverage.Contracts.Select((c, i) => new object?[] { WageTables.NameOf(c.Class), t.Day, c.Amount, t.Coverage.Pounds[i].Amount, t.Coverage.Workers[i].Amount })));

    private static ExportTable PlanOf(ListWages.Model model) => new(
        [new("Contract", CellType.Text), new("Supplier", CellType.Text), new("Standing", CellType.Text), new("Asked from", CellType.Date), new("Review", CellType.Date), new("End", CellType.Date), new("Next chance to ask", CellType.Date), new("Value (£)", CellType.Pounds)],
        model.Plan.Select(c => new object?[] { c.Entry.Title, c.SupplierNames, WageStandings.NameOf(c.Finding.Standing), c.Scope?.MilestoneOn, c.Entry.Review, c.Entry.End, c.NextChance(model.Day), c.Entry.WholePence }));

    private static ExportTable BandsOf(ListWages.Model model) => new(
        [
            new("Supplier", CellType.Text), new("Work", CellType.Text), new("Workplace", CellType.Text), new("Age", CellType.Text), new("Apprentices", CellType.Text), new("Workers", CellType.Number), new("Hours a week", CellType.Number),
            new("Lowest pay (£)", CellType.Number), new("Required (£)", CellType.Number), new("Outcome", CellType.Text), new("Short a year (£)", CellType.Pounds),
        ],
        model.Contracts.SelectMany(c => c.Finding.Suppliers).Where(s => s.Bands.Count > 0).DistinctBy(s => s.Declaration!.Id).SelectMany(s => s.Bands.Select(b => RowOf(s.Evidence.Name, b))));

    private static object?[] RowOf(string supplier, BandFinding finding) =>
    [
        supplier, finding.Band.Role, finding.Band.Area is WageArea.London ? "London" : "Outside London", AgeBands.NameOf(finding.Band.Age), WageWords.NameOf(finding.Band.Apprentice), (long)finding.Band.Workers,
        finding.Band.HoursHundredths / 100m, finding.Band.Lowest.Pence / 100, finding.Required.Rate?.Pence / 100, WageWords.NameOf(finding.Outcome), finding.ShortYear.Pence,
    ];

    private static ExportTable CasesOf(ListWages.Model model) => new(
        [new("Supplier", CellType.Text), new("About", CellType.Text), new("Opened", CellType.Date), new("Due", CellType.Date), new("Followed up by", CellType.Text), new("Short a year when opened (£)", CellType.Pounds), new("Remedy", CellType.Text)],
        model.Cases.Select(c => new object?[] { c.SupplierName, WageWords.NameOf(c.Kind), c.OpenedOn, c.DueOn, c.OwnerId is { } owner ? model.Owners.GetValueOrDefault(owner) : null, c.ShortYearPence, c.Remedy }));

    private static ExportTable Dictionary() => new(
        [new("Sheet", CellType.Text), new("Column", CellType.Text), new("Meaning", CellType.Text)],
        WageWords.Meanings.Select(m => new object?[] { m.Sheet, m.Column, m.Meaning }));
}
