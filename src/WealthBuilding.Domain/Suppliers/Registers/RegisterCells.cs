using System.Globalization;
using WealthBuilding.Domain.Common;

namespace WealthBuilding.Domain.Suppliers.Registers;

/// <summary>Cells of a register's file by column name: comma-separated or tab-separated text, or a JSON array of objects.</summary>
/// <remarks>Of a column's name only letters and digits count, in any case; outer spaces of cells do not matter.</remarks>
internal sealed class RegisterCells
{
    private static readonly string[] DateForms = ["d/M/yyyy", "yyyy-MM-dd", "d-M-yyyy", "d MMMM yyyy", "d-MMM-yyyy", "d MMM yyyy"];

    private readonly IRegisterRows _rows;
    private readonly Dictionary<string, int> _columns = new(StringComparer.Ordinal);

    internal RegisterCells(TextReader reader)
    {
        _rows = RegisterRows.Open(reader);
        for (var i = 0; i < _rows.Header.Count; i++)
        {
            _columns.TryAdd(KeyOf(_rows.Header[i]), i);
        }
    }

    internal bool Read() => _rows.Read();

    internal bool IsCut => _rows.IsCut;

    /// <summary>Number of this row as a spreadsheet shows it: the heading is 1, blank lines are counted.</summary>
    internal int Row => _rows.Row;

    /// <summary>Whether a cell of this row holds what looks like whole rows: a quote before it was not meant to open a cell, or was never closed.</summary>
    internal bool HoldsRows
    {
        get
        {
            for (var i = 0; i < _rows.Header.Count; i++)
            {
                if (_rows[i] is var cell && cell.Contains('\n') && _rows.Header.Count > 1 && cell.Count(',') >= _rows.Header.Count - 1)
                {
                    return true;
                }
            }

            return false;
        }
    }

    /// <summary>Place of the first of these columns that the file has; -1 where it has none, and its cells are then empty.</summary>
    internal int Find(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (_columns.TryGetValue(KeyOf(name), out var column))
            {
                return column;
            }
        }

        return -1;
    }

    /// <summary>Which columns the file lacks, in one sentence; null where it lacks none.</summary>
    /// <param name="publication">Whose file it should be, as the sentence ends: <c>the Companies House data product</c>.</param>
    /// <param name="columns">Each needed column by the names that it may have, the usual one first.</param>
    internal Problem? Missing(string publication, params ReadOnlySpan<string[]> columns)
    {
        var missing = new List<string>();
        foreach (var names in columns)
        {
            if (Find(names) < 0)
            {
                missing.Add(names[0]);
            }
        }

        return missing.Count == 0 ? null : new Problem.Invalid(
            $"The file has no column{(missing.Count == 1 ? string.Empty : "s")} {string.Join(" and ", missing)}, as {publication} has");
    }

    internal ReadOnlySpan<char> At(int column) => column < 0 ? default : _rows[column].Trim();

    internal string? Text(int column) => At(column) is { Length: > 0 } text ? text.ToString() : null;

    /// <summary>A date as registers write them, with or without a time of day; null where the cell is blank or no date.</summary>
    internal DateOnly? Date(int column)
    {
        var text = At(column);
        var time = text.IndexOf('T');
        time = time < 0 ? text.IndexOf(" 00:", StringComparison.Ordinal) : time;
        text = time == 10 ? text[..time] : text;
        return DateOnly.TryParseExact(text, DateForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;
    }

    private static string KeyOf(string name) => string.Concat(name.Where(char.IsAsciiLetterOrDigit).Select(char.ToLowerInvariant));
}
