using WealthBuilding.Domain.Suppliers.Resolution;

namespace WealthBuilding.Domain.Tests.Suppliers.Resolution;

/// <summary>Names that a system has cut at a number of signs.</summary>
public sealed class ResolvedCutTests
{
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
    [InlineData("Tessendale Brickwork Consult", "Tessendale Brickwork Consultancy Ltd")]
    [InlineData("Tessendale Brickwork Contracto", "Tessendale Brickwork Contractors Limited")]
    [InlineData("Quorrinder Bellfounders So", "Quorrinder Bellfounders Society", 26)]
    [InlineData("Quorrinder Bellfounders Cl", "Quorrinder Bellfounders Club Limited", 26)]
    [InlineData("Quorrinder Bellfounders C", "Quorrinder Bellfounders College of Music")]
    [InlineData("Quorrinder Bellfounders an", "Quorrinder Bellfounders and Friends", 26)]
    [InlineData("Quorrinder Bellfounders (N", "Quorrinder Bellfounders (Northern) Ltd", 26)]
    [InlineData("Quorrinder Bellfounders &", "Quorrinder Bellfounders & Friends Ltd")]
    [InlineData("Quorrinder Bellfound Health Car", "Quorrinder Bellfound Healthcare Ltd", 31)]
    [InlineData("Quorrinder Bellfounders Charitie", "Quorrinder Bellfounders Charities Trust")]
    [InlineData("Quorrinder Bellfounders L", "Quorrinder Bellfounders LLP")]
    [InlineData("Quorrinder Bellfounders Community Intere", "Quorrinder Bellfounders Community Interest Company")]
    [InlineData("Quorrinder Bellfounders United Kingd", "Quorrinder Bellfounders United Kingdom Limited", 36)]
    [InlineData("Quorrinder Bellfounders Public Limited", "Quorrinder Bellfounders Public Limited Company", 38)]
    [InlineData("Quorrinder Bells Compa", "Quorrinder Bells Company Limited", 22)]
    public void Resolve_NameCutAtAnyLetter_FindsTheOnlyOneThatGoesOn(string raw, string expected, int? cutAt = null)
    {
        var register = new SmallRegister().With(expected).With("Bellfounders Trust");

        var result = register.Resolve(raw, cutAt: cutAt);

        Assert.NotEqual(ResolutionOutcome.Open, result.Outcome);
        Assert.Equal(expected, register.NameOf(result.Candidates[0]));
    }

    [Theory]
    [InlineData("British Association for C", "British Association for Counselling")]
    [InlineData("Northern Health Care Trai", "Northern Health Care Training Services")]
    public void Resolve_NameOfCommonWordsCutAtAUsualLength_IsAtLeastAQuestion(string raw, string expected)
    {
        var register = new SmallRegister().With(expected);

        Assert.NotEqual(ResolutionOutcome.Open, register.Resolve(raw).Outcome);
        Assert.Equal(expected, register.NameOf(register.Resolve(raw).Candidates[0]));
    }

    [Theory]
    [InlineData("Quorrinder Bellfounders S", "Quorrinder Bellfounders Society", "Quorrinder Bellfounders Sales Ltd")]
    [InlineData("Quorrinder Bellfounders C", "Quorrinder Bellfounders Chapel", "Quorrinder Bellfounders CIC", "Quorrinder Bellfounders Choir")]
    [InlineData("Quorrinder Bellfounders Consult", "Quorrinder Bellfounders Consultants Ltd", "Quorrinder Bellfounders Consultants North Ltd", "Quorrinder Bellfounders Consulting")]
    [InlineData("Quorrinder Bellfounders L", "Quorrinder Bellfounders Limited", "Quorrinder Bellfounders Leisure Ltd")]
    [InlineData("Quorrinder Bellfounders Tr", "Quorrinder Bellfounders Trust", "Quorrinder Bellfounders Trinklemorth Ltd")]
    public void Resolve_CutNameThatTwoFit_IsNeverJoinedHoweverRareTheWords(string raw, params string[] names)
    {
        var register = new SmallRegister();
        foreach (var name in names)
        {
            register.With(name);
        }

        var result = register.Resolve(raw, cutAt: raw.Length);

        Assert.Equal(ResolutionOutcome.ToReview, result.Outcome);
        Assert.Contains(result.Candidates[0].Reasons, r => r is { Code: "cut" or "rivals", Weight: < 0 });
        Assert.Null(register.Joined(raw));
    }

    [Fact]
    public void Resolve_NameThatLacksItsFormOnly_IsNotTakenForACutOne()
    {
        var register = new SmallRegister().With("Tessendale Brickwork Ltd").With("Tessendale Brickwork Northern Ltd");

        Assert.Equal("Tessendale Brickwork Ltd", register.Joined("Tessendale Brickwork"));
    }

    [Fact]
    public void Resolve_NameThatIsNoBeginning_IsNotTakenForACutOne()
    {
        var register = new SmallRegister().With("Tessendale Brickwork Ltd");

        Assert.Null(register.Joined("Brickwork Tessendale Cl"));
        Assert.Null(register.Joined("Zelphony Brickwork Tess"));
    }
}
