using WealthBuilding.Domain.Procurement.Consortia;
using WealthBuilding.Domain.Procurement.Matching;
using WealthBuilding.Domain.Suppliers;

namespace WealthBuilding.Domain.Tests.Procurement.Consortia;

/// <summary>What partners cover together, and what is missing: by field, by size, by area, lot by lot.</summary>
public sealed class ConsortiumCoverTests
{
    private static readonly OpportunityPart Clean = new(new("lot-1", "lot 1 (Cleaning)", 60_000_00), ["90910000"]);
    private static readonly OpportunityPart Cater = new(new("lot-2", "lot 2 (Catering)", 40_000_00), ["55500000"]);

    [Fact]
    public void Each_part_says_who_carries_it_and_for_how_much()
    {
        var cover = ConsortiumCover.Of([Clean, Cater], [Partner("a", 70_000_00, "lot-1"), Partner("b", 50_000_00, "lot-2")], null);

        Assert.True(cover.IsWhole);
        Assert.Equal([("a", 60_000_00L)], cover.Parts[0].Carriers);
        Assert.Equal([("b", 40_000_00L)], cover.Parts[1].Carriers);
        Assert.Null(cover.Parts[0].WorksThere);
    }

    [Fact]
    public void A_part_that_nobody_does_and_one_that_is_too_large_are_missing()
    {
        var cover = ConsortiumCover.Of([Clean, Cater], [Partner("a", 45_000_00, "lot-1")], null);

        Assert.False(cover.IsWhole);
        Assert.Equal(["lot 1 (Cleaning) is £15,000 more than the partners say they take on together", "Nobody does lot 2 (Catering)"], cover.Missing);
    }

    [Fact]
    public void Whose_capacity_is_not_known_is_not_held_against_it_but_said()
    {
        var cover = ConsortiumCover.Of([Clean], [Partner("a", null, "lot-1")], null);

        Assert.True(cover.IsWhole);
        Assert.Equal(["a"], cover.Unknown);
    }

    [Fact]
    public void Where_nobody_who_carries_a_lot_works_there_that_is_missing()
    {
        var cover = ConsortiumCover.Of([Clean, Cater], [Partner("a", 70_000_00, "lot-1"), Partner("b", 50_000_00, "lot-2")], new HashSet<string> { "a" });

        Assert.Equal((true, false), (cover.Parts[0].WorksThere, cover.Parts[1].WorksThere));
        Assert.Equal(["Nobody who carries lot 2 (Catering) says that it works where the work is"], cover.Missing);
    }

    [Fact]
    public void Without_any_part_nothing_is_whole() => Assert.False(ConsortiumCover.Of([], [Partner("a", 1, "lot-1")], null).IsWhole);

    [Theory]
    [InlineData("90911200", 50_000, true, SizeFit.TooLarge, false)]
    [InlineData("90911200", 60_000, true, SizeFit.Fits, true)]
    [InlineData("90911200", null, true, SizeFit.NotSaid, true)]
    [InlineData("77310000", 60_000, false, SizeFit.Fits, false)]
    public void A_lot_suits_who_is_in_its_field_and_of_its_size(string cpv, int? largestPounds, bool inField, SizeFit size, bool suits)
    {
        var fit = Assert.Single(OpportunityParts.FitsOf(new SupplierText { Id = "a", Name = "A", Categories = [cpv], LargestPence = largestPounds * 100L }, [Clean]));

        Assert.Equal((inField, size, suits), (fit.IsInField, fit.Size, fit.Suits));
    }

    [Fact]
    public void A_value_is_shared_out_to_the_penny()
    {
        var parts = OpportunityParts.ByCategory(["90910000", "55500000", "79110000"], 100, c => c);

        Assert.Equal([34L, 33L, 33L], parts.Select(p => p.Part.Pence));
    }

    private static ConsortiumCandidate Partner(string id, long? capacity, params string[] parts) => new(id, id, parts, capacity, OwnershipModel.WorkerOwned, 0);
}
