using System.Runtime.InteropServices;

namespace WealthBuilding.Domain.Suppliers.Categories;

/// <summary>One kind of knowledge: how often each run of words stands under each node. A run speaks for a node as far as it stands there more than elsewhere.</summary>
/// <remarks>
/// Multinomial naive Bayes, with totals damped (a division of many words would drown the others) and the sum over the text's runs damped
/// (a long text would be sure of everything).
/// </remarks>
internal sealed class WordEvidence(CategoryNodes nodes, EvidenceSettings settings)
{
    private readonly Dictionary<string, List<(int Node, double Count)>> _runs = new(StringComparer.Ordinal);
    private readonly double[] _nodeTotals = new double[nodes.Codes.Count];
    private readonly double[] _divisionTotals = new double[nodes.Divisions.Count];
    private NodeRates? _rates;

    /// <summary>Counts runs under a node; a negative weight takes back.</summary>
    internal void Add(IReadOnlyDictionary<string, double> runs, int node, double weight)
    {
        foreach (var (run, count) in runs)
        {
            ref var places = ref CollectionsMarshal.GetValueRefOrAddDefault(_runs, run, out _);
            places ??= [];
            var at = places.FindIndex(p => p.Node == node);
            var before = at < 0 ? 0 : places[at].Count;
            var after = Math.Max(0, before + (weight * count));
            if (at < 0)
            {
                places.Add((node, after));
            }
            else
            {
                places[at] = (node, after);
            }

            _nodeTotals[node] += after - before;
            _divisionTotals[nodes.DivisionOf[node]] += after - before;
        }

        _rates = null;
    }

    /// <summary>What the runs of a text speak for.</summary>
    internal CategoryScores Score(IReadOnlyDictionary<string, double> runs)
    {
        var scores = CategoryScores.Empty(nodes);
        var rates = Rates();
        var byDivision = new double[nodes.Divisions.Count];
        var total = 0d;
        foreach (var (run, count) in runs)
        {
            if (_runs.TryGetValue(run, out var places))
            {
                var weight = count * (run.Contains(' ', StringComparison.Ordinal) ? settings.RunWeight : 1);
                total += weight;
                AddNodes(scores.Nodes, places, rates.Nodes, weight);
                AddDivisions(scores.Divisions, byDivision, places, rates.Divisions, weight);
            }
        }

        var damping = total > 0 ? 1 / Math.Pow(Math.Max(1, total), settings.LengthDamping) : 0;
        Scale(scores.Divisions, damping);
        Scale(scores.Nodes, damping);
        return scores;
    }

    /// <summary>How much one run speaks for a division beyond what it does for any; 0 where it is not known.</summary>
    internal double For(string run, int division)
    {
        if (!_runs.TryGetValue(run, out var places))
        {
            return 0;
        }

        var scores = new double[nodes.Divisions.Count];
        AddDivisions(scores, new double[scores.Length], places, Rates().Divisions, 1);
        return scores[division];
    }

    private static void Scale(double[] scores, double by)
    {
        for (var i = 0; i < scores.Length; i++)
        {
            scores[i] *= by;
        }
    }

    // Made again after something was learnt; several readers may make it at once, to the same values.
    private NodeRates Rates() => _rates ??= new NodeRates(Rates(_divisionTotals), Rates(_nodeTotals));

    private double[] Rates(double[] totals)
    {
        var damped = totals.Select(t => Math.Pow(Math.Max(t, settings.LeastTotal), settings.TotalDamping)).ToArray();
        var mean = damped.Average();
        return [.. damped.Select(d => mean / d)];
    }

    private void AddNodes(double[] scores, List<(int Node, double Count)> places, double[] rates, double weight)
    {
        var sum = places.Sum(p => p.Count * rates[p.Node]);
        AddEverywhere(scores, weight * (Math.Log(settings.Smoothing) - Math.Log((sum / scores.Length) + settings.Smoothing)));
        foreach (var (node, count) in places)
        {
            scores[node] += weight * Math.Log(((count * rates[node]) + settings.Smoothing) / settings.Smoothing);
        }
    }

    private void AddDivisions(double[] scores, double[] counts, List<(int Node, double Count)> places, double[] rates, double weight)
    {
        var sum = 0d;
        foreach (var (node, count) in places)
        {
            var division = nodes.DivisionOf[node];
            counts[division] += count * rates[division];
            sum += count * rates[division];
        }

        AddEverywhere(scores, weight * (Math.Log(settings.Smoothing) - Math.Log((sum / scores.Length) + settings.Smoothing)));
        foreach (var (node, _) in places)
        {
            var division = nodes.DivisionOf[node];
            scores[division] += weight * Math.Log((counts[division] + settings.Smoothing) / settings.Smoothing);
            counts[division] = 0;
        }
    }

    private static void AddEverywhere(double[] scores, double amount)
    {
        for (var i = 0; i < scores.Length; i++)
        {
            scores[i] += amount;
        }
    }

    private sealed record NodeRates(double[] Divisions, double[] Nodes);
}

/// <summary>How counts become evidence.</summary>
/// <param name="Smoothing">What a run counts where it was never seen; the smaller, the more a single sight says.</param>
/// <param name="TotalDamping">0: totals do not matter; 1: shares of all that stands under a node.</param>
/// <param name="LeastTotal">A node with less counts as having this much.</param>
/// <param name="RunWeight">What two or three words in a row count for, beside 1 for a word alone.</param>
/// <param name="LengthDamping">0: evidence adds up; 1: its mean is taken.</param>
internal sealed record EvidenceSettings(double Smoothing, double TotalDamping, double LeastTotal, double RunWeight, double LengthDamping);
