using WealthBuilding.Domain.Audit;
using WealthBuilding.Domain.Identity;

namespace WealthBuilding.Domain.Procurement.Contracts;

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
