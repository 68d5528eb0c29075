using FsCheck;
using FsCheck.Fluent;
using WealthBuilding.Domain.Common;

namespace WealthBuilding.Domain.Tests.Common;

public sealed class SharesTests
{
    [Theory]
    [InlineData(100, new long[] { 1, 1, 1 }, new long[] { 34, 33, 33 })]
    [InlineData(-100, new long[] { 1, 1, 1 }, new long[] { -34, -33, -33 })]
    [InlineData(10, new long[] { 0, 3, 0 }, new long[] { 0, 10, 0 })]
    [InlineData(7, new long[] { 6, 3, 1 }, new long[] { 4, 2, 1 })]
    [InlineData(long.MaxValue, new long[] { long.MaxValue, long.MaxValue }, new long[] { (long.MaxValue / 2) + 1, long.MaxValue / 2 })]
    public void Splits_by_largest_remainder(long pence, long[] weights, long[] expected) => Assert.Equal(expected, Shares.Split(pence, weights));

    [Fact]
    public void Parts_add_up_and_none_is_a_penny_off_its_exact_share() => Prop.ForAll(
        ArbMap.Default.ArbFor<int>(),
        ArbMap.Default.ArbFor<NonEmptyArray<byte>>().Filter(w => w.Get.Any(x => x > 0)),
        (pence, weights) =>
        {
            var parts = Shares.Split(pence, Array.ConvertAll(weights.Get, w => (long)w));
            var sum = weights.Get.Sum(w => (decimal)w);
            Assert.Equal(pence, parts.Sum());
            Assert.All(parts.Zip(weights.Get), p => Assert.InRange(p.First - (pence * p.Second / sum), -0.999999m, 0.999999m));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Amounts_in_parts_of_a_penny_round_to_pence_with_the_same_sum() => Prop.ForAll(
        ArbMap.Default.ArbFor<int[]>(),
        amounts =>
        {
            var last = -amounts.Sum(a => (long)a) % 10_000;
            var rounded = Shares.RoundToWhole([.. amounts.Select(a => (long)a), last], 10_000);
            Assert.Equal((amounts.Sum(a => (long)a) + last) / 10_000, rounded.Sum());
            Assert.All(amounts.Zip(rounded), p => Assert.InRange(p.Second - (p.First / 10_000m), -0.9999m, 0.9999m));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Percentages_add_up_to_a_hundred()
    {
        Assert.Equal([33.4m, 33.3m, 33.3m], Shares.Percentages([1, 1, 1])!);
        Assert.Equal([14.29m, 28.57m, 57.14m], Shares.Percentages([1, 2, 4], places: 2)!);
        Assert.Null(Shares.Percentages([0, 0]));
        Assert.Null(Shares.Percentages([5, -1]));
    }

    [Fact]
    public void Weights_that_say_nothing_are_an_error()
    {
        Assert.Throws<ArgumentException>(() => Shares.Split(5, [0, 0]));
        Assert.Throws<ArgumentOutOfRangeException>(() => Shares.Split(5, [2, -1]));
    }
}
