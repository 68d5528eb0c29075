using System.Globalization;

namespace WealthBuilding.Domain.Spend.Imports;

/// <summary>What a date's text can mean, before the column as a whole has decided the order of its parts.</summary>
/// <param name="Kind">What stands there.</param>
/// <param name="DayFirst">yyyymmdd read with the day first, 0 where that is no date.</param>
/// <param name="MonthFirst">yyyymmdd read with the month first, 0 where that is no date.</param>
public readonly record struct DateReading(DateKind Kind, int DayFirst, int MonthFirst)
{
    public static readonly DateReading None = new(DateKind.None, 0, 0);

    /// <summary>Both orders give a date, and not the same one.</summary>
    public bool IsOpen => Kind is DateKind.Numeric && DayFirst != 0 && MonthFirst != 0 && DayFirst != MonthFirst;

    public static DateReading Sure(int date, DateKind kind) => date == 0 ? None : new DateReading(kind, date, date);
}

/// <summary>The way in which a date is written.</summary>
public enum DateKind
{
    /// <summary>No date.</summary>
    None,

    /// <summary>Three numbers with the year last: 03/04/2012, 3.4.12, 03-04-2012.</summary>
    Numeric,

    /// <summary>Year, month, day.</summary>
    Iso,

    /// <summary>With the month's name: 03-Apr-12, 3 April 2012.</summary>
    Named,

    /// <summary>A month without a day; the first of the month is taken.</summary>
    Month,

    /// <summary>A serial day of the spreadsheet's 1900 system.</summary>
    Serial,
}

/// <summary>Reads one date's text. Times of day are dropped; years outside 1990 to 2099 are no payment's.</summary>
public static class DateText
{
    private const int FirstYear = 1990;
    private const int LastYear = 2099;
    private const int FirstSerial = 32874;
    private const int LastSerial = 73050;

    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    public static DateReading Read(string text)
    {
        var value = text.AsSpan().Trim();
        if (value.Length is < 4 or > 40 || !value.ContainsAnyInRange('0', '9'))
        {
            return DateReading.None;
        }

        Span<Range> parts = stackalloc Range[8];
        var count = Split(value, parts);
        return count switch
        {
            1 => One(value[parts[0]]),
            2 => Two(value[parts[0]], value[parts[1]]),
            >= 3 => Three(value[parts[0]], value[parts[1]], value[parts[2]], value),
            _ => DateReading.None,
        };
    }

    /// <summary>yyyymmdd of a serial day of the 1900 system; 0 outside the years of payments.</summary>
    public static int OfSerial(double serial)
    {
        if (serial is < FirstSerial or >= LastSerial)
        {
            return 0;
        }

        var day = new DateOnly(1899, 12, 30).AddDays((int)Math.Floor(serial + 1e-6));
        return (day.Year * 10000) + (day.Month * 100) + day.Day;
    }

    /// <summary>Cuts at separators and where digits meet letters; stops at a time of day.</summary>
    private static int Split(ReadOnlySpan<char> text, Span<Range> parts)
    {
        var count = 0;
        var at = 0;
        while (at < text.Length && count < parts.Length)
        {
            var start = at;
            var isDigit = char.IsAsciiDigit(text[at]);
            while (at < text.Length && (isDigit ? char.IsAsciiDigit(text[at]) : char.IsLetter(text[at])))
            {
                at++;
            }

            if (at > start)
            {
                if (at < text.Length && text[at] == ':' && isDigit)
                {
                    break;
                }

                parts[count++] = start..at;
            }
            else if (text[at] is '/' or '-' or '.' or ' ' or ',' or '\u00A0' or '\u2020' or '\'')
            {
                at++;
            }
            else if (text[at] == ':')
            {
                break;
            }
            else
            {
                return 0;
            }
        }

        return count;
    }

    private static DateReading One(ReadOnlySpan<char> text) => text.Length switch
    {
        8 when Number(text) is var n and > 0 => Date(n / 10000, n / 100 % 100, n % 100) is var date and > 0 ? DateReading.Sure(date, DateKind.Iso) : Numeric(YearOf(text[4..]), n / 1_000_000, n / 10_000 % 100),
        5 when Number(text) is var n and > 0 => DateReading.Sure(OfSerial(n), DateKind.Serial),
        6 when Number(text) is var n and > 0 && n / 100 is >= FirstYear and <= LastYear => DateReading.Sure(Date(n / 100, n % 100, 1), DateKind.Month),
        _ => DateReading.None,
    };

    private static DateReading Two(ReadOnlySpan<char> first, ReadOnlySpan<char> second)
    {
        // 40275.52 is a serial with a time of day
        if (first.Length == 5 && Number(first) is var serial and > 0 && Number(second) >= 0)
        {
            return DateReading.Sure(OfSerial(serial), DateKind.Serial);
        }

        if (MonthOf(first) is var named and > 0 && YearOf(second) is var year and > 0)
        {
            return DateReading.Sure(Date(year, named, 1), DateKind.Month);
        }

        if (first.Length == 4 && YearOf(first) is var leading and > 0)
        {
            return DateReading.Sure(Date(leading, MonthOf(second) is var m and > 0 ? m : Number(second), 1), DateKind.Month);
        }

        return second.Length == 4 && YearOf(second) is var trailing and > 0 ? DateReading.Sure(Date(trailing, Number(first), 1), DateKind.Month) : DateReading.None;
    }

    private static DateReading Three(ReadOnlySpan<char> a, ReadOnlySpan<char> b, ReadOnlySpan<char> c, ReadOnlySpan<char> whole)
    {
        // Friday 3 April 2012
        if (a.Length >= 3 && MonthOf(a) == 0 && Number(a) < 0)
        {
            return Read(whole[a.Length..].TrimStart(" ,").ToString());
        }

        if (a.Length == 4 && YearOf(a) is var first and > 0)
        {
            return DateReading.Sure(Date(first, MonthOf(b) is var m and > 0 ? m : Number(b), Number(c)), DateKind.Iso);
        }

        if (b.Length == 2 && b is "st" or "nd" or "rd" or "th")
        {
            return Read(string.Concat(a, whole[(whole.IndexOf(b, StringComparison.Ordinal) + 2)..]));
        }

        var year = YearOf(c);
        if (year == 0)
        {
            return DateReading.None;
        }

        if (MonthOf(b) is var middle and > 0)
        {
            return DateReading.Sure(Date(year, middle, Number(a)), DateKind.Named);
        }

        return MonthOf(a) is var leading and > 0
            ? DateReading.Sure(Date(year, leading, Number(b)), DateKind.Named)
            : Numeric(year, Number(a), Number(b));
    }

    private static DateReading Numeric(int year, int a, int b)
    {
        var (day, month) = (Date(year, b, a), Date(year, a, b));
        return day == 0 && month == 0 ? DateReading.None : new DateReading(DateKind.Numeric, day, month);
    }

    private static int Number(ReadOnlySpan<char> text) =>
        text.Length <= 8 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : -1;

    private static int YearOf(ReadOnlySpan<char> text) => (text.Length, Number(text)) switch
    {
        (4, var year) when year is >= FirstYear and <= LastYear => year,
        (2, var year) when year is >= 0 and < 80 => 2000 + year,
        (2, var year) when year >= 90 => 1900 + year,
        _ => 0,
    };

    private static int MonthOf(ReadOnlySpan<char> text)
    {
        if (text.Length < 3 || !char.IsLetter(text[0]))
        {
            return 0;
        }

        for (var i = 0; i < Months.Length; i++)
        {
            if (text[..3].Equals(Months[i], StringComparison.OrdinalIgnoreCase))
            {
                return i + 1;
            }
        }

        return 0;
    }

    private static int Date(int year, int month, int day) =>
        year is >= FirstYear and <= LastYear && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? (year * 10000) + (month * 100) + day
            : 0;
}
