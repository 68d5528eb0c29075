using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.Procurement.Contracts;

namespace WealthBuilding.Domain.Tests.Procurement.Contracts;

public sealed class ContractEntryTests
{
    private static readonly DateOnly Today = new(2026, 6, 1);

    [Fact]
    public void An_entry_goes_from_the_pipeline_to_its_end_and_every_step_leaves_a_trace()
    {
        var entry = new ContractEntry(1, new ContractFacts { Title = "Cleaning of the example hall" }, Today);
        Assert.Equal(ContractState.Pipeline, entry.State);

        Take(entry, ContractStep.Plan, new StepDetails { Start = new DateOnly(2027, 4, 1) });
        Take(entry, ContractStep.Open, new StepDetails { Deadline = new DateOnly(2026, 9, 1) });
        Take(entry, ContractStep.Award, new StepDetails { Suppliers = [new NamedSupplier("Harebell Example CIC", "12345678")], Value = new ContractValue(30_000_00) });
        Take(entry, ContractStep.Sign, new StepDetails { End = new DateOnly(2028, 3, 31) });
        Take(entry, ContractStep.Change, new StepDetails { Value = new ContractValue(32_000_00) }, "More rooms");
        Take(entry, ContractStep.End, new StepDetails(), on: new DateOnly(2028, 3, 31));

        Assert.Equal(ContractState.Ended, entry.State);
        Assert.Equal(["planned", "opportunity", "awarded", "contract", "change", "ended"], entry.Events.Select(e => e.Kind));
        Assert.Contains("£32,000.00 instead of £30,000.00", entry.Events.ElementAt(4).Words, StringComparison.Ordinal);
        Assert.Empty(entry.Steps);
    }

    [Fact]
    public void An_opportunity_of_a_register_without_a_last_day_for_bids_is_given_one_and_another()
    {
        var entry = Running(f => f with { State = ContractState.Opportunity });
        Assert.NotNull(entry.WhyNotOpened(Today));

        Take(entry, ContractStep.Defer, new StepDetails { Deadline = Today });
        Take(entry, ContractStep.Defer, new StepDetails { Deadline = Today.AddDays(14) });
        var past = entry.Step(ContractStep.Defer, new StepDetails { Deadline = Today.AddDays(-1) }, Act());

        Assert.IsType<Problem.Invalid>(past.Problem);
        Assert.Equal((ContractState.Opportunity, Today.AddDays(14), null), (entry.State, entry.Deadline, entry.WhyNotOpened(Today.AddDays(14))));
        Assert.NotNull(entry.WhyNotOpened(Today.AddDays(15)));
    }

    [Theory]
    [InlineData(ContractState.Pipeline, ContractStep.Sign)]
    [InlineData(ContractState.Planned, ContractStep.Plan)]
    [InlineData(ContractState.Opportunity, ContractStep.Extend)]
    [InlineData(ContractState.Awarded, ContractStep.Award)]
    [InlineData(ContractState.Contract, ContractStep.Withdraw)]
    [InlineData(ContractState.Ended, ContractStep.Extend)]
    [InlineData(ContractState.Terminated, ContractStep.Sign)]
    [InlineData(ContractState.Withdrawn, ContractStep.Open)]
    public void A_step_that_the_state_does_not_allow_says_so_and_changes_nothing(ContractState state, ContractStep step)
    {
        var entry = Running(f => f with { State = state });

        var result = entry.Step(step, new StepDetails(), Act());

        Assert.IsType<Problem.Conflict>(result.Problem);
        Assert.Equal(state, entry.State);
        Assert.Empty(entry.Events);
    }

    [Fact]
    public void Every_state_has_exactly_the_steps_that_are_offered()
    {
        foreach (var state in Enum.GetValues<ContractState>())
        {
            var entry = Running(f => f with { State = state });
            foreach (var step in Enum.GetValues<ContractStep>().Except(entry.Steps))
            {
                Assert.IsType<Problem.Conflict>(entry.Step(step, new StepDetails(), Act()).Problem);
            }
        }
    }

    [Fact]
    public void Extending_takes_up_the_next_option_and_keeps_the_first_end()
    {
        var entry = Running(f => f with { End = new DateOnly(2027, 3, 31), ExtensionMonths = [12, 6] });
        Assert.Equal(new DateOnly(2028, 9, 30), entry.LatestEnd);

        Take(entry, ContractStep.Extend, new StepDetails());

        Assert.Equal(new DateOnly(2028, 3, 31), entry.End);
        Assert.Equal([6], entry.OpenOptions);
        Assert.Equal(new DateOnly(2027, 3, 31), entry.OriginalEnd);
        Assert.Equal(new DateOnly(2028, 9, 30), entry.LatestEnd);
    }

    [Fact]
    public void Extending_beyond_the_options_needs_a_reason()
    {
        var entry = Running(f => f with { End = new DateOnly(2027, 3, 31), ExtensionMonths = [12] });
        var beyond = new StepDetails { End = new DateOnly(2029, 3, 31) };

        Assert.Equal("Reason", Field(entry.Step(ContractStep.Extend, beyond, Act())));
        Assert.Equal("End", Field(entry.Step(ContractStep.Extend, new StepDetails { End = new DateOnly(2027, 3, 31) }, Act("late"))));
        Take(entry, ContractStep.Extend, beyond, "The new service is late");

        Assert.Equal((new DateOnly(2029, 3, 31), new DateOnly(2029, 3, 31)), (entry.End, entry.LatestEnd));
        Assert.Empty(entry.OpenOptions);
    }

    [Fact]
    public void What_a_step_needs_is_asked_for()
    {
        Assert.Equal("Start", Field(New().Step(ContractStep.Plan, new StepDetails(), Act())));
        Assert.Equal("Deadline", Field(New().Step(ContractStep.Open, new StepDetails(), Act())));
        Assert.Equal("Deadline", Field(New().Step(ContractStep.Open, new StepDetails { Deadline = Today.AddDays(-1) }, Act())));
        Assert.Equal("Reason", Field(New().Step(ContractStep.Award, new StepDetails { Suppliers = [new NamedSupplier("Otter Example Ltd")] }, Act())));
        Assert.Equal("Supplier", Field(New().Step(ContractStep.Award, new StepDetails(), Act("Only one can"))));
        Assert.Equal("Reason", Field(New().Step(ContractStep.Withdraw, new StepDetails(), Act())));
        Assert.Equal("Reason", Field(Running().Step(ContractStep.Terminate, new StepDetails(), Act())));
        Assert.Equal("Reason", Field(Running().Step(ContractStep.Change, new StepDetails { Value = new ContractValue(1) }, Act())));
        Assert.Equal("Value", Field(Running().Step(ContractStep.Change, new StepDetails(), Act("because"))));
        Assert.Equal("On", Field(Running().Step(ContractStep.End, new StepDetails(), Act(on: new DateOnly(2020, 1, 1)))));
    }

    [Fact]
    public void Indicators_are_rated_once_a_year()
    {
        var kpi = new ContractKpi { InstitutionId = 1, Name = "Answered in a day" };

        kpi.Rate(2026, KpiRating.Inadequate, null, "editor", DateTimeOffset.UnixEpoch);
        kpi.Rate(2026, KpiRating.Good, "corrected", "editor", DateTimeOffset.UnixEpoch);
        kpi.Rate(2027, KpiRating.Good, null, "editor", DateTimeOffset.UnixEpoch);

        Assert.Equal([(2026, KpiRating.Good), (2027, KpiRating.Good)], kpi.Ratings.Select(r => (r.Year, r.Rating)).Order());
    }

    [Theory]
    [InlineData("2026-04-01", "2027-03-31", 12)]
    [InlineData("2026-04-01", "2026-04-30", 1)]
    [InlineData("2026-04-01", "2026-04-15", 0.5)]
    [InlineData("2024-02-29", "2025-02-27", 11.97)]
    public void Months_count_first_and_last_day(string first, string last, double months) =>
        Assert.Equal((decimal)months, ContractTerm.Months(DateOnly.Parse(first, System.Globalization.CultureInfo.InvariantCulture), DateOnly.Parse(last, System.Globalization.CultureInfo.InvariantCulture)), 1);

    [Fact]
    public void A_yearly_value_is_worth_its_years()
    {
        var value = new ContractValue(20_000_00, Period: ValuePeriod.PerYear);

        Assert.Equal(60_000_00, value.WholePence(new DateOnly(2026, 4, 1), new DateOnly(2029, 3, 31)));
        Assert.Null(value.WholePence(null, new DateOnly(2029, 3, 31)));
        Assert.Equal(100_000_00, new ContractValue(null, 50_000_00, 100_000_00).WholePence(null, null));
    }

    private static ContractEntry New() => new(1, new ContractFacts { Title = "Example", State = ContractState.Pipeline }, Today);

    private static ContractEntry Running(Func<ContractFacts, ContractFacts>? with = null)
    {
        var facts = new ContractFacts { Title = "Example", Start = new DateOnly(2025, 4, 1), Suppliers = [new NamedSupplier("Otter Example Ltd")] };
        return new ContractEntry(1, with is null ? facts : with(facts), Today);
    }

    private static ContractAct Act(string? reason = null, DateOnly? on = null) => new(on ?? Today, reason, "editor", DateTimeOffset.UnixEpoch);

    private static string Field(Result<Done> result) => Assert.IsType<Problem.Invalid>(result.Problem).Errors.Single().Field;

    private static void Take(ContractEntry entry, ContractStep step, StepDetails details, string? reason = null, DateOnly? on = null) =>
        Assert.Null(entry.Step(step, details, Act(reason, on)).Problem);
}
