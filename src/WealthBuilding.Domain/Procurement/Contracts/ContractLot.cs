using WealthBuilding.Domain.Audit;
using WealthBuilding.Domain.Identity;

namespace WealthBuilding.Domain.Procurement.Contracts;

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
