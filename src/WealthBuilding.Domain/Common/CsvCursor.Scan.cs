namespace WealthBuilding.Domain.Common;

/// <content>Finds where cells and records end.</content>
public sealed partial class CsvCursor
{
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

    // What stands between the closing quote and the delimiter does not belong to the cell.
    private int Quoted(int at)
    {
        var close = ClosingQuote(at + 1, out var doubled);
        if (close < 0)
        {
            if (_ended)
            {
                IsUnclosed = true;
                Keep(at + 1, _filled - at - 1, doubled); // never closed: the rest of the text is the cell
            }

            return _ended ? _filled : -1;
        }

        var rest = _buffer.AsSpan(close + 1, _filled - close - 1).IndexOfAny(delimiter, '\n', '\r');
        if (rest < 0 && !_ended)
        {
            return -1;
        }

        Keep(at + 1, close - at - 1, doubled);
        return rest < 0 ? _filled : close + 1 + rest;
    }

    // A quote that no other quote follows; -1 where the buffer ends before that is known.
    private int ClosingQuote(int from, out bool doubled)
    {
        doubled = false;
        while (_buffer.AsSpan(from, _filled - from).IndexOf('"') is >= 0 and var step)
        {
            from += step;
            if (from + 1 >= _filled)
            {
                return _ended ? from : -1;
            }

            if (_buffer[from + 1] != '"')
            {
                return from;
            }

            doubled = true;
            from += 2;
        }

        return -1;
    }

    private bool EndRecord(int end)
    {
        IsUnended = end >= _filled;
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
}
