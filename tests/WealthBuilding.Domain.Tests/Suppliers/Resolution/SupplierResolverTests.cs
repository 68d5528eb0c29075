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

        Assert.Equal("Gresswell Ltd", register.Joined("Gresswell, was Plommerby Ltd", number: "sc 140062"));
        Assert.Equal("Plommerby Ltd", register.Joined("4142000", number: "4142000"));
        Assert.Equal("Morwen Trust", register.Joined(string.Empty, charity: "200719"));
        Assert.Equal("number", Assert.Single(register.Resolve("Plommerby", number: "4142000").Candidates[0].Reasons).Code);
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

    [Theory]
    [InlineData("Hebblewick Plumbing")]
    [InlineData("Heblewick")]
    [InlineData("HEBBLEWCK PLUMBNG LTD")]
    [InlineData("Tessendale Heating Ltd")]
    [InlineData("Hebblewick Drains")]
    [InlineData("HPL")]
    [InlineData("Somebody T/A Boilermarsh")]
    [InlineData("04142000")]
    [InlineData("")]
    public void Resolve_NumberBesideAnyNameOfItsOrganisation_Joins(string raw)
    {
        var register = new SmallRegister().With("Hebblewick Plumbing Limited", number: "04142000", previous: "Tessendale Heating Limited", learnt: "Boilermarsh");

        Assert.Equal("Hebblewick Plumbing Limited", register.Joined(raw, number: "04142000"));
    }

    [Theory]
    [InlineData("Zelphony PLC")]
    [InlineData("Zorbix Catering")]
    [InlineData("Zorbix Plumbing")]
    [InlineData("Mr T Zz")]
    [InlineData("Services")]
    public void Resolve_NumberOfAnotherName_IsAQuestionThatNoThresholdJoins(string raw)
    {
        var register = new SmallRegister().With("Hebblewick Plumbing Limited", number: "04142000");

        var result = register.Resolve(raw, number: "04142000");

        Assert.Equal(ResolutionOutcome.ToReview, result.Outcome);
        Assert.True(result.Candidates[0].Score < 0.5);
        Assert.Contains(result.Candidates[0].Reasons, r => r is { Code: "number", Weight: > 0 });
        Assert.Contains(result.Candidates[0].Reasons, r => r is { Code: "name", Weight: < 0 });
    }

    [Theory]
    [InlineData("0414200", null)]
    [InlineData("99999998", null)]
    public void Resolve_NumberThatNobodyHas_TriesTheNameAndAsks(string number, string? charity)
    {
        var register = new SmallRegister().With("Hebblewick Plumbing Limited", "PR1 2HE", number: "04142000");

        var result = register.Resolve("Hebblewick Plumbing Ltd", "PR1 2HE", number, charity, isLoadedWhole: true);

        Assert.Equal(ResolutionOutcome.ToReview, result.Outcome);
        Assert.True(result.Candidates[0].Score < 0.5);
        Assert.Contains(result.Candidates[0].Reasons, r => r is { Code: "unknown", Weight: < 0 });
        Assert.Empty(register.Resolve("Hebblewick Plumbing Ltd", "PR1 2HE", number, charity).Candidates);
    }

    [Theory]
    [InlineData("John Smith", "JOHN SMITH LIMITED")]
    [InlineData("Smith John", "JOHN SMITH LIMITED")]
    [InlineData("J Smith", "J SMITH LIMITED")]
    [InlineData("Smith J", "J SMITH LIMITED")]
    [InlineData("J. Smith", "J SMITH LIMITED")]
    [InlineData("Smith", "SMITH LIMITED")]
    [InlineData("Martha", "MARTHA LIMITED")]
    [InlineData("Martha Quorrinder", "MARTHA QUORRINDER LTD")]
    [InlineData("Mrs M Quorrinder", "M QUORRINDER LTD")]
    [InlineData("Smith Jones", "SMITH JONES LIMITED")]
    [InlineData("John and Martha Smith", "JOHN AND MARTHA SMITH LIMITED")]
    [InlineData("John Hall", "JOHN HALL LIMITED")]
    public void Resolve_NamesOfPeopleAlone_AreAQuestionThatNoThresholdJoins(string raw, string company)
    {
        var register = new SmallRegister().With(company, "PR1 2HE", "04142000");

        var result = register.Resolve(raw, "PR2 9ZZ");

        Assert.Equal(ResolutionOutcome.ToReview, result.Outcome);
        Assert.True(result.Candidates[0].Score < 0.5);
        Assert.Contains(result.Candidates[0].Reasons, r => r is { Code: "person", Weight: < 0 });
    }

    [Theory]
    [InlineData("John Smith Ltd", null, null)]
    [InlineData("J Smith", null, "04142000")]
    public void Resolve_NamesOfPeopleWithAFormOrANumber_Join(string raw, string? postcode, string? number) =>
        Assert.Equal("JOHN SMITH LIMITED", new SmallRegister().With("JOHN SMITH LIMITED", "PR1 2HE", "04142000").Joined(raw, postcode, number));

    [Theory]
    [InlineData("John Hartleywood")]
    [InlineData("J Hartleywood")]
    [InlineData("J. Hartleywood")]
    public void Resolve_APersonsNameAtTheCompanysPostcode_IsAQuestion(string raw)
    {
        var register = new SmallRegister().With("JOHN HARTLEYWOOD LIMITED", "OL2 5AA", "04142000");

        var result = register.Resolve(raw, "OL2 5AA");

        Assert.Equal(ResolutionOutcome.ToReview, result.Outcome);
        Assert.Equal("JOHN HARTLEYWOOD LIMITED", register.NameOf(result.Candidates[0]));
    }

    [Theory]
    [InlineData("Kilnheath Care", "KILNHEATH CARE LIMITED", "KILNHEATH CARE HOMES LIMITED")]
    [InlineData("Kilnheath Plumbing", "KILNHEATH PLUMBING", "KILNHEATH PLUMBING SUPPLIES LTD")]
    public void Resolve_NameElsewhereAndARivalAtThePayeesPostcode_IsAQuestionWithBoth(string raw, string elsewhere, string there)
    {
        var register = new SmallRegister().With(elsewhere, "PR1 2HE").With(there, "OL3 5AA");

        var result = register.Resolve(raw, "OL3 5AA");

        Assert.Equal(ResolutionOutcome.ToReview, result.Outcome);
        Assert.Equal(new[] { elsewhere, there }.Order(), result.Candidates.Take(2).Select(register.NameOf).Order());
        Assert.Contains(result.Candidates[0].Reasons, r => r is { Code: "place", Weight: < 0 });
        Assert.Equal(elsewhere, register.Joined(raw, "LS1 1UR"));
        Assert.Equal(elsewhere, register.Joined(raw, "PR1 2HE"));
    }

    [Fact]
    public void Resolve_ARivalBehindManyAtOnePostcode_IsFound()
    {
        var register = new SmallRegister().With("KILNHEATH CARE LIMITED", "PR1 2HE");
        for (var i = 0; i < 600; i++)
        {
            register.With($"Formation Client {i:000} Limited", "OL3 5AA");
        }

        var result = register.With("KILNHEATH CARE HOMES LIMITED", "OL3 5AA").Resolve("Kilnheath Care", "OL3 5AA");

        Assert.Equal(ResolutionOutcome.ToReview, result.Outcome);
        Assert.Contains("KILNHEATH CARE HOMES LIMITED", result.Candidates.Select(register.NameOf));
    }

    [Theory]
    [InlineData("Plommerby", "PLOMMERBY LIMITED")]
    [InlineData("Martha Quorrinder Catering", "MARTHA QUORRINDER CATERING LTD")]
    [InlineData("Smith Jones Solicitors", "SMITH JONES SOLICITORS LLP")]
    [InlineData("Quorrinder Hall", "QUORRINDER HALL LIMITED")]
    [InlineData("Quorrinder College", "QUORRINDER COLLEGE LTD")]
    [InlineData("Young Devon", "YOUNG DEVON LTD")]
    [InlineData("Martha Quorrinder", "MARTHA QUORRINDER")]
    public void Resolve_NamesThatAreNotOfPeopleAlone_StillJoin(string raw, string company) =>
        Assert.Equal(company, new SmallRegister().With(company).Joined(raw));

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

    [Theory]
    [InlineData("VARLINGHAM ENGINEERING CON", "Varlingham Engineering Contractors Ltd", "Varlingham Engineering Consultants and Project Managers Ltd")]
    [InlineData("VARLINGHAM ENGINEERING CON", "Varlingham Engineering Construction (Northern Region) Ltd", "Varlingham Engineering Consultants Ltd")]
    [InlineData("MORVALE & DISTRICT ADVOCACY", "Morvale and District Advocacy Network", "Morvale and District Advocacy Partnership of Friends Ltd")]
    public void Resolve_CutNameThatSeveralContinue_IsAQuestionUnlessThePostcodeTells(string raw, string one, string other)
    {
        var register = new SmallRegister().With(one, "PR1 2HE").With(other, "OL1 1AA");

        var result = register.Resolve(raw);

        Assert.Equal(ResolutionOutcome.ToReview, result.Outcome);
        Assert.Equal(2, result.Candidates.Count(c => c.Score > 0.3));
        Assert.Equal(one, new SmallRegister().With(one, "PR1 2HE").Joined(raw, "PR1 2HE"));
        Assert.NotEqual(other, register.Joined(raw, "PR1 2HE"));
    }

    [Theory]
    [InlineData("Hebblewick Plumbing CIC", "Hebblewick Plumbing Limited")]
    [InlineData("Hebblewick Plumbing LLP", "Hebblewick Plumbing Limited")]
    [InlineData("Hebblewick Plumbing PLC", "Hebblewick Plumbing CIC")]
    [InlineData("Hebblewick Plumbing LLP", "Hebblewick Plumbing PLC")]
    [InlineData("Hebblewick Plumbing Ltd", "Hebblewick Plumbing CIO")]
    [InlineData("Hebblewick Plumbing CIO", "Hebblewick Plumbing CIC")]
    [InlineData("Hebblewick Plumbing Society", "Hebblewick Plumbing Limited")]
    [InlineData("Hebblewick Plumbing Limited", "Hebblewick Plumbing Society Limited")]
    public void Resolve_AnotherLegalForm_IsNeverJoinedByTheName(string raw, string registered)
    {
        var register = new SmallRegister().With(registered, "PR1 2HE", "04142000");


        Assert.Null(register.Joined(raw));
        Assert.Null(register.Joined(raw, "PR1 2HE"));
        Assert.Equal(registered, register.Joined(raw, number: "04142000"));
    }

    [Theory]
    [InlineData("Hebblewick Plumbing Ltd", "Hebblewick Plumbing LIMITED", null)]
    [InlineData("Hebblewick Plumbing Public Limited Company", "Hebblewick Plumbing PLC", null)]
    [InlineData("Hebblewick Plumbing", "Hebblewick Plumbing LLP", null)]
    [InlineData("Hebblewick Plumbing PLC", "Hebblewick Plumbing Limited", null)]
    [InlineData("Hebblewick Plumbing Ltd", "Hebblewick Plumbing PLC", "Hebblewick Plumbing Limited")]
    public void Resolve_TheSameLegalFormNowOrBefore_Joins(string raw, string registered, string? before) =>
        Assert.Equal(registered, new SmallRegister().With(registered, previous: before).Joined(raw));

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

    [Fact]
    public void Reasons_SpeakAgainstWhereTheySaySo()
    {
        var register = new SmallRegister().With("Plommerby Ltd", "PR1 2HE").With("Plommerby Limited", "OL1 1AA").With("Village Hall").With("Village Hall Surgery Trust").With("John Smith Limited", number: "04142000").With("Morwen Ltd", number: "04142001", charity: "200719");

        foreach (var reason in new[] { "PLOMMERBY LTD", "VILLAGE HALL", "John Smith", "Surgery" }.Select(n => register.Resolve(n)).Append(register.Resolve("X", number: "04142000", charity: "200719")).SelectMany(r => r.Candidates).SelectMany(c => c.Reasons))
        {
            Assert.NotEqual(0, reason.Weight);
            Assert.True(reason.Code is not ("rivals" or "common" or "person" or "full") || reason.Weight < 0, reason.ToString());
            Assert.True(reason.Code != "words" || reason.Weight < 0 == (reason.Text.StartsWith("Only", StringComparison.Ordinal) || reason.Text == "No word agrees"), reason.ToString());
        }
    }

    [Fact]
    public void Reasons_OfASpellingThatIsOnlyLikeTheConfirmedOne_DoNotSayItWasConfirmed()
    {
        var register = new SmallRegister().With("Gresswell Holdings Ltd", learnt: "Brindleyford Stores");

        Assert.Contains(register.Resolve("BRINDLEYFORD STORES").Candidates[0].Reasons, r => r.Code == "kind");
        Assert.DoesNotContain(register.Resolve("Brindleyford Store Annexe").Candidates.SelectMany(c => c.Reasons), r => r.Text.Contains("confirmed", StringComparison.Ordinal));
        Assert.Null(new SmallRegister().With("Gresswell Holdings Ltd", learnt: "The Hall").Joined("Hall Surgery"));
    }
}
