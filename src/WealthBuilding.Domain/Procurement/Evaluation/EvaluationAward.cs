using WealthBuilding.Domain.Audit;
using WealthBuilding.Domain.Identity;

namespace WealthBuilding.Domain.Procurement.Evaluation;

/// <summary>How many of some suppliers are local, are not, and are of an unknown place.</summary>
public sealed record PlaceCount(int Local, int Other, int Unknown)
{
    public int All => Local + Other + Unknown;

    /// <param name="places">True where local, false where not, null where not known.</param>
    public static PlaceCount Of(IReadOnlyCollection<bool?> places) => new(places.Count(p => p is true), places.Count(p => p is false), places.Count(p => p is null));
}

/// <summary>An award that came out of an evaluation, as it was when all were told: for the record of fair competition.</summary>
public sealed class EvaluationAward : ITenantOwned, IAudited
{
    public int Id { get; private set; }

    public required int InstitutionId { get; init; }

    public required int EntryId { get; init; }

    /// <summary>0 for the whole.</summary>
    public required int Lot { get; init; }

    public required int QuoteId { get; init; }

    public required int SupplierId { get; init; }

    public required string Winner { get; init; }

    /// <summary>Without VAT.</summary>
    public required long PricePence { get; init; }

    /// <summary>The lowest price that was bid.</summary>
    public required long LowestPence { get; init; }

    public required DateOnly AwardedOn { get; init; }

    public required bool IsStandstillMandatory { get; init; }

    /// <summary>The last day of the standstill.</summary>
    public required DateOnly StandstillEnds { get; init; }

    /// <summary>Suppliers that bid and are in the institution's own districts.</summary>
    public required int LocalBids { get; init; }

    public required int OtherBids { get; init; }

    /// <summary>Suppliers that bid and whose place is not known.</summary>
    public required int UnknownBids { get; init; }

    /// <summary>Whether the winner is in the institution's own districts; null where its place is not known.</summary>
    public required bool? IsWinnerLocal { get; init; }

    /// <summary>Why this one of several that were equal; null where there was one winner.</summary>
    public string? TieReason { get; init; }

    public required DateTimeOffset SentAt { get; init; }

    public required string SentBy { get; init; }

    public string AuditSubject => $"award of contract {EntryId}" + (Lot == 0 ? string.Empty : $", lot {Lot}");
}
