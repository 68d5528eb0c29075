using WealthBuilding.Domain.Common;

namespace WealthBuilding.Domain.Tests.Common;

public sealed class TypedNumberTests
{
    [Theory]
    [InlineData("4", 400L)]
    [InlineData(" 2.5 ", 250L)]
    [InlineData("0.05", 5L)]
    [InlineData("1,250", 125_000L)]
    [InlineData("1,250,000.75", 125_000_075L)]
    [InlineData("2,5", null)]
    [InlineData("1,2", null)]
    [InlineData("12,50", null)]
    [InlineData("1.250", null)]
    [InlineData("1.250,00", null)]
    [InlineData("1,2500", null)]
    [InlineData("1250,000", null)]
    [InlineData(",5", null)]
    [InlineData("5.", null)]
    [InlineData(".5", null)]
    [InlineData("-4", null)]
    [InlineData("٤", null)]
    [InlineData("99999999999999999999", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void An_amount_is_read_only_where_it_means_one_thing(string? text, long? hundredths) => Assert.Equal(hundredths, TypedNumber.Hundredths(text));

    [Theory]
    [InlineData("12", 12L)]
    [InlineData("1,200", 1200L)]
    [InlineData("1,2", null)]
    [InlineData("1.2", null)]
    [InlineData("1 200", null)]
    [InlineData("twelve", null)]
    public void A_whole_number_too(string text, long? number) => Assert.Equal(number, TypedNumber.Whole(text));
}
