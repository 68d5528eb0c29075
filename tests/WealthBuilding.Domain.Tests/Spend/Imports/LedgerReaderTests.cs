using System.Text;
using WealthBuilding.Domain.Spend.Imports;

namespace WealthBuilding.Domain.Tests.Spend.Imports;

/// <summary>Whole files in the layouts that bodies publish, with invented names: rows and pence, and what was asked or refused.</summary>
public sealed class LedgerReaderTests
{
    static LedgerReaderTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static TheoryData<string, string, int, long> Layouts => new()
    {
        { "plain", "Supplier Name,Payment Date,Net Amount\nHarebell Ltd,13/04/2026,10.00\nKestrel Ltd,14/04/2026,-2.50\n", 2, 750 },
        { "title above, total below", "Spend over £500\n,,\nSupplier,Date,Amount\nHarebell Ltd,13/04/2026,\"1,000.00\"\nTotal,,\"1,000.00\"\n", 1, 100_000 },
        { "unlabelled total", "Supplier,Date,Amount\nHarebell Ltd,13/04/2026,10\nKestrel Ltd,14/04/2026,20\n,,30\n", 2, 3000 },
        { "total in the first row", "Supplier,Date,Amount\n,,30\nHarebell Ltd,13/04/2026,10\nKestrel Ltd,14/04/2026,20\n", 2, 3000 },
        { "a supplier called Total", "Supplier,Date,Amount\nTotal Gas and Power Ltd,13/04/2026,10\nTotal Fitness Ltd,14/04/2026,20\n", 2, 3000 },
        { "subtotals of groups", "Supplier,Date,Amount\nHarebell Ltd,13/04/2026,10\nHarebell Ltd,14/04/2026,20\nHarebell Ltd Total,,30\nKestrel Ltd,14/04/2026,5\nKestrel Ltd Total,,5\nGrand Total,,35\n", 3, 3500 },
        { "header stacked over two rows", "Supplier,Payment,Net\nName,Date,Amount\nHarebell Ltd,13/04/2026,10\n", 1, 1000 },
        { "header in the last row", "Harebell Ltd,13/04/2026,10\nKestrel Ltd,14/04/2026,20\nSupplier Name,Payment Date,Net Amount\n", 2, 3000 },
        { "net, VAT and gross", "Payee,Date Paid,Gross,VAT,Net\nHarebell Ltd,13/04/2026,12.00,2.00,10.00\n", 1, 1000 },
        { "net without irrecoverable VAT added", "Supplier,Date,Net Amount,Irrecoverable VAT\nHarebell Ltd,13/04/2026,10.00,2.00\n", 1, 1000 },
        { "semicolons", "Vendor;Clearing Date;Amount\nHarebell Ltd;13.04.2026;1,234.50\n", 1, 123_450 },
        { "pipes", "Creditor|Date|Value\nHarebell Ltd|13/04/2026|10\n", 1, 1000 },
        { "spacer columns and blank rows", "Supplier,,Date,,Amount\n,,,,\nHarebell Ltd,,13/04/2026,,10\n,,,,\n,,,,\nKestrel Ltd,,14/04/2026,,20\n", 2, 3000 },
        { "page heads in between", "Supplier,Date,Amount\nHarebell Ltd,13/04/2026,10\nSupplier,Date,Amount\nKestrel Ltd,14/04/2026,20\n", 2, 3000 },
        { "two tables whose columns change places", "Supplier,Date,Department,Amount\nHarebell Ltd,13/04/2026,Housing,10\nSupplier,Date,Amount\nKestrel Ltd,14/04/2026,20\n", 2, 3000 },
        { "line breaks in cells", "Supplier,Date,Amount,Purpose\n\"Harebell\nLtd\",13/04/2026,10,\"two\nlines\"\nKestrel Ltd,14/04/2026,20,one\n", 2, 3000 },
        { "a stray quote", "Supplier,Date,Amount\n\"Harebell Ltd,13/04/2026,10\nKestrel Ltd,14/04/2026,20\n", 2, 3000 },
        { "a comma that parted a name", "Supplier,Date,Amount\nHarebell, Sons and Co,13/04/2026,10\nKestrel Ltd,14/04/2026,20\n", 2, 3000 },
        { "date and amount run together", "Body,Supplier,Date,Amount,Purpose\nAlpha,Harebell Ltd,13/04/2026900,Repairs\nAlpha,Kestrel Ltd,14/04/2026,20,Repairs\n", 2, 92_000 },
        { "text and code pairs", "Supplier id,Supplier id(T),Updated,Amount\n1001,Harebell Services Ltd,2026-04-13,10.50\n1002,Kestrel Group plc,2026-04-14,20.00\n", 2, 3050 },
        { "names that were typed badly", "Suplier Name,Paymnet Date,Net Ammount\nHarebell Ltd,13/04/2026,10\n", 1, 1000 },
        { "no names at all", "Harebell Services Ltd,13/04/2026,10.50\nKestrel Group plc,14/04/2026,20.00\nOtterbrook Council,15/04/2026,30.00\nMillrace Trust,16/04/2026,1.00\nLantern Ltd,17/04/2026,2.00\n", 5, 6350 },
        { "notes at the end", "Supplier,Date,Amount\nHarebell Ltd,13/04/2026,10\n\"Note: some names are redacted under section 40.\",,\n", 1, 1000 },
        { "without dates", "Supplier Name,Sum of Net Amount\nHarebell Ltd,10.00\nKestrel Ltd,20.00\nGrand Total,30.00\n", 2, 3000 },
        { "without some suppliers", "Supplier,Date,Amount,Department\nHarebell Ltd,13/04/2026,10,Housing\n,14/04/2026,20,Housing\n", 2, 3000 },
    };

    [Theory]
    [MemberData(nameof(Layouts))]
    public void A_layout_reads_right(string name, string text, int rows, long pence)
    {
        var file = Read(Encoding.UTF8.GetBytes(text));

        Assert.True(file.Refusal is null, $"{name}: {file.Refusal?.Message}");
        var figures = TableFigures.Of(Assert.Single(file.Tables), []);
        Assert.Equal((rows, pence), (figures.Imported + figures.Quarantined, figures.PenceInFile));
        Assert.Equal(figures.InFile, figures.Imported + figures.Quarantined + figures.Skipped);
        Assert.Empty(file.Tables[0].Questions);
    }

    [Theory]
    [MemberData(nameof(Layouts))]
    public void Any_boundary_between_pieces_gives_the_same(string name, string text, int rows, long pence)
    {
        foreach (var piece in new[] { 1, 2, 3, 7, 31, 32, 33 })
        {
            var figures = TableFigures.Of(LedgerReader.ReadText(new TextBytes(Encoding.UTF8.GetBytes(text), piece), new LedgerReadOptions(), CancellationToken.None).Tables[0], []);

            Assert.True((rows, pence) == (figures.Imported + figures.Quarantined, figures.PenceInFile), $"{name} in pieces of {piece}");
        }
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("windows-1252")]
    [InlineData("macintosh")]
    public void Any_encoding_gives_the_same_names(string encoding)
    {
        var text = "Supplier,Date,Amount\r" + string.Concat(Enumerable.Range(1, 20).Select(i => $"Children’s Café {i} Ltd,13/04/2026,£10.00\r"));
        var coding = Encoding.GetEncoding(encoding);

        var table = Read([.. coding.Preamble, .. coding.GetBytes(text)]).Tables[0];

        Assert.Equal("Children’s Café 1 Ltd", table.Texts[LedgerField.Supplier].Values[0]);
        Assert.Equal(20_000, table.Pence.Sum());
    }

    [Fact]
    public void A_byte_order_mark_that_was_encoded_twice_is_taken_off()
    {
        var bytes = Encoding.UTF8.GetBytes("ï»¿Supplier,Date,Amount\nHarebell Ltd,13/04/2026,10\n");

        Assert.Equal("Supplier", Read(bytes).Tables[0].Layout.Headers[0]);
    }

    [Fact]
    public void An_amount_that_cannot_be_read_is_set_aside_and_never_zero()
    {
        var table = Read("Supplier,Date,Amount\nHarebell Ltd,13/04/2026,2000-11-20\nKestrel Ltd,14/04/2026,reversal of transaction 41249145\nLantern Ltd,15/04/2026,5\n").Tables[0];

        Assert.Equal([RowVerdict.Quarantined, RowVerdict.Quarantined, RowVerdict.Imported], table.Verdict);
        Assert.Equal(2, Assert.Single(table.Problems).Rows);
    }

    [Fact]
    public void The_same_line_twice_is_kept_and_flagged()
    {
        var table = Read("Supplier,Date,Amount\nHarebell Ltd,13/04/2026,10\nHarebell Ltd,13/04/2026,10\n").Tables[0];

        Assert.Equal([RowVerdict.Imported, RowVerdict.Imported], table.Verdict);
        Assert.True(table.Flags[1].HasFlag(RowFlags.ExactDuplicate) && !table.Flags[0].HasFlag(RowFlags.ExactDuplicate));
    }

    [Fact]
    public void Two_columns_that_fit_as_well_are_asked_about()
    {
        var question = Assert.Single(Read("Supplier,Date,Amount,Amount\nHarebell Ltd,13/04/2026,10,12\nKestrel Ltd,14/04/2026,20,24\n").Tables[0].Questions);

        Assert.Equal("amount-column", question.Code);
    }

    [Theory]
    [InlineData("<!DOCTYPE html><html></html>", "html")]
    [InlineData("{\"a\": [1, 2]}", "json")]
    [InlineData("", "empty")]
    [InlineData("RowID,Description\n1,Something\n", "no-amount-column")]
    [InlineData("Product,Amount,Stock\nChair,10.00,5\n", "no-supplier-column")]
    [InlineData("Contract Title,Supplier,Start Date,End Date,Contract Value\nCleaning,Harebell Ltd,01/04/2026,31/03/2028,100000.00\n", "contract-register")]
    public void What_is_no_ledger_is_refused(string text, string code) => Assert.Equal(code, Read(text).Refusal?.Code);

    private static LedgerFile Read(string text) => Read(Encoding.UTF8.GetBytes(text));

    private static LedgerFile Read(byte[] bytes) => LedgerReader.ReadText(new TextBytes(bytes), new LedgerReadOptions(), CancellationToken.None);
}
