namespace WealthBuilding.Domain.Suppliers.Resolution;

/// <summary>The legal form that a name says of itself.</summary>
internal enum LegalEnding : byte
{
    None,
    Limited,
    PublicLimited,
    Partnership,
    CommunityInterest,
    CharitableIncorporated,
    Abroad,
}

/// <summary>How far two endings allow the same organisation.</summary>
internal static class LegalEndings
{
    private const double Agreement = 1;
    private const double BothSilent = 0.5;
    private const double Near = -1;
    private const double Conflict = -5;

    /// <summary>Log odds; 0 where one name alone says nothing.</summary>
    /// <remarks>
    /// Companies House lets no two companies have names that differ by LTD, PLC or CIC alone (the Company, Limited Liability
    /// Partnership and Business (Names and Trading Disclosures) Regulations 2015, schedule 3), and they do change from one to
    /// another: little is said against it.
    /// A partnership or a charitable incorporated organisation is a legal person of its own beside the company of the same name.
    /// Whatever is said against it, two forms that are both written out never join by the name alone: see <see cref="Exclude"/>.
    /// </remarks>
    internal static double Weigh(LegalEnding raw, LegalEnding register) => (raw, register) switch
    {
        (LegalEnding.None, LegalEnding.None) => BothSilent,
        (LegalEnding.None, _) or (_, LegalEnding.None) => 0,
        _ when raw == register => Agreement,
        (LegalEnding.Limited, LegalEnding.CommunityInterest) or (LegalEnding.CommunityInterest, LegalEnding.Limited) => Near,
        (LegalEnding.Limited, LegalEnding.PublicLimited) or (LegalEnding.PublicLimited, LegalEnding.Limited) => Near,
        _ => Conflict,
    };

    /// <summary>Whether the two are written out and are not one form: different legal persons, unless a number or a former name says otherwise.</summary>
    internal static bool Exclude(LegalEnding one, LegalEnding other) => one != other && one != LegalEnding.None && other != LegalEnding.None;

    internal static string Say(LegalEnding ending) => ending switch
    {
        LegalEnding.Limited => "Ltd",
        LegalEnding.PublicLimited => "PLC",
        LegalEnding.Partnership => "LLP",
        LegalEnding.CommunityInterest => "CIC",
        LegalEnding.CharitableIncorporated => "CIO",
        LegalEnding.Abroad => "a form of another country",
        LegalEnding.None => "no legal form",
    };
}
