using System.Text.Json;
using WealthBuilding.Web.Tests.Support;

namespace WealthBuilding.Web.Tests.CommandLine;

/// <summary>A register in and out by the command line, with its exit codes.</summary>
public sealed class ContractsCommandTests : IDisposable
{
    private const string Register = "Reference,Title,Supplier,Company Number,Start Date,End Date,Value,Department\nEX1,Cleaning of the hall,Harebell Example Ltd,12345678,01/04/2025,31/03/2028,30000,Housing\nEX2,Painting of the hall,Otter Example Ltd,,01/04/2025,31/03/2024,5000,Housing\n";

    private readonly string _folder = Directory.CreateTempSubdirectory("wealthbuilding-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_register_goes_in_with_its_report_and_out_with_the_codes_fields()
    {
        var command = new CommandProcess(_folder);
        await command.RunAsync("institution", "add", "alpha", "--name", "Alpha Council", "--kind", "council", "--districts", "E07000123");
        await File.WriteAllTextAsync(Path.Combine(_folder, "register.csv"), Register);

        var (waiting, waits, _) = await command.RunAsync("contracts", "import", "register.csv", "--institution", "alpha", "--json");
        var (inPart, committed, _) = await command.RunAsync("contracts", "import", "register.csv", "--institution", "alpha", "--yes", "--json");
        var (again, held, _) = await command.RunAsync("contracts", "import", "register.csv", "--institution", "alpha", "--json");
        var (filtered, _, refusal) = await command.RunAsync("export", "contracts", "--institution", "alpha", "--out", "out.csv", "--category", "Care");
        var (exported, _, errors) = await command.RunAsync("export", "contracts", "--institution", "alpha", "--out", "out.csv");

        Assert.Equal((3, 3, 3), (waiting, inPart, again));
        Assert.Equal("ready", Status(waits));
        Assert.Equal("committed", Status(committed));
        Assert.Equal("already-held", Status(held));
        using var report = JsonDocument.Parse(committed);
        Assert.Equal((2, 1, 1), (report.RootElement.GetProperty("rows").GetProperty("inFile").GetInt32(), report.RootElement.GetProperty("rows").GetProperty("added").GetInt32(), report.RootElement.GetProperty("rows").GetProperty("quarantined").GetInt32()));
        Assert.Equal("end-before-start", report.RootElement.GetProperty("problems")[0].GetProperty("code").GetString());
        Assert.Equal(1, filtered);
        Assert.Contains("--category is about payments", refusal, StringComparison.Ordinal);
        Assert.True(exported == 0, errors);
        var lines = await File.ReadAllLinesAsync(Path.Combine(_folder, "out.csv"));
        Assert.StartsWith("Organisation,Reference number,Title of agreement,Local authority department responsible", lines[0].TrimStart('\uFEFF'), StringComparison.Ordinal);
        Assert.Contains("EX1,Cleaning of the hall,Housing", lines[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Releases_go_in_by_the_buyers_name_and_out_as_a_package()
    {
        const string Releases = """
            {"releases":[
             {"ocid":"ocds-abcdef-1","id":"1","date":"2026-02-01T09:00:00Z","tag":["award"],"buyer":{"name":"Alpha Borough"},"awards":[{"id":"a","title":"Cleaning","value":{"amount":30000,"currency":"GBP"},"suppliers":[{"name":"Harebell Example Ltd"}]}]},
             {"ocid":"ocds-abcdef-2","id":"2","date":"2026-02-01T09:00:00Z","tag":["award"],"buyer":{"name":"Beta Council"},"awards":[{"id":"a","title":"Painting"}]}]}
            """;
        var command = new CommandProcess(_folder);
        await command.RunAsync("institution", "add", "alpha", "--name", "Alpha Council", "--kind", "council", "--districts", "E07000123");
        await File.WriteAllTextAsync(Path.Combine(_folder, "releases.json"), Releases);

        var (empty, nothing, _) = await command.RunAsync("contracts", "import", "releases.json", "--institution", "alpha", "--json");
        var (nobody, _, sentence) = await command.RunAsync("export", "ocds", "--institution", "alpha", "--out", "out.json");
        var (done, told, _) = await command.RunAsync("contracts", "import", "releases.json", "--institution", "alpha", "--buyer", "Alpha Borough", "--json");
        var (exported, _, errors) = await command.RunAsync("export", "ocds", "--institution", "alpha", "--out", "out.json");

        Assert.Equal((0, 0), (empty, done));
        Assert.Equal((2, 1), (Others(nothing), Others(told)));
        Assert.Equal(1, nobody);
        Assert.Contains("no package without a release", sentence, StringComparison.Ordinal);
        Assert.True(exported == 0, errors);
        using var package = JsonDocument.Parse(await File.ReadAllBytesAsync(Path.Combine(_folder, "out.json")));
        Assert.Equal("ocds-000000-alpha-1", package.RootElement.GetProperty("releases")[0].GetProperty("ocid").GetString());
        Assert.Equal(1, (await command.RunAsync("export", "ocds", "--institution", "alpha", "--out", "out.csv")).Exit);
    }

    [Fact]
    public async Task Wrong_words_and_wrong_files_have_their_codes()
    {
        var command = new CommandProcess(_folder);
        await command.RunAsync("institution", "add", "alpha", "--name", "Alpha Council", "--kind", "council", "--districts", "E07000123");
        await File.WriteAllTextAsync(Path.Combine(_folder, "page.csv"), "<!DOCTYPE html><html></html>");

        Assert.Equal(1, (await command.RunAsync("contracts", "import", "none.csv", "--institution", "alpha")).Exit);
        Assert.Equal(1, (await command.RunAsync("contracts", "import", "page.csv", "--institution", "alpha", "--map", "nonsense")).Exit);
        Assert.Equal(2, (await command.RunAsync("contracts", "import", "page.csv", "--institution", "alpha")).Exit);
    }

    private static int Others(string json)
    {
        using var document = JsonDocument.Parse(json);
        return document.RootElement.GetProperty("otherBuyers").GetInt32();
    }

    private static string? Status(string json)
    {
        using var document = JsonDocument.Parse(json);
        return document.RootElement.GetProperty("status").GetString();
    }
}
