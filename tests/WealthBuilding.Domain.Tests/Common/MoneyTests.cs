using WealthBuilding.Domain.Common;

namespace WealthBuilding.Domain.Tests.Common;

public sealed class MoneyTests
{
    [Theory]
    [InlineData(0, "£0.00")]
    [InlineData(123450, "£1,234.50")]
    [InlineData(-5, "-£0.05")]
    [InlineData(long.MinValue, "-£92,233,720,368,547,758.08")]
    public void Prints_as_people_write_it(long pence, string expected) => Assert.Equal(expected, new Money(pence).ToString());

    [Fact]
    public void A_sum_that_does_not_fit_is_an_error_and_never_a_wrong_figure() =>
        Assert.Throws<OverflowException>(() => new Money(long.MaxValue) + new Money(1));
}
