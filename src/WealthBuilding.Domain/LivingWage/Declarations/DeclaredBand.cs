using WealthBuilding.Domain.LivingWage.Assurance;

namespace WealthBuilding.Domain.LivingWage.Declarations;

/// <summary>How workers are employed.</summary>
public enum WorkTerms
{
    Permanent,
    FixedTerm,

    /// <summary>Without guaranteed hours.</summary>
    ZeroHours,
    Agency,
    Other,
}

/// <summary>One group of workers as declared: the same kind of work, place, age band and lowest pay. Never names.</summary>
/// <remarks>The last five answers tell how secure the work is; null where the supplier does not say.</remarks>
public sealed class DeclaredBand
{
    public const int LongestRole = 100;

    public int Id { get; private set; }

    public int DeclarationId { get; private set; }

    /// <summary>In the supplier's own words: 'cleaner'.</summary>
    public required string Role { get; init; }

    public required WageArea Area { get; init; }

    public required AgeBand Age { get; init; }

    public required ApprenticeStatus Apprentice { get; init; }

    /// <summary>How many, at least one.</summary>
    public required int Workers { get; init; }

    /// <summary>Hours a week of each of them on average, in hundredths of an hour.</summary>
    public required long HoursHundredths { get; init; }

    /// <summary>The lowest basic pay for an hour, in hundredths of a penny; without tips, bonuses and benefits in kind.</summary>
    public required long LowestHundredths { get; init; }

    public WorkTerms? Terms { get; init; }

    /// <summary>Whether at least 16 hours a week, or all the hours that are usually worked, are guaranteed.</summary>
    public bool? HoursGuaranteed { get; init; }

    /// <summary>Whether shifts are told four weeks ahead and paid where they are cancelled later.</summary>
    public bool? NoticeOfShifts { get; init; }

    /// <summary>Whether the sick are paid more than the law asks for.</summary>
    public bool? SickPay { get; init; }

    /// <summary>Whether training is paid and open to all of them.</summary>
    public bool? PaidTraining { get; init; }

    public HourlyRate Lowest => new(LowestHundredths);

    public WageBand ToBand() => new(Role, Area, Age, Apprentice, Workers, HoursHundredths, Lowest);

    /// <summary>The same group for a new declaration.</summary>
    public DeclaredBand Copy() => new()
    {
        Role = Role,
        Area = Area,
        Age = Age,
        Apprentice = Apprentice,
        Workers = Workers,
        HoursHundredths = HoursHundredths,
        LowestHundredths = LowestHundredths,
        Terms = Terms,
        HoursGuaranteed = HoursGuaranteed,
        NoticeOfShifts = NoticeOfShifts,
        SickPay = SickPay,
        PaidTraining = PaidTraining,
    };
}
