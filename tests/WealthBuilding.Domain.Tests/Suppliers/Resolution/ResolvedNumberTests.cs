using WealthBuilding.Domain.Suppliers.Resolution;

namespace WealthBuilding.Domain.Tests.Suppliers.Resolution;

/// <summary>What a register number beside a name settles, and what it leaves to a person.</summary>
public sealed class ResolvedNumberTests
{
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
}
