using WealthBuilding.Domain.Places;

namespace WealthBuilding.Domain.Tests.Places;

public sealed class AuthorityDirectoryTests
{
    private static readonly AuthorityDirectory Authorities = Seeds.Tables.Authorities;

    [Fact]
    public void Has_every_district_of_today() => Assert.Equal(361, Authorities.Districts.Count);

    [Theory]
    [InlineData("E07000123", "E07000123")] // Preston
    [InlineData("e07000123 ", "E07000123")]
    [InlineData("E08000016", "E08000038")] // Barnsley's code until 2025
    [InlineData("E07000190", "E06000066")] // Taunton Deane, by way of Somerset West and Taunton
    [InlineData("S12000043", "S12000049")] // Glasgow, recoded twice
    [InlineData("95Z", "N09000003")]
    [InlineData("E10000006", null)] // Cumbria was split
    [InlineData("E10000017", null)] // Lancashire is no district
    [InlineData("X00000001", null)]
    public void Gives_the_district_of_today(string code, string? expected) => Assert.Equal(expected, Authorities.CurrentDistrict(code));

    [Theory]
    [InlineData("E10000017", 12)] // Lancashire County Council
    [InlineData("E47000001", 10)] // Greater Manchester
    [InlineData("E10000006", 2)] // Cumbria, of two today
    [InlineData("E61000001", 33)]
    [InlineData("E07000123", 1)]
    [InlineData("X00000001", 0)]
    public void Gives_the_districts_that_a_wider_authority_covers(string code, int expected) => Assert.Equal(expected, Authorities.DistrictsOf(code).Count);

    [Theory]
    [InlineData("E07000163", "2023-03-31", true)] // Craven, until North Yorkshire
    [InlineData("E07000163", "2023-04-01", false)]
    [InlineData("E06000065", "2023-03-31", false)]
    [InlineData("E06000065", "2023-04-01", true)]
    [InlineData("E08000039", "2025-03-31", false)] // Sheffield's code of today
    [InlineData("E07000123", "1999-01-01", true)]
    [InlineData("E06000057", "2015-01-01", null)] // Northumberland was recoded on a day that the table does not give
    [InlineData("E06000057", "2026-01-01", true)]
    [InlineData("E06000048", "2026-01-01", false)]
    [InlineData("X00000001", "2026-01-01", null)]
    public void Says_whether_a_code_was_in_use_and_asserts_nothing_without_a_date(string code, string day, bool? expected) =>
        Assert.Equal(expected, Authorities.IsValidOn(code, DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture)));

    [Fact]
    public void Neighbours_are_districts_of_today_and_each_others() => Assert.All(Authorities.Districts, district =>
        Assert.All(Authorities.NeighboursOf(district.Code), other =>
        {
            Assert.True(Authorities.Find(other)?.IsCurrent);
            Assert.Contains(district.Code, Authorities.NeighboursOf(other));
        }));

    [Fact]
    public void Every_district_of_the_outcodes_is_one_of_today_or_a_Crown_dependency()
    {
        using var table = Seeds.Open("outcodes.csv");
        var codes = table.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(l => l.Split(',')[5]).Where(c => c.Length > 0);

        Assert.All(codes.Distinct(), code => Assert.True(Gss.IsCrownDependency(code) || Authorities.Find(code) is { IsCurrent: true }, code));
    }

    [Fact]
    public void Finds_a_council_by_any_of_its_names()
    {
        Assert.Equal("E06000023", Authorities.Named("Bristol").Single().Code);
        Assert.Equal("E06000023", Authorities.Named("bristol, city of").Single().Code);
        Assert.Equal(["E10000017", string.Empty], Authorities.Named("Lancashire").Select(a => a.Code));
    }
}
