using System.Buffers;

namespace WealthBuilding.Domain.Procurement.Matching;

/// <summary>A candidate with its grounds.</summary>
/// <param name="Parts">By <see cref="MatchPart"/>, each 0 to 1.</param>
/// <param name="Nearest">The document that is most like the need; -1 where none is.</param>
/// <param name="Likeness">Of that document, 0 to 1.</param>
/// <param name="SameBuyer">Pieces of work for the need's buyer.</param>
/// <param name="Alike">Pieces of work that are much like the need.</param>
internal sealed record ScoredSupplier(int Supplier, double[] Parts, int Nearest, double Likeness, int SameBuyer, int Alike, bool SharesNarrowNode)
{
    public double Score(MatchWeights weights)
    {
        var (score, total) = (0.0, 0.0);
        for (var part = 0; part < Parts.Length; part++)
        {
            score += weights.Values[part] * Parts[part];
            total += weights.Values[part];
        }

        return score / total;
    }
}

/// <summary>Looks closely at candidates, document by document.</summary>
internal sealed class SupplierScorer(SupplierIndex index, ReadNeed need, double logPounds, DateOnly day)
{
    private const double Floor = 0.02;
    private const double WordsFloor = 0.01;
    private const double AlikeFrom = 0.3;
    private const double FullRecord = 50;
    private const double HalfLifeDays = 5 * 365.25;

    // Values within a factor of about two and a half are near; what is not known is neither near nor far.
    private const double Spread = 0.4;
    private const double FarValue = 0.15;
    private const double UnknownValue = 0.4;
    private const double UnknownBuyer = 0.3;

    private const int Teachers = 6;
    private const float Taught = 0.6f;
    private const double NodePart = 0.3;

    public IReadOnlyList<ScoredSupplier> Score(IReadOnlyList<(int Supplier, float Words)> candidates)
    {
        var dense = ArrayPool<float>.Shared.Rent(Math.Max(1, index.Columns.Words.Texts.Count));
        dense.AsSpan().Clear();
        Fill(dense, need.Vector);
        var looks = candidates.Select(c => Look(c.Supplier, dense)).ToList();
        Clear(dense, need.Vector);
        var learnt = Learnt(looks);
        Fill(dense, learnt);
        var scored = candidates.Select((c, i) => Put(c.Supplier, c.Words, looks[i], dense)).ToList();
        Clear(dense, learnt);
        ArrayPool<float>.Shared.Return(dense);
        return scored;
    }

    private List<DocumentLook> Look(int supplier, float[] dense)
    {
        var looks = new List<DocumentLook>();
        var total = need.NodesOfOwn;
        for (var document = index.Columns.DocumentStarts[supplier]; document < index.Columns.DocumentStarts[supplier + 1]; document++)
        {
            var (shared, narrow) = Nodes(document);
            looks.Add(new DocumentLook(document, Likeness(document, dense), total > 0 ? Math.Min(1, shared / total) : 0, Labels(document), narrow));
        }

        return looks;
    }

    private double Likeness(int document, float[] dense)
    {
        var words = index.Columns.DocumentWords.MembersOf(document);
        var weights = index.Columns.DocumentWords.WeightsOf(document);
        float sum = 0;
        for (var i = 0; i < words.Length; i++)
        {
            sum += dense[words[i]] * weights[i];
        }

        return Math.Min(1, sum);
    }

    private (double Shared, bool IsNarrow) Nodes(int document)
    {
        var nodes = index.Columns.DocumentNodes.MembersOf(document);
        var says = index.Columns.DocumentNodes.WeightsOf(document);
        var (shared, narrow) = (0.0, false);
        for (var i = 0; i < nodes.Length; i++)
        {
            if (need.Nodes.TryGetValue(nodes[i], out var weight))
            {
                shared += weight * says[i];
                narrow |= CpvNodes.IsNarrow(index.Columns.Nodes.Texts[nodes[i]]);
            }
        }

        return (shared, narrow);
    }

    private double Labels(int document)
    {
        if (need.LabelCount == 0)
        {
            return 0;
        }

        var words = index.Columns.DocumentLabels.MembersOf(document);
        var says = index.Columns.DocumentLabels.WeightsOf(document);
        double shared = 0;
        foreach (var label in need.Labels)
        {
            if (words.BinarySearch(label) is var at and >= 0)
            {
                shared += says[at];
            }
        }

        return shared / need.LabelCount;
    }

    // The need in the words of the works that are most like it, whoever did them.
    private Dictionary<int, float> Learnt(List<List<DocumentLook>> looks)
    {
        var teachers = looks.SelectMany(l => l).Select(l => (l.Document, Weight: l.Likeness + (NodePart * l.Nodes))).Where(t => t.Weight > 0)
            .OrderByDescending(t => t.Weight).ThenBy(t => t.Document).Take(Teachers).ToList();
        var sum = teachers.Sum(t => t.Weight);
        var learnt = new Dictionary<int, float>(need.Vector);
        foreach (var (document, weight) in teachers)
        {
            var words = index.Columns.DocumentWords.MembersOf(document);
            var weights = index.Columns.DocumentWords.WeightsOf(document);
            for (var i = 0; i < words.Length; i++)
            {
                learnt[words[i]] = learnt.GetValueOrDefault(words[i]) + (Taught * weights[i] * (float)(weight / sum));
            }
        }

        return NeedReader.Scaled(learnt, learnt.Values.Sum(v => (double)v * v));
    }

    private ScoredSupplier Put(int supplier, float words, List<DocumentLook> looks, float[] learnt)
    {
        var nearest = looks.OrderByDescending(l => l.Likeness).ThenBy(l => l.Document).FirstOrDefault();
        var buyers = Buyers(looks);
        var claims = index.Columns.Claims[supplier];

        // Own words count as far as they are believed; words over all of a supplier as far as they are, or as work bears them out.
        double Best(Func<DocumentLook, double> part) => looks.Max(l => part(l) * (index.Columns.Documents[l.Document] is null ? claims : 1));
        var borneOut = looks.Where(l => index.Columns.Documents[l.Document] is not null).Select(l => Logarithmic(l.Likeness, Floor)).DefaultIfEmpty(0).Max();
        var parts = new double[MatchWeights.Count];
        parts[(int)MatchPart.Words] = Logarithmic(words, WordsFloor) * Math.Max(claims, borneOut);
        parts[(int)MatchPart.Alike] = Best(l => Logarithmic(l.Likeness, Floor));
        parts[(int)MatchPart.Category] = Math.Min(1, Best(l => l.Nodes));
        parts[(int)MatchPart.Meaning] = Math.Min(1, Best(l => l.Labels));
        parts[(int)MatchPart.Record] = Math.Min(1, Math.Log(1 + (10 * looks.Where(l => index.Columns.Documents[l.Document] is not null).Sum(l => Math.Pow(l.Likeness, 3) * Freshness(l.Document)))) / Math.Log(1 + FullRecord));
        parts[(int)MatchPart.Value] = Value(looks);
        parts[(int)MatchPart.Buyer] = buyers.Share;
        parts[(int)MatchPart.Learnt] = Best(l => Logarithmic(Likeness(l.Document, learnt), Floor));
        return new ScoredSupplier(
            supplier, parts, nearest is { Likeness: > 0 } ? nearest.Document : -1, looks.Max(l => l.Likeness), buyers.Same,
            looks.Count(l => l.Likeness >= AlikeFrom && index.Columns.Documents[l.Document] is not null), looks.Exists(l => l.IsNarrow));
    }

    private (double Share, int Same) Buyers(List<DocumentLook> looks)
    {
        if (need.Buyers.Length == 0)
        {
            return (UnknownBuyer, 0);
        }

        var told = looks.Select(l => index.Columns.Buyers[l.Document]).Where(b => b.Length > 0).ToList();
        var same = told.Count(b => b.Intersect(need.Buyers, StringComparer.Ordinal).Any());
        return ((same + UnknownBuyer) / (told.Count + 1), same);
    }

    private double Value(List<DocumentLook> looks)
    {
        var known = looks.Select(l => SupplierIndex.LogPounds(index.Columns.Documents[l.Document]?.Pence)).Where(v => !double.IsNaN(v)).ToList();
        var near = double.IsNaN(logPounds) || known.Count == 0 ? UnknownValue - FarValue : known.Average(v => Math.Exp(-Math.Pow((logPounds - v) / Spread, 2) / 2));
        return Logarithmic(near, FarValue);
    }

    // Work of five years ago counts half; work without a day as if it were of today.
    private double Freshness(int document) =>
        index.Columns.Documents[document]?.On is { } on ? Math.Pow(0.5, Math.Max(0, day.DayNumber - on.DayNumber) / HalfLifeDays) : 1;

    // 0 stays 0 and 1 stays 1; the first steps from nothing count most.
    private static double Logarithmic(double value, double floor) => Math.Log((value + floor) / floor) / Math.Log((1 + floor) / floor);

    private static void Fill(float[] dense, Dictionary<int, float> vector)
    {
        foreach (var (word, weight) in vector)
        {
            dense[word] = weight;
        }
    }

    private static void Clear(float[] dense, Dictionary<int, float> vector)
    {
        foreach (var word in vector.Keys)
        {
            dense[word] = 0;
        }
    }

    private sealed record DocumentLook(int Document, double Likeness, double Nodes, double Labels, bool IsNarrow);
}
