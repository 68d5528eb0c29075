using FsCheck;
using FsCheck.Fluent;
using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.LivingWage;
using WealthBuilding.Domain.LivingWage.Assurance;

namespace WealthBuilding.Domain.Tests.LivingWage;

/// <summary>Bands of a declaration are judged by the day, the place of work and the age, to a hundredth of a penny.</summary>
public sealed class WageCheckTests
{
    private static readonly WageCheck Check = new(WageSeeds.Engine);
    private static readonly WageTerms Scheme = new(CoversApprentices: false);

    [Theory]
    [InlineData("2026-04-30", "12.71", BandOutcome.DueBy, "0.74")]
    [InlineData("2026-04-30", "12.70", BandOutcome.BelowTheLaw, "0.01")]
    [InlineData("2026-05-01", "12.71", BandOutcome.Fails, "0.74")]
    [InlineData("2026-05-01", "13.4499", BandOutcome.Fails, "0.0001")]
    [InlineData("2026-05-01", "13.45", BandOutcome.Passes, "0")]
    [InlineData("2026-03-31", "12.60", BandOutcome.DueBy, "0.85")]
    [InlineData("2025-10-21", "12.60", BandOutcome.Passes, "0")]
    [InlineData("2020-11-08", "1.00", BandOutcome.NotJudged, "0")]
    public void A_band_is_judged_on_the_day(string day, string lowest, BandOutcome outcome, string missing)
    {
        var finding = Check.Judge(Band(lowest), Day(day), Scheme);

        Assert.Equal(outcome, finding.Outcome);
        Assert.Equal(Rate(missing), finding.Short);
        Assert.Equal(outcome is BandOutcome.DueBy ? new DateOnly(2026, 5, 1) : null, finding.DueBy);
    }

    [Fact]
    public void London_is_the_place_of_work() =>
        Assert.Equal(Rate("1.35"), Check.Judge(Band("13.45") with { Area = WageArea.London }, new DateOnly(2026, 5, 1), Scheme).Short);

    [Theory]
    [InlineData(AgeBand.Under18, ApprenticeStatus.None, "8.00", BandOutcome.Passes)]
    [InlineData(AgeBand.From18To20, ApprenticeStatus.None, "10.85", BandOutcome.Fails)]
    [InlineData(AgeBand.From18To20, ApprenticeStatus.FirstYear, "8.00", BandOutcome.Passes)]
    [InlineData(AgeBand.From18To20, ApprenticeStatus.Under19, "8.00", BandOutcome.Passes)]
    [InlineData(AgeBand.From18To20, ApprenticeStatus.Under19, "7.99", BandOutcome.BelowTheLaw)]
    [InlineData(AgeBand.Under18, ApprenticeStatus.Under19, "8.00", BandOutcome.Passes)]
    [InlineData(AgeBand.From21, ApprenticeStatus.Under19, "12.70", BandOutcome.BelowTheLaw)]
    public void The_young_and_apprentices_have_their_own_rates(AgeBand age, ApprenticeStatus apprentice, string lowest, BandOutcome outcome) =>
        Assert.Equal(outcome, Check.Judge(Band(lowest) with { Age = age, Apprentice = apprentice }, new DateOnly(2026, 6, 1), Scheme).Outcome);

    [Fact]
    public void A_contract_that_covers_apprentices_asks_for_the_real_living_wage_and_not_below_the_law_at_18() =>
        Assert.Equal(BandOutcome.Fails, Check.Judge(Band("8.00") with { Age = AgeBand.From18To20, Apprentice = ApprenticeStatus.Under19 }, new DateOnly(2026, 6, 1), new WageTerms(CoversApprentices: true)).Outcome);

    [Fact]
    public void What_it_costs_to_put_right_is_counted_in_whole_pence_upwards()
    {
        // 74 pence for 37.5 hours of 3 workers in 52 weeks: 4,329 pounds.
        var finding = Check.Judge(Band("12.71") with { Workers = 3, HoursHundredths = 3_750 }, new DateOnly(2026, 5, 1), Scheme);

        Assert.Equal(new Money(432_900), finding.ShortYear);
        Assert.Equal(new Money(432_900), finding.ShortBetween(new DateOnly(2026, 5, 1), new DateOnly(2027, 4, 30)));
        Assert.Equal(new Money(1_187), finding.ShortBetween(new DateOnly(2026, 5, 1), new DateOnly(2026, 5, 1)));
        Assert.Equal(Money.Zero, finding.ShortBetween(new DateOnly(2026, 5, 2), new DateOnly(2026, 5, 1)));
    }

    [Fact]
    public void The_worst_band_decides_and_no_band_is_no_pass()
    {
        var (passes, due, fails, low) = (Judge("13.45", "2026-05-01"), Judge("12.71", "2026-04-30"), Judge("12.71", "2026-05-01"), Judge("12.70", "2026-05-01"));

        Assert.Equal(BandOutcome.NotJudged, WageCheck.WorstOf([]));
        Assert.Equal(BandOutcome.Passes, WageCheck.WorstOf([passes]));
        Assert.Equal(BandOutcome.DueBy, WageCheck.WorstOf([passes, due]));
        Assert.Equal(BandOutcome.Fails, WageCheck.WorstOf([due, fails, passes]));
        Assert.Equal(BandOutcome.BelowTheLaw, WageCheck.WorstOf([fails, low]));
    }

    [Fact]
    public void More_pay_never_makes_a_band_worse() => FsCheck.Check.One(Config.QuickThrowOnFailure.WithMaxTest(10_000), Prop.ForAll(
        Arb.From(
            from hundredths in Gen.Choose(60_000, 160_000)
            from more in Gen.Choose(0, 20_000)
            from day in Gen.Choose(0, 2_200)
            from area in Gen.Elements(WageArea.UnitedKingdom, WageArea.London)
            from age in Gen.Elements(AgeBand.Under18, AgeBand.From18To20, AgeBand.From21)
            select (hundredths, more, day, area, age)),
        c =>
        {
            var band = Band("1") with { Area = c.area, Age = c.age, Lowest = new HourlyRate(c.hundredths) };
            var day = WageRates.EnforcedFrom.AddDays(c.day);
            var (less, more) = (Check.Judge(band, day, Scheme), Check.Judge(band with { Lowest = new HourlyRate(c.hundredths + c.more) }, day, Scheme));
            return Badness(more.Outcome) <= Badness(less.Outcome);
        }));

    private static int Badness(BandOutcome outcome) => outcome switch
    {
        BandOutcome.Passes => 0,
        BandOutcome.DueBy => 1,
        BandOutcome.Fails => 2,
        BandOutcome.BelowTheLaw => 3,
        BandOutcome.NotJudged => throw new InvalidOperationException("Every day from then on is judged."),
    };

    private static BandFinding Judge(string lowest, string day) => Check.Judge(Band(lowest), Day(day), Scheme);

    private static WageBand Band(string lowest) => new("cleaner", WageArea.UnitedKingdom, AgeBand.From21, ApprenticeStatus.None, 1, 100, Rate(lowest));

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static HourlyRate Rate(string text) => HourlyRate.TryParse(text, out var rate) ? rate : throw new FormatException(text);
}
