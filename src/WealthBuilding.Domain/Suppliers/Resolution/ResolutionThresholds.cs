namespace WealthBuilding.Domain.Suppliers.Resolution;

/// <summary>From which score a name is joined without asking, and from which a person is asked. Both are settings.</summary>
/// <param name="Join">0 to 1; at and above it the best candidate is taken.</param>
/// <param name="Review">0 to 1, not above <paramref name="Join"/>; below it the name stays open.</param>
public sealed record ResolutionThresholds(double Join, double Review)
{
    /// <summary>Set so that at most one in two hundred joined names is joined wrongly: <c>docs/quality/resolution.md</c>.</summary>
    public static readonly ResolutionThresholds Default = new(0.85, 0.25);

    /// <summary>What becomes of a name whose best candidate has this score.</summary>
    public ResolutionOutcome Of(double score) =>
        score >= Join ? ResolutionOutcome.Joined : score >= Review ? ResolutionOutcome.ToReview : ResolutionOutcome.Open;
}
