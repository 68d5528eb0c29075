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
        Assert.Equal(decimal.Parse(score, System.Globalization.CultureInfo.InvariantCulture), EvaluationResult.PriceScore(lowest, pence).Round(2));

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

    [Theory]
    [InlineData(10_000_00, 10_000_01)] // a penny in a million
    [InlineData(333_33, 333_34)]
    [InlineData(1_000_000_00, 1_000_000_01)]
    public void Totals_that_only_round_alike_are_no_tie_and_look_different(long cheaper, long dearer)
    {
        var result = EvaluationResult.Of([Price, Method, Promise], [Bid(1, "Alder", dearer, 3, 3), Bid(2, "Birch", cheaper, 3, 3)]);

        Assert.Equal([("Birch", 1), ("Alder", 2)], result.Ranking.Select(r => (r.Bid.Name, r.Rank)));
        Assert.All(result.Ranking, r => Assert.False(r.IsTied));
        Assert.NotEqual(result.Ranking[0].TotalText, result.Ranking[1].TotalText);
        Assert.NotEqual(result.Ranking[0].Scores[0].Text, result.Ranking[1].Scores[0].Text);
        Assert.StartsWith("Price: ", FeedbackWords.Advantage(result.Ranking[1], result.Ranking[0], _ => string.Empty), StringComparison.Ordinal);
    }

    [Fact]
    public void Totals_that_are_equal_by_fractions_without_an_end_are_a_tie()
    {
        // A third of 60 and all of 40, against all of 60 and nothing of 40.
        var (price, method) = (Price with { WeightPercent = 60 }, Method with { WeightPercent = 40 });
        var result = EvaluationResult.Of([price, method], [Bid(1, "Alder", 300, 5), Bid(2, "Birch", 150, 0), Bid(3, "Cedar", 100, 0)]);

        Assert.Equal([("Alder", 60m), ("Cedar", 60m), ("Birch", 40m)], result.Ranking.OrderByDescending(r => r.Exact).ThenBy(r => r.Bid.Name, StringComparer.Ordinal).Select(r => (r.Bid.Name, r.Total)));
        Assert.Equal(["Cedar", "Alder"], result.Winners.Select(w => w.Bid.Name));
    }

    [Fact]
    public void A_near_win_says_how_near_it_is_and_a_tie_is_never_told_as_a_win()
    {
        var near = EvaluationResult.Of([Price with { WeightPercent = 50 }, Method with { WeightPercent = 50 }], [Bid(1, "Alder", 10_000_00, 3), Bid(2, "Birch", 10_000_01, 3)]);
        var tied = EvaluationResult.Of([Price with { WeightPercent = 50 }, Method with { WeightPercent = 50 }], [Bid(1, "Alder", 1000, 3), Bid(2, "Birch", 1000, 3)]);
        var ends = EvaluationResult.Of([Price with { WeightPercent = 45 }, Method with { WeightPercent = 55 }], [Bid(1, "Alder", 800, 3), Bid(2, "Birch", 1000, 4)]);

        Assert.All(near.Sensitivity, s => Assert.Equal("Alder stays first, by less than 0.01 points", s.Then));
        Assert.Equal("By no other weighting that was tried; the nearest leaves it first by less than 0.01 points", SensitivityRow.Summary(near));
        Assert.All(tied.Sensitivity, s => Assert.Equal("Alder and Birch stay equal: a person chooses between them", s.Then));
        Assert.StartsWith("Alder and Birch are equal", SensitivityRow.Summary(tied), StringComparison.Ordinal);
        Assert.Equal("Birch", ends.Winners.Single().Bid.Name);
        Assert.Contains(ends.Sensitivity, s => s is { If: "Price counted 50% instead of 45%", Changes: true, Then: "Alder and Birch would be equal: a person would choose between them" });
        Assert.Contains("counting those that end in a tie", SensitivityRow.Summary(ends), StringComparison.Ordinal);
    }

    [Fact]
    public void A_tie_that_another_weighting_would_break_says_who_alone_would_be_first()
    {
        var result = EvaluationResult.Of([Price with { WeightPercent = 50 }, Method with { WeightPercent = 50 }], [Bid(1, "Alder", 800, 3), Bid(2, "Birch", 1000, 4)]);

        Assert.Equal(2, result.Winners.Count);
        Assert.Contains(result.Sensitivity, s => s is { If: "Price counted 55% instead of 50%", Then: "Alder alone would be first, by 2.00 points" });
        Assert.Equal("Alder and Birch are equal; by 4 of 4 other weightings they would not be", SensitivityRow.Summary(result));
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
