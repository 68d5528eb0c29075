using WealthBuilding.Domain.Procurement.Consortia;

namespace WealthBuilding.Domain.Tests.Procurement.Consortia;

/// <summary>Into how many lots a contract could be cut, counted over what suppliers say they take on.</summary>
public sealed class LottingAdviserTests
{
    [Fact]
    public void The_fewest_lots_that_let_the_most_local_suppliers_in_are_suggested_with_the_counts_before_and_after()
    {
        var advice = LottingAdviser.Advise(100_000_00, [Local("a", 30_000), Local("b", 60_000), Far("c", 500_000), Local("silent", null)]);

        Assert.Equal((1, 0, 1), (advice.Whole.Able, advice.Whole.AbleLocal, advice.Whole.Unknown));
        Assert.Equal(4, advice.Suggested!.Lots);
        Assert.Equal("As one lot 0 local suppliers could bid (1 of any place). In 4 lots of up to £25,000 2 local suppliers could (3 of any place). That is 4 contracts to award and to run instead of 1.", advice.Why);
    }

    [Fact]
    public void The_coarsest_split_that_has_most_of_the_gain_is_suggested_and_not_the_finest()
    {
        var bidders = Enumerable.Range(0, 9).Select(i => Local($"b{i}", 51_000)).Append(Local("tiny", 9_000)).ToList();

        var advice = LottingAdviser.Advise(100_000_00, bidders);

        Assert.Equal((2, 9), (advice.Suggested!.Lots, advice.Suggested.AbleLocal));
        Assert.Equal(10, advice.Splits.Max(s => s.AbleLocal));
    }

    [Fact]
    public void A_split_that_lets_nobody_in_is_not_suggested()
    {
        var advice = LottingAdviser.Advise(10_000_00, [Local("a", 30_000), Far("b", 30_000)]);

        Assert.Null(advice.Suggested);
        Assert.Equal("No split lets more local suppliers bid: 1 local supplier can take the whole.", advice.Why);
    }

    [Fact]
    public void Lots_that_are_too_small_for_a_supplier_lose_it_again()
    {
        var advice = LottingAdviser.Advise(100_000_00, [new LotBidder("a", true, true, 40_000_00, 50_000_00)]);

        Assert.Equal([0, 1, 0], advice.Splits.Take(3).Select(s => s.AbleLocal));
        Assert.Equal(2, advice.Suggested!.Lots);
    }

    [Fact]
    public void No_lot_is_larger_than_its_size_says() => Assert.Equal(34, LottingAdviser.Advise(100, []).Splits[2].LotPence);

    private static LotBidder Local(string id, long? pounds) => new(id, true, true, null, pounds * 100);

    private static LotBidder Far(string id, long? pounds) => new(id, false, false, null, pounds * 100);
}
