using WealthBuilding.Domain.Suppliers.Resolution;

namespace WealthBuilding.Domain.Tests.Suppliers.Resolution;

/// <summary>Names that may be people's, and rivals at the payee's own postcode.</summary>
public sealed class ResolvedPeopleTests
{
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
}
