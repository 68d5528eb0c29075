using WealthBuilding.Domain.Spend.Analysis;

namespace WealthBuilding.Domain.Tests.Spend.Analysis;

public sealed class RoughFiguresTests
{
    [Theory]
    [InlineData(0, 0)]
    [InlineData(4_249, 4_200)] // £42.49 is £42
    [InlineData(99_50, 100_00)]
    [InlineData(123_456_789, 120_000_000)]
    [InlineData(-155_000_00, -160_000_00)]
    [InlineData(600_000, 600_000)]
    public void Amounts_are_told_to_two_figures(long pence, long rough) => Assert.Equal(rough, RoughFigures.Pence(pence));

    [Theory]
    [InlineData(1, "under 5")]
    [InlineData(4, "under 5")]
    [InlineData(5, "5 to 9")]
    [InlineData(199, "100 to 199")]
    [InlineData(1000, "1,000 or more")]
    public void Counts_are_told_in_bands(int count, string band) => Assert.Equal(band, RoughFigures.Count(count));
}
