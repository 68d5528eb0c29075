namespace WealthBuilding.Domain.Procurement.Contracts;

/// <summary>What is odd about a step though it may be right: whoever takes it has to say that it is.</summary>
public sealed partial class ContractEntry
{
    private const int FarYears = 25;
    private const int LongAgoYears = 15;

    /// <summary>Each in a sentence; none where nothing is odd. Asked before the step is taken.</summary>
    public IReadOnlyList<string> DoubtsOf(ContractStep step, StepDetails details, ContractAct act, DateOnly today) =>
        [.. DayDoubts(step, act, today), .. EndDoubts(step, details, act, today), .. LatenessDoubts(step, details, today)];

    private IEnumerable<string> DayDoubts(ContractStep step, ContractAct act, DateOnly today)
    {
        if (step is ContractStep.End or ContractStep.Terminate && act.On > today)
        {
            yield return $"{DayWords(act.On)} is still to come: the contract stands as closed from now on";
        }
        else if (act.On > today.AddYears(1))
        {
            yield return $"{DayWords(act.On)} lies far ahead";
        }

        if (act.On < today.AddYears(-LongAgoYears))
        {
            yield return $"{DayWords(act.On)} is more than {LongAgoYears} years ago";
        }

        if (step is ContractStep.End or ContractStep.Terminate && End is { } end && act.On > end)
        {
            yield return $"It ends on {DayWords(end)} by itself, before {DayWords(act.On)}";
        }

        if (step is ContractStep.End && End is { } last && act.On < last)
        {
            yield return $"Its last day is {DayWords(last)}: ending before that is a termination";
        }
    }

    private IEnumerable<string> EndDoubts(ContractStep step, StepDetails details, ContractAct act, DateOnly today)
    {
        if (step is not ContractStep.Extend || End is not { } end)
        {
            if (step is ContractStep.Change or ContractStep.Sign && details.End < today)
            {
                yield return $"The last day, {DayWords(details.End)}, has passed already";
            }

            yield break;
        }

        if (act.On > end)
        {
            yield return $"It ended on {DayWords(end)}, before {DayWords(act.On)}: what has ended cannot be extended, and a new award may be needed";
        }

        var options = OpenOptions;
        var until = details.End ?? (options.Count > 0 ? ContractTerm.Extend(end, options[0]) : end);
        if (until > end && options.Count == 0 && LatestEnd is null)
        {
            yield return "No option to extend is recorded for it: is this extension a modification that the rules allow?";
        }
        else if (LatestEnd is { } latest && until > latest)
        {
            yield return $"Its options allow {DayWords(latest)} at the latest; {DayWords(until)} is beyond them: is this a modification that the rules allow?";
        }
    }

    private static IEnumerable<string> LatenessDoubts(ContractStep step, StepDetails details, DateOnly today)
    {
        foreach (var (what, day) in new[] { ("first day", details.Start), ("last day", details.End), ("last day for bids", details.Deadline) })
        {
            if (day > today.AddYears(what == "last day for bids" ? 2 : FarYears))
            {
                yield return $"The {what}, {DayWords(day)}, lies far ahead";
            }
        }

        if (step is ContractStep.Plan && details.Start < today)
        {
            yield return $"The first day, {DayWords(details.Start)}, has passed already";
        }
    }
}
