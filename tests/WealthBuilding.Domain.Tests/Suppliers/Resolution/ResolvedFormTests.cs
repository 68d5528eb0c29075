using WealthBuilding.Domain.Suppliers.Resolution;

namespace WealthBuilding.Domain.Tests.Suppliers.Resolution;

/// <summary>Legal forms, one name of two organisations, and words that stand for a form.</summary>
public sealed class ResolvedFormTests
{
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

    [Fact]
    public void Resolve_ACompanyThatBecameACommunityInterestCompany_JoinsWhileItIsRegistered()
    {
        Assert.Equal("Hebblewick Plumbing CIC", new SmallRegister().With("Hebblewick Plumbing CIC").Joined("Hebblewick Plumbing Ltd"));
        Assert.Null(new SmallRegister().With("Hebblewick Plumbing CIC", isLive: false).Joined("Hebblewick Plumbing Ltd"));
        Assert.Null(new SmallRegister().With("Hebblewick Plumbings CIC").Joined("Hebblewick Plumbing Ltd"));
        Assert.Null(new SmallRegister().With("Hebblewick Plumbing CIC").With("Hebblewick Plumbing CIC").Joined("Hebblewick Plumbing Ltd"));
    }

    [Theory]
    [InlineData("Hebblewick Plumbing Ltd", "Hebblewick Plumbing LIMITED", null)]
    [InlineData("Hebblewick Plumbing Public Limited Company", "Hebblewick Plumbing PLC", null)]
    [InlineData("Hebblewick Plumbing", "Hebblewick Plumbing LLP", null)]
    [InlineData("Hebblewick Plumbing PLC", "Hebblewick Plumbing Limited", null)]
    [InlineData("Hebblewick Plumbing Ltd", "Hebblewick Plumbing PLC", "Hebblewick Plumbing Limited")]
    public void Resolve_TheSameLegalFormNowOrBefore_Joins(string raw, string registered, string? before) =>
        Assert.Equal(registered, new SmallRegister().With(registered, previous: before).Joined(raw));

    [Theory]
    [InlineData("Quillfeather Care", "QUILLFEATHER CARE LIMITED", "QUILLFEATHER CARE ASSOCIATION")]
    [InlineData("Quillfeather Archers", "QUILLFEATHER ARCHERS LTD", "QUILLFEATHER ARCHERS SOCIETY")]
    [InlineData("Quillfeather Archers", "QUILLFEATHER ARCHERS CIC", "THE QUILLFEATHER ARCHERS TRUST")]
    public void Resolve_NameWithoutAFormThatTwoFormsHave_IsAQuestionUnlessThePostcodeTells(string raw, string company, string body)
    {
        var register = new SmallRegister().With(company, "PR1 2HE").With(body, "OL1 1AA");

        var result = register.Resolve(raw);

        Assert.Equal(ResolutionOutcome.ToReview, result.Outcome);
        Assert.Contains(result.Candidates[0].Reasons, r => r is { Code: "forms", Weight: < 0 });
        Assert.Equal(company, register.Joined(raw, "PR1 2HE"));
        Assert.Equal(company, register.Joined(company));
        Assert.Equal(body, register.Joined(body));
    }

    [Theory]
    [InlineData("The Care Co Ltd", "THE CARE COMPANY LIMITED")]
    [InlineData("Care Company Limited", "THE CARE CO. LTD")]
    [InlineData("The Cleaning & Catering Co Ltd", "THE CLEANING AND CATERING COMPANY LIMITED")]
    [InlineData("Training CIC", "TRAINING COMMUNITY INTEREST COMPANY")]
    public void Resolve_CommonWordsWithTheFormWrittenOut_JoinTheOneCompanyThatMayHaveThem(string raw, string company) =>
        Assert.Equal(company, new SmallRegister().With(company).With("Care Trust").With("Training Group Ltd").Joined(raw));

    [Theory]
    [InlineData("The Care Co", "THE CARE COMPANY LIMITED")]
    [InlineData("Cares Ltd", "CARE LIMITED")]
    [InlineData("Care LLP", "CARE LIMITED")]
    public void Resolve_CommonWordsWithoutTheSameForm_DoNotJoin(string raw, string company) =>
        Assert.Null(new SmallRegister().With(company).Joined(raw));
}
