using System.Globalization;
using WealthBuilding.Domain.Procurement.Matching;

namespace WealthBuilding.Evaluation;

/// <summary>Learns how much each ground weighs from awards of the past, the earlier for learning and the later for telling, never the other way round.</summary>
/// <remarks>A conditional logit: of all candidates one was taken. Weights are held back to where they start and never fall below nothing: no ground may speak against a supplier.</remarks>
internal static class WeightLearning
{
    private const int Folds = 4;
    private const int Steps = 400;
    private const double Rate = 0.05;

    internal static int Run(MatchingFolder data, Func<DateOnly, SupplierIndex> before)
    {
        List<(MatchingCase Case, IReadOnlyList<(string Supplier, double[] Parts)> Grounds)> cases = [.. data.Repeats().Select(c => (c, new OpportunityMatcher(before(c.Need.Day)).Grounds(c.Need)))];
        var start = MatchWeights.Default.Values.ToArray();
        foreach (var hold in new[] { 0.003, 0.01, 0.03, 0.1 })
        {
            var (held, learnt) = (new SupplierRankFigures(), new SupplierRankFigures());
            for (var fold = 1; fold < Folds; fold++)
            {
                var (from, to) = (cases.Count * fold / Folds, cases.Count * (fold + 1) / Folds);
                var weights = Learn([.. cases.Take(from)], start, hold);
                foreach (var (one, grounds) in cases.Skip(from).Take(to - from))
                {
                    held.Add(Rank(grounds, start), one.Firms);
                    learnt.Add(Rank(grounds, weights), one.Firms);
                }
            }

            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"held back by {hold}: later folds nDCG@10 {learnt.Ndcg10:0.000}, MRR {learnt.Mrr:0.000}; with the weights that stand {held.Ndcg10:0.000}, {held.Mrr:0.000}"));
            Console.WriteLine("  on all: " + string.Join(", ", Learn(cases, start, hold).Select((w, i) => string.Create(CultureInfo.InvariantCulture, $"{(MatchPart)i} {w:0.00}"))));
        }

        return 0;
    }

    private static List<string> Rank(IReadOnlyList<(string Supplier, double[] Parts)> grounds, double[] weights) =>
        [.. grounds.OrderByDescending(g => Score(g.Parts, weights)).ThenBy(g => g.Supplier, StringComparer.Ordinal).Select(g => g.Supplier)];

    private static double[] Learn(List<(MatchingCase Case, IReadOnlyList<(string Supplier, double[] Parts)> Grounds)> cases, double[] start, double hold)
    {
        var weights = start.ToArray();
        var usable = cases.Where(c => c.Grounds.Any(g => c.Case.Firms.Contains(g.Supplier))).ToList();
        for (var step = 0; step < Steps; step++)
        {
            var slope = weights.Select((w, i) => hold * (w - start[i])).ToArray();
            foreach (var (one, grounds) in usable)
            {
                AddSlope(slope, grounds, one.Firms, weights, 1.0 / usable.Count);
            }

            for (var i = 0; i < weights.Length; i++)
            {
                weights[i] = Math.Max(0, weights[i] - (Rate * 10 * slope[i]));
            }
        }

        return weights;
    }

    private static void AddSlope(double[] slope, IReadOnlyList<(string Supplier, double[] Parts)> grounds, HashSet<string> firms, double[] weights, double share)
    {
        var scores = grounds.Select(g => Score(g.Parts, weights)).ToList();
        var most = scores.Max();
        var chances = scores.Select(s => Math.Exp(s - most)).ToList();
        var (all, right) = (chances.Sum(), grounds.Select((g, i) => firms.Contains(g.Supplier) ? chances[i] : 0).Sum());
        for (var i = 0; i < grounds.Count; i++)
        {
            var pull = (chances[i] / all) - (firms.Contains(grounds[i].Supplier) ? chances[i] / right : 0);
            for (var part = 0; part < slope.Length; part++)
            {
                slope[part] += share * pull * grounds[i].Parts[part];
            }
        }
    }

    private static double Score(double[] parts, double[] weights) => parts.Select((p, i) => p * weights[i]).Sum();
}
