namespace WealthBuilding.Domain.Suppliers.Categories;

/// <summary>A category that a text seems to mean.</summary>
/// <param name="Score">Above 0; compares suggestions for one text, and says nothing across texts.</param>
/// <param name="Because">The words of a trade that were found; empty where only the label agrees.</param>
/// <param name="Examples">Labels of what lies within it; empty at the end of the tree.</param>
public sealed record CategorySuggestion(CpvCode Code, double Score, IReadOnlyList<string> Because, IReadOnlyList<string> Examples);

/// <summary>Ranks the categories of the Common Procurement Vocabulary for a text in somebody's own words.</summary>
/// <remarks>
/// Two grounds: phrases of the curated table of trade words, which weigh most, the longer the more; and stems that the text
/// shares with a label, weighed by how rare they are and by how much of the label they make up. A phrase speaks for
/// the wider codes above its own too, less at each step. Nothing is drawn from what others chose.
/// </remarks>
public static class CategoryRanker
{
    private const double PhraseWeight = 12;
    private const double WordWeight = 5;
    private const double UpwardsFactor = 0.35;
    private const double LeastCover = 0.5;
    private const int MostExamples = 3;

    /// <summary>The best categories for a text, the best first; none where nothing is found.</summary>
    public static IReadOnlyList<CategorySuggestion> Rank(CategoryIndex index, string text, int most)
    {
        var stems = WordStems.Of(text);
        var scores = new Dictionary<CpvCode, Scored>();
        AddPhrases(index, stems, scores);
        AddLabels(index, stems, scores);
        return [.. scores.OrderByDescending(s => s.Value.Score).ThenBy(s => s.Key.Code, StringComparer.Ordinal).Take(most)
            .Select(s => new CategorySuggestion(s.Key, s.Value.Score, [.. s.Value.Because], [.. index.Tree.ChildrenOf(s.Key.Code).Take(MostExamples).Select(c => c.Label)]))];
    }

    /// <summary>The one category that a short text, as a ledger writes a kind of spending, means best; null where none is found.</summary>
    public static CpvCode? Best(CategoryIndex index, string text) => Rank(index, text, 1) is [var first] ? first.Code : null;

    // A phrase within a longer one that was found too says nothing more: 'agency' within 'agency staff'.
    private static void AddPhrases(CategoryIndex index, IReadOnlyList<string> stems, Dictionary<CpvCode, Scored> scores)
    {
        var found = new List<(int From, int To, TradePhrase Phrase)>();
        for (var at = 0; at < stems.Count; at++)
        {
            found.AddRange(index.Phrases[stems[at]].Where(p => IsAt(p.Stems, stems, at)).Select(p => (at, at + p.Stems.Count, p)));
        }

        foreach (var (from, to, phrase) in found)
        {
            if (!found.Exists(f => f.From <= from && f.To >= to && f.To - f.From > to - from))
            {
                AddUpwards(index, scores, phrase, PhraseWeight + (WordWeight * (phrase.Stems.Count - 1)));
            }
        }
    }

    private static bool IsAt(IReadOnlyList<string> phrase, IReadOnlyList<string> stems, int at)
    {
        if (at + phrase.Count > stems.Count)
        {
            return false;
        }

        for (var i = 0; i < phrase.Count; i++)
        {
            if (phrase[i] != stems[at + i])
            {
                return false;
            }
        }

        return true;
    }

    private static void AddLabels(CategoryIndex index, IReadOnlyList<string> stems, Dictionary<CpvCode, Scored> scores)
    {
        var asked = stems.Where(s => !WordStems.IsGeneric(s)).ToHashSet(StringComparer.Ordinal);
        foreach (var label in asked.SelectMany(s => index.ByStem[s]).Distinct())
        {
            var shared = label.Stems.Where(asked.Contains).Sum(s => index.Weights[s]);
            var cover = shared / label.Stems.Sum(s => index.Weights[s]);
            if (cover >= LeastCover)
            {
                ScoreOf(scores, label.Code).Score += shared * cover;
            }
        }
    }

    private static void AddUpwards(CategoryIndex index, Dictionary<CpvCode, Scored> scores, TradePhrase phrase, double weight)
    {
        foreach (var wider in index.Tree.Upwards(phrase.Code))
        {
            var scored = ScoreOf(scores, wider);
            scored.Score += weight;
            scored.Because.Add(phrase.Words);
            weight *= UpwardsFactor;
        }
    }

    private static Scored ScoreOf(Dictionary<CpvCode, Scored> scores, CpvCode code)
    {
        if (!scores.TryGetValue(code, out var scored))
        {
            scores[code] = scored = new Scored();
        }

        return scored;
    }

    private sealed class Scored
    {
        internal double Score { get; set; }

        internal SortedSet<string> Because { get; } = new(StringComparer.Ordinal);
    }
}
