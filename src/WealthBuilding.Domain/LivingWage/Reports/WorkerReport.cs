using WealthBuilding.Domain.Identity;

namespace WealthBuilding.Domain.LivingWage.Reports;

/// <summary>What a worker says is wrong.</summary>
public enum WorkerConcern
{
    PaidTooLittle,
    HoursNotPaid,
    NoPayslip,
    HoursNotGuaranteed,
    AskedToHide,
    Other,
}

/// <summary>How many do this work there together, as the worker says.</summary>
public enum GroupSaid
{
    FewerThanTen,
    TenToFortyNine,
    FiftyOrMore,
    NotKnown,
}

/// <summary>What a worker of a supplier tells in confidence: no account, no name, no day.</summary>
/// <remarks>
/// It is not audited: an event would tell that and when somebody spoke. Whether it is ever shown is settled when it is given, by the
/// smaller of the two sizes that are known then, and never again: a team that grows later does not bring an old report to light.
/// </remarks>
public sealed class WorkerReport : ITenantOwned
{
    /// <summary>The smallest group of which reports are shown.</summary>
    public const int SmallestGroup = 10;

    private WorkerReport()
    {
    }

    /// <param name="declaredWorkers">How many the employer has declared; null where it has not.</param>
    public WorkerReport(int institutionId, int? supplierId, string employer, WorkerConcern concern, GroupSaid said, int? declaredWorkers, DateOnly today, string codeHash)
    {
        (InstitutionId, SupplierId, Employer, Concern, CodeHash) = (institutionId, supplierId, employer, concern, codeHash);
        Quarter = ReportQuarter.Of(today);
        IsShowable = SizeOf(said) is { } size && Math.Min(size, declaredWorkers ?? size) >= SmallestGroup;
    }

    public int Id { get; private set; }

    /// <summary>The public body that the work is done for.</summary>
    public int InstitutionId { get; private set; }

    /// <summary>Null where the name is that of no supplier of the institution's contracts.</summary>
    public int? SupplierId { get; private set; }

    public string Employer { get; private set; } = string.Empty;

    public WorkerConcern Concern { get; private set; }

    /// <summary><see cref="ReportQuarter"/>: no day is kept.</summary>
    public int Quarter { get; private set; }

    public bool IsShowable { get; private set; }

    /// <summary>Of the code by which the worker looks again.</summary>
    public string CodeHash { get; private set; } = string.Empty;

    /// <summary>Whether the institution sees it: of a group of ten or more, and only once its quarter is over, so that no change of an export tells the day.</summary>
    public bool IsShownOn(DateOnly day) => IsShowable && Quarter < ReportQuarter.Of(day);

    private static int? SizeOf(GroupSaid said) => said switch
    {
        GroupSaid.FewerThanTen => 1,
        GroupSaid.TenToFortyNine => 10,
        GroupSaid.FiftyOrMore => 50,
        GroupSaid.NotKnown => null,
    };
}

/// <summary>A quarter of a year as a number that grows: 4 times the year, and 0 to 3.</summary>
public static class ReportQuarter
{
    public static int Of(DateOnly day) => (day.Year * 4) + ((day.Month - 1) / 3);

    public static DateOnly FirstDayOf(int quarter) => new(quarter / 4, (quarter % 4 * 3) + 1, 1);

    /// <summary><c>October to December 2026</c>.</summary>
    public static string NameOf(int quarter) =>
        string.Create(System.Globalization.CultureInfo.GetCultureInfo("en-GB"), $"{FirstDayOf(quarter):MMMM} to {FirstDayOf(quarter).AddMonths(2):MMMM yyyy}");
}

/// <summary>How often workers of one employer said one thing in one quarter.</summary>
public sealed record ReportCount(string Employer, int? SupplierId, int Quarter, WorkerConcern Concern, int Reports);

public static class ReportCounts
{
    /// <summary>What an institution may see on a day; what it may not see is in no sum either.</summary>
    public static IReadOnlyList<ReportCount> Of(IEnumerable<WorkerReport> reports, DateOnly day) =>
        [.. reports.Where(r => r.IsShownOn(day)).GroupBy(r => (r.SupplierId, Employer: r.Employer.ToUpperInvariant(), r.Quarter, r.Concern))
            .Select(g => new ReportCount(g.First().Employer, g.Key.SupplierId, g.Key.Quarter, g.Key.Concern, g.Count()))
            .OrderByDescending(c => c.Quarter).ThenBy(c => c.Employer, StringComparer.OrdinalIgnoreCase).ThenBy(c => c.Concern)];
}

public static class WorkerConcerns
{
    public static string NameOf(WorkerConcern concern) => concern switch
    {
        WorkerConcern.PaidTooLittle => "paid less than was promised",
        WorkerConcern.HoursNotPaid => "hours that are not paid",
        WorkerConcern.NoPayslip => "no payslip",
        WorkerConcern.HoursNotGuaranteed => "hours that are not guaranteed",
        WorkerConcern.AskedToHide => "asked to say something else about pay",
        WorkerConcern.Other => "something else",
    };
}
