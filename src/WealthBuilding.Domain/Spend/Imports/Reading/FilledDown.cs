using System.Globalization;
using System.Text;

namespace WealthBuilding.Domain.Spend.Imports.Reading;

/// <summary>
/// A table that names the supplier, the department or the day on the first row of each group only, as a pivot and a printed report do:
/// the rows below have it too. Each is flagged as put right, and all are counted.
/// </summary>
/// <remarks>
/// Never for the odd blank: a ledger that lacks a name here and there names the same supplier again and again, and in no order. A
/// grouped one names each once, within each department where that is grouped too.
/// </remarks>
internal static class FilledDown
{
    private const int LeastBlanks = 3;
    private const int LeastHeads = 3;
    private const int LeastHeadsWithoutOrder = 8;

    /// <summary>At least one row in so many is blank.</summary>
    private const int MostRowsForABlank = 5;

    public static void Take(TableBuilder table)
    {
        var columns = table.Columns;
        var departments = OfField(columns, LedgerField.Department, []);
        Write(table, departments, "department-from-above");
        var suppliers = OfField(columns, LedgerField.Supplier, departments?.Heads ?? []) is { } found && !IsSortedByOthers(columns, found) ? found : null;
        Write(table, suppliers, "supplier-from-above");
        foreach (var (row, _) in suppliers?.Blanks ?? [])
        {
            columns.Flags[row] = (columns.Flags[row] & ~RowFlags.SupplierUnknown) | table.Sinks.FlagsOf(suppliers!.Codes[row]);
        }

        if (columns.DateCode is { } dates)
        {
            Write(table, Find(columns, dates, columns.Dates) is { } days && AreGrouped(days, [], DayOf) ? days : null, "date-from-above");
        }
    }

    private static Grouped? OfField(TableColumns columns, LedgerField field, IReadOnlyList<int> outer) =>
        columns.Has(field) && Find(columns, columns.CodesOf(field), columns.TextsOf(field)) is { } found && AreGrouped(found, outer, NameOf) ? found : null;

    /// <summary>Gives each blank what stands above it; what the row says as a whole is another thing then, so that payments to two suppliers are no duplicates.</summary>
    private static void Write(TableBuilder table, Grouped? grouped, string code)
    {
        if (grouped is null)
        {
            return;
        }

        foreach (var (row, head) in grouped.Blanks)
        {
            grouped.Codes[row] = grouped.Codes[head];
            table.Columns.RowHash[row] = Hash.Mix(table.Columns.RowHash[row], (ulong)(uint)grouped.Codes[head]);
            table.Columns.Flags[row] |= RowFlags.Repaired;
        }

        table.Notes.Repaired(code, [grouped.TextOf(grouped.Blanks[0].Head)], grouped.Blanks.Count);
    }

    /// <summary>The rows that name something, and those that name nothing; null where none is blank, a payment has no amount, or nothing stands above it.</summary>
    private static Grouped? Find(TableColumns columns, Column<int> codes, ByteDictionary texts)
    {
        var grouped = new Grouped(codes, texts);
        ReadOnlySpan<RowVerdict> verdicts = columns.Verdict.Values;
        ReadOnlySpan<RowFlags> flags = columns.Flags.Values;
        if (!HasBlanks(verdicts, codes.Values))
        {
            return null;
        }

        for (var row = 0; row < verdicts.Length; row++)
        {
            if (verdicts[row] is not RowVerdict.Imported)
            {
                continue;
            }

            if (codes[row] >= 0)
            {
                grouped.Heads.Add(row);
            }
            else if (grouped.Heads.Count == 0 || (flags[row] & RowFlags.AmountBlank) != 0)
            {
                return null;
            }
            else
            {
                grouped.Blanks.Add((row, grouped.Heads[^1]));
            }
        }

        return grouped;
    }

    [System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.AggressiveOptimization)]
    private static bool HasBlanks(ReadOnlySpan<RowVerdict> verdicts, ReadOnlySpan<int> codes)
    {
        var blanks = 0;
        for (var row = 0; row < codes.Length; row++)
        {
            blanks += codes[row] < 0 && verdicts[row] is RowVerdict.Imported ? 1 : 0;
        }

        return blanks >= LeastBlanks && blanks * (long)MostRowsForABlank >= codes.Length / 2;
    }

    /// <param name="grouped">The rows.</param>
    /// <param name="outer">Rows that begin a group of groups: a name may stand again after each.</param>
    /// <param name="orderOf">By what the names of a list are in order; null for a name that has no place.</param>
    private static bool AreGrouped(Grouped grouped, IReadOnlyList<int> outer, Func<string, string?> orderOf)
    {
        var (heads, blanks) = (grouped.Heads, grouped.Blanks);
        if (blanks.Count < LeastBlanks || blanks.Count * (long)MostRowsForABlank < heads.Count + blanks.Count || heads.Count < LeastHeads || blanks.DistinctBy(b => b.Head).Take(2).Count() < 2)
        {
            return false;
        }

        // A group of groups that begins without a name lacks it: the one above belongs to another.
        var begins = outer.ToHashSet();
        if (blanks.Exists(b => begins.Contains(b.Row)))
        {
            return false;
        }

        var parts = new List<List<int>>();
        foreach (var head in heads)
        {
            if (parts.Count == 0 || begins.Contains(head))
            {
                parts.Add([]);
            }

            parts[^1].Add(head);
        }

        return parts.TrueForAll(p => p.Select(h => grouped.Codes[h]).Distinct().Count() == p.Count)
            && (heads.Count >= LeastHeadsWithoutOrder || parts.TrueForAll(p => InOrder([.. p.Select(h => orderOf(grouped.TextOf(h)))])));
    }

    /// <summary>The rows are sorted by day or by department, and names that are lacking stand last in each: these are odd blanks, brought together.</summary>
    private static bool IsSortedByOthers(TableColumns columns, Grouped suppliers)
    {
        Column<int>?[] others = [columns.DateCode, columns.Has(LedgerField.Department) ? columns.CodesOf(LedgerField.Department) : null];
        return Array.Exists(others, o => o is not null && AreRuns(columns, suppliers, o));
    }

    /// <summary>Each value of the other column stands in one run of rows, and no blank is followed by a row of the same run that names somebody.</summary>
    private static bool AreRuns(TableColumns columns, Grouped suppliers, Column<int> other)
    {
        var seen = new HashSet<int>();
        var (last, wasBlank) = (-2, false);
        for (var row = 0; row < columns.Rows; row++)
        {
            if (columns.Verdict[row] is not RowVerdict.Imported)
            {
                continue;
            }

            var isBlank = suppliers.Codes[row] < 0;
            if (other[row] != last && !seen.Add(other[row]) || (other[row] == last && wasBlank && !isBlank))
            {
                return false;
            }

            (last, wasBlank) = (other[row], isBlank);
        }

        return seen.Count > 1;
    }

    private static bool InOrder(List<string?> keys) =>
        !keys.Contains(null) && keys.Zip(keys.Skip(1)).All(p => string.Compare(p.First, p.Second, StringComparison.OrdinalIgnoreCase) < 0);

    /// <summary>A name as lists are sorted: letters and digits alone.</summary>
    private static string? NameOf(string text) => string.Concat(text.Where(char.IsLetterOrDigit)) is { Length: > 0 } name ? name : null;

    private static string? DayOf(string text) =>
        DateText.Read(text) is { Kind: not DateKind.None } reading ? (reading.DayFirst == 0 ? reading.MonthFirst : reading.DayFirst).ToString(CultureInfo.InvariantCulture) : null;

    /// <summary>The rows of a column that name something, and the blank ones, each with the row above that does.</summary>
    private sealed record Grouped(Column<int> Codes, ByteDictionary Texts)
    {
        public List<int> Heads { get; } = [];

        public List<(int Row, int Head)> Blanks { get; } = [];

        public string TextOf(int row) => Encoding.UTF8.GetString(Texts.BytesOf(Codes[row]));
    }
}
