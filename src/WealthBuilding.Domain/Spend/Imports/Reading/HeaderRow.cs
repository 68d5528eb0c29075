namespace WealthBuilding.Domain.Spend.Imports.Reading;

/// <summary>A row, or two stacked ones, taken as column names, and how much that is worth.</summary>
internal sealed record HeaderRow(IReadOnlyList<int> Rows, string[] Names, double Score)
{
    /// <summary>A score from which a row is column names even far from the top.</summary>
    public const double Sure = 12;

    private const double Named = 0.6;

    public int Number => Rows[^1];

    public static HeaderRow Of(SampleRow row, SampleRow? above)
    {
        var names = row.Cells;
        var rows = new List<int> { row.Number };
        if (row.Filled < 2 || Array.Exists(row.Cells, IsValue))
        {
            return new HeaderRow(rows, names, 0);
        }

        if (above is not null)
        {
            names = Stack(above.Cells, row.Cells, out var used);
            if (!used)
            {
                return new HeaderRow(rows, row.Cells, 0);
            }

            rows.Insert(0, above.Number);
        }

        return new HeaderRow(rows, names, ScoreOf(names, row.Cells) - (above is null ? 0 : 0.1));
    }

    /// <summary>Words of two rows together, where that says more than the lower one alone.</summary>
    private static string[] Stack(string[] upper, string[] lower, out bool used)
    {
        used = false;
        var names = new string[Math.Max(upper.Length, lower.Length)];
        for (var i = 0; i < names.Length; i++)
        {
            var (top, bottom) = (i < upper.Length ? upper[i] : string.Empty, i < lower.Length ? lower[i] : string.Empty);
            var both = $"{top} {bottom}".Trim();
            var better = top.Length is > 0 and < 40 && bottom.Length < 40 && Best(both) > Best(bottom) + 0.01;
            used |= better;
            names[i] = better ? both : bottom;
        }

        return names;
    }

    private static double Best(string name) => HeaderMatcher.Fits(name).Values.DefaultIfEmpty(0).Max();

    private static double ScoreOf(string[] names, string[] cells)
    {
        var filled = cells.Count(c => c.Length > 0);
        var fits = names.Select(HeaderMatcher.Fits).ToList();
        var fields = fits.SelectMany(f => f).Where(f => f.Value >= Named).GroupBy(f => f.Key).ToDictionary(g => g.Key, g => g.Max(f => f.Value));
        var supplier = fields.GetValueOrDefault(LedgerField.Supplier);
        var amount = new[] { LedgerField.Amount, LedgerField.Net, LedgerField.Gross }.Max(f => fields.GetValueOrDefault(f));
        var named = fits.Count(f => f.Values.Any(v => v >= Named));
        return named == 0 ? 0 : (supplier * 6) + (amount * 6) + named + ((double)named / filled);
    }

    /// <summary>A date or an amount: then the row is no row of names.</summary>
    public static bool IsValue(string cell) =>
        cell.Length > 0 && cell.AsSpan().ContainsAnyInRange('0', '9')
        && (MoneyText.TryParse(cell, out _) || DateText.Read(cell).Kind is DateKind.Numeric or DateKind.Named or DateKind.Iso);
}
