using System.Globalization;
using System.Text.Json;
using WealthBuilding.Web.Features.Spend.Imports;

namespace WealthBuilding.Benchmarks;

/// <summary>A register as large as that of companies, taken in and brought up to date by the command itself, as a process of its own.</summary>
internal static class RegisterBenchmark
{
    private const long MemoryGoal = 400;
    private static readonly string Application = typeof(LedgerFiles).Assembly.Location;

    internal static int Run(string[] args)
    {
        var count = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 1_000_000;
        var folder = Directory.CreateTempSubdirectory("wealthbuilding-bench-").FullName;
        try
        {
            return Measure(folder, count);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static int Measure(string folder, int count)
    {
        var (changed, gone, added) = GeneratedCompanies.Later(count);
        var first = Load(folder, "first", count, isLater: false, new Expected(count, 0, 0, 0));
        var later = Load(folder, "a month later", count, isLater: true, new Expected(added, changed, count - changed - gone, gone));
        return first && later ? 0 : 1;
    }

    private static bool Load(string folder, string what, int count, bool isLater, Expected expected)
    {
        var file = Path.Combine(folder, "BasicCompanyData.csv");
        GeneratedCompanies.Write(file, count, isLater);
        var megabytes = new FileInfo(file).Length >> 20;
        var output = Path.Combine(folder, "outcome.json");
        var child = Child.Run("bash", "-c", $"exec dotnet '{Application}' reference import companies '{file}' --data '{folder}/data' --json > '{output}'");
        using var json = JsonDocument.Parse(File.ReadAllText(output));
        var found = new Expected(Of(json, "added"), Of(json, "changed"), Of(json, "same"), Of(json, "gone"));
        var rows = Of(json, "rows");
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{what,-14} {rows,11:#,##0} rows {megabytes,6} MB: {child.Wall,7:0.0} s wall {child.Cpu,7:0.0} s CPU {rows / child.Wall,9:#,##0} rows/s, peak {child.Megabytes} MB (at most {MemoryGoal}); {found}"));
        if (found != expected)
        {
            Console.WriteLine($"expected {expected}");
        }

        return found == expected && child.Megabytes <= MemoryGoal;
    }

    private static long Of(JsonDocument json, string name) => json.RootElement.GetProperty(name).GetInt64();

    private sealed record Expected(long Added, long Changed, long Same, long Gone);
}
