using WealthBuilding.Domain.Audit;
using WealthBuilding.Domain.Identity;

namespace WealthBuilding.Domain.Procurement.Contracts;

/// <summary>What a buyer asks of those who would bid, beside what the register says of the contract.</summary>
public sealed record OpportunityTerms
{
    /// <summary>ONS code of the district where the work is; null where it does not matter.</summary>
    public string? District { get; init; }

    /// <summary>Public liability cover that is asked for, in pence; null where none is.</summary>
    public long? PublicLiabilityPence { get; init; }

    /// <summary>Keys of <c>accreditations.csv</c> that a bidder must hold.</summary>
    public IReadOnlyList<string> Accreditations { get; init; } = [];

    /// <summary>Codes of the areas that it is reserved to; only for a contract that is reserved to an area.</summary>
    public IReadOnlyList<string> ReservedAreas { get; init; } = [];

    /// <summary>Where and how to bid, in words; null where the notice's address says it.</summary>
    public string? HowToBid { get; init; }

    /// <summary>Whether suppliers quote on this site, sealed until the last day for bids is over.</summary>
    public bool TakesQuotes { get; init; }

    /// <summary>The last day on which suppliers can ask; null where it follows from the last day for bids.</summary>
    public DateOnly? QuestionsUntil { get; init; }
}

/// <summary>That an opportunity is shown to suppliers and to the public, with what is asked of bidders. One for a contract at most.</summary>
public sealed class OpportunityNotice : ITenantOwned, IAudited
{
    private const char Separator = ';';

    public int Id { get; private set; }

    public required int InstitutionId { get; init; }

    public int EntryId { get; private set; }

    /// <summary>ONS code of the district where the work is; null where it does not matter.</summary>
    public string? District { get; private set; }

    /// <summary>Cover that is asked for, in pence; null where none is.</summary>
    public long? PublicLiabilityPence { get; private set; }

    /// <summary>Keys parted by semicolons; null where none is asked for.</summary>
    public string? Accreditations { get; private set; }

    /// <summary>Codes parted by semicolons; null where it is reserved to no area.</summary>
    public string? ReservedAreas { get; private set; }

    public string? HowToBid { get; private set; }

    /// <inheritdoc cref="OpportunityTerms.TakesQuotes"/>
    public bool TakesQuotes { get; private set; }

    /// <inheritdoc cref="OpportunityTerms.QuestionsUntil"/>
    public DateOnly? QuestionsUntil { get; private set; }

    /// <summary>Which time quotes are asked for: 1, and one more each time that they are asked for anew.</summary>
    public int Round { get; private set; } = 1;

    /// <summary>The close that the suppliers who have quoted were told, the latest of them; null while nobody has. Not audited: it would tell the buyer that somebody has quoted, and who.</summary>
    [NotAudited]
    public DateTimeOffset? QuotesUntil { get; private set; }

    /// <summary>When quotes were opened; null while they are sealed.</summary>
    public DateTimeOffset? QuotesOpenedAt { get; private set; }

    /// <summary>The code of the supplier that the rule for invitations picked and the buyer left out; null where it left out none.</summary>
    public string? LeftOut { get; private set; }

    /// <summary>Why it was left out.</summary>
    public string? LeftOutReason { get; private set; }

    public DateTimeOffset OpenedAt { get; private set; }

    /// <summary>When it was taken back; null while it is shown.</summary>
    public DateTimeOffset? ClosedAt { get; private set; }

    public string AuditSubject => $"opening of contract {EntryId} to suppliers";

    public OpportunityTerms Terms => new()
    {
        District = District,
        PublicLiabilityPence = PublicLiabilityPence,
        Accreditations = Accreditations?.Split(Separator) ?? [],
        ReservedAreas = ReservedAreas?.Split(Separator) ?? [],
        HowToBid = HowToBid,
        TakesQuotes = TakesQuotes,
        QuestionsUntil = QuestionsUntil,
    };

    internal void Open(OpportunityTerms terms, DateTimeOffset at)
    {
        (District, PublicLiabilityPence, HowToBid, OpenedAt, ClosedAt) = (terms.District, terms.PublicLiabilityPence, terms.HowToBid, at, null);
        QuestionsUntil = terms.QuestionsUntil;
        TakesQuotes = terms.TakesQuotes || QuotesUntil is not null;
        Accreditations = terms.Accreditations.Count == 0 ? null : string.Join(Separator, terms.Accreditations);
        ReservedAreas = terms.ReservedAreas.Count == 0 ? null : string.Join(Separator, terms.ReservedAreas);
    }

    internal void LeaveOut(string supplier, string reason) => (LeftOut, LeftOutReason) = (supplier, reason);

    internal void Close(DateTimeOffset at) => ClosedAt = at;

    internal void QuoteLodged(DateTimeOffset until) => QuotesUntil = QuotesUntil > until ? QuotesUntil : until;

    internal void OpenQuotes(DateTimeOffset at) => QuotesOpenedAt = at;

    internal void QuotesGone() => QuotesUntil = QuotesOpenedAt is null ? null : QuotesUntil;

    internal void AskAnew() => (Round, QuotesUntil, QuotesOpenedAt) = (Round + 1, null, null);
}
