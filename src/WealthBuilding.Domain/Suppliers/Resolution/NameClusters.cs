using WealthBuilding.Domain.Suppliers.People;

namespace WealthBuilding.Domain.Suppliers.Resolution;

/// <summary>A raw supplier and what was paid under its name.</summary>
public readonly record struct ClusterMember(RawSupplier Raw, long Pence);

/// <summary>Raw suppliers that are probably one.</summary>
/// <param name="Members">Places in the list that was given, most pence first.</param>
/// <param name="Score">0 to 1, of the weakest tie that holds the cluster together.</param>
/// <param name="Pence">All members together.</param>
/// <param name="Reasons">Why the weakest tie was made.</param>
public sealed record NameCluster(IReadOnlyList<int> Members, double Score, long Pence, IReadOnlyList<MatchReason> Reasons);

/// <summary>Proposes which raw suppliers are one among themselves, before any register is asked; a person approves.</summary>
/// <remarks>
/// Strongest ties first, and only where every member of the one holds together with every member of the other: no chains. A name that
/// goes on to several others that do not hold together among themselves (CITIZENS ADVICE, of two towns) is tied to none of them.
/// Two clusters are never put together where a member of one and a member of the other have different numbers of the same register, or
/// legal forms that exclude each other: one wrong tie would make one of many.
/// </remarks>
public static class NameClusters
{
    // Read the other way round a pair may be likelier; one that is as far apart as this is not looked at again.
    private const double Far = -3;

    /// <summary>Clusters of two and more, most pence first.</summary>
    /// <param name="members">Distinct raw suppliers.</param>
    /// <param name="least">0 to 1; ties below it are not made.</param>
    /// <param name="people">Where given, payees that read like people are put together with their own name alone, and a given name ties nobody.</param>
    public static IReadOnlyList<NameCluster> Propose(IReadOnlyList<ClusterMember> members, double least, PeopleWords? people = null)
    {
        var index = IndexOf(members);
        var bonds = new ClusterBonds(index, members, people);
        var joined = new ClusterForest(members, (one, other) => bonds.Agree(one, other, least));
        var hubs = new ClusterHubs(bonds, least);
        foreach (var tie in hubs.Without(Ties(members, index, bonds, least)))
        {
            joined.Join(tie);
        }

        return [.. joined.Clusters()
            .Select(c => Cluster(c.Members, c.Weakest, members, index))
            .OrderByDescending(c => c.Pence).ThenBy(c => c.Members[0])];
    }

    private static NameCluster Cluster(List<int> of, ClusterTie weakest, IReadOnlyList<ClusterMember> members, NameIndex index) => new(
        [.. of.OrderByDescending(m => members[m].Pence).ThenBy(m => m)],
        weakest.Score,
        of.Sum(m => members[m].Pence),
        weakest.Sought is { } sought
            ? new LazyReasons(() => new ReasonWriter(index).Write(sought, weakest.Best, rivals: default))
            : [NumberEvidence.Agrees]);

    private static NameIndex IndexOf(IReadOnlyList<ClusterMember> members)
    {
        var builder = new NameIndexBuilder();
        foreach (var (raw, _) in members)
        {
            var entity = builder.AddEntity(new EntityIdentity(raw.CompanyNumber, raw.CharityNumber, null, IsLive: true));
            builder.AddName(entity, raw.Name, NameKind.Registered, raw.Postcode);
        }

        return builder.Build();
    }

    // The strongest first; each pair once.
    private static List<ClusterTie> Ties(IReadOnlyList<ClusterMember> members, NameIndex index, ClusterBonds bonds, double least)
    {
        var (pairs, search) = (new HashSet<(int One, int Other)>(), new SupplierSearch(index));
        for (var i = 0; i < members.Count; i++)
        {
            pairs.UnionWith(search.Neighbours(members[i].Raw).All.Where(n => n.Entity != i && n.Best.LogOdds > Far).Select(n => (Math.Min(i, n.Entity), Math.Max(i, n.Entity))));
        }

        return [.. pairs.Select(p => bonds.Of(p.One, p.Other)).Where(t => t.Score >= least).Concat(NumberTies(members))
            .OrderByDescending(t => t.Score).ThenBy(t => Math.Min(t.One, t.Other)).ThenBy(t => Math.Max(t.One, t.Other))];
    }

    // The same number is the same organisation, whatever the names.
    private static IEnumerable<ClusterTie> NumberTies(IReadOnlyList<ClusterMember> members) =>
        Enumerable.Range(0, members.Count)
            .SelectMany(i => new[] { (Key: RegisterKey.Of(members[i].Raw).Company, i), (Key: RegisterKey.Of(members[i].Raw).Charity, i) })
            .Where(k => k.Key != 0)
            .GroupBy(k => k.Key)
            .SelectMany(g => g.Skip(1).Select(k => new ClusterTie(g.First().i, k.i, 1, null, default)));
}
