using MediatR;
using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Spend;
using WealthBuilding.Domain.Spend.Imports;
using WealthBuilding.Domain.Suppliers.Matching;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Data.Bulk;
using WealthBuilding.Web.Features.Suppliers.Published;

namespace WealthBuilding.Web.Features.Suppliers.Matching;

/// <summary>Ties every payee to one supplier or leaves it open: rules first, then register numbers, then names; what a person decided stands.</summary>
internal sealed class PayeeResolution(
    AppDbContext db, UnitOfWork work, IMatchStore store, PayeeProposals proposals, MatchContexts contexts, MatchUpdater updater, EntrySuppliers entries, LedgerVersions versions, ResolutionTrail trail, IMediator mediator)
{
    private const int ChunkPayees = 5_000;
    private const int MostAttempts = 5;

    /// <summary>Goes over the payees of every institution, after a register was imported. Returns how many are another supplier's now.</summary>
    public async Task<int> ResolveAllAsync(CancellationToken cancellationToken)
    {
        var moved = 0;
        foreach (var id in await db.Institutions.OrderBy(i => i.Id).Select(i => i.Id).ToListAsync(cancellationToken))
        {
            moved += await ResolveAsync(id, cancellationToken);
            await work.RunAsync(() => versions.GrowAsync(id, cancellationToken), cancellationToken); // the register may say more of who was known before
        }

        return moved;
    }

    /// <summary>Goes over the payees of one institution. Returns how many are another supplier's now, or nobody's any more.</summary>
    /// <remarks>Each chunk commits by itself; whoever is cut off starts again and finds most of it done.</remarks>
    public async Task<int> ResolveAsync(int institutionId, CancellationToken cancellationToken)
    {
        var payees = await db.Of<Payee>(institutionId).AsNoTracking().OrderBy(p => p.Id).ToListAsync(cancellationToken);
        var paid = await PaidAsync(institutionId, cancellationToken);
        var findings = await proposals.FindAllAsync(institutionId, payees, await contexts.ThresholdsAsync(institutionId, cancellationToken), cancellationToken);
        var run = new Run(institutionId, findings, paid);
        await MakeSuppliersAsync(run, payees, cancellationToken);
        var moved = 0;
        foreach (var chunk in payees.Chunk(ChunkPayees))
        {
            moved += await TakeAsync(run, chunk, cancellationToken);
        }

        if (moved > 0 || run.Became.Count > 0)
        {
            await work.RunAsync(
                async () =>
                {
                    await trail.WriteAsync(institutionId, run.Became, cancellationToken);
                    await (moved > 0 ? versions.GrowAsync(institutionId, cancellationToken) : Task.CompletedTask);
                },
                cancellationToken);
        }

        await mediator.Publish(new PayeesResolved(institutionId), cancellationToken);
        return moved;
    }

    // Whoever is about to be tied for the first time; a person who decides in between leaves a record that nobody is tied to.
    private async Task MakeSuppliersAsync(Run run, List<Payee> payees, CancellationToken cancellationToken)
    {
        var context = run.Context = await contexts.CurrentAsync(run.Context, run.InstitutionId, cancellationToken);
        var wanted = payees
            .Select(p => (Rules: context.RulesOf(p), Finding: run.Findings[p.Id]))
            .Where(p => p.Rules.Same is null)
            .Select(p => p.Rules.Settle(p.Finding.Proposed, p.Finding.Candidates, context.Thresholds.Review).Candidate)
            .Where(c => c is { SupplierId: null, Register: not null, Number: not null });
        await entries.MakeAsync(wanted.Select(c => (c!.Register!, c.Number!)), cancellationToken);
    }

    private async Task<PaidSums> PaidAsync(int institutionId, CancellationToken cancellationToken)
    {
        var imports = await db.Of<SpendImport>(institutionId).Where(i => i.Status == ImportStatus.Committed).Select(i => i.Id).ToListAsync(cancellationToken);
        return await store.PaidAsync(institutionId, imports, cancellationToken);
    }

    /// <summary>Settles a chunk by the rules of this moment; where a person decides at the same time, the person stands and the chunk is done again.</summary>
    private async Task<int> TakeAsync(Run run, Payee[] chunk, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                var (moved, became) = await work.RunAsync(() => WriteAsync(run, chunk, cancellationToken), cancellationToken);
                became.ForEach(state => run.Became[state] = run.Became.GetValueOrDefault(state) + 1);
                return moved;
            }
            catch (DbUpdateConcurrencyException) when (attempt < MostAttempts)
            {
                run.Context = null;
            }
            finally
            {
                db.ChangeTracker.Clear();
            }
        }
    }

    private async Task<(int Moved, List<MatchState> Became)> WriteAsync(Run run, Payee[] payees, CancellationToken cancellationToken)
    {
        var institutionId = run.InstitutionId;
        var context = run.Context = await contexts.CurrentAsync(run.Context, institutionId, cancellationToken);
        var (first, last) = (payees[0].Id, payees[^1].Id);
        var held = await db.Of<PayeeMatch>(institutionId).Where(m => m.PayeeId >= first && m.PayeeId <= last).ToDictionaryAsync(m => m.PayeeId, cancellationToken);
        var pairs = new List<(Payee Payee, PayeeMatch Match)>(payees.Length);
        var added = new List<PayeeMatch>();
        foreach (var payee in payees)
        {
            if (!held.TryGetValue(payee.Id, out var match))
            {
                match = new PayeeMatch { InstitutionId = institutionId, PayeeId = payee.Id, Version = run.Version };
                added.Add(match);
            }

            PayeeProposals.Propose(match, run.Findings[payee.Id]);
            (match.Pence, match.Payments) = (run.Paid[payee.Id].Pence, run.Paid[payee.Id].Payments);
            pairs.Add((payee, match));
        }

        var before = pairs.ConvertAll(p => (p.Match.State, p.Match.SupplierId));
        var moved = await updater.SettleAsync(pairs, context, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        await store.InsertAsync(added, cancellationToken);
        return (moved, [.. pairs.Select(p => p.Match).Where((m, i) => (m.State, m.SupplierId) != before[i]).Select(m => m.State)]);
    }

    /// <summary>What one run over an institution's payees works with.</summary>
    private sealed class Run(int institutionId, IReadOnlyDictionary<int, Finding> findings, PaidSums paid)
    {
        public int InstitutionId => institutionId;

        public IReadOnlyDictionary<int, Finding> Findings => findings;

        public PaidSums Paid => paid;

        /// <summary>Of the matches that it makes.</summary>
        public Guid Version { get; } = Guid.NewGuid();

        public MatchContext? Context { get; set; }

        /// <summary>How many payees have come into each state, or to another supplier within it.</summary>
        public Dictionary<MatchState, int> Became { get; } = [];
    }
}
