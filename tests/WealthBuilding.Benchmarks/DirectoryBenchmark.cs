using System.Diagnostics;
using System.Globalization;
using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.Places;
using WealthBuilding.Domain.Suppliers.Directory;

namespace WealthBuilding.Benchmarks;

/// <summary>Searches of the public directory with all facets and the first page, beside SQLite FTS5 over the same texts and the same counts by GROUP BY.</summary>
internal static class DirectoryBenchmark
{
    private const double Aim = 200;
    private const int Queries = 200;

    internal static int Run(string[] args)
    {
        var count = args is [var number, ..] ? int.Parse(number, CultureInfo.InvariantCulture) : 100_000;
        var tables = ReferenceTables.Load(Repository.OpenSeed);
        using var cpvFile = Repository.OpenSeed("cpv-2008.csv");
        var entries = GeneratedDirectory.Make(count, tables, CpvNames.Load(cpvFile), Codes());
        var started = Stopwatch.GetTimestamp();
        var before = GC.GetTotalMemory(true);
        var index = DirectoryIndex.Of(entries);
        Console.WriteLine($"{count:N0} suppliers; index built in {Stopwatch.GetElapsedTime(started).TotalMilliseconds:0} ms, {(GC.GetTotalMemory(true) - before) >> 20} MB beside the records");
        using var database = new DirectoryDatabase(entries);
        return Compare(index, database, [.. Questions(entries)]);
    }

    private static int Compare(DirectoryIndex index, DirectoryDatabase database, List<DirectoryQuery> queries)
    {
        queries.Take(20).ToList().ForEach(q => index.Search(q));
        var (ours, theirs) = (new List<double>(), new List<double>());
        foreach (var query in queries)
        {
            var started = Stopwatch.GetTimestamp();
            var answer = index.Search(query);
            ours.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
            if (query.From is null && query.Words.Length > 0)
            {
                started = Stopwatch.GetTimestamp();
                var total = database.Search(query.Words);
                theirs.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
                if (answer.HasAllWords && total != answer.Total)
                {
                    Console.WriteLine($"DIFFERENT: '{query.Words}' {answer.Total:N0} here, {total:N0} there");
                    return 1;
                }
            }
        }

        Console.WriteLine($"ours:  {ours.Count} searches with facets, p50 {At(ours, 0.5):0.0} ms, p95 {At(ours, 0.95):0.0} ms, longest {ours.Max():0.0} ms");
        Console.WriteLine($"FTS5:  {theirs.Count} of them (words alone), p50 {At(theirs, 0.5):0.0} ms, p95 {At(theirs, 0.95):0.0} ms; as many found each time");
        Console.WriteLine($"aim: p95 at most {Aim:0} ms; peak memory {Measure.PeakMegabytes} MB");
        return At(ours, 0.95) <= Aim ? 0 : 1;
    }

    // A common word, a rare one, two together, a place, a facet, nothing at all.
    private static IEnumerable<DirectoryQuery> Questions(List<DirectoryEntry> entries)
    {
        var random = new Random(1);
        for (var i = 0; i < Queries; i++)
        {
            var (common, rare) = (GeneratedDirectory.WordOf(random.Next(40)), GeneratedDirectory.WordOf(500 + random.Next(5000)));
            var query = new DirectoryQuery { Words = (i % 5) switch { 0 => common, 1 => rare, 2 => $"{common} {GeneratedDirectory.WordOf(random.Next(200))}", 3 => $"{common} {GeneratedDirectory.WordOf(random.Next(40))} {GeneratedDirectory.WordOf(random.Next(40))}", _ => string.Empty } };
            yield return (i % 4) switch
            {
                0 => query with { From = entries[random.Next(entries.Count)].Position, WithinMiles = 25 },
                1 => query with { From = entries[random.Next(entries.Count)].Position, Sort = DirectorySort.Distance, Chosen = [new(DirectoryFacet.Ownership, "worker-owned"), new(DirectoryFacet.Category, "45")] },
                _ => query,
            };
        }
    }

    private static string[] Codes()
    {
        using var reader = Repository.OpenSeed("cpv-2008.csv");
        var table = new CsvTable(reader);
        var codes = new List<string>();
        while (table.Read())
        {
            codes.Add(table["code"][..8]);
        }

        return [.. codes];
    }

    private static double At(List<double> values, double share) => values.Order().ElementAt((int)Math.Ceiling(values.Count * share) - 1);
}
