using System.Numerics;
using System.Runtime.CompilerServices;

namespace WealthBuilding.Domain.Spend.Imports.Reading;

/// <summary>Finds rows that say exactly what a row before them said.</summary>
/// <remarks>Rows are gone through in parts, by a few bits of what they say, so that the table of what was seen is small enough to stay near the processor.</remarks>
internal static class DuplicateRows
{
    private const int RowsAPart = 1 << 16;
    private const int MostBits = 8;

    /// <summary>Flags every row but the first of those that say the same.</summary>
    /// <param name="said">What each row says, as a hash.</param>
    /// <param name="verdicts">Only rows that are imported count.</param>
    /// <param name="flags">Takes the flags.</param>
    public static void Flag(ReadOnlySpan<ulong> said, ReadOnlySpan<RowVerdict> verdicts, Span<RowFlags> flags)
    {
        var bits = Math.Min(MostBits, BitOperations.Log2((uint)(said.Length / RowsAPart) + 1));
        var rows = new int[1 << bits];
        foreach (var hash in said)
        {
            rows[PartOf(hash, bits)]++;
        }

        var seen = new ulong[BitOperations.RoundUpToPowerOf2((uint)rows.Max() * 2)];
        for (var part = 0; part < rows.Length; part++)
        {
            Array.Clear(seen);
            FlagPart(said, verdicts, flags, part, bits, seen);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void FlagPart(ReadOnlySpan<ulong> said, ReadOnlySpan<RowVerdict> verdicts, Span<RowFlags> flags, int part, int bits, ulong[] seen)
    {
        for (var i = 0; i < said.Length; i++)
        {
            if (PartOf(said[i], bits) == part && verdicts[i] is RowVerdict.Imported && !Add(seen, said[i] | 1))
            {
                flags[i] |= RowFlags.ExactDuplicate;
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int PartOf(ulong hash, int bits) => (int)(hash >> (63 - MostBits)) & ((1 << bits) - 1);

    /// <summary>Adds to an open table whose empty places are 0; false where it was there.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool Add(ulong[] seen, ulong hash)
    {
        for (var slot = (int)(hash >> 20); ; slot++)
        {
            ref var held = ref seen[slot & (seen.Length - 1)];
            if (held == 0 || held == hash)
            {
                (var isNew, held) = (held == 0, hash);
                return isNew;
            }
        }
    }
}
