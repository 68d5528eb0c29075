using System.Text.RegularExpressions;

namespace WealthBuilding.Domain.Spend.Imports.Reading;

/// <summary>Amounts whose thousands commas were not quoted: 1,234.56 stands in two cells and moves all that follow.</summary>
internal static partial class PartedAmounts
{
    private const int MostParts = 3;

    /// <summary>Joins the amount of a record that has more cells than the table has columns, where all then stands where it belongs; null otherwise.</summary>
    public static RepairedRecord? Join(string[] cells, ColumnMap map)
    {
        var row = RowRepair.WithoutBlankTail(cells, map.Headers.Count);
        return JoinAt(row, map.Amount, row.Length - map.Headers.Count) is { } joined && RowRepair.Fits(joined, map) ? new RepairedRecord("parted-amount", [joined]) : null;
    }

    /// <summary>The rows with their amounts joined where one and the same column explains nearly all rows that are too wide; null where none does.</summary>
    public static List<string[]>? JoinAll(int width, List<string[]> rows)
    {
        var wide = rows.Where(r => r.Length > width && r[width].Length > 0).Select(r => RowRepair.WithoutBlankTail(r, width)).ToList();
        for (var at = 0; at < width && wide.Count > 0; at++)
        {
            if (wide.Count(r => JoinAt(r, at, r.Length - width) is not null) * 10 >= wide.Count * 9)
            {
                return [.. rows.Select(r => RowRepair.WithoutBlankTail(r, width) is var row && JoinAt(row, at, row.Length - width) is { } joined ? joined : r)];
            }
        }

        return null;
    }

    private static string[]? JoinAt(string[] row, int at, int extra)
    {
        if (extra is < 1 or > MostParts || at + extra >= row.Length || !First().IsMatch(row[at]))
        {
            return null;
        }

        for (var i = 1; i <= extra; i++)
        {
            if (!(i < extra ? Middle() : Last()).IsMatch(row[at + i]))
            {
                return null;
            }
        }

        return [.. row[..at], string.Join(',', row[at..(at + extra + 1)]), .. row[(at + extra + 1)..]];
    }

    [GeneratedRegex(@"^[-(£]{0,3}\d{1,3}$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex First();

    [GeneratedRegex(@"^\d{3}$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Middle();

    [GeneratedRegex(@"^\d{3}(\.\d{1,2})?[-)]?$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Last();
}
