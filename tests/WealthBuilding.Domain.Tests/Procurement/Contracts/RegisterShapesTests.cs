using System.Text;
using WealthBuilding.Domain.Procurement.Contracts;
using WealthBuilding.Domain.Spend.Imports;

namespace WealthBuilding.Domain.Tests.Procurement.Contracts;

/// <summary>Whole registers in the shapes that councils publish them in. Every council, firm and person is made up.</summary>
public sealed class RegisterShapesTests
{
    private const string Harebell = "Harebell Example CIC";

    public static TheoryData<string, string, string> Shapes => new()
    {
        {
            "the schema of the Local Government Association",
            "Organisation Name,Organisation Code,Effective Date,Reference Number,Title of Agreement,Service Category Label,Local Authority Department,Description of Goods and/or Services,Supplier Name,Supplier Registration Number,Value of Contract,VAT that cannot be recovered,Start Date,End Date,Review Date,Process,SME,VCSE\nExample Council,E07000123,01/04/2026,EX1,Cleaning of the hall,Facilities,Housing,Daily cleaning,Harebell Example CIC,12345678,\"£30,000\",0,01/04/2025,31/03/2028,30/09/2027,Open tender,Y,Y\n",
            "EX1|Cleaning of the hall|Harebell Example CIC|2025-04-01|2028-03-31|3000000"
        },
        {
            "the words of the Transparency Code",
            "Reference number,Title of agreement,Local authority department responsible,Description of the goods and/or services being provided,Supplier name and details,Sum to be paid over the length of the contract or the estimated annual spending or budget for the contract,VAT that cannot be recovered,\"Start date\",End date,Review date,Process\nEX1,Cleaning of the hall,Housing,Daily cleaning,Harebell Example CIC,30000,,01/04/2025,31/03/2028,,Invitation to tender\n",
            "EX1|Cleaning of the hall|Harebell Example CIC|2025-04-01|2028-03-31|3000000"
        },
        {
            "title rows above",
            "Example Council contract register\nPublished under the Transparency Code,,,\n,,,\nContract Ref,Contract Title,Contractor,Commencement Date,Expiry Date,Total Contract Value\nEX1,Cleaning of the hall,Harebell Example CIC,01/04/2025,31/03/2028,\"30,000\"\n",
            "EX1|Cleaning of the hall|Harebell Example CIC|2025-04-01|2028-03-31|3000000"
        },
        {
            "stacked names",
            ",,Supplier,,Contract,,\nRef,Title of Contract,Name,Company Number,Start Date,End Date,Value\nEX1,Cleaning of the hall,Harebell Example CIC,12345678,01/04/2025,31/03/2028,£30k\n",
            "EX1|Cleaning of the hall|Harebell Example CIC|2025-04-01|2028-03-31|3000000"
        },
        {
            "tabs",
            "Reference\tTitle\tSupplier\tStart\tEnd\tValue\nEX1\tCleaning of the hall\tHarebell Example CIC\t1 April 2025\t31 March 2028\t£30,000.00\n",
            "EX1|Cleaning of the hall|Harebell Example CIC|2025-04-01|2028-03-31|3000000"
        },
        {
            "semicolons",
            "Reference;Title;Supplier;Start;End;Value\nEX1;Cleaning of the hall;Harebell Example CIC;01-Apr-25;31-Mar-28;£30,000.00\n",
            "EX1|Cleaning of the hall|Harebell Example CIC|2025-04-01|2028-03-31|3000000"
        },
        {
            "names run together",
            "ContractReference,ContractTitle,SupplierName,ContractStartDate,ContractEndDate,ContractValue\nEX1,Cleaning of the hall,Harebell Example CIC,2025-04-01,2028-03-31,30000\n",
            "EX1|Cleaning of the hall|Harebell Example CIC|2025-04-01|2028-03-31|3000000"
        },
        {
            "capitals and underscores",
            "CONTRACT_REF,CONTRACT_NAME,SUPPLIER_NAME,START_DATE,END_DATE,EST_CONTRACT_VALUE\nEX1,Cleaning of the hall,Harebell Example CIC,01/04/2025,31/03/2028,30000\n",
            "EX1|Cleaning of the hall|Harebell Example CIC|2025-04-01|2028-03-31|*"
        },
        {
            "description alone",
            "Contract No,Description,Provider,Start Date,Expiry,Value\nEX1,Cleaning of the hall,Harebell Example CIC,01/04/2025,31/03/2028,30000\n",
            "EX1|Cleaning of the hall|Harebell Example CIC|2025-04-01|2028-03-31|3000000"
        },
        {
            "from and to",
            "Contract,Supplier,From,To,Value\nCleaning of the hall,Harebell Example CIC,01/04/2025,31/03/2028,30000\n",
            "|Cleaning of the hall|Harebell Example CIC|2025-04-01|2028-03-31|3000000"
        },
        {
            "length in place of an end",
            "Reference,Title,Supplier,Start Date,Contract Length,Value\nEX1,Cleaning of the hall,Harebell Example CIC,01/04/2025,3+1+1 years,30000\n",
            "EX1|Cleaning of the hall|Harebell Example CIC|2025-04-01|2028-03-31|3000000"
        },
        {
            "a yearly value",
            "Reference,Title,Supplier,Start Date,End Date,Annual Value\nEX1,Cleaning of the hall,Harebell Example CIC,01/04/2025,31/03/2028,\"£10,000\"\n",
            "EX1|Cleaning of the hall|Harebell Example CIC|2025-04-01|2028-03-31|3000000"
        },
        {
            "headings of departments between, a total below",
            "Reference,Title,Supplier,Start Date,End Date,Value\nHOUSING,,,,,\nEX1,Cleaning of the hall,Harebell Example CIC,01/04/2025,31/03/2028,30000\n,,,,,\nTotal,,,,,30000\n",
            "EX1|Cleaning of the hall|Harebell Example CIC|2025-04-01|2028-03-31|3000000"
        },
        {
            "names again on every page",
            "Reference,Title,Supplier,Start Date,End Date,Value\nEX1,Cleaning of the hall,Harebell Example CIC,01/04/2025,31/03/2028,30000\nReference,Title,Supplier,Start Date,End Date,Value\n",
            "EX1|Cleaning of the hall|Harebell Example CIC|2025-04-01|2028-03-31|3000000"
        },
        {
            "line breaks and quotes in cells",
            "Reference,Title,Supplier,Start Date,End Date,Value\n\"EX1\",\"Cleaning of\nthe hall\",\"Harebell Example CIC\",01/04/2025,31/03/2028,\"£30,000\"\n",
            "EX1|Cleaning of\nthe hall|Harebell Example CIC|2025-04-01|2028-03-31|3000000"
        },
        {
            "American dates that are evident",
            "Reference,Title,Supplier,Start Date,End Date,Value\nEX1,Cleaning of the hall,Harebell Example CIC,04/01/2025,03/31/2028,30000\n",
            "EX1|Cleaning of the hall|Harebell Example CIC|2025-04-01|2028-03-31|3000000"
        },
        {
            "a pipeline without suppliers",
            "Project Title,Department,Estimated Contract Value,Contract Start Date,Contract End Date,Procurement Route,Status\nCleaning of the hall,Housing,£30k,01/04/2025,31/03/2028,Three quotes,Planned\n",
            "|Cleaning of the hall||2025-04-01|2028-03-31|3000000"
        },
    };

    [Theory]
    [MemberData(nameof(Shapes))]
    public void A_shape_is_read(string shape, string text, string expected)
    {
        var file = RegisterOf.Text(text);

        Assert.True(file.Refusal is null, $"{shape}: {file.Refusal?.Message}");
        Assert.True(!file.IsOpen, $"{shape}: {string.Join(' ', file.Tables.SelectMany(t => t.Questions).Select(q => q.Text))}");
        var rows = file.Tables.Single().Rows;
        Assert.DoesNotContain(rows, r => r.Verdict is RegisterVerdict.Quarantined);
        var facts = rows.Single(r => r.Facts is not null).Facts!;
        var parts = expected.Split('|');
        Assert.Equal((parts[0], parts[1], parts[2], parts[3], parts[4]), (facts.Reference ?? string.Empty, facts.Title, string.Join("; ", facts.Suppliers.Select(s => s.Name)), Day(facts.Start), Day(facts.End)));
        if (parts[5] != "*")
        {
            Assert.Equal(long.Parse(parts[5], System.Globalization.CultureInfo.InvariantCulture), facts.Value?.WholePence(facts.Start, facts.End));
        }
    }

    [Fact]
    public void Windows_1252_and_a_byte_order_mark_are_read()
    {
        const string Text = "Reference,Title,Supplier,Start Date,End Date,Value\nEX1,Café of the hall,Harebell Example CIC,01/04/2025,31/03/2028,£30000\n";

        var old = RegisterOf.Text(Text, encoding: CodePagesEncodingProvider.Instance.GetEncoding(1252));
        var marked = RegisterOf.Text('\uFEFF' + Text);

        Assert.Equal("Café of the hall", old.Tables[0].Rows[0].Facts!.Title);
        Assert.Equal(3_000_000, old.Tables[0].Rows[0].Facts!.Value!.Pence);
        Assert.Equal("EX1", marked.Tables[0].Rows[0].Facts!.Reference);
    }

    [Fact]
    public void A_table_without_names_is_refused_and_read_once_somebody_says_which_column_is_which()
    {
        const string Text = "EX1,Cleaning of the hall,Harebell Example CIC,01/04/2025\nEX2,Painting of the hall,Otter Example Ltd,01/05/2025\n";
        Assert.Equal("no-table", RegisterOf.Text(Text).Refusal?.Code);

        var file = RegisterOf.Text(Text, new RegisterOptions
        {
            HeaderRow = 0,
            Map = new Dictionary<ContractField, string> { [ContractField.Reference] = "Column 1", [ContractField.Title] = "Column 2", [ContractField.Supplier] = "Column 3", [ContractField.Start] = "Column 4" },
        });

        Assert.Equal(["Cleaning of the hall", "Painting of the hall"], file.Tables.Single().Rows.Select(r => r.Facts!.Title));
    }

    [Fact]
    public void Two_columns_for_one_meaning_are_asked_about()
    {
        const string Text = "Reference,Title,Supplier,Start Date,End Date,Contract Value,Total Value\nEX1,Cleaning of the hall,Harebell Example CIC,01/04/2025,31/03/2028,30000,36000\n";

        var question = Assert.Single(RegisterOf.Text(Text).Tables.Single().Questions);
        var told = RegisterOf.Text(Text, new RegisterOptions { Map = new Dictionary<ContractField, string> { [ContractField.Value] = "Total Value" } });

        Assert.Equal(("two-columns", ContractField.Value), (question.Code, question.Field!.Value));
        Assert.Empty(told.Tables.Single().Questions);
        Assert.Equal(3_600_000, told.Tables.Single().Rows.Single().Facts!.Value!.Pence);
    }

    [Fact]
    public void Rows_that_cannot_be_told_are_set_aside_with_a_sentence_and_the_others_are_read()
    {
        var rows = RegisterOf.Text("""
            Reference,Title,Supplier,Start Date,End Date,Value
            EX1,Cleaning of the hall,Harebell Example CIC,01/04/2025,31/03/2028,30000
            EX2,Painting of the hall,Otter Example Ltd,01/04/2025,31/03/2024,30000
            EX3,Heating of the hall,Otter Example Ltd,01/04/2025,31/03/2028,about thirty
            EX4,,Otter Example Ltd,01/04/2025,31/03/2028,30000
            EX5,Lighting, of the hall,Otter Example Ltd,01/04/2025,31/03/2028,30000
            """).Tables.Single().Rows;

        Assert.Equal([null, "end-before-start", "value-unreadable", "no-title", "more-cells"], rows.Select(r => r.Code));
        Assert.All(rows.Skip(1), r => Assert.NotEmpty(r.Sentence!));
    }

    [Fact]
    public void Sheets_that_are_no_register_are_left_out_and_named()
    {
        var file = RegisterReader.ReadSheets(
            [
                new Sheet("Notes", [["This register is published every quarter"]]),
                new Sheet("Register", [["Reference", "Title", "Supplier", "Start Date", "End Date", "Value"], ["EX1", "Cleaning of the hall", Harebell, 45748.0, 46843.0, 30000.0]]),
                new Sheet("Old", [["Reference", "Title", "Supplier", "Start Date", "End Date"]]),
            ],
            new RegisterOptions(), CancellationToken.None);

        var facts = Assert.Single(Assert.Single(file.Tables).Rows).Facts!;
        Assert.Equal((new DateOnly(2025, 4, 1), new DateOnly(2028, 3, 31), 3_000_000L), (facts.Start!.Value, facts.End!.Value, facts.Value!.Pence!.Value));
        Assert.Equal(["Notes", "Old"], file.LeftOut.Select(l => l.Name));
    }

    [Fact]
    public void A_ledger_or_a_web_page_is_no_register()
    {
        Assert.Equal("no-table", RegisterOf.Text("Supplier,Date,Amount\nHarebell Example CIC,01/04/2025,100.00\n").Refusal?.Code);
        Assert.Equal("html", RegisterOf.Text("<!DOCTYPE html><html></html>").Refusal?.Code);
        Assert.Equal("empty", RegisterOf.Text(string.Empty).Refusal?.Code);
        Assert.Equal("json", RegisterOf.Text("{\"a\": 1}").Refusal?.Code);
    }

    [Fact]
    public void Notices_of_Contracts_Finder_are_read()
    {
        var rows = RegisterOf.Text("""
            {"meta":{"council_id":"example"},"contracts":[
              {"id":"n1","title":"Cleaning &amp; waste","description":"x","status":"awarded","notice_type":"Contract","deadline_date":"2025-01-01","awarded_date":"2025-02-01","value_low":40000,"value_high":0,"awarded_value":97495.75,"awarded_supplier":"Harebell &amp; Sons Example Ltd,Otter Example CIC","awarded_to_sme":true,"cpv_codes":"90910000 90911000","url":"https://example.org/n1"},
              {"id":"n2","title":"Roofs","description":"x","status":"closed","notice_type":"Contract","deadline_date":"2025-01-01","awarded_date":null,"value_low":1000,"value_high":5000,"awarded_value":0,"awarded_supplier":null,"cpv_codes":""},
              {"id":"n3","title":"Trees","status":"awarded","notice_type":"Contract","awarded_value":0,"awarded_supplier":"NOT AWARDED TO SUPPLIER","cpv_codes":""},
              {"id":"n4","title":"Bins","status":"who knows","notice_type":"Contract"}]}
            """).Tables.Single().Rows;

        var first = rows[0].Facts!;
        Assert.Equal(("Cleaning & waste", 9_749_575L, ContractState.Awarded), (first.Title, first.Value!.Pence!.Value, first.State!.Value));
        Assert.Equal(["Harebell & Sons Example Ltd", "Otter Example CIC"], first.Suppliers.Select(s => s.Name));
        Assert.Equal(["90910000", "90911000"], first.CpvCodes);
        Assert.Equal((ContractState.Opportunity, 100_000L, 500_000L), (rows[1].Facts!.State!.Value, rows[1].Facts!.Value!.LeastPence!.Value, rows[1].Facts!.Value!.MostPence!.Value));
        Assert.Empty(rows[2].Facts!.Suppliers);
        Assert.Equal("status-unknown", rows[3].Code);
    }

    [RealFileFact("contracts/lancashire/preston_contracts_finder_notices.json")]
    public void Real_notices_are_read_without_a_row_set_aside()
    {
        var folder = Path.GetDirectoryName(Seeds.RealFile("contracts/lancashire/preston_contracts_finder_notices.json"))!;
        foreach (var path in System.IO.Directory.GetFiles(folder, "*.json"))
        {
            var file = RegisterOf.Text(File.ReadAllText(path));

            Assert.Null(file.Refusal);
            Assert.DoesNotContain(file.Tables.Single().Rows, r => r.Verdict is not RegisterVerdict.Read);
        }
    }

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) ?? string.Empty;

    private sealed class Sheet(string name, object[][] rows) : ISheet
    {
        public string Name => name;

        public bool IsHidden => false;

        public IEnumerable<IReadOnlyList<SheetCell>> ReadRows(CancellationToken cancellationToken) =>
            rows.Select(r => (IReadOnlyList<SheetCell>)[.. r.Select(c => c is double number ? number is > 40000 and < 50000 ? SheetCell.OfDate(number) : SheetCell.OfNumber(number) : SheetCell.OfText((string)c))]);
    }
}
