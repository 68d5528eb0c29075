using WealthBuilding.Domain.Suppliers.Resolution;

namespace WealthBuilding.Domain.Tests.Suppliers.Resolution;

public sealed class NameParserTests
{
    [Theory]
    [InlineData("The Plommerby Co. Ltd.", "PLOMMERBY", "Limited")]
    [InlineData("PLOMMERBY P.L.C.", "PLOMMERBY", "PublicLimited")]
    [InlineData("Plommerby Community Interest Company", "PLOMMERBY", "CommunityInterest")]
    [InlineData("Plommerby Cyf", "PLOMMERBY", "Limited")]
    [InlineData("Plommerby Limi", "PLOMMERBY", "Limited")]
    [InlineData("Plommerby &amp; Sons LLP", "PLOMMERBY SON", "Partnership")]
    [InlineData("N.H.S. Oldham CCG *", "NHS OLDHAM CLINICAL COMMISSIONING GROUP", "None")]
    [InlineData("Oldham M.B.C.", "OLDHAM METROPOLITAN BOROUGH COUNCIL", "None")]
    [InlineData("St Bee,s Hospice", "SAINT BEE HOSPICE", "None")]
    [InlineData("ST BEE`S HOSPICE", "SAINT BEE HOSPICE", "None")]
    [InlineData("Plommerby Ltd 0012345", "PLOMMERBY", "Limited")]
    [InlineData("Big Plommerby Co (The)", "BIG PLOMMERBY", "None")]
    [InlineData("Plommerby Co-op Ltd", "PLOMMERBY COOPERATIVE", "Limited")]
    [InlineData("Cooper Ltd", "COOPER", "Limited")]
    [InlineData("PLOMMERBYAA INAA OLDHAM", "PLOMMERBY OLDHAM", "None")]
    [InlineData("Cafe Plömmerby", "CAFE PLOMMERBY", "None")]
    [InlineData("PLOMMERBYLTD", "PLOMMERBY", "Limited")]
    [InlineData("Plommerby Unlimited", "PLOMMERBY UNLIMITED", "None")]
    [InlineData("The Limited", "LIMITED", "None")]
    public void Parse_Name_GivesItsWordsAndItsForm(string name, string words, string ending)
    {
        var parsed = Assert.Single(NameParser.Parse(name));

        Assert.Equal(words, string.Join(' ', parsed.Words.Select(w => w.Text)));
        Assert.Equal(ending, parsed.Ending.ToString());
    }

    [Theory]
    [InlineData("Group 4 Total Security Ltd T/A G4S", "GROUP 4 TOTAL SECURITY|G4S")]
    [InlineData("Plommerby trading as Gresswell", "PLOMMERBY|GRESSWELL")]
    [InlineData("Plommerby Ltd (formerly Gresswell Ltd)", "PLOMMERBY|GRESSWELL")]
    [InlineData("T/A Plommerby", "PLOMMERBY")]
    [InlineData("J T A Builders", "JTA BUILDER")]
    [InlineData("DBASE SYSTEMS", "DBASE SYSTEM")]
    public void Parse_BothSidesOfTradingAs_AreNames(string name, string sides) =>
        Assert.Equal(sides, string.Join('|', NameParser.Parse(name).Select(p => string.Join(' ', p.Words.Select(w => w.Text)))));

    [Theory]
    [InlineData("PLOMMERBY", "PLOMERBY", 1)]
    [InlineData("PLOMMERBY", "PLMOMERBY", 1)]
    [InlineData("PLOMMERBY", "PLOMMERBI", 1)]
    [InlineData("PLOMMERBY", "PLOMMERBYS", 1)]
    [InlineData("PLOMMERBY", "PLOMERBI", 2)]
    [InlineData("PLOMMERBY", "GRESSWELL", 3)]
    public void Slips_BetweenWords_AreCounted(string one, string other, int slips)
    {
        Assert.Equal(slips, WordLikeness.Slips(one, other));
        Assert.Equal(slips, WordLikeness.Slips(other, one));
    }
}
