using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.Suppliers;

namespace WealthBuilding.Web.Features.Suppliers.Records;

/// <summary>Which records may become one.</summary>
internal static class MergeRules
{
    /// <summary>Why a record may not go into another; null where it may.</summary>
    public static Problem? ProblemWith(Supplier from, Supplier into) =>
        from.Id == into.Id ? RecordErrors.Itself
        : from.Standing is SupplierStanding.Merged || into.Standing is SupplierStanding.Merged ? RecordErrors.Merged
        : from.Standing is SupplierStanding.Registered ? into.Standing is SupplierStanding.Registered ? RecordErrors.BothHaveOwnUsers : RecordErrors.HasOwnUsers
        : NumberProblem(from, into);

    private static Problem? NumberProblem(Supplier from, Supplier into)
    {
        foreach (var scheme in from.Identifiers.Select(i => i.Scheme).Distinct())
        {
            var (mine, theirs) = (Of(from, scheme), Of(into, scheme));
            if (theirs.Count > 0 && !mine.Intersect(theirs).Any())
            {
                return RecordErrors.OtherNumber(scheme, mine[0], theirs[0]);
            }
        }

        return null;
    }

    private static List<string> Of(Supplier supplier, string scheme) => [.. supplier.Identifiers.Where(i => i.Scheme == scheme).Select(i => i.Value)];
}
