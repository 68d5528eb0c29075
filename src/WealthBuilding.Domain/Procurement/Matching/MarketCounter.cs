using System.Collections;

namespace WealthBuilding.Domain.Procurement.Matching;

/// <summary>Counts the market that the index knows for a need.</summary>
internal static class MarketCounter
{
    public static MarketCover Count(SupplierIndex index, ReadNeed need, Need asked, Func<string, string, bool>? covers)
    {
        var inCategory = new BitArray(index.Suppliers.Count);
        foreach (var node in need.Categories.SelectMany(c => NodesOf(c.Cpv, index)).Distinct(StringComparer.Ordinal))
        {
            if (index.Columns.Nodes.Find(node) is var number and >= 0)
            {
                foreach (var supplier in index.Columns.ByNode.MembersOf(number))
                {
                    inCategory[supplier] = true;
                }
            }
        }

        var (all, area, registered) = (0, 0, 0);
        for (var supplier = 0; supplier < inCategory.Length; supplier++)
        {
            if (inCategory[supplier])
            {
                all++;
                area += IsInArea(index.Suppliers[supplier], asked.District, covers) ? 1 : 0;
                registered += index.Suppliers[supplier].IsRegistered ? 1 : 0;
            }
        }

        return new MarketCover(index.Suppliers.Count, all, area, registered, all - registered);
    }

    // The group of a category, or its division where it is no finer; and the other categories of its trades.
    private static IEnumerable<string> NodesOf(string cpv, SupplierIndex index) =>
        [.. CpvNodes.Of(cpv).Where(CpvNodes.IsNarrow).DefaultIfEmpty(cpv.Length >= 2 ? cpv[..2] : string.Empty).Take(1), .. index.Vocabulary.KinOf(cpv).SelectMany(k => CpvNodes.Of(k).TakeLast(1))];

    internal static bool IsInArea(SupplierText supplier, string? district, Func<string, string, bool>? covers) =>
        district is null || supplier.District == district || (covers is not null && supplier.Areas.Any(a => covers(a, district)));
}
