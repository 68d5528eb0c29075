namespace WealthBuilding.Domain.Spend.Analysis;

/// <summary>The suppliers that were paid most.</summary>
/// <param name="CoveredPence">What those suppliers were paid: say it, so that nobody takes the list for the whole.</param>
/// <param name="TotalPence">What all were paid.</param>
/// <param name="Suppliers">How many suppliers there are in all.</param>
public sealed record SupplierRanking(IReadOnlyList<RankedSupplier> Rows, long CoveredPence, long TotalPence, int Suppliers)
{
    /// <summary>Covered ÷ total; null where the total is not above zero.</summary>
    public decimal? Coverage => LocalShare.Ratio(CoveredPence, TotalPence);

    internal static SupplierRanking Of(SpendSnapshot snapshot, Cells cells, int count, long totalPence)
    {
        // Sorted by what they were paid; those that tie with the last are kept until names decide.
        var paid = Enumerable.Range(0, snapshot.Suppliers.Count).Where(cells.HasLines).ToArray();
        var amounts = Array.ConvertAll(paid, s => -cells.PenceOf(s));
        Array.Sort(amounts, paid);
        var last = paid.Length > count ? amounts[count - 1] : long.MaxValue;
        var rows = paid.TakeWhile((_, i) => amounts[i] <= last)
            .Select(s => new RankedSupplier(snapshot.Suppliers[s], cells.ToShare(s)))
            .OrderByDescending(r => r.Share.TotalPence).ThenBy(r => r.Name, StringComparer.Ordinal).ThenBy(r => r.Payee.Id)
            .Take(count).ToList();
        return new SupplierRanking(rows, rows.Sum(r => r.Share.TotalPence), totalPence, paid.Length);
    }
}

/// <summary>A supplier, by the first of its payees, and what it was paid.</summary>
public sealed record RankedSupplier(PayeeEntry Payee, LocalShare Share)
{
    public string Name => Payee.SupplierName ?? Payee.Name;
}
