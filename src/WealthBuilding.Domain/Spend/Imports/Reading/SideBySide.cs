namespace WealthBuilding.Domain.Spend.Imports.Reading;

/// <summary>Tables that stand beside each other: the names of a supplier and an amount twice or more across, each time with values of their own.</summary>
/// <param name="First">The column at which the first table begins; what stands to the left of it belongs to all.</param>
/// <param name="Step">How many columns lie between the beginnings of two tables; 0 where they are not alike, so that nobody can say which column belongs to which.</param>
/// <param name="Count">How many tables there are.</param>
internal sealed record SideBySide(int First, int Step, int Count)
{
    private const double Named = 0.6;

    /// <summary>The tables beside each other; null where there is one table only.</summary>
    /// <param name="names">The column names.</param>
    /// <param name="rows">Rows below them.</param>
    public static SideBySide? Of(IReadOnlyList<string> names, IReadOnlyList<string[]> rows)
    {
        var suppliers = Repeated(names, LedgerField.Supplier);
        var amounts = Repeated(names, LedgerField.Amount, LedgerField.Net, LedgerField.Gross);
        if (suppliers.Count < 2 || amounts.Count != suppliers.Count || !Alternate(suppliers, amounts) || !AreOthers(rows, suppliers) || !rows.Any(r => MoneyText.TryParse(Cell(r, amounts[1]), out _)))
        {
            return null;
        }

        var step = suppliers[1] - suppliers[0];
        var isRegular = Enumerable.Range(0, suppliers.Count).All(i => suppliers[i] - suppliers[0] == step * i && amounts[i] - amounts[0] == step * i);
        return new SideBySide(Begin(names, Math.Min(suppliers[0], amounts[0]), step), isRegular ? step : 0, suppliers.Count);
    }

    /// <summary>A row in which only the cells of one table are filled, and those that belong to all.</summary>
    public string[] Only(int table, IReadOnlyList<string> row) => [.. row.Select((cell, column) => Has(table, column) ? cell : string.Empty)];

    /// <summary>Whether a column belongs to a table.</summary>
    public bool Has(int table, int column) =>
        column < First || (column >= First + (table * Step) && (table == Count - 1 || column < First + ((table + 1) * Step)));

    /// <summary>The names to the left of the first supplier or amount that are repeated with it.</summary>
    private static int Begin(IReadOnlyList<string> names, int first, int step)
    {
        while (first > 0 && first - 1 + step < names.Count && names[first - 1].Length > 0 && Same(names[first - 1], names[first - 1 + step]))
        {
            first--;
        }

        return first;
    }

    /// <summary>A supplier, its amount, a supplier, its amount; or the amount before the supplier, all along.</summary>
    private static bool Alternate(List<int> suppliers, List<int> amounts)
    {
        var isSupplierFirst = suppliers[0] < amounts[0];
        var (before, after) = isSupplierFirst ? (suppliers, amounts) : (amounts, suppliers);
        return Enumerable.Range(0, before.Count).All(i => before[i] < after[i] && (i == 0 || after[i - 1] < before[i]));
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

    private static bool Same(string left, string right) => left.Trim().Equals(right.Trim(), StringComparison.OrdinalIgnoreCase);

    private static string Cell(string[] row, int column) => column < row.Length ? row[column] : string.Empty;
}

/// <summary>The records of a file with the cells of one table only, where several stand beside each other; the cells keep their places.</summary>
internal sealed class TableOfSeveral(LedgerRecords records, SideBySide beside, int table) : LedgerRecords
{
    protected override bool NextBlock()
    {
        Block.Clear();
        if (!records.ReadBlock())
        {
            return false;
        }

        for (var row = 0; row < records.Block.Rows; row++)
        {
            records.GoTo(row);
            for (var column = 0; column < records.FieldCount; column++)
            {
                Block.Add(beside.Has(table, column) ? records.Field(column) : []);
            }

            Block.EndRow();
        }

        return true;
    }

    protected override void Dispose(bool disposing)
    {
        records.Dispose();
        base.Dispose(disposing);
    }
}
