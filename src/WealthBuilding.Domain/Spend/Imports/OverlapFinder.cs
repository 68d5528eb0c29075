namespace WealthBuilding.Domain.Spend.Imports;

/// <summary>A line that an institution already holds, as far as finding the same row again needs it.</summary>
public readonly record struct HeldLine(int ImportId, int PaidOn, long Fingerprint);

/// <summary>
/// Finds the rows of a new file that an earlier file already brought. Files overlap: a quarter holds three months, a corrected
/// month is published again. What repeats within one file is kept, so rows are matched one for one: a file that holds a row
/// three times where two are held brings one new row.
/// </summary>
/// <remarks>
/// A row with a date is held when a line with the same fingerprint is held. A row without a date says too little (a yearly rent
/// of the same sum is no copy), so it counts only where at least half of the file's undated rows match one and the same import.
/// </remarks>
public static class OverlapFinder
{
    private const double ShareThatMeansTheSameFile = 0.5;

    /// <summary>Marks, for each row over all tables in order, whether it is already held.</summary>
    public static bool[] Find(IReadOnlyList<LedgerTable> tables, IEnumerable<HeldLine> held)
    {
        var flags = new bool[tables.Sum(t => t.RowCount)];
        var dated = new Dictionary<long, int>();
        var undated = new Dictionary<int, Dictionary<long, int>>();
        foreach (var line in held)
        {
            var counts = line.PaidOn != 0 ? dated : Of(undated, line.ImportId);
            counts[line.Fingerprint] = counts.GetValueOrDefault(line.Fingerprint) + 1;
        }

        Match(tables, dated, wantDated: true, flags);
        foreach (var import in undated.Values.Where(counts => IsSameFile(tables, counts)))
        {
            Match(tables, import, wantDated: false, flags);
        }

        return flags;
    }

    private static Dictionary<long, int> Of(Dictionary<int, Dictionary<long, int>> all, int importId)
    {
        if (!all.TryGetValue(importId, out var counts))
        {
            all[importId] = counts = [];
        }

        return counts;
    }

    private static bool IsSameFile(IReadOnlyList<LedgerTable> tables, Dictionary<long, int> held)
    {
        var rows = 0;
        var matching = 0;
        foreach (var table in tables)
        {
            for (var i = 0; i < table.RowCount; i++)
            {
                if (table.Verdict[i] is RowVerdict.Imported && table.PaidOn[i] == 0)
                {
                    rows++;
                    matching += held.ContainsKey((long)table.Fingerprint[i]) ? 1 : 0;
                }
            }
        }

        return rows > 0 && matching >= rows * ShareThatMeansTheSameFile;
    }

    private static void Match(IReadOnlyList<LedgerTable> tables, Dictionary<long, int> held, bool wantDated, bool[] flags)
    {
        if (held.Count == 0)
        {
            return;
        }

        var row = 0;
        foreach (var table in tables)
        {
            for (var i = 0; i < table.RowCount; i++, row++)
            {
                if (table.Verdict[i] is RowVerdict.Imported && (table.PaidOn[i] != 0) == wantDated && !flags[row])
                {
                    flags[row] = Take(held, (long)table.Fingerprint[i]);
                }
            }
        }
    }

    private static bool Take(Dictionary<long, int> held, long fingerprint)
    {
        if (!held.TryGetValue(fingerprint, out var left) || left == 0)
        {
            return false;
        }

        held[fingerprint] = left - 1;
        return true;
    }
}
