using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Spend;
using WealthBuilding.Domain.Suppliers.Matching;
using WealthBuilding.Web.Data;

namespace WealthBuilding.Web.Features.Suppliers.Matching;

/// <summary>Settles the state of matches: what people have decided goes before what the score says; different register numbers never join.</summary>
/// <remarks>
/// A rule that was made of a name alone does not go before a register number of another supplier, nor before another's exact name at the
/// payee's own postcode: such a payee is reviewed with both reasons. What was tied by its number already stays tied.
/// </remarks>
internal sealed class MatchUpdater(AppDbContext db, EntrySuppliers entries, TimeProvider clock)
{
    /// <summary>Settles some matches; they are saved by the caller. Returns how many are another supplier's now, or nobody's.</summary>
    public async Task<int> SettleAsync(IEnumerable<(Payee Payee, PayeeMatch Match)> pairs, MatchContext context, CancellationToken cancellationToken)
    {
        var moved = 0;
        var step = new Step(clock.GetUtcNow(), Guid.NewGuid());
        foreach (var (payee, match) in pairs)
        {
            var settled = await SettledAsync(payee, match, context, cancellationToken);
            moved += Take(match, settled, context.Links, step) ? 1 : 0;
        }

        return moved;
    }

    private async Task<Settled> SettledAsync(Payee payee, PayeeMatch match, MatchContext context, CancellationToken cancellationToken)
    {
        var rules = context.RulesOf(payee);
        var number = context.NumberOf(payee);
        var held = CandidateJson.Read(match.Candidates);
        var candidates = RuleDoubts.Without(held);
        if (held.SelectMany(c => c.Reasons).Any(r => r.Code == RuleDoubts.Code))
        {
            match.Candidates = CandidateJson.Write(candidates);
        }

        if (rules.Same is { SupplierId: { } said } same)
        {
            var isContradicted = same.Number is null && context.Links.Contradicts(said, number);
            var against = isContradicted ? candidates.FirstOrDefault(c => c.IsByNumber) : rules.Against(candidates, c => IsSupplier(c, said, context.Links));
            if (!isContradicted && against is null)
            {
                return new Settled(MatchState.Confirmed, said, same.Id);
            }

            if (against is not null && !IsTied(match, against, context.Links))
            {
                match.Candidates = CandidateJson.Write(RuleDoubts.Write(candidates, same, against, await SaidAsync(candidates, said, context.Links, cancellationToken)));
                return new Settled(MatchState.ToReview, null, null);
            }
        }

        var (state, candidate) = rules.Settle(match.Proposed, candidates, context.Thresholds.Review);
        if (candidate is null)
        {
            return new Settled(state, null, state is MatchState.Rejected ? rules.NoneOfThese?.Id : null);
        }

        var supplier = candidate.SupplierId ?? await MakeAsync(match, candidate, cancellationToken);
        return supplier is { } id && !context.Links.Contradicts(id, number) ? new Settled(state, id, null) : new Settled(MatchState.ToReview, null, null);
    }

    private static bool IsSupplier(MatchCandidate candidate, int supplier, SupplierLinks links) =>
        candidate.SupplierId is { } id && links.RootOf(id) == links.RootOf(supplier);

    // What was tied by its own number is not untied by what was said of a name.
    private static bool IsTied(PayeeMatch match, MatchCandidate against, SupplierLinks links) =>
        match is { State: MatchState.Joined, SupplierId: { } tied } && against.IsByNumber && IsSupplier(against, tied, links);

    private async Task<MatchCandidate> SaidAsync(IReadOnlyList<MatchCandidate> candidates, int said, SupplierLinks links, CancellationToken cancellationToken)
    {
        var root = links.RootOf(said);
        return candidates.FirstOrDefault(c => IsSupplier(c, said, links))
            ?? new MatchCandidate { SupplierId = root, Name = await db.Suppliers.Where(s => s.Id == root).Select(s => s.Name).SingleAsync(cancellationToken) };
    }

    private async Task<int?> MakeAsync(PayeeMatch match, MatchCandidate candidate, CancellationToken cancellationToken)
    {
        var made = await entries.OfAsync(candidate.Register!, candidate.Number!, cancellationToken);
        match.Candidates = CandidateJson.Write([.. CandidateJson.Read(match.Candidates).Select(c => c.Reference == candidate.Reference ? c with { SupplierId = made } : c)]);
        return made;
    }

    // A supplier that was merged stays named as it was, so that undoing the merge restores every row.
    private static bool Take(PayeeMatch match, Settled settled, SupplierLinks links, Step step)
    {
        var isSameSupplier = match.SupplierId == settled.SupplierId
            || (match.SupplierId is { } old && settled.SupplierId is { } now && links.RootOf(old) == links.RootOf(now));
        if (isSameSupplier && match.State == settled.State && match.RuleId == settled.RuleId)
        {
            return false;
        }

        (match.State, match.RuleId) = (settled.State, settled.RuleId);
        match.SupplierId = isSameSupplier ? match.SupplierId : settled.SupplierId;
        (match.DecidedAt, match.Version) = (step.At, step.Version);
        return !isSameSupplier;
    }

    /// <summary>When some matches are settled, and the version that those changed get.</summary>
    private sealed record Step(DateTimeOffset At, Guid Version);

    private sealed record Settled(MatchState State, int? SupplierId, int? RuleId);
}
