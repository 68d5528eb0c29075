using WealthBuilding.Domain.Suppliers.Resolution;

namespace WealthBuilding.Domain.Tests.Suppliers.Resolution;

public sealed class NameClustersTests
{
    [Fact]
    public void Propose_SpellingsOfOneName_AreOneCluster()
    {
        var clusters = Propose(
            ("Plommerby Waste Services Limi", null, 100),
            ("PLOMMERBY WASTE SERVIC", null, 900),
            ("Plommerby Waste Svs Ltd", null, 50),
            ("Gresswell Catering", null, 5000));

        var cluster = Assert.Single(clusters);
        Assert.Equal([1, 0, 2], cluster.Members);
        Assert.Equal(1050, cluster.Pence);
        Assert.InRange(cluster.Score, 0.85, 1);
        Assert.NotEmpty(cluster.Reasons);
    }

    [Fact]
    public void Propose_DifferentRegisterNumbers_AreNeverTogether()
    {
        Assert.Empty(Propose(("Plommerby Ltd", "04142000", 1), ("PLOMMERBY LIMITED", "04142001", 1)));

        var withAThird = Propose(("Plommerby Ltd", "04142000", 1), ("PLOMMERBY LIMITED", "04142001", 1), ("Plommerby", null, 1));

        Assert.All(withAThird, c => Assert.False(c.Members.Contains(0) && c.Members.Contains(1)));
    }

    [Fact]
    public void Propose_TheSameNumber_IsOneWhateverTheNames()
    {
        var cluster = Assert.Single(Propose(("Plommerby Ltd", "04142000", 1), ("Gresswell", "4142000", 1)));

        Assert.Equal("number", Assert.Single(cluster.Reasons).Code);
    }

    [Fact]
    public void Propose_FormsThatExcludeEachOther_AreNotJoinedThroughAThird() =>
        Assert.DoesNotContain(
            Propose(("Plommerby Ltd", null, 1), ("Plommerby LLP", null, 1), ("Plommerby", null, 1)),
            c => c.Members.Contains(0) && c.Members.Contains(1));

    [Fact]
    public void Propose_CommonWordsOnly_AreNoCluster() =>
        Assert.Empty(Propose(("Village Hall", null, 1), ("VILLAGE HALL", null, 1)));

    private static IReadOnlyList<NameCluster> Propose(params (string Name, string? Number, long Pence)[] names) =>
        NameClusters.Propose([.. names.Select(n => new ClusterMember(new RawSupplier(n.Name, null, n.Number, null), n.Pence))], ResolutionThresholds.Default.Join);
}
