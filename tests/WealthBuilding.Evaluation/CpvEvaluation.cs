using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using WealthBuilding.Domain.Suppliers.Categories;
using WealthBuilding.Web.Infrastructure.Files;
using WealthBuilding.Web.Infrastructure.Settings;

namespace WealthBuilding.Evaluation;

/// <summary>
/// <c>cpv FOLDER [--json] [--folds] [--unlearnt] [--errors]</c>: how well the categories of <c>tenders.csv</c> are found, learning from <c>coded.csv</c> alone.
/// With <c>--folds</c> <c>tenders.csv</c> is not opened: each tenth of <c>coded.csv</c> is coded by what the other nine teach; <c>--errors</c> goes with it.
/// </summary>
internal static class CpvEvaluation
{
    private const int Folds = 10;

    internal static int Run(string folder, string[] options)
    {
        var seeds = new SeedFiles(Microsoft.Extensions.Options.Options.Create(new StorageSettings()));
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var watch = Stopwatch.StartNew();
        using var cpv = seeds.OpenReference("cpv-2008.csv");
        using var words = seeds.OpenReference("trade-words.csv");
        var index = CategoryIndex.Load(cpv, words);
        using var fresh = new CategorySuggester(index);
        var build = new BuildCost(watch.Elapsed.TotalMilliseconds, (GC.GetTotalMemory(forceFullCollection: true) - before) / 1e6);
        var coded = CodedNotice.Read(Path.Combine(folder, "coded.csv"));
        var learnt = options.Contains("--unlearnt") ? [] : coded;
        var isFolds = options.Contains("--folds");
        var questions = isFolds ? coded : CodedNotice.Read(Path.Combine(folder, "tenders.csv"));
        var answers = isFolds ? AnswersByFold(index, coded, learnt.Count > 0) : Answers(index, learnt, questions);
        Print(fresh, build, questions, answers, options);
        return 0;
    }

    private static CategorySuggester Taught(CategoryIndex index, IEnumerable<CodedNotice> notices)
    {
        var suggester = new CategorySuggester(index);
        foreach (var notice in notices)
        {
            suggester.Learn(notice.Title, notice.Description, notice.Codes);
        }

        return suggester;
    }

    private static List<CategoryProfile> Answers(CategoryIndex index, List<CodedNotice> learnt, List<CodedNotice> questions)
    {
        using var suggester = Taught(index, learnt);
        return [.. questions.Select(q => suggester.Profile(q.Title, q.Description))];
    }

    // Notices of one title are of one fold: the same need let again is no unseen notice.
    private static List<CategoryProfile> AnswersByFold(CategoryIndex index, List<CodedNotice> coded, bool isLearning)
    {
        var answers = new CategoryProfile[coded.Count];
        for (var fold = 0; fold < Folds; fold++)
        {
            using var suggester = Taught(index, coded.Where(n => isLearning && FoldOf(n) != fold));
            for (var i = 0; i < coded.Count; i++)
            {
                answers[i] = FoldOf(coded[i]) == fold ? suggester.Profile(coded[i].Title, coded[i].Description) : answers[i];
            }
        }

        return [.. answers];
    }

    private static int FoldOf(CodedNotice notice) =>
        (int)(notice.Title.ToLowerInvariant().Aggregate(0u, (hash, c) => unchecked((hash * 31) + c)) % Folds);

    private static void Print(CategorySuggester fresh, BuildCost build, List<CodedNotice> questions, List<CategoryProfile> answers, string[] options)
    {
        var division = new RankFigures([.. questions.Zip(answers, (q, a) => Rank(a.Weights.Select(w => w.Code), 2, q.Divisions))]);
        var group = new RankFigures([.. questions.Zip(answers).Where(p => p.First.Groups.Count > 0).Select(p => Rank(p.Second.Weights.Select(w => w.Code), 3, p.First.Groups))]);
        var plainDivision = Plain(new NaiveLabels(fresh.Tree, 2), 2, questions, q => q.Divisions);
        var plainGroup = Plain(new NaiveLabels(fresh.Tree, 3), 3, [.. questions.Where(q => q.Groups.Count > 0)], q => q.Groups);
        if (options.Contains("--json"))
        {
            Console.WriteLine(JsonSerializer.Serialize(new
            {
                division = division.ToJson(),
                group = group.ToJson(),
                bm25 = new { division = plainDivision.ToJson(), group = plainGroup.ToJson() },
                interval95 = new { at1 = Pair(division.Interval(1)), at5 = Pair(division.Interval(5)) },
                milliseconds = Math.Round(Milliseconds(fresh, questions), 3),
                buildMilliseconds = Math.Round(build.Milliseconds),
                megabytes = Math.Round(build.Megabytes, 1),
            }));
            return;
        }

        Say($"division        {division}");
        Say($"division BM25   {plainDivision}");
        Say($"group           {group}");
        Say($"group BM25      {plainGroup}");
        Say($"95 % interval   @1 {division.Interval(1).Low:F3} to {division.Interval(1).High:F3}, @5 {division.Interval(5).Low:F3} to {division.Interval(5).High:F3} ({division.Count} notices drawn anew 2,000 times)");
        Say($"time            {Milliseconds(fresh, questions):F2} ms a notice; built in {build.Milliseconds:F0} ms, {build.Megabytes:F1} MB");
        if (options.Contains("--folds") && options.Contains("--errors"))
        {
            PrintErrors(questions, answers);
        }
    }

    private static RankFigures Plain(NaiveLabels naive, int digits, List<CodedNotice> questions, Func<CodedNotice, IReadOnlySet<string>> right) =>
        new([.. questions.Select(q => Rank(naive.Rank(q), digits, right(q)))]);

    private static void PrintErrors(List<CodedNotice> questions, List<CategoryProfile> answers)
    {
        foreach (var (notice, answer) in questions.Zip(answers))
        {
            var found = answer.Weights.Where(w => w.Code.EndsWith("000000", StringComparison.Ordinal)).Take(5).Select(w => FormattableString.Invariant($"{w.Code[..2]} {w.Weight:F2}")).ToList();
            if (found.Count == 0 || !notice.Divisions.Contains(found[0][..2]))
            {
                Console.WriteLine($"{string.Join('|', notice.Codes.Take(4))} → {string.Join(", ", found)}: {notice.Title}");
            }
        }
    }

    // The place of the first right one among the distinct first digits; codes too wide to say so many are passed over.
    private static int? Rank(IEnumerable<string> codes, int digits, IReadOnlySet<string> right)
    {
        var place = codes.Where(c => digits == 2 || c[2] != '0').Select(c => c[..digits]).Distinct(StringComparer.Ordinal).ToList().FindIndex(right.Contains);
        return place < 0 ? null : place;
    }

    private static double Milliseconds(CategorySuggester suggester, List<CodedNotice> questions)
    {
        questions.ForEach(q => suggester.Profile(q.Title, q.Description));
        using var process = Process.GetCurrentProcess();
        var before = process.TotalProcessorTime;
        questions.ForEach(q => suggester.Profile(q.Title, q.Description));
        process.Refresh();
        return (process.TotalProcessorTime - before).TotalMilliseconds / Math.Max(1, questions.Count);
    }

    private static double[] Pair((double Low, double High) interval) => [Math.Round(interval.Low, 4), Math.Round(interval.High, 4)];

    private static void Say(FormattableString text) => Console.WriteLine(text.ToString(CultureInfo.InvariantCulture));

    /// <summary>What reading the seeds and making a suggester of them costs.</summary>
    private sealed record BuildCost(double Milliseconds, double Megabytes);
}
