using WealthBuilding.Domain.Suppliers;

namespace WealthBuilding.Domain.Tests.Suppliers;

public sealed class SocietyNumberSeriesTests
{
    [Fact]
    public void Northern_Ireland_numbers_its_societies_in_a_series_of_its_own()
    {
        Assert.Equal("348R", SocietyNumber.Of("IP000348"));
        Assert.Equal("NI-IP348", SocietyNumber.Of("IP000348", isNorthernIrish: true));
        Assert.Equal("NI-IP348", SocietyNumber.Of("NP000348"));
    }

    [Theory]
    [InlineData("IP28999R")]
    [InlineData("IP028999")]
    [InlineData("IP00149C")]
    [InlineData("SP002054")]
    [InlineData("RS007269")]
    [InlineData("NO000171")]
    [InlineData("NP000348")]
    public void A_number_is_found_again_as_Companies_House_writes_it(string number) =>
        Assert.Contains(number, SocietyNumber.AtCompaniesHouse(SocietyNumber.Of(number)!));
}
