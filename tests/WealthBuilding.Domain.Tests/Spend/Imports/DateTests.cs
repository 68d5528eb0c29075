using WealthBuilding.Domain.Spend.Imports;
using WealthBuilding.Domain.Spend.Imports.Reading;

namespace WealthBuilding.Domain.Tests.Spend.Imports;

public sealed class DateTests
{
    [Theory]
    [InlineData("13/04/2012", 20120413)]
    [InlineData("13.4.12", 20120413)]
    [InlineData("13-Apr-12", 20120413)]
    [InlineData("13-APR-2012 ", 20120413)]
    [InlineData("13 April 2012", 20120413)]
    [InlineData("April 13, 2012", 20120413)]
    [InlineData("13th April 2012", 20120413)]
    [InlineData("Friday 13 April 2012", 20120413)]
    [InlineData("2012-04-13T10:30:00", 20120413)]
    [InlineData("2012-10-01l", 20121001)]
    [InlineData("13/04/2012 23:59", 20120413)]
    [InlineData("20120413", 20120413)]
    [InlineData("41012", 20120413)]
    [InlineData("41012.75", 20120413)]
    [InlineData("Apr-12", 20120401)]
    [InlineData("2012-04", 20120401)]
    [InlineData("00:00:00", 0)]
    [InlineData("31/02/2012", 0)]
    [InlineData("Housing", 0)]
    [InlineData("25/06/2012900", 0)]
    public void Dates_as_ledgers_write_them(string text, int date) => Assert.Equal(date, DateText.Read(text).DayFirst);

    [Fact]
    public void A_column_that_says_month_first_is_month_first_though_most_of_it_could_be_read_otherwise()
    {
        var decision = Decide("03/16/2011", "03/02/2011", "03/05/2011", "03/11/2011");

        Assert.Equal(DateOrder.MonthDayYear, decision.Order);
        Assert.Equal([20110316, 20110302, 20110305, 20110311], decision.Dates);
        Assert.Null(decision.Question);
    }

    [Fact]
    public void A_day_over_twelve_settles_the_column() => Assert.Equal(DateOrder.DayMonthYear, Decide("01/02/2015", "25/02/2015").Order);

    [Fact]
    public void Where_all_have_two_readings_british_order_is_taken_when_it_scatters_less()
    {
        var decision = Decide("01/03/2015", "02/03/2015", "11/03/2015");

        Assert.Equal(DateOrder.DayMonthYear, decision.Order);
        Assert.Null(decision.Question);
    }

    [Fact]
    public void Where_the_other_order_scatters_less_the_person_is_asked() =>
        Assert.NotNull(Decide("01/03/2015", "02/04/2015", "01/05/2015", "02/06/2015").Question);

    [Fact]
    public void Two_ways_of_writing_with_one_reading_each_are_taken_together()
    {
        var decision = Decide("13/04/2012", "14-Apr-12", "41014");

        Assert.Equal([20120413, 20120414, 20120415], decision.Dates);
    }

    [Fact]
    public void As_many_of_both_orders_are_asked_about() => Assert.NotNull(Decide("13/04/2012", "04/14/2012", "05/06/2012").Question);

    [Theory]
    [InlineData("01/04/2023", "01/05/2023", "01/06/2023")]
    [InlineData("05/04/23", "05/05/23", "05/06/23", "05/07/23", "05/08/23", "05/09/23")]
    [InlineData("12/01/2023", "12/02/2023", "12/03/2023", "12/04/2023")]
    public void One_day_of_every_month_is_never_read_as_days_of_one_month(params string[] texts)
    {
        var decision = Decide(texts);

        Assert.Equal(DateOrder.DayMonthYear, decision.Order);
        Assert.NotNull(decision.Question);
    }

    [Fact]
    public void An_order_that_was_told_before_gives_way_to_dates_that_have_one_reading()
    {
        string[] texts = ["13/04/2023", "14/04/2023", "03/04/2023"];

        var decision = DateDecision.Of(texts, [1, 1, 1], DateOrder.MonthDayYear);

        Assert.Equal([20230413, 20230414, 20230403], decision.Dates);
    }

    [Fact]
    public void An_order_that_was_told_holds_against_a_slip_of_typing()
    {
        var decision = DateDecision.Of(["04/03/2023", "13/04/2023"], [99, 1], DateOrder.MonthDayYear);

        Assert.Equal([20230403, 0], decision.Dates);
    }

    private static DateDecision Decide(params string[] texts) => DateDecision.Of(texts, [.. texts.Select(_ => 1)], null);
}
