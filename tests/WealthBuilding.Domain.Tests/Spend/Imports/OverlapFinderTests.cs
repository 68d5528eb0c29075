using WealthBuilding.Domain.Spend.Imports;

namespace WealthBuilding.Domain.Tests.Spend.Imports;

/// <summary>Payments that are held already are known again, whatever columns the new file has; what only looks like them is new.</summary>
public sealed class OverlapFinderTests
{
    private const string Csv = "Supplier Name,Payment Date,Net Amount,Department,Transaction Number\n";
    private const string Other = "Paid on,Payee,Ref,Service area,Description,Amount\n";

    [Theory]
    [InlineData("Harebell Example Ltd,01/05/2026,10.00,Housing,", "2026-05-01,HAREBELL EXAMPLE LIMITED,,Homes,Repairs,10.00", true)]
    [InlineData("Harebell Example Ltd,01/05/2026,10.00,Housing,000123", "2026-05-01,Harebell Example Ltd,123,Homes,Repairs,10.00", true)]
    [InlineData("Harebell Example Ltd,01/05/2026,10.00,Housing,AB-123", "2026-05-01,Harebell Example Ltd,,Homes,Repairs,10.00", true)]
    [InlineData("Harebell Example Ltd,01/05/2026,10.00,Housing,", "2026-05-01,Harebell Example Ltd,123,Homes,Repairs,10.00", true)]
    [InlineData("Harebell Example Ltd,01/05/2026,10.00,Housing,124", "2026-05-01,Harebell Example Ltd,123,Homes,Repairs,10.00", false)]
    [InlineData("Harebell Example Ltd,01/05/2026,10.00,Housing,", "2026-05-02,Harebell Example Ltd,,Homes,Repairs,10.00", false)]
    [InlineData("Harebell Example Ltd,01/05/2026,10.00,Housing,", "2026-05-01,Harebell Example Ltd,,Homes,Repairs,10.01", false)]
    [InlineData("Harebell Example Ltd,01/05/2026,10.00,Housing,", "2026-05-01,Otterbrook Example Ltd,,Homes,Repairs,10.00", false)]
    public void A_payment_is_known_again_in_other_columns_by_its_day_amount_and_supplier(string held, string row, bool isHeld) =>
        Assert.Equal([isHeld ? 1 : 0], Find(Other + row + "\n", (1, Csv + held + "\n")));

    [Fact]
    public void Equal_payments_are_counted_one_for_one()
    {
        var ten = Csv + string.Concat(Enumerable.Repeat("Harebell Example Ltd,01/05/2026,10.00,Housing,\n", 10));
        string Rows(int count) => Other + string.Concat(Enumerable.Repeat("2026-05-01,Harebell Example Ltd,,Homes,Repairs,10.00\n", count));

        Assert.Equal(10, Find(Rows(10), (1, ten)).Count(h => h == 1));
        Assert.Equal([1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0], Find(Rows(11), (1, ten)));
        Assert.Equal(9, Find(Rows(9), (1, ten)).Count(h => h == 1));
    }

    [Fact]
    public void A_row_with_the_same_reference_goes_before_one_without()
    {
        var held = Csv + "Harebell Example Ltd,01/05/2026,10.00,Housing,77\n";

        Assert.Equal([0, 1], Find(Other + "2026-05-01,Harebell Example Ltd,,Homes,Repairs,10.00\n2026-05-01,Harebell Example Ltd,77,Homes,Repairs,10.00\n", (1, held)));
    }

    [Fact]
    public void Each_row_is_held_by_the_import_that_brought_it()
    {
        var april = Csv + "Harebell Example Ltd,15/04/2026,10.00,Housing,\n";
        var may = Csv + "Otterbrook Example Ltd,15/05/2026,20.00,Housing,\n";
        var year = Other + "2026-04-15,Harebell Example Ltd,,Homes,Repairs,10.00\n2026-05-15,Otterbrook Example Ltd,,Homes,Repairs,20.00\n2026-06-15,Kestrel Example Ltd,,Homes,Repairs,30.00\n";

        Assert.Equal([4, 9, 0], Find(year, (4, april), (9, may)));
    }

    [Fact]
    public void In_the_same_columns_another_department_is_another_payment_unless_the_files_agree_as_a_whole()
    {
        string File(string department, params int[] suppliers) => Csv + string.Concat(suppliers.Select(s => $"Example {s} Ltd,01/05/2026,{s}.00,{department},\n"));
        var schools = File("Schools", [.. Enumerable.Range(1, 20)]);

        Assert.All(Find(File("Housing", [.. Enumerable.Range(18, 20)]), (1, schools)), h => Assert.Equal(0, h));
        Assert.Equal(20, Find(File("Children and schools", [.. Enumerable.Range(1, 20)]), (1, schools)).Count(h => h == 1));
    }

    [Fact]
    public void Payments_that_another_layout_numbers_in_another_way_are_known_again_where_there_are_many()
    {
        string Held(int count) => Csv + string.Concat(Enumerable.Range(1, count).Select(i => $"Example {i} Ltd,01/05/2026,{i}.00,Housing,V{1000 + i}\n"));
        string New(int count) => Other + string.Concat(Enumerable.Range(1, count).Select(i => $"2026-05-01,Example {i} Ltd,INV/{i}/26,Homes,Repairs,{i}.00\n"));

        Assert.Equal(30, Find(New(30), (1, Held(30))).Count(h => h == 1));
        Assert.All(Find(New(3), (1, Held(3))), h => Assert.Equal(0, h));
    }

    [Fact]
    public void Rows_without_a_date_count_only_where_nearly_all_of_them_are_in_one_import()
    {
        string Held(int count) => "Supplier,Amount,Department\n" + string.Concat(Enumerable.Range(1, count).Select(i => $"Example {i} Ltd,{i}.00,Housing\n"));
        string New(int count) => "Payee,Description,Amount\n" + string.Concat(Enumerable.Range(1, count).Select(i => $"Example {i} Ltd,Repairs,{i}.00\n"));

        Assert.Equal(10, Find(New(11), (1, Held(10))).Count(h => h == 1));
        Assert.All(Find(New(14), (1, Held(10))), h => Assert.Equal(0, h));
    }

    private static IEnumerable<int> Find(string file, params (int Import, string Text)[] held) => HeldFiles.Find(file, held).Holder;
}
