using WealthBuilding.Domain.Identity;

namespace WealthBuilding.Domain.LivingWage.Compliance;

/// <summary>An employer in an institution's list of those accredited to pay the real Living Wage.</summary>
/// <param name="institutionId">Whose list it is.</param>
public sealed class AccreditedEmployer(int institutionId, string name, string nameKey, string? number, DateOnly? from, DateOnly? to) : ITenantOwned
{
    public int Id { get; private set; }

    public int InstitutionId { get; private set; } = institutionId;

    public string Name { get; private set; } = name;

    /// <summary>The name as names are compared.</summary>
    public string NameKey { get; private set; } = nameKey;

    /// <summary>Company, charity or society number; null where the list has none.</summary>
    public string? Number { get; private set; } = number;

    public DateOnly? From { get; private set; } = from;

    public DateOnly? To { get; private set; } = to;

    public bool HoldsOn(DateOnly day) => (From is null || From <= day) && (To is null || day <= To);
}
