using WealthBuilding.Domain.Common;

namespace WealthBuilding.Domain.Procurement.Quotes;

/// <summary>When a last day for bids is over: from then on no quote is taken, and not before then is any opened.</summary>
public static class QuoteClose
{
    /// <summary>The midnight that ends the day, by the clocks of the United Kingdom, as an instant in UTC.</summary>
    public static DateTimeOffset Of(DateOnly lastDay) => UkTime.EndOf(lastDay);

    /// <summary>The last day of a close, as people are told it.</summary>
    public static DateOnly LastDayOf(DateTimeOffset close) => UkTime.DayOf(close).AddDays(-1);
}
