using WealthBuilding.Domain.LivingWage.Declarations;
using WealthBuilding.Domain.LivingWage.Reports;

namespace WealthBuilding.Domain.Tests.LivingWage;

/// <summary>What workers say in confidence stands beside an employer of ten and more, never of a smaller one, and not by subtraction either.</summary>
public sealed class WorkerReportTests
{
    private static readonly DateOnly Day = new(2026, 5, 20);

    [Theory]
    [InlineData(GroupSaid.FewerThanTen, null, false)]
    [InlineData(GroupSaid.FewerThanTen, 500, false)]
    [InlineData(GroupSaid.TenToFortyNine, null, true)]
    [InlineData(GroupSaid.TenToFortyNine, 3, false)]
    [InlineData(GroupSaid.TenToFortyNine, 9, false)]
    [InlineData(GroupSaid.TenToFortyNine, 10, true)]
    [InlineData(GroupSaid.FiftyOrMore, 9, false)]
    [InlineData(GroupSaid.FiftyOrMore, 60, true)]
    [InlineData(GroupSaid.NotKnown, 500, false)]
    public void The_smaller_of_what_is_said_and_declared_settles_it(GroupSaid said, int? declared, bool isShowable) => Assert.Equal(isShowable, Report(said, declared).IsShowable);

    [Fact]
    public void A_name_that_is_no_one_suppliers_is_never_shown_by_name() => Assert.False(Report(GroupSaid.FiftyOrMore, null, supplier: null).IsShowable);

    [Fact]
    public void It_is_counted_when_its_quarter_is_over_so_that_no_day_is_told()
    {
        var report = Report(GroupSaid.FiftyOrMore, null);

        Assert.False(report.IsOverOn(Day));
        Assert.False(report.IsOverOn(new(2026, 6, 30)));
        Assert.True(report.IsOverOn(new(2026, 7, 1)));
        Assert.Equal("April to June 2026", ReportQuarter.NameOf(report.Quarter));
        Assert.Equal(new DateOnly(2026, 10, 1), ReportQuarter.FirstDayOf(ReportQuarter.Of(new(2026, 12, 31))));
    }

    [Fact]
    public void Three_who_say_the_same_stand_beside_their_employer_and_two_do_not()
    {
        List<WorkerReport> two = [.. Many(2, 1)];

        Assert.Empty(Of(two).Employers);
        var shown = Assert.Single(Of([.. two, .. Many(1, 1)]).Employers);
        Assert.Equal(("Employer 1", 3), (shown.Employer, shown.Reports));
        Assert.Empty(Of([.. two, Report(GroupSaid.FiftyOrMore, null, concern: WorkerConcern.NoPayslip)]).Employers);
    }

    [Fact]
    public void An_employer_that_turns_out_small_before_the_quarter_is_over_is_not_shown() =>
        Assert.Empty(ReportFigures.Of(Many(5, 1), (_, _) => 9, Name, Day.AddYears(1)).Employers);

    [Fact]
    public void Small_employers_are_told_together_in_tens_once_they_are_three_with_ten_workers_and_none_makes_up_most()
    {
        List<WorkerReport> small = [.. Many(4, 1, GroupSaid.FewerThanTen), .. Many(4, 2, GroupSaid.FewerThanTen), .. Many(5, 3, GroupSaid.FewerThanTen)];

        Assert.Equal([new ReportsTogether(ReportQuarter.Of(Day), 10)], Of(small, 4).Together);
        Assert.Empty(Of(small, 3).Together); // nine workers
        Assert.Empty(Of([.. small.Where(r => r.SupplierId != 3), .. Many(9, null)], 9).Together); // two employers, and names of nobody
        Assert.Empty(Of([.. Many(1, 1), .. Many(1, 2), .. Many(10, 3, GroupSaid.FewerThanTen)], 9).Together); // five sixths are of one
        Assert.Empty(ReportFigures.Of(small, (_, _) => 4, Name, Day).Together); // the quarter goes on
    }

    [Fact]
    public void What_stands_beside_a_name_is_not_in_the_number_of_the_others()
    {
        List<WorkerReport> small = [.. Many(4, 1, GroupSaid.FewerThanTen), .. Many(4, 2, GroupSaid.FewerThanTen), .. Many(5, 3, GroupSaid.FewerThanTen)];

        var figures = ReportFigures.Of([.. small, .. Many(30, 4)], (id, _) => id == 4 ? 60 : 4, Name, Day.AddYears(1));

        Assert.Equal(30, Assert.Single(figures.Employers).Reports);
        Assert.Equal(10, Assert.Single(figures.Together).AtLeast);
    }

    [Theory]
    [InlineData("2026-01-10:3", 3)]
    [InlineData("2026-01-10:3:2026-02-01", 3)] // taken back: it was said all the same
    [InlineData("2026-01-10:3 2026-02-10:300", 300)] // a team that grew
    [InlineData("2026-01-10:3 2026-02-10:300:2026-03-01", 3)] // a number that was taken back is none
    [InlineData("2026-01-10:300 2026-04-10:3 2026-05-10:300", 3)] // small at any time of the quarter
    [InlineData("2026-01-10:300 2026-08-10:3", 300)] // what comes behind it changes nothing
    [InlineData("2026-01-10:3 2026-02-10:300:2026-08-01", 300)]
    [InlineData("2026-01-10:3:2026-01-20 2026-02-10:300:2026-03-01", 3)] // neither is said any more: either may be true
    [InlineData("2026-01-10:300:2026-01-20 2026-02-10:30", 30)]
    [InlineData("", null)]
    public void The_size_of_an_employer_is_the_smallest_that_may_be_true_in_the_quarter(string declared, int? smallest)
    {
        var all = declared.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Declared).ToList();

        Assert.Equal(smallest, EmployerSize.SmallestKnown(all, new(2026, 4, 1), new(2026, 6, 30)));
    }

    /// <summary>A declaration in words: the day, how many work there, and the day on which it was taken back.</summary>
    internal static WageDeclaration Declared(string words)
    {
        var parts = words.Split(':');
        var declaration = WageComplianceTests.Declared(DayOf(parts[0]), WageComplianceTests.Band(14, int.Parse(parts[1], System.Globalization.CultureInfo.InvariantCulture)));
        if (parts.Length > 2)
        {
            declaration.Withdraw(new DateTimeOffset(DayOf(parts[2]), new TimeOnly(12, 0), TimeSpan.Zero));
        }

        return declaration;
    }

    private static DateOnly DayOf(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static string Name(int supplier) => $"Employer {supplier}";

    private static ReportFigures Of(IEnumerable<WorkerReport> reports, int? size = null) => ReportFigures.Of(reports, (_, _) => size, Name, Day.AddYears(1));

    private static IEnumerable<WorkerReport> Many(int count, int? supplier, GroupSaid said = GroupSaid.FiftyOrMore) => Enumerable.Range(0, count).Select(_ => Report(said, null, supplier)).ToList();

    private static WorkerReport Report(GroupSaid said, int? declared, int? supplier = 1, WorkerConcern concern = WorkerConcern.PaidTooLittle) => new(1, supplier, concern, said, declared, Day, Guid.NewGuid().ToString());
}
