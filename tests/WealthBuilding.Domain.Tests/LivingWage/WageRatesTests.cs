using WealthBuilding.Domain.LivingWage;

namespace WealthBuilding.Domain.Tests.LivingWage;

/// <summary>A mistyped row is refused before anybody is judged by it.</summary>
public sealed class WageRatesTests
{
    private static readonly LivingWageRow Last = WageSeeds.Rates.LivingWages[^1];

    [Fact]
    public void A_new_announcement_is_a_new_row_and_takes_effect_on_its_pay_by_day()
    {
        var row = Last with { Announced = new DateOnly(2026, 10, 21), PayBy = new DateOnly(2027, 5, 1), UnitedKingdom = HourlyRate.FromPence(1_400), London = HourlyRate.FromPence(1_550) };
        var engine = new WageEngine(new WageRates([.. WageSeeds.Rates.LivingWages, row], WageSeeds.Rates.Statutory));

        Assert.Equal(1_480, engine.Required(new WageQuestion(new DateOnly(2027, 4, 30), WageArea.London, 30)).Rate!.Value.Pence);
        Assert.Equal(1_550, engine.Required(new WageQuestion(new DateOnly(2027, 5, 1), WageArea.London, 30)).Rate!.Value.Pence);
        Assert.False(engine.Required(new WageQuestion(new DateOnly(2027, 5, 1), WageArea.London, 30)).IsStale);
    }

    [Fact]
    public void A_real_Living_Wage_that_falls_or_is_due_earlier_is_refused()
    {
        var later = Last with { Announced = new DateOnly(2026, 10, 21), PayBy = new DateOnly(2027, 5, 1) };

        Refused([later with { London = HourlyRate.FromPence(1_479) }]);
        Refused([later with { PayBy = new DateOnly(2026, 5, 1) }]);
        Refused([later with { PayBy = new DateOnly(2026, 10, 20) }]);
        Refused([later with { UnitedKingdom = HourlyRate.FromPence(1_500), London = HourlyRate.FromPence(1_499) }]);
    }

    [Fact]
    public void A_rate_of_the_law_that_falls_stands_twice_or_ends_without_another_is_refused()
    {
        var row = WageSeeds.Rates.Statutory.Single(r => r is { To: null, AgeFrom: 21 });
        List<StatutoryRow> others = [.. WageSeeds.Rates.Statutory.Where(r => r != row)];
        var (ends, follows) = (row with { To = new DateOnly(2027, 3, 31) }, row with { From = new DateOnly(2027, 4, 1) });

        Assert.NotNull(new WageRates([], [.. others, ends, follows with { Rate = HourlyRate.FromPence(1_300) }]));
        Assert.Throws<InvalidDataException>(() => new WageRates([], [.. others, ends, follows with { Rate = HourlyRate.FromPence(1_270) }]));
        Assert.Throws<InvalidDataException>(() => new WageRates([], [.. others, row, follows]));
        Assert.Throws<InvalidDataException>(() => new WageRates([], [.. others, ends]));
        Assert.Throws<InvalidDataException>(() => new WageRates([], [.. others, row with { Rate = HourlyRate.FromPence(1_000) }]));
    }

    [Fact]
    public void The_National_Living_Wage_can_begin_at_18_by_one_row_and_is_required_from_its_day_on()
    {
        var day = new DateOnly(2027, 4, 1);
        var rates = WageSeeds.Rates.With([], [Law(day, 18, null, 1_320)]);
        var engine = new WageEngine(rates);

        Assert.Equal(1_085, rates.StatutoryOn(day.AddDays(-1), 18, false)!.Rate.Pence);
        Assert.All(new[] { 18, 20, 21, 60 }, age => Assert.Equal(1_320, rates.StatutoryOn(day, age, false)!.Rate.Pence));
        Assert.Equal(800, rates.StatutoryOn(day, 17, false)!.Rate.Pence);
        Assert.Equal(800, rates.StatutoryOn(day, 18, true)!.Rate.Pence);
        var required = engine.Required(new WageQuestion(day, WageArea.UnitedKingdom, 18), new WageTerms(CoversApprentices: false));
        Assert.Equal((1_320, 1_345), (required.Statutory!.Value.Pence, required.Rate!.Value.Pence));
        var law = new WageEngine(new WageRates([], rates.Statutory)).Required(new WageQuestion(day, WageArea.UnitedKingdom, 18));
        Assert.Equal((1_320, BindingRule.NationalLivingWage), (law.Rate!.Value.Pence, law.Binding));
        Assert.Equal(1_400, rates.With([], [Law(day.AddYears(1), 18, null, 1_400)]).StatutoryOn(day.AddYears(1), 19, false)!.Rate.Pence);
    }

    [Fact]
    public void Ages_that_a_new_row_leaves_out_keep_their_rate_and_nobody_is_left_without_one()
    {
        var day = new DateOnly(2027, 4, 1);
        var rates = WageSeeds.Rates.With([], [Law(day, 23, null, 1_400), Law(day, 18, 19, 1_085)]);

        Assert.Equal([1_085, 1_085, 1_085, 1_271, 1_271, 1_400], new[] { 18, 19, 20, 21, 22, 23 }.Select(a => rates.StatutoryOn(day, a, false)!.Rate.Pence));
        Assert.Throws<InvalidDataException>(() => WageSeeds.Rates.With([], [Law(day, 18, null, 1_270)]));
        Assert.Throws<InvalidDataException>(() => WageSeeds.Rates.With([], [Law(day, 18, null, 1_400), Law(day, 21, null, 1_400)]));
    }

    [Fact]
    public void What_is_odd_about_a_new_rate_is_told_and_what_is_usual_is_not()
    {
        var today = new DateOnly(2026, 10, 21);
        var usual = Last with { Announced = today, PayBy = new DateOnly(2027, 5, 1), UnitedKingdom = HourlyRate.FromPence(1_410), London = HourlyRate.FromPence(1_550) };

        Assert.Empty(RateDoubts.Of(WageSeeds.Rates, usual, today));
        Assert.Contains("£141.00 is 948% more than the £13.45 before it", RateDoubts.Of(WageSeeds.Rates, usual with { UnitedKingdom = HourlyRate.FromPence(14_100), London = HourlyRate.FromPence(15_500) }, today));
        Assert.Contains("1 May 2072 is more than three years ahead", RateDoubts.Of(WageSeeds.Rates, usual with { PayBy = new DateOnly(2072, 5, 1) }, today));
        Assert.Contains("21 October 2027, on which it was announced, has not come yet", RateDoubts.Of(WageSeeds.Rates, usual with { Announced = today.AddYears(1), PayBy = new DateOnly(2028, 5, 1) }, today));
        Assert.Empty(RateDoubts.Of(WageSeeds.Rates, Law(new DateOnly(2027, 4, 1), 21, null, 1_320), today));
        Assert.Single(RateDoubts.Of(WageSeeds.Rates, Law(new DateOnly(2027, 4, 1), 18, null, 1_360), today)); // a quarter more at 18 to 20
        Assert.Single(RateDoubts.Of(WageSeeds.Rates, Law(new DateOnly(2072, 4, 1), 21, null, 1_320), today));
    }

    [Fact]
    public void A_rate_that_was_added_is_taken_back_once_and_with_a_reason()
    {
        var added = new AddedLivingWage { Announced = Last.Announced, PayBy = Last.Announced, UnitedKingdomHundredths = 1, LondonHundredths = 1, Source = "x", AddedBy = "x", AddedAt = default };

        Assert.False(added.Withdraw(" ", "x", default).IsDone);
        Assert.True(added.Withdraw("A slip", "x", default).IsDone);
        Assert.False(added.Withdraw("Again", "x", default).IsDone);
    }

    private static StatutoryRow Law(DateOnly from, int age, int? oldest, long pence) => new("National Living Wage", from, null, age, oldest, false, HourlyRate.FromPence(pence), "made up", true);

    private static void Refused(IEnumerable<LivingWageRow> more) =>
        Assert.Throws<InvalidDataException>(() => new WageRates([.. WageSeeds.Rates.LivingWages, .. more], WageSeeds.Rates.Statutory));
}
