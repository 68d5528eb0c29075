using WealthBuilding.Domain.Suppliers.Registers;

namespace WealthBuilding.Domain.Tests.Suppliers.Registers;

public sealed class RegisterMatcherTests
{
    private const string Header = "CompanyName, CompanyNumber,RegAddress.PostCode,CompanyStatus,PreviousName_1.CONDATE, PreviousName_1.CompanyName\n";

    private const string Register = Header
        + "\"ACME BUILDING LIMITED\",\"01234567\",\"PR1 2HE\",\"Active\",\"\",\"\"\n"
        + "\"ACME HOLDINGS LIMITED\",\"07654321\",\"LS1 1AA\",\"Active\",\"01/02/2019\",\"ACME PAVING LIMITED\"\n"
        + "\"TWIN SERVICES LTD\",\"00000011\",\"M1 1AE\",\"Active\",\"\",\"\"\n"
        + "\"TWIN SERVICES LTD\",\"00000012\",\"LS1 1AA\",\"Active\",\"\",\"\"\n"
        + "\"GONE LTD\",\"00000021\",\"M1 1AE\",\"Dissolved\",\"\",\"\"\n"
        + "\"GONE LTD\",\"00000022\",\"LS1 1AA\",\"Active\",\"\",\"\"\n";

    [Theory]
    [InlineData("Acme Building Ltd", null, null, "01234567", RegisterAgreement.Name)]
    [InlineData("Something else", "1234567", null, "01234567", RegisterAgreement.Number)]
    [InlineData("Acme Paving Ltd", null, null, "07654321", RegisterAgreement.OtherName)]
    [InlineData("Twin Services Limited", null, "LS1 1AA", "00000012", RegisterAgreement.Name)]
    [InlineData("Gone Ltd", null, null, "00000022", RegisterAgreement.Name)]
    [InlineData("Gone Ltd", "21", null, "00000021", RegisterAgreement.Number)]
    public void Finds_the_record(string name, string? number, string? postcode, string expected, RegisterAgreement agreement)
    {
        var match = Assert.Single(Match(name, number, postcode));

        Assert.Equal((5L, expected, agreement), (match.Id, match.Record.CompanyNumber!.Value.Value, match.Agreement));
    }

    [Theory]
    [InlineData("Twin Services Limited", null, null)] // two of that name
    [InlineData("Twin Services Limited", null, "PR1 2HE")]
    [InlineData("Acme Building Ltd", "7654320", null)] // another number: never by name
    [InlineData("Acme Build", null, null)]
    [InlineData("", null, null)]
    public void Says_nothing_where_it_is_not_sure(string name, string? number, string? postcode) => Assert.Empty(Match(name, number, postcode));

    private static IReadOnlyList<RegisterMatch> Match(string name, string? number, string? postcode)
    {
        var matcher = new RegisterMatcher(Seeds.CompanyNumbers);
        matcher.Want(5, name, number, postcode);
        var file = CompaniesHouseFile.Open(new StringReader(Register), Seeds.CompanyNumbers).Value;
        while (file.Read())
        {
            matcher.Offer(file);
        }

        return matcher.Matches();
    }
}
