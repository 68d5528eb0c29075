using WealthBuilding.Domain.Suppliers.Matching;
using WealthBuilding.Domain.Suppliers.Resolution;

namespace WealthBuilding.Web.Features.Suppliers.Matching;

/// <summary>Finds the organisations that names may mean, among the suppliers and in every register that was imported.</summary>
internal interface ISupplierFinder
{
    /// <summary>The findings, one for each name, in the same order.</summary>
    /// <param name="institutionId">Who asks: suppliers that it must not learn of are left out.</param>
    /// <param name="payees">Distinct names: each is worked on once.</param>
    /// <param name="thresholds">From which score a name is joined, and from which a person looks.</param>
    /// <param name="most">Candidates for each name at most.</param>
    Task<IReadOnlyList<Finding>> FindAsync(int institutionId, IReadOnlyList<RawSupplier> payees, ResolutionThresholds thresholds, int most, CancellationToken cancellationToken);
}

/// <summary>What the score alone says of a name, and the candidates, best first.</summary>
internal sealed record Finding(MatchState Proposed, IReadOnlyList<MatchCandidate> Candidates)
{
    public static readonly Finding Nothing = new(MatchState.Open, []);
}
