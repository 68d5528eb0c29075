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

    // Where the likeness of the most alike work is 0.3, on the scale of its ground.
    private const double AlikeFrom = 0.705;

    internal static int Run(string folder, string[] options)
    {
        var data = MatchingFolder.Read(folder);
        var vocabulary = new TradeVocabulary(Categories.Value, Kin.Value);
        return options.Contains("--learn") ? WeightLearning.Run(data, day => IndexBefore(data, day, vocabulary)) : Measure(data, vocabulary, options);
    }

    private static Lazy<CategoryIndex> Categories { get; } = new(() =>
    {
        var seeds = new SeedFiles(Microsoft.Extensions.Options.Options.Create(new StorageSettings()));
        using var cpv = seeds.OpenReference("cpv-2008.csv");
        using var words = seeds.OpenReference("trade-words.csv");
        return CategoryIndex.Load(cpv, words);
    });

    private static Lazy<CategoryKin> Kin { get; } = new(() =>
    {
        using var kin = new SeedFiles(Microsoft.Extensions.Options.Options.Create(new StorageSettings())).OpenReference("category-kin.csv");
        return CategoryKin.Load(kin);
    });

    private static Lazy<CategorySuggester> Suggester { get; } = new(() => new CategorySuggester(Categories.Value));

    private static SupplierIndex IndexBefore(MatchingFolder data, DateOnly day, TradeVocabulary vocabulary) =>
        SupplierIndex.Build(data.Before(day), vocabulary, new SuggestedCategories(Suggester.Value));

    private static int Measure(MatchingFolder data, TradeVocabulary vocabulary, string[] options)
    {
        var (ranks, milliseconds) = (new Rankings(new(), new(), new(), new(), new()), new List<double>());
        foreach (var (need, firms, spellings) in data.Cases)
        {
            var matcher = new OpportunityMatcher(IndexBefore(data, need.Day, vocabulary));
            var started = Stopwatch.GetTimestamp();
            var answer = matcher.Match(need, MatchOptions.Default with { Top = int.MaxValue });
            milliseconds.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
            List<string> ranked = [.. answer.Matches.Select(m => m.Supplier.Id)];
            ranks.Ours.Add(ranked, firms);
            ranks.Bm25.Add(new PlainBm25(data.SpellingsBefore(need.Day)).Rank(need), spellings);
            ranks.Joined.Add(new PlainBm25(data.Before(need.Day)).Rank(need), firms);
            ranks.Frequent.Add([.. data.History.Where(h => h.On < need.Day).CountBy(h => h.Firm).OrderByDescending(c => c.Value).ThenBy(c => c.Key, StringComparer.Ordinal).Select(c => c.Key)], firms);
            ranks.Chance.AddByChance(matcher.Grounds(need).Where(g => g.Parts[(int)MatchPart.Alike] >= AlikeFrom).Select(g => g.Supplier).Union(firms).Count());
            if (options.Contains("--errors") && ranked.FindIndex(firms.Contains) is not 0 and var place)
            {
                Console.Error.WriteLine($"{place + 1,4}  {need.Day:yyyy-MM-dd}  {need.Title}");
            }
        }

        Print(options.Contains("--json"), data, ranks, milliseconds.Order().ElementAtOrDefault(milliseconds.Count / 2));
        return ranks.Ours.Ndcg10 >= Math.Max(ranks.Bm25.Ndcg10, ranks.Frequent.Ndcg10) + Gate ? 0 : 1;
    }

    private static void Print(bool json, MatchingFolder data, Rankings ranks, double median)
    {
        var (low, high) = ranks.Ours.Ndcg10Interval();
        if (json)
        {
            Console.WriteLine(JsonSerializer.Serialize(new
            {
                recall10 = ranks.Ours.Recall10,
                ndcg10 = ranks.Ours.Ndcg10,
                mrr = ranks.Ours.Mrr,
                medianMs = median,
                opportunities = data.Cases.Count,
                bm25 = Of(ranks.Bm25),
                bm25Joined = Of(ranks.Joined),
                mostFrequent = Of(ranks.Frequent),
                chanceAmongAlike = Of(ranks.Chance),
                ndcg10Interval = new[] { low, high },
            }));
            return;
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{data.Cases.Count} opportunities; {data.History.Count} awards; {data.Spellings} spellings of {data.Firms} firms"));
        Line("ours", ranks.Ours);
        Line("BM25, spellings as they stand", ranks.Bm25);
        Line("BM25, with our joining", ranks.Joined);
        Line("most frequent winner", ranks.Frequent);
        Line("chance, told who is alike", ranks.Chance);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"nDCG@10 of ours by bootstrap: {low:0.000} to {high:0.000}; median {median:0.0} ms a need; aim: {Gate:0.00} above BM25 and the most frequent winner; it is {ranks.Ours.Ndcg10 - ranks.Bm25.Ndcg10:0.000} above BM25"));
    }

    private static void Line(string name, SupplierRankFigures figures) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-30} recall@10 {figures.Recall10:0.000}  nDCG@10 {figures.Ndcg10:0.000}  MRR {figures.Mrr:0.000}"));

    private static object Of(SupplierRankFigures figures) => new { recall10 = figures.Recall10, ndcg10 = figures.Ndcg10, mrr = figures.Mrr };

    /// <param name="Bm25">Plain, with each spelling of a firm by itself.</param>
    /// <param name="Joined">BM25 with our joining of spellings as a gift.</param>
    /// <param name="Chance">In any order among those that did work alike, told that the winner is one of them: what is left when the trade is known and nothing else.</param>
    private sealed record Rankings(SupplierRankFigures Ours, SupplierRankFigures Bm25, SupplierRankFigures Joined, SupplierRankFigures Frequent, SupplierRankFigures Chance);
}
