using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using WealthBuilding.Domain.Procurement.Matching;
using WealthBuilding.Domain.Suppliers.Categories;
using WealthBuilding.Web.Infrastructure.Files;
using WealthBuilding.Web.Infrastructure.Settings;

namespace WealthBuilding.Evaluation;

/// <summary><c>matching FOLDER [--json] [--learn] [--errors]</c>: suppliers known by earlier awards, the next award as the answer, beside BM25 and the most frequent winner.</summary>
internal static class MatchingEvaluation
{
    private const double Gate = 0.10;

    internal static int Run(string folder, string[] options)
    {
        var data = MatchingFolder.Read(folder);
        var vocabulary = new TradeVocabulary(Categories.Value);
        return options.Contains("--learn") ? WeightLearning.Run(data, day => IndexBefore(data, day, vocabulary)) : Measure(data, vocabulary, options);
    }

    private static Lazy<CategoryIndex> Categories { get; } = new(() =>
    {
        var seeds = new SeedFiles(Microsoft.Extensions.Options.Options.Create(new StorageSettings()));
        using var cpv = seeds.OpenReference("cpv-2008.csv");
        using var words = seeds.OpenReference("trade-words.csv");
        return CategoryIndex.Load(cpv, words);
    });

    private static Lazy<CategorySuggester> Suggester { get; } = new(() => new CategorySuggester(Categories.Value));

    private static SupplierIndex IndexBefore(MatchingFolder data, DateOnly day, TradeVocabulary vocabulary) =>
        SupplierIndex.Build(data.Before(day), vocabulary, new SuggestedCategories(Suggester.Value));

    private static int Measure(MatchingFolder data, TradeVocabulary vocabulary, string[] options)
    {
        var (ours, bm25, frequent, milliseconds) = (new SupplierRankFigures(), new SupplierRankFigures(), new SupplierRankFigures(), new List<double>());
        foreach (var (need, firms) in data.Cases)
        {
            var matcher = new OpportunityMatcher(IndexBefore(data, need.Day, vocabulary));
            var started = Stopwatch.GetTimestamp();
            var answer = matcher.Match(need, MatchOptions.Default with { Top = int.MaxValue });
            milliseconds.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
            List<string> ranked = [.. answer.Matches.Select(m => m.Supplier.Id)];
            ours.Add(ranked, firms);
            bm25.Add(new PlainBm25(data.Before(need.Day)).Rank(need), firms);
            frequent.Add([.. data.History.Where(h => h.On < need.Day).CountBy(h => h.Firm).OrderByDescending(c => c.Value).ThenBy(c => c.Key, StringComparer.Ordinal).Select(c => c.Key)], firms);
            if (options.Contains("--errors") && ranked.FindIndex(firms.Contains) is not 0 and var place)
            {
                Console.Error.WriteLine($"{place + 1,4}  {need.Day:yyyy-MM-dd}  {need.Title}");
            }
        }

        Print(options.Contains("--json"), data, ours, bm25, frequent, milliseconds.Order().ElementAtOrDefault(milliseconds.Count / 2));
        return ours.Ndcg10 >= Math.Max(bm25.Ndcg10, frequent.Ndcg10) + Gate ? 0 : 1;
    }

    private static void Print(bool json, MatchingFolder data, SupplierRankFigures ours, SupplierRankFigures bm25, SupplierRankFigures frequent, double median)
    {
        if (json)
        {
            Console.WriteLine(JsonSerializer.Serialize(new
            {
                recall10 = ours.Recall10,
                ndcg10 = ours.Ndcg10,
                mrr = ours.Mrr,
                medianMs = median,
                opportunities = data.Cases.Count,
                bm25 = Of(bm25),
                mostFrequent = Of(frequent),
                ndcg10Interval = new[] { ours.Ndcg10Interval().Low, ours.Ndcg10Interval().High },
            }));
            return;
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{data.Cases.Count} opportunities; {data.History.Count} awards; {data.Spellings} spellings of {data.Firms} firms"));
        Line("ours", ours);
        Line("BM25", bm25);
        Line("most frequent winner", frequent);
        var (low, high) = ours.Ndcg10Interval();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"nDCG@10 of ours by bootstrap: {low:0.000} to {high:0.000}; median {median:0.0} ms a need; aim: {Gate:0.00} above both"));
    }

    private static void Line(string name, SupplierRankFigures figures) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-22} recall@10 {figures.Recall10:0.000}  nDCG@10 {figures.Ndcg10:0.000}  MRR {figures.Mrr:0.000}"));

    private static object Of(SupplierRankFigures figures) => new { recall10 = figures.Recall10, ndcg10 = figures.Ndcg10, mrr = figures.Mrr };
}
