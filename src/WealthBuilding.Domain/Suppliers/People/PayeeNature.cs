namespace WealthBuilding.Domain.Suppliers.People;

/// <summary>Whether a payee is an organisation or a person, as far as can be told.</summary>
public enum PayeeNature
{
    /// <summary>Nothing shows which it is. Never shown to the public unless a person decides so.</summary>
    Unclear,

    /// <summary>There is positive evidence: a register number, a legal form, words that only bodies of many people bear, or a person's word.</summary>
    Organisation,

    /// <summary>It reads like a person, one who trades alone, or somebody acting for one.</summary>
    Person,
}

/// <summary>Why a payee was held to be what it is.</summary>
public enum PayeeReason
{
    RegisterNumber,
    RegisterName,
    RegisterMatch,
    LegalForm,
    PublicBodyOrCharityWords,
    OrganisationWordsAlone,
    NoName,
    Withheld,
    Title,
    ActsForPerson,
    Role,
    Initials,
    GivenName,
    SurnameFirst,
    SoleTrader,
    PersonalCategory,
    OrganisationBehindAnotherName,
    PersonBesideOrganisation,
    TradeWordsOnly,
    VatNumberSaysNothing,
    NoEvidence,
}

/// <summary>The words of a reason, for the reader of a page.</summary>
public static class PayeeReasons
{
    /// <summary>One sentence that names no payee.</summary>
    public static string Words(PayeeReason reason) => reason switch
    {
        PayeeReason.RegisterNumber => "A register that is held has its number under this name.",
        PayeeReason.RegisterName => "A register that is held, or a listed organisation, has exactly this name.",
        PayeeReason.RegisterMatch => "A person confirmed that it is in a register.",
        PayeeReason.LegalForm => "Its name ends in a legal form.",
        PayeeReason.PublicBodyOrCharityWords => "Its name has words that only public bodies, schools, charities and associations bear.",
        PayeeReason.OrganisationWordsAlone => "Its name has words of organisations, and none that may be somebody's name.",
        PayeeReason.NoName => "There is no name to read.",
        PayeeReason.Withheld => "The payer had withheld the name already.",
        PayeeReason.Title => "The name has a title of a person.",
        PayeeReason.ActsForPerson => "The payee acts for or after a person.",
        PayeeReason.Role => "The name says what a person is to the payer: carer, tenant, parent and the like.",
        PayeeReason.Initials => "The name has initials.",
        PayeeReason.GivenName => "The name has a given name.",
        PayeeReason.SurnameFirst => "The name is written surname first.",
        PayeeReason.SoleTrader => "Somebody seems to trade under a name.",
        PayeeReason.PersonalCategory => "The payment is of a kind that is made to people.",
        PayeeReason.OrganisationBehindAnotherName => "An organisation is named only behind another name.",
        PayeeReason.PersonBesideOrganisation => "Somebody may be named beside the organisation.",
        PayeeReason.TradeWordsOnly => "A word for a trade is no evidence of an organisation.",
        PayeeReason.VatNumberSaysNothing => "A VAT number is no evidence: people who trade alone have one too.",
        PayeeReason.NoEvidence => "Nothing shows that it is an organisation.",
        _ => throw new ArgumentOutOfRangeException(nameof(reason), reason, "No words for it."),
    };
}
