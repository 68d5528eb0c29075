using System.Globalization;

namespace WealthBuilding.Domain.LivingWage;

/// <summary>What is odd about a rate that somebody adds, each in a sentence: it counts for every institution, so it is taken only by whoever says that it is right.</summary>
/// <remarks>A rate that falls is not odd but refused, by <see cref="WageRates"/>: none ever has.</remarks>
public static class RateDoubts
{
    private const int MostPercent = 25;
    private const int MostYears = 3;
    private const int OldestChecked = 30;

    /// <param name="kept">The rates without it.</param>
    public static IReadOnlyList<string> Of(WageRates kept, LivingWageRow row, DateOnly today)
    {
        var before = kept.LivingWages.LastOrDefault(r => r.Announced < row.Announced);
        return
        [
            .. Rise(before?.UnitedKingdom, row.UnitedKingdom), .. Rise(before?.London, row.London), .. Ahead(row.PayBy, today),
            .. row.Announced > today ? [$"{Say(row.Announced)}, on which it was announced, has not come yet"] : Array.Empty<string>(),
            .. row.PayBy > row.Announced.AddYears(1) ? ["It is due more than a year after it was announced"] : Array.Empty<string>(),
        ];
    }

    /// <param name="kept">The rates without it.</param>
    public static IReadOnlyList<string> Of(WageRates kept, StatutoryRow row, DateOnly today)
    {
        var ages = Enumerable.Range(row.AgeFrom, Math.Max(1, Math.Min(row.AgeTo ?? OldestChecked, OldestChecked) - row.AgeFrom + 1));
        var lowest = ages.Select(a => kept.StatutoryOn(row.From.AddDays(-1), a, row.IsApprentice)?.Rate).Where(r => r is not null).Min();
        return [.. Rise(lowest, row.Rate), .. Ahead(row.From, today)];
    }

    private static IEnumerable<string> Rise(HourlyRate? before, HourlyRate now)
    {
        if (before is { Hundredths: > 0 } old && (now.Hundredths - old.Hundredths) * 100 > old.Hundredths * MostPercent)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"{now} is {(now.Hundredths - old.Hundredths) * 100 / old.Hundredths}% more than the {old} before it");
        }
    }

    private static IEnumerable<string> Ahead(DateOnly? day, DateOnly today)
    {
        if (day is { } due && due > today.AddYears(MostYears))
        {
            yield return $"{Say(due)} is more than three years ahead";
        }
    }

    private static string Say(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.GetCultureInfo("en-GB"));
}
