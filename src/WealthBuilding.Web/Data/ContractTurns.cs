using Microsoft.EntityFrameworkCore;

namespace WealthBuilding.Web.Data;

/// <summary>Lets commands about one contract come one after the other, so that of two who act at once on several nodes one goes first and the other sees what came of it.</summary>
/// <remarks>An update that changes nothing: the database lets the other wait for the end of the transaction. Nothing stands in the audit trail, for nothing is changed.</remarks>
internal static class ContractTurns
{
    extension(AppDbContext db)
    {
        /// <summary>Waits until no other command is at work on the contract, and keeps others waiting until the transaction ends: what is read after it is what all before have left. SQLite lets in one writer at a time anyhow.</summary>
        /// <param name="contract">One that does not exist keeps nobody waiting.</param>
        public async Task AwaitTurnAsync(int contract, CancellationToken cancellationToken)
        {
            if (!db.IsSqlite)
            {
                // Suppliers belong to no institution, so the tenant filter cannot hold; nothing is read or changed.
                await db.ContractEntries.IgnoreQueryFilters([AppDbContext.TenantFilter]).Where(c => c.Id == contract).ExecuteUpdateAsync(set => set.SetProperty(c => c.Version, c => c.Version), cancellationToken);
            }
        }

        /// <summary>The same for the contract that a consortium stands for, which never changes: what is quoted for a consortium and who stands in it do not pass each other.</summary>
        /// <param name="consortium">One that does not exist keeps nobody waiting.</param>
        public async Task AwaitTurnOfConsortiumAsync(int consortium, CancellationToken cancellationToken)
        {
            if (!db.IsSqlite && await db.Consortia.Where(c => c.Id == consortium).Select(c => (int?)c.EntryId).SingleOrDefaultAsync(cancellationToken) is { } contract)
            {
                await db.AwaitTurnAsync(contract, cancellationToken);
            }
        }

        /// <summary>The same for a supplier's record: of two of its people who save at once the second sees what the first has saved.</summary>
        /// <param name="code">One that does not exist keeps nobody waiting.</param>
        public async Task AwaitTurnOfSupplierAsync(string code, CancellationToken cancellationToken)
        {
            if (!db.IsSqlite)
            {
                await db.Suppliers.Where(s => s.Code == code).ExecuteUpdateAsync(set => set.SetProperty(s => s.Version, s => s.Version), cancellationToken);
            }
        }

        /// <summary>The same for every contract of the institution that suppliers have seen: what a register may change at once. In one order, so that two registers do not wait for each other.</summary>
        public async Task AwaitTurnsAsync(CancellationToken cancellationToken)
        {
            foreach (var contract in db.IsSqlite ? [] : await db.ContractEntries.Where(c => c.Notice != null).OrderBy(c => c.Id).Select(c => c.Id).ToListAsync(cancellationToken))
            {
                await db.AwaitTurnAsync(contract, cancellationToken);
            }
        }
    }
}
