using WealthBuilding.Domain.Common;

namespace WealthBuilding.Domain.Suppliers.Categories;

/// <summary>The vocabulary and the words of trades, laid out so that a text finds its categories. Made once, never changed.</summary>
public sealed class CategoryIndex
{
    private CategoryIndex(CpvTree tree, IReadOnlyList<TradePhrase> phrases)
    {
        Tree = tree;
        Labels = [.. tree.All.Select(c => new IndexedLabel(c, [.. WordRuns.StemsOf(c.Label).Where(s => !WordRuns.IsOfEveryNotice(s)).Distinct(StringComparer.Ordinal)]))];
        AllPhrases = phrases;
        Phrases = phrases.ToLookup(p => p.Stems[0], StringComparer.Ordinal);
        var counts = Labels.SelectMany(l => l.Stems).CountBy(s => s, StringComparer.Ordinal);
        Weights = counts.ToDictionary(c => c.Key, c => Math.Log((double)Labels.Count / c.Value), StringComparer.Ordinal);
        ByStem = Labels.SelectMany(l => l.Stems.Select(s => (s, l))).ToLookup(p => p.s, p => p.l, StringComparer.Ordinal);
    }

    /// <summary>The vocabulary.</summary>
    public CpvTree Tree { get; }

    internal IReadOnlyList<IndexedLabel> Labels { get; }

    internal IReadOnlyList<TradePhrase> AllPhrases { get; }

    /// <summary>Phrases by their first stem.</summary>
    internal ILookup<string, TradePhrase> Phrases { get; }

    /// <summary>How telling a stem is: the rarer in the labels, the more.</summary>
    internal IReadOnlyDictionary<string, double> Weights { get; }

    internal ILookup<string, IndexedLabel> ByStem { get; }

    /// <summary>Reads <c>cpv-2008.csv</c> and <c>trade-words.csv</c>.</summary>
    /// <exception cref="InvalidDataException">The table of trade words names a code that the vocabulary does not have: a fault of ours.</exception>
    public static CategoryIndex Load(TextReader cpv, TextReader tradeWords)
    {
        var tree = CpvTree.Load(cpv);
        var phrases = new List<TradePhrase>();
        var table = new CsvTable(tradeWords);
        while (table.Read())
        {
            var code = tree.Find(table["cpv"]) ?? throw new InvalidDataException($"trade-words.csv: there is no CPV code {table["cpv"]}.");
            phrases.AddRange(table["words"].Split(';').Select(words => new TradePhrase(words, [.. WordRuns.StemsOf(words)], code)).Where(p => p.Stems.Count > 1 || p.Stems.Any(s => !WordRuns.IsOfEveryNotice(s))));
        }

        return new CategoryIndex(tree, [.. phrases.DistinctBy(p => (p.Code.Code, string.Join(' ', p.Stems)))]);
    }
}

/// <summary>A code with the stems of its label.</summary>
internal sealed record IndexedLabel(CpvCode Code, IReadOnlyList<string> Stems);

/// <summary>Words of a trade as people say them, and the code that they stand for.</summary>
internal sealed record TradePhrase(string Words, IReadOnlyList<string> Stems, CpvCode Code);
