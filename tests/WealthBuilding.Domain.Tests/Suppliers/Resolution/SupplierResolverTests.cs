using WealthBuilding.Domain.Suppliers.Resolution;

namespace WealthBuilding.Domain.Tests.Suppliers.Resolution;

public sealed class SupplierResolverTests
{
    [Theory]
    [InlineData("BIFFA WASTE SERVIC", "Biffa Waste Services Limited")]
    [InlineData("Biffa Waste Services Limi", "Biffa Waste Services Limited")]
    [InlineData("Capita Bus Svs-Moto", "Capita Business Services Ltd")]
    [InlineData("Group 4 Total Security Ltd T/A G4S", "Group 4 Total Security Limited")]
    [InlineData("The Tessendale Bros. & Co", "Tessendale Brothers Ltd")]
    [InlineData("TESSENDALE  BROTHERS LTD          *", "Tessendale Brothers Ltd")]
    [InlineData("N H S Morvale Trust", "Morvale NHS Trust")]
    [InlineData("Lark Holm Foot Care", "Larkholm Footcare Ltd")]
    [InlineData("Dérwentine Counseling Services", "Derwentine Counselling Service")]
    [InlineData("Grimblethorp Wsate Recycling Ltd", "Grimblethorp Waste Recycling Ltd")]
    [InlineData("QUILL 4 THE TESSERACT CIC", "Quill for the Tesseract Community Interest Company")]
    [InlineData("Tessendale Botany Education Trust (TBET)", "Tessendale Botany and Education Trust")]
    [InlineData("Morvale Univ Hosp 0012345", "Morvale University Hospital")]
    [InlineData("Three Larches Nursery", "3 Larches Nursery")]
    [InlineData("Larkholm Soc Ltd", "Larkholm Society Limited")]
    public void Resolve_TheSameNameWrittenOtherwise_Joins(string raw, string expected)
    {
        var register = new SmallRegister().With(expected).With("Biffa Polska Limited").With("Capita PLC");

        Assert.Equal(expected, register.Joined(raw));
    }

    [Theory]
    [InlineData("MEDINA CAPITAL DAIRY CO LTD", "Capita PLC")]
    [InlineData("LEEDS CARE LTD", "Leeds Care Association")]
    [InlineData("Leeds Care Association", "Leeds Care Ltd")]
    [InlineData("COOPER LTD", "Cooperative Limited")]
    [InlineData("COOPER LTD", "The Co-op")]
    [InlineData("Plommerby Ltd", "Plommerby LLP")]
    [InlineData("Plommerby Ltd", "Plommerby (UK) Limited")]
    [InlineData("Plommerby Construction North Ltd", "Plommerby Construction South Ltd")]
    [InlineData("Plommerby Hospice", "Plommerby Hospice Trading Ltd")]
    [InlineData("Community Association", "Community Association")]
    [InlineData("Village Hall", "Village Hall")]
    [InlineData("The Surgery", "Surgery")]
    [InlineData("Oldham Council", "Bolton Council")]
    [InlineData("Oldham Council for Voluntary Service", "Bolton Council for Voluntary Service")]
    [InlineData("NHS Oldham CCG", "NHS Bolton CCG")]
    [InlineData("Adelmar Building Services Ltd", "Borvane Building Services Ltd")]
    [InlineData("Zelph", "Zelphin Aviation Ltd")]
    public void Resolve_AnotherOrganisation_DoesNotJoin(string raw, string other)
    {
        var register = new SmallRegister().With(other);

        Assert.Null(register.Joined(raw));
    }

    [Fact]
    public void Resolve_CommonWordsWithTheSamePostcode_Joins() =>
        Assert.Equal("Village Hall", new SmallRegister().With("Village Hall", "PR1 2HE").Joined("VILLAGE HALL", "PR12HE"));

    [Fact]
    public void Resolve_RegisterNumber_OutweighsTheName()
    {
        var register = new SmallRegister().With("Plommerby Ltd", number: "04142000").With("Gresswell Ltd", number: "SC140062").With("Morwen Trust", charity: "200719");

        Assert.Equal("Gresswell Ltd", register.Joined("Plommerby Ltd", number: "sc 140062"));
        Assert.Equal("Plommerby Ltd", register.Joined("Anything", number: "4142000"));
        Assert.Equal("Morwen Trust", register.Joined("Anything", charity: "200719"));
        Assert.Equal("number", Assert.Single(register.Resolve("Anything", number: "4142000").Candidates[0].Reasons).Code);
    }

    [Fact]
    public void Resolve_AnotherNumberOfTheSameRegister_NeverJoins()
    {
        var register = new SmallRegister().With("Plommerby Ltd", number: "04142000").With("Morwen Trust", charity: "200719");

        Assert.Empty(register.Resolve("Plommerby Ltd", number: "04142001").Candidates.Where(c => register.NameOf(c) == "Plommerby Ltd"));
        Assert.Null(register.Joined("Morwen Trust", charity: "200720"));
    }

    [Theory]
    [InlineData("n/a")]
    [InlineData("00000000")]
    [InlineData("1.2E+46")]
    [InlineData("QX12")]
    public void Resolve_WhatIsNoNumber_SaysNothing(string number) =>
        Assert.Equal("Plommerby Ltd", new SmallRegister().With("Plommerby Ltd", number: "04142000").Joined("Plommerby Limited", number: number));

    [Fact]
    public void Resolve_NumbersOfTwoOrganisations_GoesToReview()
    {
        var register = new SmallRegister().With("Plommerby Ltd", number: "04142000").With("Plommerby Trust", charity: "200719");

        Assert.Equal(ResolutionOutcome.ToReview, register.Resolve("Plommerby", number: "04142000", charity: "200719").Outcome);
    }

    [Fact]
    public void Resolve_TwoWithOneName_GoesToReviewUnlessThePostcodeTells()
    {
        var register = new SmallRegister().With("Plommerby Ltd", "PR1 2HE").With("Plommerby Limited", "OL1 1AA");

        var result = register.Resolve("PLOMMERBY LTD");

        Assert.Equal(ResolutionOutcome.ToReview, result.Outcome);
        Assert.Equal(2, result.Candidates.Count(c => c.Score > 0.4));
        Assert.Contains(result.Candidates[0].Reasons, r => r.Code == "rivals");
        Assert.Equal("Plommerby Limited", register.Joined("PLOMMERBY LTD", "OL1 1AA"));
    }

    [Fact]
    public void Resolve_TwoWithOneNameAndOneLive_JoinsTheLiveOne()
    {
        Assert.Equal("Plommerby Ltd", new SmallRegister().With("Plommerby Limited", isLive: false).With("Plommerby Ltd").Joined("PLOMMERBY LTD"));
        Assert.Equal("Plommerby Limited", new SmallRegister().With("Plommerby Limited", isLive: false).Joined("PLOMMERBY LTD"));
        Assert.Null(new SmallRegister().With("Plommerby Limited", isLive: false).With("Plommerby Ltd", isLive: false).Joined("PLOMMERBY LTD"));
    }

    [Fact]
    public void Resolve_FormerName_JoinsUnlessSomebodyHasItToday()
    {
        var register = new SmallRegister().With("Gresswell Holdings Ltd", previous: "Plommerby Ltd");

        Assert.Equal("Gresswell Holdings Ltd", register.Joined("Plommerby Limited"));
        Assert.NotEqual("Gresswell Holdings Ltd", new SmallRegister().With("Gresswell Holdings Ltd", previous: "Plommerby Ltd").With("Plommerby Ltd").Joined("Plommerby Limited"));
    }

    [Fact]
    public void Resolve_SpellingThatAPersonConfirmed_Joins()
    {
        Assert.Null(new SmallRegister().With("Gresswell Holdings Ltd").Joined("The Hall"));
        Assert.Equal("Gresswell Holdings Ltd", new SmallRegister().With("Gresswell Holdings Ltd", learnt: "The Hall").Joined("THE HALL"));
    }

    [Fact]
    public void Resolve_CutName_JoinsTheOnlyOneThatBeginsSo()
    {
        const string Partnership = "Morvale and District Advocacy Partnership Ltd";

        Assert.Equal(Partnership, new SmallRegister().With(Partnership).Joined("MORVALE & DISTRICT ADVOC"));
        Assert.Null(new SmallRegister().With(Partnership).With("Morvale and District Advocacy Network Ltd").Joined("MORVALE & DISTRICT ADVOC"));
    }

    [Fact]
    public void Resolve_NameWithoutALetter_StaysOpen()
    {
        foreach (var raw in new[] { string.Empty, "  ", "***", "- / -", "T/A", "(", "LTD" })
        {
            Assert.NotEqual(ResolutionOutcome.Joined, new SmallRegister().Resolve(raw).Outcome);
        }
    }

    [Fact]
    public void Reasons_SayWhatAgreesAndWhatDoesNot()
    {
        var register = new SmallRegister().With("Plommerby (UK) Limited", "PR1 2HE");

        var reasons = register.Resolve("Plomerby Ltd", "PR1 2HE").Candidates[0].Reasons;

        Assert.Contains(reasons, r => r.Code == "spelling" && r.Text.Contains("'Plomerby' is taken for 'Plommerby'", StringComparison.Ordinal) && r.Weight < 0);
        Assert.Contains(reasons, r => r.Code == "missing" && r.Text.Contains("'UK'", StringComparison.Ordinal) && r.Weight < 0);
        Assert.Contains(reasons, r => r.Code == "postcode" && r.Weight > 0);
        Assert.Contains(reasons, r => r.Code == "words" && r.Text.Contains("is in 1 of", StringComparison.Ordinal));
    }
}
