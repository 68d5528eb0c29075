namespace WealthBuilding.Domain.Spend.Imports.Reading;

/// <summary>Tells tables that stand beside each other: the names of a supplier and an amount twice or more across, each time with values of their own.</summary>
internal static class SideBySide
{
    private const double Named = 0.6;

    /// <summary>The columns that head the amounts of the tables; empty where there is one table only.</summary>
    /// <param name="names">The column names.</param>
    /// <param name="rows">Rows below them.</param>
    public static IReadOnlyList<int> Amounts(IReadOnlyList<string> names, IReadOnlyList<string[]> rows)
    {
        var suppliers = Repeated(names, LedgerField.Supplier);
        var amounts = Repeated(names, LedgerField.Amount, LedgerField.Net, LedgerField.Gross);
        if (suppliers.Count < 2 || amounts.Count != suppliers.Count)
        {
            return [];
        }

        // A supplier, its amount, a supplier, its amount; or the amount before the supplier, all along.
        var step = suppliers[1] - suppliers[0];
        for (var i = 0; i < suppliers.Count; i++)
        {
            if (suppliers[i] - suppliers[0] != step * i || amounts[i] - amounts[0] != step * i)
            {
                return [];
            }
        }

        return Math.Abs(amounts[0] - suppliers[0]) < step && AreOthers(rows, suppliers) && rows.Any(r => MoneyText.TryParse(Cell(r, amounts[1]), out _)) ? amounts : [];
    }

    /// <summary>The columns whose name says the field and stands more than once, by the name that stands most often.</summary>
    private static List<int> Repeated(IReadOnlyList<string> names, params LedgerField[] fields) =>
        Enumerable.Range(0, names.Count)
            .Where(c => Array.Exists(fields, f => HeaderMatcher.Fit(names[c], f) >= Named))
            .GroupBy(c => names[c].Trim().ToLowerInvariant())
            .Select(g => g.ToList())
            .OrderByDescending(g => g.Count).FirstOrDefault(g => g.Count > 1) ?? [];

    /// <summary>The second table names others than the first: the same on each row is one table that says its supplier twice.</summary>
    private static bool AreOthers(IReadOnlyList<string[]> rows, List<int> suppliers)
    {
        var both = rows.Where(r => Cell(r, suppliers[0]).Length > 0 && Cell(r, suppliers[1]).Length > 0).ToList();
        return both.Count > 0 && both.Count(r => Cell(r, suppliers[0]) == Cell(r, suppliers[1])) * 2 < both.Count;
    }

    private static string Cell(string[] row, int column) => column < row.Length ? row[column] : string.Empty;
}
