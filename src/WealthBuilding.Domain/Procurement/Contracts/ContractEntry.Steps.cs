using WealthBuilding.Domain.Common;

namespace WealthBuilding.Domain.Procurement.Contracts;

/// <summary>What a step needs to be told beside who and when.</summary>
public sealed record StepDetails
{
    /// <summary>First day, where the step says one.</summary>
    public DateOnly? Start { get; init; }

    /// <summary>New last day.</summary>
    public DateOnly? End { get; init; }

    /// <summary>Last day for bids.</summary>
    public DateOnly? Deadline { get; init; }

    /// <summary>New value; null: as it is.</summary>
    public ContractValue? Value { get; init; }

    public IReadOnlyList<NamedSupplier> Suppliers { get; init; } = [];

    /// <summary>Whether the award comes out of an evaluation, with feedback to those who lost.</summary>
    public bool IsEvaluated { get; init; }
}

/// <summary>The steps from state to state. A step that is not allowed says why in a sentence and changes nothing.</summary>
public sealed partial class ContractEntry
{
    /// <summary>Steps that can be taken from the present state, in the order that they are offered.</summary>
    public IReadOnlyList<ContractStep> Steps => State switch
    {
        ContractState.Pipeline => [ContractStep.Plan, ContractStep.Open, ContractStep.Award, ContractStep.Withdraw],
        ContractState.Planned => [ContractStep.Open, ContractStep.Award, ContractStep.Withdraw],
        ContractState.Opportunity => [ContractStep.Award, ContractStep.Defer, ContractStep.Withdraw],
        ContractState.Awarded => [ContractStep.Sign, ContractStep.Withdraw],
        ContractState.Contract => [ContractStep.Extend, ContractStep.Change, ContractStep.End, ContractStep.Terminate],
        ContractState.Ended or ContractState.Terminated or ContractState.Withdrawn => [],
    };

    /// <summary>Takes a step, or says why it cannot be taken.</summary>
    public Result<Done> Step(ContractStep step, StepDetails details, ContractAct act)
    {
        if (!Steps.Contains(step))
        {
            return new Problem.Conflict($"A contract that is {StateWords(State)} cannot be {StepWords(step)}");
        }

        return QuotesForbid(step, details, act) ?? step switch
        {
            ContractStep.Plan => Plan(details, act),
            ContractStep.Open => Open(details, act),
            ContractStep.Defer => Defer(details, act),
            ContractStep.Award => Award(details, act),
            ContractStep.Sign => Sign(details, act),
            ContractStep.Extend => Extend(details, act),
            ContractStep.Change => Change(details, act),
            ContractStep.End => Close(ContractState.Ended, "It ended", act, needsReason: false),
            ContractStep.Terminate => Close(ContractState.Terminated, "It was terminated", act, needsReason: true),
            ContractStep.Withdraw => Close(ContractState.Withdrawn, "It was withdrawn", act, needsReason: true),
        };
    }

    private Result<Done> Plan(StepDetails details, ContractAct act)
    {
        if ((details.Start ?? Start) is null)
        {
            return Wrong("Start", "Enter the day that it is planned to begin");
        }

        Start = details.Start ?? Start;
        return To(ContractState.Planned, $"Planned to begin on {DayWords(Start)}", act);
    }

    private Result<Done> Open(StepDetails details, ContractAct act)
    {
        if (WrongDeadline(details.Deadline, act.On) is { } wrong)
        {
            return wrong;
        }

        Deadline = details.Deadline;
        return To(ContractState.Opportunity, $"Published; bids until {DayWords(Deadline)}" + (Lots.Count > 1 ? $", in {Lots.Count} lots" : string.Empty), act);
    }

    private Result<Done> Defer(StepDetails details, ContractAct act)
    {
        if (WrongDeadline(details.Deadline, act.On) is { } wrong)
        {
            return wrong;
        }

        Deadline = details.Deadline;
        var anew = LotsToAskAnew;
        if (Notice is not { QuotesOpenedAt: not null })
        {
            return To(State, $"Bids until {DayWords(Deadline)}", act);
        }

        Notice.AskAnew();
        return To(State, $"Quotes are asked for anew for {string.Join(", ", anew.Select(l => l.Named))}; bids until {DayWords(Deadline)}", act);
    }

    private static Problem.Invalid? WrongDeadline(DateOnly? deadline, DateOnly published) =>
        deadline is not { } last ? Wrong("Deadline", "Enter the last day for bids")
        : last < published ? Wrong("Deadline", "The last day for bids must not lie before the day that it was published")
        : null;

    private Result<Done> Award(StepDetails details, ContractAct act)
    {
        if (State is not ContractState.Opportunity && PlainText.IsBlank(act.Reason))
        {
            return Wrong("Reason", "Enter why it was awarded without an opportunity being published");
        }

        var isPart = Lots.Any(l => !l.IsOpen);
        if (isPart && !Lots.Any(l => l.IsOpen))
        {
            return new Problem.Conflict("No lot is left open: open one again first");
        }

        if (details.Suppliers.Count == 0 && (Suppliers.Count == 0 || isPart))
        {
            return Wrong("Supplier", isPart ? "Enter the supplier that the lots which are still open were awarded to" : "Enter the supplier that it was awarded to");
        }

        if (details.Suppliers.Count > 0)
        {
            TakeSuppliers(details.Suppliers);
        }

        AwardOpenLots(act);
        if (isPart)
        {
            TakeWinners(details.Suppliers);
        }

        TakeValue(details.Value);
        AwardedOn = act.On;
        return To(ContractState.Awarded, $"Awarded to {string.Join(", ", Suppliers.Select(s => s.Name))}" + ValueWords(), act);
    }

    private Result<Done> Sign(StepDetails details, ContractAct act)
    {
        var (start, end) = (details.Start ?? Start, details.End ?? End);
        if (start is null)
        {
            return Wrong("Start", "Enter the day that it begins");
        }

        if (end is { } last && last < start)
        {
            return Wrong("End", "The end must not lie before the beginning");
        }

        if (StandstillForbids(act) is { } early)
        {
            return early;
        }

        (Start, End) = (start, end);
        LatestEnd = LatestOf(End, LatestEnd, OpenOptions);
        TakeValue(details.Value);
        return To(ContractState.Contract, $"Signed; from {DayWords(Start)}" + (End is null ? string.Empty : $" to {DayWords(End)}") + ValueWords(), act);
    }

    private Result<Done> Close(ContractState to, string words, ContractAct act, bool needsReason)
    {
        if (needsReason && PlainText.IsBlank(act.Reason))
        {
            return Wrong("Reason", "Enter the reason");
        }

        if (to is not ContractState.Withdrawn && Start is { } start && act.On < start)
        {
            return Wrong("On", "The day must not lie before the contract's beginning");
        }

        ClosedOn = act.On;
        return To(to, $"{words} on {DayWords(act.On)}", act);
    }

    private Result<Done> To(ContractState state, string words, ContractAct act, string? kind = null)
    {
        Write(kind ?? state.ToString().ToLowerInvariant(), words, act);
        State = state;
        ImportId = null;
        return Done.Instance;
    }

    private void TakeValue(ContractValue? value)
    {
        if (value is not null)
        {
            (ValuePence, ValueLeastPence, ValueMostPence, ValuePeriod, Vat) = (value.Pence, value.LeastPence, value.MostPence, value.Period, value.Vat);
        }
    }

    private string ValueWords() => ContractDifference.ValueOf(Value) is { } words ? $"; {words}" : string.Empty;

    private static string DayWords(DateOnly? day) => day?.ToString("d MMMM yyyy", System.Globalization.CultureInfo.GetCultureInfo("en-GB")) ?? "a day not known";

    private static Problem.Invalid Wrong(string field, string message) => new([new FieldError(field, message)]);

    private static string StateWords(ContractState state) => state switch
    {
        ContractState.Pipeline => "in the pipeline",
        ContractState.Planned => "planned",
        ContractState.Opportunity => "open for bids",
        ContractState.Awarded => "awarded",
        ContractState.Contract => "running",
        ContractState.Ended => "ended",
        ContractState.Terminated => "terminated",
        ContractState.Withdrawn => "withdrawn",
    };

    private static string StepWords(ContractStep step) => step switch
    {
        ContractStep.Plan => "planned",
        ContractStep.Open => "opened for bids",
        ContractStep.Defer => "given another last day for bids",
        ContractStep.Award => "awarded",
        ContractStep.Sign => "signed",
        ContractStep.Extend => "extended",
        ContractStep.Change => "changed",
        ContractStep.End => "ended",
        ContractStep.Terminate => "terminated",
        ContractStep.Withdraw => "withdrawn",
    };
}
