using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.Procurement.Contracts;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Features.Procurement.Evaluation;
using WealthBuilding.Web.Features.Procurement.Questions;
using WealthBuilding.Web.Infrastructure.Security;

namespace WealthBuilding.Web.Features.Procurement.Files;

/// <summary>Changes the files of a contract in its turn, and tells suppliers what reads differently. Bytes that nothing speaks of any more go once that is settled, never before.</summary>
internal sealed class FileChanges(AppDbContext db, UnitOfWork work, SupplierFiles files, ShownChanges changes, DeclaredConflicts conflicts, Actor actor, TimeProvider clock)
{
    public async Task<Result<Done>> MakeAsync(int contract, Func<ContractEntry, ContractAct, Result<Done>> change, CancellationToken cancellationToken)
    {
        List<string> gone = [];
        var result = await work.RunAsync<Result<Done>>(
            async () =>
            {
                await db.AwaitTurnAsync(contract, cancellationToken);
                var entry = await db.ContractEntries.Include(c => c.Lots).Include(c => c.Criteria).Include(c => c.Notice).Include(c => c.Files).AsSplitQuery().SingleOrDefaultAsync(c => c.Id == contract, cancellationToken);
                if (entry is null)
                {
                    return new Problem.NotFound();
                }

                var before = entry.Files.Select(f => f.Key).ToList();
                var changed = await ChangeAsync(entry, change, cancellationToken);
                gone = [.. before.Except(entry.Files.Select(f => f.Key))];
                return changed;
            },
            cancellationToken);
        gone.ForEach(files.Delete);
        return result;
    }

    private async Task<Result<Done>> ChangeAsync(ContractEntry entry, Func<ContractEntry, ContractAct, Result<Done>> change, CancellationToken cancellationToken)
    {
        if (await conflicts.HasAsync(entry.Id, cancellationToken))
        {
            return DeclaredConflicts.InConflict;
        }

        var (before, now) = (changes.CardOf(entry), clock.GetUtcNow());
        var changed = change(entry, new ContractAct(UkTime.DayOf(now), null, actor.Name, now));
        if (changed.IsDone)
        {
            await changes.TellAsync(before, entry, cancellationToken);
            await db.SaveChangesAsync(cancellationToken);
        }

        return changed;
    }
}
