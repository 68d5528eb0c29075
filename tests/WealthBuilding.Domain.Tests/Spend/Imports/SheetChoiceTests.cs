using WealthBuilding.Domain.Spend.Imports;

namespace WealthBuilding.Domain.Tests.Spend.Imports;

/// <summary>Which sheets of a workbook are its ledger.</summary>
public sealed class SheetChoiceTests
{
    private static readonly string[] Firms = ["Harebell Ltd", "Kestrel Ltd", "Lantern Ltd", "Dunlin Ltd", "Larkrise Ltd", "Ashenvale Ltd"];

    [Fact]
    public void The_largest_suppliers_added_up_are_a_summary()
    {
        var largest = new Sheet("Top 2", Row("Supplier Name", "Amount"), Row("Kestrel Ltd", 22.0), Row("Lantern Ltd", 33.0));

        var file = Read(largest, Ledger("Data", named: true));

        Assert.Equal("Data", Assert.Single(file.Tables).Layout.Sheet);
        Assert.Equal(("Top 2", "summary"), (file.LeftOut[0].Name, file.LeftOut[0].Code));
    }

    [Fact]
    public void The_same_payments_without_names_are_a_copy()
    {
        var file = Read(Ledger("Raw", named: true), Ledger("Published", named: false));

        Assert.Equal("Raw", Assert.Single(file.Tables).Layout.Sheet);
        Assert.Equal("copy", Assert.Single(file.LeftOut).Code);
    }

    [Fact]
    public void The_same_payments_in_whole_pounds_are_a_copy()
    {
        var rounded = new Sheet("Rounded", [Row("Supplier Name", "Payment Date", "Amount"), .. Firms.Select((f, i) => (SheetCell[])[SheetCell.OfText(f), SheetCell.OfDate(46000 + i), SheetCell.OfNumber((i + 1) * 11)])]);
        var exact = new Sheet("Detail", [Row("Supplier Name", "Payment Date", "Amount"), .. Firms.Select((f, i) => (SheetCell[])[SheetCell.OfText(f), SheetCell.OfDate(46000 + i), SheetCell.OfNumber(((i + 1) * 11) + 0.37)])]);

        var file = Read(rounded, exact);

        Assert.Equal("Detail", Assert.Single(file.Tables).Layout.Sheet);
        Assert.Equal(("Rounded", "copy"), (file.LeftOut[0].Name, file.LeftOut[0].Code));
    }

    [Fact]
    public void A_sheet_of_credit_notes_without_signs_is_asked_about()
    {
        var credits = new Sheet("Credit notes", [Row("Supplier Name", "Payment Date", "Amount"), .. Firms.Select((f, i) => (SheetCell[])[SheetCell.OfText(f), SheetCell.OfDate(46100 + i), SheetCell.OfNumber(i + 1)])]);

        var file = Read(Ledger("Payments", named: true), credits);

        Assert.Equal("amount-sign", Assert.Single(file.Tables.SelectMany(t => t.Questions)).Code);
    }

    [Theory]
    [InlineData("Credits", true)]
    [InlineData("Credit Notes Oct 24", true)]
    [InlineData("Refunds", true)]
    [InlineData("Other", false)]
    public void Negative_amounts_are_right_in_a_sheet_of_credits_beside_payments(string name, bool isSettled)
    {
        var credits = new Sheet(name, [Row("Supplier Name", "Payment Date", "Amount"), .. Firms.Select((f, i) => (SheetCell[])[SheetCell.OfText(f), SheetCell.OfDate(46100 + i), SheetCell.OfNumber(-i - 1)])]);

        var file = Read(Ledger("Payments", named: true), credits);

        Assert.Equal(2, file.Tables.Count);
        Assert.Equal(isSettled ? 0 : 1, file.Tables.SelectMany(t => t.Questions).Count());
        Assert.Equal("amount-sign", Assert.Single(Read(credits).Tables.SelectMany(t => t.Questions)).Code);
    }

    [Fact]
    public void A_sheet_without_a_single_amount_is_refused()
    {
        var empty = new Sheet("Data", [Row("Supplier Name", "Payment Date", "Amount"), .. Firms.Select((f, i) => (SheetCell[])[SheetCell.OfText(f), SheetCell.OfDate(46000 + i)])]);

        Assert.Equal("no-amounts", Read(empty).Refusal?.Code);
    }

    [Theory]
    [InlineData("April", "May", 2)]
    [InlineData("Data", "Sheet2", 1)]
    public void Undated_payments_that_recur_are_two_months_only_where_the_sheets_are_called_so(string first, string second, int tables) =>
        Assert.Equal(tables, Read(Undated(first), Undated(second)).Tables.Count);

    private static Sheet Ledger(string name, bool named) => new(
        name, [Row("Supplier Name", "Payment Date", "Amount"), .. Firms.Select((f, i) => (SheetCell[])[SheetCell.OfText(named ? f : "REDACTED"), SheetCell.OfDate(46000 + i), SheetCell.OfNumber((i + 1) * 11)])]);

    private static Sheet Undated(string name) => new(name, [Row("Supplier Name", "Amount"), .. Firms.Select((f, i) => Row(f, i + 0.5))]);

    private static SheetCell[] Row(params object[] cells) => [.. cells.Select(c => c is double number ? SheetCell.OfNumber(number) : SheetCell.OfText((string)c))];

    private static LedgerFile Read(params ISheet[] sheets) => LedgerReader.ReadSheets(sheets, new LedgerReadOptions(), CancellationToken.None);

    private sealed class Sheet(string name, params SheetCell[][] rows) : ISheet
    {
        public string Name => name;

        public bool IsHidden => false;

        public IEnumerable<IReadOnlyList<SheetCell>> ReadRows(CancellationToken cancellationToken) => rows;
    }
}
