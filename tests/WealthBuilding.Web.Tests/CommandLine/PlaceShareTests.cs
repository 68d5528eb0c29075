using System.Globalization;
using System.Text.Json;
using WealthBuilding.Web.Tests.Support;

namespace WealthBuilding.Web.Tests.CommandLine;

/// <summary>
/// The Greater Manchester table of a published benchmarking study, entered as ten institutions of one place with two lines each.
/// Its 'average 53.8 %' is the unweighted mean; the weighted share of the same money is 61.73 %.
/// </summary>
public sealed class PlaceShareTests : IDisposable
{
    // Name, ONS code, an outward code that lies wholly in the district, spending and spending in the own boundary in pence.
    private static readonly (string Name, string Code, string Postcode, long All, long Inside)[] Table =
    [
        ("Bolton", "E08000001", "BL3 1AA", 6833028971, 3117955405),
        ("Bury", "E08000002", "BL9 0SW", 3802637258, 1081075081),
        ("Manchester", "E08000003", "M2 5DB", 23503174489, 18668758567),
        ("Oldham", "E08000004", "OL1 1UG", 13359043730, 9164438153),
        ("Rochdale", "E08000005", "OL16 1XU", 7079377584, 3099500150),
        ("Salford", "E08000006", "M5 4WT", 14390924895, 9027681300),
        ("Stockport", "E08000007", "SK1 3XE", 12677176829, 8256309239),
        ("Tameside", "E08000008", "OL6 6DL", 4511749341, 2286354801),
        ("Trafford", "E08000009", "M32 0TH", 4117148494, 1506279786),
        ("Wigan", "E08000010", "WN1 1YN", 10111581930, 5756870176),
    ];

    private readonly string _folder = Directory.CreateTempSubdirectory("wealthbuilding-place-").FullName;

    [Fact]
    public async Task The_published_table_comes_out_to_the_penny_with_both_means()
    {
        var command = new CommandProcess(_folder);
        var postcodes = Path.Combine(_folder, "postcodes.csv");
        await File.WriteAllLinesAsync(postcodes, ["pcds,oslaua,doterm", .. Table.Select(t => $"{t.Postcode},{t.Code},"), "AB10 1AB,S12000033,"]);
        Assert.Equal(0, (await command.RunAsync("reference", "import", "postcodes", postcodes)).Exit);
        Assert.Equal(0, (await command.RunAsync("place", "add", "greater-manchester", "--name", "Greater Manchester", "--districts", "E47000001")).Exit);
        foreach (var row in Table)
        {
            await AddAsync(command, row.Name, row.Code, row.Postcode, row.All, row.Inside);
        }

        var (exit, output, errors) = await command.RunAsync("share", "--place", "greater-manchester", "--json");

        Assert.True(exit == 0, errors);
        using var json = JsonDocument.Parse(output);
        Assert.Equal(100385843521, json.RootElement.GetProperty("pence").GetProperty("total").GetInt64());
        Assert.Equal(61965222658, json.RootElement.GetProperty("pence").GetProperty("local").GetInt64());
        Assert.Equal(0.6173m, Math.Round(json.RootElement.GetProperty("share").GetDecimal(), 4));
        Assert.Equal(0.538m, Math.Round(json.RootElement.GetProperty("unweightedMean").GetDecimal(), 3));
        Assert.Equal(Table.Length, json.RootElement.GetProperty("members").GetArrayLength());
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private async Task AddAsync(CommandProcess command, string name, string code, string postcode, long all, long inside)
    {
        var slug = name.ToLowerInvariant();
        var file = Path.Combine(_folder, slug + ".csv");
        await File.WriteAllLinesAsync(file,
        [
            "Supplier Name,Payment Date,Net Amount,Supplier Postcode",
            string.Create(CultureInfo.InvariantCulture, $"Inside Example Ltd,01/04/2014,{inside / 100m:0.00},{postcode}"),
            string.Create(CultureInfo.InvariantCulture, $"Outside Example Ltd,02/04/2014,{(all - inside) / 100m:0.00},AB10 1AB"),
        ]);
        Assert.Equal(0, (await command.RunAsync("institution", "add", slug, "--name", name, "--kind", "council", "--districts", code)).Exit);
        Assert.Equal(0, (await command.RunAsync("place", "join", "greater-manchester", slug)).Exit);
        Assert.Equal(0, (await command.RunAsync("import", file, "--institution", slug, "--yes")).Exit);
    }
}
