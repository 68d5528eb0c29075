using WealthBuilding.Domain.Suppliers.People;

namespace WealthBuilding.Domain.Suppliers.Resolution;

/// <summary>How likely a word that is nearly the register's is another word, and not that one misspelt.</summary>
internal enum Twin : byte
{
    /// <summary>It is misspelt.</summary>
    None,

    /// <summary>It may be either: a rare word that agrees besides decides for misspelt.</summary>
    Weak,

    /// <summary>It is as likely another word, whatever agrees besides: HORTON and NORTON.</summary>
    Strong,
}

/// <summary>Tells a misspelt word from a word that is a letter apart: firms are called by surnames and places, which come in such twins.</summary>
/// <param name="areAmongThemselves">Whether the index holds the ledger's own names: a word is met with there once for its own name, and says no more by that.</param>
internal sealed class TwinWords(NameIndex index, bool areAmongThemselves)
{
    private const int ShortestCut = 18;
    private const int LongestTwin = 5;
    private const int LongestTwinPlace = 6;
    private const int LongestChanged = 6;
    private const int LongestPerhapsChanged = 9;
    private const int LongestPerhapsAdded = 8;

    /// <summary>Of a word of the ledger and the one of the register that it was taken for.</summary>
    internal Twin Of(SoughtName sought, int at, int number, double likeness)
    {
        var (word, other) = (sought.Words[at], index.SayWord(number));
        var kind = index.ClassOf(number);
        var isTelling = kind is WordClass.Own or WordClass.Place;

        // CLARK at the end of a name may be CLARKE cut by a letter, and is CLARK.
        if (likeness is WordLikeness.Cut && isTelling && sought.End is CutEnd.None && other.Length == word.Text.Length + 1 && IsReal(word))
        {
            return Twin.Strong;
        }

        if (likeness is WordLikeness.Shortened || (likeness is WordLikeness.Cut && sought.End is CutEnd.None && sought.Name.Length < ShortestCut))
        {
            return !isTelling ? Twin.None : kind is WordClass.Place ? Twin.Strong : Twin.Weak;
        }

        return likeness switch
        {
            WordLikeness.FinalE when isTelling => IsReal(word) ? Twin.Strong : word.Text.Length < LongestPerhapsAdded ? Weak(kind) : Twin.None,
            WordLikeness.TwoSlips when isTelling => IsReal(word) || word.Text[0] != other[0] ? Twin.Strong : Twin.None,
            WordLikeness.OneSlip when word.Text.EndsWith("AA", StringComparison.Ordinal) => Twin.None,
            WordLikeness.OneSlip when isTelling => OfTelling(sought, word, other, kind),
            WordLikeness.OneSlip => OfCommon(word, other),
            _ => Twin.None,
        };
    }

    private Twin OfTelling(SoughtName sought, SoughtWord word, string other, WordClass kind)
    {
        var length = Math.Min(word.Text.Length, other.Length);
        var isReal = IsReal(word);
        return LetterSlips.Of(word.Text, other) switch
        {
            LetterSlip.Changed when isReal || length <= LongestChanged || word.Text[0] != other[0] => Twin.Strong,
            LetterSlip.Changed when length <= LongestPerhapsChanged => Weak(kind),
            LetterSlip.Added when isReal || word.Text[0] != other[0] => Twin.Strong,
            LetterSlip.Added when length <= LongestPerhapsAdded && !IsLostEnd(sought, word, other) => Weak(kind),
            LetterSlip.Transposed or LetterSlip.Doubled when length <= LongestShort(word.Text, other, kind) => isReal ? Twin.Strong : Weak(kind),
            _ => Twin.None,
        };
    }

    // MOUSE for HOUSE, CAKE for CARE. A common word is misspelt more often than it is met with by a rare twin, where a letter was lost above all.
    private Twin OfCommon(SoughtWord word, string other) => LetterSlips.Of(word.Text, other) switch
    {
        LetterSlip.Changed when word.Text.Length <= LongestTwin || word.Text[0] != other[0] || IsReal(word) => Twin.Strong,
        LetterSlip.Added when word.Text[0] != other[0] || IsReal(word) => Twin.Strong,
        _ => Twin.None,
    };

    // Another place is another branch, whatever agrees besides.
    private static Twin Weak(WordClass kind) => kind is WordClass.Place ? Twin.Strong : Twin.Weak;

    private static int LongestShort(string word, string other, WordClass kind) =>
        kind is WordClass.Place || NameWords.ShareOf(word) > 0 || NameWords.ShareOf(other) > 0 ? LongestTwinPlace : LongestTwin;

    // A last letter that is lost, among three words, is a slip of the keyboard; one that is lost before a plural is none.
    private static bool IsLostEnd(SoughtName sought, SoughtWord word, string other) =>
        sought.Words.Length > 2 && !word.Word.IsPlural && other.StartsWith(word.Text, StringComparison.Ordinal);

    // In another name of the register, in the lists, or a surname: not made by a slip.
    private bool IsReal(SoughtWord word) => (word.Number >= 0 && index.CountOf(word.Number) > (areAmongThemselves ? 1 : 0)) || NameWords.ShareOf(word.Text) > 0 || UsualSurnames.Has(word.Text) || UsualSurnames.Has($"{word.Text}S");
}
