using System.Text;
using WealthBuilding.Domain.Common;

namespace WealthBuilding.Domain.Suppliers.Registers;

/// <summary>Goes through the rows of a table, however it is written.</summary>
internal interface IRegisterRows
{
    IReadOnlyList<string> Header { get; }

    /// <summary>A cell of this row, empty where the row is short. Valid until the next <see cref="Read"/>.</summary>
    ReadOnlySpan<char> this[int column] { get; }

    /// <summary>Goes to the next whole row: one that the text breaks off in is passed over.</summary>
    bool Read();

    /// <summary>Whether the text was found to break off in the middle of a row. Known when the last row is read.</summary>
    bool IsCut { get; }

    /// <summary>Number of this row as a spreadsheet shows it, from 1 for the first line: blank ones are counted.</summary>
    int Row { get; }
}

/// <summary>Finds out how a register's file is written.</summary>
internal static class RegisterRows
{
    internal static IRegisterRows Open(TextReader reader)
    {
        var blank = 0;
        while (reader.Peek() is var c && (c == '\uFEFF' || (c >= 0 && char.IsWhiteSpace((char)c) && c != '\t')))
        {
            blank += reader.Read() == '\n' ? 1 : 0;
        }

        return reader.Peek() is '[' or '{' ? new JsonRows(reader) : OpenText(reader, blank);
    }

    // The first line decides: the names of columns have no tabs in them.
    private static IRegisterRows OpenText(TextReader reader, int blank)
    {
        var first = new StringBuilder();
        while (reader.Peek() is >= 0 and not '\n' and not '\r' and not '\t')
        {
            first.Append((char)reader.Read());
        }

        var whole = new FirstThenRest(first.ToString(), reader);
        return reader.Peek() == '\t' ? new TabRows(whole, blank) : new CommaRows(whole, blank);
    }

    private sealed class CommaRows : IRegisterRows
    {
        private readonly CsvCursor _cursor;
        private readonly int _blank;

        internal CommaRows(TextReader reader, int blank)
        {
            _blank = blank;
            _cursor = new CsvCursor(reader);
            Header = _cursor.Read() ? _cursor.ToArray() : [];
        }

        public IReadOnlyList<string> Header { get; }

        public ReadOnlySpan<char> this[int column] => _cursor[column];

        public bool IsCut { get; private set; }

        public int Row => _blank + _cursor.Record;

        public bool Read()
        {
            if (!_cursor.Read())
            {
                return false;
            }

            IsCut = _cursor.IsUnclosed || (_cursor.IsUnended && _cursor.Count < Header.Count);
            return !IsCut;
        }
    }

    /// <summary>Tab-separated text, one row a line. A quote is a character as any other, unless it stands at both ends of a cell.</summary>
    private sealed class TabRows : IRegisterRows
    {
        private readonly TextReader _reader;
        private string[] _cells = [];

        internal TabRows(TextReader reader, int blank)
        {
            (_reader, Row) = (reader, blank);
            Header = ReadLine() ? [.. _cells.Select((_, i) => this[i].ToString())] : [];
        }

        public IReadOnlyList<string> Header { get; }

        public ReadOnlySpan<char> this[int column]
        {
            get
            {
                var cell = (uint)column < (uint)_cells.Length ? _cells[column].AsSpan() : default;
                return cell.Length > 1 && cell[0] == '"' && cell[^1] == '"' ? cell[1..^1] : cell;
            }
        }

        public bool IsCut { get; private set; }

        public int Row { get; private set; }

        public bool Read()
        {
            if (!ReadLine())
            {
                return false;
            }

            // These registers write every cell: a last row with fewer is half of one.
            IsCut = _cells.Length < Header.Count && _reader.Peek() < 0;
            return !IsCut;
        }

        private bool ReadLine()
        {
            while (_reader.ReadLine() is { } line)
            {
                Row++;
                if (line.Length > 0)
                {
                    _cells = line.Split('\t');
                    return true;
                }
            }

            return false;
        }
    }

    /// <summary>What was read to find out, and then the rest.</summary>
    private sealed class FirstThenRest(string first, TextReader rest) : TextReader
    {
        private int _next;

        public override int Peek() => _next < first.Length ? first[_next] : rest.Peek();

        public override int Read() => _next < first.Length ? first[_next++] : rest.Read();

        public override int Read(char[] buffer, int index, int count)
        {
            if (_next == first.Length)
            {
                return rest.Read(buffer, index, count);
            }

            var length = Math.Min(count, first.Length - _next);
            first.CopyTo(_next, buffer, index, length);
            _next += length;
            return length;
        }

        public override string? ReadLine()
        {
            if (_next == first.Length)
            {
                return rest.ReadLine();
            }

            var begun = first[_next..];
            _next = first.Length;
            return begun + rest.ReadLine();
        }
    }
}
