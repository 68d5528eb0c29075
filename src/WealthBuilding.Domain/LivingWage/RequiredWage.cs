namespace WealthBuilding.Domain.LivingWage;

/// <summary>Which rule decides what is to be paid.</summary>
public enum BindingRule
{
    /// <summary>No rate is kept for such a day or age.</summary>
    None,
    RealLivingWage,
    NationalLivingWage,
    NationalMinimumWage,
    ApprenticeRate,
}

/// <summary>What an hour is to be paid at least, and why.</summary>
/// <param name="Rate">The higher of the two below; null where neither is kept.</param>
/// <param name="RealLivingWage">The real Living Wage in force for the worker; null where it is not for such a worker or not known for the day.</param>
/// <param name="Statutory">The law's rate; null where the law sets none or none is kept.</param>
/// <param name="Coming">A higher real Living Wage that has been announced and is to be paid later; null where there is none.</param>
/// <param name="IsEnforced">False for days before <see cref="WageRates.EnforcedFrom"/>: the rates are shown, and nothing fails by them.</param>
/// <param name="IsStale">Whether a newer announcement is to be expected by that day and is not kept: an administrator adds it.</param>
/// <param name="Why">In sentences for a person.</param>
public sealed record RequiredWage(
    HourlyRate? Rate, BindingRule Binding, HourlyRate? RealLivingWage, HourlyRate? Statutory, ComingRate? Coming, bool IsEnforced, bool IsStale, string Why);

/// <summary>A rate that is announced and not yet due.</summary>
public readonly record struct ComingRate(HourlyRate Rate, DateOnly PayBy);
