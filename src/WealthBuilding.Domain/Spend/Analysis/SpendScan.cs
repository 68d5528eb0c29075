using System.Numerics;

namespace WealthBuilding.Domain.Spend.Analysis;

/// <summary>The loops over the lines: one pass, small dense sums, whole pence.</summary>
/// <remarks>In chunks that stay in the processor's first cache: first each line's bits, then the sums of those that pass.</remarks>
internal static class SpendScan
{
    private const int Chunk = 2048;

    /// <summary>Adds up the lines that pass, by the group that a column's code stands for.</summary>
    /// <param name="column">Which column groups.</param>
    /// <param name="groupOf">The group of each code of that column.</param>
    internal static void ByColumn(FilterTables tables, LocalLens lens, Func<SpendSegment, ushort[]> column, int[] groupOf, Cells cells)
    {
        Span<uint> bits = stackalloc uint[Chunk];
        foreach (var segment in tables.Segments)
        {
            for (var start = 0; start < segment.Rows; start += Chunk)
            {
                var rows = bits[..Math.Min(Chunk, segment.Rows - start)];
                tables.Fill(segment, start, rows);
                cells.AddRows(rows, segment, start, column(segment).AsSpan(start, rows.Length), groupOf, lens);
            }
        }
    }

    /// <summary>Adds up the lines that pass by payee, and those that a rule leaves out by rule.</summary>
    internal static void ByPayee(FilterTables tables, IEnumerable<SpendSegment> segments, PayeeSums sums)
    {
        Span<uint> bits = stackalloc uint[Chunk];
        foreach (var segment in segments)
        {
            for (var start = 0; start < segment.Rows; start += Chunk)
            {
                var rows = bits[..Math.Min(Chunk, segment.Rows - start)];
                tables.Fill(segment, start, rows);
                sums.AddRows(rows, segment, start);
            }
        }
    }
}

/// <summary>Sums by payee, and by the rule that leaves lines out; of the rings that are wanted.</summary>
internal sealed class PayeeSums(LocalLens lens, uint wanted)
{
    // For each payee that lies in several rings, the parts of its payments.
    private readonly long[]?[] _parts = new long[lens.Payees.Count][];

    internal Sum[] Payees { get; } = new Sum[lens.Payees.Count];

    internal Sum[] Rules { get; } = new Sum[ScopeRules.MaxRules];

    /// <summary>The parts of a payee's payments by the slots of its profile.</summary>
    internal ReadOnlySpan<long> PartsOf(int payee) => _parts[payee];

    internal void AddRows(ReadOnlySpan<uint> bits, SpendSegment segment, int start)
    {
        var codes = segment.Payee.AsSpan(start, bits.Length);
        var narrow = segment.Pence.AsSpan(start, bits.Length);
        var (sums, slots) = (Payees, lens.SlotOf);
        for (var i = 0; i < bits.Length; i++)
        {
            long pence = narrow[i];
            pence = pence != SpendSegment.IsWide ? pence : segment.Wide[start + i];
            if (bits[i] == 0)
            {
                ref var sum = ref sums[codes[i]];
                sum.Pence += slots[codes[i]] != Cells.IsSpread ? pence : AddParts(codes[i], pence);
                sum.Lines++;
            }
            else if (bits[i] < FilterTables.Out)
            {
                ref var sum = ref Rules[BitOperations.TrailingZeroCount(bits[i])];
                sum.Pence += wanted == RingSlots.All ? pence : lens.PartOf(codes[i], pence, wanted).Pence;
                sum.Lines++;
            }
        }
    }

    private long AddParts(int payee, long pence)
    {
        var split = lens.Profiles[lens.ProfileOf[payee]].Split;
        var sums = _parts[payee] ??= new long[split.Slots.Length];
        Span<long> parts = stackalloc long[RingSlots.Count];
        split.Divide(pence, parts);
        long counted = 0;
        for (var i = 0; i < sums.Length; i++)
        {
            sums[i] += parts[i];
            counted += (wanted & (1u << split.Slots[i])) == 0 ? 0 : parts[i];
        }

        return counted;
    }

    internal struct Sum
    {
        internal long Pence;
        internal long Lines;
    }
}
