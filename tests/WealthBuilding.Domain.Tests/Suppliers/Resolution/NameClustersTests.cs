using WealthBuilding.Domain.Suppliers.Resolution;
using WealthBuilding.Domain.Tests.Suppliers.People;

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

    [Fact]
    public void Propose_APersonAndAllWhoTradeAsTheSame_AreNotChained()
    {
        string[] names =
        [
            "Jean-Marc de la Plommer", "Anna-Maria de la Plommer", "Miss Diallovane de la Plommer", "de la Plommer t/a Driving School", "Driving School T/A Gillian Hothersgill", "Gillian Hothersgill MBE",
            "Driving School T/A Yusuf Norbottley", "Pieter della Morvale T/A Driving School", "Executors of Pieter della Morvale", "Refund Pieter Gresswell", "J Plommer", "K Plommer",
        ];

        var clusters = Propose([.. names.Select(n => (n, (string?)null, 1L))]);

        Assert.All(clusters, c => Assert.InRange(c.Members.Count, 2, 2));
        Assert.DoesNotContain(clusters, c => c.Members.Contains(0) && c.Members.Contains(1));
        Assert.DoesNotContain(clusters, c => c.Members.Contains(4) && c.Members.Contains(6));
    }

    [Theory]
    [InlineData("Gables Nursing Home", "RED GABLES NURSING HOME")]
    [InlineData("Holgate House", "HOWGATE HOUSE")]
    [InlineData("Oswin", "OSWIN NURSERY SCHOOL OF MORVALE")]
    [InlineData("Marianne House", "MARIANNE HOUSE CARE")]
    [InlineData("Plommerby Scotland Ltd", "PLOMMERBY LTD")]
    public void Propose_WhatOnlySoundsAlike_IsNoCluster(string one, string other) => Assert.Empty(Propose((one, null, 1), (other, null, 1)));

    [Fact]
    public void Propose_ANameThatGoesOnTwoWays_IsTiedToNeither() =>
        Assert.Equal([0, 3], Assert.Single(Propose(("Plommerby Dominion", null, 4), ("Plommerby Dominion Group", null, 3), ("Plommerby Dominion Housing", null, 2), ("PLOMMERBY  DOMINION", null, 1))).Members);

    [Fact]
    public void Propose_APersonsName_IsTiedToItselfAndToTheTrustThatIsCalledSo()
    {
        Assert.Single(Propose(("Marianne Plommerby", null, 1), ("PLOMMERBY MARIANNE", null, 1)));
        Assert.Single(Propose(("Marianne Plommerby", null, 1), ("The Marianne Plommerby Trust", null, 1)));
        Assert.Empty(Propose(("Marianne Plommerby", null, 1), ("Marianne Plommerby Catering", null, 1)));
    }

    private static IReadOnlyList<NameCluster> Propose(params (string Name, string? Number, long Pence)[] names) =>
        NameClusters.Propose([.. names.Select(n => new ClusterMember(new RawSupplier(n.Name, null, n.Number, null), n.Pence))], ResolutionThresholds.Default.Join, PeopleSeeds.Words);
}
