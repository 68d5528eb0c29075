using WealthBuilding.Domain.Audit;
using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.Identity;

namespace WealthBuilding.Domain.Commitments;

/// <summary>What the one who was paid says of a payment.</summary>
public enum PaymentWord
{
    /// <summary>Nothing yet.</summary>
    Waiting,
    Confirmed,
    Disputed,
}

/// <summary>That a contract's supplier paid an invoice of a subcontractor: said by the one who paid, confirmed or disputed by the one who was paid.</summary>
/// <remarks>What was said is never changed. A wrong entry is withdrawn, stays to be seen, and is entered anew.</remarks>
public sealed class SubcontractorPayment : ITenantOwned, IAudited
{
    public const int LongestName = 300;
    public const int LongestInvoice = 100;
    public const int LongestReason = 1000;

    /// <summary>Days in which public contracts have subcontractors paid (Procurement Act 2023, s. 73).</summary>
    public const int DaysAllowed = 30;

    public int Id { get; private set; }

    /// <summary>The public body whose contract it is.</summary>
    public required int InstitutionId { get; init; }

    public required int EntryId { get; init; }

    public required int PayerId { get; init; }

    /// <summary>The record of the one who was paid; null where it is known by name alone, and then nobody can confirm.</summary>
    public int? PayeeId { get; init; }

    public required string PayeeName { get; init; }

    /// <summary>The invoice's number, as the subcontractor gave it.</summary>
    public required string Invoice { get; init; }

    public required DateOnly ReceivedOn { get; init; }

    public required DateOnly PaidOn { get; init; }

    public required long Pence { get; init; }

    public required string SaidBy { get; init; }

    [NotAudited]
    public required int? SaidById { get; init; }

    public PaymentWord Word { get; private set; }

    /// <summary>Why it is disputed.</summary>
    public string? Reason { get; private set; }

    public string? AnsweredBy { get; private set; }

    public DateTimeOffset? AnsweredAt { get; private set; }

    /// <summary>When the one who said it took it back.</summary>
    public DateTimeOffset? WithdrawnAt { get; private set; }

    [NotAudited]
    public Guid Version { get; private set; } = Guid.NewGuid();

    public string AuditSubject => $"subcontractor payment {Id} of contract {EntryId}";

    /// <summary>Days from the invoice's receipt to its payment.</summary>
    public int Days => PaidOn.DayNumber - ReceivedOn.DayNumber;

    public bool IsLate => Days > DaysAllowed;

    /// <summary>Whether somebody can still confirm or dispute it.</summary>
    public bool Waits => PayeeId is not null && Word is PaymentWord.Waiting && WithdrawnAt is null;

    /// <summary>By payee and invoice, as they are compared: one invoice is paid once.</summary>
    public string Key => $"{PayeeId?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? PayeeName.ToUpperInvariant()}|{CommitmentEvidence.KeyOf(Invoice)}";

    /// <summary>The word of the one who was paid, given once.</summary>
    /// <param name="by">Nobody who speaks for the one that paid.</param>
    public Result<Done> Answer(bool isPaid, string? reason, EvidencePerson by, DateTimeOffset at) =>
        !Waits ? new Problem.Conflict("It was answered or withdrawn already")
        : by.UserId == SaidById || by.Suppliers.Contains(PayerId) ? new Problem.Conflict("You speak for the one that paid as well: somebody else must answer for the one that was paid")
        : !isPaid && PlainText.IsBlank(reason) ? new Problem.Invalid([new FieldError(CommitmentEvidence.ReasonField(Id), "Enter what is wrong: the day, the amount, or that nothing was paid")])
        : Change(() => (Word, Reason, AnsweredBy, AnsweredAt) = (isPaid ? PaymentWord.Confirmed : PaymentWord.Disputed, isPaid ? null : reason!.Trim(), by.Name, at));

    /// <summary>Takes back what was said; what was confirmed stands.</summary>
    public Result<Done> Withdraw(DateTimeOffset at) =>
        WithdrawnAt is not null || Word is PaymentWord.Confirmed ? new Problem.Conflict("It was confirmed or withdrawn already") : Change(() => WithdrawnAt = at);

    private Result<Done> Change(Action change)
    {
        change();
        Version = Guid.NewGuid();
        return Done.Instance;
    }
}

/// <summary>Payments to subcontractors that are alike in what the ones who were paid say.</summary>
/// <param name="LateShare">Per cent paid after 30 days; null where there are none.</param>
public sealed record PaymentGroup(string Name, int Payments, long Pence, decimal? AverageDays, decimal? LateShare)
{
    /// <summary>What was confirmed, and apart from it what is disputed, what waits, and what nobody can confirm; withdrawn ones count in none.</summary>
    public static IReadOnlyList<PaymentGroup> Of(IEnumerable<SubcontractorPayment> payments)
    {
        var all = payments.Where(p => p.WithdrawnAt is null).ToList();
        return
        [
            Of("Confirmed by the one who was paid", all.FindAll(p => p.Word is PaymentWord.Confirmed)), Of("Disputed", all.FindAll(p => p.Word is PaymentWord.Disputed)),
            Of("Not confirmed yet", all.FindAll(p => p.Waits)), Of("Known by name alone: nobody can confirm", all.FindAll(p => p.PayeeId is null)),
        ];
    }

    private static PaymentGroup Of(string name, List<SubcontractorPayment> payments) => new(
        name, payments.Count, payments.Sum(p => p.Pence), payments.Count == 0 ? null : decimal.Round((decimal)payments.Average(p => p.Days), 1), payments.Count == 0 ? null : decimal.Round(100m * payments.Count(p => p.IsLate) / payments.Count, 1));
}
