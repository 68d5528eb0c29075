using WealthBuilding.Domain.Audit;

namespace WealthBuilding.Domain.Procurement.Consortia;

/// <summary>Where a supplier stands in a consortium.</summary>
public enum PartnerState
{
    /// <summary>Asked, and has not answered.</summary>
    Invited,
    Accepted,
    Declined,

    /// <summary>Had accepted, and left.</summary>
    Left,

    /// <summary>The lead took the invitation back.</summary>
    TakenBack,
}

/// <summary>What of a partner's profile the other partners may see. Its name, and the parts it can do, they always see.</summary>
[Flags]
public enum PartnerDisclosure
{
    None = 0,
    Contact = 1,

    /// <summary>Sizes of jobs, people and turnover.</summary>
    Capacity = 2,
    Insurances = 4,
    Accreditations = 8,

    /// <summary>Contracts of published registers that name it.</summary>
    PastWork = 16,

    /// <summary>The files of evidence behind its accreditations.</summary>
    Documents = 32,
}

/// <summary>One supplier of a consortium: invited, or in it.</summary>
public sealed class ConsortiumMember : IAudited
{
    public int Id { get; private set; }

    public int ConsortiumId { get; private set; }

    public required int SupplierId { get; init; }

    public PartnerState State { get; internal set; }

    public bool IsLead { get; internal set; }

    /// <summary>What the other partners may see: nothing, until it says so.</summary>
    public PartnerDisclosure Shows { get; internal set; }

    public DateTimeOffset InvitedAt { get; internal set; }

    /// <summary>When the invitation runs out; it says nothing of a partner that has accepted.</summary>
    public DateTimeOffset ExpiresAt { get; internal set; }

    public DateTimeOffset? AnsweredAt { get; internal set; }

    public string AuditSubject => $"supplier {SupplierId} in consortium {ConsortiumId}";

    /// <summary>Whether the invitation can still be answered.</summary>
    public bool IsInvited(DateTimeOffset now) => State is PartnerState.Invited && now < ExpiresAt;

    /// <summary>Whether it may know of the consortium: it is in it, or has an invitation that can be answered.</summary>
    public bool MaySee(DateTimeOffset now) => State is PartnerState.Accepted || IsInvited(now);
}

/// <summary>What happened in a consortium, for its partners. Written once; names suppliers, never people.</summary>
public sealed class ConsortiumEvent
{
    public long Id { get; private set; }

    public int ConsortiumId { get; private set; }

    public required DateTimeOffset At { get; init; }

    public required string Words { get; init; }
}
