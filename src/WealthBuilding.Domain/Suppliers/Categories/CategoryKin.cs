using WealthBuilding.Domain.Common;

namespace WealthBuilding.Domain.Suppliers.Categories;

/// <summary>Categories that one trade covers though the tree keeps them apart: an electrician installs (45310000) and repairs (50711000).</summary>
public sealed class CategoryKin
{
    private const int Whole = 8;

    private readonly List<string[]> _trades;

    private CategoryKin(List<string[]> trades) => _trades = trades;

    /// <summary>Nobody is kin to anybody.</summary>
    public static CategoryKin None { get; } = new([]);

    /// <summary>Reads <c>category-kin.csv</c>: for each trade the beginnings of its codes.</summary>
    public static CategoryKin Load(TextReader reader)
    {
        var table = new CsvTable(reader);
        var trades = new List<string[]>();
        while (table.Read())
        {
            trades.Add(table["codes"].Split(';'));
        }

        return new CategoryKin(trades);
    }

    /// <summary>The other categories of the trades that a code belongs to, of eight digits, in order; never the code itself or what it lies in.</summary>
    public IReadOnlyList<string> Of(string cpv) =>
        [.. _trades.Where(t => t.Any(c => cpv.StartsWith(c, StringComparison.Ordinal))).SelectMany(t => t).Where(c => !cpv.StartsWith(c, StringComparison.Ordinal))
            .Select(c => c.PadRight(Whole, '0')).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
}
