using System.Text;

namespace WealthBuilding.Domain.Suppliers.Resolution;

/// <summary>Finds words of the index that a badly damaged word may be: two slips, or run together and misspelt. Goes through all words.</summary>
internal sealed class DamagedWords(NameIndex index)
{
    private const int Most = 8;
    private const int MostNames = 2_000;
    private const double LeastOfWord = 0.6;
    private const int LeastShared = 2;

    private readonly List<(double Rank, int Word)> _found = [];

    /// <summary>The words that share the most pairs of letters, best first; only those that are in few names.</summary>
    internal IReadOnlyList<(double Rank, int Word)> Find(ReadOnlySpan<char> word)
    {
        _found.Clear();
        var signature = LetterPairs.Signature(word);
        var signatures = index.Signatures;
        for (var other = 0; other < signatures.Length; other++)
        {
            if (LetterPairs.MayStand(signatures[other], signature))
            {
                Look(word, other);
            }
        }

        _found.Sort(static (one, other) => other.CompareTo(one));
        return _found.Count > Most ? _found[..Most] : _found;
    }

    private void Look(ReadOnlySpan<char> word, int other)
    {
        Span<char> text = stackalloc char[NameIndexData.LongestWord];
        text = text[..Encoding.UTF8.GetChars(index.TextOf(other), text)];
        var shared = text.Length < 3 ? 0 : LetterPairs.Shared(text, word);
        if (shared >= LeastShared && shared >= LeastOfWord * (text.Length - 1) && index.CountOf(other) <= MostNames)
        {
            _found.Add((shared + LetterPairs.Likeness(text, word), other));
        }
    }
}
