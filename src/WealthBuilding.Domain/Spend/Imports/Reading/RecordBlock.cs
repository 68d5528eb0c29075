using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace WealthBuilding.Domain.Spend.Imports.Reading;

/// <summary>Records that were cut into cells together, so that one column after the other can be gone through.</summary>
/// <remarks>
/// Marks are the places that part cells. The cells of a record lie between neighbouring marks: its first mark stands before its
/// first cell, its last one behind its last cell. What one record ends with may be what the next one begins with.
/// </remarks>
internal sealed class RecordBlock
{
    /// <summary>Bytes that may be read behind every cell, so that a short one can be looked at as a whole block.</summary>
    public const int Slack = 64;

    private const byte Space = 0x20;
    private const byte Delete = 0x7F;
    private const byte Quote = (byte)'"';

    private byte[] _own = new byte[1024];
    private int[] _marks = new int[64];
    private int[] _firsts = new int[16];
    private int[] _lasts = new int[16];
    private int _end;
    private int _lastMark;

    /// <summary>Number of records.</summary>
    public int Rows { get; set; }

    /// <summary>The bytes that the cells lie in.</summary>
    public byte[] Bytes { get; private set; } = [];

    /// <summary>True where cells may stand in quotes, which do not belong to their text.</summary>
    public bool IsQuoted { get; private set; }

    /// <summary>Bytes that were added.</summary>
    public int Length => _end;

    /// <summary>Places that part cells.</summary>
    public int[] Marks => _marks;

    /// <summary>For each record, where its first mark is.</summary>
    public int[] Firsts => _firsts;

    /// <summary>For each record, where its last mark is.</summary>
    public int[] Lasts => _lasts;

    /// <summary>Number of cells of a record.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int FieldCount(int row) => _lasts[row] - _firsts[row];

    /// <summary>Where the text of a cell begins, without quotes and outer spaces, and its length, which is 0 past the end of a short record.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Locate(int row, int column, out int length)
    {
        var first = _firsts[row];
        if ((uint)column >= (uint)(_lasts[row] - first))
        {
            length = 0;
            return 0;
        }

        ref var mark = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_marks), first + column);
        var from = mark + 1;
        length = Unsafe.Add(ref mark, 1) - from;
        if (length == 0)
        {
            return from;
        }

        ref var text = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(Bytes), from);
        var (head, tail) = (text, Unsafe.Add(ref text, length - 1));
        return head is > Space and < Delete and not Quote && tail is > Space and < Delete ? from : Within(from, ref length);
    }

    public ReadOnlySpan<byte> Cell(int row, int column)
    {
        var from = Locate(row, column, out var length);
        return Bytes.AsSpan(from, length);
    }

    /// <summary>Begins a block over bytes whose marks a scan writes; the records may have quoted cells.</summary>
    public void Over(byte[] bytes, int marks, int rows)
    {
        (Bytes, IsQuoted, Rows) = (bytes, true, 0);
        if (_marks.Length < marks || _firsts.Length < rows)
        {
            (_marks, _firsts, _lasts) = (new int[marks], new int[rows], new int[rows]);
        }
    }

    /// <summary>Begins a block whose cells are added one by one.</summary>
    public void Clear()
    {
        (Bytes, IsQuoted, Rows) = (_own, false, 0);
        (_end, _lastMark) = (0, 0);
        (_marks[0], _firsts[0], _lasts[0]) = (-1, 0, 0);
    }

    /// <summary>Room for the next cell, at its place in <see cref="Bytes"/>.</summary>
    public Span<byte> Room(int bytes)
    {
        Grow.To(ref _own, _end + bytes + Slack);
        Bytes = _own;
        return _own.AsSpan(_end, bytes);
    }

    /// <summary>The next cell has so many bytes of the room that was asked for.</summary>
    public void Add(int bytes)
    {
        Grow.To(ref _marks, _lastMark + 2);
        _end += bytes;
        _marks[++_lastMark] = _end++;
    }

    public void Add(ReadOnlySpan<byte> cell)
    {
        cell.CopyTo(Room(cell.Length));
        Add(cell.Length);
    }

    /// <summary>The record has all its cells.</summary>
    public void EndRow()
    {
        _lasts[Rows] = _lastMark;
        Rows++;
        Grow.To(ref _firsts, Rows + 1);
        Grow.To(ref _lasts, Rows + 1);
        _firsts[Rows] = _lastMark;
    }

    /// <summary>Takes quotes and outer spaces away.</summary>
    private int Within(int from, ref int length)
    {
        if (IsQuoted && Bytes[from] == Quote && length > 1)
        {
            from++;
            length -= 2;
        }

        var text = Bytes.AsSpan(from, length);
        if (length > 0 && text[0] is > Space and < Delete && text[^1] is > Space and < Delete)
        {
            return from;
        }

        var outer = Trim.Outer(text);
        length = outer.Length;
        return length == 0 ? from : from + (int)Unsafe.ByteOffset(ref MemoryMarshal.GetReference<byte>(text), ref MemoryMarshal.GetReference(outer));
    }
}
