using WealthBuilding.Domain.Procurement.Contracts;
using WealthBuilding.Domain.Procurement.Rules;

namespace WealthBuilding.Domain.Tests.Procurement.Rules;

/// <summary>Sections 52 and 71 over contracts of the register.</summary>
public sealed class KpiReturnTests
{
    private static readonly DateOnly Today = new(2027, 6, 15);
    private static readonly DateOnly Commenced = new(2026, 1, 10);

    [Theory]
    [InlineData(500_000_000, VatSaid.Included, null)]
    [InlineData(500_000_001, VatSaid.Included, KpiDuty.Required)]
    [InlineData(450_000_000, VatSaid.Excluded, KpiDuty.Required)]
    [InlineData(410_000_000, VatSaid.Excluded, null)]
    [InlineData(450_000_000, VatSaid.NotSaid, KpiDuty.Check)]
    [InlineData(600_000_000, VatSaid.NotSaid, KpiDuty.Required)]
    public void The_value_counts_with_vat_and_where_nobody_says_it_is_asked(long pence, VatSaid vat, KpiDuty? duty) =>
        Assert.Equal(duty, Return.Of([Entry(pence, vat)]).SingleOrDefault()?.Duty);

    [Fact]
    public void A_contract_over_the_amount_without_indicators_is_listed_as_such()
    {
        var listed = Assert.Single(Return.Of([Entry(600_000_000, VatSaid.Included), Entry(100, VatSaid.Included)]));

        Assert.Equal((KpiDuty.Required, 3), (listed.Duty, listed.Missing));
        Assert.Equal(2, Assert.Single(Return.Of([Entry(600_000_000, VatSaid.Included, 1)])).Missing);
        Assert.Equal(0, Assert.Single(Return.Of([Entry(600_000_000, VatSaid.Included, 3)])).Missing);
    }

    [Fact]
    public void Light_touch_concessions_and_older_procurements_are_left_out_with_the_reason()
    {
        ContractEntry[] entries =
        [
            Entry(600_000_000, VatSaid.Included, 1, ContractKind.LightTouch), Entry(600_000_000, VatSaid.Included, 1, ContractKind.Concession),
            Entry(600_000_000, VatSaid.Included, 1, commenced: new DateOnly(2025, 2, 23)), Entry(600_000_000, VatSaid.Included, 1, isUnder: false), Entry(600_000_000, VatSaid.Included, 1, cpv: "85311000"),
        ];

        Assert.All(Return.Of(entries), c => Assert.Equal((KpiDuty.NotRequired, 0), (c.Duty, c.Missing)));
        Assert.Equal(["light touch", "concession", "before the Act", "no public contract", "85311000"], Return.Of(entries).Zip(["light touch", "concession", "before the Act", "no public contract", "85311000"], (c, w) => c.Why.Contains(w, StringComparison.Ordinal) ? w : c.Why));
        Assert.Contains("nobody has said when its procurement commenced", Assert.Single(Return.Of([Entry(600_000_000, VatSaid.Included, 1, said: false)])).Why, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_year_of_an_indicator_is_rated_due_or_overdue()
    {
        var entry = Entry(600_000_000, VatSaid.Included, 2, start: new DateOnly(2025, 3, 1), commenced: new DateOnly(2025, 2, 24));
        entry.Kpis.First().Rate(2026, KpiRating.Good, null, "Example", new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero));
        entry.Kpis.First().Rate(2024, KpiRating.Other, null, "Example", new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero));

        var listed = Assert.Single(Return.Of([entry]));

        Assert.Equal(
            [(2026, RatingStanding.Rated), (2027, RatingStanding.Overdue), (2028, RatingStanding.Due), (2024, RatingStanding.Rated), (2026, RatingStanding.Overdue), (2027, RatingStanding.Overdue), (2028, RatingStanding.Due)],
            listed.Years.Select(y => (y.Year, y.Standing)));
        Assert.Equal((3, new DateOnly(2028, 2, 29)), (listed.Overdue, listed.NextDue));
    }

    [Fact]
    public void A_rating_is_due_at_the_end_and_none_before_section_71_was_in_force()
    {
        var ended = Assert.Single(Return.Of([Entry(600_000_000, VatSaid.Included, 1, start: new DateOnly(2026, 2, 1), end: new DateOnly(2027, 4, 30))])).Years;

        Assert.Equal([new DateOnly(2027, 1, 31), new DateOnly(2027, 4, 30)], ended.Select(y => y.To!.Value));
        Assert.All(ended, y => Assert.Equal(RatingStanding.Overdue, y.Standing));
        var old = new KpiReturn(RulesSeeds.Book, new DateOnly(2026, 3, 15));
        Assert.Equal(RatingStanding.NotDue, Assert.Single(old.Of([Entry(600_000_000, VatSaid.Included, 1, start: new DateOnly(2025, 2, 26), end: new DateOnly(2025, 12, 31), commenced: new DateOnly(2025, 2, 25))])).Years[0].Standing);
    }

    private static KpiReturn Return => new(RulesSeeds.Book, Today);

    private static ContractEntry Entry(long pence, VatSaid vat, int indicators = 0, ContractKind? kind = null, DateOnly? commenced = null, bool? isUnder = null, string? cpv = null, DateOnly? start = null, DateOnly? end = null, bool said = true)
    {
        var entry = new ContractEntry(1, new ContractFacts { Title = "Example", Value = new ContractValue(pence, Vat: vat), State = ContractState.Contract, Start = start ?? new DateOnly(2026, 5, 1), End = end, CpvCodes = cpv is null ? [] : [cpv] }, Today);
        if (said)
        {
            entry.SayOfTheAct(isUnder, commenced ?? Commenced, kind, new ContractAct(Today, null, "Example", default));
        }

        for (var i = 0; i < indicators; i++)
        {
            entry.Kpis.Add(new ContractKpi { InstitutionId = 1, Name = $"Example {i}" });
        }

        return entry;
    }
}
