using System.Globalization;
using WealthBuilding.Domain.Common;

namespace WealthBuilding.Domain.Suppliers.Registers;

/// <summary>Cells of a register's file by column name; outer spaces of names and cells do not matter.</summary>
internal sealed class RegisterCells
{
    private readonly CsvCursor _cursor;
    private readonly Dictionary<string, int> _columns = new(StringComparer.OrdinalIgnoreCase);

    internal RegisterCells(TextReader reader)
    {
        _cursor = new CsvCursor(reader);
        for (var i = 0; _cursor.Count > i || (i == 0 && _cursor.Read()); i++)
        {
            _columns.TryAdd(_cursor[i].Trim().ToString(), i);
        }
    }

    internal bool Read() => _cursor.Read();

    /// <summary>Place of a column; -1 where the file has none, and its cells are then empty.</summary>
    internal int Find(string column) => _columns.GetValueOrDefault(column, -1);

    internal ReadOnlySpan<char> At(int column) => _cursor[column].Trim();

    internal string? Text(int column) => At(column) is { Length: > 0 } text ? text.ToString() : null;

    /// <summary>A date as day, month, year; null where the cell is blank or no date.</summary>
    internal DateOnly? Date(int column) =>
        DateOnly.TryParseExact(At(column), "d/M/yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;
}
