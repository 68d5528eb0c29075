using WealthBuilding.Domain.Places;
using WealthBuilding.Domain.Suppliers.Registration;

namespace WealthBuilding.Domain.Tests.Places;

/// <summary>Names of areas as people write them.</summary>
public sealed class AreaNamesTests
{
    private static readonly AuthorityDirectory Authorities = Seeds.Tables.Authorities;

    [Theory]
    [InlineData("Bournemouth, Christchurch and Poole", "E06000058")]
    [InlineData("Bournemouth Christchurch & Poole Council", "E06000058")]
    [InlineData("BCP", "E06000058")]
    [InlineData("Hull", "E06000010")]
    [InlineData("Hull City Council", "E06000010")]
    [InlineData("Kingston upon Hull", "E06000010")]
    [InlineData("City of Kingston-upon-Hull", "E06000010")]
    [InlineData("Hammersmith & Fulham", "E09000013")]
    [InlineData("London Borough of Hammersmith and Fulham", "E09000013")]
    [InlineData("Fulham", "E09000013")]
    [InlineData("Brighton & Hove", "E06000043")]
    [InlineData("Brighton", "E06000043")]
    [InlineData("County Durham", "E06000047")]
    [InlineData("Durham", "E06000047")]
    [InlineData("Durham County Council", "E06000047")]
    [InlineData("Armagh City, Banbridge and Craigavon", "N09000002")]
    [InlineData("Armagh, Banbridge & Craigavon", "N09000002")]
    [InlineData("St Helens", "E08000013")]
    [InlineData("St. Helens", "E08000013")]
    [InlineData("Saint Helens", "E08000013")]
    [InlineData("Rhondda Cynon Taf", "W06000016")]
    [InlineData("Rhondda Cynon Taff", "W06000016")]
    [InlineData("Newcastle upon Tyne", "E08000021")]
    [InlineData("Newcastle City Council upon Tyne", null)]
    [InlineData("Bristol", "E06000023")]
    [InlineData("City of Bristol", "E06000023")]
    [InlineData("Bristol City Council", "E06000023")]
    [InlineData("Herefordshire", "E06000019")]
    [InlineData("Southend", "E06000033")]
    [InlineData("Stockton", "E06000004")]
    [InlineData("Telford", "E06000020")]
    [InlineData("Kensington and Chelsea", "E09000020")]
    [InlineData("Royal Borough of Kensington & Chelsea", "E09000020")]
    [InlineData("Kings Lynn", "E07000146")]
    [InlineData("King's Lynn & West Norfolk", "E07000146")]
    [InlineData("Preston City Council", "E07000123")]
    [InlineData("City of London", "E09000001")]
    [InlineData("Isle of Wight", "E06000046")]
    [InlineData("brighton", "E06000043")]
    [InlineData("Saint Helens Borough Council", "E08000013")]
    [InlineData("Newcastle under Lyme", "E07000195")]
    [InlineData("City of Lancaster", "E07000121")]
    [InlineData("E07000123", "E07000123")]
    [InlineData("Nowhere", null)]
    public void One_is_found_under_every_usual_name(string text, string? code) => Assert.Equal(code, Authorities.Read(text).Only?.Code);

    [Theory]
    [InlineData("Newcastle", "Newcastle upon Tyne")]
    [InlineData("Newcastle", "Newcastle-under-Lyme")]
    public void What_may_be_several_is_asked(string text, string one) => Assert.Contains(one, Authorities.Read(text).Question, StringComparison.Ordinal);

    [Fact]
    public void A_comma_within_a_name_parts_nothing() =>
        Assert.Equal(["E07000123", "E06000058", "E06000010"], Authorities.ReadList("Preston, Bournemouth, Christchurch and Poole, Hull").Select(r => r.Only?.Code));

    [Fact]
    public void Two_names_with_and_between_are_two() => Assert.Equal(["E07000123", "E07000118"], Authorities.ReadList("Preston and Chorley").Select(r => r.Only?.Code));

    [Fact]
    public void Every_authority_is_found_under_each_of_its_names_in_a_list_of_all()
    {
        var districts = Authorities.Districts.ToList();

        Assert.Equal(districts.Select(d => d.Code), Authorities.ReadList(string.Join(", ", districts.Select(d => d.CommonName))).Select(r => r.Only?.Code));
    }

    [Fact]
    public void Areas_that_suppliers_serve_are_read_alike()
    {
        using var table = Seeds.Open("local-authorities.csv");
        var areas = ServedAreas.Load(table);

        Assert.Equal(["E07000123", "E06000058", "E06000010", "E09000013"], areas.NamesIn("Preston, Bournemouth, Christchurch & Poole, Hull; Hammersmith & Fulham").SelectMany(areas.Named).Select(a => a.Code));
        Assert.Empty(areas.Named("Newcastle"));
        Assert.Equal(2, areas.Short("Newcastle").Count);
    }
}
