using System.Globalization;
using System.Runtime.CompilerServices;

namespace WealthBuilding.Domain.Spend.Imports.Reading;

/// <summary>Looks at what stands at the foot of a table: a reconciliation below the total, and a total that says something else than the rows.</summary>
internal static class TableFoot
{
    private const int MostRows = 20;

    /// <summary>Rows below the last total that have no date, where the payments above have one, are no payments: 'Less: VAT reclaim', 'Net'.</summary>
    public static void TakeReconciliation(TableBuilder table)
    {
        var columns = table.Columns;
        var total = LastTotal(table, columns.Rows);
        if (total < 0)
        {
            return;
        }

        List<int> below = [.. Payments(columns, total + 1, columns.Rows).Take(MostRows + 1)];
        if (below.Count is 0 or > MostRows || Payments(columns, 0, total).Take(below.Count * 3).Count() < below.Count * 3)
        {
            return;
        }

        var dated = new DatedRows(columns);
        if (dated.AreUsual && !below.Exists(dated.Has))
        {
            below.ForEach(r => table.IsSetAside(r, "loose-amount"));
        }
    }

    /// <summary>Says where the last labelled total agrees neither with all rows nor with those since the total before it.</summary>
    public static void CompareStated(TableBuilder table)
    {
        if (table.Stated is not { } stated || Payments(table.Columns, stated.Row, table.Columns.Rows).Any())
        {
            return;
        }

        var columns = table.Columns;
        var whole = Sum(columns, 0, columns.Rows, withAside: false);
        long[] sums = [whole, Sum(columns, 0, columns.Rows, withAside: true), Sum(columns, LastTotal(table, stated.Row) + 1, stated.Row, withAside: true)];
        var isCount = stated.Pence == Payments(columns, 0, columns.Rows).Count() * 100L;
        if (whole != 0 && !isCount && !sums.Any(s => RunningSums.Agrees(stated.Pence, s)))
        {
            table.Notes.Problem("total-disagrees", columns.Record[stated.Row], table.Map.Headers[table.Map.Amount], $"{Pounds(stated.Pence)} is stated; the rows come to {Pounds(whole)}");
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int LastTotal(TableBuilder table, int end)
    {
        var totalRow = table.Reasons.CodeOf("total-row");
        ReadOnlySpan<RowVerdict> verdicts = table.Columns.Verdict.Values;
        ReadOnlySpan<byte> reasons = table.Columns.Reason.Values;
        for (var row = end - 1; row >= 0; row--)
        {
            if (verdicts[row] is RowVerdict.Skipped && reasons[row] == totalRow)
            {
                return row;
            }
        }

        return -1;
    }

    private static IEnumerable<int> Payments(TableColumns columns, int from, int end) =>
        Enumerable.Range(from, end - from).Where(r => columns.Verdict[r] is RowVerdict.Imported);

    private static long Sum(TableColumns columns, int from, int end, bool withAside)
    {
        var sum = 0L;
        for (var row = from; row < end; row++)
        {
            sum += columns.Verdict[row] is RowVerdict.Imported || (withAside && columns.Verdict[row] is RowVerdict.Quarantined) ? columns.Pence[row] : 0;
        }

        return sum;
    }

    private static string Pounds(long pence) => (pence / 100m).ToString("0.00", CultureInfo.InvariantCulture);
}
