using System.Text.Json;
using WealthBuilding.Web.Tests.Support;

namespace WealthBuilding.Web.Tests.CommandLine;

/// <summary><c>living-wage required</c> as other programs use it: names, shape, exit codes.</summary>
public sealed class LivingWageCommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("wealthbuilding-wage-").FullName;

    [Fact]
    public async Task It_prints_one_object_with_both_rates_and_the_rule_that_binds()
    {
        var (exit, output, errors) = await RunAsync("--on", "2026-05-01", "--workplace", "uk", "--age", "21", "--json");

        Assert.True(exit == 0, errors);
        var root = JsonDocument.Parse(output.Trim()).RootElement;
        Assert.Equal(1_345, root.GetProperty("pence").GetInt32());
        Assert.Equal("real-living-wage", root.GetProperty("binding").GetString());
        Assert.Equal(1_345, root.GetProperty("realLivingWage").GetInt32());
        Assert.Equal(1_271, root.GetProperty("statutory").GetInt32());
        Assert.NotEmpty(root.GetProperty("why").GetString()!);
    }

    [Fact]
    public async Task It_says_by_its_exit_code_what_it_could_not_answer()
    {
        var (exit, output, _) = await RunAsync("--on", "2026-05-01", "--workplace", "london", "--age", "19", "--apprentice", "first-year");

        Assert.Equal(0, exit);
        Assert.Contains("£14.80 is required: the real Living Wage is the higher.", output, StringComparison.Ordinal);
        Assert.Equal(3, (await RunAsync("--on", "2011-05-01", "--workplace", "uk", "--age", "21")).Exit);
        Assert.Equal(1, (await RunAsync("--on", "2026-05-01", "--workplace", "leeds", "--age", "21")).Exit);
        Assert.Equal(1, (await RunAsync("--on", "2026-05-01", "--workplace", "uk", "--age", "-21")).Exit);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private Task<(int Exit, string Output, string Errors)> RunAsync(params string[] words) => new CommandProcess(_folder).RunAsync(["living-wage", "required", .. words]);
}
