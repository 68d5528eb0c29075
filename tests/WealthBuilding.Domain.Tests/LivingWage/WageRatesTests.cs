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

    private static void Refused(IEnumerable<LivingWageRow> more) =>
        Assert.Throws<InvalidDataException>(() => new WageRates([.. WageSeeds.Rates.LivingWages, .. more], WageSeeds.Rates.Statutory));
}
