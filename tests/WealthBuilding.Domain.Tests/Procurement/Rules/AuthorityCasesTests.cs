using System.Globalization;
using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.Identity;
using WealthBuilding.Domain.Procurement.Rules;

namespace WealthBuilding.Domain.Tests.Procurement.Rules;

/// <summary>Authorities of every kind (<c>authority-cases.csv</c>), each with the threshold, the notice floor and the lawful options of the sources named in its row.</summary>
public sealed class AuthorityCasesTests
{
    private static readonly string[] PlaceCodes =
    [
        ReservationCodes.UnitedKingdom, ReservationCodes.OwnArea, ReservationCodes.OwnAreaAndBordering, ReservationCodes.WholeCounty,
        ReservationCodes.JointAreas, ReservationCodes.JointAreasAndBordering, ReservationCodes.SingleCounty,
    ];

    public static TheoryData<string> Cases()
    {
        var data = new TheoryData<string>();
        using var reader = Seeds.OpenFixture("Procurement/Rules/authority-cases.csv");
        var table = new CsvTable(reader);
        while (table.Read())
        {
            data.Add(table["case"]);
        }

        return data;
    }

    [Fact]
    public void There_are_at_least_forty_cases_and_each_names_its_source()
    {
        using var reader = Seeds.OpenFixture("Procurement/Rules/authority-cases.csv");
        var table = new CsvTable(reader);
        var sources = new List<string>();
        while (table.Read())
        {
            sources.Add(table["source"]);
        }

        Assert.True(sources.Count >= 40);
        Assert.DoesNotContain(string.Empty, sources);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Each_authority_gets_its_own_answer(string name)
    {
        using var reader = Seeds.OpenFixture("Procurement/Rules/authority-cases.csv");
        var row = new CsvTable(reader);
        while (row.Read() && row["case"] != name)
        {
        }

        var verdict = RulesSeeds.Rules.Resolve(AnswersOf(row));
        var options = RulesSeeds.Reservations.Resolve(verdict);

        Assert.Equal(row["threshold"], Text(verdict.Threshold));
        Assert.Equal(row["above"], Text(verdict.Above));
        Assert.Equal(row["notifiable"], Text(verdict.IsNotifiable));
        Assert.Equal(
            row["lawful_places"].Split(';', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal),
            options.Where(o => o.Lawful && PlaceCodes.Contains(o.Code)).Select(o => o.Code).Order(StringComparer.Ordinal));
        Assert.Equal(row["sme_alone"] == "yes", Lawful(options, ReservationCodes.Sme));
        Assert.Equal(row["sme_alone"] == "yes", Lawful(options, ReservationCodes.Vcse));
        Assert.Equal(row["supported"] == "yes", Lawful(options, ReservationCodes.SupportedEmployment));
        Assert.Equal(row["mutual"] == "yes", Lawful(options, ReservationCodes.PublicServiceMutual));
        Assert.All(row["places"].Split('|', StringSplitOptions.RemoveEmptyEntries), p => AssertPlaces(options, p));
        Assert.All(options, o => Assert.True(o.Why.Length > 0 && o.Source.Length > 0, o.Code));
    }

    // A star stands for the districts of the own area, where they are too many to write out.
    private static void AssertPlaces(IReadOnlyList<ReservationOption> options, string expected)
    {
        var (code, names) = (expected.Split('=')[0], expected.Split('=')[1].Split(','));
        var option = options.Single(o => o.Code == code);
        var own = names[0] == "*" ? options.Single(o => o.Code == ReservationCodes.OwnArea).Places.Select(p => p.Name) : [];

        Assert.Equal([.. own, .. names.Where(n => n != "*")], option.Places.Select(p => p.Name));
    }

    private static bool Lawful(IReadOnlyList<ReservationOption> options, string code) => options.Single(o => o.Code == code).Lawful;

    private static ProcurementAnswers AnswersOf(CsvTable row) => new()
    {
        Authority = Enum.GetValues<InstitutionKind>().Single(k => RulesBook.KeyOf(k) == row["authority"]),
        Nation = Enum.Parse<UkNation>(row["nation"]),
        ValuePence = long.Parse(row["value_pence"], CultureInfo.InvariantCulture),
        IncludesVat = row["vat_included"] == "true",
        Kind = RuleWords.KindOf(row["kind"])!.Value,
        Commenced = DateOnly.ParseExact(row["commenced"], "yyyy-MM-dd", CultureInfo.InvariantCulture),
        IsBestValue = row["best_value"] == "true" ? true : null,
        Area = row["area"].Split(',', StringSplitOptions.RemoveEmptyEntries),
        With = row["with"].Split(',', StringSplitOptions.RemoveEmptyEntries),
    };

    private static string Text(long? pence) => pence?.ToString(CultureInfo.InvariantCulture) ?? string.Empty;

    private static string Text(bool? value) => value switch { true => "true", false => "false", null => string.Empty };
}
