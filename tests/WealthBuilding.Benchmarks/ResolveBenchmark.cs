using System.Globalization;
using WealthBuilding.Domain.Suppliers.Resolution;

namespace WealthBuilding.Benchmarks;

/// <summary>Ledger names against a generated register, ours beside full-text search and trigrams over the same names in the same call.</summary>
internal static class ResolveBenchmark
{
    private const double Goal = 1_000;
    private const double MostBytes = 130;
    private const int Ten = 10;

    internal static int Run(string[] args)
    {
        var (count, asked, compared) = (Option(args, "--register", 1_000_000), Option(args, "--names", 20_000), Option(args, "--compared", 60));
        var register = new GeneratedRegister(count);
        var index = Build(register, out var bytes);
        var resolver = new SupplierResolver(index, ResolutionThresholds.Default);
        Accuracy(register, resolver, asked);
        var (names, truth) = Damaged(register, asked);
        var ours = Ours(resolver, names, truth);
        bytes = Math.Max(bytes, (double)index.Bytes / index.Names);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{bytes:0} bytes a name once all kinds of search were used"));
        PrintMisses(register, resolver, names, truth, Option(args, "--misses", 0));
        var isFast = bytes <= MostBytes;
        if (compared > 0)
        {
            isFast &= Compare(new FtsSearch(register.Names, isByLetters: false), names, truth, compared, ours, resolver);
            isFast &= Compare(new FtsSearch(register.Names, isByLetters: true), names, truth, compared, ours, resolver);
            isFast &= Compare(TrigramSearch.TryOpen(register.Names), names, truth, compared, ours, resolver);
        }

        Console.WriteLine(isFast ? "goals met" : "a goal is MISSED");
        return isFast ? 0 : 1;
    }

    private static NameIndex Build(GeneratedRegister register, out double bytes)
    {
        var (building, reading) = (new Measure(), new Measure());
        var index = building.Run(() =>
        {
            var builder = new NameIndexBuilder();
            for (var i = 0; i < register.Names.Length; i++)
            {
                var number = (i + 1).ToString("00000000", CultureInfo.InvariantCulture);
                builder.AddName(builder.AddEntity(new EntityIdentity(number, null, null, true)), register.Names[i], NameKind.Registered, register.Postcodes[i]);
            }

            return builder.Build();
        });
        using var stream = new MemoryStream();
        index.Write(stream);
        stream.Position = 0;
        index = reading.Run(() => NameIndex.Read(stream));
        bytes = (double)index.Bytes / index.Names;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{index.Names:#,##0} names: built in {building.Min / 1000:0.0} s CPU ({index.Names / building.Min * 1000:#,##0} names a second), {bytes:0} bytes a name (at most {MostBytes}), read again in {reading.Min:0} ms; peak memory {Measure.PeakMegabytes} MB"));
        return index;
    }

    // As a ledger is: one in five verbatim, a postcode on three in five, one in ten of those wrong.
    private static void Accuracy(GeneratedRegister register, SupplierResolver resolver, int asked)
    {
        var (random, noise) = (new Random(7), new LedgerNoise(8));
        int joined = 0, right = 0, top = 0;
        for (var i = 0; i < asked; i++)
        {
            var truth = random.Next(register.Names.Length);
            var postcode = random.NextDouble() >= 0.6 ? null : register.Postcodes[random.Next(10) == 0 ? random.Next(register.Names.Length) : truth];
            var name = random.NextDouble() < 0.22 ? register.Names[truth] : noise.Damage(register.Names[truth]);
            var result = resolver.Resolve(new RawSupplier(name, postcode, null, null), 1);
            var isRight = result.Candidates.Count > 0 && result.Candidates[0].Entity == truth;
            top += isRight ? 1 : 0;
            joined += result.Outcome == ResolutionOutcome.Joined ? 1 : 0;
            right += isRight && result.Outcome == ResolutionOutcome.Joined ? 1 : 0;
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"as ledgers are, {asked:#,##0} names: the right one first {(double)top / asked:0.000}; joined {(double)joined / asked:0.000}, precision {(double)right / Math.Max(1, joined):0.0000}, recall {(double)right / asked:0.000}"));
    }

    private static (string[] Names, int[] Truth) Damaged(GeneratedRegister register, int count)
    {
        var (random, noise) = (new Random(9), new LedgerNoise(10));
        var truth = new int[count];
        var names = new string[count];
        for (var i = 0; i < count; i++)
        {
            truth[i] = random.Next(register.Names.Length);
            names[i] = noise.Damage(register.Names[truth[i]]);
        }

        return (names, truth);
    }

    private static double Ours(SupplierResolver resolver, string[] names, int[] truth)
    {
        var (measure, hits) = (new Measure(), 0);
        resolver.Resolve(new RawSupplier(names[0], null, null, null), Ten);
        for (var round = 0; round < 3; round++)
        {
            hits = measure.Run(() => Hits(resolver, names, truth));
        }

        var each = measure.Min / names.Length;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"damaged, no postcode, {names.Length:#,##0} names: ours {each * 1000:0} us CPU a name, {1000 / each:#,##0} names a second a core (aim 8,000 at 1,000,000 names, 3,000 at 5,000,000); recall@10 {(double)hits / names.Length:0.000}"));
        return each;
    }

    // For reading one by one.
    private static void PrintMisses(GeneratedRegister register, SupplierResolver resolver, string[] names, int[] truth, int most)
    {
        foreach (var i in Enumerable.Range(0, names.Length).Where(i => resolver.Resolve(new RawSupplier(names[i], null, null, null), Ten).Candidates.All(c => c.Entity != truth[i])).Take(most))
        {
            Console.WriteLine($"missed  {names[i]} = {register.Names[truth[i]]}");
        }
    }

    private static int Hits(SupplierResolver resolver, string[] names, int[] truth)
    {
        var hits = 0;
        for (var i = 0; i < names.Length; i++)
        {
            hits += resolver.Resolve(new RawSupplier(names[i], null, null, null), Ten).Candidates.Any(c => c.Entity == truth[i]) ? 1 : 0;
        }

        return hits;
    }

    private static bool Compare(INameSearch? search, string[] names, int[] truth, int count, double ours, SupplierResolver resolver)
    {
        if (search is null)
        {
            Console.WriteLine("PostgreSQL pg_trgm: skipped, it is not installed");
            return true;
        }

        using (search)
        {
            count = Math.Min(count, names.Length);
            var before = search.CpuMilliseconds;
            var hits = Enumerable.Range(0, count).Count(i => search.Find(names[i]).Contains(truth[i]));
            var each = (search.CpuMilliseconds - before) / count;
            var own = Hits(resolver, names[..count], truth);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{search.Title}, {count} of them: {each:0.0} ms CPU a name, {each / ours:#,##0} times ours (at least {Goal:#,##0}); recall@10 {(double)hits / count:0.000}, ours of the same {(double)own / count:0.000}"));
            return each / ours >= Goal && own >= hits;
        }
    }

    private static int Option(string[] args, string name, int otherwise) =>
        Array.IndexOf(args, name) is >= 0 and var at && at + 1 < args.Length ? CountText.Read(name, args[at + 1]) : otherwise;
}
