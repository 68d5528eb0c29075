using WealthBuilding.Domain.Suppliers.Resolution;

namespace WealthBuilding.Domain.Tests.Suppliers.Resolution;

/// <summary>What the reasons say.</summary>
public sealed class ResolutionReasonTests
{
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
