using WealthBuilding.Domain.Suppliers.Resolution;

namespace WealthBuilding.Domain.Tests.Suppliers.Resolution;

public sealed class ResolutionSurveyTests
{
    private static readonly ResolutionThresholds Loose = new(0.6, 0.1);
    private static readonly ResolutionThresholds Strict = new(0.95, 0.5);

    [Fact]
    public void Of_Thresholds_HoldAtTheirEdges()
    {
        Assert.Equal(ResolutionOutcome.Joined, Loose.Of(0.6));
        Assert.Equal(ResolutionOutcome.ToReview, Loose.Of(0.1));
        Assert.Equal(ResolutionOutcome.Open, Loose.Of(0.0999));
    }

    [Fact]
    public void Count_OfResults_AddsUp()
    {
        SupplierResolution[] results = [Of(0.99), Of(0.7), Of(0.2), new(ResolutionOutcome.Open, [])];

        Assert.Equal(new OutcomeCounts(2, 1, 1), ResolutionSurvey.Count(results, Loose));
        Assert.Equal(new OutcomeCounts(1, 1, 2), ResolutionSurvey.Count(results, Strict));
    }

    [Fact]
    public void Moves_BetweenThresholds_AreThoseThatChange_MostPoundsFirst()
    {
        (SupplierResolution, long)[] results = [(Of(0.99), 1), (Of(0.7), 20), (Of(0.8), 30), (Of(0.2), 400)];

        var moves = ResolutionSurvey.Moves(results, Loose, Strict);

        Assert.Equal(
            [new OutcomeMove(ResolutionOutcome.ToReview, ResolutionOutcome.Open, 1, 400), new OutcomeMove(ResolutionOutcome.Joined, ResolutionOutcome.ToReview, 2, 50)],
            moves);
    }

    private static SupplierResolution Of(double score) => new(ResolutionOutcome.Open, [new ResolutionCandidate(0, score, [])]);
}
