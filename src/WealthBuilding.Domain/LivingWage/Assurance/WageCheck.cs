using WealthBuilding.Domain.Common;

namespace WealthBuilding.Domain.LivingWage.Assurance;

/// <summary>Judges the bands of a declaration.</summary>
public sealed class WageCheck(WageEngine engine)
{
    private const int WeeksOfYear = 52;
    private const int HundredthsOfHour = 100;
    private const int HundredthsOfPenny = 100;

    /// <summary>What a band comes to on a day under the terms of a contract.</summary>
    public BandFinding Judge(WageBand band, DateOnly day, WageTerms terms)
    {
        var required = engine.Required(new WageQuestion(day, band.Area, AgeBands.AgeOf(band.Age, band.Apprentice), band.Apprentice), terms);
        var outcome = OutcomeOf(band.Lowest, required);
        var aim = outcome is BandOutcome.DueBy ? required.Coming!.Value.Rate : required.Rate;
        var missing = outcome is BandOutcome.Passes or BandOutcome.NotJudged || aim is null ? default : band.Lowest.ShortOf(aim.Value);
        return new BandFinding(band, outcome, required, missing, YearOf(missing, band), outcome is BandOutcome.DueBy ? required.Coming!.Value.PayBy : null);
    }

    /// <summary>The worst outcome of several: what a supplier's whole declaration comes to. Without bands nothing is judged.</summary>
    public static BandOutcome WorstOf(IEnumerable<BandFinding> findings)
    {
        var outcomes = findings.Select(f => f.Outcome).ToHashSet();
        return outcomes.Contains(BandOutcome.BelowTheLaw) ? BandOutcome.BelowTheLaw
            : outcomes.Contains(BandOutcome.Fails) ? BandOutcome.Fails
            : outcomes.Count == 0 || outcomes.Contains(BandOutcome.NotJudged) ? BandOutcome.NotJudged
            : outcomes.Contains(BandOutcome.DueBy) ? BandOutcome.DueBy
            : BandOutcome.Passes;
    }

    private static BandOutcome OutcomeOf(HourlyRate lowest, RequiredWage required) =>
        required.Rate is null || !required.IsEnforced ? BandOutcome.NotJudged
        : required.Statutory is { } law && lowest < law ? BandOutcome.BelowTheLaw
        : lowest < required.Rate ? BandOutcome.Fails
        : required.Coming is { } coming && lowest < coming.Rate ? BandOutcome.DueBy
        : BandOutcome.Passes;

    private static Money YearOf(HourlyRate missing, WageBand band)
    {
        var hundredths = (decimal)missing.Hundredths * band.HoursHundredths * band.Workers * WeeksOfYear;
        return new Money((long)decimal.Ceiling(hundredths / HundredthsOfHour / HundredthsOfPenny));
    }
}
