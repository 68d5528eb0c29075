using System.Globalization;

namespace WealthBuilding.Domain.Spend.Imports.Reading;

/// <summary>Dates of three parts of two figures each that begin with the year: 23/04/01 to 23/04/28 are days of one month, not one day of 28 years.</summary>
internal static class YearFirstDates
{
    private const int MostYears = 2;
    private const int EarliestYear = 5;
    private const int LatestYear = 60;
    private const int Century = 2000;

    /// <summary>The dates as yyyymmdd, or null where the column is not one of such dates.</summary>
    /// <param name="texts">The different texts of a column; empty ones have no date and say nothing.</param>
    public static int[]? Of(IReadOnlyList<string> texts)
    {
        var dates = new int[texts.Count];
        HashSet<int> years = [], lasts = [];
        for (var i = 0; i < texts.Count; i++)
        {
            var text = texts[i].AsSpan().Trim();
            if (text.IsEmpty)
            {
                continue;
            }

            if (!TryRead(text, out var year, out var month, out var day))
            {
                return null;
            }

            dates[i] = ((Century + year) * 10_000) + (month * 100) + day;
            years.Add(year);
            lasts.Add(day);
        }

        // The part that hardly changes is the year, as long as there are days enough to tell.
        return years.Count is > 0 and <= MostYears && lasts.Count > 2 * MostYears ? dates : null;
    }

    private static bool TryRead(ReadOnlySpan<char> text, out int year, out int month, out int day)
    {
        (year, month, day) = (0, 0, 0);
        return text.Length == 8 && text[2] == text[5] && text[2] is ('/' or '-' or '.')
            && int.TryParse(text[..2], NumberStyles.None, CultureInfo.InvariantCulture, out year) && int.TryParse(text[3..5], NumberStyles.None, CultureInfo.InvariantCulture, out month)
            && int.TryParse(text[6..], NumberStyles.None, CultureInfo.InvariantCulture, out day)
            && year is >= EarliestYear and <= LatestYear && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(Century + year, month);
    }
}
