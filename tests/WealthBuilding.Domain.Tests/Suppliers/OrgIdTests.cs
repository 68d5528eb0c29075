using WealthBuilding.Domain.Suppliers;
using WealthBuilding.Domain.Suppliers.Matching;
using WealthBuilding.Domain.Suppliers.Registration;
using WealthBuilding.Domain.Suppliers.Resolution;
using WealthBuilding.Domain.Tests.Suppliers.Resolution;

namespace WealthBuilding.Domain.Tests.Suppliers;

public sealed class OrgIdTests
{
    [Theory]
    [InlineData("GB-COH-01234567", "GB-COH", "01234567")]
    [InlineData(" gb coh 1234567 ", "GB-COH", "1234567")]
    [InlineData("GB-CHC-1090095", "GB-CHC", "1090095")]
    [InlineData("GB-SC-SC042386", "GB-SC", "SC042386")]
    [InlineData("GB-SC-042386", "GB-SC", "SC042386")]
    [InlineData("GB-NIC-100019", "GB-NIC", "100019")]
    [InlineData("GB-NIC-NIC100019", "GB-NIC", "100019")]
    [InlineData("GB-MPR-28116R", "GB-MPR", "28116R")]
    [InlineData("GB-EDU-123456", "GB-EDU", "123456")]
    [InlineData("GB-SCOTEDU-1234567", "GB-SCOTEDU", "1234567")]
    [InlineData("01234567", null, "01234567")]
    [InlineData("GB123456789", null, "GB123456789")]
    [InlineData("", null, "")]
    [InlineData(null, null, "")]
    public void Read_ANumberWithItsScheme_IsTakenApart(string? text, string? scheme, string number) =>
        Assert.Equal(new OrgId(scheme, number), OrgId.Read(text));

    [Theory]
    [InlineData("GB-COH-04142000", null)]
    [InlineData("GB-COH-4142000", null)]
    [InlineData("gb-coh 4142000", null)]
    [InlineData(null, "GB-COH-04142000")]
    public void Resolve_ACompanysOrgIdInEitherField_IsItsNumber(string? company, string? charity) =>
        Assert.Equal("Plommerby Ltd", new SmallRegister().With("Plommerby Ltd", number: "04142000").Joined("Plommerby and much else", number: company, charity: charity));

    [Theory]
    [InlineData("GB-CHC-200719", null, "200719")]
    [InlineData(null, "GB-CHC-200719", "200719")]
    [InlineData("GB-SC-SC042386", null, "SC042386")]
    [InlineData(null, "GB-SC-042386", "SC042386")]
    [InlineData("GB-NIC-100019", null, "100019")]
    [InlineData(null, "NIC100019", "100019")]
    public void Resolve_ACharitysOrgIdInEitherField_IsItsNumber(string? company, string? charity, string registered) =>
        Assert.Equal("Morwen Trust", new SmallRegister().With("Morwen Trust", charity: registered).Joined("Morwen and much else", number: company, charity: charity));

    [Fact]
    public void Resolve_TheOrgIdInPlaceOfTheName_IsWhoHasIt() =>
        Assert.Equal("Plommerby Ltd", new SmallRegister().With("Plommerby Ltd", number: "04142000").Joined("GB-COH-04142000", number: "GB-COH-04142000"));

    [Fact]
    public void Resolve_AnotherCompanysOrgId_NeverJoins() =>
        Assert.Null(new SmallRegister().With("Plommerby Ltd", number: "04142000").Joined("Plommerby Ltd", number: "GB-COH-04142001"));

    [Theory]
    [InlineData("GB-EDU-123456")]
    [InlineData("GB-COH-n/a")]
    public void Resolve_AnOrgIdOfNoRegister_SaysNothing(string number) =>
        Assert.Equal("Morwen Trust", new SmallRegister().With("Morwen Trust", charity: "200719").Joined("Morwen Trust", number: number, charity: number));

    [Fact]
    public void Propose_TheSameNumberWithItsSchemeAndWithout_IsOne()
    {
        ClusterMember[] members = [new(new RawSupplier("Plommerby Ltd", null, "GB-COH-04142000", null), 1), new(new RawSupplier("Gresswell", null, "4142000", null), 1)];

        Assert.Single(NameClusters.Propose(members, 0.85));
    }

    [Theory]
    [InlineData("GB-COH-4142000", null, "04142000")]
    [InlineData("GB-CHC-1090095", null, "charity 1090095")]
    [InlineData(null, "gb-chc-1090095", "charity 1090095")]
    [InlineData(null, "1090095", "charity 1090095")]
    [InlineData("GB-EDU-123456", null, null)]
    public void NumberOf_AnOrgId_IsAsTheNumberAlone(string? company, string? charity, string? expected) =>
        Assert.Equal(expected, PayeeName.NumberOf(company, charity, Seeds.CompanyNumbers));

    [Theory]
    [InlineData(NumberKind.Company, "GB-COH-4142000", "GB-COH", "04142000")]
    [InlineData(NumberKind.Charity, "GB-CHC-1090095", "GB-CHC", "1090095")]
    [InlineData(NumberKind.Charity, "GB-SC-042386", "GB-SC", "SC042386")]
    [InlineData(NumberKind.Charity, "GB-NIC-110019", "GB-NIC", "110019")]
    [InlineData(NumberKind.Society, "GB-MPR-28116R", "GB-MPR", "28116R")]
    public void Read_ATypedOrgId_IsTheNumber(NumberKind kind, string typed, string scheme, string value) =>
        Assert.Equal(new RegisterNumber(scheme, value), OrganisationNumber.Read(kind, typed, Seeds.CompanyNumbers).Value);

    [Fact]
    public void Read_ATypedOrgIdOfAnotherRegister_IsRefused() =>
        Assert.NotNull(OrganisationNumber.Read(NumberKind.Company, "GB-CHC-1090095", Seeds.CompanyNumbers).Problem);

    [Theory]
    [InlineData("GB-MPR-28116R", "28116R")]
    [InlineData("GB-MPR-IP28116R", "28116R")]
    [InlineData("GB-MPR-7269", "7269")]
    public void SocietyNumber_AnOrgId_IsRead(string text, string expected) => Assert.Equal(expected, SocietyNumber.Of(text));
}
