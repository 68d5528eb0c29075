using WealthBuilding.Domain.Audit;
using WealthBuilding.Domain.Identity;

namespace WealthBuilding.Domain.Suppliers.Matching;

/// <summary>A person's decision that a proposed cluster of names is not one supplier: asked once.</summary>
public sealed class ClusterDismissal : ITenantOwned, IAudited
{
    public required int InstitutionId { get; init; }

    /// <summary>SHA-256, in hexadecimal, of the names of the cluster in order: the same names are the same question.</summary>
    public required string Key { get; init; }

    public required string DismissedBy { get; init; }

    public required DateTimeOffset DismissedAt { get; init; }

    public string AuditSubject => $"cluster {Key[..8]}";
}
