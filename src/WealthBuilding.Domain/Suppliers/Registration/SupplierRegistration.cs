using WealthBuilding.Domain.Audit;

namespace WealthBuilding.Domain.Suppliers.Registration;

/// <summary>Where a registration stands.</summary>
public enum RegistrationStatus
{
    /// <summary>Being filled in; can be left and taken up again.</summary>
    Draft,

    /// <summary>Sent; waits for the e-mail address to be confirmed.</summary>
    AwaitingEmail,

    /// <summary>Confirmed; waits for an editor of an institution, or for the code of a claim.</summary>
    AwaitingApproval,

    Approved,

    Declined,

    Withdrawn,
}

/// <summary>A supplier's registration of itself, from the first answer to the approval.</summary>
public sealed class SupplierRegistration : IAudited
{
    public int Id { get; private set; }

    /// <summary>SHA-256 of the key in the address by which it is taken up again, in hexadecimal.</summary>
    public required string KeyHash { get; init; }

    public RegistrationStatus Status { get; private set; }

    /// <summary>The answers so far, as JSON.</summary>
    [NotAudited]
    public string Answers { get; set; } = "{}";

    /// <summary>Where the confirmation goes; null until it is asked.</summary>
    public string? Email { get; set; }

    /// <summary>SHA-256 of the code that was sent, while one is open.</summary>
    [NotAudited]
    public string? EmailCodeHash { get; set; }

    public DateTimeOffset? EmailCodeExpiresAt { get; set; }

    public DateTimeOffset? EmailConfirmedAt { get; set; }

    /// <summary>The record that payments or a register had made already and that is claimed; null for a new one.</summary>
    public int? ClaimedSupplierId { get; set; }

    /// <summary>The supplier's record after the approval.</summary>
    public int? SupplierId { get; private set; }

    public required DateTimeOffset CreatedAt { get; init; }

    [NotAudited]
    public DateTimeOffset ChangedAt { get; set; }

    public DateTimeOffset? SentAt { get; private set; }

    public DateTimeOffset? DecidedAt { get; private set; }

    public string? DecidedBy { get; private set; }

    /// <summary>Why it was declined, in words for the supplier.</summary>
    public string? Reason { get; private set; }

    public string AuditSubject => $"registration {Id}";

    public void Send(DateTimeOffset at) => (Status, SentAt) = (RegistrationStatus.AwaitingEmail, at);

    public void ConfirmEmail(DateTimeOffset at) => (Status, EmailConfirmedAt, EmailCodeHash) = (RegistrationStatus.AwaitingApproval, at, null);

    public void Approve(int supplierId, DateTimeOffset at, string by) => (Status, SupplierId, DecidedAt, DecidedBy) = (RegistrationStatus.Approved, supplierId, at, by);

    public void Decline(string reason, DateTimeOffset at, string by) => (Status, Reason, DecidedAt, DecidedBy) = (RegistrationStatus.Declined, reason, at, by);

    /// <summary>
    /// Sent too early, with a mistake, or withdrawn: it is a draft again, and its address is asked and confirmed anew. False once it was
    /// decided.
    /// </summary>
    public bool TakeBack(DateTimeOffset at)
    {
        if (Status is not (RegistrationStatus.AwaitingEmail or RegistrationStatus.AwaitingApproval or RegistrationStatus.Withdrawn))
        {
            return false;
        }

        (Status, EmailCodeHash, EmailCodeExpiresAt, EmailConfirmedAt, SentAt, DecidedAt) = (RegistrationStatus.Draft, null, null, null, null, null);
        ChangedAt = at;
        return true;
    }

    public void Withdraw(DateTimeOffset at) => (Status, DecidedAt) = (RegistrationStatus.Withdrawn, at);
}
