namespace WealthBuilding.Domain.Suppliers.Categories;

/// <summary>How likely each division is, and each node: the chances of a division's nodes add up to its own.</summary>
internal sealed record CategoryLikelihoods(double[] Divisions, double[] Nodes)
{
    internal static CategoryLikelihoods Of(CategoryScores scores, CategoryNodes nodes)
    {
        var divisions = Exponentials(scores.Divisions);
        var all = divisions.Sum();
        var within = Exponentials(scores.Nodes);
        var sums = new double[divisions.Length];
        for (var node = 0; node < within.Length; node++)
        {
            sums[nodes.DivisionOf[node]] += within[node];
        }

        return new(
            [.. divisions.Select(d => d / all)],
            [.. within.Select((w, node) => w / sums[nodes.DivisionOf[node]] * divisions[nodes.DivisionOf[node]] / all)]);
    }

    private static double[] Exponentials(double[] scores)
    {
        var most = scores.Max();
        return [.. scores.Select(s => Math.Exp(s - most))];
    }
}
