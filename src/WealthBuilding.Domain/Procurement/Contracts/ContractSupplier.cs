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
