using WealthBuilding.Domain.Identity;
using WealthBuilding.Domain.Procurement.Contracts;
using WealthBuilding.Domain.Procurement.Rules;
using WealthBuilding.Domain.Spend.Imports;

namespace WealthBuilding.Domain.Tests.Procurement.Rules;

/// <summary>Section 70 over payments and contracts as ledgers and registers have them.</summary>
public sealed class PaymentsOfActTests
{
    private static readonly DateOnly Commenced = new(2026, 5, 1);

    [Theory]
    [InlineData(3_000_000, null, null, PaymentDuty.NotPublished)]
    [InlineData(3_000_001, null, null, PaymentDuty.Publish)]
    [InlineData(3_000_001, true, 100L, PaymentDuty.Publish)]
    [InlineData(3_000_001, false, 90_000_000L, PaymentDuty.NotPublished)]
    [InlineData(3_000_001, null, 90_000_000L, PaymentDuty.Publish)]
    [InlineData(3_000_001, null, 4_000_000L, PaymentDuty.NotPublished)]
    [InlineData(3_000_001, null, 20_000_000L, PaymentDuty.Check)]
    public void A_payment_is_published_where_its_contract_is_public_and_commenced_since(long pence, bool? isUnder, long? worth, PaymentDuty duty) =>
        Assert.Equal(duty, Judge.Judge(pence, new ActFacts(isUnder, Commenced, null, ContractKind.GoodsServices, null, worth, VatSaid.NotSaid), true).Duty);

    [Fact]
    public void A_concession_is_left_out_and_one_that_commenced_in_March_too()
    {
        Assert.Equal(PaymentDuty.NotPublished, Judge.Judge(9_000_000, new ActFacts(true, Commenced, null, ContractKind.Concession, null, null, VatSaid.NotSaid), true).Duty);
        Assert.Equal(PaymentDuty.NotPublished, Judge.Judge(9_000_000, new ActFacts(true, new DateOnly(2026, 3, 31), null, null, null, null, VatSaid.NotSaid), true).Duty);
        Assert.Equal(PaymentDuty.Check, Judge.Judge(9_000_000, new ActFacts(true, null, Commenced, null, null, null, VatSaid.NotSaid), true).Duty);
    }

    [Fact]
    public void Lines_of_one_number_payee_and_day_are_one_payment_and_two_payments_are_never_added()
    {
        var payments = WholePayment.Of([Line(1, 2_000_000, "T1"), Line(2, 2_000_000, "t1 "), Line(3, 2_000_000, "T2"), Line(4, 2_000_000, null), Line(5, 2_000_000, null), Line(6, 2_000_000, "T1") with { PaidOn = new DateOnly(2026, 5, 3) }, Line(7, 2_000_000, "T1") with { PayeeId = 2 }]);

        Assert.Equal([4_000_000, 2_000_000, 2_000_000, 2_000_000, 2_000_000, 2_000_000], payments.Select(p => p.Pence));
        Assert.Equal(14_000_000, payments.Sum(p => p.Pence));
    }

    [Theory]
    [InlineData("amount=Gross incl VAT", true)]
    [InlineData("amount=Net Amount", false)]
    [InlineData("amount=Net amount inclusive of irrecoverable VAT", false)]
    [InlineData("amount=Total (excludes VAT)", false)]
    [InlineData("amount=Invoice Line Value (net of VAT)", false)]
    [InlineData("amount=Amount;vat=VAT;gross=Gross", false)]
    [InlineData("amount=Amount", null)]
    [InlineData("date=Date", null)]
    public void The_columns_say_whether_vat_is_in(string columns, bool? included) =>
        Assert.Equal(included, LedgerVat.Of(columns.Split(';').Select(c => c.Split('=')).ToDictionary(c => c[0], c => c[1])));

    [Theory]
    [InlineData(InstitutionKind.College, UkNation.England, false, false, true)]
    [InlineData(InstitutionKind.Council, UkNation.England, true, true, true)]
    [InlineData(InstitutionKind.Council, UkNation.Wales, true, false, true)]
    [InlineData(InstitutionKind.Council, UkNation.NorthernIreland, false, false, true)]
    [InlineData(InstitutionKind.Council, UkNation.Scotland, false, false, false)]
    public void Not_every_authority_makes_every_return(InstitutionKind kind, UkNation nation, bool compliance, bool payments, bool ratings)
    {
        var duties = ReturnDuties.Of(kind, nation);

        Assert.Equal((compliance, payments, ratings), (duties.WhyNoCompliance is null, duties.WhyNoPayments is null, duties.WhyNoRatings is null));
    }

    private static PaymentJudge Judge => new(RulesSeeds.Book);

    private static PaidLine Line(long id, long pence, string? transaction) => new(id, 1, "Harebell Example Ltd", new DateOnly(2026, 5, 2), pence, transaction, null, true, "ledger.csv", (int)id);
}
