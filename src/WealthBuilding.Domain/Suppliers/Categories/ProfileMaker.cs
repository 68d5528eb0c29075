namespace WealthBuilding.Domain.Suppliers.Categories;

/// <summary>Lays likelihoods and named codes out over the tree.</summary>
internal static class ProfileMaker
{
    private const double Least = 0.001;

    internal static CategoryProfile Make(CategoryIndex index, CategoryNodes nodes, CategoryLikelihoods likelihoods, Dictionary<CpvCode, double> strengths)
    {
        var weights = new Dictionary<string, double>(StringComparer.Ordinal);
        for (var division = 0; division < nodes.Divisions.Count; division++)
        {
            weights[nodes.Divisions[division].Code] = likelihoods.Divisions[division];
        }

        var named = strengths.GroupBy(s => nodes.ByCode[s.Key.Code]).ToDictionary(g => g.Key, g => g.Sum(s => s.Value));
        for (var node = 0; node < nodes.Codes.Count; node++)
        {
            if (nodes.Codes[node].Level is CpvLevel.Group)
            {
                weights[nodes.Codes[node].Code] = likelihoods.Nodes[node];
            }
        }

        foreach (var (code, strength) in strengths)
        {
            var node = nodes.ByCode[code.Code];
            foreach (var wider in index.Tree.Upwards(code).Where(c => c.Level is CpvLevel.Class or CpvLevel.Category))
            {
                weights[wider.Code] = weights.GetValueOrDefault(wider.Code) + (likelihoods.Nodes[node] * strength / named[node]);
            }
        }

        return new CategoryProfile(Cut(weights, nodes));
    }

    private static Dictionary<string, double> Cut(Dictionary<string, double> weights, CategoryNodes nodes)
    {
        var kept = nodes.Divisions.Sum(d => weights[d.Code] >= Least ? weights[d.Code] : 0);
        return weights.Where(w => w.Value >= Least).ToDictionary(w => w.Key, w => Math.Min(1, w.Value / kept), StringComparer.Ordinal);
    }
}
