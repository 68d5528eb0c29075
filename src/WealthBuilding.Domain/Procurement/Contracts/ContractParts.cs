using WealthBuilding.Domain.Audit;
using WealthBuilding.Domain.Identity;

namespace WealthBuilding.Domain.Procurement.Contracts;

/// <summary>How it came that a contract's supplier is, or is not, tied to a supplier's record.</summary>
public enum SupplierTie
{
    /// <summary>Nothing is near enough; the name stands as text.</summary>
    Open,

    /// <summary>A person should look: there is a proposal below the joining threshold.</summary>
    ToReview,

    /// <summary>Joined by number, or by a name above the joining threshold, as a payee of the ledger would be.</summary>
    Joined,

    /// <summary>A person said which it is.</summary>
    Confirmed,

    /// <summary>A person said that it is none of those offered.</summary>
    Rejected,
}

/// <summary>One supplier of a contract: the name as written, and the record that it is tied to.</summary>
public sealed class ContractSupplier : ITenantOwned, IAudited
{
    public int Id { get; private set; }

    public required int InstitutionId { get; init; }

    public int EntryId { get; private set; }

    /// <summary>As the register wrote it.</summary>
    public required string Name { get; init; }

    /// <summary>The number beside it, as the register wrote it.</summary>
    public string? Number { get; set; }

    /// <summary>The supplier's record; null while it stands as text.</summary>
    public int? SupplierId { get; private set; }

    public SupplierTie Tie { get; private set; }

    /// <summary>Candidates with their reasons, best first, as JSON.</summary>
    [NotAudited]
    public string Candidates { get; private set; } = "[]";

    public string AuditSubject => $"supplier '{Name}' of contract {EntryId}";

    /// <summary>What the resolver says; a person's word stands.</summary>
    public void Propose(SupplierTie tie, int? supplierId, string candidates)
    {
        Candidates = candidates;
        if (Tie is not (SupplierTie.Confirmed or SupplierTie.Rejected))
        {
            (Tie, SupplierId) = (tie, supplierId);
        }
    }

    /// <summary>A person says which record it is, or (null) that it is none.</summary>
    public void Decide(int? supplierId) => (SupplierId, Tie) = (supplierId, supplierId is null ? SupplierTie.Rejected : SupplierTie.Confirmed);
}

/// <summary>One lot of an opportunity.</summary>
public sealed class ContractLot : ITenantOwned, IAudited
{
    public int Id { get; private set; }

    public required int InstitutionId { get; init; }

    public int EntryId { get; private set; }

    /// <summary>1, 2, 3 … within its contract.</summary>
    public required int Number { get; init; }

    public required string Title { get; init; }

    /// <summary>Estimated value in pence; null where nobody said.</summary>
    public long? Pence { get; init; }

    /// <summary>CPV codes of eight digits, parted by semicolons.</summary>
    public string? CpvCodes { get; init; }

    public string AuditSubject => $"lot {Number} of contract {EntryId}";
}

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

/// <summary>How well a key performance indicator was met in a year; the classes of the Procurement Act 2023, section 71.</summary>
public enum KpiRating
{
    Good,
    ApproachingTarget,
    RequiresImprovement,
    Inadequate,
    Other,
}

/// <summary>A key performance indicator of a contract. Over £5 million, at least three are published (Procurement Act 2023, section 52).</summary>
public sealed class ContractKpi : ITenantOwned, IAudited
{
    public int Id { get; private set; }

    public required int InstitutionId { get; init; }

    public int EntryId { get; private set; }

    public required string Name { get; init; }

    /// <summary>What counts as met.</summary>
    public string? Target { get; init; }

    public ICollection<ContractKpiRating> Ratings { get; private set; } = [];

    public string AuditSubject => $"indicator '{Name}' of contract {EntryId}";

    /// <summary>Rates a year; a second rating of the same year takes the place of the first.</summary>
    public void Rate(int year, KpiRating rating, string? note, string by, DateTimeOffset at)
    {
        if (Ratings.FirstOrDefault(r => r.Year == year) is { } old)
        {
            Ratings.Remove(old);
        }

        Ratings.Add(new ContractKpiRating { InstitutionId = InstitutionId, Year = year, Rating = rating, Note = note, RatedBy = by, RatedAt = at });
    }
}

/// <summary>The rating of an indicator for one year of the contract.</summary>
public sealed class ContractKpiRating : ITenantOwned, IAudited
{
    public int Id { get; private set; }

    public required int InstitutionId { get; init; }

    public int KpiId { get; private set; }

    /// <summary>The calendar year in which the year of the contract ends.</summary>
    public required int Year { get; init; }

    public required KpiRating Rating { get; init; }

    public string? Note { get; init; }

    public required string RatedBy { get; init; }

    public required DateTimeOffset RatedAt { get; init; }

    public string AuditSubject => $"rating {Year} of indicator {KpiId}";
}

/// <summary>A person's word on whether payments to a payee within a contract's time are for that contract.</summary>
public sealed class ContractPayee : ITenantOwned, IAudited
{
    public int Id { get; private set; }

    public required int InstitutionId { get; init; }

    public required int EntryId { get; init; }

    public required int PayeeId { get; init; }

    /// <summary>False: they are for something else.</summary>
    public required bool IsTied { get; init; }

    public required string DecidedBy { get; init; }

    public required DateTimeOffset DecidedAt { get; init; }

    public string AuditSubject => $"payments of payee {PayeeId} {(IsTied ? "are" : "are not")} for contract {EntryId}";
}

/// <summary>That a supplier is paid without a contract, and why none is needed. Remembered until it is undone.</summary>
public sealed class ContractExemption : ITenantOwned, IAudited
{
    public int Id { get; private set; }

    public required int InstitutionId { get; init; }

    /// <summary>The supplier or payee, by the key that figures and filters have for it.</summary>
    public required long SupplierKey { get; init; }

    public required string Name { get; init; }

    public required string Reason { get; init; }

    public required string DecidedBy { get; init; }

    public required DateTimeOffset DecidedAt { get; init; }

    public string AuditSubject => $"no contract needed for '{Name}'";
}
