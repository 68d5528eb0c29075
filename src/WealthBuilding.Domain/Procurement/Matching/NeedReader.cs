using System.Runtime.InteropServices;
using WealthBuilding.Domain.Suppliers.Directory;

namespace WealthBuilding.Domain.Procurement.Matching;

/// <summary>A need in the numbers of an index.</summary>
/// <param name="Words">Words that suppliers use, with how often they count.</param>
/// <param name="Best">The BM25 score that no supplier can pass.</param>
/// <param name="Vector">Words with weights, of length 1 together with the words that nobody uses.</param>
/// <param name="Nodes">Nodes of its categories, with their weights, and those of other categories of the same trades.</param>
/// <param name="NodesOfOwn">What the weights of its own categories come to, whoever stands in all of these being wholly in its field; where nobody stands in any, what they would be by those of its trades.</param>
/// <param name="Labels">Words of its categories that suppliers use; <paramref name="LabelCount"/> counts the others too.</param>
internal sealed record ReadNeed(
    IReadOnlyList<(int Word, float Times)> Words, float Best, Dictionary<int, float> Vector, Dictionary<int, float> Nodes, float NodesOfOwn, int[] Labels, int LabelCount,
    IReadOnlyList<SuggestedCategory> Categories, IReadOnlyList<(string Word, string Taken)> Respelt, string[] Buyers);

/// <summary>Reads a need: words, their spelling, categories given or suggested.</summary>
internal sealed class NeedReader(SupplierIndex index)
{
    private const float Respelt = 0.7f;
    private const float Saturation = 1.2f;
    private const float Kin = 0.6f;

    public ReadNeed Read(Need need)
    {
        var (title, text) = (SearchWords.Of(need.Title), SearchWords.Of(need.Description));
        var respelt = new List<(string, string)>();
        var times = Times([.. title, .. text], respelt);
        var categories = need.Cpv.Count > 0
            ? [.. need.Cpv.Distinct(StringComparer.Ordinal).Select(c => new SuggestedCategory(c, 1, []))]
            : index.Profiler.Profile(need.Title, need.Description);
        var nodes = Nodes(categories);
        var own = nodes.Values.Sum();
        AddKin(nodes, categories);
        own = own > 0 ? own : nodes.Values.Sum() / Kin;
        var labels = categories.SelectMany(c => index.Vocabulary.LabelWords(c.Cpv)).ToHashSet(StringComparer.Ordinal);
        var words = times.OrderBy(p => p.Key).Select(p => (p.Key, Times: p.Value * (Saturation + 1) / (p.Value + Saturation))).ToList();
        return new ReadNeed(
            words, words.Sum(w => w.Times * index.Columns.SupplierWordWeights[w.Key] * (Saturation + 1)), Vector(title, text, respelt), nodes, own,
            [.. labels.Select(index.Columns.Words.Find).Where(w => w >= 0).Order()], labels.Count, categories, respelt,
            [.. need.Buyer is { } buyer ? [BuyerNames.Plain(buyer)] : BuyerNames.In($"{need.Title}. {need.Description}")]);
    }

    private Dictionary<int, float> Times(List<string> words, List<(string Word, string Taken)> respelt)
    {
        var times = new Dictionary<int, float>();
        foreach (var (word, count) in words.CountBy(w => w, StringComparer.Ordinal))
        {
            if (index.Columns.Words.Find(word) is var number and >= 0)
            {
                CollectionsMarshal.GetValueRefOrAddDefault(times, number, out _) += count;
            }
            else if (Spelling.Nearest(word, index) is var near and >= 0)
            {
                CollectionsMarshal.GetValueRefOrAddDefault(times, near, out _) += Respelt * count;
                respelt.Add((word, index.Columns.Words.Texts[near]));
            }
        }

        return times;
    }

    // Words that nobody uses lengthen the vector: a need of which a document has little is little like it.
    private Dictionary<int, float> Vector(List<string> title, List<string> text, List<(string Word, string Taken)> respelt)
    {
        var taken = respelt.ToDictionary(r => r.Word, r => r.Taken, StringComparer.Ordinal);
        var (vector, length) = (new Dictionary<int, float>(), 0.0);
        foreach (var (word, count) in title.Concat(title).Concat(text).Select(w => taken.GetValueOrDefault(w, w)).CountBy(w => w, StringComparer.Ordinal))
        {
            var number = index.Columns.Words.Find(word);
            var weight = (1 + MathF.Log(count)) * (number >= 0 ? index.Columns.WordWeights[number] : index.Vocabulary.WeightOf(word) * MathF.Log(1 + index.Columns.Documents.Length));
            length += weight * weight;
            if (number >= 0)
            {
                vector[number] = weight;
            }
        }

        return Scaled(vector, length);
    }

    internal static Dictionary<int, float> Scaled(Dictionary<int, float> vector, double squares)
    {
        var length = (float)Math.Sqrt(Math.Max(squares, 1e-12));
        return vector.OrderBy(p => p.Key).ToDictionary(p => p.Key, p => p.Value / length);
    }

    // Another category of the trade counts where the own ones do not, and less.
    private void AddKin(Dictionary<int, float> nodes, IReadOnlyList<SuggestedCategory> categories)
    {
        var kin = new Dictionary<int, float>();
        foreach (var category in categories)
        {
            foreach (var node in index.Vocabulary.KinOf(category.Cpv).SelectMany(c => CpvNodes.Of(c).Where(CpvNodes.IsNarrow)).Select(index.Columns.Nodes.Find).Where(n => n >= 0 && !nodes.ContainsKey(n)))
            {
                kin[node] = Math.Max(kin.GetValueOrDefault(node), (float)category.Weight * Kin * index.Columns.NodeWeights[node]);
            }
        }

        foreach (var (node, weight) in kin)
        {
            nodes[node] = weight;
        }
    }

    private Dictionary<int, float> Nodes(IReadOnlyList<SuggestedCategory> categories)
    {
        var nodes = new Dictionary<int, float>();
        foreach (var category in categories)
        {
            foreach (var node in CpvNodes.Of(category.Cpv).Select(index.Columns.Nodes.Find).Where(n => n >= 0))
            {
                nodes[node] = Math.Max(nodes.GetValueOrDefault(node), (float)category.Weight * index.Columns.NodeWeights[node]);
            }
        }

        return nodes;
    }
}
