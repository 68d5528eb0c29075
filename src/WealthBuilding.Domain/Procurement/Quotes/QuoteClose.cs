namespace WealthBuilding.Domain.Procurement.Quotes;

/// <summary>When a last day for bids is over: from then on no quote is taken, and not before then is any opened.</summary>
public static class QuoteClose
{
    private static readonly TimeZoneInfo London = TimeZoneInfo.TryFindSystemTimeZoneById("Europe/London", out var zone) ? zone : TimeZoneInfo.Utc;

    /// <summary>The midnight that ends the day, by the clocks of the United Kingdom, as an instant in UTC.</summary>
    public static DateTimeOffset Of(DateOnly lastDay)
    {
        var midnight = lastDay.AddDays(1).ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(midnight, London.GetUtcOffset(midnight)).ToUniversalTime();
    }

    /// <summary>The day that it is at an instant, by the clocks of the United Kingdom.</summary>
    public static DateOnly DayOf(DateTimeOffset at) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, London).DateTime);

    /// <summary>The last day of a close, as people are told it.</summary>
    public static DateOnly LastDayOf(DateTimeOffset close) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(close, London).DateTime).AddDays(-1);
}
