using WealthBuilding.Domain.Procurement.Contracts;

namespace WealthBuilding.Domain.Tests.Procurement.Contracts;

/// <summary>Single cells as councils write them, each through a register of one row.</summary>
public sealed class CellTests
{
    [Theory]
    [InlineData("£1,234.50", "£1,234.50")]
    [InlineData("1234.5", "£1,234.50")]
    [InlineData("£50k", "£50,000.00")]
    [InlineData("£1.2m", "£1,200,000.00")]
    [InlineData("£2.5 million", "£2,500,000.00")]
    [InlineData("£50k - £100k", "£50,000.00 to £100,000.00")]
    [InlineData("£50,000 to £100,000", "£50,000.00 to £100,000.00")]
    [InlineData("between £5,000 and £25,000", "£5,000.00 to £25,000.00")]
    [InlineData("up to £25,000", "up to £25,000.00")]
    [InlineData("over £5,000", "£5,000.00 or more")]
    [InlineData("£5,000+", "£5,000.00 or more")]
    [InlineData("£20,000 per annum", "£20,000.00 a year")]
    [InlineData("£20,000 p.a.", "£20,000.00 a year")]
    [InlineData("£20,000 pa (ex VAT)", "£20,000.00 a year, without VAT")]
    [InlineData("£500 per month", "£6,000.00 a year")]
    [InlineData("£30,000 inc VAT", "£30,000.00, with VAT")]
    [InlineData("£30,000 + VAT", "£30,000.00, without VAT")]
    [InlineData("£30,000 over 3 years", "£30,000.00")]
    [InlineData("circa £30,000", "£30,000.00")]
    [InlineData("c. £30k", "£30,000.00")]
    [InlineData("approx 30000", "£30,000.00")]
    [InlineData("0", "£0.00")]
    [InlineData("TBC", null)]
    [InlineData("n/a", null)]
    [InlineData("Call-off", null)]
    [InlineData("Commercially sensitive", null)]
    public void Values_are_read(string cell, string? words)
    {
        var row = RegisterOf.One(("Value", cell));

        Assert.Equal(RegisterVerdict.Read, row.Verdict);
        Assert.Equal(words, ContractDifference.ValueOf(row.Facts!.Value));
    }

    [Theory]
    [InlineData("£50 - £100k")]
    [InlineData("£50,00")]
    [InlineData("-500")]
    [InlineData("£10,000 or £20,000")]
    [InlineData("see invoice 2210")]
    [InlineData("31/03/2026")]
    [InlineData("£100k - £50k")]
    [InlineData("20%")]
    public void A_value_with_two_readings_or_none_is_set_aside(string cell)
    {
        var row = RegisterOf.One(("Value", cell));

        Assert.Equal((RegisterVerdict.Quarantined, "value-unreadable"), (row.Verdict, row.Code));
        Assert.Contains($"'{cell}'", row.Sentence, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Value (£000s)", "50", "£50,000.00")]
    [InlineData("Contract Value (excl VAT)", "50", "£50.00, without VAT")]
    [InlineData("Annual Value", "50", "£50.00 a year")]
    [InlineData("Estimated Annual Value", "£1,000", "£1,000.00 a year")]
    public void The_column_says_unit_VAT_and_year(string header, string cell, string words) =>
        Assert.Equal(words, ContractDifference.ValueOf(RegisterOf.One((header, cell)).Facts!.Value));

    [Theory]
    [InlineData("31/03/2027", "2027-03-31", null)]
    [InlineData("31.3.27", "2027-03-31", null)]
    [InlineData("2027-03-31", "2027-03-31", null)]
    [InlineData("2027-03-31 00:00:00", "2027-03-31", null)]
    [InlineData("31st March 2027", "2027-03-31", null)]
    [InlineData("31-Mar-27", "2027-03-31", null)]
    [InlineData("March 2027", "2027-03-31", null)]
    [InlineData("31/03/2027 (option to extend)", "2027-03-31", "option to extend")]
    [InlineData("31/03/2027 + 1 year", "2027-03-31", "+ 1 year")]
    [InlineData("Until 31/03/2027", "2027-03-31", null)]
    [InlineData("TBC", null, null)]
    [InlineData("Ongoing", null, "Ongoing")]
    [InlineData("Rolling contract", null, "Rolling contract")]
    public void Ends_are_read(string cell, string? end, string? note)
    {
        var row = RegisterOf.One(("End Date", cell));

        Assert.Equal(RegisterVerdict.Read, row.Verdict);
        Assert.Equal(end, row.Facts!.End?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(note, row.Facts.TermNote);
    }

    [Fact]
    public void An_end_that_was_or_may_be_extended_is_told_apart()
    {
        var may = RegisterOf.One(("End Date", "31/03/2027 (extendable to 31/03/2029)")).Facts!;
        var was = RegisterOf.One(("End Date", "31/03/2027 extended to 31/03/2028")).Facts!;

        Assert.Equal((new DateOnly(2027, 3, 31), new DateOnly(2029, 3, 31)), (may.End, may.LatestEnd));
        Assert.Equal((new DateOnly(2028, 3, 31), null), (was.End, was.LatestEnd));
    }

    [Theory]
    [InlineData("31/02/2027")]
    [InlineData("sometime in spring")]
    [InlineData("2027")]
    [InlineData("31/03/2027 or 30/06/2027")]
    [InlineData("Break at 31/03/2027")]
    public void An_end_that_is_no_day_is_set_aside(string cell) => Assert.Equal("end-unreadable", RegisterOf.One(("End Date", cell)).Code);

    [Theory]
    [InlineData("Contract Length", "3+1+1 years", "36|12,12")]
    [InlineData("Contract Length", "36 months", "36|")]
    [InlineData("Contract Length", "2 years with option to extend for 2 x 12 months", "24|12,12")]
    [InlineData("Contract Length", "Three years plus one year extension", "36|12")]
    [InlineData("Duration (months)", "24 + 12", "24|12")]
    [InlineData("Contract Length", "1.5 years", "18|")]
    public void Lengths_give_the_end_and_the_options(string header, string cell, string months)
    {
        var facts = RegisterOf.One(("Start Date", "01/04/2025"), (header, cell)).Facts!;
        var parts = months.Split('|');

        Assert.Equal(new DateOnly(2025, 4, 1).AddMonths(int.Parse(parts[0], System.Globalization.CultureInfo.InvariantCulture)).AddDays(-1), facts.End);
        Assert.Equal(parts[1], string.Join(',', facts.ExtensionMonths));
    }

    [Fact]
    public void Numbers_without_a_unit_are_years_only_where_the_days_say_so()
    {
        var years = RegisterOf.One(("Start Date", "01/04/2025"), ("End Date", "31/03/2028"), ("Contract Length", "3+1+1")).Facts!;
        var doubtful = RegisterOf.One(("Start Date", "01/04/2025"), ("End Date", "31/12/2025"), ("Contract Length", "3+1+1")).Facts!;

        Assert.Equal([12, 12], years.ExtensionMonths);
        Assert.Empty(doubtful.ExtensionMonths);
        Assert.Equal("3+1+1", doubtful.TermNote);
    }

    [Theory]
    [InlineData("12 months", "12")]
    [InlineData("2 x 12 months", "12,12")]
    [InlineData("Up to 2 years", "24")]
    [InlineData("Yes, 1 year", "12")]
    [InlineData("No", "")]
    [InlineData("N/A", "")]
    [InlineData("Yes", "")]
    public void Options_are_read(string cell, string months) => Assert.Equal(months, string.Join(',', RegisterOf.One(("Extension Options", cell)).Facts!.ExtensionMonths));

    [Theory]
    [InlineData("Harebell Example Ltd; Otter Example CIC", 2)]
    [InlineData("Harebell, Otter and Example Ltd", 1)]
    [InlineData("TBC", 0)]
    [InlineData("NOT AWARDED TO SUPPLIER", 0)]
    [InlineData("Various suppliers", 0)]
    public void Suppliers_are_parted_by_semicolons_alone(string cell, int suppliers) => Assert.Equal(suppliers, RegisterOf.One(("Supplier", cell)).Facts!.Suppliers.Count);

    [Theory]
    [InlineData("SME", true, null)]
    [InlineData("VCSE", null, true)]
    [InlineData("SME & VCSE", true, true)]
    [InlineData("Both", true, true)]
    [InlineData("Neither", false, false)]
    [InlineData("Registered charity", null, true)]
    [InlineData("", null, null)]
    public void One_column_may_say_SME_and_VCSE(string cell, bool? sme, bool? vcse)
    {
        var facts = RegisterOf.One(("SME/VCSE", cell)).Facts!;

        Assert.Equal((sme, vcse), (facts.IsSme, facts.IsVcse));
    }
}
