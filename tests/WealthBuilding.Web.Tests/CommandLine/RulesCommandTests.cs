using System.Text.Json;
using WealthBuilding.Web.Tests.Support;

namespace WealthBuilding.Web.Tests.CommandLine;

/// <summary><c>rules</c> as other programs use it: names, shape, exit codes.</summary>
public sealed class RulesCommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("wealthbuilding-rules-").FullName;

    [Fact]
    public async Task It_prints_one_object_with_threshold_notices_and_reservations()
    {
        var (exit, output, errors) = await RunAsync("--authority", "council", "--value", "10000000", "--vat-included", "true", "--kind", "goods-services", "--commenced", "2026-06-01", "--area", "E07000122", "--json");

        Assert.True(exit == 0, errors);
        var root = JsonDocument.Parse(output.Trim()).RootElement;
        Assert.Equal(20_772_000, root.GetProperty("threshold").GetInt64());
        Assert.False(root.GetProperty("above").GetBoolean());
        Assert.Equal(["UK4", "UK7"], root.GetProperty("notices").EnumerateArray().Select(n => n.GetProperty("code").GetString()));
        var county = root.GetProperty("reservations").EnumerateArray().Single(r => r.GetProperty("code").GetString() == "whole-county");
        Assert.True(county.GetProperty("lawful").GetBoolean());
        Assert.Equal(14, county.GetProperty("areas").GetArrayLength());
        Assert.NotEmpty(county.GetProperty("why").GetString()!);
        Assert.NotEmpty(county.GetProperty("source").GetString()!);
        Assert.Equal("Lancashire", county.GetProperty("ocds").GetProperty("tender").GetProperty("otherRequirements").GetProperty("reservedParticipationLocation").GetProperty("description").GetString()!.Split(' ')[^1]);
    }

    [Fact]
    public async Task It_says_by_its_exit_code_what_it_could_not_answer()
    {
        string[] rest = ["--value", "10000000", "--vat-included", "false", "--kind", "works"];

        Assert.Equal(3, (await RunAsync(["--authority", "council", .. rest, "--commenced", "2025-02-23"])).Exit);
        Assert.Equal(1, (await RunAsync(["--authority", "council", .. rest, "--commenced", "2026-06-01", "--area", "X99"])).Exit);
        Assert.Equal(1, (await RunAsync(["--authority", "guild", .. rest, "--commenced", "2026-06-01"])).Exit);
        Assert.Equal(1, (await RunAsync(["--authority", "council", "--value", "-1", "--vat-included", "true", "--kind", "works", "--commenced", "2026-06-01"])).Exit);
    }

    [Fact]
    public async Task Its_human_form_reads_as_sentences()
    {
        var (exit, output, errors) = await RunAsync("--authority", "nhs", "--value", "1000000000", "--vat-included", "true", "--kind", "works", "--commenced", "2026-06-01", "--award-notice", "2026-09-01");

        Assert.True(exit == 0, errors);
        Assert.Contains("Above the threshold: £10,000,000.00 with VAT is not less than £5,193,000.00.", output, StringComparison.Ordinal);
        Assert.Contains("Standstill ends at the end of 10 September 2026.", output, StringComparison.Ordinal);
        Assert.Contains("Supported employment providers [supported-employment]", output, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private Task<(int Exit, string Output, string Errors)> RunAsync(params string[] words) => new CommandProcess(_folder).RunAsync(["rules", .. words]);
}
