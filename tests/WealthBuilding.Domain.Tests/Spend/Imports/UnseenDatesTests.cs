using System.Text;
using WealthBuilding.Domain.Spend.Imports;

namespace WealthBuilding.Domain.Tests.Spend.Imports;

/// <summary>Days as other publishers write them: read right, whichever column and order they stand in.</summary>
public sealed class UnseenDatesTests
{
    [Fact]
    public void Names_over_two_rows_keep_their_dates()
    {
        var table = Read("Parish of Inglefold,,,,\nSupplier,Payment,Payment,Net,Service\nname,date,reference,value (£),area\nHarebell Ltd,13/04/2026,71,10.00,Housing\nKestrel Ltd,14/04/2026,72,20.00,Housing\n").Tables[0];

        Assert.Equal([2, 3], table.Layout.HeaderRows);
        Assert.Equal((20260413, 20260414), (TableFigures.Of(table, []).From, TableFigures.Of(table, []).To));
    }

    [Theory]
    [InlineData('/')]
    [InlineData('-')]
    public void Short_dates_that_begin_with_the_year_are_days_of_one_month(char mark)
    {
        var rows = string.Concat(Enumerable.Range(1, 28).Select(d => $"Harebell Ltd,23{mark}04{mark}{d:00},10.00\n"));

        var table = Read("Supplier,Date,Amount\n" + rows).Tables[0];

        Assert.Empty(table.Questions);
        var figures = TableFigures.Of(table, []);
        Assert.Equal((20230401, 20230428), (figures.From, figures.To));
    }

    [Fact]
    public void Dates_that_a_spreadsheet_turned_about_are_put_back_and_said()
    {
        var days = Enumerable.Range(2, 20).Select(d => d <= 12 ? $"2026-{d:00}-05" : $"{d:00}/05/2026");

        var table = Read("Supplier,Date,Amount\n" + string.Concat(days.Select(d => $"Harebell Ltd,{d},10\n"))).Tables[0];

        Assert.All(table.PaidOn, d => Assert.Equal(202605, d / 100));
        Assert.Equal("swapped-dates", Assert.Single(table.Repairs).Code);
    }

    [Fact]
    public void The_date_paid_is_taken_before_that_of_the_invoice_however_it_is_called()
    {
        var table = Read("Supplier,Date of Invoice,Received,Paid,Amount\nHarebell Ltd,01/04/2026,05/04/2026,29/04/2026,10\n").Tables[0];

        Assert.Equal([20260429], table.PaidOn);
    }

    [Fact]
    public void The_day_of_clearing_is_taken_before_those_of_the_document_and_its_posting_however_they_are_shortened()
    {
        var table = Read("Name 1,Doc. Date,Pstng Date,Clrng date,Amount in LC\nHarebell Ltd,01.04.2026,05.04.2026,29.04.2026,10.00\n").Tables[0];

        Assert.Equal([20260429], table.PaidOn);
    }

    [Theory]
    [InlineData("13/03/2026", 20260401)]
    [InlineData("03/13/2026", 20260104)]
    public void Days_of_two_readings_are_read_as_the_dates_of_the_invoices_are(string invoiced, int first)
    {
        var table = Read($"Supplier,Date Paid,Invoice Date,Amount\nHarebell Ltd,01/04/2026,{invoiced},10\nKestrel Ltd,01/05/2026,{invoiced},20\nDunlin Ltd,01/06/2026,{invoiced},30\n").Tables[0];

        Assert.Equal(first, table.PaidOn[0]);
        Assert.Empty(table.Questions);
    }

    [Fact]
    public void Days_of_eight_digits_may_begin_with_the_day() =>
        Assert.Equal([20260429, 20260430], Read("Supplier,Date,Amount\nHarebell Ltd,29042026,10\nKestrel Ltd,30042026,20\n").Tables[0].PaidOn);

    private static LedgerFile Read(string text) => LedgerReader.ReadText(new TextBytes(Encoding.UTF8.GetBytes(text), 4096), new LedgerReadOptions(), CancellationToken.None);
}
