using WealthBuilding.Domain.Procurement.Contracts;

namespace WealthBuilding.Domain.Tests.Procurement.Contracts;

public sealed class ContractWorkTests
{
    private static readonly DateOnly Today = new(2026, 6, 1);

    [Theory]
    [InlineData("2026-05-31", null)]
    [InlineData("2026-06-01", EndingSoon.Within6Months)]
    [InlineData("2026-12-01", EndingSoon.Within6Months)]
    [InlineData("2026-12-02", EndingSoon.Within12Months)]
    [InlineData("2027-06-01", EndingSoon.Within12Months)]
    [InlineData("2027-12-01", EndingSoon.Within18Months)]
    [InlineData("2027-12-02", null)]
    public void Ends_fall_into_six_twelve_and_eighteen_months(string end, EndingSoon? when) =>
        Assert.Equal(when, ContractWork.EndsSoon(ContractState.Contract, DateOnly.Parse(end, System.Globalization.CultureInfo.InvariantCulture), Today));

    [Fact]
    public void What_is_not_live_or_has_no_end_ends_not_soon()
    {
        Assert.Null(ContractWork.EndsSoon(ContractState.Ended, Today, Today));
        Assert.Null(ContractWork.EndsSoon(ContractState.Contract, null, Today));
    }

    [Fact]
    public void Spend_needs_a_contract_from_five_thousand_pounds()
    {
        Assert.True(ContractWork.NeedsContract(500_000, hasContract: false, isExempt: false));
        Assert.False(ContractWork.NeedsContract(499_999, hasContract: false, isExempt: false));
        Assert.False(ContractWork.NeedsContract(500_000, hasContract: true, isExempt: false));
        Assert.False(ContractWork.NeedsContract(500_000, hasContract: false, isExempt: true));
    }

    [Fact]
    public void Overspend_is_what_was_paid_above_the_worth()
    {
        var paid = TiedPayments.None with { ByReference = 80, Confirmed = 30 };

        Assert.Equal(10, ContractWork.Overspend(100, paid));
        Assert.Null(ContractWork.Overspend(110, paid));
        Assert.Null(ContractWork.Overspend(null, paid));
        Assert.Null(ContractWork.Overspend(0, paid));
    }

    [Fact]
    public void A_payment_is_for_one_contract_at_most()
    {
        PayableContract[] contracts =
        [
            Of(1, "2025-04-01", "2026-03-31", "DN100001", (10, true)),
            Of(2, "2026-01-01", "2026-12-31", "DN100002", (10, false)),
        ];

        var tied = PaymentTies.Tie(contracts,
        [
            new LedgerPayments(10, 20250501, 100, 1, string.Empty),   // within the first alone, confirmed
            new LedgerPayments(10, 20260601, 200, 1, string.Empty),   // within the second alone, proposed
            new LedgerPayments(10, 20260201, 400, 1, string.Empty),   // within both: for neither
            new LedgerPayments(10, 20270105, 800, 1, string.Empty),   // after both have ended
            new LedgerPayments(99, 20260201, 1600, 1, "DN100001"),    // names the first
            new LedgerPayments(99, 20260601, 3200, 1, "DN100001"),    // names it after its end
            new LedgerPayments(99, 20260601, 6400, 1, string.Empty),  // nobody's
            new LedgerPayments(10, 20240101, 12800, 1, string.Empty), // before both
        ]);

        Assert.Equal(new TiedPayments(1600, 100, 0, 3200, 400, 3, 20260601), tied[1]);
        Assert.Equal(new TiedPayments(0, 0, 200, 800, 400, 2, 20270105), tied[2]);
    }

    [Fact]
    public void Lots_are_of_the_size_of_three_quarters_of_the_local_suppliers()
    {
        Assert.Equal(new LotSuggestion(8, 37_500, 40_000), LotSuggestion.Of(300_000, [10_000, 20_000, 40_000, 900_000]));
        Assert.Null(LotSuggestion.Of(300_000, [10_000, 20_000]));
        Assert.Null(LotSuggestion.Of(30_000, [10_000, 20_000, 40_000, 900_000]));
        Assert.Null(LotSuggestion.Of(null, [10_000, 20_000, 40_000]));
    }

    private static PayableContract Of(int id, string start, string end, string reference, params (int Payee, bool IsConfirmed)[] payees) => new(
        id, DateOnly.Parse(start, System.Globalization.CultureInfo.InvariantCulture), DateOnly.Parse(end, System.Globalization.CultureInfo.InvariantCulture), reference, payees.ToDictionary(p => p.Payee, p => p.IsConfirmed));
}
