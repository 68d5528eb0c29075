using WealthBuilding.Domain.Procurement.Evaluation;

namespace WealthBuilding.Domain.Tests.Procurement.Evaluation;

public sealed class EvaluationResultTests
{
    private static readonly WeighedCriterion Price = new(1, "Price", CriterionKind.Price, 40);
    private static readonly WeighedCriterion Method = new(2, "Method", CriterionKind.Quality, 40);
    private static readonly WeighedCriterion Promise = new(3, "Apprentices", CriterionKind.SocialValue, 20);

    [Theory]
    [InlineData(1000, 1000, "100.00")]
    [InlineData(1000, 2000, "50.00")]
    [InlineData(1, 3, "33.33")]
    [InlineData(2, 3, "66.67")]
    [InlineData(801, 6400, "12.52")] // 12.515625
    [InlineData(0, 0, "100.00")]
    [InlineData(0, 1, "0.00")]
    [InlineData(1, 800, "0.13")] // 0.125: half goes away from zero
    public void A_price_scores_the_lowest_price_divided_by_it(long lowest, long pence, string score) =>
        Assert.Equal(decimal.Parse(score, System.Globalization.CultureInfo.InvariantCulture), EvaluationResult.PriceScore(lowest, pence));

    [Fact]
    public void Totals_are_scores_by_weights_and_rank_the_quotes()
    {
        var result = EvaluationResult.Of([Price, Method, Promise], [Bid(1, "Alder", 10_000, 3, 2), Bid(2, "Birch", 12_500, 5, 4)]);

        Assert.Equal([("Birch", 1, 88.00m), ("Alder", 2, 72.00m)], result.Ranking.Select(r => (r.Bid.Name, r.Rank, r.Total)));
        Assert.Equal([80m, 100m, 80m], result.Ranking[0].Scores.Select(s => s.Score));
        Assert.All(result.Ranking, r => Assert.False(r.IsTied));
    }

    [Fact]
    public void Equal_totals_are_one_rank_and_are_said()
    {
        var result = EvaluationResult.Of([Price, Method, Promise], [Bid(1, "Alder", 100, 3, 3), Bid(2, "Birch", 100, 3, 3), Bid(3, "Cedar", 200, 0, 0)]);

        Assert.Equal([1, 1, 3], result.Ranking.Select(r => r.Rank));
        Assert.Equal(["Alder", "Birch"], result.Winners.Select(w => w.Bid.Name));
        Assert.All(result.Winners, w => Assert.True(w.IsTied));
    }

    [Fact]
    public void A_weight_that_moves_by_five_points_can_change_the_winner_and_the_others_are_scaled()
    {
        // Alder has 100 and 60, together 80; Birch has 78 and 80, together 79.
        var (price, method) = (Price with { WeightPercent = 50 }, Method with { WeightPercent = 50 });
        var result = EvaluationResult.Of([price, method], [Bid(1, "Alder", 780, 3), Bid(2, "Birch", 1000, 4)]);

        Assert.Equal("Alder", result.Winners.Single().Bid.Name);
        Assert.Equal(
            [("Price counted 55% instead of 50%", "Alder", false), ("Price counted 45% instead of 50%", "Birch", true), ("Method counted 55% instead of 50%", "Birch", true), ("Method counted 45% instead of 50%", "Alder", false)],
            result.Sensitivity.Select(s => (s.If, string.Join(", ", s.Winners), s.Changes)));
    }

    [Fact]
    public void Promises_that_count_half_can_change_the_winner()
    {
        var result = EvaluationResult.Of([Price, Method, Promise], [Bid(1, "Alder", 1000, 4, 5), Bid(2, "Birch", 1000, 5, 2)]);

        Assert.Equal("Alder", result.Winners.Single().Bid.Name);
        Assert.Contains(result.Sensitivity, s => s is { If: "Promises of social value counted half", Winners: ["Birch"], Changes: true });
    }

    [Fact]
    public void A_weight_leaves_neither_nothing_nor_all()
    {
        var result = EvaluationResult.Of([Price with { WeightPercent = 97 }, Method with { WeightPercent = 3 }], [Bid(1, "Alder", 1000, 4), Bid(2, "Birch", 1200, 5)]);

        Assert.Equal(["Price counted 92% instead of 97%", "Method counted 8% instead of 3%"], result.Sensitivity.Select(s => s.If));
        Assert.Empty(EvaluationResult.Of([Price with { WeightPercent = 100 }], [Bid(1, "Alder", 1000), Bid(2, "Birch", 1200)]).Sensitivity);
    }

    [Fact]
    public void What_the_winner_did_better_is_drafted_from_scores_and_reasons()
    {
        var result = EvaluationResult.Of([Price, Method, Promise], [Bid(1, "Alder", 10_000_00, 3, 5), Bid(2, "Birch", 12_500_00, 5, 5)]);

        Assert.Equal("Birch", result.Winners.Single().Bid.Name);
        Assert.Equal("Method: 5 of 5 against your 3. A named team.", FeedbackWords.Advantage(result.Ranking[1], result.Ranking[0], _ => "A named team."));
        Assert.Equal("Price: £10,000.00 against your £12,500.00, without VAT.", FeedbackWords.Advantage(result.Ranking[0], result.Ranking[1], _ => string.Empty).ReplaceLineEndings("\n"));
    }

    private static WeighedBid Bid(int id, string name, long pence, params int[] points) => new(id, name, pence, points.Select((p, i) => (Id: i + 2, Points: p)).ToDictionary(p => p.Id, p => p.Points));
}
