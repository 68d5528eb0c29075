using System.Globalization;

namespace WealthBuilding.Benchmarks;

/// <summary>Invented companies in the shape of the Companies House data product: 55 columns, in order of name, numbers in no order.</summary>
internal static class GeneratedCompanies
{
    private const int BlankNameCells = 18;
    private static readonly string[] Words = "AMBER ASPEN BIRCH BRACKEN BRAMBLE CEDAR CLOVER COBALT CORAL CRANE CROFT DALE EMBER FALCON FERN FLINT GLEN HAREBELL HAWTHORN HAZEL HEATH HERON IVY JUNIPER KESTREL LARCH LINDEN LUPIN MALLOW MAPLE MEADOW MOSS OTTER PEBBLE PINE POPPY QUARRY RAVEN REED ROBIN ROWAN RUSHES SALLOW SEDGE SHALE SLATE SORREL TANSY TEAL THISTLE TORRENT WILLOW WREN YARROW".Split(' ');
    private static readonly string[] Trades = "BUILDING CATERING CLEANING CONSULTING DESIGN ELECTRICAL ENGINEERING HEATING JOINERY LOGISTICS PLUMBING PRINTING PROPERTY RECYCLING ROOFING SECURITY SOFTWARE TRANSPORT".Split(' ');
    private static readonly string[] Areas = "B BL CA DE FY G HD LA LS M NE OL PR S WN YO".Split(' ');

    /// <summary>How many a month later differ in postcode, are gone and are new, for a register of so many.</summary>
    internal static (int Changed, int Gone, int New) Later(int count) => (Enumerable.Range(0, count).Count(IsChanged), Enumerable.Range(0, count).Count(IsGone), count / 100);

    internal static void Write(string path, int count, bool isLater)
    {
        using var writer = new StreamWriter(path, false, System.Text.Encoding.UTF8, 1 << 20);
        writer.Write("CompanyName, CompanyNumber,RegAddress.CareOf,RegAddress.POBox,RegAddress.AddressLine1, RegAddress.AddressLine2,RegAddress.PostTown,RegAddress.County,RegAddress.Country,RegAddress.PostCode,CompanyCategory,CompanyStatus,CountryOfOrigin,DissolutionDate,IncorporationDate,Accounts.AccountRefDay,Accounts.AccountRefMonth,Accounts.NextDueDate,Accounts.LastMadeUpDate,Accounts.AccountCategory,Returns.NextDueDate,Returns.LastMadeUpDate,Mortgages.NumMortCharges,Mortgages.NumMortOutstanding,Mortgages.NumMortPartSatisfied,Mortgages.NumMortSatisfied,SICCode.SicText_1,SICCode.SicText_2,SICCode.SicText_3,SICCode.SicText_4,LimitedPartnerships.NumGenPartners,LimitedPartnerships.NumLimPartners,URI");
        for (var n = 1; n <= 10; n++)
        {
            writer.Write(string.Create(CultureInfo.InvariantCulture, $",PreviousName_{n}.CONDATE, PreviousName_{n}.CompanyName"));
        }

        writer.WriteLine(",ConfStmtNextDueDate, ConfStmtLastMadeUpDate");
        for (var i = 0; i < count + (isLater ? count / 100 : 0); i++)
        {
            if (!isLater || i >= count || !IsGone(i))
            {
                WriteRow(writer, i, count, isLater && i < count && IsChanged(i));
            }
        }
    }

    private static bool IsChanged(int i) => i % 20 == 3;

    private static bool IsGone(int i) => i % 100 == 7;

    private static void WriteRow(StreamWriter writer, int i, int count, bool hasMoved)
    {
        // The file is in order of name, so the numbers are as good as random: a step that shares no factor with the round visits each once.
        var number = (i * 7_368_787L % 15_999_989) + 1;
        var first = Words[(int)((long)i * Words.Length / (count + (count / 100) + 1))];
        var name = $"{first} {Words[i % Words.Length]} {Trades[i % Trades.Length]} {i}";
        var former = i % 10 == 0 ? $"\"01/02/2015\",\"OLD {name} LIMITED\"" : "\"\",\"\"";
        writer.Write(string.Create(CultureInfo.InvariantCulture, $"\"{name} LTD\",\"{number:00000000}\",\"\",\"\",\"{(i % 400) + 1} SAMPLE STREET\",\"\",\"SAMPLETON\",\"\",\"ENGLAND\",\"{Areas[i % Areas.Length]}{(i % 90) + 1} {(hasMoved ? 9 : i % 9)}{(char)('A' + (i % 8))}B\",\"Private Limited Company\",\"Active\",\"United Kingdom\",\"\",\"{(i % 28) + 1:00}/{(i % 12) + 1:00}/{1990 + (i % 35)}\",\"31\",\"3\",\"31/12/2026\",\"31/03/2025\",\"MICRO ENTITY\",\"\",\"\",\"0\",\"0\",\"0\",\"0\",\"81210 - General cleaning of buildings\",\"\",\"\",\"\",\"0\",\"0\",\"http://business.data.gov.uk/id/company/{number:00000000}\",{former}"));
        for (var c = 0; c < BlankNameCells; c++)
        {
            writer.Write(",\"\"");
        }

        writer.WriteLine(",\"10/05/2027\",\"26/04/2026\"");
    }
}
