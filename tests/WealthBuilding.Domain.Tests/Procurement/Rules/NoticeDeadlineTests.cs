using WealthBuilding.Domain.Identity;
using WealthBuilding.Domain.Procurement.Rules;

namespace WealthBuilding.Domain.Tests.Procurement.Rules;

/// <summary>Deadlines of notices, working days, and what is said below the threshold.</summary>
public sealed class NoticeDeadlineTests
{
    [Fact]
    public void The_standstill_is_eight_working_days_that_begin_with_the_notice_and_leave_out_bank_holidays()
    {
        // Monday to Wednesday of the week after, without a holiday.
        Assert.Equal(new DateOnly(2026, 6, 10), Standstill(new DateOnly(2026, 6, 1)));

        // Thursday 2 April 2026: Good Friday and Easter Monday are no working days.
        Assert.Equal(new DateOnly(2026, 4, 15), Standstill(new DateOnly(2026, 4, 2)));

        // Published on a Saturday: counting begins on Monday.
        Assert.Equal(new DateOnly(2026, 6, 17), Standstill(new DateOnly(2026, 6, 6)));

        // Over Christmas 2026, Boxing Day on the Monday after, and New Year's Day.
        Assert.Equal(new DateOnly(2027, 1, 5), Standstill(new DateOnly(2026, 12, 22)));
    }

    [Fact]
    public void Holidays_of_other_parts_of_the_kingdom_are_told_where_they_make_the_standstill_longer()
    {
        var plain = Notice(Public() with { Days = new ProcurementDays { AwardNotice = new DateOnly(2026, 6, 1) } }, "UK6");
        var july = Notice(Public() with { Days = new ProcurementDays { AwardNotice = new DateOnly(2026, 7, 8) } }, "UK6");

        Assert.Null(plain.Doubt);
        Assert.Equal(new DateOnly(2026, 7, 17), july.Due);
        Assert.Contains("20 July 2026", july.Doubt, StringComparison.Ordinal);
    }

    [Fact]
    public void A_year_without_bank_holidays_in_the_table_gives_no_deadline()
    {
        Assert.Null(RulesSeeds.Book.Holidays.LastOf(new DateOnly(2031, 3, 3), 8));
        Assert.Null(RulesSeeds.Book.Holidays.LastOf(RulesSeeds.Book.Holidays.Last, 8));
    }

    [Theory]
    [InlineData(ContractKind.GoodsServices, "2026-07-30")]
    [InlineData(ContractKind.LightTouch, "2026-10-28")]
    public void The_details_notice_is_due_in_30_days_or_120_for_light_touch_beginning_with_the_day_itself(ContractKind kind, string due)
    {
        var notice = Notice(Public() with { Kind = kind, Days = new ProcurementDays { Signed = new DateOnly(2026, 7, 1) } }, "UK7");

        Assert.Equal(DateOnly.Parse(due, System.Globalization.CultureInfo.InvariantCulture), notice.Due);
    }

    [Fact]
    public void Periods_of_reporting_come_from_the_table()
    {
        var signed = Public() with { Days = new ProcurementDays { Signed = new DateOnly(2026, 5, 15) } };

        Assert.Equal(new DateOnly(2026, 7, 29), Notice(signed, "UK8").Due);
        Assert.Contains("29 or 30 July", Notice(signed, "UK8").Doubt, StringComparison.Ordinal);
        Assert.Equal(new DateOnly(2026, 10, 30), Notice(signed, "UK17").Due);
        Assert.Equal(new DateOnly(2026, 4, 30), Notice(Public() with { Commenced = new DateOnly(2026, 1, 5) }, "UK17").Due);
    }

    [Fact]
    public void The_pipeline_notice_is_due_by_26_May_for_contracts_over_2_million()
    {
        Assert.Equal(new DateOnly(2026, 5, 26), Notice(RulesSeeds.Council(200_000_001), "UK1").Due);
        Assert.Equal(new DateOnly(2025, 5, 26), Notice(RulesSeeds.Council(200_000_001) with { Commenced = new DateOnly(2026, 3, 31) }, "UK1").Due);
        Assert.DoesNotContain(RulesSeeds.Rules.Resolve(RulesSeeds.Council(200_000_000)).Notices, n => n.Code == "UK1");
    }

    [Fact]
    public void Below_the_threshold_there_is_no_selection_stage_but_for_large_works()
    {
        var services = RulesSeeds.Rules.Resolve(RulesSeeds.Council()).Duties;
        var works = RulesSeeds.Council(20_772_000) with { Kind = ContractKind.Works };

        Assert.Contains(services, d => d.Code == "no-suitability" && d.Provision.Contains("s. 85(1)", StringComparison.Ordinal));
        Assert.Contains(services, d => d.Code == "barriers" && d.Provision.Contains("s. 86", StringComparison.Ordinal));
        Assert.Contains(RulesSeeds.Rules.Resolve(works).Duties, d => d.Code == "suitability-allowed" && d.Sentence.Contains("£207,720.00", StringComparison.Ordinal));
        Assert.Contains(RulesSeeds.Rules.Resolve(works with { ValuePence = 20_771_999 }).Duties, d => d.Code == "no-suitability");
        Assert.Contains(RulesSeeds.Rules.Resolve(works with { ValuePence = 13_501_800, Authority = InstitutionKind.Nhs }).Duties, d => d.Code == "suitability-allowed");
    }

    [Fact]
    public void Part_6_leaves_out_schools_concessions_utilities_and_transferred_Irish_authorities()
    {
        Assert.True(Regulated(RulesSeeds.Council()));
        Assert.False(Regulated(RulesSeeds.Council() with { IsSchool = true }));
        Assert.False(Regulated(RulesSeeds.Council() with { Kind = ContractKind.Concession }));
        Assert.False(Regulated(RulesSeeds.Council() with { IsUtilities = true }));
        Assert.False(Regulated(RulesSeeds.Council() with { Nation = UkNation.NorthernIreland }));
        Assert.False(Regulated(RulesSeeds.Council() with { Authority = InstitutionKind.College }));
        Assert.True(Regulated(RulesSeeds.Council() with { Authority = InstitutionKind.College, IsSchool = false }));
    }

    [Fact]
    public void A_direct_award_above_the_threshold_needs_a_transparency_notice_and_no_tender_notice()
    {
        var direct = RulesSeeds.Rules.Resolve(Public() with { IsDirectAward = true }).Notices.Select(n => n.Code).ToList();

        Assert.Contains("UK5", direct);
        Assert.DoesNotContain("UK4", direct);
    }

    private static bool Regulated(ProcurementAnswers answers) => RulesSeeds.Rules.Resolve(answers).IsRegulatedBelow is true;

    private static DateOnly? Standstill(DateOnly published) => Notice(Public() with { Days = new ProcurementDays { AwardNotice = published } }, "UK6").Due;

    private static NoticeDue Notice(ProcurementAnswers answers, string code) => RulesSeeds.Rules.Resolve(answers).Notices.First(n => n.Code == code);

    private static ProcurementAnswers Public() => RulesSeeds.Council(100_000_000);
}
