namespace WealthBuilding.Domain.Suppliers.People;

/// <summary>What a word, or a phrase, may be in the name of a payee. A word may be several things.</summary>
[Flags]
internal enum WordKind : long
{
    None = 0,

    /// <summary>A legal form.</summary>
    Form = 1 << 0,

    /// <summary>A legal form in single letters: may be initials.</summary>
    Spaced = 1 << 1,

    /// <summary>Words that only bodies of many people bear.</summary>
    Strong = 1 << 2,

    /// <summary>The same, when a name begins with them.</summary>
    Start = 1 << 3,

    /// <summary>The same, and a place follows.</summary>
    Prefix = 1 << 4,

    /// <summary>A word of organisations that is evidence only when nothing else may be a name.</summary>
    Medium = 1 << 5,

    /// <summary>A medium word that people who trade alone use as well: group, national, royal.</summary>
    Business = 1 << 6,

    /// <summary>A word for a trade.</summary>
    Trade = 1 << 7,
    Ledger = 1 << 8,
    Link = 1 << 9,
    Title = 1 << 10,
    Honour = 1 << 11,

    /// <summary>Letters behind a person's name.</summary>
    After = 1 << 12,

    /// <summary>The payee acts for or after somebody.</summary>
    Mark = 1 << 13,

    /// <summary>What a person is to the payer.</summary>
    Role = 1 << 14,

    /// <summary>Somebody else stands behind: c/o, re.</summary>
    Aside = 1 << 15,

    /// <summary>A trading name stands behind.</summary>
    Trading = 1 << 16,
    Given = 1 << 17,

    /// <summary>An ordinary word that is a surname too.</summary>
    Surname = 1 << 18,
    Place = 1 << 19,
    Ordinary = 1 << 20,

    /// <summary>A kind of payment that is made to people.</summary>
    Category = 1 << 21,

    /// <summary>Evidence when another word stands before it and none may be a name: somebody may be called School.</summary>
    School = 1 << 22,

    /// <summary>The same: somebody may be called College.</summary>
    College = 1 << 23,

    /// <summary>What a payment is for, written between somebody's name and a payee's: rent, deposit, DP.</summary>
    Purpose = 1 << 24,

    /// <summary>A word that is a given name too: a virtue, month, gem, flower, drink, country. Known, unless a surname stands beside it.</summary>
    GivenToo = 1 << 25,

    /// <summary>A word of institutions that is a surname too. Known, unless a given name stands beside it.</summary>
    FamilyToo = 1 << 26,

    /// <summary>An everyday word of notices, which tells nothing of a payee: known in texts alone.</summary>
    Notice = 1 << 27,

    /// <summary>The same, and a surname too: SEN, BUTCHER. Known in texts, unless somebody's name stands beside it.</summary>
    NoticeName = 1 << 28,

    /// <summary>A firm that everybody knows: a name before it is somebody's. No evidence by itself.</summary>
    Firm = 1 << 29,

    /// <summary>Words of bodies that hardly stand without a name of the body's own before them: PRIMARY SCHOOL, PARISH COUNCIL, VILLAGE HALL.</summary>
    Named = 1 << 30,

    /// <summary>A firm or body that everybody knows and that nobody is called: evidence where a name begins with it and all else is known.</summary>
    Body = 1L << 31,

    /// <summary>A word that says what a firm does, by the words of procurement, industry and trades.</summary>
    Line = 1L << 32,

    /// <summary>A word of notices that no firm is called by: behind a name it begins nobody's firm.</summary>
    Plain = 1L << 33,
    Institution = Strong | Start | Prefix | School | College | Named,
    Evidence = Form | Spaced | Institution,
    Known = Evidence | Medium | Trade | Ledger | Link | Place | Ordinary,
    NameLike = Given | Surname,
}
