using FsCheck;
using FsCheck.Fluent;
using WealthBuilding.Domain.LivingWage.Declarations;
using WealthBuilding.Domain.LivingWage.Reports;

namespace WealthBuilding.Domain.Tests.LivingWage;

/// <summary>Whatever a team under ten declares, takes back and declares anew, whatever its workers say and in which order: nothing of it is ever seen by itself, at any day.</summary>
public sealed class SmallTeamTests
{
    private const int Cases = 2_000;
    private const int Small = 1;
    private const int Days = 700;

    private static readonly DateOnly First = new(2026, 1, 1);

    /// <param name="Told">Day, group said, concern.</param>
    /// <param name="False">Days on which a number that is not true was declared, and the days after which it was taken back.</param>
    /// <param name="True">Days on which its own number was declared, and the days after which that was taken back, or less than none; the first is the first day.</param>
    private sealed record Team(int Workers, IReadOnlyList<(int Day, GroupSaid Said, WorkerConcern Concern)> Told, IReadOnlyList<(int Day, int Back)> False, IReadOnlyList<(int Day, int Back)> True);

    [Fact]
    public void Nothing_of_a_small_team_stands_beside_its_name_and_no_other_figure_tells_of_it() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(Cases),
        Prop.ForAll(Arb.From(ATeam()), team =>
        {
            var declared = DeclaredBy(team);
            var own = team.Told.Select(t => Report(Small, t.Said, t.Concern, First.AddDays(t.Day), declared)).ToList();
            var others = Enumerable.Range(0, 40).Select(i => Report(2 + (i % 4), GroupSaid.FiftyOrMore, (WorkerConcern)(i % 2), First.AddDays(i * 15), [])).ToList();
            return Enumerable.Range(0, 12).All(quarter => IsUnseen(own, others, declared, First.AddDays((quarter * 91) + 1)));
        }));

    private static bool IsUnseen(List<WorkerReport> own, List<WorkerReport> others, List<WageDeclaration> declared, DateOnly day)
    {
        var (with, without) = (Of([.. others, .. own], declared, day), Of(others, declared, day));
        return with.Employers.All(e => e.SupplierId != Small) && with.Employers.SequenceEqual(without.Employers)
            && Of(own, declared, day) is { Employers.Count: 0, Together.Count: 0 }
            && with.Together.All(t => t.AtLeast % 10 == 0);
    }

    private static ReportFigures Of(IEnumerable<WorkerReport> reports, List<WageDeclaration> declared, DateOnly day) => ReportFigures.Of(
        reports, (supplier, quarter) => supplier == Small ? EmployerSize.SmallestKnown(declared, ReportQuarter.FirstDayOf(quarter), ReportQuarter.FirstDayOf(quarter + 1).AddDays(-1)) : null, id => $"Employer {id}", day);

    private static WorkerReport Report(int supplier, GroupSaid said, WorkerConcern concern, DateOnly day, List<WageDeclaration> declared) =>
        new(1, supplier, concern, said, EmployerSize.SmallestKnown(declared, ReportQuarter.FirstDayOf(ReportQuarter.Of(day)), day), day, Guid.NewGuid().ToString());

    private static List<WageDeclaration> DeclaredBy(Team team) =>
    [
        .. team.True.Select(t => Declared(t.Day, team.Workers, t.Back < 0 ? null : t.Day + t.Back)),
        .. team.False.Select(f => Declared(f.Day, 300, f.Day + f.Back)),
    ];

    private static WageDeclaration Declared(int day, int workers, int? back) =>
        WorkerReportTests.Declared($"{First.AddDays(day):yyyy-MM-dd}:{workers}{(back is { } on ? $":{First.AddDays(on):yyyy-MM-dd}" : string.Empty)}");

    // What is not true is taken back before the quarter is over: of what nobody takes back nobody can know.
    private static Gen<Team> ATeam() =>
        from workers in Gen.Choose(1, 9)
        from told in (from day in Gen.Choose(0, Days) from said in Gen.Elements(Enum.GetValues<GroupSaid>()) from concern in Gen.Elements(WorkerConcern.PaidTooLittle, WorkerConcern.NoPayslip) select (day, said, concern)).ListOf(30)
        from untrue in (from quarter in Gen.Choose(0, 7) from back in Gen.Choose(0, 80) select (quarter * 91, back)).ListOf(3)
        from start in Gen.Choose(-50, 100)
        from truth in (from day in Gen.Choose(1, Days) from back in Gen.Choose(-50, 100) select (day, back)).ListOf(3)
        select new Team(workers, [.. told], [.. untrue], [(0, start), .. truth]);
}
