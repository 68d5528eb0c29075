using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text;

namespace WealthBuilding.Domain.Spend.Imports.Reading;

/// <summary>Records of delimited text (RFC 4180, read leniently), straight from the bytes.</summary>
/// <remarks>
/// A quote counts only at the start of a cell; inside an unquoted cell it is a character. A quoted cell that never closes, or
/// that swallows lines so that the record has the wrong number of cells, is read as if the quote were a character.
/// Lines end with LF, CR or CRLF, in any mixture.
/// </remarks>
internal sealed class TextRecords : LedgerRecords
{
    // Small enough to stay near the processor between the scan for cells and the columns' way through them.
    private const int FirstBuffer = 1 << 18;
    private const int MostFields = 1000;
    private const int LongestRecord = 1 << 23;
    private const int LongestQuoted = 1 << 15;
    private const int FewRows = 100;
    private const int MostRowsExpected = 1 << 21;
    private const byte Quote = (byte)'"';
    private const byte CarriageReturn = (byte)'\r';
    private const byte LineFeed = (byte)'\n';

    private readonly Stream _stream;
    private readonly byte _delimiter;
    private readonly long _length;
    private readonly MarkScan? _scan;
    private readonly Utf8Guard? _guard;
    private byte[] _buffer = new byte[FirstBuffer + RecordBlock.Slack];
    private byte[] _scratch = new byte[1024];
    private Cell[] _cells = new Cell[64];
    private int _count;
    private int _record;
    private int _next;
    private int _end;
    private bool _atEnd;
    private int _firstMultiline;
    private int _literalQuoteAt = -1;
    private int _block = int.MinValue;
    private uint _blockMarks;

    private TextRecords(Stream stream, long length, char delimiter, Utf8Guard? guard, bool isCareful)
    {
        _stream = stream;
        _length = length;
        _guard = guard;
        _delimiter = (byte)delimiter;
        _scan = isCareful || delimiter is ' ' or '"' or '\r' or '\n' ? null : new MarkScan(_delimiter, Block);
    }

    /// <summary>Opens a text from its first record.</summary>
    /// <param name="source">The bytes.</param>
    /// <param name="survey">How they are to be read.</param>
    /// <param name="delimiter">What parts the cells.</param>
    /// <param name="isCareful">Read each record with care, though it may be plain: the slow way, which gives the same.</param>
    public static TextRecords Open(ILedgerBytes source, TextSurvey survey, char delimiter, bool isCareful = false)
    {
        var stream = source.Open();
        stream.ReadExactly(new byte[survey.Preamble]);
        return survey.IsUtf8
            ? new TextRecords(stream, source.Length, delimiter, new Utf8Guard(survey), isCareful)
            : new TextRecords(Encoding.CreateTranscodingStream(stream, survey.Encoding, new UTF8Encoding(false)), source.Length, delimiter, null, isCareful);
    }

    public override int EstimatedRows => Block.Rows < FewRows ? 0 : (int)Math.Min(MostRowsExpected, (_length * Block.Rows / _next * 17 / 16) + 1);

    /// <summary>Many plain records, or one that is not.</summary>
    protected override bool NextBlock()
    {
        while (_scan is not null)
        {
            _record = _next;
            _scan.Run(_buffer, _next, _end, _atEnd);
            _next = _scan.Next;
            if (Block.Rows > 0)
            {
                return true;
            }

            _record = _next;
            if (_scan.IsOdd)
            {
                break;
            }

            var more = Fill();
            _next = _record;
            if (!more)
            {
                break;
            }
        }

        return ReadWithCare();
    }

    private bool ReadWithCare()
    {
        _record = _next;
        _literalQuoteAt = -1;
        if (!ParseWhole())
        {
            return false;
        }

        if (_firstMultiline >= 0 && ExpectedFields > 0 && _count != ExpectedFields)
        {
            PreferLiteralQuote();
        }

        Block.Clear();
        foreach (var cell in _cells.AsSpan(0, _count))
        {
            var text = _buffer.AsSpan(cell.From, cell.Length);
            Block.Add(cell.IsEscaped ? Unescape(text) : text);
        }

        Block.EndRow();
        return true;
    }

    protected override void Dispose(bool disposing)
    {
        _stream.Dispose();
        base.Dispose(disposing);
    }

    private bool ParseWhole()
    {
        while (true)
        {
            if (_record >= _end && (_atEnd || !Fill()))
            {
                return false;
            }

            if (Parse() || !Fill() && Parse())
            {
                return true;
            }
        }
    }

    /// <summary>Tries the record again with the first quote that spans lines read as a character, and keeps that where its cells are as many as expected.</summary>
    private void PreferLiteralQuote()
    {
        _literalQuoteAt = _firstMultiline;
        if (!ParseWhole() || _count != ExpectedFields)
        {
            // Places may have moved: more of the file may have come in.
            _literalQuoteAt = -1;
            ParseWhole();
        }
    }

    /// <summary>The next delimiter or line end from a place on, -1 where there is none in the buffer; 32 bytes are looked at together and remembered.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int NextMark(int at)
    {
        var passed = at - _block;
        if ((uint)passed < 32 && _blockMarks >> passed is var marks and not 0)
        {
            return at + BitOperations.TrailingZeroCount(marks);
        }

        return Search((uint)passed < 32 ? _block + 32 : at);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int Search(int at)
    {
        ref var buffer = ref MemoryMarshal.GetArrayDataReference(_buffer);
        var (delimiter, lineFeed, carriageReturn) = (Vector256.Create(_delimiter), Vector256.Create(LineFeed), Vector256.Create(CarriageReturn));
        for (; at + 32 <= _end; at += 32)
        {
            var bytes = Vector256.LoadUnsafe(ref buffer, (nuint)at);
            var marks = (Vector256.Equals(bytes, delimiter) | Vector256.Equals(bytes, lineFeed) | Vector256.Equals(bytes, carriageReturn)).ExtractMostSignificantBits();
            if (marks != 0)
            {
                (_block, _blockMarks) = (at, marks);
                return at + BitOperations.TrailingZeroCount(marks);
            }
        }

        var found = _buffer.AsSpan(at, _end - at).IndexOfAny(_delimiter, LineFeed, CarriageReturn);
        return found < 0 ? -1 : at + found;
    }

    /// <summary>Splits the record at <see cref="_record"/>; false where its end is not in the buffer yet.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private bool Parse()
    {
        _count = 0;
        _firstMultiline = -1;
        var at = _record;
        while (true)
        {
            if (at < _end && _buffer[at] == Quote && at - _record != _literalQuoteAt)
            {
                var close = ParseQuoted(ref at);
                if (close is Parsed.NeedMore)
                {
                    return false;
                }

                if (close is Parsed.Field)
                {
                    if (EndField(ref at))
                    {
                        return true;
                    }

                    continue;
                }
            }

            var mark = NextMark(at);
            if (mark < 0 && !_atEnd)
            {
                return false;
            }

            var end = mark < 0 ? _end : mark;
            Add(at, end);
            at = end;
            if (at < _end && _buffer[at] == CarriageReturn && at + 1 >= _end && !_atEnd)
            {
                return false;
            }

            if (EndField(ref at))
            {
                return true;
            }
        }
    }

    /// <summary>Says where the next cell of the record lies.</summary>
    /// <exception cref="LedgerRefusedException">The record has more cells than any ledger.</exception>
    private void Add(int from, int to, bool isEscaped = false)
    {
        if (_count == _cells.Length)
        {
            if (_count >= MostFields)
            {
                throw new LedgerRefusedException(Refusals.TooManyColumns);
            }

            Array.Resize(ref _cells, _count * 2);
        }

        _cells[_count++] = new Cell(from, to - from, isEscaped);
    }

    private readonly record struct Cell(int From, int Length, bool IsEscaped);

    private enum Parsed
    {
        Field,
        NeedMore,
        NotQuoted,
    }

    private Parsed ParseQuoted(ref int at)
    {
        var escaped = false;
        var q = at + 1;
        while (true)
        {
            var found = q > _end ? -1 : _buffer.AsSpan(q, _end - q).IndexOf(Quote);
            if (found < 0 || q + found - at > LongestQuoted)
            {
                return found < 0 && !_atEnd && _end - at <= LongestQuoted ? Parsed.NeedMore : Parsed.NotQuoted;
            }

            q += found;
            if (q + 2 >= _end && !_atEnd)
            {
                return Parsed.NeedMore;
            }

            if (q + 1 < _end && _buffer[q + 1] == Quote)
            {
                escaped = true;
                q += 2;
                continue;
            }

            var after = q + 1;
            while (after < _end && _buffer[after] == (byte)' ')
            {
                after++;
            }

            if (after + 1 >= _end && !_atEnd)
            {
                return Parsed.NeedMore;
            }

            if (after >= _end || _buffer[after] == _delimiter || _buffer[after] is CarriageReturn or LineFeed)
            {
                Close(at, q, escaped);
                at = after;
                return Parsed.Field;
            }

            q++;
        }
    }

    private void Close(int open, int close, bool escaped)
    {
        if (_firstMultiline < 0 && _buffer.AsSpan(open, close - open).IndexOfAny(CarriageReturn, LineFeed) >= 0)
        {
            _firstMultiline = open - _record;
        }

        Add(open + 1, close, escaped);
    }

    /// <summary>Steps over what ends a cell; true where it ends the record.</summary>
    private bool EndField(ref int at)
    {
        if (at < _end && _buffer[at] == _delimiter)
        {
            at++;
            return false;
        }

        if (at < _end)
        {
            at += _buffer[at] == CarriageReturn && at + 1 < _end && _buffer[at + 1] == LineFeed ? 2 : 1;
        }

        _next = at;
        return true;
    }

    /// <summary>Brings more bytes in behind those of the current record; false at the end of the file.</summary>
    private bool Fill()
    {
        if (_atEnd)
        {
            return false;
        }

        var kept = _end - _record;
        if (kept >= LongestRecord)
        {
            throw new LedgerRefusedException(Refusals.LineTooLong);
        }

        var room = _buffer.Length - RecordBlock.Slack;
        var target = kept > room / 2 ? new byte[(room * 2) + RecordBlock.Slack] : _buffer;
        Buffer.BlockCopy(_buffer, _record, target, 0, kept);
        _buffer = target;
        _record = 0;
        _block = int.MinValue;
        _end = kept;
        var read = _stream.Read(_buffer, _end, _buffer.Length - RecordBlock.Slack - _end);
        _end += read;
        _atEnd = read == 0;
        _guard?.Check(_buffer.AsSpan(_end - read, read));
        return read > 0;
    }

    private ReadOnlySpan<byte> Unescape(ReadOnlySpan<byte> text)
    {
        if (_scratch.Length < text.Length)
        {
            _scratch = new byte[text.Length * 2];
        }

        var length = 0;
        for (var i = 0; i < text.Length; i++)
        {
            _scratch[length++] = text[i];
            i += text[i] == Quote && i + 1 < text.Length && text[i + 1] == Quote ? 1 : 0;
        }

        return _scratch.AsSpan(0, length);
    }
}
