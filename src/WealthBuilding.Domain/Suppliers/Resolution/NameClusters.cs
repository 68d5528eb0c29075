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
/// Strongest ties first. Two clusters are never put together where a member of one and a member of the other have different numbers
/// of the same register, or legal forms that exclude each other: one wrong tie would make one of many.
/// </remarks>
public static class NameClusters
{
    /// <summary>Clusters of two and more, most pence first.</summary>
    /// <param name="members">Distinct raw suppliers.</param>
    /// <param name="least">0 to 1; ties below it are not made.</param>
    public static IReadOnlyList<NameCluster> Propose(IReadOnlyList<ClusterMember> members, double least)
    {
        var index = IndexOf(members);
        var joined = new ClusterForest(members);
        foreach (var tie in Ties(members, index, least))
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

    private static IEnumerable<ClusterTie> Ties(IReadOnlyList<ClusterMember> members, NameIndex index, double least)
    {
        var (ties, search) = (new List<ClusterTie>(), new SupplierSearch(index));
        for (var i = 0; i < members.Count; i++)
        {
            foreach (var (entity, sought, best) in search.Neighbours(members[i].Raw).All)
            {
                var score = 1 / (1 + Math.Exp(-best.LogOdds));
                if (entity != i && score >= least)
                {
                    ties.Add(new ClusterTie(i, entity, score, sought, best));
                }
            }
        }

        ties.AddRange(NumberTies(members));
        return ties.OrderByDescending(t => t.Score).ThenBy(t => Math.Min(t.One, t.Other)).ThenBy(t => Math.Max(t.One, t.Other));
    }

    // The same number is the same organisation, whatever the names.
    private static IEnumerable<ClusterTie> NumberTies(IReadOnlyList<ClusterMember> members) =>
        Enumerable.Range(0, members.Count)
            .SelectMany(i => new[] { (Key: RegisterKey.Company(members[i].Raw.CompanyNumber), i), (Key: RegisterKey.OfCharity(members[i].Raw.CharityNumber), i) })
            .Where(k => k.Key != 0)
            .GroupBy(k => k.Key)
            .SelectMany(g => g.Skip(1).Select(k => new ClusterTie(g.First().i, k.i, 1, null, default)));
}
