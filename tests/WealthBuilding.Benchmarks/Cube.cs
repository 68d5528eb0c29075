using System.Globalization;
using WealthBuilding.Domain.Places;
using WealthBuilding.Domain.Spend.Analysis;

namespace WealthBuilding.Benchmarks;

/// <summary>The dashboard's questions over generated lines, asked of the snapshot and of SQLite; the answers must be the same to the penny.</summary>
internal static class Cube
{
    private const double Goal = 50;

    internal static int Run(string[] args)
    {
        var lines = args is ["--lines", var count, ..] ? int.Parse(count, CultureInfo.InvariantCulture) : 1_000_000;
        var tables = ReferenceTables.Load(Repository.OpenSeed);
        using var rulesFile = Repository.OpenSeed("scope-rules.csv");
        var rules = ScopeRulesTable.Load(rulesFile, tables.Authorities);
        var spend = new GeneratedSpend(lines, tables.Authorities);
        var area = Area.Of("Greater Manchester", ["E47000001"], tables.Authorities);
        var build = new Measure();
        var snapshot = build.Run(() => spend.ToSnapshot(rules));
        var lensTime = new Measure();
        var lens = lensTime.Run(() => LocalLens.Of(snapshot, area, LocalMeaning.Area));
        var before = Measure.PeakMegabytes;
        using var database = new CubeDatabase(spend, area, rules);
        Console.WriteLine($"{lines:N0} lines; snapshot built in {build.Min:0} ms CPU, lens in {lensTime.Min:0} ms; peak memory {before} MB before SQLite");
        return Compare(snapshot, lens, database);
    }

    private static int Compare(SpendSnapshot snapshot, LocalLens lens, CubeDatabase database)
    {
        Console.WriteLine($"{"question",-14}{"ours: min",10}{"median",10}{"p95",10}{"SQLite: min",13}{"median",10}{"p95",10}{"ratio",8}   (CPU ms)");
        var logs = new List<double>();
        foreach (var question in Questions())
        {
            var (ours, theirs) = (new Measure(), new Measure());
            var isSame = true;
            for (var round = 0; round < 7; round++)
            {
                var mine = ours.Run(40, () => question.Ours(snapshot, lens));
                var other = theirs.Run(() => database.Ask(question.Sql));
                isSame &= Same(mine, other);
            }

            logs.Add(Math.Log(theirs.Median / ours.Median));
            Console.WriteLine($"{question.Name,-14} {ours}    {theirs} {Math.Exp(logs[^1]),7:0}{(isSame ? string.Empty : "   DIFFERENT ANSWERS")}");
            if (!isSame)
            {
                return 1;
            }
        }

        var ratio = Math.Exp(logs.Average());
        Console.WriteLine($"geometric mean of the ratios {ratio:0} (goal {Goal:0}); answers the same to the penny; peak memory {Measure.PeakMegabytes} MB");
        return ratio >= Goal ? 0 : 1;
    }

    private static IEnumerable<Question> Questions()
    {
        var april2021 = SpendFilter.Everything with { From = new DateOnly(2021, 4, 1), To = new DateOnly(2022, 3, 31) };
        var oneDepartment = april2021 with { Departments = new HashSet<string> { "Department 07" } };
        yield return new("total", v => [v.Total().Share], SpendFilter.Everything, Sql("payee.rule = 0"));
        yield return new("everything", v => [v.Total().Share], SpendFilter.Everything with { Scope = Scope.All }, Sql("1"));
        yield return new("by month", v => Shares(v.ByMonth()), SpendFilter.Everything, Sql("payee.rule = 0 group by 1", "paid_on / 100"));
        yield return new("by year", v => Shares(v.ByYear(YearKind.Financial)), SpendFilter.Everything, Sql("payee.rule = 0 group by 1", "(paid_on / 100 - 4) / 100"));
        yield return new("by department", v => Shares(v.ByDepartment()), SpendFilter.Everything, Sql("payee.rule = 0 group by 1", "department"));
        yield return new("by category", v => Shares(v.ByCategory()), SpendFilter.Everything, Sql("payee.rule = 0 group by 1", "category"));
        yield return new("suppliers", v => [.. v.TopSuppliers(300).Rows.Select(r => r.Share)], SpendFilter.Everything, Sql("payee.rule = 0 group by 1 order by sum(pence) desc limit 300", "payee"));
        yield return new("one year", v => Shares(v.ByMonth()), april2021, Sql("payee.rule = 0 and paid_on between 20210401 and 20220331 group by 1", "paid_on / 100"));
        yield return new("drilled down", v => Shares(v.ByCategory()), oneDepartment, Sql("payee.rule = 0 and department = 7 and paid_on between 20210401 and 20220331 group by 1", "category"));
    }

    private static string Sql(string where, string key = "0") =>
        $"select {key}, {CubeDatabase.RingSums} from line join payee on payee.id = line.payee where {where}";

    private static LocalShare[] Shares<T>(IEnumerable<SpendGroup<T>> groups) => [.. groups.Select(g => g.Share)];

    // Groups come in different orders: the largest first here, by key there.
    private static bool Same(LocalShare[] ours, List<long[]> theirs) =>
        ours.Select(s => string.Join(' ', s.RingPence)).Order(StringComparer.Ordinal).SequenceEqual(
            theirs.Select(r => string.Join(' ', r.Skip(1))).Order(StringComparer.Ordinal));

    private sealed record Question(string Name, Func<SpendView, LocalShare[]> Answer, SpendFilter Filter, string Sql)
    {
        internal LocalShare[] Ours(SpendSnapshot snapshot, LocalLens lens) => Answer(new SpendView(snapshot, lens, Filter));
    }
}
