using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace WealthBuilding.Domain.Spend.Imports.Reading;

/// <summary>A fast 64-bit hash of bytes, the same on every machine and in every run, for tables in memory and for fingerprints. Not for secrets.</summary>
internal static class Hash
{
    private const ulong First = 0x9E3779B97F4A7C15;
    private const ulong Second = 0xD6E8FEB86659FD93;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static ulong Of(ReadOnlySpan<byte> bytes)
    {
        var hash = First ^ (ulong)bytes.Length;
        ref var at = ref MemoryMarshal.GetReference(bytes);
        var left = bytes.Length;

        // Sixteen bytes a multiplication; the last sixteen overlap what was taken before them.
        while (left > 16)
        {
            hash = Mix(hash ^ Unsafe.ReadUnaligned<ulong>(ref at), Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref at, 8)));
            at = ref Unsafe.Add(ref at, 16);
            left -= 16;
        }

        if (left >= 8)
        {
            return Mix(hash ^ Unsafe.ReadUnaligned<ulong>(ref at), Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref at, left - 8)));
        }

        ulong tail = 0;
        for (var i = 0; i < left; i++)
        {
            tail |= (ulong)Unsafe.Add(ref at, i) << (8 * i);
        }

        return Mix(hash, tail);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Mix(ulong hash, ulong value)
    {
        var high = Math.BigMul(hash ^ value ^ Second, First, out var low);
        return high ^ low;
    }
}
