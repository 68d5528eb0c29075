using WealthBuilding.Domain.Audit;

namespace WealthBuilding.Domain.Suppliers.Registration;

/// <summary>What somebody may do for a supplier.</summary>
public enum SupplierRole
{
    Viewer,

    /// <summary>Also changes the profile.</summary>
    Editor,

    /// <summary>Also invites and removes people, lists and withdraws the supplier.</summary>
    Administrator,
}

/// <summary>That a user speaks for a supplier.</summary>
public sealed class SupplierMember : IAudited
{
    public int Id { get; private set; }

    public required int SupplierId { get; init; }

    public required int UserId { get; init; }

    public SupplierRole Role { get; set; }

    public string AuditSubject => $"membership of user {UserId} in supplier {SupplierId}";
}

/// <summary>An invitation to speak for a supplier, sent by e-mail, good once and for a time.</summary>
public sealed class SupplierInvitation : IAudited
{
    public int Id { get; private set; }

    public required int SupplierId { get; init; }

    public required string Email { get; init; }

    public required SupplierRole Role { get; init; }

    /// <summary>SHA-256 of the key in the link, in hexadecimal.</summary>
    public required string KeyHash { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }

    public required string InvitedBy { get; init; }

    public DateTimeOffset? AcceptedAt { get; set; }

    public DateTimeOffset? WithdrawnAt { get; set; }

    public string AuditSubject => $"invitation {Id} to supplier {SupplierId}";

    public bool IsOpen(DateTimeOffset now) => AcceptedAt is null && WithdrawnAt is null && now < ExpiresAt;
}

/// <summary>A message that is to leave the platform: written in the transaction of what it tells of, sent afterwards.</summary>
public sealed class OutgoingMessage
{
    public int Id { get; private set; }

    public required string To { get; init; }

    public required string Subject { get; init; }

    public required string Text { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset? SentAt { get; set; }

    public int Attempts { get; set; }
}
