using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.Identity;
using WealthBuilding.Domain.Procurement.Rules;

namespace WealthBuilding.Domain.Tests.Procurement.Rules;

/// <summary>The traps of thresholds, dates and floors, each by name.</summary>
public sealed class ThresholdTrapsTests
{
    private static readonly DateOnly LastOf2025 = new(2025, 12, 31);
    private static readonly DateOnly FirstOf2026 = new(2026, 1, 1);

    [Fact]
    public void Trap20_The_threshold_is_that_of_the_day_the_procurement_commenced()
    {
        Assert.Equal(21_490_400, On(LastOf2025).Threshold);
        Assert.Equal(20_772_000, On(FirstOf2026).Threshold);
        Assert.False(On(LastOf2025, 21_000_000).Above);
        Assert.True(On(FirstOf2026, 21_000_000).Above);
    }

    [Fact]
    public void Trap20_Vat_counts_the_Bevan_Brittan_example()
    {
        // £205,000 without VAT looks below £207,720 and is £246,000 with it.
        var verdict = RulesSeeds.Rules.Resolve(RulesSeeds.Council(20_500_000) with { IncludesVat = false, Commenced = FirstOf2026 });

        Assert.True(verdict.Above);
        Assert.Equal(24_600_000, verdict.GrossPence);
        Assert.Contains("20 per cent", verdict.VatNote, StringComparison.Ordinal);
    }

    [Fact]
    public void Trap20_Another_rate_of_vat_may_be_said()
    {
        var zero = RulesSeeds.Rules.Resolve(RulesSeeds.Council(20_500_000) with { IncludesVat = false, VatPercent = 0 });

        Assert.False(zero.Above);
        Assert.Equal(20_500_000, zero.GrossPence);
    }

    [Theory]
    [InlineData(InstitutionKind.Nhs, 13_501_800, 1_200_000)]
    [InlineData(InstitutionKind.Central, 13_501_800, 1_200_000)]
    [InlineData(InstitutionKind.Council, 20_772_000, 3_000_000)]
    [InlineData(InstitutionKind.University, 20_772_000, 3_000_000)]
    public void Trap20_Nhs_trusts_are_central_with_a_floor_of_12000_and_councils_have_30000(InstitutionKind kind, long threshold, long floor)
    {
        var at = RulesSeeds.Rules.Resolve(RulesSeeds.Council(floor) with { Authority = kind });
        var below = RulesSeeds.Rules.Resolve(RulesSeeds.Council(floor - 1) with { Authority = kind });

        Assert.Equal((threshold, floor), (at.Threshold, at.NotifiableFloor));
        Assert.True(at.IsNotifiable);
        Assert.Contains(at.Notices, n => n.Code == "UK7");
        Assert.False(below.IsNotifiable);
        Assert.Empty(below.Notices);
    }

    [Fact]
    public void A_value_equal_to_the_threshold_is_above_it_and_a_part_of_a_penny_less_is_not()
    {
        Assert.True(RulesSeeds.Rules.Resolve(RulesSeeds.Council(20_772_000)).Above);
        Assert.True(RulesSeeds.Rules.Resolve(RulesSeeds.Council(17_310_000) with { IncludesVat = false }).Above);
        Assert.False(RulesSeeds.Rules.Resolve(RulesSeeds.Council(20_771_999)).Above);

        // 17,309,999 pence and VAT are 20,771,998.8: rounding must not lift it.
        Assert.False(RulesSeeds.Rules.Resolve(RulesSeeds.Council(17_309_999) with { IncludesVat = false }).Above);
        Assert.Contains("equal is not less", RulesSeeds.Rules.Resolve(RulesSeeds.Council(20_772_000)).Summary, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ContractKind.Works, false, 537_260_900, 519_300_000)]
    [InlineData(ContractKind.LightTouch, false, 66_354_000, 66_354_000)]
    [InlineData(ContractKind.Concession, false, 537_260_900, 519_300_000)]
    [InlineData(ContractKind.LightTouchConcession, false, 537_260_900, 537_260_900)]
    [InlineData(ContractKind.GoodsServices, true, 42_980_900, 41_544_000)]
    [InlineData(ContractKind.LightTouch, true, 88_472_000, 88_472_000)]
    public void Each_kind_of_contract_has_its_threshold(ContractKind kind, bool utilities, long in2025, long in2026)
    {
        var answers = RulesSeeds.Council() with { Kind = kind, IsUtilities = utilities };

        Assert.Equal(in2025, RulesSeeds.Rules.Resolve(answers with { Commenced = LastOf2025 }).Threshold);
        Assert.Equal(in2026, RulesSeeds.Rules.Resolve(answers with { Commenced = FirstOf2026 }).Threshold);
    }

    [Fact]
    public void Before_24_February_2025_older_rules_hold_and_are_not_answered()
    {
        var older = On(new DateOnly(2025, 2, 23));

        Assert.Equal((Regime.OlderRules, null, false), (older.Regime, older.Threshold, older.IsAnswered));
        Assert.Contains("not answered here", older.Summary, StringComparison.Ordinal);
        Assert.Equal(Regime.Act, On(new DateOnly(2025, 2, 24)).Regime);
        Assert.DoesNotContain(RulesSeeds.Reservations.Resolve(older), o => o.Lawful);
    }

    [Fact]
    public void Scotland_is_told_where_to_look()
    {
        var verdict = RulesSeeds.Rules.Resolve(RulesSeeds.Council() with { Nation = UkNation.Scotland, Area = ["S12000036"] });

        Assert.Equal((Regime.Scotland, null, true), (verdict.Regime, verdict.Above, verdict.IsAnswered));
        Assert.Contains("£50,000.00", verdict.Summary, StringComparison.Ordinal);
        Assert.Contains("to be confirmed", verdict.Source, StringComparison.Ordinal);
    }

    [Fact]
    public void A_day_for_which_no_threshold_is_kept_is_not_guessed() => Assert.False(On(new DateOnly(2028, 1, 1)).IsAnswered);

    [Fact]
    public void Trap21_The_order_is_for_listed_English_authorities_below_the_threshold_from_4_February_2026()
    {
        var council = RulesSeeds.Council();

        Assert.True(RulesSeeds.Option(council, ReservationCodes.OwnArea).Lawful);
        Assert.True(RulesSeeds.Option(council, ReservationCodes.Sme).Lawful);
        Assert.False(RulesSeeds.Option(council with { ValuePence = 20_772_000 }, ReservationCodes.OwnArea).Lawful);
        Assert.False(RulesSeeds.Option(council with { Commenced = new DateOnly(2026, 2, 3) }, ReservationCodes.OwnArea).Lawful);
        Assert.False(RulesSeeds.Option(council with { Authority = InstitutionKind.University }, ReservationCodes.OwnArea).Lawful);
        Assert.False(RulesSeeds.Option(council with { Authority = InstitutionKind.Central }, ReservationCodes.Sme).Lawful);
        Assert.True(RulesSeeds.Option(council with { Authority = InstitutionKind.Central }, ReservationCodes.SmeWithPlace).Lawful);
    }

    [Fact]
    public void Trap22_Regulated_health_services_are_outside_the_act()
    {
        var verdict = RulesSeeds.Rules.Resolve(RulesSeeds.Council() with { Authority = InstitutionKind.Nhs, IsRegulatedHealth = true });

        Assert.Equal((Regime.RegulatedHealth, null), (verdict.Regime, verdict.Threshold));
        Assert.Contains("reg. 43", verdict.Provision, StringComparison.Ordinal);
        Assert.Empty(verdict.Notices);
        Assert.DoesNotContain(RulesSeeds.Reservations.Resolve(verdict), o => o.Lawful);
    }

    [Fact]
    public void Trap23_Change_and_modification_notices_cannot_be_edited()
    {
        var notices = RulesSeeds.Rules.Resolve(RulesSeeds.Council(100_000_000)).Notices;

        Assert.Equal(["UK10", "UK15"], notices.Where(n => n.When.Contains("cannot be edited", StringComparison.Ordinal)).Select(n => n.Code));
    }

    [Theory]
    [InlineData(500_000_000, ContractKind.GoodsServices, false)]
    [InlineData(500_000_001, ContractKind.GoodsServices, true)]
    [InlineData(900_000_000, ContractKind.LightTouch, false)]
    [InlineData(900_000_000, ContractKind.Concession, false)]
    [InlineData(900_000_000, ContractKind.Works, true)]
    public void Trap23_Three_indicators_are_due_above_5_million_with_exceptions(long pence, ContractKind kind, bool due)
    {
        var verdict = RulesSeeds.Rules.Resolve(RulesSeeds.Council(pence) with { Kind = kind });

        Assert.Equal(due, verdict.Duties.Any(d => d.Code == "indicators"));
        Assert.Equal(due, verdict.Notices.Any(n => n.Code == "UK9" && n.Force == "must"));
    }

    [Fact]
    public void Trap24_A_payment_of_30000_is_out_a_penny_more_is_in_and_older_procurements_are_out()
    {
        var first = new DateOnly(2026, 4, 1);

        Assert.False(PaymentReporting.IsPublished(new Money(3_000_000), first, RulesSeeds.Book));
        Assert.True(PaymentReporting.IsPublished(new Money(3_000_001), first, RulesSeeds.Book));
        Assert.False(PaymentReporting.IsPublished(new Money(2_000_000), first, RulesSeeds.Book));
        Assert.False(PaymentReporting.IsPublished(new Money(9_000_000), first.AddDays(-1), RulesSeeds.Book));
    }

    [Fact]
    public void Trap24_Only_procurements_from_1_April_2026_have_the_duty_to_publish_payments()
    {
        Assert.Contains(On(new DateOnly(2026, 4, 1), 50_000_000).Duties, d => d.Code == "payment-information");
        var before = On(new DateOnly(2026, 3, 31), 50_000_000).Duties;
        Assert.DoesNotContain(before, d => d.Code == "payment-information");
        Assert.Contains(before, d => d.Code == "no-payment-information");
    }

    [Fact]
    public void Trap25_The_shares_of_late_payment_add_up_to_100_by_largest_remainder()
    {
        // Thirds: rounding each by itself gives 99.
        Assert.Equal(new PaymentShares(34, 33, 33), PaymentReporting.SharesOf([1, 31, 61]));
        Assert.Equal(new PaymentShares(50, 25, 25), PaymentReporting.SharesOf([0, 30, 60, 61]));
        Assert.Null(PaymentReporting.SharesOf([]));
        Assert.All(Enumerable.Range(1, 40), n => Assert.Equal(100, Sum(PaymentReporting.SharesOf(Enumerable.Range(0, n * 7).Select(i => i * 13 % 97))!)));
    }

    private static decimal Sum(PaymentShares shares) => shares.Within30 + shares.From31To60 + shares.From61;

    private static ProcurementVerdict On(DateOnly commenced, long pence = 10_000_000) => RulesSeeds.Rules.Resolve(RulesSeeds.Council(pence) with { Commenced = commenced });
}
