namespace WealthBuilding.Domain.Spend.Imports.Reading;

/// <summary>
/// A table whose groups have their sum above them: a row with a supplier and no date, then its payments without a supplier, which add
/// up to it. The heads are totals, and their payments have the supplier that stands above them.
/// </summary>
internal static class GroupHeads
{
    private const int LeastGroups = 2;

    /// <summary>Takes all groups of the table, or none: a payment that belongs to no group is another layout, and a sum that is not exact is asked about.</summary>
    public static void Take(TableBuilder table)
    {
        var columns = table.Columns;
        if (columns.DateCode is null || !columns.Has(LedgerField.Supplier) || !Any(columns.Flags.Values, columns.Verdict.Values) || Find(columns) is not { Count: >= LeastGroups } groups)
        {
            return;
        }

        if (groups.Count(g => !IsExact(columns, g.Payments, g.Head)) is var others and > 0)
        {
            table.Notes.Questions.Add(Ask(table, groups.Count, others));
            return;
        }

        var suppliers = columns.CodesOf(LedgerField.Supplier);
        var texts = columns.TextsOf(LedgerField.Supplier).Strings();
        foreach (var (head, payments) in groups)
        {
            foreach (var row in payments)
            {
                suppliers[row] = suppliers[head];
                columns.Flags[row] = (columns.Flags[row] & ~RowFlags.SupplierUnknown) | table.Sinks.FlagsOf(suppliers[head]);
            }

            table.Notes.Repaired("supplier-above", [texts[suppliers[head]]], payments.Count);
            table.BecomesTotal(head);
        }
    }

    private static bool Any(ReadOnlySpan<RowFlags> flags, ReadOnlySpan<RowVerdict> verdicts)
    {
        for (var row = 0; row < flags.Length; row++)
        {
            if ((flags[row] & RowFlags.SupplierUnknown) != 0 && verdicts[row] is RowVerdict.Imported)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Each head with its payments; null where the table is not of such groups throughout.</summary>
    private static List<(int Head, List<int> Payments)>? Find(TableColumns columns)
    {
        var dated = new DatedRows(columns);
        var groups = new List<(int Head, List<int> Payments)>();
        for (var row = 0; row < columns.Rows; row++)
        {
            if (columns.Verdict[row] is not RowVerdict.Imported)
            {
                continue;
            }

            var isPayment = columns.Flags[row].HasFlag(RowFlags.SupplierUnknown);
            if (isPayment ? groups.Count == 0 : dated.Has(row))
            {
                return null;
            }

            if (isPayment)
            {
                groups[^1].Payments.Add(row);
            }
            else
            {
                groups.Add((row, []));
            }
        }

        return groups.TrueForAll(g => g.Payments.Count > 0) ? groups : null;
    }

    private static bool IsExact(TableColumns columns, List<int> payments, int head) => payments.Sum(r => columns.Pence[r]) == columns.Pence[head];

    private static Question Ask(TableBuilder table, int groups, int others) => new(
        "group-sums", LedgerField.Amount,
        $"{groups} rows without a date name a supplier and the rows below them name none, as sums above their payments do, but {others} of these sums differ from their payments. Bring the file without the sums, or say that each of these rows is a payment.",
        [table.Map.Headers[table.Map.Amount]]);
}
