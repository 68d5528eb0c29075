using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.LivingWage.Reports;

namespace WealthBuilding.Web.Features.LivingWage.Reports;

/// <summary>What a worker tells, as it is typed.</summary>
public sealed record ReportForm
{
    private const int LongestEmployer = 200;

    /// <summary>The slug of the public body.</summary>
    public string? For { get; init; }

    public string? Employer { get; init; }

    public WorkerConcern? Concern { get; init; }

    public GroupSaid? Group { get; init; }

    public static IReadOnlyList<Choice> Concerns { get; } =
    [
        new(nameof(WorkerConcern.PaidTooLittle), "We are paid less than was promised"), new(nameof(WorkerConcern.HoursNotPaid), "Hours are not paid"), new(nameof(WorkerConcern.NoPayslip), "We get no payslip"),
        new(nameof(WorkerConcern.HoursNotGuaranteed), "Hours are not guaranteed, or change at short notice"), new(nameof(WorkerConcern.AskedToHide), "We were asked to say something else about our pay"), new(nameof(WorkerConcern.Other), "Something else"),
    ];

    public static IReadOnlyList<Choice> Groups { get; } =
        [new(nameof(GroupSaid.FewerThanTen), "Fewer than 10"), new(nameof(GroupSaid.TenToFortyNine), "10 to 49"), new(nameof(GroupSaid.FiftyOrMore), "50 or more"), new(nameof(GroupSaid.NotKnown), "I do not know")];

    internal IEnumerable<FieldError> Problems()
    {
        if (PlainText.IsBlank(Employer) || Employer.Length > LongestEmployer)
        {
            yield return new FieldError(nameof(Employer), $"Enter who you work for, in {LongestEmployer} characters or fewer");
        }

        if (Concern is not { } concern || !Enum.IsDefined(concern))
        {
            yield return new FieldError(nameof(Concern), "Select what is wrong");
        }

        if (Group is not { } group || !Enum.IsDefined(group))
        {
            yield return new FieldError(nameof(Group), "Select how many do this work there");
        }
    }
}
