using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.Suppliers;
using WealthBuilding.Domain.Suppliers.Registers;

namespace WealthBuilding.Domain.Tests.Suppliers.Registers;

public sealed class CharitiesFileTests
{
    private static readonly string[] English =
        ["organisation_number", "registered_charity_number", "linked_charity_number", "charity_name", "charity_type", "charity_registration_status", "date_of_registration", "date_of_removal", "charity_contact_postcode", "charity_company_registration_number", "charity_activities"];

    private static readonly string?[][] Rows =
    [
        ["1", "9000001", "0", "\"The Harebell\" Example Trust", "Charitable company", "Registered", "1998-02-01 00:00:00", null, "pr12he", "1234567", "Helps"],
        ["2", "9000001", "2", "Harebell Example Fund", null, "Registered", "2003-05-06", null, null, null, "Helps, too"],
        ["3", "9000003", "0", "Otterbrook Example CIO", "CIO", "Removed", "2014-01-31T00:00:00", "2020-06-30T00:00:00", "PR1 1AA", null, null],
    ];

    [Fact]
    public void The_extract_of_England_and_Wales_is_read_tab_separated()
    {
        var text = string.Join('\n', Rows.Select(r => string.Join('\t', r)).Prepend(string.Join('\t', English)));

        AssertEnglish(text);
    }

    [Fact]
    public void The_extract_of_England_and_Wales_is_read_as_json()
    {
        var objects = Rows.Select(r => "{" + string.Join(",", r.Select((v, i) => $"\"{English[i]}\":{Json(v)}")) + "}");

        AssertEnglish("\uFEFF[\n" + string.Join(",\n", objects) + "\n]");
    }

    [Fact]
    public void The_extract_of_England_and_Wales_is_read_as_csv()
    {
        var text = string.Join("\r\n", Rows.Select(r => string.Join(',', r.Select(v => $"\"{v?.Replace("\"", "\"\"", StringComparison.Ordinal)}\""))).Prepend(string.Join(',', English)));

        AssertEnglish(text);
    }

    [Fact]
    public void The_Scottish_register_is_told_by_its_columns()
    {
        const string Text = """
            Charity Number,Charity Name,Registered Date,Known As,Charity Status,Notes,Postcode,Constitutional Form
            SC4321,Kestrel Example Association,02/03/1990,Kestrels,Active,,EH1 1AA,"SCIO (Scottish Charitable Incorporated Organisation)"
            """;
        var file = CharitiesFile.Open(new StringReader(Text), Seeds.CompanyNumbers).Value;
        var record = Assert.Single(RegisterReading.All(file));

        Assert.Equal((RegisterKind.ScottishCharities, "SC004321", SupplierIdentifier.ScottishCharities), (file.Kind, record.Key, record.CharityScheme));
        Assert.Equal(("Kestrels", "EH1 1AA", new DateOnly(1990, 3, 2)), (record.TradingName, record.Postcode, record.Incorporated));
    }

    [Fact]
    public void The_Northern_Irish_register_pads_company_numbers_to_its_own()
    {
        const string Text = """
            Reg charity number,Sub charity number,Charity name,Date registered,Status,Public address,Company number
            100999,0,Sallow Example,16/01/2014,Up-to-date,"1 Sample Road, Belfast, BT1 1AA",12345
            100998,0,Rowan Example,16/01/2014,Removed,,999999
            """;
        var file = CharitiesFile.Open(new StringReader(Text), Seeds.CompanyNumbers).Value;
        var records = RegisterReading.All(file);

        Assert.Equal((RegisterKind.NorthernIrishCharities, "100999", "NI012345", "BT1 1AA"), (file.Kind, records[0].Key, records[0].CompanyNumber!.Value.Value, records[0].Postcode));
        Assert.Equal((null, false), (records[1].CompanyNumber, records[1].IsLive));
    }

    [Fact]
    public void A_file_of_another_kind_is_refused_in_words() =>
        Assert.IsType<Problem.Invalid>(CharitiesFile.Open(new StringReader("name,number\nA,1"), Seeds.CompanyNumbers).Problem);

    private static void AssertEnglish(string text)
    {
        var file = CharitiesFile.Open(new StringReader(text), Seeds.CompanyNumbers).Value;
        var records = RegisterReading.All(file);

        Assert.Equal(RegisterKind.Charities, file.Kind);
        Assert.Equal(["9000001", "9000001-2", "9000003"], records.Select(r => r.Key));
        Assert.Equal("\"The Harebell\" Example Trust", records[0].Name);
        Assert.Equal(("01234567", "PR1 2HE", new DateOnly(1998, 2, 1)), (records[0].CompanyNumber!.Value.Value, records[0].Postcode, records[0].Incorporated));
        Assert.All(records, r => Assert.Null(r.Street));
        Assert.Equal((false, new DateOnly(2020, 6, 30)), (records[2].IsLive, records[2].Dissolved));
    }

    private static string Json(string? value) =>
        value is null ? "null" : value.All(char.IsAsciiDigit) ? value : System.Text.Json.JsonSerializer.Serialize(value);
}
