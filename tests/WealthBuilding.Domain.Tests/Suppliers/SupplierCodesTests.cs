using WealthBuilding.Domain.Suppliers;

namespace WealthBuilding.Domain.Tests.Suppliers;

public sealed class SupplierCodesTests
{
    [Fact]
    public void A_thousand_codes_differ_and_read_back()
    {
        var codes = Enumerable.Range(0, 1000).Select(_ => SupplierCodes.New()).ToList();

        Assert.Equal(1000, codes.Distinct().Count());
        Assert.All(codes, c => Assert.Equal(c, SupplierCodes.Read(c.ToLowerInvariant())));
    }

    [Theory]
    [InlineData("ab1o-il7z", "AB10117Z")]
    [InlineData("AB1U0000", null)]
    [InlineData("AB1", null)]
    [InlineData(null, null)]
    public void Look_alikes_are_read_as_what_is_meant(string? text, string? expected) => Assert.Equal(expected, SupplierCodes.Read(text));
}
