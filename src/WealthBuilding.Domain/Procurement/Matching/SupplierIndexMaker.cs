using System.Runtime.InteropServices;
using WealthBuilding.Domain.Suppliers.Directory;

namespace WealthBuilding.Domain.Procurement.Matching;

/// <summary>Lays suppliers out.</summary>
internal sealed class SupplierIndexMaker(TradeVocabulary vocabulary, ICategoryProfiler profiler)
{
    private const int Sections = 2;
    private const float Saturation = 1.2f;
    private const float LengthPart = 0.75f;

    // As if so many documents without the word stood beside: in a small register nothing is rare for sure.
    private const int Unseen = 50;

    // From so many chosen categories on, each says less: nobody does everything.
    private const int ManyCategories = 12;

    private readonly Numbering _words = new();
    private readonly Numbering _nodes = new();
    private readonly RowsMaker _bags = new();
    private readonly RowsMaker _supplierNodes = new();
    private readonly RowsMaker _documentBags = new();
    private readonly RowsMaker _documentNodes = new();
    private readonly RowsMaker _documentLabels = new();
    private readonly List<int> _starts = [0];
    private readonly List<PastWork?> _documents = [];
    private readonly List<string[]> _buyers = [];
    private readonly List<float> _claims = [];

    public SupplierIndex Make(IReadOnlyList<SupplierText> suppliers)
    {
        foreach (var supplier in suppliers)
        {
            Add(supplier);
        }

        var (bags, documents, nodes) = (_bags.Make(), _documentBags.Make(), _documentNodes.Make());
        var wordWeights = WordWeights(documents);
        var supplierWeights = SupplierWeights(bags);
        var nodeWeights = Frequencies(nodes, _nodes.Texts.Count).Select(f => MathF.Log(1 + (nodes.Count / (float)Math.Max(1, f)))).ToArray();
        var columns = new SupplierColumns(
            _words, _nodes, wordWeights, supplierWeights, nodeWeights, ByWord(bags, supplierWeights), _supplierNodes.Make().Turned(_nodes.Texts.Count, (_, _, weight) => weight),
            Vectors(documents, wordWeights), nodes, _documentLabels.Make(), [.. _starts], [.. _documents], [.. _buyers], [.. _claims]);
        return new SupplierIndex(suppliers, vocabulary, profiler, columns);
    }

    private void Add(SupplierText supplier)
    {
        var (bag, nodes) = (new Dictionary<int, float>(), new Dictionary<int, float>());
        Count(bag, supplier.Name, 1);
        _claims.Add(OwnClaims.Of(vocabulary.DivisionsIn(string.Join(". ", supplier.OwnWords))));
        AddDocument(null, string.Join(". ", supplier.OwnWords), string.Empty, CategoriesOf(supplier), supplier.Name, bag, nodes);
        foreach (var work in supplier.Work)
        {
            AddDocument(work, work.Title, work.Text ?? string.Empty, work.Cpv, work.Buyer, bag, nodes);
        }

        _bags.Add(bag);
        _supplierNodes.Add(nodes);
        _starts.Add(_documents.Count);
    }

    // Whoever chose no category has those that the own words suggest.
    private IReadOnlyList<string> CategoriesOf(SupplierText supplier) => supplier.Categories.Count > 0 || supplier.OwnWords.Count == 0
        ? supplier.Categories
        : [.. profiler.Profile(supplier.Name, string.Join(". ", supplier.OwnWords)).Take(2).Select(c => c.Cpv)];

    private void AddDocument(PastWork? work, string title, string text, IReadOnlyList<string> cpv, string? buyer, Dictionary<int, float> bag, Dictionary<int, float> nodes)
    {
        var (own, labels, places) = (new Dictionary<int, float>(), new Dictionary<int, float>(), new Dictionary<int, float>());
        Count(own, title, work is null ? 1 : Sections);
        Count(own, text, 1);
        Count(bag, title, 1);
        Count(bag, text, 1);
        var says = MathF.Min(1, MathF.Sqrt(ManyCategories / (float)Math.Max(1, cpv.Count)));
        foreach (var node in cpv.SelectMany(CpvNodes.Of).Select(_nodes.Of))
        {
            (places[node], nodes[node]) = (says, MathF.Max(says, nodes.GetValueOrDefault(node)));
        }

        foreach (var word in cpv.SelectMany(vocabulary.LabelWords).Select(_words.Of))
        {
            labels[word] = says;
        }

        AddLabels(labels, own, work is null ? buyer : null);
        _documentBags.Add(own);
        _documentNodes.Add(places);
        _documentLabels.Add(labels);
        _documents.Add(work);
        _buyers.Add(work is null ? [] : [.. (work.Buyer is { } named ? [BuyerNames.Plain(named)] : BuyerNames.In($"{title}. {text}"))]);
    }

    private void AddLabels(Dictionary<int, float> labels, Dictionary<int, float> own, string? name)
    {
        foreach (var word in own.Keys)
        {
            labels[word] = 1;
        }

        foreach (var word in SearchWords.Of(name).Select(_words.Of))
        {
            labels[word] = 1;
        }
    }

    private void Count(Dictionary<int, float> bag, string text, float times)
    {
        foreach (var word in SearchWords.Of(text))
        {
            CollectionsMarshal.GetValueRefOrAddDefault(bag, _words.Of(word), out _) += times;
        }
    }

    private static int[] Frequencies(Rows rows, int count)
    {
        var frequencies = new int[count];
        foreach (var member in rows.Members)
        {
            frequencies[member]++;
        }

        return frequencies;
    }

    private float[] WordWeights(Rows documents) =>
        [.. Frequencies(documents, _words.Texts.Count).Select((f, w) => vocabulary.WeightOf(_words.Texts[w]) * MathF.Log(1 + ((documents.Count + Unseen - f + 0.5f) / (f + 1.5f))))];

    private float[] SupplierWeights(Rows bags) =>
        [.. Frequencies(bags, _words.Texts.Count).Select((f, w) => vocabulary.WeightOf(_words.Texts[w]) * MathF.Log(1 + ((bags.Count - f + 0.5f) / (f + 0.5f))))];

    private Rows ByWord(Rows bags, float[] weights)
    {
        var lengths = new float[bags.Count];
        for (var supplier = 0; supplier < bags.Count; supplier++)
        {
            lengths[supplier] = Sum(bags.WeightsOf(supplier));
        }

        var mean = lengths.Length == 0 ? 1 : MathF.Max(1, Sum(lengths) / lengths.Length);
        return bags.Turned(_words.Texts.Count, (supplier, word, times) =>
            weights[word] * times * (Saturation + 1) / (times + (Saturation * (1 - LengthPart + (LengthPart * lengths[supplier] / mean)))));
    }

    private static Rows Vectors(Rows documents, float[] weights)
    {
        var vectors = new float[documents.Weights.Length];
        for (var document = 0; document < documents.Count; document++)
        {
            double length = 0;
            for (var at = documents.Starts[document]; at < documents.Starts[document + 1]; at++)
            {
                vectors[at] = (1 + MathF.Log(documents.Weights[at])) * weights[documents.Members[at]];
                length += vectors[at] * vectors[at];
            }

            foreach (ref var weight in vectors.AsSpan(documents.Starts[document]..documents.Starts[document + 1]))
            {
                weight /= MathF.Max(1e-6f, (float)Math.Sqrt(length));
            }
        }

        return documents with { Weights = vectors };
    }

    private static float Sum(ReadOnlySpan<float> values)
    {
        float sum = 0;
        foreach (var value in values)
        {
            sum += value;
        }

        return sum;
    }
}
