using WealthBuilding.Domain.Audit;
using WealthBuilding.Domain.Common;

namespace WealthBuilding.Domain.Procurement.Quotes;

/// <summary>Whether a quote stands.</summary>
public enum QuoteState
{
    Lodged,

    /// <summary>Taken back by its supplier; what it said is gone.</summary>
    Withdrawn,
}

/// <summary>A supplier's quote for an opportunity. What it says is sealed; that it is there belongs to its supplier until quotes are opened.</summary>
/// <remarks>It is not the buyer's: no filter of tenants holds for it, and its audit events stand in no institution, for they would name who has quoted.</remarks>
public sealed class Quote : IAudited
{
    /// <summary>What a form says that was opened where no quote stood.</summary>
    public const string NoneStands = "none";

    private Quote()
    {
    }

    /// <param name="institutionId">The buyer.</param>
    /// <param name="entryId">The contract that is quoted for.</param>
    /// <param name="round">Which time quotes are asked for.</param>
    public Quote(int institutionId, int entryId, int supplierId, int round = 1) => (InstitutionId, EntryId, SupplierId, Round) = (institutionId, entryId, supplierId, round);

    public int Id { get; private set; }

    public int InstitutionId { get; private set; }

    public int EntryId { get; private set; }

    public int SupplierId { get; private set; }

    /// <summary>The time of asking that it answers: <see cref="Contracts.OpportunityNotice.Round"/>. It is weighed for lots of that time alone.</summary>
    public int Round { get; private set; } = 1;

    /// <summary>The consortium that it stands for, which the supplier leads; null where it stands for itself.</summary>
    public int? ConsortiumId { get; private set; }

    public QuoteState State { get; private set; }

    /// <summary>What it says, encrypted; empty once it was withdrawn.</summary>
    [NotAudited]
    public byte[] Sealed { get; private set; } = [];

    /// <summary>SHA-256 of what it says, in hexadecimal: the supplier can prove by it what it quoted, and it tells nobody else anything.</summary>
    [NotAudited]
    public string Fingerprint { get; private set; } = string.Empty;

    /// <summary>When it was lodged, or last replaced.</summary>
    public DateTimeOffset LodgedAt { get; private set; }

    public DateTimeOffset? WithdrawnAt { get; private set; }

    /// <summary>Changes with every change, so that two who act at once for a supplier do not undo each other.</summary>
    [NotAudited]
    public Guid Version { get; private set; } = Guid.NewGuid();

    /// <summary>What stands, as the form of a quote carries it: another word after each change, and <see cref="NoneStands"/> where it was withdrawn.</summary>
    public string Standing => State is QuoteState.Lodged ? Version.ToString("N") : NoneStands;

    public string AuditSubject => $"quote {Id} for contract {EntryId}";

    /// <summary>Lodges it, anew where it was lodged or withdrawn before.</summary>
    public void Lodge(byte[] content, string fingerprint, int? consortiumId, DateTimeOffset at)
    {
        (Sealed, Fingerprint, ConsortiumId, LodgedAt) = (content, fingerprint, consortiumId, at);
        (State, WithdrawnAt, Version) = (QuoteState.Lodged, null, Guid.NewGuid());
    }

    /// <summary>Takes it back; what it said is deleted.</summary>
    /// <param name="isOver">Whether the last day for bids is over: a quote stands then.</param>
    public Result<Done> Withdraw(bool isOver, DateTimeOffset at)
    {
        if (State is QuoteState.Withdrawn)
        {
            return Done.Instance;
        }

        if (isOver)
        {
            return new Problem.Conflict("The last day for bids is over: a quote can no longer be withdrawn here. Tell the buyer");
        }

        (Sealed, Fingerprint, State, WithdrawnAt, Version) = ([], string.Empty, QuoteState.Withdrawn, at, Guid.NewGuid());
        return Done.Instance;
    }
}
