namespace WealthBuilding.Domain.Common;

/// <summary>Reads records of comma-separated text (RFC 4180) one after another, without making a string of a cell nobody asks for.</summary>
/// <remarks>
/// For the files of official registers, which are well formed and long. A quote opens a quoted cell only at its start;
/// a line break inside quotes belongs to the cell; blank lines are passed over. Spend files have a reader of their own.
/// </remarks>
public sealed class CsvCursor(TextReader reader, char delimiter = ',')
{
    private char[] _buffer = new char[1 << 16];
    private int[] _starts = new int[64];
    private int[] _lengths = new int[64];
    private bool[] _doubled = new bool[64];
    private int _next;
    private int _filled;
    private bool _ended;

    /// <summary>Number of cells of the record that was read last.</summary>
    public int Count { get; private set; }

    /// <summary>A cell of the record that was read last, empty where the record is shorter. Valid until the next <see cref="Read"/>.</summary>
    public ReadOnlySpan<char> this[int index]
    {
        get
        {
            if ((uint)index >= (uint)Count)
            {
                return default;
            }

            if (_doubled[index])
            {
                _lengths[index] = Undouble(_starts[index], _lengths[index]);
                _doubled[index] = false;
            }

            return _buffer.AsSpan(_starts[index], _lengths[index]);
        }
    }

    /// <summary>Goes to the next record that is not blank.</summary>
    public bool Read()
    {
        while (true)
        {
            if (!TryRecord())
            {
                if (_ended)
                {
                    Count = 0;
                    return false;
                }

                Refill();
            }
            else if (Count > 1 || _lengths[0] > 0)
            {
                return true;
            }
        }
    }

    /// <summary>The cells of the record as strings of their own.</summary>
    public string[] ToArray()
    {
        var cells = new string[Count];
        for (var i = 0; i < cells.Length; i++)
        {
            cells[i] = this[i].ToString();
        }

        return cells;
    }

    private bool TryRecord()
    {
        if (_next == 0 && _filled > 0 && _buffer[0] == '\uFEFF')
        {
            _next = 1;
        }

        Count = 0;
        var at = _next;
        while (at < _filled || (_ended && Count > 0))
        {
            var end = at < _filled && _buffer[at] == '"' ? Quoted(at) : Plain(at);
            if (end < 0)
            {
                return false;
            }

            if (end >= _filled || _buffer[end] != delimiter)
            {
                return EndRecord(end);
            }

            at = end + 1;
        }

        return false;
    }

    // The position after the cell, or -1 where the buffer ends before the cell does.
    private int Plain(int at)
    {
        var length = _buffer.AsSpan(at, _filled - at).IndexOfAny(delimiter, '\n', '\r');
        if (length < 0)
        {
            if (!_ended)
            {
                return -1;
            }

            length = _filled - at;
        }

        Keep(at, length);
        return at + length;
    }

    private int Quoted(int at)
    {
        var doubled = false;
        var close = at + 1;
        while (true)
        {
            var step = _buffer.AsSpan(close, _filled - close).IndexOf('"');
            if (step < 0 || (close + step + 1 >= _filled && !_ended))
            {
                if (!_ended)
                {
                    return -1;
                }

                Keep(at + 1, _filled - at - 1); // never closed: the rest of the text is the cell
                return _filled;
            }

            close += step;
            if (close + 1 >= _filled || _buffer[close + 1] != '"')
            {
                break;
            }

            doubled = true;
            close += 2;
        }

        // What stands between the closing quote and the delimiter does not belong to the cell.
        var rest = _buffer.AsSpan(close + 1, _filled - close - 1).IndexOfAny(delimiter, '\n', '\r');
        if (rest < 0 && !_ended)
        {
            return -1;
        }

        Keep(at + 1, close - at - 1, doubled);
        return rest < 0 ? _filled : close + 1 + rest;
    }

    private bool EndRecord(int end)
    {
        if (end < _filled && _buffer[end] == '\r')
        {
            if (end + 1 >= _filled && !_ended)
            {
                return false;
            }

            end += end + 1 < _filled && _buffer[end + 1] == '\n' ? 1 : 0;
        }

        _next = Math.Min(end + 1, _filled);
        return true;
    }

    private void Keep(int start, int length, bool doubled = false)
    {
        if (Count == _starts.Length)
        {
            Array.Resize(ref _starts, Count * 2);
            Array.Resize(ref _lengths, Count * 2);
            Array.Resize(ref _doubled, Count * 2);
        }

        _starts[Count] = start;
        _lengths[Count] = length;
        _doubled[Count++] = doubled;
    }

    // Only when the cell is asked for: a record that is not whole yet is read a second time.
    private int Undouble(int start, int length)
    {
        var to = start;
        for (var from = start; from < start + length; from++)
        {
            _buffer[to++] = _buffer[from];
            if (_buffer[from] == '"')
            {
                from++;
            }
        }

        return to - start;
    }

    private void Refill()
    {
        if (_next > 0)
        {
            _buffer.AsSpan(_next, _filled - _next).CopyTo(_buffer);
            _filled -= _next;
            _next = 0;
        }
        else if (_filled == _buffer.Length)
        {
            Array.Resize(ref _buffer, _buffer.Length * 2);
        }

        var read = reader.Read(_buffer, _filled, _buffer.Length - _filled);
        _filled += read;
        _ended = read == 0;
    }
}
