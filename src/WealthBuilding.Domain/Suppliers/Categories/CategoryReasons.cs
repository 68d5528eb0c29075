namespace WealthBuilding.Domain.Suppliers.Categories;

/// <summary>The words of a text that speak for a category, as a person reads them.</summary>
internal sealed class CategoryReasons(CategoryIndex index, CategoryKnowledge knowledge, CategoryText text)
{
    private const int Most = 6;
    private const double LeastTelling = 0.5;

    private readonly List<TradePhrase> _phrases = [.. PhraseFinder.Find(index, text.TitleStems).Concat(PhraseFinder.Find(index, text.Stems)).Distinct()];
    private readonly List<(string Stem, string Word)> _words = WordStems.WithWords(text.Surface);
    private readonly Dictionary<int, IReadOnlyList<string>> _byDivision = [];

    internal IReadOnlyList<string> For(CpvCode code)
    {
        var node = knowledge.Nodes.ByCode[code.Code];
        var phrases = _phrases.Where(p => IsWithin(p.Code, code)).OrderByDescending(p => p.Stems.Count).Select(p => p.Words);
        return [.. phrases.Concat(Telling(knowledge.Nodes.DivisionOf[node])).Distinct(StringComparer.OrdinalIgnoreCase).Take(Most)];
    }

    private bool IsWithin(CpvCode phrase, CpvCode code) => index.Tree.Upwards(phrase).Any(c => c.Code == code.Code) || index.Tree.Upwards(code).Any(c => c.Code == phrase.Code);

    private IReadOnlyList<string> Telling(int division)
    {
        if (!_byDivision.TryGetValue(division, out var words))
        {
            words = [.. text.Both().Keys.Where(run => !run.Contains(' ', StringComparison.Ordinal))
                .Select(stem => (Stem: stem, Weight: knowledge.For(stem, division))).Where(s => s.Weight > LeastTelling)
                .OrderByDescending(s => s.Weight).ThenBy(s => s.Stem, StringComparer.Ordinal).Take(Most)
                .Select(s => _words.Find(w => w.Stem == s.Stem).Word)];
            _byDivision[division] = words;
        }

        return words;
    }
}
