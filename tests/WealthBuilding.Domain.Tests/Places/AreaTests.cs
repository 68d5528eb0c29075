using WealthBuilding.Domain.Places;

namespace WealthBuilding.Domain.Tests.Places;

public sealed class AreaTests
{
    private static readonly Area Preston = Area.Of("Preston", ["E07000123"], Seeds.Tables.Authorities);

    [Theory]
    [InlineData("E07000123", Ring.Area)]
    [InlineData("E07000126", Ring.Bordering)] // South Ribble
    [InlineData("E07000117", Ring.County)] // Burnley: Lancashire, not next door
    [InlineData("E06000009", Ring.County)] // Blackpool has no county council but lies in Lancashire
    [InlineData("E08000003", Ring.Region)] // Manchester
    [InlineData("E08000035", Ring.RestOfUk)] // Leeds
    [InlineData("S12000049", Ring.RestOfUk)]
    public void Each_district_is_in_the_first_ring_that_applies(string district, Ring expected) => Assert.Equal(expected, Preston.RingOf(district));

    [Theory]
    [InlineData("E07000126", LocalMeaning.Area, false)]
    [InlineData("E07000126", LocalMeaning.Neighbours, true)]
    [InlineData("E07000126", LocalMeaning.County, true)] // borders, and is of the county too
    [InlineData("E07000117", LocalMeaning.Neighbours, false)]
    [InlineData("E07000117", LocalMeaning.County, true)]
    [InlineData("E08000003", LocalMeaning.County, false)]
    [InlineData("E08000003", LocalMeaning.Region, true)]
    [InlineData("E08000035", LocalMeaning.Region, false)]
    [InlineData("E07000123", LocalMeaning.Branch, true)]
    public void Local_means_what_was_asked(string district, LocalMeaning meaning, bool expected) => Assert.Equal(expected, Preston.IsLocal(district, meaning));

    [Fact]
    public void A_bordering_district_of_another_region_is_not_in_the_region()
    {
        var craven = Area.Of("Pendle", ["E07000122"], Seeds.Tables.Authorities);

        Assert.Equal(Ring.Bordering, craven.RingOf("E06000065")); // North Yorkshire
        Assert.False(craven.IsLocal("E06000065", LocalMeaning.Region));
        Assert.True(craven.IsLocal("E06000065", LocalMeaning.Neighbours));
    }

    [Fact]
    public void A_county_is_the_ceremonial_one_too_even_across_a_region()
    {
        var york = Area.Of("York", ["E06000014"], Seeds.Tables.Authorities);

        Assert.Equal(Ring.County, york.RingOf("E06000002")); // Middlesbrough: North East region, Tees Valley, North Yorkshire
        Assert.Equal(Ring.Region, york.RingOf("E08000035")); // Leeds
    }

    [Fact]
    public void In_Scotland_the_region_is_the_nation()
    {
        var glasgow = Area.Of("Glasgow", ["S12000049"], Seeds.Tables.Authorities);

        Assert.Equal(Ring.Region, glasgow.RingOf("S12000036")); // Edinburgh
        Assert.Equal(Ring.RestOfUk, glasgow.RingOf("E07000123"));
    }

    [Fact]
    public void Old_and_wider_codes_are_those_of_today()
    {
        Assert.Equal(["E08000038"], Area.Of("Barnsley", ["E08000016"], Seeds.Tables.Authorities).Districts);
        Assert.Equal(["E06000063", "E06000064"], Area.Of("Cumbria", ["E10000006"], Seeds.Tables.Authorities).Districts);
        Assert.Empty(Area.Of("Nowhere", ["X1"], Seeds.Tables.Authorities).Districts);
    }
}
