namespace WealthBuilding.Domain.Spend.Imports.Reading;

/// <summary>Rows that only the whole table shows to be totals, or to be nothing that can be told.</summary>
internal static class LateTotals
{
    /// <summary>A figure alone above the rows, or after rows that were set aside, is the total where it agrees with the whole.</summary>
    public static void TakeUnlabelled(TableBuilder table, IReadOnlyList<int> rows)
    {
        foreach (var row in rows.Where(r => table.Columns.Verdict[r] is RowVerdict.Quarantined && table.Sums.IsWhole(table.Columns.Pence[r])))
        {
            table.BecomesTotal(row);
            table.Notes.Withdraw("unlabelled-amount");
        }
    }

    /// <summary>Where most rows that are called totals are sums, the others are no payments either; where few are, 'total' is part of what was bought.</summary>
    public static void TakeDoubtful(TableBuilder table, OddRows odd)
    {
        if (odd.DatedTotals >= 2 * odd.DoubtfulTotals.Count)
        {
            odd.DoubtfulTotals.ForEach(r => table.IsSetAside(r, "total-disagrees"));
        }
    }

    /// <summary>Rows at the end with a name and an amount and nothing else are the sum, or are set aside.</summary>
    public static void TakeLoose(TableBuilder table)
    {
        var (columns, map) = (table.Columns, table.Map);
        foreach (var (row, isSum) in TrailingRows.Find(columns, map))
        {
            if (isSum)
            {
                table.BecomesTotal(row);
                continue;
            }

            table.IsSetAside(row, "loose-amount");
        }
    }
}
