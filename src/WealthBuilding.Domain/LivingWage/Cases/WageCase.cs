using WealthBuilding.Domain.Audit;
using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.Identity;

namespace WealthBuilding.Domain.LivingWage.Cases;

/// <summary>Why a case was opened.</summary>
public enum WageCaseKind
{
    /// <summary>Somebody has less than the real Living Wage that the contract asks for.</summary>
    Pay,

    /// <summary>Somebody has less than the law asks for.</summary>
    BelowTheLaw,

    /// <summary>The supplier has not declared, or what it declared has run out.</summary>
    Missing,

    /// <summary>Something else that the contract manager follows up.</summary>
    Other,
}

/// <summary>How a case ended.</summary>
public enum WageCaseOutcome
{
    /// <summary>Pay was put right.</summary>
    Remedied,

    /// <summary>What was declared was mistaken.</summary>
    Mistaken,

    /// <summary>The contract ended before it was put right.</summary>
    ContractEnded,

    /// <summary>It was not put right; the reason says what follows.</summary>
    NotRemedied,
}

/// <summary>A failing supplier of one contract or several, followed up by a contract manager until it is closed with a reason.</summary>
public sealed class WageCase : ITenantOwned, IAudited
{
    /// <summary>Days within which a new case is to be put right, unless somebody says otherwise.</summary>
    public const int DaysToRemedy = 28;

    public const int LongestText = 2000;

    private WageCase()
    {
    }

    /// <param name="entryId">The contract that it was opened from; it is about all contracts of the institution with the supplier.</param>
    /// <param name="shortYear">What workers miss in 52 weeks on the day that it is opened; nothing where pay is not the matter.</param>
    /// <param name="failing">See <see cref="WageFailing"/>; null where nothing fails.</param>
    public WageCase(int institutionId, int entryId, int? supplierId, string supplierName, WageCaseKind kind, Money shortYear, DateOnly today, string by, string? failing = null)
    {
        (InstitutionId, EntryId, SupplierId, SupplierName, Kind, Failing) = (institutionId, entryId, supplierId, supplierName, kind, failing);
        (ShortYearPence, OpenedOn, DueOn, OpenedBy) = (shortYear.Pence, today, today.AddDays(DaysToRemedy), by);
    }

    public int Id { get; private set; }

    public int InstitutionId { get; private set; }

    public int EntryId { get; private set; }

    public int? SupplierId { get; private set; }

    public string SupplierName { get; private set; } = string.Empty;

    public WageCaseKind Kind { get; private set; }

    /// <summary>What the supplier failed by when it was opened; once it is closed, what it failed by then.</summary>
    [NotAudited]
    public string? Failing { get; private set; }

    /// <summary>As it was when the case was opened.</summary>
    public long ShortYearPence { get; private set; }

    public DateOnly OpenedOn { get; private set; }

    public string OpenedBy { get; private set; } = string.Empty;

    /// <summary>Who follows it up; null while nobody does.</summary>
    public int? OwnerId { get; private set; }

    public DateOnly DueOn { get; private set; }

    /// <summary>What was agreed: 'back pay from 1 May, new rate from July'.</summary>
    public string? Remedy { get; private set; }

    public DateOnly? ClosedOn { get; private set; }

    public WageCaseOutcome? Outcome { get; private set; }

    public string? Reason { get; private set; }

    /// <summary>Changes with every change, so that two people who write at once are told.</summary>
    [NotAudited]
    public Guid Version { get; private set; } = Guid.NewGuid();

    public ICollection<WageCaseStep> Steps { get; private set; } = [];

    public string AuditSubject => $"living wage case {Id} of contract {EntryId}";

    public bool IsOpen => ClosedOn is null;

    public bool IsOverdue(DateOnly today) => IsOpen && DueOn < today;

    /// <summary>Whether it is due within some days, or should have been done.</summary>
    public bool IsDueBy(DateOnly day) => IsOpen && DueOn <= day;

    /// <summary>Whether it is about a supplier of a contract: about one supplier's record, however the contract writes it; a name without a record, on its own contract alone.</summary>
    public bool IsAbout(int? supplierId, string supplierName, int entryId) =>
        SupplierId is null ? EntryId == entryId && SupplierName == supplierName : SupplierId == supplierId;

    /// <summary>Whether somebody has settled this very shortfall on a contract with a reason. That a contract ended settles nothing on another.</summary>
    public bool Settles(string failing, int entryId) => !IsOpen && Failing == failing && (Outcome is not WageCaseOutcome.ContractEnded || EntryId == entryId);

    /// <summary>Follows its supplier into the record that it was merged into.</summary>
    public void Follow(int supplierId) => SupplierId = supplierId;

    /// <summary>Settles who follows it up, by when, and what was agreed.</summary>
    public Result<Done> Plan(int? ownerId, DateOnly dueOn, string? remedy) =>
        dueOn < OpenedOn ? Wrong("DueOn", "It cannot be due before it was opened")
        : WhileOpen(() => (OwnerId, DueOn, Remedy) = (ownerId, dueOn, remedy));

    /// <summary>Writes down what was done.</summary>
    public Result<Done> Take(WageCaseStep step) => PlainText.IsBlank(step.Words) ? Wrong("Words", "Enter what was done") : WhileOpen(() => Steps.Add(step));

    /// <summary>Closes it for good, with its outcome and the reason in words.</summary>
    /// <param name="failing">What the supplier fails by that day, so that it is settled: a rate that rose since the case was opened is known to whoever closes it. Null where nothing fails.</param>
    public Result<Done> Close(WageCaseOutcome outcome, string? reason, DateOnly today, string? failing = null) =>
        PlainText.IsBlank(reason) ? Wrong("Reason", "Enter why it is closed")
        : WhileOpen(() => (Outcome, Reason, ClosedOn, Failing) = (outcome, reason.Trim(), today, failing ?? Failing));

    private static Problem.Invalid Wrong(string field, string message) => new([new FieldError(field, message)]);

    private Result<Done> WhileOpen(Action change)
    {
        if (!IsOpen)
        {
            return new Problem.Conflict("The case is closed. Open a new one");
        }

        change();
        Version = Guid.NewGuid();
        return Done.Instance;
    }
}

/// <summary>What was done in a case. Written once.</summary>
public sealed class WageCaseStep : ITenantOwned, IAudited
{
    public int Id { get; private set; }

    public required int InstitutionId { get; init; }

    public int CaseId { get; private set; }

    public required DateOnly On { get; init; }

    public required string Words { get; init; }

    public required string By { get; init; }

    public required DateTimeOffset RecordedAt { get; init; }

    /// <summary>Of the file that shows it; null where there is none.</summary>
    public string? FileSha256 { get; init; }

    public string? FileName { get; init; }

    public string AuditSubject => $"step of living wage case {CaseId} on {On:yyyy-MM-dd}";
}
