using WealthBuilding.Domain.Places;

namespace WealthBuilding.Benchmarks;

/// <summary>2.7 million invented postcodes: built, kept, read again, looked up as people write them; beside a dictionary of texts.</summary>
internal static class Postcodes
{
    private const int Count = 2_700_000;
    private const int LookUps = 2_000_000;
    private const int MostBytes = 15_000_000;
    private const double Goal = 3;

    internal static int Run(string[] args)
    {
        var tables = ReferenceTables.Load(Repository.OpenSeed);
        var build = new Measure();
        var builder = new PostcodeDirectoryBuilder();
        var report = build.Run(() => PostcodeFile.Read(new GeneratedPostcodeFile(Count, args is ["--columns", ..]), builder, tables.Authorities).Value);
        var directory = build.Run(builder.Build);
        var bytes = PostcodeDirectoryFormat.Write(directory);
        var reading = new Measure();
        directory = reading.Run(() => PostcodeDirectoryFormat.Read(bytes).Value);
        Console.WriteLine($"{report.Rows:N0} rows read and built in {build.Total:0} ms CPU; kept in {bytes.Length:N0} bytes, read again in {reading.Min:0} ms; peak memory {Measure.PeakMegabytes} MB");

        var texts = GeneratedPostcodeFile.Dirty(LookUps);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var dictionary = GeneratedPostcodeFile.Codes(Count).Distinct().Select((code, i) => (code, i)).ToDictionary(c => c.code, c => c.i, StringComparer.Ordinal);
        var dictionaryBytes = GC.GetTotalMemory(forceFullCollection: true) - before;
        return Compare(directory, dictionary, texts, bytes.Length, dictionaryBytes) && bytes.Length <= MostBytes && report.Taken == Count ? 0 : 1;
    }

    private static bool Compare(PostcodeDirectory directory, Dictionary<string, int> dictionary, string[] texts, int bytes, long dictionaryBytes)
    {
        var (ours, theirs) = (new Measure(), new Measure());
        var (found, alsoFound) = (0, 0);
        for (var round = 0; round < 5; round++)
        {
            found = ours.Run(() => texts.Count(t => PostcodeText.TryParse(t, out var postcode) && directory.TryFind(postcode, out _)));
            alsoFound = theirs.Run(() => texts.Count(t => dictionary.ContainsKey(t.Replace(" ", string.Empty, StringComparison.Ordinal).Trim('\u200B').ToUpperInvariant())));
        }

        var ratio = theirs.Median / ours.Median;
        Console.WriteLine($"{LookUps:N0} look-ups as written: {ours.Median * 1e6 / LookUps:0} ns each, a dictionary {theirs.Median * 1e6 / LookUps:0} ns; ratio {ratio:0.0} (goal {Goal:0})");
        Console.WriteLine($"found {found:N0}, the dictionary {alsoFound:N0}; memory {bytes / 1e6:0.0} MB, the dictionary {dictionaryBytes / 1e6:0.0} MB ({(double)dictionaryBytes / bytes:0.0} times)");
        return found == alsoFound && ratio >= Goal && dictionaryBytes >= 4L * bytes;
    }
}
