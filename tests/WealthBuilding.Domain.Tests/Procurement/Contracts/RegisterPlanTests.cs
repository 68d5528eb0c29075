using WealthBuilding.Domain.Procurement.Contracts;

namespace WealthBuilding.Domain.Tests.Procurement.Contracts;

public sealed class RegisterPlanTests
{
    private const string Names = "Reference,Title,Supplier,Start Date,End Date,Value\n";

    [Fact]
    public void The_same_register_again_changes_nothing()
    {
        var text = Names + "EX1,Cleaning,Harebell Example CIC,01/04/2025,31/03/2028,30000\n,Painting,Otter Example Ltd,01/04/2025,31/03/2028,£5k - £10k\n";
        var first = RegisterPlan.Make(RegisterOf.Text(text), []);

        var again = RegisterPlan.Make(RegisterOf.Text(text), first.Select((r, i) => new HeldContract(i + 1, new ContractEntry(1, r.Facts!, new DateOnly(2026, 1, 1)).ToFacts())));

        Assert.Equal([ContractVerdict.Added, ContractVerdict.Added], first.Select(r => r.Verdict));
        Assert.Equal([ContractVerdict.Unchanged, ContractVerdict.Unchanged], again.Select(r => r.Verdict));
    }

    [Fact]
    public void A_later_register_changes_by_reference_and_erases_nothing()
    {
        var held = new HeldContract(7, new ContractFacts { Reference = "EX-1", Title = "Cleaning", Department = "Housing", Start = new(2025, 4, 1), End = new(2028, 3, 31), Value = new ContractValue(3_000_000), Suppliers = [new NamedSupplier("Harebell Example CIC", "12345678")], State = ContractState.Contract });

        var row = Assert.Single(RegisterPlan.Make(RegisterOf.Text(Names + "ex 1,Cleaning,Harebell Example CIC,01/04/2025,31/03/2029,\n"), [held]));

        Assert.Equal((ContractVerdict.Changed, 7), (row.Verdict, row.EntryId));
        Assert.Equal(["End: 31 March 2029 instead of 31 March 2028"], row.Differences.Select(d => d.Words));
        Assert.Equal(("Housing", 3_000_000L, "12345678"), (row.Facts!.Department, row.Facts.Value!.Pence!.Value, row.Facts.Suppliers.Single().Number));
    }

    [Fact]
    public void Several_suppliers_of_one_contract_are_one_entry()
    {
        var rows = RegisterPlan.Make(RegisterOf.Text(Names + "EX1,Cleaning,Harebell Example CIC,01/04/2025,31/03/2028,30000\nEX1,Cleaning,Otter Example Ltd,01/04/2025,31/03/2028,30000\nEX1,Cleaning,Otter Example Ltd,01/04/2025,31/03/2028,30000\n"), []);

        Assert.Equal([ContractVerdict.Added, ContractVerdict.Joined, ContractVerdict.Skipped], rows.Select(r => r.Verdict));
        Assert.Equal(2, rows[0].Facts!.Suppliers.Count);
    }

    [Fact]
    public void Lots_of_one_reference_are_entries_of_their_own()
    {
        var rows = RegisterPlan.Make(RegisterOf.Text(Names + "EX1,Cleaning of the north,Harebell Example CIC,01/04/2025,31/03/2028,30000\nEX1,Cleaning of the south,Otter Example Ltd,01/04/2025,31/03/2028,40000\n"), []);

        Assert.Equal([ContractVerdict.Added, ContractVerdict.Added], rows.Select(r => r.Verdict));
    }

    [Fact]
    public void Two_accounts_of_one_contract_are_not_chosen_between()
    {
        var rows = RegisterPlan.Make(RegisterOf.Text(Names + "EX1,Cleaning,Harebell Example CIC,01/04/2025,31/03/2028,30000\nEX1,Cleaning,Harebell Example CIC,01/04/2025,31/03/2029,30000\nEX1,Cleaning,Harebell Example CIC,01/04/2025,31/03/2028,40000\n"), []);

        Assert.Equal([ContractVerdict.Added, ContractVerdict.Quarantined, ContractVerdict.Quarantined], rows.Select(r => r.Verdict));
        Assert.True(ContractFigures.Of([.. rows]).Agrees);
    }
}
