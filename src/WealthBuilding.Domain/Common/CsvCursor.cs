namespace WealthBuilding.Domain.Common;

/// <summary>Reads records of comma-separated text (RFC 4180) one after another, without making a string of a cell nobody asks for.</summary>
/// <remarks>
/// For the files of official registers, which are well formed and long. A quote opens a quoted cell only at its start;
/// a line break inside quotes belongs to the cell; blank lines are passed over. Spend files have a reader of their own.
/// </remarks>
public sealed partial class CsvCursor(TextReader reader, char delimiter = ',')
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

    /// <summary>Number of the record that was read last, from 1. Blank lines are counted, so that it is the row that a spreadsheet shows.</summary>
    public int Record { get; private set; }

    /// <summary>Whether the text ended with the record that was read last, without the end of a line.</summary>
    public bool IsUnended { get; private set; }

    /// <summary>Whether the text ended within a quoted cell, which is then the rest of it.</summary>
    public bool IsUnclosed { get; private set; }

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
                continue;
            }

            Record++;
            if (Count > 1 || _lengths[0] > 0)
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
