using WealthBuilding.Domain.Procurement.Matching;

namespace WealthBuilding.Evaluation;

/// <summary>BM25 as a full-text search has it (k1 = 1.2, b = 0.75): all texts of a supplier as one document, words in small letters, the commonest English left out.</summary>
internal sealed class PlainBm25
{
    private const double K1 = 1.2;
    private const double B = 0.75;

    private static readonly HashSet<string> Passed = [.. "a an all and any are as at be by for from in is it its of on or our that the their to us we who with you your".Split(' ')];

    private readonly List<(string Id, Dictionary<string, int> Words, int Length)> _documents;
    private readonly Dictionary<string, int> _having;
    private readonly double _mean;

    internal PlainBm25(IEnumerable<SupplierText> suppliers)
    {
        _documents = [.. suppliers.Select(s => (s.Id, Words(string.Join(' ', [.. s.OwnWords, .. s.Work.Select(w => $"{w.Title} {w.Text}")])))).Select(d => (d.Id, d.Item2.CountBy(w => w).ToDictionary(), d.Item2.Count))];
        _having = _documents.SelectMany(d => d.Words.Keys).CountBy(w => w).ToDictionary();
        _mean = _documents.Count == 0 ? 1 : _documents.Average(d => d.Length);
    }

    internal List<string> Rank(Need need)
    {
        var asked = Words($"{need.Title} {need.Description}").CountBy(w => w).Where(w => _having.ContainsKey(w.Key)).ToList();
        return [.. _documents.Select(d => (d.Id, Score: asked.Sum(w => w.Value * Weight(w.Key, d.Words, d.Length)))).OrderByDescending(d => d.Score).ThenBy(d => d.Id, StringComparer.Ordinal).Select(d => d.Id)];
    }

    private double Weight(string word, Dictionary<string, int> words, int length)
    {
        var times = words.GetValueOrDefault(word);
        return Math.Log(1 + ((_documents.Count - _having[word] + 0.5) / (_having[word] + 0.5))) * times * (K1 + 1) / (times + (K1 * (1 - B + (B * length / _mean))));
    }

    private static List<string> Words(string text) =>
        [.. string.Concat(text.Select(c => char.IsAsciiLetterOrDigit(c) ? char.ToLowerInvariant(c) : ' ')).Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(w => !Passed.Contains(w))];
}
