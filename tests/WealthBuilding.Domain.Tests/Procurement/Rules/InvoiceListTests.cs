using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.Procurement.Rules;
using WealthBuilding.Domain.Spend.Imports;

namespace WealthBuilding.Domain.Tests.Procurement.Rules;

/// <summary>Lists of invoices as people have them: nothing of them vanishes, and nothing is guessed.</summary>
public sealed class InvoiceListTests
{
    private static readonly DateOnly From = new(2026, 4, 1);
    private static readonly DateOnly To = new(2026, 9, 30);

    [Fact]
    public void A_quote_that_is_never_closed_is_told_and_no_figure_is_given()
    {
        var read = Read("reference,received,paid\nA,2026-04-01,2026-05-01\n\"B,2026-04-01,2026-05-02\nC,2026-04-01,2026-05-03\nD,2026-04-01,2026-05-04\n");

        Assert.Contains("breaks off in row 3", Message(read), StringComparison.Ordinal);
    }

    [Fact]
    public void A_quote_that_another_one_closes_rows_later_is_told()
    {
        var read = Read("reference,received,paid\nA,2026-04-01,2026-05-01\n\"B,2026-04-01,2026-05-02\nC,2026-04-01,2026-05-03\nD\",2026-04-01,2026-05-04\nE,2026-04-01,2026-05-04\n");

        Assert.Contains("Row 3 holds what look like several rows", Message(read), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("received,paid\n5/1/2026,5/8/2026\n5/4/2026,5/20/2026\n4/6/2026,6/7/2026\n", 7, 16, 62)]
    [InlineData("received,paid\n1/5/2026,8/5/2026\n4/5/2026,20/5/2026\n6/4/2026,7/6/2026\n", 7, 16, 62)]
    [InlineData("received,paid\n01/04/26,08/04/26\n04/05/26,20/05/26\n06/04/26,07/06/26\n", 7, 16, 62)]
    [InlineData("received,paid\n2026-05-01 09:30,2026-05-08 00:00\n2026-05-04T10:00:00,2026-05-20\n2026-04-06,2026-06-07\n", 7, 16, 62)]
    [InlineData("received,paid\n46143,46150\n46146,46162\n46118,46180\n", 7, 16, 62)]
    [InlineData("received,paid\n20260501,20260508\n20260504,20260520\n20260406,20260607\n", 7, 16, 62)]
    [InlineData("received,paid\n1 May 2026,8-May-26\n4th May 2026,20 May 2026\n6-Apr-2026,Sunday 7 June 2026\n", 7, 16, 62)]
    [InlineData("received,paid\n1/5/2026,2/6/2026\n3/5/2026,4/6/2026\n", 32, 32)]
    public void Days_are_read_by_column_as_a_ledgers_are(string text, params int[] days) =>
        Assert.Equal(days, Read(text).Value.Invoices.Select(i => i.Days!.Value));

    [Fact]
    public void Days_that_fit_both_orders_are_asked_about_and_taken_as_told()
    {
        const string Text = "received,paid\n4/5/2026,6/7/2026\n5/6/2026,7/8/2026\n";

        Assert.Equal("Order", Assert.Single(Assert.IsType<Problem.Invalid>(Read(Text).Problem).Errors).Field);
        Assert.Equal([63, 63], Read(Text, DateOrder.DayMonthYear).Value.Invoices.Select(i => i.Days!.Value));
        Assert.Equal([63, 63], Read("received,paid\n5/4/2026,7/6/2026\n6/5/2026,8/7/2026\n", DateOrder.MonthDayYear).Value.Invoices.Select(i => i.Days!.Value));
    }

    [Theory]
    [InlineData("yes", "It was disputed")]
    [InlineData("TRUE", "It was disputed")]
    [InlineData("1", "It was disputed")]
    [InlineData("X", "It was disputed")]
    [InlineData("Disputed", "It was disputed")]
    [InlineData("In dispute", "It was disputed")]
    [InlineData("unresolved", "It was disputed")]
    [InlineData("yes - price", "It was disputed")]
    [InlineData("no", null)]
    [InlineData("FALSE", null)]
    [InlineData("0", null)]
    [InlineData("", null)]
    [InlineData("undisputed", null)]
    [InlineData("yesterday resolved", null)]
    [InlineData("maybe", "Whether it was disputed cannot be read; write yes or no")]
    public void A_dispute_is_understood_however_it_is_written_or_asked_about(string said, string? why) =>
        Assert.Equal(why, Assert.Single(Read($"received,paid,disputed\n2026-05-01,2026-05-02,{said}\n").Value.Invoices).WhyNot);

    [Fact]
    public void An_invoice_counts_once_however_often_it_stands_there()
    {
        var read = Read("reference,supplier,received,paid\nA,Harebell,2026-05-01,2026-05-11\nA,Harebell,2026-05-01,2026-05-11\na,harebell ,2026-05-01,2026-05-31\nA,Kestrel,2026-05-01,2026-05-11\n").Value;

        Assert.Equal((2, 20.0m), (read.Counted, read.AverageDays));
        Assert.Equal(2, Read("reference,received,paid\nA,2026-05-01,2026-05-11\nA,2026-05-01,2026-05-11\nA,2026-05-01,2026-05-12\n").Value.Counted);
        Assert.Equal(2, Read("received,paid\n2026-05-01,2026-05-11\n2026-05-01,2026-05-11\n").Value.Counted);
    }

    [Fact]
    public void Rows_have_the_numbers_that_a_spreadsheet_shows()
    {
        var read = Read("\nreceived,paid\n\n2026-05-01,2026-05-02\n\n\n2026-05-01,2026-05-02\n").Value;

        Assert.Equal([4, 7], read.Invoices.Select(i => i.Row));
    }

    [Fact]
    public void The_share_paid_on_terms_goes_by_the_days_agreed_and_never_by_more_than_30()
    {
        var read = Read("received,paid,terms,due\n2026-05-01,2026-05-31,,\n2026-05-01,2026-05-31,14 days,\n2026-05-01,2026-06-01,60,\n2026-05-01,2026-05-11,,2026-05-11\n2026-05-01,2026-05-12,,2026-05-11\n2026-05-01,2026-05-12,soon,\n").Value;

        Assert.Equal([true, false, false, true, false, null], read.Invoices.Select(i => i.IsOnTerms));
        Assert.Equal((40m, 4), (read.OnTerms, read.WithOwnTerms));
        Assert.Equal("The days agreed cannot be read; write a number, for example 30", read.Invoices[^1].WhyNot);
    }

    [Fact]
    public void A_month_without_a_day_is_no_day_and_what_is_no_public_contract_is_left_out()
    {
        var read = Read("received,paid,public contract\nApril 2026,2026-05-02,yes\n2026-05-01,2026-05-02,no\n2026-05-01,2026-05-02,yes\n").Value;

        Assert.Equal(["A day cannot be read; write 31/3/2027 or 2027-03-31", "It is not under a public contract", null], read.Invoices.Select(i => i.WhyNot));
    }

    private static Result<InvoiceReturn> Read(string text, DateOrder? told = null) => InvoiceList.Read(new StringReader(text), From, To, told);

    private static string Message(Result<InvoiceReturn> result) => Assert.Single(Assert.IsType<Problem.Invalid>(result.Problem).Errors).Message;
}
