using WealthBuilding.Domain.LivingWage.Reports;

namespace WealthBuilding.Domain.Tests.LivingWage;

/// <summary>What workers say in confidence is shown of groups of ten and more, never of a smaller one, and not by subtraction either.</summary>
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
    public void It_is_shown_when_its_quarter_is_over_so_that_no_day_is_told()
    {
        var report = Report(GroupSaid.FiftyOrMore, null);

        Assert.False(report.IsShownOn(Day));
        Assert.False(report.IsShownOn(new(2026, 6, 30)));
        Assert.True(report.IsShownOn(new(2026, 7, 1)));
        Assert.Equal("April to June 2026", ReportQuarter.NameOf(report.Quarter));
        Assert.Equal(new DateOnly(2026, 10, 1), ReportQuarter.FirstDayOf(ReportQuarter.Of(new(2026, 12, 31))));
    }

    [Fact]
    public void A_team_of_three_is_in_no_count_at_any_day_whatever_else_is_reported()
    {
        WorkerReport[] others = [Report(GroupSaid.FiftyOrMore, 60), Report(GroupSaid.TenToFortyNine, 12), Report(GroupSaid.FiftyOrMore, null, WorkerConcern.NoPayslip)];
        WorkerReport[] small = [Report(GroupSaid.FewerThanTen, 3), Report(GroupSaid.TenToFortyNine, 3), Report(GroupSaid.NotKnown, 60)];
        for (var day = Day; day < Day.AddYears(2); day = day.AddDays(9))
        {
            Assert.Equal(ReportCounts.Of(others, day), ReportCounts.Of([.. others, .. small], day));
            Assert.Empty(ReportCounts.Of(small, day));
        }
    }

    [Fact]
    public void One_employer_is_counted_once_however_it_is_written()
    {
        var counts = ReportCounts.Of([Report(GroupSaid.FiftyOrMore, null), Report(GroupSaid.FiftyOrMore, null, employer: "HAREBELL EXAMPLE LTD")], Day.AddYears(1));

        Assert.Equal(2, Assert.Single(counts).Reports);
    }

    private static WorkerReport Report(GroupSaid said, int? declared, WorkerConcern concern = WorkerConcern.PaidTooLittle, string employer = "Harebell Example Ltd") => new(1, null, employer, concern, said, declared, Day, Guid.NewGuid().ToString());
}
