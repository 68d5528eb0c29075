using Microsoft.EntityFrameworkCore;
using WealthBuilding.Web.Data;

namespace WealthBuilding.Web.Features.Suppliers.Matching;

/// <summary>Tells every node that what it holds in memory of an institution's ledger is old.</summary>
internal sealed class LedgerVersions(AppDbContext db)
{
    public Task GrowAsync(int institutionId, CancellationToken cancellationToken) => GrowAsync([institutionId], cancellationToken);

    public Task GrowAsync(IReadOnlyCollection<int> institutions, CancellationToken cancellationToken) =>
        db.Institutions.Where(i => institutions.Contains(i.Id)).ExecuteUpdateAsync(set => set.SetProperty(i => i.LedgerVersion, i => i.LedgerVersion + 1), cancellationToken);
}
