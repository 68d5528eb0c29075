using WealthBuilding.Domain.Procurement.Rules;

namespace WealthBuilding.Domain.Tests.Procurement.Rules;

/// <summary>What is published of payments, with every line counted or left out for a reason.</summary>
public sealed class StatutoryReturnTests
{
    private static readonly DateOnly From = new(2026, 4, 1);
    private static readonly DateOnly To = new(2026, 9, 30);

    [Fact]
    public void Each_invoice_counts_or_is_left_out_with_its_reason()
    {
        var read = InvoiceList.Read(
            new StringReader("Invoice Received,Payment Date,Invoice Number,Disputed\n2026-04-01,2026-05-01,A,no\n1/4/2026,2/5/2026,B,\n2026-04-01,2026-06-01,C,\n2026-07-01,2026-06-30,D,\n,2026-06-30,E,\n2026-05-01,,F,\n2026-03-01,2026-03-31,G,\n2026-05-01,2026-06-01,H,Yes\n2026-05-01,soon,I,\n"), From, To).Value;

        Assert.Equal([30, 31, 61], read.Invoices.Where(i => i.Days is not null).Select(i => i.Days!.Value));
        Assert.Equal((40.7m, new PaymentShares(34, 33, 33)), (read.AverageDays, read.Shares));
        Assert.Equal(
            ["It was paid before it was received", "Nobody says when it was received", "It is not paid", "It was paid outside the period", "It was disputed", "A day cannot be read; write 31/3/2027 or 2027-03-31"],
            read.Invoices.Where(i => i.WhyNot is not null).Select(i => i.WhyNot));
        Assert.Equal(Enumerable.Range(2, 9), read.Invoices.Select(i => i.Row));
    }

    [Theory]
    [InlineData("")]
    [InlineData("Supplier,Payment Date,Amount\nExample Ltd,1/4/2026,5\n")]
    [InlineData("received,paid\n")]
    public void A_file_that_does_not_say_when_invoices_were_received_is_refused(string text) => Assert.False(InvoiceList.Read(new StringReader(text), From, To).IsDone);

    [Theory]
    [InlineData(3_000_000, "2026-04-01", null, true, PaymentDuty.NotPublished)]
    [InlineData(3_000_001, "2026-04-01", null, true, PaymentDuty.Publish)]
    [InlineData(9_000_000, "2026-03-31", null, true, PaymentDuty.NotPublished)]
    [InlineData(3_000_001, null, null, true, PaymentDuty.Check)]
    [InlineData(3_000_001, null, "2026-03-31", true, PaymentDuty.NotPublished)]
    [InlineData(3_000_001, null, "2026-07-01", true, PaymentDuty.Check)]
    [InlineData(2_500_000, "2026-04-01", null, null, PaymentDuty.NotPublished)]
    [InlineData(2_500_001, "2026-04-01", null, null, PaymentDuty.Check)]
    [InlineData(3_000_001, "2026-04-01", null, null, PaymentDuty.Publish)]
    public void A_payment_is_published_only_where_everything_that_decides_is_known(long pence, string? commenced, string? latest, bool? vat, PaymentDuty duty) =>
        Assert.Equal(duty, new PaymentJudge(RulesSeeds.Book).Judge(pence, Day(commenced), Day(latest), vat).Duty);

    private static DateOnly? Day(string? text) => text is null ? null : DateOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
