namespace WealthBuilding.Domain.LivingWage.Assurance;

/// <summary>The ages between which the law's rates differ today, as a declaration asks for them.</summary>
public enum AgeBand
{
    Under18,
    From18To20,
    From21,
}

public static class AgeBands
{
    // Of workers over 21 those of 25 and over had the highest rate of the law in every year that is kept.
    private const int OldestRate = 25;

    // Whoever is an apprentice under 19 and not under 18 is 18, whatever else the band holds.
    private const int OldestUnder19 = 18;

    /// <summary>Whether somebody can be of the band and such an apprentice: nobody of 21 and over is under 19.</summary>
    public static bool Has(AgeBand band, ApprenticeStatus apprentice) => band is not AgeBand.From21 || apprentice is not ApprenticeStatus.Under19;

    /// <summary>The age of the band for which the most is required: a lowest rate that reaches it is enough for everybody in the band.</summary>
    public static int AgeOf(AgeBand band, ApprenticeStatus apprentice = ApprenticeStatus.None) => band switch
    {
        AgeBand.Under18 => 17,
        AgeBand.From18To20 when apprentice is ApprenticeStatus.Under19 => OldestUnder19,
        AgeBand.From18To20 => 20,
        AgeBand.From21 => OldestRate,
    };

    public static string NameOf(AgeBand band) => band switch
    {
        AgeBand.Under18 => "under 18",
        AgeBand.From18To20 => "18 to 20",
        AgeBand.From21 => "21 and over",
    };
}
