using System.Globalization;
using System.Text.RegularExpressions;

namespace WealthBuilding.Domain.Spend.Imports.Reading;

/// <summary>The months that the name of a file, the name of a sheet or a title speaks of: 'April 2024', '2024-04', 'Q1 2024-25', '01.04.2024 to 30.04.2024', 'P4 2024/25'.</summary>
/// <remarks>A financial year is from April to March. A quarter of a bare year may be one of the calendar or one of the financial year: the months of both are given.</remarks>
internal static partial class PeriodText
{
    private const int MostMonths = 24;
    private const int FirstYear = 2006;
    private const int LastYear = 2045;

    private static readonly string[] Months = ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];

    /// <summary>The months as year × 12 + month from 0; empty where the text names none.</summary>
    public static IReadOnlySet<int> MonthsOf(string text)
    {
        if (text.Length > 300 || Printed().IsMatch(text))
        {
            return new HashSet<int>();
        }

        // One day in figures is that of the publishing, as often as not: it names no month of payments.
        var days = OfDays(text);
        text = Day().Replace(text, m => m.Value.Any(char.IsLetter) ? m.Value : " ");
        var words = Words().Matches(text.ToLowerInvariant()).Select(m => m.Value).ToList();
        foreach (var months in new[] { days, OfNames(words), OfQuarter(words), OfPeriod(words), OfFigures(text, words) })
        {
            if (months.Count is > 0 and <= MostMonths)
            {
                return months;
            }
        }

        return new HashSet<int>();
    }

    /// <summary>A month as year × 12 + month from 0.</summary>
    public static int MonthOf(int date) => (date / 10_000 * 12) + (date / 100 % 100) - 1;

    /// <summary>The number of a month's name, from 1; 0 where the word is none.</summary>
    public static int NumberOf(string word) =>
        word.Length < 3 ? 0 : word == "sept" ? 9 : Array.FindIndex(Months, m => m == word || (word.Length == 3 && m.StartsWith(word, StringComparison.Ordinal))) + 1;

    /// <summary>Two days, of which at least one has one reading only.</summary>
    private static HashSet<int> OfDays(string text)
    {
        var days = Day().Matches(text).Select(m => DateText.Read(m.Value.Replace('_', '-'))).Where(r => r.Kind is DateKind.Numeric or DateKind.Iso or DateKind.Named).ToList();
        if (days.Count != 2 || days.TrueForAll(d => d.IsOpen))
        {
            return [];
        }

        var monthFirst = days.Exists(d => d.DayFirst == 0);
        var (from, to) = (monthFirst ? days[0].MonthFirst : days[0].DayFirst, monthFirst ? days[1].MonthFirst : days[1].DayFirst);
        return from == 0 || to < from ? [] : Range(MonthOf(from), MonthOf(to));
    }

    /// <summary>Months by name, with the year that stands beside them or after them.</summary>
    private static HashSet<int> OfNames(List<string> words)
    {
        var found = new HashSet<int>();
        for (var i = 0; i < words.Count; i++)
        {
            var month = NumberOf(words[i]);
            if (month == 0)
            {
                continue;
            }

            if (YearAt(words, i + 1, month) is var own and > 0)
            {
                found.Add((own * 12) + month - 1);
            }
            else if (Next(words, i + 1) is var (at, last) && YearAt(words, at + 1, last) is var year and > 0)
            {
                var from = ((month > last ? year - 1 : year) * 12) + month - 1;
                found.UnionWith(Range(from, (year * 12) + last - 1));
                i = at;
            }
            else if (i > 1 && FinancialYear(words, i - 2) is var financial and > 0)
            {
                found.Add(((month >= 4 ? financial : financial + 1) * 12) + month - 1);
            }
            else if (i > 0 && YearAt(words, i - 1, month) is var before and > 0)
            {
                found.Add((before * 12) + month - 1);
            }
        }

        return found;
    }

    /// <summary>The next month's name, straight after or behind a word such as 'to'.</summary>
    private static (int At, int Month)? Next(List<string> words, int from)
    {
        var at = from < words.Count && words[from] is "to" or "and" or "until" or "till" or "through" ? from + 1 : from;
        return at < words.Count && NumberOf(words[at]) is var month and > 0 ? (at, month) : null;
    }

    private static HashSet<int> OfQuarter(List<string> words)
    {
        var at = words.FindIndex(w => w is "q" or "qtr" or "quarter");
        if (at < 0 || at + 1 >= words.Count || words[at + 1] is not ("1" or "2" or "3" or "4" or "01" or "02" or "03" or "04"))
        {
            return [];
        }

        var first = (words[at + 1][^1] - '1') * 3;
        var rest = words.Where((_, i) => i != at && i != at + 1).ToList();
        if (FindFinancialYear(rest) is var financial and > 0)
        {
            return Range((financial * 12) + 3 + first, (financial * 12) + 5 + first);
        }

        var year = rest.Select(FullYear).FirstOrDefault(y => y > 0);
        return year == 0 ? [] : [.. Range((year * 12) + first, (year * 12) + first + 2), .. Range((year * 12) + 3 + first, (year * 12) + 5 + first)];
    }

    /// <summary>Period 4 of a financial year is July.</summary>
    private static HashSet<int> OfPeriod(List<string> words)
    {
        var at = words.FindIndex(w => w is "p" or "period");
        if (at < 0 || at + 1 >= words.Count || !int.TryParse(words[at + 1], NumberStyles.None, CultureInfo.InvariantCulture, out var period) || period is < 1 or > 12)
        {
            return [];
        }

        return FindFinancialYear([.. words.Where((_, i) => i != at && i != at + 1)]) is var year and > 0 ? [(year * 12) + 2 + period] : [];
    }

    /// <summary>2024-04, 202404, 04-2024; a financial year; a year.</summary>
    private static HashSet<int> OfFigures(string text, List<string> words)
    {
        if (FindFinancialYear(words) is var financial and > 0)
        {
            return Range((financial * 12) + 3, (financial * 12) + 14);
        }

        if (YearMonth().Match(text) is { Success: true } match)
        {
            var (year, month) = (int.Parse(match.Groups["year"].Value, CultureInfo.InvariantCulture), int.Parse(match.Groups["month"].Value, CultureInfo.InvariantCulture));
            return year is >= FirstYear and <= LastYear ? [(year * 12) + month - 1] : [];
        }

        List<int> years = [.. words.Select(FullYear).Where(y => y > 0).Distinct()];
        return years.Count == 1 ? Range(years[0] * 12, (years[0] * 12) + 11) : [];
    }

    /// <summary>The year of a month that stands at a word: 2024, 24, or the half of 2024-25 that has the month.</summary>
    private static int YearAt(List<string> words, int at, int month)
    {
        if (at >= words.Count)
        {
            return 0;
        }

        if (FinancialYear(words, at) is var financial and > 0)
        {
            return month >= 4 ? financial : financial + 1;
        }

        return FullYear(words[at]) is var year and > 0 ? year
            : words[at].Length == 2 && int.TryParse(words[at], NumberStyles.None, CultureInfo.InvariantCulture, out var two) && 2000 + two is >= FirstYear and <= LastYear ? 2000 + two
            : 0;
    }

    private static int FindFinancialYear(List<string> words) => Enumerable.Range(0, words.Count).Select(i => FinancialYear(words, i)).FirstOrDefault(y => y > 0);

    /// <summary>The first year of 2024-25, 2024-2025, 24-25, 202425 or 2425 at a word; 0 where none stands there.</summary>
    private static int FinancialYear(List<string> words, int at)
    {
        var (first, second) = (words[at], at + 1 < words.Count ? words[at + 1] : string.Empty);
        if (first.Length is 4 or 6 && FullYear(first) == 0 && IsPair(first[..^2], first[^2..]))
        {
            return YearOf(first[..^2]);
        }

        // 10-11-2024 is a day, not the year 2010-11.
        var isFull = first.Length == 4 || !words.Exists(w => FullYear(w) > 0);
        return isFull && IsPair(first, second) ? YearOf(first) : 0;
    }

    private static bool IsPair(string first, string second) => YearOf(first) is var year and > 0 && second.Length >= 2 && YearOf(second) == year + 1;

    private static int YearOf(string text) => text.Length == 2 && text.All(char.IsAsciiDigit) ? FullYear("20" + text) : FullYear(text);

    private static int FullYear(string text) =>
        text.Length == 4 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= FirstYear and <= LastYear ? year : 0;

    private static HashSet<int> Range(int from, int to) => to < from || to - from >= MostMonths ? [] : [.. Enumerable.Range(from, to - from + 1)];

    [GeneratedRegex(@"[a-z]+|\d+", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Words();

    [GeneratedRegex(@"(?<!\d)(\d{1,2}[./_\- ](\d{1,2}|[A-Za-z]{3,9})[./_\- ](\d{4}|\d{2})|\d{4}[./_\-]\d{1,2}[./_\-]\d{1,2}|\d{8})(?!\d)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Day();

    [GeneratedRegex(@"publish|printed|produced|generated|created|updated|run (on|date)|report date", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Printed();

    [GeneratedRegex(@"(?<!\d)((?<year>20\d\d)[ ._/\-]?(?<month>0[1-9]|1[0-2])|(?<month>0[1-9]|1[0-2])[ ._/\-]?(?<year>20\d\d))(?!\d)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex YearMonth();
}
