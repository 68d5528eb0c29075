using WealthBuilding.Domain.Procurement.Contracts;

namespace WealthBuilding.Domain.Tests.Procurement.Contracts;

/// <summary>Cells and columns of registers that spreadsheets and other systems leave behind.</summary>
public sealed class RegisterCellsTests
{
    [Theory]
    [InlineData("Value inc VAT", "Value ex VAT")]
    [InlineData("Contract Value (incl. VAT)", "Contract Value (excl. VAT)")]
    [InlineData("Gross Contract Value", "Net Contract Value")]
    [InlineData("Total Value Including VAT", "Total Value Excluding VAT")]
    public void Of_two_values_the_one_without_vat_is_taken_and_it_is_said(string with, string without)
    {
        foreach (var order in new[] { (with, "36000", without, "30000"), (without, "30000", with, "36000") })
        {
            var file = RegisterOf.Text($"Reference,Title,Supplier,Start Date,End Date,{order.Item1},{order.Item3}\nEX1,Cleaning of the hall,Harebell Example CIC,01/04/2025,31/03/2028,{order.Item2},{order.Item4}\n");

            var table = Assert.Single(file.Tables);
            Assert.Empty(table.Questions);
            Assert.Equal(30_000_00, table.Rows[0].Facts!.Value!.Pence);
            Assert.Contains(with, Assert.Single(table.Remarks), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Vat_that_is_not_recovered_is_no_value()
    {
        var row = RegisterOf.One(("Value ex VAT", "30000"), ("VAT that cannot be recovered", "500"));

        Assert.Equal((30_000_00, VatSaid.Excluded, 500_00), (row.Facts!.Value!.Pence, row.Facts.Value.Vat, row.Facts.IrrecoverableVatPence));
    }

    [Theory]
    [InlineData("Company Number", "1234567", "01234567")]
    [InlineData("Company Number", "123456", "00123456")]
    [InlineData("Companies House Number", "SC12345", "SC012345")]
    [InlineData("Supplier Registration Number", "1334567", "01334567")]
    [InlineData("Supplier Registration Number", "1090095", "1090095")]
    [InlineData("Charity Number", "1334567", "1334567")]
    [InlineData("Company Number", "12345678", "12345678")]
    public void Leading_zeros_are_put_back_where_a_company_is_meant(string header, string cell, string number) =>
        Assert.Equal(number, RegisterOf.One((header, cell)).Facts!.Suppliers.Single().Number);

    [Fact]
    public void A_day_in_a_column_of_money_is_no_amount()
    {
        var row = RegisterOf.One(("Contract Value", "20181101"));

        Assert.Equal((RegisterVerdict.Quarantined, "value-is-day"), (row.Verdict, row.Code));
        Assert.Equal(2018110100, RegisterOf.One(("Contract Value", "£20,181,101")).Facts!.Value!.Pence);
    }

    [Fact]
    public void Eight_digits_in_a_column_of_days_are_a_day() =>
        Assert.Equal((new DateOnly(2018, 11, 1), new DateOnly(2021, 10, 31)), Days(RegisterOf.One(("Start Date", "20181101"), ("End Date", "20211031"))));

    [Theory]
    [InlineData("31/12/9999")]
    [InlineData("9999-12-31")]
    [InlineData("9999-12-31 00:00:00")]
    [InlineData("31 December 9999")]
    [InlineData("31-Dec-9999")]
    [InlineData("99991231")]
    [InlineData("2958465")]
    [InlineData("9999")]
    public void The_last_day_that_a_system_knows_is_no_end_and_it_is_said(string cell)
    {
        var row = RegisterOf.One(("End Date", cell));

        Assert.Equal((RegisterVerdict.Read, null), (row.Verdict, row.Facts!.End));
        Assert.Contains(cell, row.Facts.TermNote, StringComparison.Ordinal);
        Assert.Contains(row.Notes, n => n.Contains(cell, StringComparison.Ordinal));
    }

    [Fact]
    public void An_empty_register_is_refused_as_a_register() => Assert.DoesNotContain("payment", RegisterOf.Text(string.Empty).Refusal!.Message, StringComparison.Ordinal);

    private static (DateOnly, DateOnly) Days(RegisterRow row) => (row.Facts!.Start!.Value, row.Facts.End!.Value);
}
