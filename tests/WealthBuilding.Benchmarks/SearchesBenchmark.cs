using System.Diagnostics;
using System.Globalization;
using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.Procurement.Contracts;
using WealthBuilding.Domain.Procurement.SavedSearches;
using WealthBuilding.Domain.Suppliers.Directory;
using WealthBuilding.Domain.Suppliers.Registration;

namespace WealthBuilding.Benchmarks;

/// <summary>New opportunities against many saved searches, beside each search run as a prepared SELECT over the opportunity in SQLite, by FTS5 and by LIKE. All three must find the same.</summary>
internal static class SearchesBenchmark
{
    private const double Aim = 20;
    private const int Opportunities = 60;
    private const int Times = 200;
    private static readonly DateOnly Today = new(2026, 11, 26);

    internal static int Run(string[] args)
    {
        var count = args is [var number, ..] ? int.Parse(number, CultureInfo.InvariantCulture) : 10_000;
        using var file = Repository.OpenSeed("local-authorities.csv");
        var areas = ServedAreas.Load(file);
        var (random, made) = (new Random(5), Material.Load());
        List<(int Id, OpportunitySearch Search)> searches = [.. Enumerable.Range(1, count).Select(i => (i, made.SearchOf(random)))];
        List<SearchedOpportunity> opportunities = [.. Enumerable.Range(1, Opportunities).Select(i => made.OpportunityOf(random, i))];
        var (before, started) = (GC.GetTotalMemory(true), Stopwatch.GetTimestamp());
        var index = new SearchIndex(searches, areas.Covers);
        Console.WriteLine($"{count:N0} searches; index built in {Stopwatch.GetElapsedTime(started).TotalMilliseconds:0} ms, {(GC.GetTotalMemory(true) - before) / 1048576.0:0.0} MB beside the searches");
        using var fts = new SavedSearchDatabase(isFts: true);
        using var like = new SavedSearchDatabase(isFts: false);
        return Compare(index, [fts, like], searches, opportunities, areas, made.Districts);
    }

    private static int Compare(SearchIndex index, SavedSearchDatabase[] databases, List<(int Id, OpportunitySearch Search)> searches, List<SearchedOpportunity> opportunities, ServedAreas areas, IReadOnlyList<string> places)
    {
        string[] all = [.. searches.SelectMany(s => s.Search.Places).Concat(places).Distinct(StringComparer.Ordinal)];
        opportunities.Take(5).ToList().ForEach(o => index.Find(o, Today));
        var (ours, theirs, found) = (new Measure(), databases.Select(_ => new Measure()).ToArray(), 0L);
        foreach (var opportunity in opportunities)
        {
            var answer = ours.Run(Times, () => index.Find(opportunity, Today));
            found += answer.Count;
            for (var i = 0; i < databases.Length; i++)
            {
                databases[i].Put(opportunity, all.Where(a => opportunity.District is { } district && areas.Covers(a, district)));
                var rows = theirs[i].Run(() => databases[i].Find(searches, Today));
                if (!rows.Order().SequenceEqual(answer))
                {
                    Console.WriteLine($"DIFFERENT: opportunity {opportunity.Id}, {answer.Count:N0} here, {rows.Count:N0} in {databases[i].Title}");
                    return 1;
                }
            }
        }

        Console.WriteLine($"{opportunities.Count} opportunities, found by {(double)found / opportunities.Count:0.0} searches each; CPU milliseconds an opportunity: least, median, p95");
        Console.WriteLine($"{"ours",-12} {ours.Min,9:0.000} {ours.Median,9:0.000} {ours.P95,9:0.000}");
        for (var i = 0; i < databases.Length; i++)
        {
            Console.WriteLine($"{databases[i].Title,-12} {theirs[i]}   {theirs[i].Total / ours.Total:0} times ours");
        }

        var ratio = theirs.Min(t => t.Total) / ours.Total;
        Console.WriteLine($"aim: at least {Aim:0} times; {ratio:0} times the quicker of them; peak memory {Measure.PeakMegabytes} MB");
        return ratio >= Aim ? 0 : 1;
    }

    /// <summary>What searches and opportunities are made of: the vocabulary's codes and the words of their labels, real districts; common ones more often.</summary>
    private sealed record Material(IReadOnlyList<(string Code, string[] Words)> Codes, IReadOnlyList<string> Districts)
    {
        private static readonly string[] Wide = ["UK", "E12000002", "E12000001", "E12000007", "W92000004", "S92000003"];

        internal static Material Load()
        {
            using var cpv = Repository.OpenSeed("cpv-2008.csv");
            using var local = Repository.OpenSeed("local-authorities.csv");
            return new Material(
                [.. Rows(cpv, t => (t["code"][..8], SearchWords.Of(t["label"]).ToArray())).Where(c => c.Item2.Length > 0)],
                [.. Rows(local, t => t["gss_code"]).Where(Domain.Places.Gss.IsDistrict)]);
        }

        internal OpportunitySearch SearchOf(Random random)
        {
            var (code, words) = Codes[Skewed(random, Codes.Count)];
            var asks = random.Next(10);
            return new OpportunitySearch
            {
                Words = asks < 6 ? [.. words.Distinct(StringComparer.Ordinal).Take(1 + random.Next(2))] : [],
                Category = asks is >= 5 and < 9 ? OpportunitySearch.CategoryOf(code[..(2 + random.Next(4))]) : null,
                Places = random.Next(3) switch { 0 => [], 1 => [Districts[random.Next(Districts.Count)]], _ => [Wide[random.Next(Wide.Length)]] },
                LeastPence = random.Next(4) == 0 ? random.Next(50) * 100_000L : null,
                MostPence = random.Next(3) == 0 ? (1 + random.Next(100)) * 500_000L : null,
                Reservation = random.Next(20) == 0 ? (Reservation)random.Next(5) : null,
                ClosesWithinDays = random.Next(20) == 0 ? 7 + random.Next(30) : null,
            };
        }

        internal SearchedOpportunity OpportunityOf(Random random, int id)
        {
            var chosen = Enumerable.Range(0, 1 + random.Next(3)).Select(_ => Codes[Skewed(random, Codes.Count)]).ToList();
            var text = Enumerable.Range(0, 12).SelectMany(_ => Codes[random.Next(Codes.Count)].Words);
            return new SearchedOpportunity
            {
                Id = id,
                Words = chosen.SelectMany(c => c.Words).Concat(text).ToHashSet(StringComparer.Ordinal),
                Cpv = [.. chosen.Select(c => c.Code).Distinct(StringComparer.Ordinal)],
                District = random.Next(8) == 0 ? null : Districts[random.Next(Districts.Count)],
                Pence = random.Next(8) == 0 ? null : random.Next(1, 200) * 250_000L,
                Reservation = (Reservation)(random.Next(4) == 0 ? random.Next(5) : 0),
                Deadline = Today.AddDays(random.Next(40)),
            };
        }

        private static List<T> Rows<T>(TextReader reader, Func<CsvTable, T> of)
        {
            var (table, rows) = (new CsvTable(reader), new List<T>());
            while (table.Read())
            {
                rows.Add(of(table));
            }

            return rows;
        }

        private static int Skewed(Random random, int count) => (int)(count * Math.Pow(random.NextDouble(), 2));
    }
}
