namespace WealthBuilding.Domain.Suppliers.Resolution;

/// <summary>What a word does in the name of an organisation.</summary>
internal enum WordClass : byte
{
    /// <summary>Any word that is in no list: it can tell one organisation from another.</summary>
    Own,

    /// <summary>What organisations do or are for: SERVICE, CARE, BUILDING. Many share it, and ledgers leave it out.</summary>
    Trade,

    /// <summary>What kind of body it is: TRUST, SOCIETY, AGENCY.</summary>
    Body,

    /// <summary>The same, of a kind that every town has: ASSOCIATION, HALL, SURGERY, COUNCIL. Alone with common words it names nobody.</summary>
    LocalBody,

    /// <summary>Tells sisters and branches apart, though people leave it out: UK, NORTH, INTERNATIONAL.</summary>
    Sister,

    /// <summary>Names a company of its own beside another: TRADING, ENTERPRISE, HOLDING, PROPERTY.</summary>
    Arm,

    /// <summary>A town, county, region or nation.</summary>
    Place,

    /// <summary>Digits, with or without letters.</summary>
    Number,
}
