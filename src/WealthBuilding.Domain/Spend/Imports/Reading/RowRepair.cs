using System.Text.RegularExpressions;

namespace WealthBuilding.Domain.Spend.Imports.Reading;

/// <summary>Cells of a record put right, with the code of what was wrong.</summary>
internal sealed record RepairedRecord(string Code, IReadOnlyList<string[]> Rows);

/// <summary>
/// Puts right records whose cells ran together, were parted, or moved by one: only where the result has a date in the column of
/// dates and an amount in the column of amounts, and nothing else would have. What cannot be told stays as it was.
/// </summary>
internal static partial class RowRepair
{
    private const int MostExtraCells = 4;

    /// <param name="cells">The record.</param>
    /// <param name="map">The columns.</param>
    /// <param name="mayBeParted">Whether a comma can have parted a cell: in text, never in a workbook.</param>
    public static RepairedRecord? Try(string[] cells, ColumnMap map, bool mayBeParted) =>
        Split(cells, map) ?? ManyRows(cells, map) ?? (mayBeParted ? PartedAmounts.Join(cells, map) ?? Join(cells, map) : null) ?? Shift(cells, map);

    /// <summary>A row with more cells than columns reads another amount once its parted cell is joined: as it stands it must not be taken.</summary>
    public static bool MovesAmount(string[] cells, ColumnMap map) =>
        PartedAmounts.Join(cells, map) is not null
        || Joined(cells, map).Exists(j => MoneyText.TryParse(j.Cells[map.Amount], out var pence) && MoneyText.TryParse(cells[map.Amount], out var asItStands) && pence != asItStands);

    /// <summary>True where the cells make a payment: a supplier, an amount, and a date where the table has dates.</summary>
    public static bool Fits(string[] cells, ColumnMap map) =>
        MoneyText.TryParse(Cell(cells, map.Amount), out _)
        && Cell(cells, map.Supplier).Any(char.IsLetter)
        && (map.Date < 0 || DateText.Read(Cell(cells, map.Date)).Kind is not DateKind.None);

    /// <summary>25/06/2012900 → 25/06/2012 | 900; Firm2212/06/2012 → Firm22 | 12/06/2012.</summary>
    private static RepairedRecord? Split(string[] cells, ColumnMap map)
    {
        if (map.Date < 0)
        {
            return null;
        }

        var parts = new List<string>();
        foreach (var cell in cells)
        {
            parts.AddRange(SplitCell(cell));
        }

        if (parts.Count == cells.Length)
        {
            return null;
        }

        var row = WithoutBlankTail(parts, map.Headers.Count);
        return row.Length <= map.Headers.Count && Fits(row, map) ? new RepairedRecord("run-together-fields", [row]) : null;
    }

    private static IEnumerable<string> SplitCell(string cell)
    {
        var match = RunTogether().Match(cell);
        if (!match.Success)
        {
            return [cell];
        }

        var (before, date, after) = (match.Groups["before"].Value, match.Groups["date"].Value, match.Groups["after"].Value);
        var isTime = after.Length > 0 && (char.IsWhiteSpace(after[0]) || after[0] is 'T' or ':');
        if (isTime || (before.Length == 0 && after.Length == 0) || (after.Length > 0 && !MoneyText.TryParse(after, out _)))
        {
            return [cell];
        }

        return new[] { before.Trim(), date, after }.Where(p => p.Length > 0);
    }

    /// <summary>Line ends were lost: each amount runs into the first cell of the next row. Only where the amount is the last column and has two decimals.</summary>
    private static RepairedRecord? ManyRows(string[] cells, ColumnMap map)
    {
        var width = map.Headers.Count;
        if (map.Amount != width - 1 || cells.Length <= width || !cells.Skip(1).Any(c => AmountThenText().IsMatch(c)))
        {
            return null;
        }

        var rows = new List<string[]>();
        var row = new List<string>();
        for (var i = 0; i < cells.Length; i++)
        {
            var glued = AmountThenText().Match(cells[i]);
            if (row.Count >= width - 1 && (glued.Success || (i == cells.Length - 1 && MoneyText.TryParse(cells[i], out _))))
            {
                rows.Add([.. row, glued.Success ? glued.Groups["amount"].Value : cells[i]]);
                row = glued.Success ? [glued.Groups["text"].Value.Trim()] : [];
            }
            else if (row.Count >= width - 1)
            {
                row[^1] += ", " + cells[i];
            }
            else
            {
                row.Add(cells[i]);
            }
        }

        return row.Count == 0 && rows.Count > 1 ? new RepairedRecord("run-together-rows", rows) : null;
    }

    /// <summary>A comma in a name parted a cell: joins neighbours until the rest stands where it belongs.</summary>
    private static RepairedRecord? Join(string[] cells, ColumnMap map)
    {
        var found = Joined(cells, map);
        if (found.Find(f => f.At == map.Supplier).Cells is { } bySupplier)
        {
            return new RepairedRecord("parted-cell", [bySupplier]);
        }

        // Several places are the same to us as long as they leave the same amount.
        return found.Count > 0 && found.TrueForAll(f => f.Cells[map.Amount] == found[0].Cells[map.Amount]) ? new RepairedRecord("parted-cell", [found[0].Cells]) : null;
    }

    private static List<(int At, string[] Cells)> Joined(string[] cells, ColumnMap map)
    {
        var row = WithoutBlankTail(cells, map.Headers.Count);
        var extra = row.Length - map.Headers.Count;
        var found = new List<(int, string[])>();
        for (var at = 0; extra is >= 1 and <= MostExtraCells && at + extra < row.Length; at++)
        {
            string[] joined = [.. row[..at], string.Join(", ", row[at..(at + extra + 1)]), .. row[(at + extra + 1)..]];
            if (Fits(joined, map) && !MoneyText.TryParse(joined[at], out _))
            {
                found.Add((at, joined));
            }
        }

        return found;
    }

    /// <summary>A cell too many or too few at the front moved all others by one.</summary>
    private static RepairedRecord? Shift(string[] cells, ColumnMap map)
    {
        if (map.Date < 0)
        {
            return null;
        }

        var right = (string[])[string.Empty, .. cells];
        var left = cells[1..];
        return (Fits(right, map), cells[0].Length == 0 && Fits(left, map)) switch
        {
            (true, false) => new RepairedRecord("shifted-cells", [right]),
            (false, true) => new RepairedRecord("shifted-cells", [left]),
            _ => null,
        };
    }

    public static string[] WithoutBlankTail(IReadOnlyList<string> cells, int width)
    {
        var count = cells.Count;
        while (count > width && cells[count - 1].Length == 0)
        {
            count--;
        }

        return [.. cells.Take(count)];
    }

    private static string Cell(string[] cells, int index) => index >= 0 && index < cells.Length ? cells[index] : string.Empty;

    [GeneratedRegex(@"^(?<before>.*?)(?<date>(0[1-9]|[12]\d|3[01])/(0[1-9]|1[0-2])/(19|20)\d\d)(?<after>.*)$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex RunTogether();

    [GeneratedRegex(@"^(?<amount>-?£?\d{1,9}\.\d\d)(?<text>[^\s,.].*|\s+\S.*)$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex AmountThenText();
}
