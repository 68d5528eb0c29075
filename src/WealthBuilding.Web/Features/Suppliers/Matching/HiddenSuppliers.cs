using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Suppliers;
using WealthBuilding.Domain.Suppliers.Matching;
using WealthBuilding.Web.Data;

namespace WealthBuilding.Web.Features.Suppliers.Matching;

/// <summary>
/// Suppliers that an institution must not learn of: those that no register has and that do not keep their own record, made by another
/// institution of names in its ledger. Such a name may be a person's, and who is paid by whom is the payer's own.
/// </summary>
internal sealed class HiddenSuppliers(AppDbContext db)
{
    public async Task<IReadOnlySet<int>> FromAsync(int institutionId, CancellationToken cancellationToken)
    {
        var links = await SupplierLinks.LoadAsync(db, cancellationToken);
        var unnumbered = await db.Suppliers.AsNoTracking().Where(s => !s.Identifiers.Any()).ToDictionaryAsync(s => s.Id, s => s.Standing, cancellationToken);
        var ruled = await db.Of<MatchRule>(institutionId).Where(r => r.Verdict == MatchVerdict.Same && r.SupplierId != null).Select(r => r.SupplierId!.Value).ToListAsync(cancellationToken);
        var own = ruled.Select(links.RootOf).ToHashSet();
        return unnumbered.Keys.Where(IsHidden).ToHashSet();

        bool IsHidden(int id) => links.RootOf(id) is var root && unnumbered.TryGetValue(root, out var standing) && standing is SupplierStanding.Found && !own.Contains(root);
    }
}
