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

    /// <summary>Places that the buyer named as bordering and that do not border the area, with those that do; nobody can choose them.</summary>
    public (IReadOnlyList<string> Wrong, IReadOnlyList<string> Bordering) NotBordering(ProcurementAnswers answers)
    {
        var areas = new LocalAreas([.. answers.Area, .. answers.With], authorities, book.CountySplits);
        return ([.. answers.Bordering.Where(n => !areas.Bordering.Any(b => b.IsCalled(n)))], [.. areas.Bordering.Select(b => b.Name)]);
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
