using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Commitments;
using WealthBuilding.Domain.Procurement.Contracts;
using WealthBuilding.Domain.Suppliers;
using WealthBuilding.Web.Data;

namespace WealthBuilding.Web.Features.Commitments.Own;

/// <summary>The contracts of a supplier across institutions, and what it promised with them. A supplier belongs to no institution, so the tenant filter cannot hold: what is not the supplier's is left out here.</summary>
internal sealed class OwnCommitments(AppDbContext db)
{
    private static readonly ContractState[] Made = [ContractState.Awarded, ContractState.Contract, ContractState.Ended, ContractState.Terminated];

    // A name that somebody still has to look at shows nobody another's contract.
    private static readonly SupplierTie[] Tied = [SupplierTie.Joined, SupplierTie.Confirmed];

    /// <summary>The supplier whose pages are open; null where it is not registered.</summary>
    public Task<Supplier?> SupplierAsync(string code, CancellationToken cancellationToken) =>
        db.Suppliers.AsNoTracking().SingleOrDefaultAsync(s => s.Code == code && s.Standing == SupplierStanding.Registered, cancellationToken);

    /// <summary>Its contracts that were awarded, running or not.</summary>
    public async Task<IQueryable<ContractEntry>> ContractsAsync(int supplierId, CancellationToken cancellationToken)
    {
        var ids = await RecordsAsync(supplierId, cancellationToken);
        return db.ContractEntries.IgnoreQueryFilters([AppDbContext.TenantFilter]).Where(e => Made.Contains(e.State) && e.Suppliers.Any(s => Tied.Contains(s.Tie) && s.SupplierId != null && ids.Contains(s.SupplierId.Value)));
    }

    /// <summary>What it promised: of a contract with several suppliers what is written down under its own name.</summary>
    public async Task<IQueryable<Commitment>> OfAsync(int supplierId, CancellationToken cancellationToken)
    {
        var ids = await RecordsAsync(supplierId, cancellationToken);
        return db.Commitments.IgnoreQueryFilters([AppDbContext.TenantFilter]).Where(c => db.ContractEntries.Any(e => e.Id == c.EntryId && Made.Contains(e.State)
            && e.Suppliers.Any(s => Tied.Contains(s.Tie) && s.SupplierId != null && ids.Contains(s.SupplierId.Value) && (c.SupplierName == null ? e.Suppliers.Count == 1 : c.SupplierName == s.Name))));
    }

    // Contracts may still be tied to a record that was merged into this one.
    private async Task<List<int>> RecordsAsync(int supplierId, CancellationToken cancellationToken) =>
        await db.Suppliers.Where(s => s.Id == supplierId || s.MergedIntoId == supplierId).Select(s => s.Id).ToListAsync(cancellationToken);
}
