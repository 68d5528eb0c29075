using System.Globalization;
using WealthBuilding.Domain.Common;

namespace WealthBuilding.Domain.Procurement.Rules;

/// <summary>Reads the tables of the rules.</summary>
internal static class RulesTables
{
    internal static RulesBook Load(Func<string, TextReader> open) => new()
    {
        Thresholds = Read(open, "procurement-thresholds.csv", Threshold),
        Amounts = Read(open, "procurement-amounts.csv", Amount),
        Notices = Read(open, "procurement-notices.csv", Notice),
        Duties = Read(open, "procurement-duties.csv", Duty),
        Bodies = Read(open, "reservation-bodies.csv", Body),
        Reservations = Read(open, "reservation-rules.csv", Reservation),
        Periods = Read(open, "reporting-periods.csv", Period),
        ReservableServices = Read(open, "light-touch-reservable.csv", t => new ReservableService(t["cpv_prefix"], t["name"], t["source"])),
        Holidays = new BankHolidays(Read(open, "bank-holidays.csv", t => (Date(t["day"]), t["where"]))),
        CountySplits = Read(open, "county-splits.csv", t => (District: t["district"], County: t["county"])).ToLookup(s => s.District, s => s.County, StringComparer.Ordinal),
    };

    private static ThresholdRow Threshold(CsvTable t) => new(
        RuleWords.KindOf(t["contract_kind"]) ?? throw Wrong("procurement-thresholds.csv", t["contract_kind"]),
        t["regime"] == "utilities", Class(t["authority_class"]), Nations(t["nations"]), Pence(t["pence"]))
    {
        From = Day(t, "from"),
        To = Day(t, "to"),
        Provision = t["provision"],
        Source = t["source"],
        IsConfirmed = t["confirmed"] == "yes",
        Checked = Date(t["checked"]),
    };

    private static AmountRow Amount(CsvTable t) => new(t["code"], Class(t["authority_class"]), Pence(t["pence"]), t["test"] == "at-least")
    {
        From = Day(t, "from"),
        To = Day(t, "to"),
        Provision = t["provision"],
        Source = t["source"],
        IsConfirmed = t["confirmed"] == "yes",
        Checked = Date(t["checked"]),
    };

    private static NoticeRow Notice(CsvTable t) => new(
        t["code"], t["name"], Condition(t["condition"]), t["force"], t["who"], t["when"], t["event"], Number(t.Optional("days")), t["day_kind"], t["due_means"], t.Optional("note"))
    {
        From = Day(t, "from"),
        To = Day(t, "to"),
        Provision = t["provision"],
        Source = t["source"],
        IsConfirmed = t["confirmed"] == "yes",
        Checked = Date(t["checked"]),
    };

    private static DutyRow Duty(CsvTable t) => new(t["code"], Condition(t["condition"]), t["sentence"])
    {
        From = Day(t, "from"),
        To = Day(t, "to"),
        Provision = t["provision"],
        Source = t["source"],
        IsConfirmed = t["confirmed"] == "yes",
        Checked = Date(t["checked"]),
    };

    private static BodyRow Body(CsvTable t) => new(t["kind"], Class(t["authority_class"]), t["order"], t["ppn_005"], t["because"], t.Optional("doubt"))
    {
        Provision = t["provision"],
        Source = t["source"],
        IsConfirmed = t["confirmed"] == "yes",
        Checked = Date(t["checked"]),
    };

    private static ReservationRow Reservation(CsvTable t) => new(t["code"], Number(t.Optional("amount")))
    {
        From = Day(t, "from"),
        To = Day(t, "to"),
        Provision = t["provision"],
        Source = t["source"],
        IsConfirmed = t["confirmed"] == "yes",
        Checked = Date(t["checked"]),
    };

    private static ReportingPeriod Period(CsvTable t) =>
        new(t["kind"], Date(t["from"]), Date(t["to"]), Date(t["due"]), Nations(t["nations"]), t.Optional("doubt"));

    private static List<T> Read<T>(Func<string, TextReader> open, string file, Func<CsvTable, T> toRow)
    {
        using var reader = open(file);
        var table = new CsvTable(reader);
        var rows = new List<T>();
        while (table.Read())
        {
            rows.Add(toRow(table));
        }

        return rows;
    }

    private static AuthorityClass Class(string text) => text switch
    {
        "central" => AuthorityClass.Central,
        "sub-central" => AuthorityClass.SubCentral,
        _ => AuthorityClass.Any,
    };

    private static string Condition(string name) => RuleConditions.Has(name) ? name : throw Wrong("conditions of the rules", name);

    private static List<UkNation> Nations(string text) => [.. text.Split(';').Select(n => RuleWords.NationOf(n) ?? throw Wrong("nations", n))];

    private static InvalidDataException Wrong(string table, string word) => new($"{table}: there is no '{word}'.");

    private static long Pence(string text) => long.Parse(text, CultureInfo.InvariantCulture);

    private static int? Number(string? text) => text is null ? null : int.Parse(text, CultureInfo.InvariantCulture);

    private static DateOnly? Day(CsvTable t, string column) => t.Optional(column) is { } text ? Date(text) : null;

    private static DateOnly Date(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
