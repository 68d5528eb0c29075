using WealthBuilding.Domain.Suppliers.Categories;

namespace WealthBuilding.Evaluation;

/// <summary>
/// The plain way, to be compared with: BM25 of a notice's words, as they stand, against the labels of the vocabulary; all labels of a division, or of
/// a group, are one document, which does better by far than a document for each label.
/// </summary>
internal sealed class NaiveLabels
{
    private const double Saturation = 1.2;
    private const double LengthShare = 0.75;

    private readonly List<string> _keys;
    private readonly Dictionary<string, List<(int Code, double Weight)>> _postings = new(StringComparer.Ordinal);

    /// <param name="tree">The vocabulary.</param>
    /// <param name="digits">2 for divisions, 3 for groups.</param>
    internal NaiveLabels(CpvTree tree, int digits)
    {
        var documents = tree.All.Where(c => digits == 2 || c.Code[2] != '0').GroupBy(c => c.Code[..digits], c => c.Label, StringComparer.Ordinal).ToList();
        _keys = [.. documents.Select(d => d.Key)];
        var labels = documents.Select(d => d.SelectMany(Words).ToList()).ToList();
        var usual = labels.Average(l => l.Count);
        var spread = labels.SelectMany(l => l.Distinct(StringComparer.Ordinal)).CountBy(w => w, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        for (var code = 0; code < labels.Count; code++)
        {
            foreach (var (word, count) in labels[code].CountBy(w => w, StringComparer.Ordinal))
            {
                var idf = Math.Log(1 + ((labels.Count - spread[word] + 0.5) / (spread[word] + 0.5)));
                var damped = count * (Saturation + 1) / (count + (Saturation * (1 - LengthShare + (LengthShare * labels[code].Count / usual))));
                (_postings.TryGetValue(word, out var list) ? list : _postings[word] = []).Add((code, idf * damped));
            }
        }
    }

    /// <summary>The first digits of divisions or groups, the best first; only those that share a word.</summary>
    internal List<string> Rank(CodedNotice notice)
    {
        var scores = new double[_keys.Count];
        foreach (var word in Words($"{notice.Title} {notice.Description}").Distinct(StringComparer.Ordinal))
        {
            foreach (var (code, weight) in _postings.GetValueOrDefault(word, []))
            {
                scores[code] += weight;
            }
        }

        return [.. Enumerable.Range(0, scores.Length).Where(c => scores[c] > 0).OrderByDescending(c => scores[c]).ThenBy(c => c).Select(c => _keys[c])];
    }

    private static List<string> Words(string text) =>
        [.. new string([.. text.ToLowerInvariant().Select(c => char.IsLetterOrDigit(c) ? c : ' ')]).Split(' ', StringSplitOptions.RemoveEmptyEntries)];
}
