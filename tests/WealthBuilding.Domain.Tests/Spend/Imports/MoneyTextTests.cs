using FsCheck;
using FsCheck.Fluent;
using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.Spend.Imports;

namespace WealthBuilding.Domain.Tests.Spend.Imports;

public sealed class MoneyTextTests
{
    [Theory]
    [InlineData("£(1,234.50)", -123450)]
    [InlineData("(£1,234.50)", -123450)]
    [InlineData("1,234.50 £", 123450)]
    [InlineData("1,234.50GBP", 123450)]
    [InlineData("[12.50]", -1250)]
    [InlineData("12.50*", 1250)]
    [InlineData("(12.50)**", -1250)]
    [InlineData("1234.5", 123450)]
    [InlineData("£1,234.50", 123450)]
    [InlineData("-£1,234.50", -123450)]
    [InlineData("£-1,234.50", -123450)]
    [InlineData("(1,234.50)", -123450)]
    [InlineData(" (62,500.00)", -6250000)]
    [InlineData("12.50-", -1250)]
    [InlineData("12.50 CR", -1250)]
    [InlineData("12.50DR", 1250)]
    [InlineData("\u00A312\u00A0500.00", 1250000)]
    [InlineData("Â£12.00", 1200)]
    [InlineData("-", 0)]
    [InlineData("£ -", 0)]
    [InlineData("0", 0)]
    [InlineData(".5", 50)]
    [InlineData("1,234,567", 123456700)]
    [InlineData("99.995", 10000)]
    [InlineData("-99.995", -10000)]
    public void Amounts_as_ledgers_write_them(string text, long pence)
    {
        Assert.True(MoneyText.TryParse(text, out var read));
        Assert.Equal(pence, read);
    }

    [Theory]
    [InlineData("2000-11-20")]
    [InlineData("reversal of transaction 41249145")]
    [InlineData("12,50")]
    [InlineData("1,23,456")]
    [InlineData("12%")]
    [InlineData("1.2E+05")]
    [InlineData("12.5.2019")]
    [InlineData("--5")]
    [InlineData("(5)-")]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("£")]
    [InlineData("N/A")]
    [InlineData("99999999999999999999.99")]
    public void What_is_not_wholly_an_amount_is_none(string text) => Assert.False(MoneyText.TryParse(text, out _));

    [Fact]
    public void What_is_printed_reads_back() =>
        Prop.ForAll(ArbMap.Default.ArbFor<int>(), pence => MoneyText.TryParse(new Money(pence).ToString(), out var read) && read == pence).QuickCheckThrowOnFailure();
}
