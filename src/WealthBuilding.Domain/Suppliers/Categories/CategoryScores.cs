namespace WealthBuilding.Domain.Suppliers.Categories;

/// <summary>How much speaks for each division, and for each node; logarithms, of no unit, that compare within one text.</summary>
internal sealed record CategoryScores(double[] Divisions, double[] Nodes)
{
    internal static CategoryScores Empty(CategoryNodes nodes) => new(new double[nodes.Divisions.Count], new double[nodes.Codes.Count]);

    /// <summary>Adds another ground with its weights.</summary>
    internal void Add(CategoryScores ground, double divisionWeight, double nodeWeight)
    {
        for (var i = 0; i < Divisions.Length; i++)
        {
            Divisions[i] += divisionWeight * ground.Divisions[i];
        }

        for (var i = 0; i < Nodes.Length; i++)
        {
            Nodes[i] += nodeWeight * ground.Nodes[i];
        }
    }
}
