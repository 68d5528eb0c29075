using System.Globalization;

namespace WealthBuilding.Domain.Spend.Imports.Reading;

/// <summary>The dates of a column of bare digits, read in one way throughout.</summary>
/// <param name="Readings">What each text means, in the order of the texts.</param>
/// <param name="IsYearFirst">The year stands first: nothing is left to decide.</param>
/// <param name="IsDoubtful">The year may stand first or last: 151216.</param>
internal sealed record DigitReadings(DateReading[] Readings, bool IsYearFirst, bool IsDoubtful);

/// <summary>
/// Dates as digits without marks: 010424, 240401, 01042024, and 10424 or 1042024 where a spreadsheet lost the zero. Whether the year
/// stands first is decided over the whole column; the order of day and month is decided afterwards as that of marked dates is.
/// </summary>
/// <remarks>Only ever asked of a column of dates. Serial days (45383) and months (202404) stay what they are where the whole column is of them.</remarks>
internal static class DigitDates
{
    private const int FirstLikelyYear = 2006;
    private const int LastLikelyYear = 2045;
    private const int Century = 2000;
    private const int MostYearsOfSerials = 12;

    /// <summary>One in so many rows may be something else: a remark, a slip of typing.</summary>
    private const int RowsForOneOther = 20;

    /// <summary>The dates of a column, or null where it is not one of bare digits that need such reading.</summary>
    /// <param name="texts">The different texts of the column; empty ones say nothing.</param>
    /// <param name="counts">Rows that have each.</param>
    /// <param name="told">What a person said of the order.</param>
    public static DigitReadings? Of(IReadOnlyList<string> texts, IReadOnlyList<int> counts, DateOrder? told)
    {
        if (!AreDigits(texts, counts, out var isLong) || IsReadAlready(texts))
        {
            return null;
        }

        var last = texts.Select(t => YearLast(t.Trim(), isLong)).ToArray();
        var first = texts.Select(t => YearFirst(t.Trim(), isLong)).ToArray();
        var (fitsLast, fitsFirst) = (Fits(last, texts, counts), Fits(first, texts, counts));
        if (!fitsLast && !fitsFirst)
        {
            return null;
        }

        if (fitsLast && fitsFirst)
        {
            return Choose(first, last, told);
        }

        return fitsFirst ? new DigitReadings(first, true, false) : new DigitReadings(last, false, false);
    }

    /// <summary>The text may be a date in digits without marks: enough for telling a payment from a sum, never for reading it.</summary>
    public static bool MayBe(string text)
    {
        var value = text.Trim();
        return IsDigits(value) && (YearLast(value, value.Length > 6).Kind is not DateKind.None || YearFirst(value, value.Length > 6).Kind is not DateKind.None);
    }

    private static bool IsDigits(string text) => text.Length is >= 5 and <= 8 && text.All(char.IsAsciiDigit);

    /// <summary>Nearly all rows hold digits, all short ones or all long ones.</summary>
    private static bool AreDigits(IReadOnlyList<string> texts, IReadOnlyList<int> counts, out bool isLong)
    {
        var (filled, shorter, longer) = (0, 0, 0);
        for (var i = 0; i < texts.Count; i++)
        {
            var text = texts[i].Trim();
            filled += text.Length > 0 ? counts[i] : 0;
            shorter += IsDigits(text) && text.Length <= 6 ? counts[i] : 0;
            longer += IsDigits(text) && text.Length > 6 ? counts[i] : 0;
        }

        isLong = longer > shorter;
        return filled > 0 && (filled - Math.Max(shorter, longer)) * RowsForOneOther <= filled;
    }

    /// <summary>Serial days of a few years, months, or days of eight digits throughout: these need no other reading.</summary>
    private static bool IsReadAlready(IReadOnlyList<string> texts)
    {
        var digits = texts.Select(t => t.Trim()).Where(IsDigits).ToList();
        var readings = digits.Select(DateText.Read).ToList();
        if (digits.Select(t => t.Length).Distinct().Count() > 1 || readings.Exists(r => r.Kind is DateKind.None))
        {
            return false;
        }

        var years = readings.Select(r => r.DayFirst / 10_000).ToList();
        return readings[0].Kind is not DateKind.Serial || years.Max() - years.Min() <= MostYearsOfSerials;
    }

    private static bool Fits(DateReading[] readings, IReadOnlyList<string> texts, IReadOnlyList<int> counts)
    {
        var (filled, read) = (0, 0);
        for (var i = 0; i < readings.Length; i++)
        {
            filled += texts[i].Length > 0 ? counts[i] : 0;
            read += readings[i].Kind is DateKind.None ? 0 : counts[i];
        }

        return (filled - read) * RowsForOneOther <= filled;
    }

    /// <summary>The reading whose months are fewer by half; otherwise nobody can tell.</summary>
    private static DigitReadings Choose(DateReading[] first, DateReading[] last, DateOrder? told)
    {
        var yearFirst = Months(first, r => r.DayFirst);
        var yearLast = Math.Min(Months(last, r => r.DayFirst), Months(last, r => r.MonthFirst));
        var isFirst = told is null ? yearFirst < yearLast : told is DateOrder.YearMonthDay;
        var isDoubtful = told is null && Math.Min(yearFirst, yearLast) * 2 > Math.Max(yearFirst, yearLast);
        return isFirst ? new DigitReadings(first, true, isDoubtful) : new DigitReadings(last, false, isDoubtful);
    }

    /// <summary>How many months the dates lie in; no reading at all where some have none.</summary>
    private static int Months(DateReading[] readings, Func<DateReading, int> reading)
    {
        var months = readings.Where(r => r.Kind is not DateKind.None).Select(r => reading(r) / 100).Distinct().ToList();
        return months.Contains(0) ? int.MaxValue / 2 : months.Count;
    }

    /// <summary>ddmmyy or mmddyy, ddmmyyyy or mmddyyyy.</summary>
    private static DateReading YearLast(string text, bool isLong)
    {
        if (!IsDigits(text) || text.Length > 6 != isLong)
        {
            return DateReading.None;
        }

        var number = Number(text);
        var (head, year) = isLong ? (number / 10_000, number % 10_000) : (number / 100, Century + (number % 100));
        var (dayFirst, monthFirst) = (Date(year, head % 100, head / 100), Date(year, head / 100, head % 100));
        return dayFirst == 0 && monthFirst == 0 ? DateReading.None : new DateReading(DateKind.Numeric, dayFirst, monthFirst);
    }

    /// <summary>yymmdd or yyyymmdd; no zero can be lost at the front, where the year has two figures other than 0.</summary>
    private static DateReading YearFirst(string text, bool isLong)
    {
        if (!IsDigits(text) || text.Length != (isLong ? 8 : 6))
        {
            return DateReading.None;
        }

        var number = Number(text);
        return DateReading.Sure(Date((isLong ? 0 : Century) + (number / 10_000), number / 100 % 100, number % 100), DateKind.Iso);
    }

    private static int Number(string text) => int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);

    private static int Date(int year, int month, int day) =>
        year is >= FirstLikelyYear and <= LastLikelyYear && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? (year * 10_000) + (month * 100) + day
            : 0;
}
