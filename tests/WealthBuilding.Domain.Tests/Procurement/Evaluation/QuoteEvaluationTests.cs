using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.Procurement.Contracts;
using WealthBuilding.Domain.Procurement.Evaluation;
using WealthBuilding.Domain.Procurement.Quotes;
using WealthBuilding.Domain.Procurement.Rules;
using WealthBuilding.Domain.Tests.Procurement.Rules;

namespace WealthBuilding.Domain.Tests.Procurement.Evaluation;

public sealed class QuoteEvaluationTests
{
    private static readonly DateTimeOffset At = new(2026, 6, 1, 10, 0, 0, TimeSpan.Zero);
    private static readonly ScoreKey Key = new(7, 0, 2);

    [Fact]
    public void Scores_are_shown_once_two_scorers_have_finished_and_not_before()
    {
        var evaluation = Named(1, 2);
        Assert.True(evaluation.Score(1, [Given(4)], At).IsDone);
        Assert.True(evaluation.Finish(1, [Key], At).IsDone);
        Assert.False(evaluation.IsShown);
        Assert.Null(evaluation.PointsOf(Key));
        Assert.Empty(evaluation.ReasonOf(Key));

        Assert.IsType<Problem.Conflict>(evaluation.Moderate([Given(3)], "Somebody", At).Problem);
        Assert.IsType<Problem.Conflict>(evaluation.Finish(2, [Key], At).Problem);
        evaluation.Score(2, [Given(2)], At);
        evaluation.Finish(2, [Key], At);

        Assert.True(evaluation.IsShown);
        Assert.Equal([Key], evaluation.DifferencesIn([Key]));
        Assert.False(evaluation.IsModerated([Key]));
        Assert.True(evaluation.Moderate([Given(3)], "Somebody", At).IsDone);
        Assert.Equal(3, evaluation.PointsOf(Key));
        Assert.True(evaluation.IsModerated([Key]));
    }

    [Fact]
    public void One_scorer_alone_is_not_enough_and_none_is_added_once_all_have_finished()
    {
        var evaluation = Named(1);
        evaluation.Score(1, [Given(4)], At);
        evaluation.Finish(1, [Key], At);
        Assert.False(evaluation.IsShown);

        Assert.True(evaluation.Name(2, "Two").IsDone);
        evaluation.Declare(2, Interest.None, [], null, At);
        evaluation.Score(2, [Given(4)], At);
        evaluation.Finish(2, [Key], At);

        Assert.Equal(4, evaluation.PointsOf(Key));
        Assert.IsType<Problem.Conflict>(evaluation.Name(3, "Three").Problem);
        Assert.IsType<Problem.Conflict>(evaluation.Score(1, [Given(5)], At).Problem);
        Assert.IsType<Problem.Conflict>(evaluation.Dismiss(1, "Has left", "Editor", At).Problem);
        Assert.IsType<Problem.Conflict>(evaluation.Moderate([Given(3)], "Somebody", At).Problem);
    }

    [Fact]
    public void Who_has_left_with_part_of_the_scores_given_is_taken_out_for_a_reason_and_holds_nobody_up()
    {
        var evaluation = Named(1, 2, 3);
        foreach (var user in new[] { 1, 2, 3 })
        {
            evaluation.Score(user, [Given(user)], At);
        }

        evaluation.Finish(1, [Key], At);
        evaluation.Finish(2, [Key], At);
        Assert.IsType<Problem.Invalid>(evaluation.Dismiss(3, "\u200B", "Editor", At).Problem);
        Assert.False(evaluation.IsShown);
        Assert.True(evaluation.Dismiss(3, "Has left us", "Editor", At).IsDone);

        Assert.True(evaluation.IsShown);
        Assert.Equal([1, 2], evaluation.Counting.Select(s => s.UserId));
        Assert.IsType<Problem.Forbidden>(evaluation.Score(3, [Given(5)], At).Problem);
        Assert.Equal(("Has left us", "Editor"), (evaluation.ScorerOf(3)!.DismissedReason, evaluation.ScorerOf(3)!.DismissedBy));
        Assert.Single(evaluation.ScorerOf(3)!.Scores);
    }

    [Fact]
    public void Who_was_taken_out_or_is_in_conflict_is_not_named_and_who_declared_to_decide_can_be()
    {
        var evaluation = Named(1);
        evaluation.Score(1, [Given(4)], At);
        evaluation.Dismiss(1, "Has left us", "Editor", At);
        Assert.True(evaluation.DeclareToDecide(2, "Two", Interest.None, [], null, At).IsDone);
        Assert.True(evaluation.DeclareToDecide(3, "Three", Interest.Conflict, ["Alder Example Ltd"], "A cousin", At).IsDone);
        Assert.Empty(evaluation.Counting);
        Assert.IsType<Problem.Forbidden>(evaluation.Score(2, [Given(4)], At).Problem);

        Assert.IsType<Problem.Conflict>(evaluation.Name(1, "One").Problem);
        Assert.IsType<Problem.Conflict>(evaluation.Name(3, "Three").Problem);
        Assert.True(evaluation.Name(2, "Two").IsDone);
        Assert.True(evaluation.Score(2, [Given(4)], At).IsDone);
    }

    [Theory]
    [InlineData(1, true)]
    [InlineData(2, false)]
    [InlineData(4, false)]
    [InlineData(5, true)]
    public void A_moderated_score_outside_those_of_the_scorers_is_marked(int points, bool isOutside)
    {
        var evaluation = Named(1, 2);
        foreach (var (user, own) in new[] { (1, 2), (2, 4) })
        {
            evaluation.Score(user, [Given(own)], At);
            evaluation.Finish(user, [Key], At);
        }

        Assert.True(evaluation.Moderate([Given(points)], "Somebody", At).IsDone);

        Assert.Equal(isOutside, evaluation.ModeratedOf(Key)!.IsOutside);
    }

    [Fact]
    public void Who_has_not_declared_or_is_in_conflict_scores_nothing()
    {
        var evaluation = new QuoteEvaluation(1, 1);
        evaluation.Name(1, "One");

        Assert.IsType<Problem.Conflict>(evaluation.Score(1, [Given(4)], At).Problem);
        Assert.IsType<Problem.Invalid>(evaluation.Declare(1, Interest.Conflict, [], "A cousin", At).Problem);
        Assert.IsType<Problem.Invalid>(evaluation.Declare(1, Interest.Conflict, ["Alder Example Ltd"], " ", At).Problem);
        Assert.True(evaluation.Declare(1, Interest.Conflict, ["Alder Example Ltd"], "A cousin", At).IsDone);
        Assert.IsType<Problem.Forbidden>(evaluation.Score(1, [Given(4)], At).Problem);
        Assert.IsType<Problem.Conflict>(evaluation.Declare(1, Interest.None, [], null, At).Problem);
        Assert.IsType<Problem.Conflict>(evaluation.Dismiss(1, "Has left", "Editor", At).Problem);
        Assert.IsType<Problem.Forbidden>(evaluation.Score(9, [Given(4)], At).Problem);
        Assert.Empty(evaluation.Counting);
    }

    [Theory]
    [InlineData(6, "Good")]
    [InlineData(-1, "Good")]
    [InlineData(null, "Good")]
    [InlineData(3, " ")]
    public void A_score_is_0_to_5_and_has_a_reason(int? points, string reason) =>
        Assert.IsType<Problem.Invalid>(Named(1, 2).Score(1, [new GivenScore(Key, points, reason, "Method of Alder")], At).Problem);

    [Theory]
    [InlineData("2026-06-01", "2026-06-10")] // Monday: the first day counts
    [InlineData("2026-12-21", "2027-01-05")] // Christmas, Boxing Day's substitute, New Year, and 2 January's substitute in Scotland
    [InlineData("2026-07-04", "2026-07-16")] // a Saturday does not count; 13 July is a holiday in Northern Ireland
    [InlineData("2026-11-24", "2026-12-04")] // St Andrew's Day in Scotland
    public void A_standstill_is_eight_working_days_wherever_in_the_kingdom(string told, string ends) =>
        Assert.Equal(DateOnly.Parse(ends, System.Globalization.CultureInfo.InvariantCulture), Standstill.Of(DateOnly.Parse(told, System.Globalization.CultureInfo.InvariantCulture), true, RulesSeeds.Book.Holidays)!.Ends);

    [Fact]
    public void A_standstill_beyond_the_bank_holidays_that_are_kept_is_not_guessed() =>
        Assert.Null(Standstill.Of(RulesSeeds.Book.Holidays.Last.AddDays(-3), false, RulesSeeds.Book.Holidays));

    [Fact]
    public void Weights_add_to_a_hundred_and_a_promise_can_be_measured()
    {
        Assert.Contains(CriterionDraft.ErrorsOf([Draft("Price", 40, CriterionKind.Price), Draft("Method", 50)]), e => e.Message.Contains("they add to 90%", StringComparison.Ordinal));
        Assert.Equal(["Measure-1", "Unit-1", "Baseline-1", "Evidence-1", "Remedy-1"], CriterionDraft.ErrorsOf([Draft("Trees", 100, CriterionKind.SocialValue)]).Select(e => e.Field));
        Assert.Contains(CriterionDraft.ErrorsOf([Draft("Method", 50), Draft("method ", 50)]), e => e.Message.Contains("a name of its own", StringComparison.Ordinal));
        Assert.Contains(CriterionDraft.ErrorsOf([Draft("Method", 0), Draft("Team", 100)]), e => e.Field == "Weight-1");
        Assert.Empty(CriterionDraft.ErrorsOf([Draft("Price", 40, CriterionKind.Price), Draft("Method", 60)]));
    }

    [Fact]
    public void Criteria_stay_once_anybody_has_quoted_and_the_award_goes_through_the_evaluation()
    {
        var (day, act) = (new DateOnly(2026, 6, 1), new ContractAct(new DateOnly(2026, 6, 1), null, "Somebody", At));
        var entry = new ContractEntry(1, new ContractFacts { Title = "Sweeping", State = ContractState.Pipeline }, day);
        Assert.True(entry.SetCriteria([Draft("Price", 40, CriterionKind.Price), Draft("Method", 60)], act).IsDone);
        entry.Step(ContractStep.Open, new StepDetails { Deadline = day.AddDays(10) }, act);
        entry.OpenToSuppliers(new OpportunityTerms { TakesQuotes = true }, act);
        Assert.True(entry.SetCriteria([Draft("Price", 50, CriterionKind.Price), Draft("Method", 50)], act).IsDone);
        entry.TakeQuote(At);

        Assert.IsType<Problem.Conflict>(entry.SetCriteria([Draft("Price", 60, CriterionKind.Price), Draft("Method", 40)], act).Problem);
        var later = act with { On = day.AddDays(11), At = QuoteClose.Of(day.AddDays(10)) };
        Assert.True(entry.OpenQuotes(1, later).IsDone);
        var award = new StepDetails { Suppliers = [new NamedSupplier("Alder Example Ltd", null)] };
        Assert.IsType<Problem.Conflict>(entry.Step(ContractStep.Award, award, later).Problem);
        Assert.True(entry.Step(ContractStep.Award, award with { IsEvaluated = true }, later).IsDone);

        entry.KeepStandstill(new Standstill(true, later.On, later.On.AddDays(10)));
        Assert.IsType<Problem.Invalid>(entry.Step(ContractStep.Sign, new StepDetails { Start = day.AddDays(30) }, later with { Reason = "Soon" }).Problem);
        Assert.IsType<Problem.Invalid>(entry.Step(ContractStep.Sign, new StepDetails { Start = day.AddDays(30) }, later with { On = later.On.AddDays(11) }).Problem);
        Assert.True(entry.Step(ContractStep.Sign, new StepDetails { Start = day.AddDays(30) }, later with { On = later.On.AddDays(11), At = later.At.AddDays(11) }).IsDone);
    }

    private static CriterionDraft Draft(string title, int weight, CriterionKind kind = CriterionKind.Quality) => new(kind, title, weight, null, null, null, null, null, null);

    private static GivenScore Given(int points) => new(Key, points, "A reason", "Method of Alder");

    private static QuoteEvaluation Named(params int[] users)
    {
        var evaluation = new QuoteEvaluation(1, 1);
        foreach (var user in users)
        {
            Assert.True(evaluation.Name(user, $"Scorer {user}").IsDone);
            Assert.True(evaluation.Declare(user, Interest.None, [], null, At).IsDone);
        }

        return evaluation;
    }
}
