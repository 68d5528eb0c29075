using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Procurement.Contracts;
using WealthBuilding.Domain.Procurement.Evaluation;

namespace WealthBuilding.Web.Data;

/// <summary>Keeps what was read as it is until the transaction at hand ends, so that of two who act at once on several nodes one goes first and the other sees what came of it.</summary>
/// <remarks>An update that changes nothing: the database lets the other wait, and then finds no row of the version that it had read. Nothing stands in the audit trail, for nothing is changed.</remarks>
internal static class ContractHold
{
    extension(AppDbContext db)
    {
        /// <summary>False where somebody has changed the contract since it was read.</summary>
        public async Task<bool> HoldAsync(ContractEntry entry, CancellationToken cancellationToken)
        {
            var (id, version) = (entry.Id, entry.Version);

            // The very row that was read: suppliers belong to no institution, so the tenant filter cannot hold.
            return await db.ContractEntries.IgnoreQueryFilters([AppDbContext.TenantFilter]).Where(c => c.Id == id && c.Version == version).ExecuteUpdateAsync(set => set.SetProperty(c => c.Version, version), cancellationToken) == 1;
        }

        /// <summary>False where somebody has changed the weighing since it was read: a score, a moderation, a scorer.</summary>
        public async Task<bool> HoldAsync(QuoteEvaluation evaluation, CancellationToken cancellationToken)
        {
            var (id, version) = (evaluation.Id, evaluation.Version);
            return await db.QuoteEvaluations.Where(e => e.Id == id && e.Version == version).ExecuteUpdateAsync(set => set.SetProperty(e => e.Version, version), cancellationToken) == 1;
        }
    }
}
