using WealthBuilding.Domain.Suppliers.Directory;

namespace WealthBuilding.Domain.Procurement.Matching;

/// <summary>Shortens a specification to the sentences that say most of what is wanted, in their order.</summary>
public static class NeedText
{
    private const int FewWords = 3;

    /// <summary>The text itself where it is short enough; else the sentences with the most words of trades for their length, up to so many characters.</summary>
    /// <remarks>What is said once more counts nothing: a specification that repeats itself keeps one of each.</remarks>
    public static string Shorten(string text, TradeVocabulary vocabulary, int most)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(most);
        if (text.Length <= most)
        {
            return text;
        }

        var (seen, kept, left) = (new HashSet<string>(StringComparer.Ordinal), new List<(int Place, string Sentence)>(), most);
        var sentences = text.Split(['.', '\n', '\r', ';', '•', '?', '!'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select((s, i) => (Place: i, Sentence: s, Words: SearchWords.Of(s))).Where(s => s.Words.Count >= FewWords);
        foreach (var (place, sentence, words) in sentences.OrderByDescending(s => s.Words.Average(w => vocabulary.WeightOf(w))).ThenBy(s => s.Place))
        {
            if (sentence.Length + 2 <= left && words.FindAll(w => seen.Add(w)).Count > 0)
            {
                kept.Add((place, sentence));
                left -= sentence.Length + 2;
            }
        }

        return kept.Count == 0 ? text[..most] : string.Join(". ", kept.OrderBy(k => k.Place).Select(k => k.Sentence));
    }
}
