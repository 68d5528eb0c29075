using WealthBuilding.Domain.Spend;
using WealthBuilding.Domain.Suppliers.Matching;

namespace WealthBuilding.Web.Features.Suppliers.Matching;

/// <summary>Settles the state of matches: what people have decided goes before what the score says; different register numbers never join.</summary>
internal sealed class MatchUpdater(EntrySuppliers entries, TimeProvider clock)
{
    /// <summary>Settles some matches; they are saved by the caller. Returns how many are another supplier's now, or nobody's.</summary>
    public async Task<int> SettleAsync(IEnumerable<(Payee Payee, PayeeMatch Match)> pairs, MatchContext context, CancellationToken cancellationToken)
    {
        var moved = 0;
        foreach (var (payee, match) in pairs)
        {
            var settled = await SettledAsync(payee, match, context, cancellationToken);
            moved += Take(match, settled, context.Links) ? 1 : 0;
        }

        return moved;
    }

    private async Task<Settled> SettledAsync(Payee payee, PayeeMatch match, MatchContext context, CancellationToken cancellationToken)
    {
        var rules = context.RulesOf(payee);
        var number = context.NumberOf(payee);
        if (rules.Same is { SupplierId: { } said } same && !context.Links.Contradicts(said, number))
        {
            return new Settled(MatchState.Confirmed, said, same.Id);
        }

        var (state, candidate) = rules.Settle(match.Proposed, CandidateJson.Read(match.Candidates), context.Thresholds.Review);
        if (candidate is null)
        {
            return new Settled(state, null, state is MatchState.Rejected ? rules.NoneOfThese?.Id : null);
        }

        var supplier = candidate.SupplierId ?? await MakeAsync(match, candidate, cancellationToken);
        return supplier is { } id && !context.Links.Contradicts(id, number) ? new Settled(state, id, null) : new Settled(MatchState.ToReview, null, null);
    }

    private async Task<int?> MakeAsync(PayeeMatch match, MatchCandidate candidate, CancellationToken cancellationToken)
    {
        var made = await entries.OfAsync(candidate.Register!, candidate.Number!, cancellationToken);
        match.Candidates = CandidateJson.Write([.. CandidateJson.Read(match.Candidates).Select(c => c.Reference == candidate.Reference ? c with { SupplierId = made } : c)]);
        return made;
    }

    // A supplier that was merged stays named as it was, so that undoing the merge restores every row.
    private bool Take(PayeeMatch match, Settled settled, SupplierLinks links)
    {
        var isSameSupplier = match.SupplierId == settled.SupplierId
            || (match.SupplierId is { } old && settled.SupplierId is { } now && links.RootOf(old) == links.RootOf(now));
        if (isSameSupplier && match.State == settled.State && match.RuleId == settled.RuleId)
        {
            return false;
        }

        (match.State, match.RuleId) = (settled.State, settled.RuleId);
        match.SupplierId = isSameSupplier ? match.SupplierId : settled.SupplierId;
        match.DecidedAt = clock.GetUtcNow();
        match.Version = Guid.NewGuid();
        return !isSameSupplier;
    }

    private sealed record Settled(MatchState State, int? SupplierId, int? RuleId);
}
