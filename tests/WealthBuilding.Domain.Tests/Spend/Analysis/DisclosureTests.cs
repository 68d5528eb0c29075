using FsCheck;
using FsCheck.Fluent;
using WealthBuilding.Domain.Spend.Analysis;

namespace WealthBuilding.Domain.Tests.Spend.Analysis;

public sealed class DisclosureTests
{
    private static readonly Disclosure Rule = Disclosure.Default;

    [Theory]
    [InlineData(true, new long[] { 10, 10, 10 })]
    [InlineData(false, new long[] { 10, 10 })]
    [InlineData(false, new long[] { 10, 10, 0 })]
    [InlineData(true, new long[] { 75, 20, 5 })]
    [InlineData(false, new long[] { 76, 20, 4 })]
    [InlineData(false, new long[] { -90, 5, 5 })] // a credit gives away as much
    [InlineData(true, new long[] { 0, 0 })]
    [InlineData(true, new long[0])]
    public void Three_must_contribute_and_none_more_than_three_quarters(bool expected, long[] pence) => Assert.Equal(expected, Rule.Allows(pence));

    [Fact]
    public void A_single_hidden_row_takes_the_smallest_other_row_with_it()
    {
        long[][] rows = [[50, 50, 50], [9, 0, 0], [20, 20, 20], [30, 30, 30]];

        Assert.Equal([false, true, true, false], Rule.Hidden(rows));
    }

    [Fact]
    public void Nothing_is_hidden_where_nothing_must_be() => Assert.Equal([false, false], Rule.Hidden([[5, 5, 5], [6, 6, 6]]));

    [Fact]
    public void A_total_that_may_not_be_shown_hides_everything() => Assert.Equal([true, true], Rule.Hidden([[5, 5], [6, 6]]));

    [Fact]
    public void What_is_hidden_cannot_be_found_by_taking_what_is_shown_from_the_total() =>
        Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), seed =>
        {
            var random = new Random(seed);
            var rows = Enumerable.Range(0, random.Next(1, 8)).Select(_ => Enumerable.Range(0, 4).Select(_ => (long)Math.Max(0, random.Next(-40, 100))).ToArray()).ToList();
            var hidden = Rule.Hidden(rows);
            var left = Enumerable.Range(0, 4).Select(c => rows.Where((_, i) => hidden[i]).Sum(r => r[c])).ToList();
            var total = Enumerable.Range(0, 4).Select(c => rows.Sum(r => r[c])).ToList();

            Assert.All(rows.Where((_, i) => !hidden[i]), row => Assert.True(Rule.Allows(row)));
            Assert.NotEqual(1, Rule.Allows(total) ? hidden.Count(h => h) : 0);
            Assert.True(!Rule.Allows(total) || Rule.Allows(left));
        }).QuickCheckThrowOnFailure();
}
