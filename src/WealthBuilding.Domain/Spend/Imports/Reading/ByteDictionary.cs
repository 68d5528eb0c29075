using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text;

namespace WealthBuilding.Domain.Spend.Imports.Reading;

/// <summary>Texts by code. A text is looked up by its bytes, and made into a string only when it is asked for the first time.</summary>
internal sealed class ByteDictionary
{
    // In the heap each text stands behind its code and its length, and a block's room stands behind the last.
    private const int Head = 8;

    private ulong[] _slots = new ulong[1024];
    private ulong[] _hashes = new ulong[512];
    private int[] _starts = new int[512];
    private byte[] _heap = new byte[16 * 1024];
    private int _used;

    public int Count { get; private set; }

    /// <summary>The code of a text, a new one where it was not there; -1 for an empty text.</summary>
    public int CodeOf(ReadOnlySpan<byte> text) => CodeOf(text, text.Length);

    /// <summary>The code of the text that stands first in a run of bytes. It is found fastest where the run goes on for 32 bytes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public int CodeOf(ReadOnlySpan<byte> run, int length)
    {
        if (length == 0)
        {
            return -1;
        }

        return length <= Hash.Block && run.Length >= Hash.Block
            ? CodeOfShort(Vector256.LoadUnsafe(ref MemoryMarshal.GetReference(run)), run, length)
            : CodeOfAny(run[..length]);
    }

    public ulong HashOf(int code) => code < 0 ? 0 : _hashes[code];

    public ReadOnlySpan<byte> BytesOf(int code) => TextAt(_starts[code]);

    public string[] Strings()
    {
        var values = new string[Count];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = Encoding.UTF8.GetString(BytesOf(i));
        }

        return values;
    }

    // A place holds where the text begins, counted from 1, and beside it the upper half of the hash: another text is hardly ever looked at.
    private static ulong Held(int start, ulong hash) => (hash & 0xFFFF_FFFF_0000_0000) | (uint)(start + 1);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int CodeOfShort(Vector256<byte> block, ReadOnlySpan<byte> run, int length)
    {
        var hash = Hash.OfBlock(block, length);
        var slots = _slots;
        for (var slot = (int)hash & (slots.Length - 1); ; slot = (slot + 1) & (slots.Length - 1))
        {
            var held = slots[slot];
            if (held == 0)
            {
                return Add(run[..length], hash, slot);
            }

            if ((held ^ hash) >> 32 == 0)
            {
                var start = (int)(uint)held - 1;
                ref var head = ref _heap[start];
                var there = Vector256.LoadUnsafe(ref head, Head);
                if (Unsafe.ReadUnaligned<int>(ref Unsafe.Add(ref head, 4)) == length && ((there ^ block) & Hash.MaskOf(length)) == Vector256<byte>.Zero)
                {
                    return Unsafe.ReadUnaligned<int>(ref head);
                }
            }
        }
    }

    private int CodeOfAny(ReadOnlySpan<byte> text)
    {
        var hash = Hash.Of(text);
        var mask = _slots.Length - 1;
        for (var slot = (int)hash & mask; ; slot = (slot + 1) & mask)
        {
            var held = _slots[slot];
            if (held == 0)
            {
                return Add(text, hash, slot);
            }

            var start = (int)(uint)held - 1;
            if ((held ^ hash) >> 32 == 0 && TextAt(start).SequenceEqual(text))
            {
                return BinaryPrimitives.ReadInt32LittleEndian(_heap.AsSpan(start));
            }
        }
    }

    private ReadOnlySpan<byte> TextAt(int start) => _heap.AsSpan(start + Head, BinaryPrimitives.ReadInt32LittleEndian(_heap.AsSpan(start + 4)));

    private int Add(ReadOnlySpan<byte> text, ulong hash, int slot)
    {
        var (code, start) = (Count++, _used);
        Grow.To(ref _hashes, Count);
        Grow.To(ref _starts, Count);
        Grow.To(ref _heap, start + Head + text.Length + Hash.Block);
        _hashes[code] = hash;
        _starts[code] = start;
        BinaryPrimitives.WriteInt32LittleEndian(_heap.AsSpan(start), code);
        BinaryPrimitives.WriteInt32LittleEndian(_heap.AsSpan(start + 4), text.Length);
        text.CopyTo(_heap.AsSpan(start + Head));
        _used = start + Head + text.Length;
        _slots[slot] = Held(start, hash);
        if (Count * 2 > _slots.Length)
        {
            Rehash();
        }

        return code;
    }

    private void Rehash()
    {
        _slots = new ulong[_slots.Length * 2];
        var mask = _slots.Length - 1;
        for (var code = 0; code < Count; code++)
        {
            var slot = (int)_hashes[code] & mask;
            while (_slots[slot] != 0)
            {
                slot = (slot + 1) & mask;
            }

            _slots[slot] = Held(_starts[code], _hashes[code]);
        }
    }
}

/// <summary>Arrays that grow by doubling.</summary>
internal static class Grow
{
    public static void To<T>(ref T[] array, int length)
    {
        if (array.Length < length)
        {
            Array.Resize(ref array, Math.Max(length, array.Length * 2));
        }
    }
}

/// <summary>A column of values of one type, added to row by row.</summary>
internal sealed class Column<T>
{
    private T[] _values = new T[1024];

    public int Count { get; private set; }

    public ref T this[int row] => ref _values[row];

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(T value)
    {
        if (Count == _values.Length)
        {
            Grow.To(ref _values, Count + 1);
        }

        _values[Count++] = value;
    }

    public T[] ToArray() => _values[..Count];
}
