using WealthBuilding.Domain.Suppliers.Resolution;

namespace WealthBuilding.Domain.Tests.Suppliers.Resolution;

/// <summary>Bodies that a ledger calls in short, by the beginning of their name.</summary>
public sealed class ResolvedBeginningTests
{
    [Theory]
    [InlineData("Quillfeather Horizons", "QUILLFEATHER HORIZONS FAMILY SOLUTIONS LIMITED")]
    [InlineData("Tessendale Eyecare", "TESSENDALE EYECARE (UK) LIMITED")]
    [InlineData("Borvale Home & Hospital", "BORVALE HOME AND HOSPITAL FOR WANDERERS")]
    public void Resolve_TheBeginningOfOneNameAlone_JoinsAndSaysWhy(string raw, string registered)
    {
        var register = new SmallRegister().With(registered);

        Assert.Equal(registered, register.Joined(raw));
        Assert.Contains(register.Resolve(raw).Candidates[0].Reasons, r => r is { Code: "only", Weight: > 0 });
    }

    [Theory]
    [InlineData("Quillfeather Horizons", "QUILLFEATHER HORIZONS FAMILY SOLUTIONS LIMITED", "QUILLFEATHER HORIZONS BAKERS LTD")]
    [InlineData("Quillfeather Horizons", "QUILLFEATHER HORIZONS FAMILY SOLUTIONS LIMITED", "FRIENDS OF QUILLFEATHER HORIZONS NORTH")]
    [InlineData("Quillfeather Horizons", "QUILLFEATHER HORIZONS FAMILY SOLUTIONS LIMITED", "QUILLFEATHER HORIZON BAKERS")]
    public void Resolve_TheBeginningThatAnotherNameHasToo_IsNotLifted(string raw, string registered, string other)
    {
        var result = new SmallRegister().With(registered).With(other).Resolve(raw);

        Assert.NotEmpty(result.Candidates);
        Assert.DoesNotContain(result.Candidates.SelectMany(c => c.Reasons), r => r.Code == "only");
    }

    [Theory]
    [InlineData("Quillfeather Horizons Ltd", "QUILLFEATHER HORIZONS FAMILY SOLUTIONS LIMITED")]
    [InlineData("Quillfeather Horizons", "QUILLFEATHER HORIZONS PENSION TRUSTEES LIMITED")]
    [InlineData("Quillfeather", "QUILLFEATHER FAMILY SOLUTIONS LIMITED")]
    [InlineData("John Smith", "JOHN SMITH BUILDERS LIMITED")]
    [InlineData("Preston City", "PRESTON CITY WANDERERS LIMITED")]
    public void Resolve_AFullNameAnArmAWordAPersonOrAPlace_IsNoShortName(string raw, string registered) =>
        Assert.Null(new SmallRegister().With(registered).Joined(raw));
}
