using WealthBuilding.Domain.Procurement.Consortia;
using WealthBuilding.Domain.Suppliers;

namespace WealthBuilding.Domain.Tests.Procurement.Consortia;

/// <summary>The smallest sets that carry a need, within what each can take on.</summary>
public sealed class ConsortiumFinderTests
{
    private static readonly ConsortiumPart Clean = new("clean", "Cleaning", 60);
    private static readonly ConsortiumPart Cater = new("cater", "Catering", 40);
    private static readonly ConsortiumPart Guard = new("guard", "Security", 50);

    [Fact]
    public void Two_that_cover_all_beat_three_and_each_is_said_to_bring_what_it_carries()
    {
        var answer = ConsortiumFinder.Find([Clean, Cater, Guard], [Firm("a", 100, "clean"), Firm("b", 100, "cater"), Firm("c", 100, "guard"), Firm("d", 100, "clean", "cater"), Firm("e", 100, "guard")]);

        Assert.True(answer.IsProven);
        Assert.Equal(2, answer.LeastSize);
        Assert.Equal(["d c", "d e"], answer.Proposals.Select(p => string.Join(' ', p.Shares.Select(s => s.Partner.Id))));
        Assert.Equal([("clean", 60L), ("cater", 40L)], answer.Proposals[0].Shares[0].Parts);
    }

    [Fact]
    public void Capacity_is_over_all_parts_together_and_a_part_may_be_shared()
    {
        var answer = ConsortiumFinder.Find([Clean, Cater], [Firm("a", 70, "clean", "cater"), Firm("b", 35, "clean"), Firm("c", 10, "cater")]);

        var proposal = Assert.Single(answer.Proposals);
        Assert.Equal(2, answer.LeastSize);
        Assert.Equal(100, proposal.Shares.Sum(s => s.Pence));
        Assert.True(proposal.Shares.Single(s => s.Partner.Id == "a").Pence <= 70);
        Assert.True(proposal.Shares.Single(s => s.Partner.Id == "b").Pence <= 35);
    }

    [Fact]
    public void A_part_given_to_one_moves_to_another_where_only_so_all_is_carried()
    {
        var answer = ConsortiumFinder.Find([Clean with { Pence = 50 }, Cater with { Pence = 50 }], [Firm("a", 50, "clean", "cater"), Firm("b", 50, "clean")]);

        Assert.Equal([("cater", 50L)], Assert.Single(answer.Proposals).Shares.Single(s => s.Partner.Id == "a").Parts);
    }

    [Fact]
    public void Cooperatives_come_first_among_sets_of_one_size()
    {
        var answer = ConsortiumFinder.Find([Clean, Cater], [Firm("a", 100, "clean"), Firm("b", 100, "cater"), Firm("z", 100, "cater") with { Ownership = OwnershipModel.WorkerOwned, Score = 0.1 }]);

        Assert.Contains(answer.Proposals[0].Shares, s => s.Partner.Id == "z");
        Assert.Equal(2, answer.Proposals.Count);
    }

    [Fact]
    public void What_nobody_can_carry_is_named_and_nothing_is_proposed()
    {
        var answer = ConsortiumFinder.Find([Clean, Guard], [Firm("a", 100, "clean"), Firm("b", 49, "guard")]);

        Assert.Empty(answer.Proposals);
        Assert.Equal("guard", Assert.Single(answer.Uncovered).Key);
    }

    [Fact]
    public void Silence_about_capacity_is_not_held_against_a_partner_but_counted()
    {
        var answer = ConsortiumFinder.Find([Clean], [Firm("a", null, "clean")]);

        Assert.Equal(1, Assert.Single(answer.Proposals).UnknownCapacity);
    }

    [Fact]
    public void Beyond_what_can_be_tried_the_greedy_set_comes_with_a_bound_that_holds()
    {
        var many = Enumerable.Range(0, 40).Select(i => Firm($"f{i:00}", 10, "clean"));

        var answer = ConsortiumFinder.Find([Clean], [.. many]);

        Assert.Equal(6, answer.LeastSize);
        Assert.Equal(6, Assert.Single(answer.Proposals).Shares.Count);
        Assert.True(answer.IsProven);
    }

    [Fact]
    public void The_smallest_set_is_never_larger_than_what_trying_all_sets_finds()
    {
        var random = new Random(7);
        for (var round = 0; round < 200; round++)
        {
            ConsortiumPart[] parts = [Clean with { Pence = random.Next(1, 60) }, Cater with { Pence = random.Next(1, 60) }, Guard with { Pence = random.Next(0, 2) }];
            ConsortiumCandidate[] firms = [.. Enumerable.Range(0, 6).Select(i => Firm($"f{i}", random.Next(1, 60), [.. parts.Select(p => p.Key).Where(_ => random.Next(2) == 0)]))];

            var answer = ConsortiumFinder.Find(parts, firms);

            Assert.Equal(Smallest(parts, firms), answer.Proposals.Count == 0 ? null : answer.Proposals[0].Shares.Count);
        }
    }

    // By trying all sets, and by Hall's condition: every group of parts must fit into what those that can do them take on.
    private static int? Smallest(ConsortiumPart[] parts, ConsortiumCandidate[] firms) => Enumerable.Range(1, (1 << firms.Length) - 1)
        .Where(set => Enumerable.Range(1, (1 << parts.Length) - 1).All(group =>
        {
            var wanted = parts.Where((_, p) => (group >> p & 1) == 1).ToList();
            var able = firms.Where((f, i) => (set >> i & 1) == 1 && wanted.Exists(p => f.Parts.Contains(p.Key))).ToList();
            return able.Count > 0 && able.Sum(f => f.CapacityPence!.Value) >= wanted.Sum(p => p.Pence);
        }))
        .Select(set => (int?)System.Numerics.BitOperations.PopCount((uint)set)).Min();

    private static ConsortiumCandidate Firm(string id, long? capacity, params string[] parts) => new(id, $"{id} Example Ltd", parts, capacity, OwnershipModel.Independent, 0.5);
}
