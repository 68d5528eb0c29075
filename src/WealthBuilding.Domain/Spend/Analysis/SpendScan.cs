using System.Numerics;

namespace WealthBuilding.Domain.Spend.Analysis;

/// <summary>The loops over the lines: one pass, small dense sums, whole pence.</summary>
internal static class SpendScan
{
    /// <summary>Adds up the lines that pass, by the group that a column's code stands for.</summary>
    /// <param name="column">Which column groups.</param>
    /// <param name="groupOf">The group of each code of that column.</param>
    internal static void ByColumn(FilterTables tables, LocalLens lens, Func<SpendSegment, ushort[]> column, int[] groupOf, Cells cells)
    {
        foreach (var segment in tables.Segments)
        {
            var codes = column(segment);
            var payees = segment.Payee;
            for (var i = 0; i < payees.Length; i++)
            {
                if (Bits(tables, segment, i) == 0)
                {
                    cells.Add(groupOf[codes[i]], lens.Profiles[lens.ProfileOf[payees[i]]], segment.PenceAt(i));
                }
            }
        }
    }

    /// <summary>Adds up the lines that pass by payee, and those that a rule leaves out by rule.</summary>
    internal static void ByPayee(FilterTables tables, IEnumerable<SpendSegment> segments, PayeeSums sums)
    {
        foreach (var segment in segments)
        {
            var payees = segment.Payee;
            for (var i = 0; i < payees.Length; i++)
            {
                var bits = Bits(tables, segment, i);
                if (bits == 0)
                {
                    ref var sum = ref sums.Payees[payees[i]];
                    sum.Pence += segment.PenceAt(i);
                    sum.Lines++;
                }
                else if (bits < FilterTables.Out)
                {
                    ref var sum = ref sums.Rules[BitOperations.TrailingZeroCount(bits)];
                    sum.Pence += segment.PenceAt(i);
                    sum.Lines++;
                }
            }
        }
    }

    private static uint Bits(FilterTables tables, SpendSegment segment, int row) =>
        tables.Payee[segment.Payee[row]]
        | tables.Category[segment.Category[row]]
        | tables.Purpose[segment.Purpose[row]]
        | tables.Day[segment.Day[row]]
        | tables.Department[segment.Department[row]]
        | tables.Service[segment.Service[row]];
}

/// <summary>Sums by payee, and by the rule that leaves lines out.</summary>
internal sealed class PayeeSums(int payees)
{
    internal Sum[] Payees { get; } = new Sum[payees];

    internal Sum[] Rules { get; } = new Sum[ScopeRules.MaxRules];

    internal struct Sum
    {
        internal long Pence;
        internal long Lines;
    }
}
