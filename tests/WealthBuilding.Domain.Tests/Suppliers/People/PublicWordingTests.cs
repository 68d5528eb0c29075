using WealthBuilding.Domain.Suppliers.People;
using WealthBuilding.Tests.Shared;

namespace WealthBuilding.Domain.Tests.Suppliers.People;

public sealed class PublicWordingTests
{
    [Theory]
    [InlineData("Cleaning")]
    [InlineData("Repairs and Maintenance")]
    [InlineData("Adult Social Care")]
    [InlineData("Foster carers")]
    [InlineData("Street lighting 2025/26")]
    [InlineData("4302 Agency staff")]
    public void Words_of_services_may_be_public(string text) => Assert.True(PublicWording.NamesNobody(PeopleSeeds.Words, text));

    [Theory]
    [InlineData("Mr Zarqub taxi to school")]
    [InlineData("Respite for Zarqub K")]
    [InlineData("zarqub, jo - bed and breakfast")]
    [InlineData("Adult Social Care (J Zarqub)")]
    [InlineData("Taxi for Grace Banks")]
    [InlineData("Taxi for Banks")]
    [InlineData("Transport Zarqub2")]
    [InlineData("Adult Social Care (Park)")]
    [InlineData("Adult Social Care - Banks")]
    [InlineData("Repairs at 12 High Street")]
    [InlineData("Care zola@example.org")]
    [InlineData("AB123456C Bursary")]
    [InlineData("")]
    [InlineData(null)]
    public void What_may_name_somebody_may_not(string? text) => Assert.False(PublicWording.NamesNobody(PeopleSeeds.Words, text));

    [Fact]
    public void No_made_up_person_is_in_wording_that_may_be_public()
    {
        var shown = GeneratedPeople.All().SelectMany(p => new[] { p.Narrative, p.Payee, $"Adult Social Care ({p.Payee})", $"Transport {p.Marker}" })
            .Where(t => PublicWording.NamesNobody(PeopleSeeds.Words, t));

        Assert.Empty(shown);
    }
}
