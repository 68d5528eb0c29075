namespace WealthBuilding.Domain.Suppliers.Categories;

/// <summary>Which codes below a group a text names: by whole phrases of a trade, or by most of the words of a label.</summary>
internal static class CategoryStrengths
{
    private const double PhraseWeight = 12;
    private const double WordWeight = 5;
    private const double LabelWeight = 0.5;
    private const double LeastCover = 0.5;

    /// <summary>How strongly each code is named, of no unit; codes that are not named are absent.</summary>
    internal static Dictionary<CpvCode, double> Of(CategoryIndex index, CategoryText text)
    {
        var strengths = new Dictionary<CpvCode, double>();
        foreach (var phrase in PhraseFinder.Find(index, text.TitleStems).Concat(PhraseFinder.Find(index, text.Stems)).Distinct())
        {
            strengths[phrase.Code] = strengths.GetValueOrDefault(phrase.Code) + PhraseWeight + (WordWeight * (phrase.Stems.Count - 1));
        }

        AddLabels(index, [.. text.TitleStems.Concat(text.Stems).Where(s => !WordRuns.IsOfEveryNotice(s))], strengths);
        return strengths;
    }

    private static void AddLabels(CategoryIndex index, HashSet<string> asked, Dictionary<CpvCode, double> strengths)
    {
        foreach (var label in asked.Order(StringComparer.Ordinal).SelectMany(s => index.ByStem[s]).Distinct())
        {
            var shared = label.Stems.Where(asked.Contains).Sum(s => index.Weights[s]);
            var cover = shared / label.Stems.Sum(s => index.Weights[s]);
            if (cover >= LeastCover)
            {
                strengths[label.Code] = strengths.GetValueOrDefault(label.Code) + (LabelWeight * shared * cover);
            }
        }
    }
}
