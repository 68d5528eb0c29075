using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.Procurement.Contracts;

namespace WealthBuilding.Domain.Tests.Procurement.Contracts;

/// <summary>Lots are decided on one by one; the rest stays open, and the whole follows the last of them.</summary>
public sealed class LotAwardTests
{
    private static readonly DateOnly Today = new(2026, 6, 1);

    [Fact]
    public void One_lot_is_awarded_and_the_others_stay_open()
    {
        var entry = InLots(3);

        var done = entry.Decide(2, LotDecision.Award, To("Harebell Example CIC", 30_000_00), Act(on: Today.AddDays(3)));

        Assert.True(done.IsDone);
        Assert.Equal(ContractState.Opportunity, entry.State);
        Assert.Equal([LotState.Open, LotState.Awarded, LotState.Open], States(entry));
        Assert.Equal(("Harebell Example CIC", 30_000_00L, Today.AddDays(3)), (Lot(entry, 2).Winners.Single(), Lot(entry, 2).AwardedPence, Lot(entry, 2).DecidedOn));
        Assert.Equal(["Harebell Example CIC"], entry.Suppliers.Select(s => s.Name));
        Assert.Equal("Lot 2 (Part 2) awarded to Harebell Example CIC; £30,000.00", entry.Events.Last().Words);
        Assert.Null(entry.WhyNotOpened(Today));
    }

    [Fact]
    public void The_last_decision_awards_the_whole_for_what_its_lots_come_to()
    {
        var entry = InLots(3);

        entry.Decide(1, LotDecision.Award, To("Harebell Example CIC", 30_000_00), Act(on: Today.AddDays(3)));
        entry.Decide(2, LotDecision.Leave, new StepDetails(), Act("No bid met what was asked for", Today.AddDays(9)));
        entry.Decide(3, LotDecision.Award, To("Kestrel Example Ltd", 12_500_00), Act(on: Today.AddDays(5)));

        Assert.Equal((ContractState.Awarded, Today.AddDays(5), 42_500_00L), (entry.State, entry.AwardedOn, entry.ValuePence));
        Assert.Equal(["Harebell Example CIC", "Kestrel Example Ltd"], entry.Suppliers.Select(s => s.Name).Order(StringComparer.Ordinal));
        Assert.Contains("Every lot is decided: 2 of 3 awarded", entry.Events.Last().Words, StringComparison.Ordinal);
        Assert.Equal("No bid met what was asked for", Lot(entry, 2).Reason);
    }

    [Fact]
    public void Without_the_value_of_each_lot_the_value_of_the_whole_stays_as_it_was()
    {
        var entry = InLots(2);
        entry.Decide(1, LotDecision.Award, To("Harebell Example CIC", 30_000_00), Act());
        entry.Decide(2, LotDecision.Award, To("Harebell Example CIC", null), Act());

        Assert.Equal((ContractState.Awarded, 90_000_00L), (entry.State, entry.ValuePence));
    }

    [Fact]
    public void With_no_lot_awarded_nothing_is_awarded_and_nobody_can_bid()
    {
        var entry = InLots(2);
        entry.Decide(1, LotDecision.Leave, new StepDetails(), Act("Nobody bid"));
        entry.Decide(2, LotDecision.Leave, new StepDetails(), Act("Nobody bid"));

        Assert.Equal(ContractState.Opportunity, entry.State);
        Assert.NotNull(entry.WhyNotOpened(Today));
        Assert.IsType<Problem.Conflict>(entry.Step(ContractStep.Award, To("Kestrel Example Ltd", null), Act()).Problem);
        Assert.True(entry.Step(ContractStep.Withdraw, new StepDetails(), Act("Nobody bid")).IsDone);
    }

    [Theory]
    [InlineData(LotDecision.Award, null, "Supplier")]
    [InlineData(LotDecision.Leave, null, "Reason")]
    [InlineData(LotDecision.Leave, "  ", "Reason")]
    public void A_decision_without_what_it_needs_says_so_and_changes_nothing(LotDecision decision, string? reason, string field)
    {
        var entry = InLots(2);
        var events = entry.Events.Count;

        var problem = Assert.IsType<Problem.Invalid>(entry.Decide(1, decision, new StepDetails(), Act(reason)).Problem);

        Assert.Equal((field, LotState.Open, events), (problem.Errors.Single().Field, Lot(entry, 1).State, entry.Events.Count));
    }

    [Fact]
    public void Every_decision_that_is_not_offered_is_refused_in_every_state()
    {
        foreach (var state in Enum.GetValues<ContractState>())
        {
            foreach (var isDecided in new[] { false, true })
            {
                foreach (var decision in Enum.GetValues<LotDecision>())
                {
                    var entry = InLots(2, state, isDecided);
                    var isOffered = entry.DecisionsOn(Lot(entry, 1)).Contains(decision);
                    var (before, result) = (Lot(entry, 1).State, entry.Decide(1, decision, To("Kestrel Example Ltd", null), Act("Because")));
                    Assert.Equal((isOffered, isOffered), (result.IsDone, before != Lot(entry, 1).State));
                }
            }
        }

        Assert.IsType<Problem.NotFound>(InLots(2).Decide(9, LotDecision.Award, To("Kestrel Example Ltd", null), Act()).Problem);
    }

    [Fact]
    public void A_lot_is_opened_again_with_a_reason_and_its_winner_goes()
    {
        var entry = InLots(2);
        entry.Decide(1, LotDecision.Award, To("Harebell Example CIC", null), Act());
        entry.Decide(2, LotDecision.Award, To("Kestrel Example Ltd", null), Act());
        Assert.IsType<Problem.Invalid>(entry.Decide(2, LotDecision.Reopen, new StepDetails(), Act()).Problem);

        Assert.True(entry.Decide(2, LotDecision.Reopen, new StepDetails(), Act("Awarded by mistake")).IsDone);

        Assert.Equal((ContractState.Opportunity, (DateOnly?)null), (entry.State, entry.AwardedOn));
        Assert.Equal(["Harebell Example CIC"], entry.Suppliers.Select(s => s.Name));
        Assert.Equal((LotState.Open, 0), (Lot(entry, 2).State, Lot(entry, 2).Winners.Count));
    }

    [Fact]
    public void Awarding_the_whole_awards_what_is_still_open_and_keeps_the_winners_there_are()
    {
        var entry = InLots(3);
        entry.Decide(1, LotDecision.Award, To("Harebell Example CIC", null), Act());
        Assert.IsType<Problem.Invalid>(entry.Step(ContractStep.Award, new StepDetails(), Act()).Problem);

        Assert.True(entry.Step(ContractStep.Award, To("Kestrel Example Ltd", null), Act()).IsDone);

        Assert.Equal(["Harebell Example CIC", "Kestrel Example Ltd", "Kestrel Example Ltd"], entry.Lots.OrderBy(l => l.Number).Select(l => l.Winners.Single()));
        Assert.Equal(["Harebell Example CIC", "Kestrel Example Ltd"], entry.Suppliers.Select(s => s.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Where_the_whole_goes_to_several_nobody_is_said_to_have_a_lot_and_nobody_is_lost_with_one_opened_again()
    {
        var entry = InLots(2);
        entry.Step(ContractStep.Award, new StepDetails { Suppliers = [new NamedSupplier("Harebell Example CIC", null), new NamedSupplier("Kestrel Example Ltd", null)] }, Act());
        Assert.All(entry.Lots, l => Assert.Equal((LotState.Awarded, 0), (l.State, l.Winners.Count)));

        entry.Decide(1, LotDecision.Reopen, new StepDetails(), Act("One of them withdrew"));

        Assert.Equal(2, entry.Suppliers.Count);
    }

    [Fact]
    public void A_lot_that_is_decided_cannot_be_taken_out_and_the_last_open_one_settles_the_whole()
    {
        var entry = InLots(2);
        entry.Decide(1, LotDecision.Award, To("Harebell Example CIC", null), Act());

        Assert.IsType<Problem.Conflict>(entry.RemoveLot(1, Act()).Problem);
        Assert.True(entry.RemoveLot(2, Act()).IsDone);

        Assert.Equal(ContractState.Awarded, entry.State);
    }

    private static ContractEntry InLots(int lots, ContractState state = ContractState.Opportunity, bool isDecided = false)
    {
        var entry = new ContractEntry(1, new ContractFacts { Title = "Care", State = ContractState.Opportunity, Value = new ContractValue(90_000_00), Deadline = Today.AddDays(30), Suppliers = [new NamedSupplier("The one before Example Ltd", null)] }, Today);
        for (var i = 1; i <= lots; i++)
        {
            entry.Lots.Add(new ContractLot { InstitutionId = 1, Number = i, Title = $"Part {i}" });
        }

        if (isDecided)
        {
            entry.Decide(1, LotDecision.Award, To("Harebell Example CIC", null), Act());
        }

        if (state is not ContractState.Opportunity)
        {
            entry.Learn(entry.ToFacts() with { State = state }, Act(), "change");
        }

        return entry;
    }

    private static StepDetails To(string supplier, long? pence) => new() { Suppliers = [new NamedSupplier(supplier, null)], Value = pence is null ? null : new ContractValue(pence) };

    private static ContractAct Act(string? reason = null, DateOnly? on = null) => new(on ?? Today, reason, "A person", DateTimeOffset.UnixEpoch);

    private static ContractLot Lot(ContractEntry entry, int number) => entry.Lots.Single(l => l.Number == number);

    private static IEnumerable<LotState> States(ContractEntry entry) => entry.Lots.OrderBy(l => l.Number).Select(l => l.State);
}
