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

/// <summary>What a worker of a supplier tells in confidence: no account, no name, no day, and nothing in the worker's own words.</summary>
/// <remarks>
/// It is not audited: an event would tell that and when somebody spoke. Whether it may stand beside its employer's name is settled when it is
/// given and never loosened: a team that grows later does not bring an old report to light. ADR 0014.
/// </remarks>
public sealed class WorkerReport : ITenantOwned
{
    /// <summary>The smallest group of workers of which anything is shown.</summary>
    public const int SmallestGroup = 10;

    private WorkerReport()
    {
    }

    /// <param name="supplierId">The one supplier of the institution's contracts that the name means; null where it is none, or may be several.</param>
    /// <param name="workers">The smallest number that whoever it may be has declared, see <see cref="EmployerSize"/>; null where nobody has.</param>
    public WorkerReport(int institutionId, int? supplierId, WorkerConcern concern, GroupSaid said, int? workers, DateOnly today, string codeHash)
    {
        (InstitutionId, SupplierId, Concern, CodeHash) = (institutionId, supplierId, concern, codeHash);
        Quarter = ReportQuarter.Of(today);
        IsShowable = supplierId is not null && SizeOf(said) is { } size && Math.Min(size, workers ?? size) >= SmallestGroup;
    }

    public int Id { get; private set; }

    /// <summary>The public body that the work is done for.</summary>
    public int InstitutionId { get; private set; }

    /// <summary>The name that was typed is not kept: without this it is nobody's.</summary>
    public int? SupplierId { get; private set; }

    public WorkerConcern Concern { get; private set; }

    /// <summary><see cref="ReportQuarter"/>: no day is kept.</summary>
    public int Quarter { get; private set; }

    /// <summary>Whether it may be counted beside the employer's name, with enough others.</summary>
    public bool IsShowable { get; private set; }

    /// <summary>Of the code by which the worker looks again.</summary>
    public string CodeHash { get; private set; } = string.Empty;

    /// <summary>Nothing is told before the quarter is over, so that no change of a figure tells the day.</summary>
    public bool IsOverOn(DateOnly day) => Quarter < ReportQuarter.Of(day);

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
