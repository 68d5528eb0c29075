using WealthBuilding.Domain.Procurement.Contracts;

namespace WealthBuilding.Domain.Procurement.Matching;

/// <summary>What keeps a supplier from a need that is reserved to others, and what would have to be known to tell.</summary>
internal static class ReservedGate
{
    public static IEnumerable<MatchBlocker> Blockers(SupplierText supplier, Need need, Func<string, string, bool>? covers)
    {
        if (need.Reserved is not { } reserved)
        {
            yield break;
        }

        if (reserved is { IsOfArea: true, Areas.Count: > 0 } && supplier.District is { } district && covers is not null && !reserved.Areas.Any(a => covers(a, district)))
        {
            yield return new("reserved", $"It is reserved to suppliers of {reserved.AreaNames}; this one is not there");
        }

        if (reserved.IsOfSize && supplier is { IsSme: false, IsVcse: not true })
        {
            yield return new("reserved", "It is reserved to SMEs and VCSEs; by its own figures this is neither");
        }
    }

    public static IEnumerable<string> Missing(SupplierText supplier, Need need)
    {
        if (need.Reserved is not { } reserved)
        {
            yield break;
        }

        if (reserved.IsOfArea && supplier.District is null)
        {
            yield return "Where it is based: this is reserved to an area";
        }

        if (reserved.IsOfSize && supplier is { IsSme: null, IsVcse: not true })
        {
            yield return "Whether it is an SME or a VCSE: this is reserved to them";
        }

        if (reserved.Kind is Reservation.SupportedEmployment)
        {
            yield return "Whether it is a supported employment provider: this is reserved to them";
        }

        if (reserved.Kind is Reservation.PublicServiceMutual)
        {
            yield return "Whether it is a public service mutual: this is reserved to them";
        }
    }
}
