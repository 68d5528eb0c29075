namespace WealthBuilding.Domain.Suppliers.Categories;

/// <summary>The divisions and groups of the vocabulary, numbered: what the words of a text are weighed between.</summary>
/// <remarks>The node of a code is its group, or its division where it lies in no group.</remarks>
internal sealed class CategoryNodes
{
    private readonly Dictionary<string, int> _nodes;

    internal CategoryNodes(CpvTree tree)
    {
        Codes = [.. tree.All.Where(c => c.Level is CpvLevel.Division or CpvLevel.Group)];
        _nodes = Codes.Select((code, node) => (code.Code, node)).ToDictionary(c => c.Code, c => c.node, StringComparer.Ordinal);
        Divisions = [.. tree.Divisions];
        var divisions = Divisions.Select((code, division) => (code.Code, division)).ToDictionary(c => c.Code, c => c.division, StringComparer.Ordinal);
        DivisionOf = [.. Codes.Select(c => divisions[tree.DivisionOf(c).Code])];
        ByCode = tree.All.ToDictionary(c => c.Code, c => _nodes[(tree.GroupOf(c) ?? tree.DivisionOf(c)).Code], StringComparer.Ordinal);
    }

    internal IReadOnlyList<CpvCode> Codes { get; }

    internal IReadOnlyList<CpvCode> Divisions { get; }

    /// <summary>The number of a node's division.</summary>
    internal int[] DivisionOf { get; }

    /// <summary>The node that a code of eight digits lies in.</summary>
    internal IReadOnlyDictionary<string, int> ByCode { get; }
}
