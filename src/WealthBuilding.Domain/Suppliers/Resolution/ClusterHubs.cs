namespace WealthBuilding.Domain.Suppliers.Resolution;

/// <summary>Finds the names that lead several ways: tied to two that do not hold together.</summary>
/// <remarks>CITIZENS ADVICE may be that of either town: no name tells which. Its own name, written otherwise, is tied to it all the same.</remarks>
internal sealed class ClusterHubs(ClusterBonds bonds, double least)
{
    /// <summary>The ties that are left, in their order.</summary>
    internal IEnumerable<ClusterTie> Without(List<ClusterTie> ties)
    {
        var ways = ties.Where(t => !IsSure(t)).SelectMany(t => new[] { (From: t.One, To: t.Other), (From: t.Other, To: t.One) }).ToLookup(w => w.From, w => w.To);
        return ties.Where(t => IsSure(t) || (!Parts(ways[t.One], t.Other) && !Parts(ways[t.Other], t.One)));
    }

    private bool IsSure(ClusterTie tie) => tie.IsByNumber || bonds.AreSame(tie.One, tie.Other);

    private bool Parts(IEnumerable<int> ways, int to) => ways.Any(w => w != to && !bonds.Agree(w, to, least));
}
