using System.Runtime.CompilerServices;
using System.Text;

namespace WealthBuilding.Domain.Spend.Imports.Reading;

/// <summary>Texts by code. A text is looked up by its bytes, and made into a string only when it is asked for the first time.</summary>
internal sealed class ByteDictionary
{
    private int[] _slots = new int[1024];
    private ulong[] _hashes = new ulong[512];
    private int[] _starts = new int[513];
    private byte[] _bytes = new byte[16 * 1024];
    private int _lastCode = -1;

    public int Count { get; private set; }

    /// <summary>The code of a text, a new one where it was not there; -1 for an empty text.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public int CodeOf(ReadOnlySpan<byte> text)
    {
        if (text.IsEmpty)
        {
            return -1;
        }

        // Neighbouring rows often say the same.
        if (_lastCode >= 0 && BytesOf(_lastCode).SequenceEqual(text))
        {
            return _lastCode;
        }

        var hash = Hash.Of(text);
        var mask = _slots.Length - 1;
        for (var slot = (int)hash & mask; ; slot = (slot + 1) & mask)
        {
            var code = _slots[slot] - 1;
            if (code < 0)
            {
                return _lastCode = Add(text, hash, slot);
            }

            if (_hashes[code] == hash && BytesOf(code).SequenceEqual(text))
            {
                return _lastCode = code;
            }
        }
    }

    public ulong HashOf(int code) => code < 0 ? 0 : _hashes[code];

    public ReadOnlySpan<byte> BytesOf(int code) => _bytes.AsSpan(_starts[code], _starts[code + 1] - _starts[code]);

    public string[] Strings()
    {
        var values = new string[Count];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = Encoding.UTF8.GetString(BytesOf(i));
        }

        return values;
    }

    private int Add(ReadOnlySpan<byte> text, ulong hash, int slot)
    {
        var code = Count++;
        Grow.To(ref _hashes, Count);
        Grow.To(ref _starts, Count + 1);
        Grow.To(ref _bytes, _starts[code] + text.Length);
        _hashes[code] = hash;
        text.CopyTo(_bytes.AsSpan(_starts[code]));
        _starts[Count] = _starts[code] + text.Length;
        _slots[slot] = Count;
        if (Count * 2 > _slots.Length)
        {
            Rehash();
        }

        return code;
    }

    private void Rehash()
    {
        _slots = new int[_slots.Length * 2];
        var mask = _slots.Length - 1;
        for (var code = 0; code < Count; code++)
        {
            var slot = (int)_hashes[code] & mask;
            while (_slots[slot] != 0)
            {
                slot = (slot + 1) & mask;
            }

            _slots[slot] = code + 1;
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
