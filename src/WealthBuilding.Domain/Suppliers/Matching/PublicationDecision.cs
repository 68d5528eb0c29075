using WealthBuilding.Domain.Audit;
using WealthBuilding.Domain.Identity;

namespace WealthBuilding.Domain.Suppliers.Matching;

/// <summary>A person's decision whether the public may read a payee's name; holds for every payee of the institution with that name.</summary>
public sealed class PublicationDecision : ITenantOwned, IAudited
{
    public int Id { get; private set; }

    public required int InstitutionId { get; init; }

    /// <summary>The name as the ledger wrote it, outer spaces off and in capitals.</summary>
    [NotAudited]
    public required string NameKey { get; init; }

    /// <summary>True: it is an organisation, its name may be published. False: it is redacted.</summary>
    public required bool Publish { get; init; }

    public required string DecidedBy { get; init; }

    public required DateTimeOffset DecidedAt { get; init; }

    public string? Reason { get; init; }

    public DateTimeOffset? UndoneAt { get; private set; }

    /// <summary>Without the name: the trail may be read by people who must not learn who was redacted.</summary>
    public string AuditSubject => $"publication decision {Id}";

    public void Undo(DateTimeOffset at) => UndoneAt = at;
}
