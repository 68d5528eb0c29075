using WealthBuilding.Domain.Places;
using WealthBuilding.Domain.Spend;
using WealthBuilding.Domain.Spend.Analysis;
using WealthBuilding.Domain.Tests.Places;

namespace WealthBuilding.Domain.Tests.Spend.Analysis;

/// <summary>A line without a postcode takes the one that the institution's other lines of the supplier agree on.</summary>
public sealed class OtherPaymentsTests
{
    [Fact]
    public void One_postcode_on_other_lines_of_the_name_is_taken() =>
        Assert.Equal("PR1 2HE", Learnt(Payee(1, "Harebell Example Ltd", "pr12he"), Payee(2, "HAREBELL EXAMPLE LIMITED", null)));

    [Fact]
    public void Postcodes_that_do_not_agree_say_nothing() =>
        Assert.Null(Learnt(Payee(1, "Harebell Example Ltd", "PR1 2HE"), Payee(3, "Harebell Example Ltd", "M1 1AE"), Payee(2, "Harebell Example Ltd", null)));

    [Theory]
    [InlineData("Kestrel Example Ltd", "Harebell Example Ltd")]
    [InlineData("REDACTED", "REDACTED")]
    [InlineData("Mr A Harebell", "Mr A Harebell")]
    [InlineData("", "")]
    public void Another_name_and_a_name_that_is_no_organisation_s_teach_nothing(string teacher, string name) =>
        Assert.Null(Learnt(Payee(1, teacher, "PR1 2HE"), Payee(2, name, null)));

    [Fact]
    public void Two_company_numbers_are_two_suppliers() =>
        Assert.Null(Learnt(Payee(1, "Harebell Example Ltd", "PR1 2HE", "01234567"), Payee(3, "Harebell Example Ltd", null, "07654321"), Payee(2, "Harebell Example Ltd", null)));

    [Fact]
    public void Payees_tied_to_one_supplier_teach_each_other_whatever_their_names() =>
        Assert.Equal("PR1 2HE", Learnt(p => 7, Payee(1, "Harebell Example Ltd", "PR1 2HE"), Payee(2, "Harebell Trading Services", null)));

    [Fact]
    public void What_was_learnt_is_asked_last_and_named()
    {
        var all = new SupplierAddresses { RegisteredOffice = new KnownAddress { Postcode = "M1 1AE" }, OtherPayments = new KnownAddress { Postcode = "PR1 2HE" } };

        Assert.Equal(PlaceBasis.RegisteredOffice, Placer.Place(all).Basis);
        Assert.Equal(PlaceBasis.OtherPayments, Placer.Place(all with { RegisteredOffice = null }).Basis);
    }

    private static SupplierPlacer Placer => SupplierPlacerTests.ByOutcode;

    private static string? Learnt(params Payee[] payees) => Learnt(_ => null, payees);

    private static string? Learnt(Func<Payee, int?> supplierOf, params Payee[] payees) => OtherPayments.Of(payees, supplierOf, Placer).AddressOf(payees[^1])?.Postcode;

    private static Payee Payee(int id, string name, string? postcode, string? company = null) =>
        new() { InstitutionId = 1, Id = id, Name = name, Postcode = postcode, CompanyNumber = company };
}
