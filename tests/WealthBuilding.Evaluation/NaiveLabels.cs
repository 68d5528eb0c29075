using WealthBuilding.Domain.Suppliers.Categories;

namespace WealthBuilding.Evaluation;

/// <summary>The plain way, to be compared with: BM25 of a notice's words, as they stand, against the labels of the vocabulary.</summary>
internal sealed class NaiveLabels
{
    private const double Saturation = 1.2;
    private const double LengthShare = 0.75;

    private readonly CpvTree _tree;
    private readonly Dictionary<string, List<(int Code, double Weight)>> _postings = new(StringComparer.Ordinal);

    internal NaiveLabels(CpvTree tree)
    {
        _tree = tree;
        var labels = tree.All.Select(c => Words(c.Label)).ToList();
        var usual = labels.Average(l => l.Count);
        var documents = labels.SelectMany(l => l.Distinct(StringComparer.Ordinal)).CountBy(w => w, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        for (var code = 0; code < labels.Count; code++)
        {
            foreach (var (word, count) in labels[code].CountBy(w => w, StringComparer.Ordinal))
            {
                var idf = Math.Log(1 + ((labels.Count - documents[word] + 0.5) / (documents[word] + 0.5)));
                var damped = count * (Saturation + 1) / (count + (Saturation * (1 - LengthShare + (LengthShare * labels[code].Count / usual))));
                (_postings.TryGetValue(word, out var list) ? list : _postings[word] = []).Add((code, idf * damped));
            }
        }
    }

    /// <summary>Codes, the best first; only those that share a word.</summary>
    internal List<string> Rank(CodedNotice notice)
    {
        var scores = new double[_tree.All.Count];
        foreach (var word in Words($"{notice.Title} {notice.Description}").Distinct(StringComparer.Ordinal))
        {
            foreach (var (code, weight) in _postings.GetValueOrDefault(word, []))
            {
                scores[code] += weight;
            }
        }

        return [.. Enumerable.Range(0, scores.Length).Where(c => scores[c] > 0).OrderByDescending(c => scores[c]).ThenBy(c => c).Select(c => _tree.All[c].Code)];
    }

    private static List<string> Words(string text) =>
        [.. new string([.. text.ToLowerInvariant().Select(c => char.IsLetterOrDigit(c) ? c : ' ')]).Split(' ', StringSplitOptions.RemoveEmptyEntries)];
}
