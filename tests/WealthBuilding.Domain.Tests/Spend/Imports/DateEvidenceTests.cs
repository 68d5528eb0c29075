using System.Text;
using WealthBuilding.Domain.Spend.Imports;
using WealthBuilding.Domain.Spend.Imports.Reading;

namespace WealthBuilding.Domain.Tests.Spend.Imports;

/// <summary>What settles the order of day and month where the column of dates leaves it open, and dates that are digits without marks.</summary>
public sealed class DateEvidenceTests
{
    private const string FirstsOfAQuarter = "Supplier,Date,Amount\nHarebell Ltd,01/04/2024,10\nKestrel Ltd,01/05/2024,20\nDunlin Ltd,01/06/2024,30\n";

    [Theory]
    [InlineData("Spend April 2024.csv", 2024, 4, 1)]
    [InlineData("spend_apr24.csv", 2024, 4, 1)]
    [InlineData("2024-04.csv", 2024, 4, 1)]
    [InlineData("202404_payments", 2024, 4, 1)]
    [InlineData("2024 April", 2024, 4, 1)]
    [InlineData("April 2024-25", 2024, 4, 1)]
    [InlineData("2024-25 March", 2025, 3, 1)]
    [InlineData("Period 4 2024/25", 2024, 7, 1)]
    [InlineData("Q1 2024-25.xlsx", 2024, 4, 3)]
    [InlineData("quarter 4 2024-2025", 2025, 1, 3)]
    [InlineData("April to June 2024", 2024, 4, 3)]
    [InlineData("Nov - Jan 2025", 2024, 11, 3)]
    [InlineData("payments 01.04.2024 to 30.04.2024", 2024, 4, 1)]
    [InlineData("From 1 April 2024 to 30 June 2024", 2024, 4, 3)]
    [InlineData("Month ending 30 April 2024", 2024, 4, 1)]
    [InlineData("spend-2024-25", 2024, 4, 12)]
    [InlineData("spend2425", 2024, 4, 12)]
    [InlineData("spend 2024", 2024, 1, 12)]
    [InlineData("spend 2021", 2021, 1, 12)]
    public void Months_that_a_title_names(string title, int year, int month, int count) =>
        Assert.Equal(Enumerable.Range((year * 12) + month - 1, count), PeriodText.MonthsOf(title).Order());

    [Theory]
    [InlineData("Payments over £500")]
    [InlineData("Published 03/05/2024 and 04/06/2024")]
    [InlineData("Report printed 3 May 2024")]
    [InlineData("what may be paid")]
    [InlineData("file 12345678")]
    public void Titles_that_name_no_month(string title) => Assert.Empty(PeriodText.MonthsOf(title));

    [Theory]
    [InlineData("Q1 2024-25.csv", DateOrder.DayMonthYear)]
    [InlineData("January 2024.csv", DateOrder.MonthDayYear)]
    public void The_name_of_the_file_settles_days_of_two_readings(string name, DateOrder order)
    {
        var table = Read(FirstsOfAQuarter, name);

        Assert.Empty(table.Questions);
        Assert.Equal(order, table.Layout.DateOrder);
    }

    [Theory]
    [InlineData("spend.csv")]
    [InlineData("2024.csv")]
    public void A_name_that_fits_both_readings_settles_nothing(string name) => Assert.Equal("date-order", Assert.Single(Read(FirstsOfAQuarter, name).Questions).Code);

    [Fact]
    public void A_name_against_the_plain_reading_is_asked_about() =>
        Assert.Equal("date-order", Assert.Single(Read("Supplier,Date,Amount\nHarebell Ltd,04/03/2024,10\nKestrel Ltd,05/03/2024,20\n", "April and May 2024.csv").Questions).Code);

    [Theory]
    [InlineData("Payments from April to June 2024,,\n" + FirstsOfAQuarter)]
    [InlineData("Supplier,Date,Amount,Period\nHarebell Ltd,01/04/2024,10,1\nKestrel Ltd,01/05/2024,20,2\nDunlin Ltd,01/06/2024,30,3\n")]
    [InlineData("Supplier,Date,Amount,Month\nHarebell Ltd,01/04/2024,10,April\nKestrel Ltd,01/05/2024,20,May\nDunlin Ltd,01/06/2024,30,June\n")]
    [InlineData("Supplier,Date,Amount,Posted\nHarebell Ltd,01/04/2024,10,2024-04-02\nKestrel Ltd,01/05/2024,20,2024-05-03\nDunlin Ltd,01/06/2024,30,2024-06-02\n")]
    public void Titles_and_other_columns_settle_it_too(string text)
    {
        var table = Read(text);

        Assert.Empty(table.Questions);
        Assert.Equal([20240401, 20240501, 20240601], table.PaidOn.Where(d => d > 0));
    }

    [Fact]
    public void A_financial_year_of_firsts_is_no_two_weeks_of_two_januaries()
    {
        var firsts = Enumerable.Range(0, 12).Select(m => new DateOnly(2023, 4, 1).AddMonths(m));

        var table = Read("Supplier,Date,Amount\n" + string.Concat(firsts.Select(d => $"Harebell Ltd,{d:dd/MM/yyyy},10\n")));

        Assert.Empty(table.Questions);
        Assert.Equal((20230401, 20240301), (table.PaidOn[0], table.PaidOn[11]));
    }

    [Theory]
    [InlineData("ddMMyy")]
    [InlineData("dMMyy")]
    [InlineData("yyMMdd")]
    [InlineData("ddMMyyyy")]
    [InlineData("dMMyyyy")]
    [InlineData("MMddyy")]
    public void Dates_of_digits_are_read_over_the_whole_column(string format)
    {
        var table = Read("Supplier,Date Paid,Amount\n" + string.Concat(Enumerable.Range(1, 30).Select(d => $"Harebell Ltd,{new DateOnly(2024, 4, d).ToString(format, System.Globalization.CultureInfo.InvariantCulture)},010424\n")));

        Assert.Empty(table.Questions);
        Assert.Equal(Enumerable.Range(20240401, 30), table.PaidOn);
    }

    [Fact]
    public void Serial_days_stay_serial_days() =>
        Assert.Equal([20240401, 20250331], Read("Supplier,Date,Amount\nHarebell Ltd,45383,10\nKestrel Ltd,45747,20\n").PaidOn);

    [Fact]
    public void Digits_whose_year_may_stand_first_or_last_are_asked_about() =>
        Assert.Equal(["dmy", "ymd"], Assert.Single(Read("Supplier,Date,Amount\nHarebell Ltd,151216,10\nKestrel Ltd,161117,20\n").Questions).Choices);

    [Fact]
    public void Digits_under_another_name_are_no_dates() =>
        Assert.Equal(DateOrder.None, Read("Supplier,Reference,Amount\nHarebell Ltd,010424,10\nKestrel Ltd,020424,20\n").Layout.DateOrder);

    private static LedgerTable Read(string text, string name = "") =>
        LedgerReader.ReadText(new TextBytes(Encoding.UTF8.GetBytes(text), 4096), new LedgerReadOptions(), name, CancellationToken.None).Tables[0];
}
