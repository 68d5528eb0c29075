namespace WealthBuilding.Domain.LivingWage;

/// <summary>A rate of the National Living Wage or National Minimum Wage, between two days, for an age band or apprentices.</summary>
/// <param name="Name">As the law calls it: 'National Living Wage'.</param>
/// <param name="To">Last day; null while it holds.</param>
/// <param name="AgeTo">Last year of age; null for no upper bound.</param>
public sealed record StatutoryRow(string Name, DateOnly From, DateOnly? To, int AgeFrom, int? AgeTo, bool IsApprentice, HourlyRate Rate, string Source, bool IsConfirmed)
{
    public bool HoldsOn(DateOnly day) => From <= day && (To is null || day <= To);

    public bool IsForTheSameAs(StatutoryRow other) => AgeFrom == other.AgeFrom && AgeTo == other.AgeTo && IsApprentice == other.IsApprentice;

    public bool IsFor(int age) => AgeFrom <= age && (AgeTo is null || age <= AgeTo);
}
