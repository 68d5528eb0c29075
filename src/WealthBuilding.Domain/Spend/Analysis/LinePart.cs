namespace WealthBuilding.Domain.Spend.Analysis;

/// <summary>What a figure counts of one payment: its pence by ring (of the rings that the filter wants), and how many of them are local.</summary>
/// <param name="RingPence">In the order of the rings.</param>
/// <param name="LocalPence">Pence that are local in the meaning asked for.</param>
public readonly record struct LinePart(IReadOnlyList<long> RingPence, long LocalPence)
{
    /// <summary>All of the payment; under a filter by ring, the part that lies there.</summary>
    public long Pence => RingPence.Sum();
}

/// <summary>A payment that passes a filter.</summary>
/// <param name="Import">The import it came with.</param>
/// <param name="Line">Its number within the import, as the builder was told.</param>
/// <param name="Payee">The payee's code in the snapshot.</param>
/// <param name="Pence">All of it, whatever rings are wanted.</param>
public readonly record struct PassingLine(string Import, int Line, int Payee, long Pence);

/// <summary>Some of the payments that pass a filter, the latest first, those without a date last.</summary>
/// <param name="Lines">How many pass in all.</param>
public sealed record LinePage(IReadOnlyList<PassingLine> Rows, long Lines)
{
    internal static LinePage Of(SpendSnapshot snapshot, FilterTables tables, int number, int size)
    {
        var counts = CountByDay(tables);
        var first = (long)(number - 1) * size;
        var (newest, before) = DayOf(counts, first);
        var (oldest, _) = DayOf(counts, first + size - 1);
        var byDay = new SortedDictionary<int, List<PassingLine>>(Comparer<int>.Create((a, b) => b.CompareTo(a)));
        ForEach(tables, (segment, row) =>
        {
            if (segment.Day[row] <= newest && segment.Day[row] >= oldest)
            {
                if (!byDay.TryGetValue(segment.Day[row], out var lines))
                {
                    byDay[segment.Day[row]] = lines = [];
                }

                lines.Add(new PassingLine(snapshot.ImportIds[segment.Import], segment.Line[row], segment.Payee[row], segment.PenceAt(row)));
            }
        });
        return new LinePage([.. byDay.Values.SelectMany(l => l).Skip((int)(first - before)).Take(size)], counts.Sum());
    }

    private static long[] CountByDay(FilterTables tables)
    {
        var counts = new long[SpendDay.Count];
        ForEach(tables, (segment, row) => counts[segment.Day[row]]++);
        return counts;
    }

    /// <summary>The day that holds the line of a rank, the latest first, and how many lines are later than that day.</summary>
    private static (int Day, long Before) DayOf(long[] counts, long rank)
    {
        long before = 0;
        for (var day = counts.Length - 1; day > 0; day--)
        {
            if (before + counts[day] > rank)
            {
                return (day, before);
            }

            before += counts[day];
        }

        return (0, before);
    }

    private static void ForEach(FilterTables tables, Action<SpendSegment, int> use)
    {
        foreach (var segment in tables.Segments)
        {
            var bits = new uint[segment.Rows];
            tables.Fill(segment, 0, bits);
            for (var i = 0; i < bits.Length; i++)
            {
                if (bits[i] == 0)
                {
                    use(segment, i);
                }
            }
        }
    }
}
