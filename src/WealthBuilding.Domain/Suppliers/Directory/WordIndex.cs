namespace WealthBuilding.Domain.Suppliers.Directory;

/// <summary>Which words stand in which suppliers' records, each with what it adds to the score.</summary>
/// <remarks>
/// BM25 over four fields (names, capabilities, categories, description). A word counts once in a field: saying it again only makes
/// the field longer, and longer fields weigh less, so a page stuffed with words ranks below one that says them once. The sum over
/// fields saturates. What a word adds is worked out when the index is made; a search adds up.
/// </remarks>
internal sealed class WordIndex
{
    /// <summary>How many words a beginning may stand for.</summary>
    private const int MostEndings = 64;

    private readonly int _size;
    private readonly string[] _words;
    private readonly int[] _starts;
    private readonly int[] _entries;
    private readonly float[] _weights;

    internal WordIndex(int size, string[] words, int[] starts, int[] entries, float[] weights) =>
        (_size, _words, _starts, _entries, _weights) = (size, words, starts, entries, weights);

    internal static WordIndex Of(DirectoryEntry[] entries) => new WordIndexMaker(entries).Make();

    /// <summary>Who has all of the words, else any of them, with scores; null where there is no word to look for.</summary>
    internal WordHits? Find(string text)
    {
        var words = SearchWords.Of(text).Distinct().ToList();
        if (words.Count == 0)
        {
            return null;
        }

        var scores = new float[_size];
        var all = Bitmap.Full(_size);
        var some = new Bitmap(_size);
        foreach (var word in words)
        {
            var has = Add(word, scores);
            all = all.And(has);
            some.Add(has);
        }

        return all.IsEmpty ? new WordHits(some, scores, words.Count == 1) : new WordHits(all, scores, true);
    }

    // A word that nobody has may be the beginning of one: 'brambl', 'electr'. The best of its endings counts.
    private Bitmap Add(string word, float[] scores)
    {
        var has = new Bitmap(_size);
        var at = Array.BinarySearch(_words, word, StringComparer.Ordinal);
        var (first, last) = at >= 0 ? (at, at + 1) : (~at, ~at + Endings(~at, word));
        var best = last - first > 1 ? new float[_size] : scores;
        for (var w = first; w < last; w++)
        {
            for (var i = _starts[w]; i < _starts[w + 1]; i++)
            {
                has.Set(_entries[i]);
                best[_entries[i]] = ReferenceEquals(best, scores) ? best[_entries[i]] + _weights[i] : Math.Max(best[_entries[i]], _weights[i]);
            }
        }

        for (var i = 0; i < _size && !ReferenceEquals(best, scores); i++)
        {
            scores[i] += best[i];
        }

        return has;
    }

    private int Endings(int first, string beginning)
    {
        var count = 0;
        while (count < MostEndings && first + count < _words.Length && _words[first + count].StartsWith(beginning, StringComparison.Ordinal))
        {
            count++;
        }

        return count;
    }
}

/// <summary>Who has the words.</summary>
/// <param name="HasAll">Whether each of them has every word.</param>
internal sealed record WordHits(Bitmap Fits, float[] Scores, bool HasAll);
