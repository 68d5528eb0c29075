namespace WealthBuilding.Evaluation;

/// <summary>How high the right suppliers stand: recall and nDCG at 10, and the mean reciprocal rank of the first right one.</summary>
internal sealed class SupplierRankFigures
{
    private const int Depth = 10;

    private readonly List<(double Recall, double Gain, double Reciprocal)> _cases = [];

    internal double Recall10 => _cases.Count == 0 ? 0 : _cases.Average(c => c.Recall);

    internal double Ndcg10 => _cases.Count == 0 ? 0 : _cases.Average(c => c.Gain);

    internal double Mrr => _cases.Count == 0 ? 0 : _cases.Average(c => c.Reciprocal);

    internal void Add(IReadOnlyList<string> ranked, HashSet<string> right)
    {
        var places = ranked.Select((id, i) => (id, Rank: i + 1)).Where(r => right.Contains(r.id)).Select(r => r.Rank).ToList();
        var ideal = Enumerable.Range(1, Math.Min(Depth, right.Count)).Sum(Discount);
        _cases.Add((
            places.Count(r => r <= Depth) / (double)right.Count,
            places.Where(r => r <= Depth).Sum(Discount) / ideal,
            places.Count == 0 ? 0 : 1.0 / places[0]));
    }

    /// <summary>What a right one among so many gets on average, when every order of them is as likely.</summary>
    internal void AddByChance(int among)
    {
        var ranks = Enumerable.Range(1, among).ToList();
        _cases.Add((Math.Min(1, Depth / (double)among), ranks.Take(Depth).Sum(Discount) / among, ranks.Average(r => 1.0 / r)));
    }

    /// <summary>The middle 95 % of nDCG when cases are drawn again, 1,000 times with a fixed seed.</summary>
    internal (double Low, double High) Ndcg10Interval()
    {
        var random = new Random(1);
        var means = Enumerable.Range(0, 1000).Select(_ => Enumerable.Range(0, _cases.Count).Average(_ => _cases[random.Next(_cases.Count)].Gain)).Order().ToList();
        return (means[25], means[974]);
    }

    private static double Discount(int rank) => 1 / Math.Log2(1 + rank);
}
