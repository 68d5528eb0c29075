namespace WealthBuilding.Domain.Spend.Analysis;

/// <summary>The month and the year that each day belongs to, as small numbers in order; 0 for the day that is not known.</summary>
internal static class SpendDayGroups
{
    /// <summary>The year before the one that is numbered 1.</summary>
    internal const int FirstYear = 1898;

    private static readonly int[][] ByYear = [.. Enum.GetValues<YearKind>().Select(kind => Groups(d => SpendYear.Of(d, kind).Start - FirstYear))];

    internal static readonly int[] Months = Groups(d => ((d.Year - 1900) * 12) + d.Month);

    internal static int[] Years(YearKind kind) => ByYear[(int)kind];

    internal static DateOnly MonthOf(int group) => new DateOnly(1900, 1, 1).AddMonths(group - 1);

    private static int[] Groups(Func<DateOnly, int> groupOf)
    {
        var groups = new int[SpendDay.Count];
        for (var day = 1; day < groups.Length; day++)
        {
            groups[day] = groupOf(SpendDay.ToDate((ushort)day));
        }

        return groups;
    }
}
