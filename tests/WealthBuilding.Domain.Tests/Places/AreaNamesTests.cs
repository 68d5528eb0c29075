namespace WealthBuilding.Domain.Tests.Places;

/// <summary>Areas as people write them.</summary>
public sealed class AreaNamesTests
{
    [Theory]
    [InlineData("Bournemouth, Christchurch and Poole", "E06000058")]
    [InlineData("Bournemouth, Christchurch & Poole Council", "E06000058")]
    [InlineData("Hull", "E06000010")]
    [InlineData("Hull City Council", "E06000010")]
    [InlineData("Kingston-upon-Hull", "E06000010")]
    [InlineData("Hammersmith & Fulham", "E09000013")]
    [InlineData("London Borough of Hammersmith and Fulham", "E09000013")]
    [InlineData("Brighton & Hove", "E06000043")]
    [InlineData("brighton", "E06000043")]
    [InlineData("County Durham", "E06000047")]
    [InlineData("Durham County Council", "E06000047")]
    [InlineData("St. Helens", "E08000013")]
    [InlineData("Saint Helens Borough Council", "E08000013")]
    [InlineData("Armagh City, Banbridge and Craigavon", "N09000002")]
    [InlineData("Rhondda Cynon Taf", "W06000016")]
    [InlineData("Newcastle upon Tyne", "E08000021")]
    [InlineData("Newcastle under Lyme", "E07000195")]
    [InlineData("E07000123", "E07000123")]
    public void An_area_is_found_as_people_write_it(string typed, string code) => Assert.Equal([code], Seeds.Tables.Authorities.Names.ReadList(typed).Select(a => a.Found?.Code));

    [Fact]
    public void Of_two_with_one_short_name_it_is_asked_which()
    {
        var read = Assert.Single(Seeds.Tables.Authorities.Names.ReadList("Newcastle"));

        Assert.Null(read.Found);
        Assert.Equal(["E07000195", "E08000021"], read.Several.Select(a => a.Code).Order());
    }

    [Fact]
    public void A_list_is_parted_where_no_name_holds_the_comma()
    {
        var read = Seeds.Tables.Authorities.Names.ReadList("Preston, Bournemouth, Christchurch and Poole, South Ribble; Nowhere at all");

        Assert.Equal(["Preston", "Bournemouth, Christchurch and Poole", "South Ribble", "Nowhere at all"], read.Select(a => a.Typed));
        Assert.Null(read[3].Found);
        Assert.Empty(read[3].Several);
    }

    [Fact]
    public void Every_authority_is_found_by_its_own_names()
    {
        var authorities = Seeds.Tables.Authorities;
        Assert.All(authorities.All.Where(a => a.IsCurrent && a.Code.Length > 0), a => Assert.Contains(Assert.Single(authorities.Names.ReadList(a.Name)).Found?.Code, authorities.Named(a.Name).Select(n => n.Code)));
    }
}
