namespace WealthBuilding.Domain.Spend.Analysis;

/// <summary>Days as the snapshot keeps them: 1 is 1 January 1900, 0 is 'not known', and the last is in 2079.</summary>
/// <remarks>A date outside those years is counted as not known: no ledger has one that is right.</remarks>
public static class SpendDay
{
    public const ushort Unknown = 0;
    public const int Count = ushort.MaxValue + 1;

    private static readonly int Before = new DateOnly(1899, 12, 31).DayNumber;

    public static ushort Of(DateOnly date) => date.DayNumber - Before is > 0 and <= ushort.MaxValue and var day ? (ushort)day : Unknown;

    /// <summary>Reads a date given as the number yyyymmdd; 0, or a day that does not exist, is not known.</summary>
    public static ushort OfNumber(int yyyymmdd)
    {
        var (year, rest) = Math.DivRem(yyyymmdd, 10_000);
        var (month, day) = Math.DivRem(rest, 100);
        var exists = year is >= 1900 and < 2100 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month);
        return exists ? Of(new DateOnly(year, month, day)) : Unknown;
    }

    /// <summary>The day of a limit: one before 1900 is day 0, one after the last day is the last.</summary>
    internal static ushort OfLimit(DateOnly date) => (ushort)Math.Clamp(date.DayNumber - Before, 0, ushort.MaxValue);

    /// <summary>The date of a day that is known.</summary>
    public static DateOnly ToDate(ushort day) => DateOnly.FromDayNumber(Before + day);
}
