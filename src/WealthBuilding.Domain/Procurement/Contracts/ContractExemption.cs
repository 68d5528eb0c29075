using WealthBuilding.Domain.Audit;
using WealthBuilding.Domain.Identity;

namespace WealthBuilding.Domain.Procurement.Contracts;

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
