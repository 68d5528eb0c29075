namespace WealthBuilding.Domain.Suppliers.Categories;

/// <summary>The codes that a text may mean, of every depth, in one order, each with the words that speak for it.</summary>
internal sealed class CategoryRanking(CategoryIndex index, CategoryKnowledge knowledge, CategoryText text, CategoryLikelihoods likelihoods)
{
    /// <summary>Of the best one's likelihood; what is less likely is not shown.</summary>
    private const double LeastShare = 0.01;
    private const double UnnamedShare = 0.5;
    private const int MostExamples = 3;

    private readonly CategoryNodes _nodes = knowledge.Nodes;

    internal IEnumerable<CategorySuggestion> Best(int most)
    {
        var because = new CategoryReasons(index, knowledge, text);
        var scores = Scores();
        var least = scores.Values.Max() * LeastShare;
        return scores.Where(s => s.Value >= least).OrderByDescending(s => s.Value).ThenBy(s => s.Key.Code, StringComparer.Ordinal).Take(most)
            .Select(s => new CategorySuggestion(s.Key, s.Value, because.For(s.Key), [.. index.Tree.ChildrenOf(s.Key.Code).Take(MostExamples).Select(c => c.Label)]));
    }

    // Within a group the code that is named most stands for the group; the group itself comes after it, unless nothing within it is named.
    private Dictionary<CpvCode, double> Scores()
    {
        var strengths = CategoryStrengths.Of(index, text);
        var strongest = new double[_nodes.Codes.Count];
        foreach (var (code, strength) in strengths)
        {
            var node = _nodes.ByCode[code.Code];
            strongest[node] = Math.Max(strongest[node], strength);
        }

        var scores = new Dictionary<CpvCode, double>();
        for (var node = 0; node < strongest.Length; node++)
        {
            scores[_nodes.Codes[node]] = likelihoods.Nodes[node] * (strongest[node] > 0 ? UnnamedShare : 1);
        }

        foreach (var (code, strength) in strengths)
        {
            var node = _nodes.ByCode[code.Code];
            scores[code] = Math.Max(scores.GetValueOrDefault(code), likelihoods.Nodes[node] * strength / strongest[node]);
        }

        return scores;
    }
}
