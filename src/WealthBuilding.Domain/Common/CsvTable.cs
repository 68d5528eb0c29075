namespace WealthBuilding.Domain.Common;

/// <summary>A comma-separated table with a header row, read by column name.</summary>
/// <remarks>For our own small tables in <c>seeds/</c>: a column that is missing is a fault of ours, so it throws.</remarks>
public sealed class CsvTable
{
    private readonly CsvCursor _cursor;
    private readonly Dictionary<string, int> _columns;

    public CsvTable(TextReader reader)
    {
        _cursor = new CsvCursor(reader);
        _columns = _cursor.Read()
            ? _cursor.ToArray().Select((name, index) => (name, index)).ToDictionary(c => c.name, c => c.index, StringComparer.Ordinal)
            : [];
    }

    /// <summary>The cell of the current row, empty where the row is short.</summary>
    /// <exception cref="InvalidDataException">The table has no such column.</exception>
    public string this[string column] => _columns.TryGetValue(column, out var index)
        ? _cursor[index].ToString()
        : throw new InvalidDataException($"The table has no column '{column}'.");

    public bool Read() => _cursor.Read();

    /// <summary>The cell, or null where it is blank.</summary>
    public string? Optional(string column) => this[column] is { Length: > 0 } text ? text : null;
}
