using System.Text;
using WealthBuilding.Domain.Spend.Imports;

namespace WealthBuilding.Domain.Tests.Spend.Imports;

/// <summary>Tables that name a supplier once for several payments, and tables that stand beside each other.</summary>
public sealed class GroupedLayoutTests
{
    [Fact]
    public void A_supplier_on_the_first_row_of_its_payments_holds_for_the_others_and_each_is_flagged()
    {
        var table = Table("Supplier,Date,Amount\nDunlin Ltd,13/04/2026,10\n,14/04/2026,20\nHarebell Ltd,13/04/2026,5\nKestrel Ltd,13/04/2026,7\n,15/04/2026,7\n,15/04/2026,8\n");

        var names = table.Texts[LedgerField.Supplier];
        Assert.Equal(["Dunlin Ltd", "Dunlin Ltd", "Harebell Ltd", "Kestrel Ltd", "Kestrel Ltd", "Kestrel Ltd"], names.Codes.Select(c => names.Values[c]));
        Assert.Equal([1, 4, 5], Enumerable.Range(0, 6).Where(r => table.Flags[r].HasFlag(RowFlags.Repaired)));
        Assert.Equal(("supplier-from-above", 3), Assert.Single(table.Repairs) is var repair ? (repair.Code, repair.Rows) : default);
        Assert.Equal(0, TableFigures.Of(table, []).WithoutSupplier);
    }

    [Theory]
    [InlineData("Harebell Ltd,13/04/2026,10\n,14/04/2026,20\nDunlin Ltd,13/04/2026,5\nKestrel Ltd,13/04/2026,7\n,15/04/2026,7\n,15/04/2026,8\n", 3)]
    [InlineData("Dunlin Ltd,13/04/2026,10\n,14/04/2026,20\nHarebell Ltd,13/04/2026,5\nHarebell Ltd,13/04/2026,7\n,15/04/2026,7\n,15/04/2026,8\n", 3)]
    [InlineData("Dunlin Ltd,13/04/2026,10\nHarebell Ltd,14/04/2026,20\n,13/04/2026,5\nKestrel Ltd,13/04/2026,7\nLantern Ltd,15/04/2026,7\n", 1)]
    [InlineData(",13/04/2026,10\n,14/04/2026,20\nHarebell Ltd,13/04/2026,5\n,13/04/2026,7\nKestrel Ltd,13/04/2026,7\n,15/04/2026,7\nLantern Ltd,15/04/2026,8\n", 4)]
    [InlineData("Dunlin Ltd,13/04/2026,10\n,13/04/2026,20\n,13/04/2026,21\nHarebell Ltd,14/04/2026,5\n,14/04/2026,7\nKestrel Ltd,15/04/2026,7\n,15/04/2026,7\n", 4)]
    public void The_odd_blank_stays_unknown(string rows, int unknown)
    {
        var table = Table("Supplier,Date,Amount\n" + rows);

        Assert.Equal(unknown, TableFigures.Of(table, []).WithoutSupplier);
        Assert.Empty(table.Repairs);
    }

    [Fact]
    public void The_same_payment_under_two_suppliers_is_no_duplicate()
    {
        var table = Table("Supplier,Date,Amount\nDunlin Ltd,13/04/2026,10\n,14/04/2026,20\nHarebell Ltd,13/04/2026,5\n,14/04/2026,20\nKestrel Ltd,13/04/2026,7\n,15/04/2026,7\n");

        Assert.Equal(0, TableFigures.Of(table, []).ExactDuplicates);
    }

    [Fact]
    public void Days_and_departments_on_the_first_row_of_a_group_hold_for_the_others()
    {
        var table = Table("Dept,Date,Supplier,Amount\nCare,13/04/2026,Dunlin Ltd,10\n,,Kestrel Ltd,20\nHousing,14/04/2026,Harebell Ltd,5\n,,Dunlin Ltd,7\nRoads,15/04/2026,Kestrel Ltd,7\n,,Lantern Ltd,8\n");

        Assert.Equal([20260413, 20260413, 20260414, 20260414, 20260415, 20260415], table.PaidOn);
        Assert.All(table.Texts[LedgerField.Department].Codes, c => Assert.True(c >= 0));
        Assert.Equal(["department-from-above", "date-from-above"], table.Repairs.Select(r => r.Code));
    }

    [Fact]
    public void A_supplier_may_stand_in_each_department_where_those_are_grouped_too()
    {
        var table = Table("Dept,Supplier,Date,Amount\nCare,Dunlin Ltd,13/04/2026,10\n,,14/04/2026,20\n,Kestrel Ltd,13/04/2026,5\nHousing,Dunlin Ltd,13/04/2026,7\n,,15/04/2026,7\nRoads,Dunlin Ltd,15/04/2026,8\n,,16/04/2026,9\n,Harebell Ltd,16/04/2026,9\n");

        Assert.Equal(0, TableFigures.Of(table, []).WithoutSupplier);
        Assert.Equal(3, table.Texts[LedgerField.Department].Codes.Distinct().Count());
    }

    [Fact]
    public void A_department_that_begins_without_a_supplier_takes_none_from_the_one_above()
    {
        var table = Table("Dept,Supplier,Date,Amount\nCare,Dunlin Ltd,13/04/2026,10\n,,14/04/2026,20\nHousing,,13/04/2026,7\n,Harebell Ltd,15/04/2026,7\nRoads,Kestrel Ltd,15/04/2026,8\n,,16/04/2026,9\n");

        Assert.Equal(3, TableFigures.Of(table, []).WithoutSupplier);
    }

    [Fact]
    public void Sums_above_their_payments_of_which_one_differs_are_asked_about()
    {
        var table = Table("Supplier,Date,Amount\nHarebell Ltd,,31.00\n,13/04/2026,10.00\n,14/04/2026,20.00\nKestrel Ltd,,33.00\n,13/04/2026,35.00\n,15/04/2026,-2.00\n");

        Assert.Equal("group-sums", Assert.Single(table.Questions).Code);
    }

    [Theory]
    [InlineData("April,,,,May,,\nSupplier,Date,Amount,,Supplier,Date,Amount\nHarebell Ltd,13/04/2026,10,,Kestrel Ltd,13/05/2026,20\nDunlin Ltd,14/04/2026,11,,Lantern Ltd,14/05/2026,21\n,,,,Lantern Ltd,15/05/2026,1\nTotal,,21,,Total,,42\n", 2, 5, 6300, 20260515)]
    [InlineData("Date,Supplier,Amount,Date,Supplier,Amount\n13/04/2026,Harebell Ltd,10,13/05/2026,Kestrel Ltd,20\n14/04/2026,Dunlin Ltd,-11,14/05/2026,Lantern Ltd,21\n", 2, 4, 4000, 20260514)]
    [InlineData("Amount,Supplier,Amount,Supplier,Amount,Supplier\n10,Harebell Ltd,20,Kestrel Ltd,1,Dunlin Ltd\n11,Dunlin Ltd,21,Lantern Ltd,2,Kestrel Ltd\n", 3, 6, 6500, 0)]
    public void Tables_beside_each_other_are_read_one_after_the_other(string text, int tables, int rows, long pence, int last)
    {
        var file = Read(text);

        var figures = file.Tables.Select(t => TableFigures.Of(t, [])).ToList();
        Assert.Equal((tables, rows, pence, last), (file.Tables.Count, figures.Sum(f => f.Imported), figures.Sum(f => f.PenceInFile), figures.Max(f => f.To)));
        Assert.All(file.Tables, t => Assert.Empty(t.Questions));
        Assert.All(figures, f => Assert.Equal((0, 0), (f.Quarantined, f.WithoutSupplier)));
    }

    [Fact]
    public void Tables_beside_each_other_whose_columns_cannot_be_told_apart_are_refused() =>
        Assert.Equal("side-by-side", Read("Supplier,Date,Amount,Supplier,Amount,,Supplier,Ref,Dept,Amount\nHarebell Ltd,13/04/2026,10,Kestrel Ltd,20,,Dunlin Ltd,1,Care,1\n").Refusal?.Code);

    [Fact]
    public void A_table_that_says_its_supplier_and_its_amount_twice_is_one_table() =>
        Assert.Null(Read("Supplier,Amount,Supplier,Amount\nHarebell Ltd,10,Harebell Ltd,10\nDunlin Ltd,11,Dunlin Ltd,11\n").Refusal);

    private static LedgerTable Table(string text) => Read(text).Tables[0];

    private static LedgerFile Read(string text) => LedgerReader.ReadText(new TextBytes(Encoding.UTF8.GetBytes(text), 4096), new LedgerReadOptions(), CancellationToken.None);
}
