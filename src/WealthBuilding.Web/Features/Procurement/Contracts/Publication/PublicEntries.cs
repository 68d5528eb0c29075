using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Procurement.Contracts;
using WealthBuilding.Web.Data;

namespace WealthBuilding.Web.Features.Procurement.Contracts.Publication;

/// <summary>The entries of a register that are public once its institution publishes it: beyond planning, and not known to be worth £5,000 or less.</summary>
internal static class PublicEntries
{
    // Local Government Transparency Code 2015, part 2: contracts over £5,000.
    private const long OverPence = 500_000;

    /// <summary>With their suppliers, whose names still have to be judged (ADR 0008).</summary>
    public static async Task<List<ContractEntry>> OfAsync(AppDbContext db, int institutionId, bool withWithdrawn, CancellationToken cancellationToken)
    {
        // The public belongs to no institution, so the tenant filter cannot hold: the publisher is named instead.
        var entries = await db.ContractEntries.IgnoreQueryFilters([AppDbContext.TenantFilter]).AsNoTracking().Include(c => c.Suppliers).Include(c => c.Lots).Include(c => c.Notice).Where(c => c.InstitutionId == institutionId)
            .Where(c => c.State != ContractState.Pipeline && c.State != ContractState.Planned && (withWithdrawn || c.State != ContractState.Withdrawn)).OrderBy(c => c.Start).ThenBy(c => c.Id).ToListAsync(cancellationToken);
        return entries.FindAll(e => (e.WholePence ?? e.Value?.UpperPence) is not { } worth || worth > OverPence);
    }
}
