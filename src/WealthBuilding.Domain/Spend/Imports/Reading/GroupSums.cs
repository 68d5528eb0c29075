using System.Runtime.CompilerServices;

namespace WealthBuilding.Domain.Spend.Imports.Reading;

/// <summary>
/// Finds the rows among the payments that close a group, whatever they are called: each is to the penny the sum of the rows since the
/// last such row, and lacks the date that payments have, or every row of the table belongs to such a group.
/// </summary>
internal static class GroupSums
{
    private const int LeastOfAGroup = 2;
    private const int LeastOfAMeanGroup = 3;

    public static void Take(TableBuilder table)
    {
        var dated = new DatedRows(table.Columns);
        if (dated.AreUsual && TakeUndated(table, dated))
        {
            return;
        }

        var (sums, covered) = Find(table, dated: null);
        if (sums.Count >= 2 && covered && AreNoPayees(table.Columns, sums))
        {
            sums.ForEach(table.BecomesTotal);
        }
    }

    /// <summary>Several sums are subtotals; one alone may be a payment after all, which nobody can tell from the file.</summary>
    private static bool TakeUndated(TableBuilder table, DatedRows dated)
    {
        var (sums, _) = Find(table, dated);
        if (sums.Count >= 2)
        {
            sums.ForEach(table.BecomesTotal);
        }
        else
        {
            sums.ForEach(r => table.IsSetAside(r, "loose-amount"));
        }

        return sums.Count > 0;
    }

    /// <summary>The rows that are sums, and whether they account for all payments.</summary>
    /// <param name="dated">Given where only rows without a date may be sums.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static (List<int> Sums, bool Covered) Find(TableBuilder table, DatedRows? dated)
    {
        var totalRow = table.Reasons.CodeOf("total-row");
        ReadOnlySpan<RowVerdict> verdicts = table.Columns.Verdict.Values;
        ReadOnlySpan<byte> reasons = table.Columns.Reason.Values;
        ReadOnlySpan<long> amounts = table.Columns.Pence.Values;
        var sums = new List<int>();
        var (since, rows, whole, all) = (0L, 0, 0L, 0);
        for (var row = 0; row < verdicts.Length; row++)
        {
            if (verdicts[row] is RowVerdict.Skipped && reasons[row] == totalRow)
            {
                (since, rows) = (0, 0);
            }

            if (verdicts[row] is not RowVerdict.Imported)
            {
                continue;
            }

            var pence = amounts[row];
            var closesGroup = rows >= LeastOfAGroup && pence == since;
            if (pence != 0 && (closesGroup || (sums.Count > 1 && pence == whole)) && dated?.Has(row) is not true)
            {
                sums.Add(row);
                (since, rows) = (0, 0);
                continue;
            }

            since += pence;
            whole += pence;
            rows++;
            all++;
        }

        return (sums, rows == 0 && all >= sums.Count * LeastOfAMeanGroup);
    }

    /// <summary>None of the names beside the sums is that of a payee, and none has a number of its own.</summary>
    private static bool AreNoPayees(TableColumns columns, List<int> sums)
    {
        var suppliers = columns.CodesOf(LedgerField.Supplier);
        var names = sums.Select(r => suppliers[r]).ToHashSet();
        var of = sums.ToHashSet();
        return !sums.Exists(columns.HasTransaction)
            && !Enumerable.Range(0, columns.Rows).Any(r => columns.Verdict[r] is RowVerdict.Imported && !of.Contains(r) && names.Contains(suppliers[r]));
    }
}
