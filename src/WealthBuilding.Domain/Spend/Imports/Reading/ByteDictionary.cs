using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;

namespace WealthBuilding.Domain.Spend.Imports.Reading;

/// <summary>Texts by code. A text is looked up by its bytes, and made into a string only when it is asked for the first time.</summary>
internal sealed class ByteDictionary
{
    // In the heap each text stands behind its code and its length, and a block's room stands behind the last.
    private const int Head = 8;
    private const int Batch = 64;

    private readonly Sought[] _batch = new Sought[Batch];

    private ulong[] _slots = new ulong[1024];
    private ulong[] _hashes = new ulong[512];
    private int[] _starts = new int[512];
    private byte[] _heap = new byte[16 * 1024];
    private int _used;

    private readonly record struct Sought(ulong Hash, int From, int Length);

    public int Count { get; private set; }

    /// <summary>The code of a text, a new one where it was not there; -1 for an empty text.</summary>
    public int CodeOf(ReadOnlySpan<byte> text) => text.IsEmpty ? -1 : CodeOf(text, Hash.Of(text));

    /// <summary>The codes of a column's cells, from a row of a block on.</summary>
    public void CodesOf(RecordBlock block, int row, int column, Span<int> codes)
    {
        for (var done = 0; done < codes.Length; done += Batch)
        {
            CodesOfBatch(block, row + done, column, codes[done..Math.Min(done + Batch, codes.Length)]);
        }
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

    // Three passes over a few cells: where one looked up text after text, each would wait for two distant places of memory.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void CodesOfBatch(RecordBlock block, int row, int column, Span<int> codes)
    {
        ref var bytes = ref MemoryMarshal.GetArrayDataReference(block.Bytes);
        var (slots, heap, batch) = (_slots, _heap, _batch);
        var mask = slots.Length - 1;
        for (var i = 0; i < codes.Length; i++)
        {
            var from = block.Locate(row + i, column, out var length);
            var hash = Hash.At(ref Unsafe.Add(ref bytes, from), length);
            batch[i] = new Sought(hash, from, length);
            Memory.Fetch(ref slots[(int)hash & mask]);
        }

        for (var i = 0; i < codes.Length; i++)
        {
            var hash = batch[i].Hash;
            var slot = (int)hash & mask;
            while (slots[slot] is var held and not 0 && (held ^ hash) >> 32 != 0)
            {
                slot = (slot + 1) & mask;
            }

            codes[i] = (int)(uint)slots[slot] - 1;
            Memory.Fetch(ref heap[Math.Max(codes[i], 0)]);
        }

        for (var i = 0; i < codes.Length; i++)
        {
            var sought = batch[i];
            codes[i] = sought.Length == 0 ? -1 : CodeOf(ref Unsafe.Add(ref bytes, sought.From), sought, codes[i]);
        }
    }

    /// <summary>The code of the text at a place of the heap where that is the one sought, otherwise of the one that is.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int CodeOf(ref byte text, Sought sought, int start)
    {
        if (start >= 0)
        {
            ref var head = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_heap), start);
            if (Unsafe.ReadUnaligned<int>(ref Unsafe.Add(ref head, 4)) == sought.Length && Hash.AreSame(ref Unsafe.Add(ref head, Head), ref text, sought.Length))
            {
                return Unsafe.ReadUnaligned<int>(ref head);
            }
        }

        return CodeOf(MemoryMarshal.CreateReadOnlySpan(ref text, sought.Length), sought.Hash);
    }

    private int CodeOf(ReadOnlySpan<byte> text, ulong hash)
    {
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
        Grow.To(ref _heap, start + Head + text.Length + RecordBlock.Slack);
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
