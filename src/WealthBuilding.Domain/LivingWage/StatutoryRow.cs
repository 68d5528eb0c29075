namespace WealthBuilding.Domain.LivingWage;

/// <summary>A rate of the National Living Wage or National Minimum Wage, between two days, for an age band or apprentices.</summary>
/// <param name="Name">As the law calls it: 'National Living Wage'.</param>
/// <param name="To">Last day; null while it holds.</param>
/// <param name="AgeTo">Last year of age; null for no upper bound.</param>
public sealed record StatutoryRow(string Name, DateOnly From, DateOnly? To, int AgeFrom, int? AgeTo, bool IsApprentice, HourlyRate Rate, string Source, bool IsConfirmed)
{
    public bool HoldsOn(DateOnly day) => From <= day && (To is null || day <= To);

    public bool IsForTheSameAs(StatutoryRow other) => AgeFrom == other.AgeFrom && AgeTo == other.AgeTo && IsApprentice == other.IsApprentice;

    /// <summary>Whether somebody of some age could have either.</summary>
    public bool Overlaps(StatutoryRow other) => IsApprentice == other.IsApprentice && (other.AgeTo is null || AgeFrom <= other.AgeTo) && (AgeTo is null || other.AgeFrom <= AgeTo);

    /// <summary>The same rate, from a day on, for those of its ages whom another row leaves out.</summary>
    public IEnumerable<StatutoryRow> LeftBy(StatutoryRow other, DateOnly from)
    {
        if (!Overlaps(other))
        {
            yield return this with { From = from };
            yield break;
        }

        if (AgeFrom < other.AgeFrom)
        {
            yield return this with { From = from, AgeTo = other.AgeFrom - 1 };
        }

        if (other.AgeTo is { } oldest && (AgeTo is null || oldest < AgeTo))
        {
            yield return this with { From = from, AgeFrom = oldest + 1 };
        }
    }

    public bool IsFor(int age) => AgeFrom <= age && (AgeTo is null || age <= AgeTo);
}
