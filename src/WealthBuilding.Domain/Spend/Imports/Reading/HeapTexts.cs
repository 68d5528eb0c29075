using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text;

namespace WealthBuilding.Domain.Spend.Imports.Reading;

/// <summary>Texts held row by row in one run of bytes.</summary>
internal sealed class HeapTexts : ITextByRow
{
    private const int MostExpected = 1 << 26;

    private readonly Column<int> _ends = new();
    private byte[] _bytes = new byte[4096];
    private int _used;
    private int _expected;

    public int Count => _ends.Count;

    public string? this[int row] => BytesOf(row) is { IsEmpty: false } bytes ? Encoding.UTF8.GetString(bytes) : null;

    public ReadOnlySpan<byte> BytesOf(int row) => Utf8(row).Span;

    public ReadOnlyMemory<byte> Utf8(int row)
    {
        var start = StartOf(row);
        return _bytes.AsMemory(start, _ends[row] - start);
    }

    /// <summary>The hash of a row's text, as <see cref="Hash.Of"/> says it.</summary>
    public ulong HashOf(int row)
    {
        var start = StartOf(row);
        return Hash.At(ref _bytes[start], _ends[row] - start);
    }

    public void Reserve(int rows)
    {
        _ends.Reserve(rows);
        _expected = rows;
    }

    /// <summary>Adds rows without a text.</summary>
    public void AddNothing(int rows) => _ends.Extend(rows).Fill(_used);

    /// <summary>Adds a column's cells, from a row of a block on.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Add(RecordBlock block, int row, int rows, int column)
    {
        ref var bytes = ref MemoryMarshal.GetArrayDataReference(block.Bytes);
        var ends = _ends.Extend(rows);
        for (var i = 0; i < rows; i++)
        {
            var from = block.Locate(row + i, column, out var length);
            if (_bytes.Length < _used + length + RecordBlock.Slack)
            {
                MakeRoom(length + RecordBlock.Slack, row + i);
            }

            if (length <= Hash.Block)
            {
                Vector256.LoadUnsafe(ref bytes, (nuint)from).StoreUnsafe(ref _bytes[_used]);
            }
            else
            {
                block.Bytes.AsSpan(from, length).CopyTo(_bytes.AsSpan(_used));
            }

            ends[i] = _used += length;
        }
    }

    /// <summary>Makes room as if all rows that are expected were as long as those that came.</summary>
    private void MakeRoom(int bytes, int rows)
    {
        var expected = rows == 0 ? 0 : (long)_used * _expected / rows;
        Grow.To(ref _bytes, (int)Math.Max(_used + bytes, Math.Min(expected, MostExpected)));
    }

    private int StartOf(int row) => row == 0 ? 0 : _ends[row - 1];
}
