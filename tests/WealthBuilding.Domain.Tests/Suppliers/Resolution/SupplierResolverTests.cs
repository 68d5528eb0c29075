using WealthBuilding.Domain.Suppliers.Resolution;

namespace WealthBuilding.Domain.Tests.Suppliers.Resolution;

/// <summary>Names alone: who is joined, and who is not.</summary>
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
    public void Resolve_NameWithoutALetter_StaysOpen()
    {
        foreach (var raw in new[] { string.Empty, "  ", "***", "- / -", "T/A", "(", "LTD" })
        {
            Assert.NotEqual(ResolutionOutcome.Joined, new SmallRegister().Resolve(raw).Outcome);
        }
    }

    [Theory]
    [InlineData("Donkey Sanctuary", "SANCTUARY FOR DONKEYS OF OLDHAM")]
    [InlineData("Otter Sanctuary", "Sanctuary of the Zelphoberry Otter")]
    [InlineData("Lantern Quarry Oldham", "Quarry Lantern Ltd")]
    public void Resolve_WordsInAnotherOrderWithAForeignWord_IsAQuestion(string raw, string registered)
    {
        var register = new SmallRegister().With(registered, "OL1 1AA");

        Assert.NotEqual(ResolutionOutcome.Joined, register.Resolve(raw).Outcome);
        Assert.Equal(registered, register.NameOf(register.Resolve(raw).Candidates[0]));
    }

    [Theory]
    [InlineData("Quarry Lantern", "Lantern Quarry Ltd")]
    [InlineData("Quarry Lantern Services", "Lantern Quarry")]
    public void Resolve_WordsInAnotherOrderAlone_Join(string raw, string registered) =>
        Assert.Equal(registered, new SmallRegister().With(registered).Joined(raw));
}
