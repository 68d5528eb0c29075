using System.Globalization;
using WealthBuilding.Domain.LivingWage.Assurance;

namespace WealthBuilding.Domain.LivingWage.Cases;

/// <summary>What a supplier fails by, in one line: its declaration, and the rates that it does not reach. The same line is the same shortfall.</summary>
public static class WageFailing
{
    /// <summary>Longest line that is kept.</summary>
    public const int Longest = 200;

    /// <param name="bands">Of all contracts of the institution with the supplier.</param>
    /// <returns>Null where nothing fails.</returns>
    public static string? KeyOf(int declarationId, IEnumerable<BandFinding> bands)
    {
        var rates = bands.SelectMany(MissedBy).Select(r => r.Hundredths).Distinct().Order().ToList();
        var key = string.Create(CultureInfo.InvariantCulture, $"{declarationId}:{string.Join(' ', rates)}");
        return rates.Count == 0 ? null : key[..Math.Min(key.Length, Longest)];
    }

    // Who falls below the law as well falls short of two rates: a rise of the law alone is something new.
    private static IEnumerable<HourlyRate> MissedBy(BandFinding band)
    {
        if (band.Outcome is BandOutcome.Fails or BandOutcome.BelowTheLaw && band.Required.Rate is { } required)
        {
            yield return required;
        }

        if (band.Outcome is BandOutcome.BelowTheLaw && band.Required.Statutory is { } law)
        {
            yield return law;
        }
    }
}
