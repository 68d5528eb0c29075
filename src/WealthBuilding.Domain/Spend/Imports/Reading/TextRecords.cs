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
    private const int FirstBuffer = 1 << 20;
    private const int LongestRecord = 1 << 23;
    private const int LongestQuoted = 1 << 15;
    private const byte Quote = (byte)'"';
    private const byte CarriageReturn = (byte)'\r';
    private const byte LineFeed = (byte)'\n';

    private readonly Stream _stream;
    private readonly byte _delimiter;
    private byte[] _buffer = new byte[FirstBuffer];
    private byte[] _scratch = new byte[1024];
    private int _record;
    private int _next;
    private int _end;
    private bool _atEnd;
    private int _firstMultiline;
    private int _literalQuoteAt = -1;
    private int _block = int.MinValue;
    private uint _blockMarks;

    private readonly Utf8Guard? _guard;

    private TextRecords(Stream stream, char delimiter, Utf8Guard? guard)
    {
        _stream = stream;
        _guard = guard;
        Bytes = _buffer;
        _delimiter = (byte)delimiter;
    }

    public static TextRecords Open(ILedgerBytes source, TextSurvey survey, char delimiter)
    {
        var stream = source.Open();
        stream.ReadExactly(new byte[survey.Preamble]);
        return survey.IsUtf8
            ? new TextRecords(stream, delimiter, new Utf8Guard(survey))
            : new TextRecords(Encoding.CreateTranscodingStream(stream, survey.Encoding, new UTF8Encoding(false)), delimiter, null);
    }

    protected override int MaximumFields => 1000;

    public override bool Read()
    {
        _record = _next;
        _literalQuoteAt = -1;
        if (!ParseWhole())
        {
            Clear();
            return false;
        }

        if (_firstMultiline >= 0 && ExpectedFields > 0 && FieldCount != ExpectedFields)
        {
            PreferLiteralQuote();
        }

        Number++;
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
        var (next, count) = (_next, FieldCount);
        _literalQuoteAt = _firstMultiline;
        if (!ParseWhole() || FieldCount != ExpectedFields)
        {
            _literalQuoteAt = -1;
            Parse();
            _next = next;
            CutTo(count);
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
        Clear();
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

        var target = kept > _buffer.Length / 2 ? new byte[_buffer.Length * 2] : _buffer;
        Buffer.BlockCopy(_buffer, _record, target, 0, kept);
        Bytes = _buffer = target;
        _record = 0;
        _block = int.MinValue;
        _end = kept;
        var read = _stream.Read(_buffer, _end, _buffer.Length - _end);
        _end += read;
        _atEnd = read == 0;
        _guard?.Check(_buffer.AsSpan(_end - read, read));
        return read > 0;
    }

    protected override ReadOnlySpan<byte> Unescape(ReadOnlySpan<byte> text)
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
