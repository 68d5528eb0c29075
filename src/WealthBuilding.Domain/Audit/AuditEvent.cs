namespace WealthBuilding.Domain.Audit;

/// <summary>An entity whose changes of state leave an <see cref="AuditEvent"/> in the same transaction.</summary>
public interface IAudited
{
    /// <summary>What changed, in a few words that stay true: <c>import 12</c>, <c>institution oldham</c>.</summary>
    string AuditSubject { get; }
}

/// <summary>A property that tells of progress or of bookkeeping; a change of it alone is no event.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class NotAuditedAttribute : Attribute;

/// <summary>Who changed what, when. Written once, never changed, never deleted.</summary>
public sealed class AuditEvent
{
    public long Id { get; private set; }

    /// <summary>The institution it happened in; null for the platform itself.</summary>
    public int? InstitutionId { get; init; }

    public required DateTimeOffset At { get; init; }

    public int? UserId { get; init; }

    /// <summary>The user's name as it was then, or the command that ran.</summary>
    public required string Actor { get; init; }

    public required string Action { get; init; }

    public required string Subject { get; set; }

    /// <summary>What changed from what to what; never a secret, never a ledger line.</summary>
    public string? Detail { get; init; }
}
