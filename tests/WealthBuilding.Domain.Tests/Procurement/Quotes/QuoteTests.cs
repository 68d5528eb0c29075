using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.Procurement.Contracts;
using WealthBuilding.Domain.Procurement.Evaluation;
using WealthBuilding.Domain.Procurement.Quotes;

namespace WealthBuilding.Domain.Tests.Procurement.Quotes;

/// <summary>When quotes are taken, kept sealed and opened.</summary>
public sealed class QuoteTests
{
    private static readonly DateOnly Today = new(2026, 11, 26);
    private static readonly DateOnly Last = new(2026, 12, 4);
    private static readonly DateTimeOffset Close = new(2026, 12, 5, 0, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("2026-12-04", "2026-12-05T00:00:00Z")]
    [InlineData("2026-07-31", "2026-07-31T23:00:00Z")]
    [InlineData("2026-03-28", "2026-03-29T00:00:00Z")] // the night in which summer time begins at one
    [InlineData("2026-10-24", "2026-10-24T23:00:00Z")] // the night in which it ends
    public void A_last_day_ends_at_midnight_in_the_United_Kingdom(string day, string close)
    {
        var last = DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture);

        Assert.Equal(DateTimeOffset.Parse(close, System.Globalization.CultureInfo.InvariantCulture), QuoteClose.Of(last));
        Assert.Equal(last, QuoteClose.LastDayOf(QuoteClose.Of(last)));
    }

    [Fact]
    public void A_quote_is_taken_to_the_last_second_and_not_a_tick_longer()
    {
        var entry = Opened();

        Assert.True(entry.TakeQuote(Close.AddTicks(-1)).IsDone);
        Assert.IsType<Problem.Conflict>(entry.TakeQuote(Close).Problem);
    }

    [Fact]
    public void No_quote_is_taken_where_none_is_asked_for_or_where_it_was_taken_back()
    {
        Assert.IsType<Problem.Conflict>(Opened(takesQuotes: false).TakeQuote(At(1)).Problem);
        var back = Opened();
        back.CloseToSuppliers(Act(1));
        Assert.IsType<Problem.Conflict>(back.TakeQuote(At(1)).Problem);
    }

    [Fact]
    public void Quotes_are_opened_once_their_time_has_come_and_not_before()
    {
        var entry = Opened();
        Assert.IsType<Problem.Conflict>(entry.OpenQuotes(0, Act(20)).Problem);
        entry.TakeQuote(At(1));

        Assert.IsType<Problem.Conflict>(entry.OpenQuotes(1, new ContractAct(Last, null, "Editor", Close.AddTicks(-1))).Problem);
        Assert.Null(entry.Notice!.QuotesOpenedAt);
        Assert.True(entry.OpenQuotes(1, new ContractAct(Last, null, "Editor", Close)).IsDone);
        Assert.True(entry.OpenQuotes(1, Act(20)).IsDone);
        Assert.Equal((Close, 1), (entry.Notice.QuotesOpenedAt, entry.Events.Count(e => e.Kind == "quotes")));
    }

    [Fact]
    public void Once_somebody_has_quoted_the_last_day_is_only_moved_on()
    {
        var entry = Opened();
        entry.TakeQuote(At(1));

        var sooner = entry.Step(ContractStep.Defer, new StepDetails { Deadline = Last.AddDays(-1) }, Act(1));
        Assert.Equal("Deadline", Assert.IsType<Problem.Invalid>(sooner.Problem).Errors[0].Field);
        Assert.True(entry.Step(ContractStep.Defer, new StepDetails { Deadline = Last.AddDays(3) }, Act(1)).IsDone);
        Assert.Equal(Close.AddDays(3), entry.QuotesCloseAt);
    }

    [Fact]
    public void Another_last_day_in_the_register_opens_nothing_sooner()
    {
        var entry = Opened();
        entry.TakeQuote(At(1));

        entry.Learn(entry.ToFacts() with { Deadline = Today }, Act(2), "edit");

        Assert.Equal(Close, entry.QuotesCloseAt);
        Assert.IsType<Problem.Conflict>(entry.OpenQuotes(1, Act(3)).Problem);
    }

    [Fact]
    public void Nobody_is_chosen_while_quotes_lie_sealed_and_no_other_is_taken_once_they_are_opened()
    {
        var entry = Opened();
        entry.TakeQuote(At(1));
        var details = new StepDetails { Suppliers = [new NamedSupplier("Harebell Example CIC", null)] };

        Assert.IsType<Problem.Conflict>(entry.Step(ContractStep.Award, details, Act(1)).Problem);
        entry.OpenQuotes(1, Act(20));
        Assert.IsType<Problem.Conflict>(entry.Step(ContractStep.Defer, new StepDetails { Deadline = Last.AddDays(60) }, Act(20)).Problem);
        Assert.IsType<Problem.Conflict>(entry.TakeQuote(At(20)).Problem);
        Assert.IsType<Problem.Conflict>(entry.Step(ContractStep.Award, details, Act(20)).Problem);
        Assert.True(entry.Step(ContractStep.Award, details with { IsEvaluated = true }, Act(20)).IsDone);
    }

    [Fact]
    public void After_the_close_the_last_day_is_moved_on_where_nobody_has_quoted_and_not_where_quotes_lie_sealed()
    {
        var defer = new StepDetails { Deadline = Last.AddDays(60) };
        var (empty, quoted, gone) = (Opened(), Opened(), Opened());
        Assert.True(quoted.TakeQuote(At(1)).IsDone);
        Assert.True(gone.TakeQuote(At(1)).IsDone);
        gone.QuotesGone();

        Assert.True(empty.Step(ContractStep.Defer, defer, Act(20)).IsDone);
        Assert.True(gone.Step(ContractStep.Defer, defer, Act(20)).IsDone);
        Assert.Contains("quotes lie sealed", Assert.IsType<Problem.Conflict>(quoted.Step(ContractStep.Defer, defer, Act(20)).Problem).Message, StringComparison.Ordinal);
        Assert.Equal((Last, null), (quoted.Deadline, gone.WhyCriteriaStay));
    }

    [Fact]
    public void Quotes_for_what_was_taken_back_before_the_close_or_withdrawn_stay_sealed_and_can_be_withdrawn()
    {
        var (back, withdrawn, hidden) = (Opened(), Opened(), Opened());
        foreach (var entry in new[] { back, withdrawn, hidden })
        {
            Assert.True(entry.TakeQuote(At(1)).IsDone);
        }

        back.CloseToSuppliers(Act(2));
        hidden.CloseToSuppliers(Act(20));
        Assert.True(withdrawn.Step(ContractStep.Withdraw, new StepDetails(), Act(2) with { Reason = "No money" }).IsDone);

        Assert.All(new[] { back, withdrawn }, e => Assert.IsType<Problem.Conflict>(e.OpenQuotes(1, Act(20)).Problem));
        Assert.All(new[] { back, withdrawn }, e => Assert.True(e.LetsQuotesGo(At(20))));
        Assert.Contains("taken it back", back.WhyNoQuotes(At(2)), StringComparison.Ordinal);
        Assert.Contains("withdrawn", withdrawn.WhyNoQuotes(At(2)), StringComparison.Ordinal);
        Assert.False(hidden.LetsQuotesGo(At(20)));
        Assert.True(hidden.OpenQuotes(1, Act(20)).IsDone);
    }

    [Fact]
    public void Where_no_criteria_are_set_quotes_are_asked_for_at_the_lowest_price()
    {
        Assert.Equal([(CriterionKind.Price, "Lowest price", 100)], Opened().Criteria.Select(c => (c.Kind, c.Title, c.WeightPercent)));
        Assert.Empty(Opened(takesQuotes: false).Criteria);
        var own = new ContractEntry(1, new ContractFacts { Title = "Cleaning of a hall", State = ContractState.Opportunity, Deadline = Last }, Today);
        own.SetCriteria([CriterionDraft.LowestPrice with { Title = "Price", WeightPercent = 40 }, CriterionDraft.LowestPrice with { Kind = CriterionKind.Quality, Title = "Method", WeightPercent = 60 }], Act(0));
        own.OpenToSuppliers(new OpportunityTerms { TakesQuotes = true }, Act(0));
        Assert.Equal(2, own.Criteria.Count);
    }

    [Fact]
    public void A_quote_that_was_withdrawn_leaves_nothing_and_can_be_lodged_again()
    {
        var quote = new Quote(1, 2, 3);
        quote.Lodge([1, 2], "print", null, At(1));

        Assert.IsType<Problem.Conflict>(quote.Withdraw(isOver: true, At(2)).Problem);
        Assert.Equal((QuoteState.Lodged, 2), (quote.State, quote.Sealed.Length));
        Assert.True(quote.Withdraw(isOver: false, At(2)).IsDone);
        Assert.Equal((QuoteState.Withdrawn, 0, string.Empty), (quote.State, quote.Sealed.Length, quote.Fingerprint));
        Assert.True(quote.Withdraw(isOver: true, At(2)).IsDone);
        quote.Lodge([3], "other", null, At(3));
        Assert.Equal((QuoteState.Lodged, (DateTimeOffset?)null), (quote.State, quote.WithdrawnAt));
    }

    [Theory]
    [InlineData("", 1, 100L, 1, "Method")]
    [InlineData("By hand", 3, 100L, 1, "Price")] // a lot that there is not
    [InlineData("By hand", 1, -1L, 1, "Price")]
    [InlineData("By hand", 1, 0L, 1, "Nought")]
    [InlineData("By hand", 1, 100_000_000_001L, 1, "Price")]
    [InlineData("By hand", 1, 100L, 3, "Reference")]
    public void What_is_wrong_with_a_draft_is_said_at_its_field(string method, int lot, long pence, int references, string field)
    {
        var draft = new QuoteDraft([new QuotedPrice(lot, pence)], method, [.. Enumerable.Repeat("Example Council", references)], []);

        Assert.Equal([field], draft.Errors([1, 2]).Select(e => e.Field));
    }

    [Fact]
    public void A_method_has_three_hundred_words_at_most()
    {
        QuoteDraft Of(int words) => new([new QuotedPrice(0, 100)], string.Join('\n', Enumerable.Repeat("word", words)), [], []);

        Assert.Empty(Of(300).Errors([]));
        Assert.Contains("301", Assert.Single(Of(301).Errors([])).Message, StringComparison.Ordinal);
        Assert.Equal(["Price"], (Of(1) with { Prices = [] }).Errors([]).Select(e => e.Field));
    }

    [Fact]
    public void A_lot_that_was_left_and_opened_again_asks_for_quotes_anew_once_the_others_are_decided()
    {
        var entry = Opened();
        foreach (var number in new[] { 1, 2, 3 })
        {
            entry.Lots.Add(new ContractLot { InstitutionId = 1, Number = number, Title = $"Hall {number}" });
        }

        Assert.True(entry.TakeQuote(At(0)).IsDone);
        var late = Act(40);
        Assert.True(entry.OpenQuotes(1, late).IsDone);
        var (reason, defer) = (late with { Reason = "Too dear" }, new StepDetails { Deadline = late.On.AddDays(30) });
        Assert.IsType<Problem.Conflict>(entry.Step(ContractStep.Defer, defer, late).Problem);
        Assert.True(entry.Decide(2, LotDecision.Leave, new StepDetails(), reason).IsDone);
        Assert.True(entry.Decide(2, LotDecision.Reopen, new StepDetails(), reason).IsDone);
        Assert.Equal([2], entry.LotsToAskAnew.Select(l => l.Number));
        Assert.Contains("lot 1", Assert.IsType<Problem.Conflict>(entry.Step(ContractStep.Defer, defer, late).Problem).Message, StringComparison.Ordinal);

        var award = new StepDetails { Suppliers = [new NamedSupplier("Alder Example Ltd", null)], IsEvaluated = true };
        Assert.True(entry.Decide(1, LotDecision.Award, award, late).IsDone);
        Assert.True(entry.Decide(3, LotDecision.Award, award, late).IsDone);
        Assert.False(entry.TakesQuotes(At(41)));
        Assert.True(entry.Step(ContractStep.Defer, defer, late).IsDone);

        Assert.Equal((2, true, 0, true), (entry.Round, entry.TakesQuotes(At(41)), entry.LotsToAskAnew.Count, entry.HasQuotes));
        Assert.Equal([1, 2, 1], entry.Lots.OrderBy(l => l.Number).Select(l => l.Round));
        Assert.Contains("asked for anew for lot 2 (Hall 2)", entry.Events.Last().Words, StringComparison.Ordinal);

        // One that was awarded on quotes of the time before, and is opened again, joins those that are asked for now.
        Assert.True(entry.Decide(3, LotDecision.Reopen, new StepDetails(), reason).IsDone);
        Assert.Equal(2, entry.Lots.Single(l => l.Number == 3).Round);
    }

    [Fact]
    public void A_lot_that_was_awarded_and_is_opened_again_can_be_awarded_to_another_of_the_same_quotes()
    {
        var entry = Opened();
        entry.Lots.Add(new ContractLot { InstitutionId = 1, Number = 1, Title = "Hall" });
        Assert.True(entry.TakeQuote(At(0)).IsDone);
        Assert.True(entry.OpenQuotes(1, Act(40)).IsDone);
        Assert.True(entry.Decide(1, LotDecision.Award, new StepDetails { Suppliers = [new NamedSupplier("Alder Example Ltd", null)], IsEvaluated = true }, Act(40)).IsDone);

        Assert.True(entry.Decide(1, LotDecision.Reopen, new StepDetails(), Act(41) with { Reason = "It withdrew" }).IsDone);

        Assert.Empty(entry.LotsToAskAnew);
        Assert.IsType<Problem.Conflict>(entry.Step(ContractStep.Defer, new StepDetails { Deadline = Act(80).On }, Act(41)).Problem);
    }

    [Fact]
    public void A_promise_has_a_hundred_words_at_most_and_can_be_left_out()
    {
        QuoteDraft Of(int words) => new([new QuotedPrice(0, 100)], "By hand", [], [(1, null), (2, string.Join(' ', Enumerable.Repeat("word", words)))]);

        Assert.Empty(Of(100).Errors([]));
        Assert.Equal(["Promise-2"], Of(101).Errors([]).Select(e => e.Field));
    }

    [Fact]
    public void The_same_text_is_the_same_version_and_what_reads_differently_is_told()
    {
        SeenLine[] lines = [new("Title", "Sweeping"), new("Value", "£1")];
        var seen = new SeenOpportunity(At(0), lines);

        Assert.Equal(seen.Code, new SeenOpportunity(At(9), [.. lines]).Code);
        Assert.NotEqual(seen.Code, new SeenOpportunity(At(0), [lines[0], new("Value", "£2")]).Code);
        Assert.Empty(SeenOpportunity.Between(lines, lines));
        Assert.Equal(["Value: £2; before: £1", "Place: Preston"], SeenOpportunity.Between(lines, [lines[0], new("Value", "£2"), new("Place", "Preston")]));
        Assert.Equal(["Value: nothing any more; before: £1"], SeenOpportunity.Between(lines, [lines[0]]));
    }

    private static ContractEntry Opened(bool takesQuotes = true)
    {
        var entry = new ContractEntry(1, new ContractFacts { Title = "Cleaning of a hall", State = ContractState.Opportunity, Deadline = Last }, Today);
        Assert.True(entry.OpenToSuppliers(new OpportunityTerms { TakesQuotes = takesQuotes }, Act(0)).IsDone);
        return entry;
    }

    private static DateTimeOffset At(int days) => new DateTimeOffset(2026, 11, 26, 9, 0, 0, TimeSpan.Zero).AddDays(days);

    private static ContractAct Act(int days) => new(Today.AddDays(days), null, "Editor", At(days));
}
