using WealthBuilding.Domain.Audit;
using WealthBuilding.Domain.Identity;

namespace WealthBuilding.Domain.Procurement.Invitations;

/// <summary>That an institution has invited a supplier to quote for an opportunity. Once for each of both; it stays when the opportunity is over, for it counts in the record of fair competition.</summary>
public sealed class QuoteInvitation : ITenantOwned, IAudited
{
    public int Id { get; private set; }

    public required int InstitutionId { get; init; }

    /// <summary>The contract that a quote is asked for.</summary>
    public required int EntryId { get; init; }

    public required int SupplierId { get; init; }

    public required DateTimeOffset InvitedAt { get; init; }

    /// <summary>Whether <see cref="InvitationRule"/> picked it, as one that the institution had not asked before.</summary>
    public required bool ByRule { get; init; }

    /// <summary>Whether it was in the institution's own districts at that time; null where that was not known.</summary>
    public required bool? IsLocal { get; init; }

    /// <summary>Why it was chosen, in words for the supplier.</summary>
    public required string Why { get; init; }

    public string AuditSubject => $"invitation of supplier {SupplierId} to quote for contract {EntryId}{(ByRule ? " (picked by the rule)" : string.Empty)}";
}
