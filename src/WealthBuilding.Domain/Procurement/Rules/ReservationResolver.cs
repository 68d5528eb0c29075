using WealthBuilding.Domain.Places;

namespace WealthBuilding.Domain.Procurement.Rules;

/// <summary>Says every way of reserving a competition: which are lawful, which are not, and why.</summary>
public sealed class ReservationResolver(RulesBook book, AuthorityDirectory authorities)
{
    /// <summary>The options for a procurement whose rules are known, the lawful ones first.</summary>
    /// <param name="suppliers">Counts capable suppliers; null where nobody counts.</param>
    public IReadOnlyList<ReservationOption> Resolve(ProcurementVerdict verdict, ICapableSuppliers? suppliers = null)
    {
        var context = new ReservationContext(verdict, book, authorities);
        var order = new OrderOptions(context);
        IEnumerable<ReservationOption> options = [.. order.Options(), .. new PolicyOptions(context, order).Options(), .. new ReservedContractOptions(context).Options()];
        return [.. options.OrderByDescending(o => o.Lawful).Select(o => suppliers is null || !o.Lawful ? o : Counted(o, suppliers))];
    }

    private ReservationOption Counted(ReservationOption option, ICapableSuppliers suppliers)
    {
        var isEverywhere = option.Code is ReservationCodes.UnitedKingdom or ReservationCodes.Sme or ReservationCodes.Vcse;
        var count = isEverywhere ? suppliers.CountIn(null, option.Suppliers)
            : option.Areas.Count > 0 ? suppliers.CountIn(option.Areas, option.Suppliers)
            : null;
        var few = book.ReservationOf("few-suppliers").Amount!.Value;
        return option with
        {
            CapableSuppliers = count,
            Warning = count < few ? $"Fewer than {few} capable suppliers are known there ({count}). That is little competition: ask the market first, widen the area, or do not reserve." : null,
        };
    }
}
