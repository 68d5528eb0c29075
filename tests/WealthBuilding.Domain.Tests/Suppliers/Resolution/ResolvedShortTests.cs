using WealthBuilding.Domain.Suppliers.Resolution;

namespace WealthBuilding.Domain.Tests.Suppliers.Resolution;

/// <summary>Names that a ledger abbreviates, or that agree in a word that nobody else has at the very postcode.</summary>
public sealed class ResolvedShortTests
{
    [Theory]
    [InlineData("Acmarle Svcs Ltd", "ACMARLE SERVICES LIMITED")]
    [InlineData("Acmarle Svcs Ltd", "ACMARLE SERVICE LIMITED")]
    [InlineData("Acmarle Services Ltd", "ACMARLE SVCS LIMITED")]
    [InlineData("Smith Bros", "SMITH BROTHERS")]
    [InlineData("Acmarle Bros Ltd", "ACMARLE BROTHERS LIMITED")]
    [InlineData("Acmarle Mfg Co Ltd", "ACMARLE MANUFACTURING COMPANY LIMITED")]
    [InlineData("Acmarle Assoc Ltd", "ACMARLE ASSOCIATES LIMITED")]
    [InlineData("Acmarle Housing Assoc", "ACMARLE HOUSING ASSOCIATION")]
    [InlineData("Acmarle Engrs Ltd", "ACMARLE ENGINEERS LIMITED")]
    [InlineData("Acmarle Eng Ltd", "ACMARLE ENGINEERING LIMITED")]
    [InlineData("Acmarle Contrs Ltd", "ACMARLE CONTRACTORS LIMITED")]
    [InlineData("Acmarle Bldg Contrs Ltd", "ACMARLE BUILDING CONTRACTORS LIMITED")]
    [InlineData("Acmarle Dev Ltd", "ACMARLE DEVELOPMENTS LIMITED")]
    [InlineData("Acmarle Prop Devs Ltd", "ACMARLE PROPERTY DEVELOPMENTS LIMITED")]
    [InlineData("Acmarle Plbg & Htg Ltd", "ACMARLE PLUMBING AND HEATING LIMITED")]
    [InlineData("Acmarle Elec Contrs", "ACMARLE ELECTRICAL CONTRACTORS LTD")]
    [InlineData("Acmarle IT Sols Ltd", "ACMARLE IT SOLUTIONS LIMITED")]
    [InlineData("Acmarle Sols", "ACMARLE SOLICITORS LLP")]
    [InlineData("Acmarle Ptnrs Ltd", "ACMARLE PARTNERS LIMITED")]
    [InlineData("Acmarle Invts Ltd", "ACMARLE INVESTMENTS LIMITED")]
    public void Resolve_AnAbbreviation_IsReadAsTheWord(string raw, string registered)
    {
        var result = new SmallRegister().With(registered).Resolve(raw);

        Assert.Equal(ResolutionOutcome.Joined, result.Outcome);
        Assert.DoesNotContain(result.Candidates[0].Reasons, r => r.Code == "plural");
    }

    [Fact]
    public void Resolve_AnAbbreviationThatTwoOfTheRegisterMayMean_IsAQuestion()
    {
        var result = new SmallRegister().With("ACMARLE ASSOCIATES LIMITED").With("ACMARLE ASSOCIATION LIMITED").Resolve("Acmarle Assoc Ltd");

        Assert.Equal(ResolutionOutcome.ToReview, result.Outcome);
    }

    [Fact]
    public void Resolve_AShortWordThatIsAName_StaysOne() =>
        Assert.Equal("DEV ACMARLE LIMITED", new SmallRegister().With("DEVELOPMENT ACMARLE LIMITED").With("DEV ACMARLE LIMITED").Joined("Dev Acmarle Limited"));

    [Fact]
    public void Resolve_AnAbbreviationOfSeveralMeaningsAmongCommonWords_IsNotJoined() =>
        Assert.Null(new SmallRegister().With("COMMERCIAL CARE LIMITED").Joined("Comm Care Ltd"));

    [Theory]
    [InlineData("Kendackle", "KENDACKLE ENGINEERING SERVICES LTD")]
    [InlineData("Kendackle", "KENDACKLE (NORTH WEST) PRECISION ENGINEERING SERVICES LTD")]
    [InlineData("Kendackle Oldham Branch", "KENDACKLE ENGINEERING SERVICES LTD")]
    [InlineData("Kendackle Fabrications Ltd", "KENDACKLE PRECISION ENGINEERING SERVICES LTD")]
    public void Resolve_AWordThatNobodyElseHasAtThePostcode_IsAQuestion(string raw, string registered)
    {
        var register = new SmallRegister().With(registered, "OL1 2AA");

        Assert.Equal(ResolutionOutcome.ToReview, register.Resolve(raw, "OL1 2AA").Outcome);
    }

    [Fact]
    public void Resolve_AWordThatOthersHaveToo_IsNotAskedForItsPostcodeAlone()
    {
        var register = new SmallRegister().With("KENDACKLE PRECISION ENGINEERING SERVICES OF MORVALE LTD", "OL1 2AA").With("KENDACKLE FOODS LTD", "PR1 2AA").With("KENDACKLE HAULAGE LTD", "M1 1AA");

        Assert.NotEqual(ResolutionOutcome.Joined, register.Resolve("Kendackle Oldham Branch", "OL1 2AA").Outcome);
    }
}
