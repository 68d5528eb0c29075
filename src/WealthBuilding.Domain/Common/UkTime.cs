namespace WealthBuilding.Domain.Common;

/// <summary>Time by the clocks of the United Kingdom: what day it is, and when a day ends, is decided here and nowhere else.</summary>
public static class UkTime
{
    // A machine without the table of time zones does not start: with the clocks of another zone a competition would close an hour late.
    private static readonly TimeZoneInfo London = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");

    /// <summary>The instant as the clocks show it.</summary>
    public static DateTimeOffset Of(DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, London);

    /// <summary>The day that it is at an instant.</summary>
    public static DateOnly DayOf(DateTimeOffset at) => DateOnly.FromDateTime(Of(at).DateTime);

    /// <summary>The midnight that ends the day, as an instant in UTC.</summary>
    public static DateTimeOffset EndOf(DateOnly day)
    {
        var midnight = day.AddDays(1).ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(midnight, London.GetUtcOffset(midnight)).ToUniversalTime();
    }

    /// <summary>The day that it is now.</summary>
    public static DateOnly Today(this TimeProvider clock) => DayOf(clock.GetUtcNow());
}
