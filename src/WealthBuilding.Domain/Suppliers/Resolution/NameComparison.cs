namespace WealthBuilding.Domain.Suppliers.Resolution;

/// <summary>What speaks for and against two names being one organisation's, in natural log odds.</summary>
internal struct NameComparison
{
    internal int Name;

    /// <summary>Rarity of the words that agree, less the crowd that they pick from.</summary>
    internal double Words;
    internal double Equal;
    internal double Spelling;
    internal double Missing;
    internal double Extra;
    internal double Order;
    internal double Form;
    internal double Postcode;
    internal double Kind;

    /// <summary>Whether a word that tells organisations apart agrees, or everything does that could.</summary>
    internal bool IsDistinct;

    internal readonly double Sum => Words + Equal + Spelling + Missing + Extra + Order + Form + Postcode + Kind;

    /// <summary>Without a distinctive word even odds are the most.</summary>
    internal readonly double LogOdds => IsDistinct ? Sum : Math.Min(Sum, MostIfCommon);

    private const double MostIfCommon = -0.5;
}
