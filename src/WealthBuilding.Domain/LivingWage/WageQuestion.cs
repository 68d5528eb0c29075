namespace WealthBuilding.Domain.LivingWage;

/// <summary>Whose hour is asked about.</summary>
/// <param name="Age">In whole years on the day.</param>
public readonly record struct WageQuestion(DateOnly Day, WageArea Area, int Age, ApprenticeStatus Apprentice = ApprenticeStatus.None);

/// <summary>What a contract says beside the scheme of the Living Wage Foundation; unless it says something else, this.</summary>
/// <param name="CoversApprentices">Whether apprentices of 18 and over are to have the real Living Wage; the scheme leaves them out.</param>
/// <param name="FromAnnouncement">Whether a new rate is due from its announcement on, and not from its pay-by day.</param>
public readonly record struct WageTerms(bool CoversApprentices, bool FromAnnouncement = false);
