using WealthBuilding.Domain.Suppliers.Resolution;

namespace WealthBuilding.Domain.Tests.Suppliers.Resolution;

/// <summary>Names that are near, and are not one organisation's.</summary>
public sealed class ResolvedApartTests
{
    [Theory]
    [InlineData("Trafford Citizens Advice Bureau", "BRADFORD CITIZENS ADVICE BUREAU")]
    [InlineData("Dochester Citizens Advice Bureau Ltd", "COLCHESTER CITIZENS ADVICE BUREAU")]
    [InlineData("Doncaster and District Mencap Limited", "LANCASTER AND DISTRICT MENCAP LIMITED")]
    [InlineData("Age Concern York", "AGE CONCERN YORKSHIRE")]
    [InlineData("Oldham Carers Association", "OLDHAM CARE ASSOCIATION")]
    [InlineData("Skeyl Nursery (North) Ltd", "SKEYL NURSERY (NORTH WEST) LIMITED")]
    [InlineData("Chaipeath (North West)", "CHAIPEATH (NORTH) LIMITED")]
    [InlineData("Reading Cooper", "READING CO-OPERATIVE LIMITED")]
    [InlineData("Coopers of Rochdale", "ROCHDALE COOPER LIMITED")]
    [InlineData("A Holroyd T/A Holroyd Waste", "HOLROYD WASTE LIMITED")]
    [InlineData("Carpenter M", "M CARPENTER & SON LIMITED")]
    public void Resolve_AnotherKnownWord_IsNotTakenForAMisspeltOne(string raw, string other)
    {
        var result = new SmallRegister().With(other).Resolve(raw);

        Assert.NotEqual(ResolutionOutcome.Joined, result.Outcome);
    }

    [Theory]
    [InlineData("Bell Green", "BALL GREEN")]
    [InlineData("QASA", "DASA LIMITED")]
    [InlineData("Alternity Housing", "ALT HOUSING LIMITED")]
    [InlineData("Alt Housing", "ALTERNITY HOUSING LIMITED")]
    [InlineData("Housing Alt", "HOUSING ALTERNITY LIMITED")]
    [InlineData("Colton Sailing", "BOLTON SAILING LIMITED")]
    public void Resolve_AShortWordALetterApartOrTheBeginningOfAnother_IsAQuestion(string raw, string other)
    {
        var result = new SmallRegister().With(other).Resolve(raw);

        Assert.NotEqual(ResolutionOutcome.Joined, result.Outcome);
    }

    [Fact]
    public void Resolve_ALongWordMisspeltOrAShortOneBesideARareOne_IsJoined()
    {
        Assert.NotNull(new SmallRegister().With("TESSENDALE HOUSING LIMITED").Joined("Tessendal Housing"));
        Assert.NotNull(new SmallRegister().With("DASA TESSENDALE LIMITED").Joined("Dasa Tessendale"));
    }

    [Theory]
    [InlineData("OLDHAM COUNCIL FOR VOLUNTARY SERVICE")]
    [InlineData("OLDHAM COUNCIL FOR VOLUNTARY SERVICE LIMITED")]
    [InlineData("OLDHAM COUNCIL PENSION FUND")]
    public void Resolve_ACouncilAndWhatIsCalledAfterOne_IsAQuestionThatNoThresholdJoins(string other)
    {
        var candidate = Assert.Single(new SmallRegister().With(other).Resolve("Oldham Council").Candidates, c => c.Score > 0.01);

        Assert.True(candidate.Score < 0.5);
        Assert.Contains(candidate.Reasons, r => r is { Code: "council", Weight: < 0 });
    }

    [Theory]
    [InlineData("Quibbly Window Limited", "QUIBBLY WINDOWS LIMITED")]
    [InlineData("Quibbly Builders Ltd", "QUIBBLY BUILDER LIMITED")]
    public void Resolve_NamesInFullThatDifferByAPlural_AreAQuestionUnlessThePostcodeTells(string raw, string other)
    {
        var register = new SmallRegister().With(other, "OL1 1AA");

        var result = register.Resolve(raw);

        Assert.Equal(ResolutionOutcome.ToReview, result.Outcome);
        Assert.Contains(result.Candidates[0].Reasons, r => r is { Code: "plural", Weight: < 0 });
        Assert.Equal(other, new SmallRegister().With(other, "OL1 1AA").Joined(raw, "OL1 1AA"));
    }

    [Fact]
    public void Resolve_WhatAPersonTradesAsThatACompanyWasCalled_IsAQuestion() =>
        Assert.Null(new SmallRegister().With("REATHILL RECYCLING & SONS LIMITED", previous: "HOLROYD WASTE LIMITED").Joined("A Holroyd T/A Holroyd Waste"));

    [Theory]
    [InlineData("Oldham Citizens Advise Bureau", "OLDHAM CITIZENS ADVICE BUREAU")]
    [InlineData("Traford Citizens Advice Bureau", "TRAFFORD CITIZENS ADVICE BUREAU")]
    [InlineData("Quibbly Builders", "QUIBBLY BUILDER LIMITED")]
    [InlineData("Relate Derby & South Derbyshire", "RELATE DERBY AND SOUTHERN DERBYSHIRE")]
    [InlineData("Cheshire West CAB Ltd", "CITIZENS ADVICE CHESHIRE WEST")]
    [InlineData("Oldham Council", "OLDHAM COUNCIL")]
    [InlineData("Oldham Metropolitan Borough Council", "OLDHAM METROPOLITAN BOROUGH COUNCIL")]
    [InlineData("Holroyd Haulage Ltd T/A Holroyd Waste", "HOLROYD HAULAGE LIMITED")]
    [InlineData("A Holroyd T/A Holroyd Waste Ltd", "HOLROYD WASTE LIMITED")]
    public void Resolve_AMisspeltWordOrTheSameName_IsJoinedStill(string raw, string same) =>
        Assert.Equal(same, new SmallRegister().With(same).Joined(raw));
}
