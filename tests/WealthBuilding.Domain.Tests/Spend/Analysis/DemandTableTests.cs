using WealthBuilding.Domain.Places;
using WealthBuilding.Domain.Spend.Analysis;

namespace WealthBuilding.Domain.Tests.Spend.Analysis;

public sealed class DemandTableTests
{
    [Fact]
    public void Payments_are_summed_by_key_with_who_put_in_what_to_how_many_and_how_large()
    {
        var ledger = new Ledger();
        foreach (var pence in new long[] { 100, 200, 300, 400 })
        {
            ledger.Pay($"Firm {pence}", pence, category: "Cleaning");
        }

        ledger.Begin("import-2", "second").Pay("Firm 900", 900, category: "Window cleaning").Pay("Firm 900", -50, category: "Cleaning").Pay("Other", 7, category: "Odd things");

        var demand = ledger.View().ByDemand(text => text.Contains("leaning", StringComparison.Ordinal) ? "90" : null);

        var row = demand.Find("90")!;
        Assert.Equal((1850L, 1850L, 1857L), (row.Pence, demand.PlacedPence, demand.TotalPence));
        Assert.Equal([1000, 850], row.Contributions);
        Assert.Equal(6, row.Firms);
        Assert.Equal(new PaymentSizes(200, 300, 400), row.Sizes);
        Assert.Equal(["90", string.Empty], demand.Rows.Select(r => r.Key));
    }

    [Fact]
    public void What_the_filter_leaves_out_is_not_in_it()
    {
        var demand = new Ledger().Pay("A", 100, category: "Cleaning", paidOn: 20240101).Pay("B", 30, category: "Cleaning").View(new SpendFilter { From = new DateOnly(2025, 1, 1) }).ByDemand(_ => "90");

        Assert.Equal(30, demand.TotalPence);
    }

    [Fact]
    public void Credits_alone_have_no_usual_size() =>
        Assert.Null(new Ledger().Pay("A", -100, category: "Cleaning").View().ByDemand(_ => "90").Find("90")!.Sizes);

    [Fact]
    public void Names_of_one_supplier_are_one_firm()
    {
        var place = SupplierPlace.Exactly(Ledger.Preston, PlaceBasis.RegisteredOffice);
        var ledger = new Ledger()
            .Pay(new PayeeEntry { Id = 1, Name = "One Ltd", SupplierId = 9, Place = place }, 100, category: "Cleaning")
            .Pay(new PayeeEntry { Id = 2, Name = "ONE LIMITED", SupplierId = 9, Place = place }, 100, category: "Cleaning");

        Assert.Equal(1, ledger.View().ByDemand(_ => "90").Find("90")!.Firms);
    }
}
