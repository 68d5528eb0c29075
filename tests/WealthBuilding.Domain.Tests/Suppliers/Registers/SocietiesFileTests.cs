using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.Suppliers.Registers;

namespace WealthBuilding.Domain.Tests.Suppliers.Registers;

public sealed class SocietiesFileTests
{
    private const string Published = """
        Society Number,Society Suffix,Full Registation Number,Society Name,Registered As,Society Address,Registration Date,Deregistration Date,Registration Act,Standard Industrial Classification Code (SIC),Reporting Classification,Society Status
        28999,R,28999R,Otterbrook Example Limited,Co-operative Society,"1 Sample Street, Sampleton, Lancashire, PR1 2HE",01/02/1998,,Co-operative and Community Benefit Societies Act 2014,47110 - Retail sale,Retail,Registered
        9301,,9301,Harebell Example CBS Limited,Community Benefit Society,"The Hall
        Sampleton
        PR1 1AA",15/06/2021,,Co-operative and Community Benefit Societies Act 2014,,,Registered
        149,C,149C,Kestrel Example Credit Union Limited,,Nowhere in particular,03/04/1985,07/08/2012,Credit Unions Act 1979,64191,,Deregistered
        """;

    [Fact]
    public void The_published_columns_are_read_with_their_own_misspelling()
    {
        var records = Read(Published);

        Assert.Equal(["28999R", "9301", "149C"], records.Select(r => r.Key));
        Assert.Equal(("1 Sample Street", "Sampleton", "PR1 2HE"), (records[0].Street, records[0].Town, records[0].Postcode));
        Assert.Equal(("PR1 1AA", new DateOnly(2021, 6, 15)), (records[1].Postcode, records[1].Incorporated));
        Assert.Equal(["47110"], records[0].SicCodes);
        Assert.Equal(["Co-operative Society", "Community Benefit Society", "Credit Union"], records.Select(r => r.Category));
        Assert.Equal([true, true, false], records.Select(r => r.IsLive));
    }

    [Theory]
    [InlineData("Registration Number,Society Name,Registered As,Status\n28999R,Otterbrook Example,Co-operative Society,Registered")]
    [InlineData("society_number;x,FULL REGISTRATION NUMBER,Name,Society Type,Society Status\n,28999R,Otterbrook Example,Co-operative Society,Registered")]
    [InlineData("Society Number,Society Suffix,Society Name,Registered As,Society Status\n28999,R,Otterbrook Example,Co-operative Society,Registered")]
    public void Other_headings_that_mean_the_same_are_taken(string text) => Assert.Equal("28999R", Assert.Single(Read(text)).Key);

    [Fact]
    public void What_is_missing_is_said_in_one_sentence()
    {
        var problem = Assert.IsType<Problem.Invalid>(SocietiesFile.Open(new StringReader("Society Name,Society Status\nOtterbrook,Registered")).Problem);

        Assert.Equal("The file has no columns Full Registration Number and Registered As, as the society list of the Mutuals Public Register has", problem.Message);
    }

    private static List<RegisterRecord> Read(string text) => RegisterReading.All(SocietiesFile.Open(new StringReader(text)).Value);
}
