namespace WealthBuilding.Domain.Procurement.Contracts;

/// <summary>Reckons with the days that contracts begin and end. A last day is included: 1 April to 31 March is twelve months.</summary>
public static class ContractTerm
{
    /// <summary>Months from a first day to a last day, both included; parts of a month as the share of its days.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The last day lies before the first.</exception>
    public static decimal Months(DateOnly first, DateOnly last)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(last, first);
        var next = last.AddDays(1);
        var whole = ((next.Year - first.Year) * 12) + next.Month - first.Month;
        whole -= first.AddMonths(whole) > next ? 1 : 0;
        var from = first.AddMonths(whole);
        var month = first.AddMonths(whole + 1).DayNumber - from.DayNumber;
        return whole + ((decimal)(next.DayNumber - from.DayNumber) / month);
    }

    /// <summary>The last day after some more months: 31 March and 12 months is 31 March, the last of February stays the last of its month.</summary>
    public static DateOnly Extend(DateOnly last, int months) => last.AddDays(1).AddMonths(months).AddDays(-1);

    /// <summary>Months from today until a day, for 'ends within six months'; negative where it has passed.</summary>
    public static bool IsWithin(DateOnly day, DateOnly today, int months) => day >= today && day <= today.AddMonths(months);
}
