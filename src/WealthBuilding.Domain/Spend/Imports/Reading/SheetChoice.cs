namespace WealthBuilding.Domain.Spend.Imports.Reading;

/// <summary>Leaves out sheets that say again what another sheet says: copies, extracts, pivots and summaries.</summary>
internal static class SheetChoice
{
    private const double ShareThatMeansACopy = 0.9;
    private const long SameTotalPence = 100;

    public static LedgerFile Choose(List<LedgerTable> tables, List<LeftOutSheet> leftOut, ISet<string> hidden)
    {
        var kept = new List<LedgerTable>();
        foreach (var table in tables.OrderBy(t => hidden.Contains(t.Layout.Sheet!)).ThenByDescending(HasDates).ThenByDescending(Payments).ThenBy(IsInPounds).ThenBy(t => tables.IndexOf(t)))
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
            if (ShareIn(Prints(table, withNames: true), Prints(other, withNames: true)) >= ShareThatMeansACopy && !AreTwoMonths(table, other))
            {
                return ("copy", $"its rows stand in '{other.Layout.Sheet}' too");
            }

            // The same payments under other names: one of the two had its names taken out.
            if (HasDates(table) && Payments(table) is >= 5 and var payments && Payments(other) == payments && ShareIn(Prints(table, withNames: false), Prints(other, withNames: false)) == 1)
            {
                return ("copy", $"its payments stand in '{other.Layout.Sheet}' too, with other names");
            }
        }

        if (HasDates(table) && IsInPounds(table) && kept.Find(k => Payments(k) >= Payments(table) && ShareIn(Prints(table, withNames: true, 100), Prints(k, withNames: true, 100)) >= ShareThatMeansACopy) is { } exact)
        {
            return ("copy", $"its rows stand in '{exact.Layout.Sheet}' too, with pence");
        }

        if (!HasDates(table) && kept.Exists(HasDates) && AddsUpSuppliers(table, kept))
        {
            return ("summary", "it adds up the payments of other sheets by supplier");
        }

        var isSummary = !HasDates(table) && kept.Exists(HasDates)
            && (Math.Abs(Sum(table) - kept.Sum(Sum)) <= SameTotalPence || kept.Exists(k => Math.Abs(Sum(table) - Sum(k)) <= SameTotalPence) || Payments(table) * 3 < kept.Max(Payments));
        return isSummary ? ("summary", "it adds up the payments of another sheet") : null;
    }

    /// <summary>Payments that recur each month look like a copy where the file gives them no dates; the sheets' names tell.</summary>
    private static bool AreTwoMonths(LedgerTable table, LedgerTable other) =>
        !HasDates(table) && !HasDates(other) && MonthOf(table) is var month and > 0 && MonthOf(other) is var another and > 0 && month != another;

    private static int MonthOf(LedgerTable table) =>
        HeaderWords.Of(table.Layout.Sheet!).Select(w => w.Length >= 3 ? DateText.Read($"1 {w} 2000").DayFirst / 100 % 100 : 0).FirstOrDefault(m => m > 0);

    /// <summary>Nearly each row is the sum of what the kept sheets paid to that supplier: also where it has the largest ones only.</summary>
    private static bool AddsUpSuppliers(LedgerTable table, List<LedgerTable> kept)
    {
        var sums = new Dictionary<string, long>(StringComparer.OrdinalIgnoreCase);
        foreach (var (supplier, pence) in kept.SelectMany(Lines))
        {
            sums[supplier] = sums.GetValueOrDefault(supplier) + pence;
        }

        var lines = Lines(table).ToList();
        return lines.Count >= 2 && lines.Count(l => sums.TryGetValue(l.Supplier, out var sum) && Math.Abs(sum - l.Pence) <= SameTotalPence) >= lines.Count * ShareThatMeansACopy;
    }

    private static IEnumerable<(string Supplier, long Pence)> Lines(LedgerTable table)
    {
        var suppliers = table.Texts[LedgerField.Supplier];
        for (var i = 0; i < table.RowCount; i++)
        {
            if (table.Verdict[i] is RowVerdict.Imported)
            {
                yield return (suppliers.Codes[i] < 0 ? string.Empty : suppliers.Values[suppliers.Codes[i]], table.Pence[i]);
            }
        }
    }

    private static double ShareIn(IEnumerable<ulong> table, IEnumerable<ulong> other)
    {
        var prints = new Dictionary<ulong, int>();
        foreach (var print in other)
        {
            prints[print] = prints.GetValueOrDefault(print) + 1;
        }

        int all = 0, found = 0;
        foreach (var print in table)
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
    private static IEnumerable<ulong> Prints(LedgerTable table, bool withNames, int unitPence = 1)
    {
        var suppliers = table.Texts[LedgerField.Supplier];
        var hashes = suppliers.Values.Select(v => Hash.Of(System.Text.Encoding.UTF8.GetBytes(v))).ToArray();
        for (var i = 0; i < table.RowCount; i++)
        {
            if (table.Verdict[i] is RowVerdict.Imported)
            {
                var supplier = !withNames || suppliers.Codes[i] < 0 ? 0 : hashes[suppliers.Codes[i]];
                yield return Hash.Mix(Hash.Mix(supplier, (ulong)table.PaidOn[i]), (ulong)Rounded(table.Pence[i], unitPence));
            }
        }
    }

    private static long Rounded(long pence, int unitPence) => unitPence == 1 ? pence : (long)Math.Round(pence / (decimal)unitPence, MidpointRounding.AwayFromZero);

    private static bool IsInPounds(LedgerTable table)
    {
        for (var i = 0; i < table.RowCount; i++)
        {
            if (table.Verdict[i] is RowVerdict.Imported && table.Pence[i] % 100 != 0)
            {
                return false;
            }
        }

        return true;
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
