using MediatR;
using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Suppliers.Matching;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Features.Suppliers.Published;
using WealthBuilding.Web.Infrastructure.Jobs;
using WealthBuilding.Web.Infrastructure.Tenancy;

namespace WealthBuilding.Web.Features.Suppliers.Matching;

/// <summary>Settles some payees again after rules were written or undone, from what the score said of them before.</summary>
/// <remarks>A spelling that went with its rule had its part in scores: whoever was scored by it is scored anew, at other institutions by a job.</remarks>
internal sealed class PayeeStates(
    AppDbContext db, MatchContexts contexts, MatchUpdater updater, LearntNames learnt, PayeeProposals proposals, CandidatePayees concerned, LedgerVersions versions, JobQueue jobs, IMediator mediator, CurrentInstitution institution)
{
    private const int ChunkPayees = 500;

    /// <summary>Saves the rules, settles, and saves the states. Returns how many payees were looked at.</summary>
    /// <exception cref="DbUpdateConcurrencyException">Somebody else was faster.</exception>
    public async Task<int> SettleAsync(IReadOnlyCollection<int> payees, CancellationToken cancellationToken)
    {
        await db.SaveChangesAsync(cancellationToken); // the rules first: the states name them by the id that the database gives
        var context = await contexts.LoadAsync(institution.RequiredId, cancellationToken);
        List<int> poorer = [.. learnt.TakePoorer().SelectMany(s => new[] { s, context.Links.RootOf(s) }).Distinct()]; // scores name the record that stands for it
        var all = poorer.Count == 0 ? payees : [.. payees.Union(await concerned.OfAsync(institution.RequiredId, poorer, cancellationToken))];
        foreach (var chunk in all.Chunk(ChunkPayees))
        {
            await SettleAsync(chunk, context, isScoredAnew: poorer.Count > 0, cancellationToken);
        }

        await db.SaveChangesAsync(cancellationToken);
        await versions.GrowAsync(institution.RequiredId, cancellationToken);
        foreach (var other in (await concerned.InstitutionsAsync(poorer, cancellationToken)).Where(i => i != institution.RequiredId))
        {
            await jobs.AddOnceAsync(new ResolvePayees.Command(), other, cancellationToken);
        }

        await mediator.Publish(new PayeesResolved(institution.RequiredId), cancellationToken);
        return payees.Count;
    }

    private async Task SettleAsync(int[] chunk, MatchContext context, bool isScoredAnew, CancellationToken cancellationToken)
    {
        var matches = await db.PayeeMatches.Where(m => chunk.Contains(m.PayeeId)).ToListAsync(cancellationToken);
        var named = await db.Payees.AsNoTracking().Where(p => chunk.Contains(p.Id)).ToDictionaryAsync(p => p.Id, cancellationToken);
        if (isScoredAnew)
        {
            var findings = await proposals.FindAsync(institution.RequiredId, named.Values, context.Thresholds, cancellationToken);
            matches.ForEach(m => PayeeProposals.Propose(m, findings[m.PayeeId]));
        }

        await updater.SettleAsync(matches.Select(m => (named[m.PayeeId], m)), context, cancellationToken);
    }
}
