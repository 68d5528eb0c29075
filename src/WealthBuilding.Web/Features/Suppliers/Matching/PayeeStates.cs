using MediatR;
using Microsoft.EntityFrameworkCore;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Features.Suppliers.Published;
using WealthBuilding.Web.Infrastructure.Tenancy;

namespace WealthBuilding.Web.Features.Suppliers.Matching;

/// <summary>Settles some payees again after rules were written or undone, from what the score said of them before.</summary>
internal sealed class PayeeStates(AppDbContext db, MatchContexts contexts, MatchUpdater updater, LedgerVersions versions, IMediator mediator, CurrentInstitution institution)
{
    private const int ChunkPayees = 500;

    /// <summary>Saves the rules, settles, and saves the states. Returns how many payees were looked at.</summary>
    /// <exception cref="DbUpdateConcurrencyException">Somebody else was faster.</exception>
    public async Task<int> SettleAsync(IReadOnlyCollection<int> payees, CancellationToken cancellationToken)
    {
        await db.SaveChangesAsync(cancellationToken); // the rules first: the states name them by the id that the database gives
        var context = await contexts.LoadAsync(institution.RequiredId, cancellationToken);
        foreach (var chunk in payees.Chunk(ChunkPayees))
        {
            var matches = await db.PayeeMatches.Where(m => chunk.Contains(m.PayeeId)).ToListAsync(cancellationToken);
            var named = await db.Payees.AsNoTracking().Where(p => chunk.Contains(p.Id)).ToDictionaryAsync(p => p.Id, cancellationToken);
            await updater.SettleAsync(matches.Select(m => (named[m.PayeeId], m)), context, cancellationToken);
        }

        await db.SaveChangesAsync(cancellationToken);
        await versions.GrowAsync(institution.RequiredId, cancellationToken);
        await mediator.Publish(new PayeesResolved(institution.RequiredId), cancellationToken);
        return payees.Count;
    }
}
