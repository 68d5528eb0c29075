namespace WealthBuilding.Domain.Spend.Imports.Reading;

/// <summary>Names columns so that each can be told: where two have one name, with the letter that a spreadsheet gives the column.</summary>
internal static class ColumnNames
{
    /// <summary>The names of some columns, told apart where they are the same: 'Amount (column C)'.</summary>
    public static IReadOnlyList<string> Apart(string[] headers, params int[] columns) =>
        [.. columns.Select(c => headers.Count(h => Same(h, headers[c])) > 1 ? $"{headers[c].Trim()} (column {Letters(c)})" : headers[c])];

    /// <summary>The column that a name stands for, as a header or as <see cref="Apart"/> writes it; -1 where none does.</summary>
    public static int IndexOf(string[] headers, string name)
    {
        var index = Array.FindIndex(headers, h => Same(h, name));
        return index >= 0 ? index : Array.FindIndex(Enumerable.Range(0, headers.Length).ToArray(), c => Same($"{headers[c].Trim()} (column {Letters(c)})", name));
    }

    private static bool Same(string left, string right) => left.Trim().Equals(right.Trim(), StringComparison.OrdinalIgnoreCase);

    private static string Letters(int column) => (column >= 26 ? Letters((column / 26) - 1) : string.Empty) + (char)('A' + (column % 26));
}
