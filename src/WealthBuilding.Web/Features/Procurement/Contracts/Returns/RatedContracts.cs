using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Procurement.Contracts;
using WealthBuilding.Web.Data;

namespace WealthBuilding.Web.Features.Procurement.Contracts.Returns;

/// <summary>Signed contracts with their indicators and ratings.</summary>
internal static class RatedContracts
{
    public static Task<List<ContractEntry>> ReadAsync(AppDbContext db, CancellationToken cancellationToken) =>
        db.ContractEntries.AsNoTracking().Include(c => c.Kpis).ThenInclude(k => k.Ratings).Include(c => c.Suppliers)
            .Where(c => c.State == ContractState.Awarded || c.State == ContractState.Contract || c.State == ContractState.Ended || c.State == ContractState.Terminated)
            .OrderBy(c => c.Id).AsSplitQuery().ToListAsync(cancellationToken);
}
