using WealthBuilding.Web.Features.ReferenceData;

namespace WealthBuilding.Web.Tests.Features.ReferenceData;

public sealed class PublicationDateTests
{
    [Theory]
    [InlineData("BasicCompanyDataAsOneFile-2026-11-01.zip", "2026-11-01")]
    [InlineData("BasicCompanyData-2026-11-01-part1_7.zip", "2026-11-01")]
    [InlineData("organisations_2017.csv", "2017")]
    [InlineData("societies 20260930.csv", "2026-09-30")]
    [InlineData("extract.2026-04.json", "2026-04")]
    [InlineData("charities.json", null)]
    [InlineData("list-12345678.csv", null)]
    public void The_date_is_read_from_the_name(string name, string? expected) => Assert.Equal(expected, PublicationDate.Of(name));

    [Theory]
    [InlineData("organisations_2016.csv", "organisations_2017.csv", true)]
    [InlineData("organisations_2017.csv", "organisations_2016.csv", false)]
    [InlineData("organisations_2017.csv", "organisations_2017.csv", false)]
    [InlineData("data-2026-10-01.zip", "data-2026-11-01.zip", true)]
    [InlineData("data-2026.zip", "data-2026-11-01.zip", false)]
    [InlineData("data.zip", "data-2026-11-01.zip", false)]
    public void Older_is_what_the_names_prove(string name, string than, bool expected) => Assert.Equal(expected, PublicationDate.IsOlder(name, than));
}
