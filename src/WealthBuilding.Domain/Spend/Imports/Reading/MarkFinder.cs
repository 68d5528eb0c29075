using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace WealthBuilding.Domain.Spend.Imports.Reading;

/// <summary>Finds delimiters and line ends one after the other; 32 bytes are looked at together and remembered.</summary>
internal sealed class MarkFinder(TextWindow window, byte delimiter)
{
    private const byte CarriageReturn = (byte)'\r';
    private const byte LineFeed = (byte)'\n';

    private int _block = int.MinValue;
    private uint _marks;

    /// <summary>The window has moved: what is remembered is of other bytes.</summary>
    public void Forget() => _block = int.MinValue;

    /// <summary>The next one from a place on, -1 where there is none in the window.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Next(int at)
    {
        var passed = at - _block;
        if ((uint)passed < 32 && _marks >> passed is var marks and not 0)
        {
            return at + BitOperations.TrailingZeroCount(marks);
        }

        return Search((uint)passed < 32 ? _block + 32 : at);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int Search(int at)
    {
        ref var bytes = ref MemoryMarshal.GetArrayDataReference(window.Bytes);
        var (delimiters, lineFeeds, returns) = (Vector256.Create(delimiter), Vector256.Create(LineFeed), Vector256.Create(CarriageReturn));
        for (; at + 32 <= window.End; at += 32)
        {
            var piece = Vector256.LoadUnsafe(ref bytes, (nuint)at);
            var marks = (Vector256.Equals(piece, delimiters) | Vector256.Equals(piece, lineFeeds) | Vector256.Equals(piece, returns)).ExtractMostSignificantBits();
            if (marks != 0)
            {
                (_block, _marks) = (at, marks);
                return at + BitOperations.TrailingZeroCount(marks);
            }
        }

        var found = window.Bytes.AsSpan(at, window.End - at).IndexOfAny(delimiter, LineFeed, CarriageReturn);
        return found < 0 ? -1 : at + found;
    }
}
