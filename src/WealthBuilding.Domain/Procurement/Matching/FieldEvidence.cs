namespace WealthBuilding.Domain.Procurement.Matching;

/// <summary>Whether anything shows that a supplier works in a field: common words alone do not, for an architect of schools shares them with who cleans a school.</summary>
public static class FieldEvidence
{
    /// <summary>Whether a category that it chose, or one of work that it was awarded, paid for or confirmed as able to do, is in the division (the first two digits) of one that is asked for.</summary>
    /// <param name="asked">CPV codes of eight digits; with none nothing can be shown.</param>
    public static bool Of(SupplierText supplier, IReadOnlyCollection<string> asked)
    {
        var divisions = asked.SelectMany(c => CpvNodes.Of(c).Take(1)).ToHashSet(StringComparer.Ordinal);
        return supplier.Categories.Concat(supplier.Work.SelectMany(w => w.Cpv)).Any(c => CpvNodes.Of(c).Take(1).Any(divisions.Contains));
    }
}
