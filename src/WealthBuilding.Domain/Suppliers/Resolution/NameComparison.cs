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

    /// <summary>Whether the organisation's full postcode is the ledger's.</summary>
    internal bool IsAtPostcode;

    /// <summary>Whether a word agrees by its first letter only: J for JOHN, looked for only at the ledger's own postcode.</summary>
    internal bool IsByInitial;

    /// <summary>Whether the ledger's name may be a person's, without legal form: at the company's postcode too, where its owner may live.</summary>
    internal bool IsPersonal;

    /// <summary>Whether both names say their legal forms, and not the same one.</summary>
    internal bool IsOtherForm;

    /// <summary>Whether the words stand in another order and one name has a word besides that tells organisations apart, or a plural, away from the ledger's postcode.</summary>
    internal bool IsReordered;

    /// <summary>Whether both names are written in full and differ by a plural alone, away from the ledger's postcode: X WINDOW LIMITED and X WINDOWS LIMITED.</summary>
    internal bool IsPluralApart;

    /// <summary>Whether a word may be another: a letter apart (HORTON, NORTON), or no more than the beginning of the other, away from the ledger's postcode; see <see cref="TwinWords"/>.</summary>
    internal bool IsTwin;

    /// <summary>Whether a word agrees that no other organisation has, at the ledger's own postcode: always a question at least.</summary>
    internal bool IsLonelyThere;

    /// <summary>Whether the ledger's name is a council's, and the organisation's goes on behind that word.</summary>
    internal bool IsBesideCouncil;

    /// <summary>Whether the names are the same but for a word for the kind of body in the register's: X and X ASSOCIATION.</summary>
    internal bool IsFormApart;

    /// <summary>Whether the names are the same but for a legal form that the ledger does not say.</summary>
    internal bool IsFormUnsaid;

    /// <summary>Whether every word of the ledger's name is in the organisation's.</summary>
    internal bool HasAllWords;

    /// <summary>Whether the ledger's name is the beginning of the organisation's, word for word and without a legal form, as people call a body in short.</summary>
    internal bool IsShort;

    /// <summary>Whether the ledger gives a register number that no register has, and the organisation has another.</summary>
    internal bool IsUnknownNumber;

    /// <summary>The register's word by which a name that was cut goes on; -1 where nothing says that it was cut.</summary>
    internal int GoesOn;

    /// <summary>Likeness letter by letter, 0 to 1; only looked at where words find nobody.</summary>
    internal double Letters;

    internal readonly double Sum => Words + Equal + Spelling + Missing + Extra + Order + Form + Postcode + Kind;

    /// <summary>Without a distinctive word, where a full name has another word, or by letters alone, a person is to decide.</summary>
    internal readonly double LogOdds => Math.Max(Math.Max(ByWords, IsLonelyThere ? MostIfAsked : double.NegativeInfinity), Letters > 0 ? Math.Min(PerLetters * (Letters - EvenLetters), MostIfAsked) : double.NegativeInfinity);

    internal readonly bool IsByLetters => Letters > 0 && !IsByPlace && LogOdds > ByWords;

    /// <summary>Whether it is shown for its postcode and the word that nobody else has, though too little else agrees.</summary>
    internal readonly bool IsByPlace => IsLonelyThere && ByWords < MostIfAsked;

    internal readonly double ByWords => Math.Min(Sum, Most);

    /// <summary>Whether the names agree, but only a person may say that they are one organisation's.</summary>
    internal readonly bool IsHeldBack => IsAsked && Sum > MostIfAsked;

    internal readonly bool IsAsked => IsPersonal || IsOtherForm || IsUnknownNumber || IsByInitial || IsReordered || IsPluralApart || IsTwin || IsBesideCouncil;

    private readonly double Most =>
        !IsDistinct ? MostIfCommon
        : IsAsked ? MostIfAsked
        : IsOtherInFull ? MostIfOther
        : double.PositiveInfinity;

    private const double PerLetters = 12;
    private const double EvenLetters = 0.85;
    private const double MostIfCommon = -0.5;
    private const double MostIfOther = 0.5;

    // Below even: no joining threshold is so low.
    internal const double MostIfAsked = -0.05;
}
