using System.Diagnostics;
using System.Globalization;
using WealthBuilding.Domain.Procurement.Matching;
using WealthBuilding.Domain.Suppliers.Categories;

namespace WealthBuilding.Benchmarks;

/// <summary>A need against 100,000 suppliers, beside the same words by BM25 in SQLite FTS5 over the same texts, in turn.</summary>
internal static class MatchBenchmark
{
    private const int Rounds = 5;
    private const int Needs = 40;
    private const double LeastRatio = 20;
    private const double MostMegabytes = 600;
    private const double Aim = 50;
    private const int Top = 20;

    internal static int Run(string[] args)
    {
        var count = args is [var number, ..] ? int.Parse(number, CultureInfo.InvariantCulture) : 100_000;
        using var cpv = Repository.OpenSeed("cpv-2008.csv");
        using var words = Repository.OpenSeed("trade-words.csv");
        var categories = CategoryIndex.Load(cpv, words);
        var generated = new GeneratedSuppliers(categories.Tree);
        var suppliers = generated.Make(count);
        var vocabulary = new TradeVocabulary(categories);
        var before = GC.GetTotalMemory(true);
        using var suggester = new CategorySuggester(categories);
        var started = Stopwatch.GetTimestamp();
        var index = SupplierIndex.Build(suppliers, vocabulary, new SuggestedCategories(suggester));
        var took = Stopwatch.GetElapsedTime(started);
        var megabytes = (GC.GetTotalMemory(true) - before) / 1048576.0;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{count:N0} suppliers; index built in {took.TotalSeconds:0.0} s, {megabytes:0} MB beside the records (at most {MostMegabytes:0})"));
        using var database = new SupplierTextDatabase(suppliers);
        return Compare(new OpportunityMatcher(index), database, suppliers, [.. Enumerable.Range(0, Needs).Select(_ => generated.Need())]) && megabytes <= MostMegabytes ? 0 : 1;
    }

    private static bool Compare(OpportunityMatcher matcher, SupplierTextDatabase database, List<SupplierText> suppliers, List<Need> needs)
    {
        var (ours, theirs, walls) = (new Measure(), new Measure(), new List<double>());
        var (oursRight, theirsRight) = (0, 0);
        needs.ForEach(n => matcher.Match(n, MatchOptions.Default));
        for (var round = 0; round < Rounds; round++)
        {
            var answers = ours.Run(() => needs.ConvertAll(n => Timed(matcher, n, walls)));
            var found = theirs.Run(() => needs.ConvertAll(database.Find));
            oursRight += needs.Select((n, i) => answers[i].Matches.Take(Top).Count(m => IsRight(m.Supplier, n))).Sum();
            theirsRight += needs.Select((n, i) => found[i].Count(s => IsRight(suppliers[s], n))).Sum();
        }

        var ratio = theirs.Total / ours.Total;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"ours: {ours.Total / (Rounds * Needs):0.00} ms of CPU a need, with reasons; by the clock p50 {At(walls, 0.5):0.0} ms, p99 {At(walls, 0.99):0.0} ms (aim {Aim:0})"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"FTS5: {theirs.Total / (Rounds * Needs):0.00} ms of CPU a need; {ratio:0.0} times ours (at least {LeastRatio:0}), {Rounds} rounds of {Needs} needs"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"of the first {Top}, of the very trade: ours {oursRight / (double)(Rounds * Needs):0.0}, FTS5 {theirsRight / (double)(Rounds * Needs):0.0}; peak memory {Measure.PeakMegabytes} MB"));
        return ratio >= LeastRatio && oursRight >= theirsRight;
    }

    private static MatchAnswer Timed(OpportunityMatcher matcher, Need need, List<double> walls)
    {
        var started = Stopwatch.GetTimestamp();
        var answer = matcher.Match(need, MatchOptions.Default);
        walls.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        return answer;
    }

    private static bool IsRight(SupplierText supplier, Need need) => supplier.Categories.Contains(need.Cpv[0]);

    private static double At(List<double> values, double share) => values.Order().ElementAt((int)Math.Ceiling(values.Count * share) - 1);
}
