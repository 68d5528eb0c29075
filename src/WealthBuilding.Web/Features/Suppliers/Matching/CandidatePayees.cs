using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Suppliers.Matching;
using WealthBuilding.Web.Data;

namespace WealthBuilding.Web.Features.Suppliers.Matching;

/// <summary>Which payees a supplier is, or may be.</summary>
internal sealed class CandidatePayees(AppDbContext db)
{
    /// <summary>Payees of an institution that are one of the suppliers, or have one among their candidates.</summary>
    public async Task<IReadOnlyList<int>> OfAsync(int institutionId, IReadOnlyList<int> suppliers, CancellationToken cancellationToken)
    {
        var payees = new HashSet<int>();
        foreach (var supplier in suppliers)
        {
            payees.UnionWith(await db.Of<PayeeMatch>(institutionId).Where(IsOrMayBe(supplier)).Select(m => m.PayeeId).ToListAsync(cancellationToken));
        }

        return [.. payees.Order()];
    }

    /// <summary>Institutions with such payees. The tenant's filter is lifted on purpose: a spelling that one teaches helps all, and nothing of theirs is shown.</summary>
    public async Task<IReadOnlyList<int>> InstitutionsAsync(IReadOnlyList<int> suppliers, CancellationToken cancellationToken)
    {
        var institutions = new HashSet<int>();
        foreach (var supplier in suppliers)
        {
            institutions.UnionWith(await db.PayeeMatches.IgnoreQueryFilters([AppDbContext.TenantFilter]).Where(IsOrMayBe(supplier)).Select(m => m.InstitutionId).Distinct().ToListAsync(cancellationToken));
        }

        return [.. institutions.Order()];
    }

    // The name follows the id in what CandidateJson writes.
    private static Expression<Func<PayeeMatch, bool>> IsOrMayBe(int supplier)
    {
        var candidate = FormattableString.Invariant($"\"supplierId\":{supplier},");
        return m => m.SupplierId == supplier || m.Candidates.Contains(candidate);
    }
}
