namespace WealthBuilding.Domain.LivingWage;

/// <summary>Whether the minimum wage's apprentice rate may be paid (National Minimum Wage Regulations 2015, reg. 5): under 19, or in the first year.</summary>
public enum ApprenticeStatus
{
    None,

    /// <summary>An apprentice under 19. From the nineteenth birthday on this says nothing any more.</summary>
    Under19,

    /// <summary>An apprentice in the first year, at any age.</summary>
    FirstYear,
}
