using WealthBuilding.Domain.Audit;
using WealthBuilding.Domain.Identity;

namespace WealthBuilding.Domain.Suppliers.Matching;

/// <summary>The two thresholds of an institution, where it has set its own: from the upper one a payee is joined, between the two a person looks.</summary>
public sealed class MatchSettings : ITenantOwned, IAudited
{
    public required int InstitutionId { get; init; }

    /// <summary>0 to 1: from this score on a payee is joined.</summary>
    public double Join { get; private set; }

    /// <summary>0 to 1, at most <see cref="Join"/>: from this score on a person looks.</summary>
    public double Review { get; private set; }

    public string AuditSubject => "matching thresholds";

    public void Set(double join, double review) => (Join, Review) = (join, review);
}
