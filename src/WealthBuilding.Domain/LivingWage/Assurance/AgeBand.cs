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

    /// <summary>The age of the band for which the most is required: a lowest rate that reaches it is enough for everybody in the band.</summary>
    public static int AgeOf(AgeBand band) => band switch
    {
        AgeBand.Under18 => 17,
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
