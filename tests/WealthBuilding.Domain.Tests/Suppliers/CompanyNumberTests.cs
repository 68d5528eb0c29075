using WealthBuilding.Domain.Suppliers;

namespace WealthBuilding.Domain.Tests.Suppliers;

public sealed class CompanyNumberTests
{
    [Theory]
    [InlineData("04142000", "04142000")]
    [InlineData("4142000", "04142000")] // a spreadsheet ate the zero
    [InlineData("4142000.0", "04142000")]
    [InlineData(" 0414 2000\u200B", "04142000")]
    [InlineData("sc140062", "SC140062")]
    [InlineData("SC1234", "SC001234")]
    [InlineData("NI 630590", "NI630590")]
    [InlineData("OC-301540", "OC301540")]
    [InlineData("R0000123", "R0000123")]
    [InlineData("IP28116R", "IP28116R")]
    [InlineData("IP149C", "IP00149C")]
    [InlineData("1", "00000001")]
    [InlineData("GB-COH-04142000", "04142000")]
    [InlineData("gb-coh-4142000", "04142000")]
    [InlineData("GB COH 04142000", "04142000")]
    [InlineData("GBCOH04142000", "04142000")]
    [InlineData(" GB-COH: SC140062", "SC140062")]
    public void Reads_a_number_as_ledgers_write_it(string text, string expected)
    {
        Assert.True(Seeds.CompanyNumbers.TryParse(text, out var number));
        Assert.Equal(expected, number.Value);
    }

    [Theory]
    [InlineData("")]
    [InlineData("00000000")]
    [InlineData("041420001")]
    [InlineData("1.2E+46")] // a spreadsheet spoilt 12E45
    [InlineData("12E45")]
    [InlineData("XX123456")]
    [InlineData("SC")]
    [InlineData("525R")] // a society's own number
    [InlineData("SC1234A")]
    [InlineData("N/A")]
    [InlineData("GB 123 4567 89 and a good deal more")]
    [InlineData("GB-CHC-1090095")]
    [InlineData("GB-SC-SC042386")]
    [InlineData("GB-MPR-7269")]
    [InlineData("GB-EDU-123456")]
    [InlineData("GB-COH-")]
    public void Reads_nothing_else(string text) => Assert.False(Seeds.CompanyNumbers.TryParse(text, out _));

    [Theory]
    [InlineData("28116R", "28116R")]
    [InlineData("IP28116R", "28116R")]
    [InlineData("IP032356", "32356R")]
    [InlineData("ip00149c", "149C")]
    [InlineData("SP002054", "2054RS")]
    [InlineData("2054RS", "2054RS")]
    [InlineData("RS007269", "7269")]
    [InlineData("7269CBS", "7269")]
    [InlineData("NO000171", "NI-CU171")]
    [InlineData("CU000171", "NI-CU171")]
    [InlineData("04142000", null)]
    [InlineData("", null)]
    [InlineData("R", null)]
    [InlineData("nothing of the kind", null)]
    public void A_society_has_one_number_in_both_registers(string text, string? expected) => Assert.Equal(expected, SocietyNumber.Of(text));
}
