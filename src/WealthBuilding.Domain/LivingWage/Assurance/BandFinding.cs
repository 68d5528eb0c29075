using WealthBuilding.Domain.Common;

namespace WealthBuilding.Domain.LivingWage.Assurance;

/// <summary>What a band comes to on a day.</summary>
public enum BandOutcome
{
    Passes,

    /// <summary>Pays what is required today and less than a rate that is announced: it has until that rate's pay-by day.</summary>
    DueBy,

    /// <summary>Pays the law's rate and less than the real Living Wage in force.</summary>
    Fails,

    /// <summary>Pays less than the law asks for: a matter for HMRC, whatever the contract says.</summary>
    BelowTheLaw,

    /// <summary>No rate is kept for the day, or the day is before rates are enforced.</summary>
    NotJudged,
}

/// <summary>A band judged on a day, with what it would cost to put it right.</summary>
/// <param name="Short">Missing for an hour: to what is required, or to what is due by <paramref name="DueBy"/>.</param>
/// <param name="ShortYear">The same for all workers of the band over 52 weeks: pay alone, without the employer's National Insurance and pension; part of a penny counts as one.</param>
/// <param name="DueBy">The day by which an announced rate is to be paid; null unless the outcome says so.</param>
public sealed record BandFinding(WageBand Band, BandOutcome Outcome, RequiredWage Required, HourlyRate Short, Money ShortYear, DateOnly? DueBy)
{
    private const int DaysOfYear = 365;

    /// <summary>The shortfall from one day to another, both counted, as parts of a year of 365 days; part of a penny counts as one.</summary>
    public Money ShortBetween(DateOnly first, DateOnly last)
    {
        var days = Math.Max(0, last.DayNumber - first.DayNumber + 1);
        return new Money((long)decimal.Ceiling((decimal)ShortYear.Pence * days / DaysOfYear));
    }
}
