using System.Globalization;

namespace WealthBuilding.Domain.Spend.Imports.Reading;

/// <summary>What a file says of its days beside the column of dates: its name, its titles, and other columns that name days or months.</summary>
/// <param name="Titles">The names of the file and of the sheet, and the lines above the column names.</param>
/// <param name="Rows">Records of the sample, payments among them.</param>
/// <param name="Map">Which column is which.</param>
internal sealed record DateEvidence(IReadOnlyList<string> Titles, IReadOnlyList<string[]> Rows, ColumnMap Map)
{
    private const int LeastRows = 3;

    /// <summary>So many rows of a hundred must agree.</summary>
    private const int Most = 90;

    /// <summary>No more rows of a hundred than this may fit the other order.</summary>
    private const int Few = 50;

    private const int FarDays = 120;

    /// <summary>The order that the file shows, or null where nothing beside the column says anything.</summary>
    /// <param name="readings">The different dates of the column.</param>
    /// <param name="counts">Rows that have each.</param>
    public DateOrder? OrderOf(IReadOnlyList<DateReading> readings, IReadOnlyList<int> counts) => ByColumns() ?? ByTitles(readings, counts);

    private DateOrder? ByTitles(IReadOnlyList<DateReading> readings, IReadOnlyList<int> counts)
    {
        foreach (var title in Titles)
        {
            var months = PeriodText.MonthsOf(title);
            if (months.Count > 0 && ByMonths(months, readings, counts) is { } order)
            {
                return order;
            }
        }

        return null;
    }

    private static DateOrder? ByMonths(IReadOnlySet<int> months, IReadOnlyList<DateReading> readings, IReadOnlyList<int> counts)
    {
        long rows = 0, dayFirst = 0, monthFirst = 0;
        for (var i = 0; i < readings.Count; i++)
        {
            if (readings[i].Kind is DateKind.Numeric)
            {
                rows += counts[i];
                dayFirst += months.Contains(PeriodText.MonthOf(readings[i].DayFirst)) ? counts[i] : 0;
                monthFirst += months.Contains(PeriodText.MonthOf(readings[i].MonthFirst)) ? counts[i] : 0;
            }
        }

        return Decide(rows, dayFirst, monthFirst);
    }

    private static DateOrder? Decide(long rows, long dayFirst, long monthFirst) =>
        dayFirst * 100 >= rows * Most && monthFirst * 100 <= rows * Few ? DateOrder.DayMonthYear
        : monthFirst * 100 >= rows * Most && dayFirst * 100 <= rows * Few ? DateOrder.MonthDayYear
        : null;

    /// <summary>Other columns of days or months: the reading that is nearer to them, row by row, where nearly all rows agree.</summary>
    private DateOrder? ByColumns()
    {
        for (var column = 0; column < Map.Headers.Count; column++)
        {
            if (column != Map.Date && column != Map.Amount && column != Map.Supplier && Distances(column) is { } distance && ByColumn(column, distance) is { } order)
            {
                return order;
            }
        }

        return null;
    }

    private DateOrder? ByColumn(int column, Func<string, int, int> distance)
    {
        long rows = 0, dayFirst = 0, monthFirst = 0, near = 0;
        foreach (var row in Rows.Where(r => Map.Date < r.Length && column < r.Length && r[column].Length > 0))
        {
            var reading = DateText.Read(row[Map.Date]);
            if (!reading.IsOpen || (distance(row[column], reading.DayFirst), distance(row[column], reading.MonthFirst)) is not ({ } day and >= 0, { } month and >= 0))
            {
                continue;
            }

            rows++;
            dayFirst += day < month ? 1 : 0;
            monthFirst += month < day ? 1 : 0;
            near += Math.Min(day, month) <= FarDays ? 1 : 0;
        }

        return rows >= LeastRows && near * 100 >= rows * Most ? Decide(rows, dayFirst, monthFirst) : null;
    }

    /// <summary>How many days a date (yyyymmdd) lies from what a value of the column names, -1 where it names nothing; null where the column is not one of days or months.</summary>
    private Func<string, int, int>? Distances(int column)
    {
        var values = Rows.Where(r => column < r.Length && r[column].Length > 0).Select(r => r[column]).ToList();
        if (values.Count < LeastRows)
        {
            return null;
        }

        if (values.TrueForAll(v => PeriodText.NumberOf(v.ToLowerInvariant()) > 0))
        {
            return (value, date) => FromMonth(PeriodText.NumberOf(value.ToLowerInvariant()), date);
        }

        var words = HeaderWords.Of(Map.Headers[column]);
        if (words.Contains("period") && values.TrueForAll(v => PeriodNumber(v) > 0))
        {
            return (value, date) => FromMonth(((PeriodNumber(value) + 2) % 12) + 1, date);
        }

        return DaysOf(values, words);
    }

    private static Func<string, int, int>? DaysOf(List<string> values, string[] words)
    {
        var texts = values.Distinct(StringComparer.Ordinal).ToList();
        var kinds = texts.Select(t => DateText.Read(t).Kind).ToList();
        var isNamed = words.Any(w => w is "date" or "period" or "month" or "day" or "paid" or "posted" or "week");
        if (kinds.Exists(k => k is DateKind.None) || (!isNamed && kinds.Exists(k => k is DateKind.Serial || texts.TrueForAll(t => t.All(char.IsAsciiDigit)))))
        {
            return null;
        }

        var decision = DateDecision.Of(texts, [.. texts.Select(t => values.Count(v => v == t))], null);
        if (kinds.Contains(DateKind.Numeric) && !decision.IsShown)
        {
            return null;
        }

        var months = texts.Where((_, i) => kinds[i] is DateKind.Month).ToHashSet(StringComparer.Ordinal);
        var dates = texts.Zip(decision.Dates).ToDictionary(p => p.First, p => p.Second, StringComparer.Ordinal);
        return (value, date) => !dates.TryGetValue(value, out var other) || other == 0 ? -1 : months.Contains(value) ? Math.Abs(PeriodText.MonthOf(other) - PeriodText.MonthOf(date)) * 30 : Days(other, date);
    }

    /// <summary>Months between, in days of thirty, around the year.</summary>
    private static int FromMonth(int month, int date)
    {
        var apart = Math.Abs((date / 100 % 100) - month);
        return Math.Min(apart, 12 - apart) * 30;
    }

    private static int PeriodNumber(string text) =>
        int.TryParse(text.TrimStart('P', 'p', ' '), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 1 and <= 12 ? number : 0;

    private static int Days(int left, int right) => Math.Abs(DayOf(left).DayNumber - DayOf(right).DayNumber);

    private static DateOnly DayOf(int date) => new(date / 10_000, date / 100 % 100, date % 100);
}
