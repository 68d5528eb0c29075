using WealthBuilding.Domain.Audit;
using WealthBuilding.Domain.Identity;

namespace WealthBuilding.Domain.Procurement.Rules;

/// <summary>A verdict that was kept with a file: what was asked, what was answered, by which edition of the rules. Never changed.</summary>
public sealed class RulesVerdict : ITenantOwned, IAudited
{
    public int Id { get; private set; }

    public required int InstitutionId { get; init; }

    /// <summary>What the buyer calls the procurement.</summary>
    public required string Title { get; init; }

    public required DateTimeOffset KeptAt { get; init; }

    public required string KeptBy { get; init; }

    /// <summary>The answers, as a query string of the page: the page opens with them again.</summary>
    [NotAudited]
    public required string Answers { get; init; }

    /// <summary>Verdict, options and the chosen option's draft as JSON, as they were shown.</summary>
    [NotAudited]
    public required string Verdict { get; init; }

    public required string RulesVersion { get; init; }

    /// <summary>The option that the buyer chose; null where none was.</summary>
    public string? Reservation { get; init; }

    public string AuditSubject => $"procurement rules: {Title}";
}
