using WealthBuilding.Domain.Spend.Imports;

namespace WealthBuilding.Domain.Tests.Spend.Imports;

/// <summary>The same payments in a file that says them in another way are known again where the files agree as a whole; ordinary files are not held up.</summary>
public sealed class LikelyPaymentsTests
{
    private const int Rows = 40;

    private static readonly string[] Trades = ["Cleaning Services", "Building Supplies", "Care at Home", "Grounds Maintenance", "Legal Partners"];

    [Fact]
    public void Invoices_with_the_references_of_payments_are_those_payments()
    {
        var found = Find(File("Ref,Invoice Date,Vendor,Amount", i => $"{Reference(i)},{Day(i - (i % 9) - 3)},{Name(i)},{Pounds(i)}"));

        Assert.Equal(Rows, found.Holder.Count(h => h == 1));
        Assert.Equal(HeldEvidence.OtherDate, found.Evidence[5]);
    }

    [Fact]
    public void Standing_payments_with_the_reference_of_the_order_are_made_each_month()
    {
        var next = File("Order No,Paid On,Vendor,Amount", i => $"{Reference(i)},{Day(i + 30)},{Name(i)},{Pounds(i)}");

        Assert.DoesNotContain(1, Find(next).Holder);
    }

    [Fact]
    public void Another_date_under_the_same_heading_is_another_payment()
    {
        var next = File("Ref,Payment Date,Vendor,Amount", i => $"{Reference(i)},{Day(i - (i % 9) - 3)},{Name(i)},{Pounds(i)}");

        Assert.DoesNotContain(1, Find(next).Holder);
    }

    [Theory]
    [InlineData("BACS")]
    [InlineData("1")]
    [InlineData("CC{0}")]
    public void References_that_tell_nothing_are_no_evidence(string reference)
    {
        string Of(int i) => reference.Replace("{0}", $"{4000 + (i % 4)}", StringComparison.Ordinal);
        var held = File("Supplier,Payment Date,Amount,Ref", i => $"{Name(i % 4)},{Day(i)},100.00,{Of(i)}");
        var file = File("Ref,Invoice Date,Vendor,Amount", i => $"{Of(i)},{Day(i - (i % 9) - 60)},{Name(i % 4)},100.00");

        Assert.DoesNotContain(1, HeldFiles.Find(file, (1, held)).Holder);
    }

    [Theory]
    [InlineData(18)]
    [InlineData(24)]
    public void Names_that_were_cut_are_known_by_day_and_amount(int signs)
    {
        var found = Find(File("Supplier,Date Paid,Amount,Directorate", i => $"{Name(i).ToUpperInvariant()[..Math.Min(signs, Name(i).Length)]},{Day(i)},{Pounds(i)},Resources"));

        Assert.Equal(Rows, found.Holder.Count(h => h == 1));
        Assert.Contains(HeldEvidence.CutName, found.Evidence);
    }

    [Fact]
    public void Names_that_were_taken_out_are_known_by_day_and_amount_where_the_others_agree()
    {
        var found = Find(File("Supplier,Date Paid,Amount,Directorate", i => $"{(i % 8 == 0 ? "REDACTED" : Name(i))},{Day(i)},{Pounds(i)},Resources"));

        Assert.Equal(Rows, found.Holder.Count(h => h == 1));
        Assert.Equal(HeldEvidence.NoName, found.Evidence[8]);
        Assert.Equal(HeldEvidence.Same, found.Evidence[9]);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Amounts_with_vat_are_those_without_it(bool hasReferences)
    {
        var found = Find(File(
            $"Supplier,Date Paid,Amount incl VAT{(hasReferences ? ",Ref" : string.Empty)}",
            i => $"{Name(i)},{Day(i)},{(i % 4 == 0 ? Pounds(i) : $"{Pence(i) * 1.2m / 100:0.00}")}{(hasReferences ? "," + Reference(i) : string.Empty)}"));

        Assert.Equal(Rows, found.Holder.Count(h => h == 1));
        Assert.Equal(HeldEvidence.WithVat, found.Evidence[1]);
    }

    [Fact]
    public void A_few_amounts_that_were_corrected_are_no_vat()
    {
        var found = Find(File("Supplier,Date Paid,Amount,Ref", i => $"{Name(i)},{Day(i)},{(i < 2 ? $"{(Pence(i) + 3_000) / 100m:0.00}" : Pounds(i))},{Reference(i)}"));

        Assert.Equal(Rows - 2, found.Holder.Count(h => h == 1));
    }

    [Fact]
    public void A_few_rows_that_look_like_held_ones_are_new()
    {
        var other = File("Supplier,Date Paid,Amount,Ref", i => i < 10 ? $"REDACTED,{Day(i)},{Pounds(i)}," : $"Other {Name(i)},{Day(i)},{Pence(i) + 7}.00,9{Reference(i)}");

        Assert.DoesNotContain(1, Find(other).Holder);
    }

    [Fact]
    public void Where_references_agree_another_reference_is_another_payment()
    {
        var found = Find(File("Supplier,Date Paid,Amount,Ref", i => i % 2 == 0
            ? $"{Name(i)},{Day(i)},{Pounds(i)},{Reference(i)}"
            : $"REDACTED,{Day(i)},{Pounds(i)},9{Reference(i)}"));

        Assert.Equal(Rows / 2, found.Holder.Count(h => h == 1));
    }

    [Theory]
    [InlineData("BACS", false)]
    [InlineData("0000123", false)]
    [InlineData("PO-12-3", false)]
    [InlineData("INV00041234", true)]
    [InlineData("2289557", true)]
    [InlineData(null, false)]
    public void A_reference_tells_something_where_it_has_four_digits(string? text, bool tells) => Assert.Equal(tells, PaymentKey.TellingOf(text) != 0);

    private static HeldFindings Find(string file) =>
        HeldFiles.Find(file, (1, File("Supplier Name,Payment Date,Net Amount,Service,Transaction No", i => $"{Name(i)},{Day(i)},{Pounds(i)},Housing,{Reference(i)}")));

    private static string File(string headings, Func<int, string> row) => headings + "\n" + string.Concat(Enumerable.Range(0, Rows).Select(i => row(i) + "\n"));

    private static string Name(int i) => $"{(char)('A' + (i % 26))}lder {Trades[i % Trades.Length]} {(i % 3 == 0 ? "and Sons" : "Example Ltd")}";

    private static int Reference(int i) => 228_000 + (i * 37);

    private static int Pence(int i) => 50_000 + (i * 1_315);

    private static string Pounds(int i) => $"{Pence(i) / 100m:0.00}";

    private static string Day(int i) => new DateOnly(2026, 5, 1).AddDays(i).ToString("dd/MM/yyyy", System.Globalization.CultureInfo.InvariantCulture);
}
