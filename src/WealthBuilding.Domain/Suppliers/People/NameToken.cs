namespace WealthBuilding.Domain.Suppliers.People;

/// <summary>What stands between a word and the one before it.</summary>
internal enum TokenBreak : byte
{
    Space,

    /// <summary>A hyphen without spaces: one name of two parts.</summary>
    Hyphen,
    Comma,

    /// <summary>A dash, a slash, a colon: another thing begins.</summary>
    Dash,
}

/// <summary>A word of a text: its letters as they are looked up, where it stands, and what it may be.</summary>
internal struct NameToken
{
    /// <summary>Place of its capitals in the folded text.</summary>
    public int Start;
    public int Length;

    /// <summary>Place of what it was made of in the raw text.</summary>
    public int RawStart;
    public int RawEnd;
    public TokenBreak Break;

    /// <summary>How many brackets are open around it.</summary>
    public byte Depth;
    public bool HasDigit;

    /// <summary>EXAMPLE'S.</summary>
    public bool IsPossessive;

    /// <summary>What the word itself may be.</summary>
    public WordKind Kind;

    /// <summary>What the phrase that begins here is, and over how many words.</summary>
    public WordKind Phrase;
    public int PhraseLength;

    /// <summary>Part of a phrase of at least two words, and what that phrase is.</summary>
    public WordKind Within;

    public readonly bool IsInitial => !HasDigit && Within == WordKind.None
        && (Length == 1 || (Length == 2 && (Kind & (WordKind.Known | WordKind.Title | WordKind.Honour | WordKind.After | WordKind.Aside | WordKind.Trading)) == 0));

    public readonly WordKind All => Kind | Within;
}
