using WealthBuilding.Domain.Common;

namespace WealthBuilding.Domain.Tests.Common;

public sealed class UkTimeTests
{
    [Theory]
    [InlineData("2026-11-27T23:59:59Z", 2026, 11, 27)]
    [InlineData("2026-07-01T22:59:59Z", 2026, 7, 1)]
    [InlineData("2026-07-01T23:00:00Z", 2026, 7, 2)]
    [InlineData("2026-03-29T00:30:00Z", 2026, 3, 29)]
    [InlineData("2026-10-24T23:30:00Z", 2026, 10, 25)]
    public void The_day_is_that_of_the_clocks_here(string at, int year, int month, int day) =>
        Assert.Equal(new DateOnly(year, month, day), UkTime.DayOf(DateTimeOffset.Parse(at, System.Globalization.CultureInfo.InvariantCulture)));

    [Theory]
    [InlineData("2026-11-27", "2026-11-28T00:00:00Z")]
    [InlineData("2026-07-01", "2026-07-01T23:00:00Z")]
    [InlineData("2026-03-28", "2026-03-29T00:00:00Z")]
    [InlineData("2026-03-29", "2026-03-29T23:00:00Z")]
    [InlineData("2026-10-25", "2026-10-26T00:00:00Z")]
    public void A_day_ends_at_midnight_here(string day, string at)
    {
        var date = DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture);
        var end = DateTimeOffset.Parse(at, System.Globalization.CultureInfo.InvariantCulture);

        Assert.Equal(end, UkTime.EndOf(date));
        Assert.Equal((date, date.AddDays(1)), (UkTime.DayOf(end.AddTicks(-1)), UkTime.DayOf(end)));
    }
}
