namespace WealthBuilding.Domain.Suppliers.Categories;

/// <summary>What is known of categories, in three kinds: the labels of the vocabulary, the words of trades, and texts that people coded.</summary>
internal sealed class CategoryKnowledge
{
    // Kinds of knowledge, each read for the title and for the rest. The weights are those of a logistic regression over coded notices
    // (docs/quality/categories.md); figures hardly change when they do.
    private static readonly GroundWeights LabelWeights = new(0.15, 0.3, 0.55, 0.85);
    private static readonly GroundWeights PhraseWeights = new(0.4, 0.3, 0.25, 0.4);
    private static readonly GroundWeights LearntWeights = new(0.4, 0.2, 0.2, 0.25);
    private static readonly (double Division, double Node) ExactWeights = (0.4, 0.25);

    private const int MostDivisionsLearnt = 8;
    private const double OtherCodesShare = 0.5;
    private const double ExactSmoothing = 0.3;
    private const double TitleTimes = 4;
    private const double PhraseLengthPower = 1.3;

    private readonly CategoryIndex _index;
    private readonly WordEvidence _labels;
    private readonly WordEvidence _phrases;
    private readonly WordEvidence _learnt;

    internal CategoryKnowledge(CategoryIndex index)
    {
        _index = index;
        Nodes = new CategoryNodes(index.Tree);
        _labels = new WordEvidence(Nodes, new EvidenceSettings(0.3, 0.8, 50, 1, 0.5));
        _phrases = new WordEvidence(Nodes, new EvidenceSettings(0.3, 0.7, 100, 1.5, 0.5));
        _learnt = new WordEvidence(Nodes, new EvidenceSettings(0.2, 0.7, 20, 1, 0.5));
        foreach (var code in index.Tree.All)
        {
            _labels.Add(WordRuns.Count(WordRuns.StemsOf(code.Label), isWhole: true), Nodes.ByCode[code.Code], LabelWeight(code.Level));
        }

        foreach (var phrase in index.AllPhrases)
        {
            _phrases.Add(WordRuns.Count(phrase.Stems, isWhole: true), Nodes.ByCode[phrase.Code.Code], 1);
        }
    }

    internal CategoryNodes Nodes { get; }

    /// <summary>Learns, or with a negative weight takes back, that a text has these codes; the first is the main one.</summary>
    internal void Learn(CategoryText text, IReadOnlyList<CpvCode> codes, double weight)
    {
        var nodes = codes.Select(c => Nodes.ByCode[c.Code]).Distinct().ToList();
        if (nodes.Select(n => Nodes.DivisionOf[n]).Distinct().Count() > MostDivisionsLearnt)
        {
            return;
        }

        var runs = text.Both();
        for (var i = 0; i < nodes.Count; i++)
        {
            _learnt.Add(runs, nodes[i], weight * (i == 0 ? 1 : OtherCodesShare / nodes.Count));
        }
    }

    /// <summary>All that speaks for divisions and nodes; null where no word of the text is known.</summary>
    internal CategoryScores? Score(CategoryText text)
    {
        var scores = CategoryScores.Empty(Nodes);
        AddKind(scores, _labels, text, LabelWeights);
        AddKind(scores, _phrases, text, PhraseWeights);
        AddKind(scores, _learnt, text, LearntWeights);
        scores.Add(Exact(text), ExactWeights.Division, ExactWeights.Node);
        return Array.TrueForAll(scores.Divisions, s => s == scores.Divisions[0]) ? null : scores;
    }

    /// <summary>How much one run speaks for a division; above 0 where it does.</summary>
    internal double For(string run, int division) =>
        (LabelWeights.Title * _labels.For(run, division)) + (PhraseWeights.Title * _phrases.For(run, division)) + (LearntWeights.Title * _learnt.For(run, division));

    private static void AddKind(CategoryScores scores, WordEvidence kind, CategoryText text, GroundWeights weights)
    {
        scores.Add(kind.Score(text.Title), weights.Title, weights.TitleNode);
        scores.Add(kind.Score(text.Rest), weights.Rest, weights.RestNode);
    }

    // Whole phrases of trades, the longer the surer.
    private CategoryScores Exact(CategoryText text)
    {
        var found = new Dictionary<TradePhrase, double>();
        foreach (var phrase in PhraseFinder.Find(_index, text.TitleStems))
        {
            found[phrase] = found.GetValueOrDefault(phrase) + TitleTimes;
        }

        foreach (var phrase in PhraseFinder.Find(_index, text.Stems))
        {
            found[phrase] = found.GetValueOrDefault(phrase) + 1;
        }

        var scores = CategoryScores.Empty(Nodes);
        foreach (var (phrase, times) in found)
        {
            var node = Nodes.ByCode[phrase.Code.Code];
            var weight = Math.Log2(1 + Math.Min(times, TitleTimes * 2)) * Math.Pow(phrase.Stems.Count, PhraseLengthPower);
            scores.Nodes[node] += weight;
            scores.Divisions[Nodes.DivisionOf[node]] += weight;
        }

        ToLogarithms(scores.Nodes);
        ToLogarithms(scores.Divisions);
        return scores;
    }

    private static void ToLogarithms(double[] weights)
    {
        var mean = (weights.Sum() / weights.Length) + ExactSmoothing;
        for (var i = 0; i < weights.Length; i++)
        {
            weights[i] = Math.Log((weights[i] + ExactSmoothing) / mean);
        }
    }

    private static double LabelWeight(CpvLevel level) => level switch
    {
        CpvLevel.Division => 4,
        CpvLevel.Group => 3,
        CpvLevel.Class => 1.5,
        _ => 0.6,
    };

    /// <summary>What a kind of knowledge weighs for divisions, and for groups within one.</summary>
    private sealed record GroundWeights(double Title, double Rest, double TitleNode, double RestNode);
}
