using WealthBuilding.Domain.Identity;

namespace WealthBuilding.Domain.Procurement.Contracts;

/// <summary>What happened to an entry, in the order that it was recorded. Written once.</summary>
public sealed class ContractEvent : ITenantOwned
{
    public long Id { get; private set; }

    public required int InstitutionId { get; init; }

    public int EntryId { get; private set; }

    /// <summary>Short and stable: <c>added</c>, <c>plan</c>, <c>extend</c>, <c>change</c>, <c>register</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>The day that it holds from, as whoever recorded it said.</summary>
    public required DateOnly On { get; init; }

    /// <summary>What changed, in words: <c>End: 31 March 2027 instead of 31 March 2026</c>.</summary>
    public required string Words { get; init; }

    public string? Reason { get; init; }

    public required DateTimeOffset RecordedAt { get; init; }

    public required string RecordedBy { get; init; }
}
