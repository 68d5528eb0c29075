namespace WealthBuilding.Domain.Spend.Imports.Reading;

/// <summary>Leaves out sheets that say again what another sheet says: copies, extracts, pivots and summaries.</summary>
internal static class SheetChoice
{
    private const double ShareThatMeansACopy = 0.9;
    private const long SameTotalPence = 100;

    public static LedgerFile Choose(List<LedgerTable> tables, List<LeftOutSheet> leftOut, ISet<string> hidden)
    {
        var kept = new List<LedgerTable>();
        foreach (var table in tables.OrderBy(t => hidden.Contains(t.Layout.Sheet!)).ThenByDescending(HasDates).ThenByDescending(Payments).ThenBy(t => tables.IndexOf(t)))
        {
            if (Why(table, kept, hidden) is { } why)
            {
                leftOut.Add(new LeftOutSheet(table.Layout.Sheet!, why.Code, why.Words));
            }
            else
            {
                kept.Add(table);
            }
        }

        return new LedgerFile { Tables = [.. kept.OrderBy(tables.IndexOf)], LeftOut = leftOut };
    }

    private static (string Code, string Words)? Why(LedgerTable table, List<LedgerTable> kept, ISet<string> hidden)
    {
        if (kept.Count > 0 && hidden.Contains(table.Layout.Sheet!))
        {
            return ("hidden", "it is hidden, and other sheets hold the payments");
        }

        foreach (var other in kept)
        {
            if (ShareIn(table, other) >= ShareThatMeansACopy)
            {
                return ("copy", $"its rows stand in '{other.Layout.Sheet}' too");
            }
        }

        var isSummary = !HasDates(table) && kept.Exists(HasDates)
            && (Math.Abs(Sum(table) - kept.Sum(Sum)) <= SameTotalPence || kept.Exists(k => Math.Abs(Sum(table) - Sum(k)) <= SameTotalPence) || Payments(table) * 3 < kept.Max(Payments));
        return isSummary ? ("summary", "it adds up the payments of another sheet") : null;
    }

    private static double ShareIn(LedgerTable table, LedgerTable other)
    {
        var prints = new Dictionary<ulong, int>();
        foreach (var print in Prints(other))
        {
            prints[print] = prints.GetValueOrDefault(print) + 1;
        }

        int all = 0, found = 0;
        foreach (var print in Prints(table))
        {
            all++;
            if (prints.TryGetValue(print, out var left) && left > 0)
            {
                prints[print] = left - 1;
                found++;
            }
        }

        return all == 0 ? 0 : found / (double)all;
    }

    // What was paid to whom on which day: a copy may leave out other columns.
    private static IEnumerable<ulong> Prints(LedgerTable table)
    {
        var suppliers = table.Texts[LedgerField.Supplier];
        var hashes = suppliers.Values.Select(v => Hash.Of(System.Text.Encoding.UTF8.GetBytes(v))).ToArray();
        for (var i = 0; i < table.RowCount; i++)
        {
            if (table.Verdict[i] is RowVerdict.Imported)
            {
                var supplier = suppliers.Codes[i] < 0 ? 0 : hashes[suppliers.Codes[i]];
                yield return Hash.Mix(Hash.Mix(supplier, (ulong)table.PaidOn[i]), (ulong)table.Pence[i]);
            }
        }
    }

    private static bool HasDates(LedgerTable table) => table.PaidOn.Span.IndexOfAnyExcept(0) >= 0;

    private static int Payments(LedgerTable table) => table.Verdict.Count(v => v is RowVerdict.Imported);

    private static long Sum(LedgerTable table)
    {
        long sum = 0;
        for (var i = 0; i < table.RowCount; i++)
        {
            sum += table.Verdict[i] is RowVerdict.Imported ? table.Pence[i] : 0;
        }

        return sum;
    }
}
