using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace WealthBuilding.Domain.Spend.Imports.Reading;

/// <summary>A fast 64-bit hash of bytes, the same on every machine and in every run, for tables in memory and for fingerprints. Not for secrets.</summary>
/// <remarks>Blocks of 32 bytes, two multiplications each; a text that is shorter is filled with zeros, the last block of a longer one overlaps the one before.</remarks>
internal static class Hash
{
    public const int Block = 32;
    private const ulong First = 0x9E3779B97F4A7C15;
    private const ulong Second = 0xD6E8FEB86659FD93;
    private const ulong Third = 0xA0761D6478BD642F;
    private const ulong Fourth = 0xE7037ED1A0B428DB;

    /// <summary>As many set bytes as wanted, followed by none: where to begin to read decides how many.</summary>
    private static ReadOnlySpan<byte> Masks =>
    [
        0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF,
        0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    ];

    public static ulong Of(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > Block)
        {
            return OfLong(bytes);
        }

        Span<byte> padded = stackalloc byte[Block];
        padded.Clear();
        bytes.CopyTo(padded);
        return OfBlock(Vector256.Create<byte>(padded), bytes.Length);
    }

    /// <summary>The hash of a text behind which <see cref="RecordBlock.Slack"/> more bytes can be read.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong At(ref byte text, int length)
    {
        if (length <= Block)
        {
            return OfBlock(Vector256.LoadUnsafe(ref text), length);
        }

        return length <= 2 * Block ? OfTwo(ref text, length) : OfLong(MemoryMarshal.CreateReadOnlySpan(ref text, length));
    }

    /// <summary>True where two texts of one length are the same; behind both, more bytes can be read.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool AreSame(ref byte text, ref byte other, int length)
    {
        var first = Vector256.LoadUnsafe(ref text) ^ Vector256.LoadUnsafe(ref other);
        if (length <= Block)
        {
            return (first & MaskOf(length)) == Vector256<byte>.Zero;
        }

        return first == Vector256<byte>.Zero
            && MemoryMarshal.CreateReadOnlySpan(ref text, length)[Block..].SequenceEqual(MemoryMarshal.CreateReadOnlySpan(ref other, length)[Block..]);
    }

    /// <summary>The hash of a text of at most 32 bytes that stands first in a block, whatever follows it there.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong OfBlock(Vector256<byte> block, int length)
    {
        var words = (block & MaskOf(length)).AsUInt64();
        return Mix(Fold(words[0] ^ Third, words[1] ^ Second ^ (ulong)length), Fold(words[2] ^ Fourth, words[3] ^ First));
    }

    /// <summary>The first bytes of a block, at most 32 of them, as a mask.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<byte> MaskOf(int length) => Vector256.LoadUnsafe(ref MemoryMarshal.GetReference(Masks), (nuint)(Block - length));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Mix(ulong hash, ulong value) => Fold(hash ^ value ^ Second, First);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong OfTwo(ref byte text, int length) =>
        Mix(Mix((ulong)length, OfBlock(Vector256.LoadUnsafe(ref text), Block)), OfBlock(Vector256.LoadUnsafe(ref text, (nuint)(length - Block)), Block));

    private static ulong OfLong(ReadOnlySpan<byte> bytes)
    {
        var hash = (ulong)bytes.Length;
        ref var at = ref MemoryMarshal.GetReference(bytes);
        for (var i = 0; ; i += Block)
        {
            var last = i + Block >= bytes.Length;
            hash = Mix(hash, OfBlock(Vector256.LoadUnsafe(ref at, (nuint)(last ? bytes.Length - Block : i)), Block));
            if (last)
            {
                return hash;
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Fold(ulong left, ulong right)
    {
        var high = Math.BigMul(left, right, out var low);
        return high ^ low;
    }
}
