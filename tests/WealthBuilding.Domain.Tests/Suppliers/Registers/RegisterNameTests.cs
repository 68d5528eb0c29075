using FsCheck;
using FsCheck.Fluent;
using WealthBuilding.Domain.Suppliers.Registers;

namespace WealthBuilding.Domain.Tests.Suppliers.Registers;

public sealed class RegisterNameTests
{
    [Theory]
    [InlineData("Acme Building Ltd.", "ACME BUILDING LIMITED")]
    [InlineData("Smith & Sons (Preston) Ltd", "SMITH AND SONS (PRESTON) LIMITED")]
    [InlineData("The Baker's Dozen", "BAKERS DOZEN")]
    [InlineData("A.B.C. Plc", "ABC PUBLIC LIMITED COMPANY")]
    [InlineData("Green Futures C.I.C.", "Green Futures Community Interest Company")]
    [InlineData("Law and Co LLP", "Law & Company Limited Liability Partnership")]
    [InlineData("Northtown Security Ltd T/A N4S", "NORTHTOWN SECURITY LIMITED")]
    [InlineData("Northtown Security Ltd trading as N4S", "NORTHTOWN SECURITY LIMITED")]
    [InlineData("Café   Olé\u200B Ltd", "CAFE OLE LIMITED")]
    [InlineData("Siop Gymunedol Cyf", "SIOP GYMUNEDOL CYFYNGEDIG")]
    public void The_same_name_written_differently_has_one_key(string one, string other) => Assert.Equal(RegisterName.Key(one), RegisterName.Key(other));

    [Theory]
    [InlineData("LEEDS CARE LTD", "LEEDS CARE ASSOCIATION")]
    [InlineData("ACME LTD", "ACME LLP")]
    [InlineData("ACME LTD", "ACME")]
    [InlineData("J T A BUILDERS LTD", "J")]
    [InlineData("T/A NORTHTOWN", "")]
    [InlineData("MEDINA CAPITAL DAIRY CO LTD", "CAPITA")]
    [InlineData("Biffa Waste Services Limi", "BIFFA WASTE SERVICES LIMITED")] // a guess is not made here
    public void Different_names_have_different_keys(string one, string other) => Assert.NotEqual(RegisterName.Key(one), RegisterName.Key(other));

    [Fact]
    public void A_key_is_its_own_key() => Prop.ForAll<string>(name =>
    {
        var key = RegisterName.Key(name);
        return key == key.Trim() && !key.Contains("  ", StringComparison.Ordinal) && RegisterName.Key(name?.ToUpperInvariant()) == RegisterName.Key(name?.ToUpperInvariant() + " ");
    }).QuickCheckThrowOnFailure();
}
