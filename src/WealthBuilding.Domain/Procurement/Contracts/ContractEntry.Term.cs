using WealthBuilding.Domain.Common;

namespace WealthBuilding.Domain.Procurement.Contracts;

/// <summary>The steps that move the end of a running contract, or its value.</summary>
public sealed partial class ContractEntry
{
    /// <summary>Without a new end, the next option is taken up whole; with one, that day is the end, and options that it passes are used.</summary>
    private Result<Done> Extend(StepDetails details, ContractAct act)
    {
        if (End is not { } end)
        {
            return new Problem.Conflict("It has no end that could be extended. Change its end instead");
        }

        var options = OpenOptions;
        if (details.End is null && options.Count == 0)
        {
            return Wrong("End", "Enter the new last day: no option to extend is left");
        }

        var until = details.End ?? ContractTerm.Extend(end, options[0]);
        if (until <= end)
        {
            return Wrong("End", $"The new last day must lie after {DayWords(end)}");
        }

        var isBeyond = LatestEnd is { } latest && until > latest;
        if (isBeyond && PlainText.IsBlank(act.Reason))
        {
            return Wrong("Reason", $"Enter why it is extended beyond {DayWords(LatestEnd)}, the last day that its options allow");
        }

        OriginalEnd ??= end;
        ExtensionMonths = Join(Left(options, end, until));
        ExtensionsUsed++;
        (End, LatestEnd) = (until, LatestEnd is { } last && last > until ? last : until);
        return To(State, $"Extended to {DayWords(until)}" + (isBeyond ? ", beyond its options" : string.Empty), act);
    }

    /// <summary>Options that are left when the end has moved: one is used as soon as the new end passes the old one within it.</summary>
    private static List<int> Left(IReadOnlyList<int> options, DateOnly end, DateOnly until)
    {
        var used = 0;
        for (var at = end; used < options.Count && at < until; used++)
        {
            at = ContractTerm.Extend(at, options[used]);
        }

        return [.. options.Skip(used)];
    }

    private Result<Done> Change(StepDetails details, ContractAct act)
    {
        if (PlainText.IsBlank(act.Reason))
        {
            return Wrong("Reason", "Enter why it was changed");
        }

        if (details.Value is null && details.End is null)
        {
            return Wrong("Value", "Enter a new value or a new last day");
        }

        if (details.End is { } last && Start is { } first && last < first)
        {
            return Wrong("End", "The end must not lie before the beginning");
        }

        var before = ToFacts();
        OriginalEnd ??= details.End is not null && details.End != End ? End : null;
        End = details.End ?? End;
        LatestEnd = LatestOf(End, LatestEnd, OpenOptions);
        TakeValue(details.Value);
        var differences = ContractDifference.Between(before, ToFacts());
        return differences.Count == 0
            ? Wrong("Value", "Enter a value or a last day other than the present one")
            : To(State, string.Join("; ", differences.Select(d => d.Words)), act, "change");
    }
}
