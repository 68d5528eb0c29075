namespace WealthBuilding.Domain.Procurement.Contracts;

/// <summary>Lots of a size that suppliers of the place are used to.</summary>
/// <param name="Lots">How many.</param>
/// <param name="YearPence">About what each would be worth a year.</param>
/// <param name="UsualPence">What three quarters of the local suppliers of the category were paid at most in a year.</param>
public sealed record LotSuggestion(int Lots, long YearPence, long UsualPence)
{
    private const int LeastSuppliers = 3;
    private const int MostLots = 12;

    /// <summary>Null where fewer than three local suppliers are known, or the contract is of their size as it is.</summary>
    /// <param name="yearPence">What the contract is worth a year.</param>
    /// <param name="localPence">What each local supplier of the category was paid in a year, by this institution.</param>
    /// <remarks>What one institution paid is the least of what a supplier can carry: the suggestion errs on the side of small lots.</remarks>
    public static LotSuggestion? Of(long? yearPence, IEnumerable<long> localPence)
    {
        var sizes = localPence.Where(p => p > 0).Order().ToList();
        if (yearPence is not > 0 || sizes.Count < LeastSuppliers)
        {
            return null;
        }

        var usual = sizes[(int)Math.Ceiling(sizes.Count * 0.75) - 1];
        var lots = (int)Math.Min(MostLots, (yearPence.Value + usual - 1) / usual);
        return lots < 2 ? null : new LotSuggestion(lots, yearPence.Value / lots, usual);
    }
}
