using WealthBuilding.Domain.LivingWage;

namespace WealthBuilding.Domain.Tests.LivingWage;

/// <summary>The days on which two rules cross (the four Aprils, the spring of 2026), who is left out, and what is not known.</summary>
public sealed class WageTrapTests
{
    [Theory]
    [InlineData("2023-04-01", "10.42", "9.90")]
    [InlineData("2024-04-01", "11.44", "10.90")]
    [InlineData("2025-04-01", "12.21", "12.00")]
    [InlineData("2026-04-01", "12.71", "12.60")]
    public void In_every_April_since_2023_the_law_overtakes_the_real_Living_Wage_outside_London_until_May(string day, string required, string livingWage)
    {
        var wage = WageSeeds.Required(day, WageArea.UnitedKingdom, 25);

        Assert.Equal(Rate(required), wage.Rate);
        Assert.Equal(Rate(livingWage), wage.RealLivingWage);
        Assert.Equal(BindingRule.NationalLivingWage, wage.Binding);
        Assert.Equal(BindingRule.RealLivingWage, WageSeeds.Required(day, WageArea.London, 25).Binding);
    }

    [Theory]
    [InlineData("2026-04-30", WageArea.UnitedKingdom, 21, "12.71")]
    [InlineData("2026-04-30", WageArea.London, 21, "13.85")]
    [InlineData("2026-04-30", WageArea.UnitedKingdom, 18, "12.60")]
    [InlineData("2026-04-30", WageArea.UnitedKingdom, 20, "12.60")]
    [InlineData("2026-04-30", WageArea.London, 20, "13.85")]
    [InlineData("2026-05-01", WageArea.UnitedKingdom, 18, "13.45")]
    [InlineData("2026-05-01", WageArea.UnitedKingdom, 40, "13.45")]
    [InlineData("2026-05-01", WageArea.London, 18, "14.80")]
    [InlineData("2026-05-01", WageArea.London, 17, "8.00")]
    public void In_the_spring_of_2026_the_pay_by_day_the_workplace_and_the_age_decide(string day, WageArea area, int age, string required) =>
        Assert.Equal(Rate(required), WageSeeds.Required(day, area, age).Rate);

    [Theory]
    [InlineData("2022-06-01", 22, "9.90")]
    [InlineData("2023-04-01", 22, "10.18")]
    [InlineData("2023-04-01", 23, "10.42")]
    [InlineData("2020-12-01", 24, "9.30")]
    public void Age_bands_of_the_law_are_those_of_the_day(string day, int age, string required) =>
        Assert.Equal(Rate(required), WageSeeds.Required(day, WageArea.UnitedKingdom, age).Rate);

    [Theory]
    [InlineData(17, ApprenticeStatus.Under19, "8.00")]
    [InlineData(20, ApprenticeStatus.FirstYear, "8.00")]
    [InlineData(20, ApprenticeStatus.Under19, "10.85")]
    [InlineData(20, ApprenticeStatus.None, "10.85")]
    public void The_apprentice_rate_is_for_the_first_year_and_for_those_under_19(int age, ApprenticeStatus status, string statutory) =>
        Assert.Equal(Rate(statutory), WageSeeds.Required("2026-06-01", WageArea.UnitedKingdom, age, status).Statutory);

    [Fact]
    public void A_contract_that_leaves_apprentices_out_asks_for_what_the_law_asks()
    {
        var apprentice = new WageQuestion(new DateOnly(2026, 6, 1), WageArea.London, 20, ApprenticeStatus.FirstYear);

        Assert.Equal(Rate("14.80"), WageSeeds.Engine.Required(apprentice).Rate);
        Assert.Equal(Rate("8.00"), WageSeeds.Engine.Required(apprentice, new WageTerms(CoversApprentices: false)).Rate);
    }

    [Fact]
    public void A_rate_that_is_announced_is_told_before_it_is_due()
    {
        var wage = WageSeeds.Required("2025-10-22", WageArea.London, 30);

        Assert.Equal(Rate("13.85"), wage.Rate);
        Assert.Equal(new ComingRate(Rate("14.80"), new DateOnly(2026, 5, 1)), wage.Coming);
        Assert.Null(WageSeeds.Required("2025-10-21", WageArea.London, 30).Coming);
        Assert.Null(WageSeeds.Required("2026-05-01", WageArea.London, 30).Coming);
    }

    [Fact]
    public void A_contract_may_ask_for_a_new_rate_from_its_announcement_on()
    {
        var question = new WageQuestion(new DateOnly(2025, 10, 22), WageArea.UnitedKingdom, 30);

        Assert.Equal(Rate("13.45"), WageSeeds.Engine.Required(question, new WageTerms(CoversApprentices: true, FromAnnouncement: true)).Rate);
    }

    [Fact]
    public void Before_9_November_2020_rates_are_shown_and_not_enforced()
    {
        Assert.False(WageSeeds.Required("2020-11-08", WageArea.UnitedKingdom, 30).IsEnforced);
        Assert.True(WageSeeds.Required("2020-11-09", WageArea.UnitedKingdom, 30).IsEnforced);
        Assert.Equal(BindingRule.None, WageSeeds.Required("2012-06-01", WageArea.UnitedKingdom, 30).Binding);
    }

    [Fact]
    public void Nothing_is_invented_for_children_or_years_to_come()
    {
        Assert.Null(WageSeeds.Required("2026-06-01", WageArea.UnitedKingdom, 15).Rate);
        Assert.False(WageSeeds.Required("2026-11-21", WageArea.UnitedKingdom, 30).IsStale);
        Assert.True(WageSeeds.Required("2026-11-22", WageArea.UnitedKingdom, 30).IsStale);
    }

    [Fact]
    public void The_reason_names_both_rates_the_day_and_what_binds() =>
        Assert.Equal(
            "The real Living Wage in the United Kingdom outside London is £12.60, announced 23 October 2024 and to be paid by 1 May 2025. "
            + "The law's rate at 21 is £12.71 (National Living Wage, from 1 April 2026). £12.71 is required: the National Living Wage binds, by law. £13.45 is announced, to be paid by 1 May 2026.",
            WageSeeds.Required("2026-04-30", WageArea.UnitedKingdom, 21).Why);

    [Theory]
    [InlineData("E09000001", WageArea.London)]
    [InlineData("E09000033", WageArea.London)]
    [InlineData("E08000003", WageArea.UnitedKingdom)]
    [InlineData("W06000015", WageArea.UnitedKingdom)]
    public void The_place_of_work_decides(string district, WageArea area) => Assert.Equal(area, WageAreas.OfDistrict(district));

    private static HourlyRate Rate(string text) => HourlyRate.TryParse(text, out var rate) ? rate : throw new FormatException(text);
}
