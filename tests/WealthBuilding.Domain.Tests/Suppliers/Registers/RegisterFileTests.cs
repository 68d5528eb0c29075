using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.Suppliers.Registers;

namespace WealthBuilding.Domain.Tests.Suppliers.Registers;

public sealed class RegisterFileTests
{
    [Fact]
    public void A_company_is_read_with_all_that_places_and_names_it()
    {
        const string Text = """
            CompanyName, CompanyNumber,RegAddress.AddressLine1,RegAddress.PostTown,RegAddress.Country,RegAddress.PostCode,CompanyCategory,CompanyStatus,CountryOfOrigin,DissolutionDate,IncorporationDate,SICCode.SicText_1,SICCode.SicText_2,PreviousName_1.CONDATE, PreviousName_1.CompanyName
            "EXAMPLE ""PAVING"" LTD","01234567","1 EXAMPLE STREET","PRESTON","ENGLAND","PR1 2HE","Private Limited Company","Active","United Kingdom","","10/05/2019","42110 - Construction of roads and motorways","None Supplied","01/02/2020","FORMER PAVING LTD"
            """;
        var record = Assert.Single(Read(CompaniesHouseFile.Open(new StringReader(Text), Seeds.CompanyNumbers).Value));

        Assert.Equal(("EXAMPLE \"PAVING\" LTD", "01234567", "PR1 2HE", "ENGLAND"), (record.Name, record.CompanyNumber!.Value.Value, record.Postcode, record.Country));
        Assert.Equal((new DateOnly(2019, 5, 10), null, true), (record.Incorporated, record.Dissolved, record.IsLive));
        Assert.Equal(["42110"], record.SicCodes);
        Assert.Equal(["FORMER PAVING LTD"], record.PreviousNames);
    }

    [Fact]
    public void A_file_of_another_kind_is_refused()
    {
        Assert.IsType<Problem.Invalid>(CompaniesHouseFile.Open(new StringReader("a,b\n1,2\n"), Seeds.CompanyNumbers).Problem);
        Assert.IsType<Problem.Invalid>(CooperativesFile.Open(new StringReader(string.Empty), Seeds.CompanyNumbers).Problem);
    }

    /// <summary>Half a row that a download broke off in would take the town and the postcode from whoever it is of.</summary>
    [Theory]
    [InlineData("CompanyName,CompanyNumber,RegAddress.PostCode\nHAREBELL EXAMPLE LTD,01000001,PR1 2HE\nOTTERBROOK EXAMPLE LTD,0100", 1)]
    [InlineData("CompanyName,CompanyNumber,RegAddress.PostCode\nHAREBELL EXAMPLE LTD,01000001,PR1 2HE\n\"OTTERBROOK EXAMPLE LTD\",\"01000002\",\"PR1", 1)]
    [InlineData("CompanyName\tCompanyNumber\tRegAddress.PostCode\nHAREBELL EXAMPLE LTD\t01000001\tPR1 2HE\nOTTERBROOK EXAMPLE LTD\t0100", 1)]
    [InlineData("CompanyName,CompanyNumber,RegAddress.PostCode\nHAREBELL EXAMPLE LTD,01000001,PR1 2HE\nOTTERBROOK EXAMPLE LTD,01000002,PR1 2HE", 2)]
    [InlineData("CompanyName,CompanyNumber,RegAddress.PostCode\nHAREBELL EXAMPLE LTD,01000001,PR1 2HE\nOTTERBROOK EXAMPLE LTD,01000002\n", 2)]
    [InlineData("CompanyName,CompanyNumber,RegAddress.PostCode\nHAREBELL EXAMPLE LTD,01000001\nOTTERBROOK EXAMPLE LTD,01000002,\"PR1 2HE\"", 2)]
    public void A_row_that_the_file_breaks_off_in_is_not_read(string text, int rows) =>
        Assert.Equal(rows, Read(CompaniesHouseFile.Open(new StringReader(text), Seeds.CompanyNumbers).Value).Count);

    [RealFileFact("registers/companies_house_basic_company_data_sample.csv")]
    public void The_real_company_sample_is_read_whole()
    {
        using var file = File.OpenText(Seeds.RealFile("registers/companies_house_basic_company_data_sample.csv")!);
        var records = Read(CompaniesHouseFile.Open(file, Seeds.CompanyNumbers).Value);

        Assert.Equal(87, records.Count);
        Assert.All(records, r => Assert.Equal(8, r.CompanyNumber?.Value.Length));
        Assert.Equal(17, records.Count(r => r.SocietyNumber is not null));
        Assert.All(records, r => Assert.NotNull(r.Category));
    }

    [RealFileFact("registers/co_operatives_uk_2017_organisations.csv")]
    public void The_real_list_of_cooperatives_is_read_whole()
    {
        using var file = File.OpenText(Seeds.RealFile("registers/co_operatives_uk_2017_organisations.csv")!);
        var records = Read(CooperativesFile.Open(file, Seeds.CompanyNumbers).Value);

        Assert.Equal((8371, 6814), (records.Count, records.Count(r => r.IsLive)));
        Assert.Equal(633, records.Count(r => r.Ownership == "Workers"));
        Assert.DoesNotContain(records, r => r.CompanyNumber is not null && r.SocietyNumber is not null);
        Assert.True(records.Count(r => r.SocietyNumber is not null) > 6600);
        Assert.True(records.Count(r => r.CompanyNumber is not null) > 1330);
    }

    [Fact]
    public void An_object_that_is_no_JSON_is_a_row_without_anything_and_stops_nothing()
    {
        var rows = Read(CompaniesHouseFile.Open(new StringReader(
            "[{\"CompanyName\":\"HAREBELL EXAMPLE LTD\",\"CompanyNumber\":\"01000001\"},{\"CompanyName\" \"OTTER\"},{\"CompanyName\":\"OTTERBROOK EXAMPLE LTD\",\"CompanyNumber\":\"01000002\"}]"),
            Seeds.CompanyNumbers).Value);

        Assert.Equal(["01000001", null, "01000002"], rows.Select(r => r.Key));
        Assert.Equal(string.Empty, rows[1].Name);
    }

    private static List<RegisterRecord> Read(IRegisterReader reader)
    {
        var records = new List<RegisterRecord>();
        while (reader.Read())
        {
            records.Add(reader.ToRecord());
        }

        return records;
    }
}
