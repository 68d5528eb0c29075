using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace WealthBuilding.Domain.Spend.Imports.Reading;

/// <summary>Finds the cells of many records in one pass: 64 bytes are looked at together, their delimiters, line ends and quotes as bits of one word.</summary>
/// <remarks>
/// It knows only cells that are quoted by the book: a quote opens where a cell begins and closes where it ends, on one line, with
/// none inside. Where anything else is met, or a record is larger than any ledger's, it stops and says so: the record there is for
/// the careful reading of <see cref="TextRecords"/>.
/// </remarks>
/// <param name="delimiter">Parts cells; no space, quote or line end.</param>
/// <param name="block">Takes the records.</param>
internal sealed class MarkScan(byte delimiter, RecordBlock block)
{
    private const int MostMarks = 1 << 16;
    private const int MostRows = 1 << 13;
    private const int MostFields = 1000;
    private const int LongestRecord = 1 << 15;
    private const int Word = 64;
    private const byte Quote = (byte)'"';
    private const byte Return = (byte)'\r';
    private const byte LineFeed = (byte)'\n';

    private int[] _marks = [];
    private int[] _firsts = [];
    private int[] _lasts = [];
    private int _count;
    private int _rows;

    /// <summary>Where the first record begins that was not taken.</summary>
    public int Next { get; private set; }

    /// <summary>The record at <see cref="Next"/> has something odd: it must be read with care.</summary>
    public bool IsOdd { get; private set; }

    private bool IsTooLarge { get; set; }

    /// <summary>Takes the whole records from a place on, as many as there is room for.</summary>
    /// <param name="bytes">At least <see cref="RecordBlock.Slack"/> longer than its text.</param>
    /// <param name="from">Where a record begins.</param>
    /// <param name="end">The end of the text.</param>
    /// <param name="isLast">No more text comes: what stands behind the last line end is a record too.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Run(byte[] bytes, int from, int end, bool isLast)
    {
        Begin(bytes, from);
        ref var text = ref MemoryMarshal.GetArrayDataReference(bytes);
        var (delimiters, lineFeeds, returns, quotes) = (Vector512.Create(delimiter), Vector512.Create(LineFeed), Vector512.Create(Return), Vector512.Create(Quote));
        ulong within = 0, afterMark = 1, afterClose = 0, afterReturn = 0;
        var at = from;
        for (; at < end && !IsOdd && _rows < MostRows - Word && _count < MostMarks - (2 * Word); at += Word)
        {
            var bits = Vector512.LoadUnsafe(ref text, (nuint)at);
            var there = end - at >= Word ? ulong.MaxValue : (1UL << (end - at)) - 1;
            var feed = Vector512.Equals(bits, lineFeeds).ExtractMostSignificantBits() & there;
            var back = Vector512.Equals(bits, returns).ExtractMostSignificantBits() & there;
            var quote = Vector512.Equals(bits, quotes).ExtractMostSignificantBits() & there;
            var inside = InsideOf(quote) ^ within;
            var marks = ((Vector512.Equals(bits, delimiters).ExtractMostSignificantBits() & there) | feed | back) & ~inside;
            var closing = quote & ~inside;
            var closed = (closing << 1) | afterClose;
            var odd = ((quote & inside & ~((marks << 1) | afterMark)) | (closed & ~marks) | ((feed | back) & inside)) & there;
            if (odd != 0)
            {
                IsOdd = true;
                marks &= (odd & (0 - odd)) - 1;
            }

            AddRows(at, marks, (feed | back) & marks, feed & ((back << 1) | afterReturn));
            (within, afterMark, afterClose, afterReturn) = ((ulong)((long)inside >> 63), marks >> 63, closing >> 63, back >> 63);
        }

        End(bytes, end, isLast && at >= end, isOpen: within != 0, isCut: !isLast);
    }

    private void Begin(byte[] bytes, int from)
    {
        block.Over(bytes, MostMarks, MostRows);
        (_marks, _firsts, _lasts) = (block.Marks, block.Firsts, block.Lasts);
        (_marks[0], _firsts[0]) = (from - 1, 0);
        (_count, _rows, IsOdd, IsTooLarge) = (1, 0, false, false);
    }

    /// <summary>Adds the marks of one word, and the records that end in it.</summary>
    /// <param name="at">Where the word begins.</param>
    /// <param name="marks">What parts cells.</param>
    /// <param name="lines">Those of them that are line ends.</param>
    /// <param name="seconds">Line feeds that belong to the return before them.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void AddRows(int at, ulong marks, ulong lines, ulong seconds)
    {
        var before = _count;
        Add(at, marks);
        for (; lines != 0 && !IsTooLarge; lines &= lines - 1)
        {
            var line = lines & (0 - lines);
            var mark = before + BitOperations.PopCount(marks & (line - 1));
            if ((seconds & line) == 0)
            {
                EndRow(mark);
            }
            else
            {
                _firsts[_rows] = mark;
            }
        }
    }

    /// <summary>Adds the places of the set bits: eight are written in any case, which costs less than to ask how many.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Add(int at, ulong marks)
    {
        ref var next = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_marks), _count);
        var count = BitOperations.PopCount(marks);
        for (var i = 0; i == 0 || i < count; i += 8)
        {
            for (var j = i; j < i + 8; j++)
            {
                Unsafe.Add(ref next, j) = at + BitOperations.TrailingZeroCount(marks);
                marks &= marks - 1;
            }
        }

        _count += count;
    }

    private void EndRow(int mark)
    {
        var first = _firsts[_rows];
        if (mark - first > MostFields || _marks[mark] - _marks[first] > LongestRecord)
        {
            (IsOdd, IsTooLarge) = (true, true);
            return;
        }

        _lasts[_rows++] = mark;
        _firsts[_rows] = mark;
    }

    /// <summary>Closes the block after its last whole record.</summary>
    private void End(byte[] bytes, int end, bool isLast, bool isOpen, bool isCut)
    {
        if (isLast && !IsOdd && _marks[_firsts[_rows]] + 1 < end)
        {
            IsOdd = isOpen;
            if (!isOpen)
            {
                _marks[_count] = end;
                EndRow(_count);
            }
        }

        if (isCut && _rows > 0 && _marks[_lasts[_rows - 1]] == end - 1 && bytes[end - 1] == Return)
        {
            // Nobody knows yet whether a line feed follows.
            _rows--;
        }

        Next = _marks[_firsts[_rows]] + 1;
        Next += _rows > 0 && Next < end && bytes[Next - 1] == Return && bytes[Next] == LineFeed ? 1 : 0;
        block.Rows = _rows;
    }

    /// <summary>From each quote that opens up to before the one that closes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong InsideOf(ulong quotes)
    {
        if (Pclmulqdq.IsSupported)
        {
            return Pclmulqdq.CarrylessMultiply(Vector128.CreateScalar(quotes), Vector128<ulong>.AllBitsSet, 0).ToScalar();
        }

        for (var shift = 1; shift < Word; shift *= 2)
        {
            quotes ^= quotes << shift;
        }

        return quotes;
    }
}
