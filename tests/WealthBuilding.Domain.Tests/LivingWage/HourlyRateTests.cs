using WealthBuilding.Domain.LivingWage;

namespace WealthBuilding.Domain.Tests.LivingWage;

/// <summary>Hourly rates are exact to a hundredth of a penny.</summary>
public sealed class HourlyRateTests
{
    [Theory]
    [InlineData("12.71", 127_100, "£12.71")]
    [InlineData("£13", 130_000, "£13.00")]
    [InlineData(" 12.7050 ", 127_050, "£12.7050")]
    [InlineData("0", 0, "£0.00")]
    [InlineData("£13\u200B.45\uFEFF", 134_500, "£13.45")]
    [InlineData("\u2060 £ \u00A013.45", 134_500, "£13.45")]
    public void A_rate_is_read_and_said(string text, long hundredths, string said)
    {
        Assert.True(HourlyRate.TryParse(text, out var rate));
        Assert.Equal(hundredths, rate.Hundredths);
        Assert.Equal(said, rate.ToString());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("-12.71")]
    [InlineData("12,71")]
    [InlineData("12.71001")]
    [InlineData("1e3")]
    [InlineData("10000.01")]
    [InlineData("twelve")]
    public void What_is_no_rate_is_refused(string? text) => Assert.False(HourlyRate.TryParse(text, out _));

    [Fact]
    public void Half_a_penny_too_little_is_too_little()
    {
        var (paid, required) = (new HourlyRate(127_050), HourlyRate.FromPence(1_271));

        Assert.True(paid < required);
        Assert.Equal(0.5m, paid.ShortOf(required).Pence);
        Assert.Equal(default, required.ShortOf(paid));
    }
}
