namespace WealthBuilding.Domain.LivingWage.Assurance;

/// <summary>One band of a declaration: workers of one role, place of work and age, without a name.</summary>
/// <param name="Role">In the supplier's own words: 'cleaner'.</param>
/// <param name="Workers">How many, at least one.</param>
/// <param name="HoursHundredths">Hours a week of each of them on average, in hundredths of an hour.</param>
/// <param name="Lowest">The lowest basic pay for an hour in the band, without tips, bonuses and benefits in kind.</param>
public sealed record WageBand(string Role, WageArea Area, AgeBand Age, ApprenticeStatus Apprentice, int Workers, long HoursHundredths, HourlyRate Lowest);
