namespace WealthBuilding.Domain.Suppliers.Resolution;

/// <summary>Where a name was cut, if a system cut it.</summary>
internal enum CutEnd : byte
{
    /// <summary>It was not, as far as one knows.</summary>
    None,

    /// <summary>In a word, of which the first letters are left: CONSULT, CL, C.</summary>
    InWord,

    /// <summary>Behind its last word, or nowhere: others may follow.</summary>
    BehindWord,

    /// <summary>Behind or in a word that says nothing, and others follow: AND, TH, O.</summary>
    BeforeWord,

    /// <summary>In the legal form: the name itself is whole.</summary>
    InForm,
}

/// <summary>One way to read a ledger's name as one that was cut.</summary>
/// <param name="Name">The words that are whole; for <see cref="CutEnd.InWord"/> the letters that are left are its last word.</param>
/// <param name="End">Never <see cref="CutEnd.None"/>.</param>
internal sealed record CutReading(ParsedName Name, CutEnd End)
{
    /// <summary>How many words are whole.</summary>
    internal int Whole => Name.Words.Count - (End is CutEnd.InWord ? 1 : 0);

    /// <summary>The letters that are left of the word that was cut; empty where it was cut elsewhere.</summary>
    internal string Fragment => End is CutEnd.InWord ? Name.Words[^1].Text : string.Empty;
}
