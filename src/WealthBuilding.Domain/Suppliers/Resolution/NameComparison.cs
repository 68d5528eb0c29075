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

    /// <summary>Whether both names are written in full, with their legal forms, and one has a word that the other lacks.</summary>
    internal bool IsOtherInFull;

    /// <summary>Likeness letter by letter, 0 to 1; only looked at where words find nobody.</summary>
    internal double Letters;

    internal readonly double Sum => Words + Equal + Spelling + Missing + Extra + Order + Form + Postcode + Kind;

    /// <summary>Without a distinctive word, where a full name has another word, or by letters alone, a person is to decide.</summary>
    internal readonly double LogOdds => Math.Max(ByWords, Letters > 0 ? Math.Min(PerLetters * (Letters - EvenLetters), MostByLetters) : double.NegativeInfinity);

    internal readonly bool IsByLetters => Letters > 0 && LogOdds > ByWords;

    private readonly double ByWords =>
        !IsDistinct ? Math.Min(Sum, MostIfCommon)
        : IsOtherInFull ? Math.Min(Sum, MostIfOther)
        : Sum;

    private const double PerLetters = 12;
    private const double EvenLetters = 0.85;
    private const double MostByLetters = 0;
    private const double MostIfCommon = -0.5;
    private const double MostIfOther = 0.5;
}
