using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.Spend;
using WealthBuilding.Domain.Suppliers.Matching;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Infrastructure.Tenancy;

namespace WealthBuilding.Web.Features.Suppliers.Matching;

/// <summary>What a person said of a payee.</summary>
/// <param name="PayeeId">The payee that was looked at; the answer holds for every payee with its name, and where it has a register number, with that number.</param>
/// <param name="Version">The state that was seen; null where it does not matter.</param>
/// <param name="Supplier">The supplier that it is; null: none of those offered.</param>
/// <param name="OnlyItsPostcode">The answer holds only for payees with the same postcode.</param>
internal sealed record Decision(int PayeeId, Guid? Version, SupplierReference? Supplier, bool OnlyItsPostcode = false, string? Reason = null);

/// <summary>Takes people's decisions: each becomes a rule that holds for every payee with the name, now and in every later file.</summary>
internal sealed class Decider(
    AppDbContext db, RuleWriter rules, PayeeStates states, MatchContexts contexts, EntrySuppliers entries, NobodysNumbers nobodys, RepeatedDecisions repeats, AllOrNothing whole, CurrentInstitution institution)
{
    /// <summary>Takes all decisions or none. Returns how many payees were decided.</summary>
    public Task<Result<int>> DecideAsync(IReadOnlyList<Decision> decisions, CancellationToken cancellationToken) =>
        whole.RunAsync(() => WriteAllAsync(decisions, cancellationToken), cancellationToken);

    private async Task<Result<int>> WriteAllAsync(IReadOnlyList<Decision> decisions, CancellationToken cancellationToken)
    {
        var payees = await db.Payees.AsNoTracking().ToListAsync(cancellationToken);
        var byId = payees.ToDictionary(p => p.Id);
        if (await ProblemAsync(decisions, byId, cancellationToken) is { } problem)
        {
            return problem is Problem.Conflict && await repeats.AreAllAsync(decisions, byId, cancellationToken) ? MatchErrors.DecidedAlready : problem;
        }

        var names = payees.ToLookup(p => PayeeName.KeyOf(p.Name), StringComparer.Ordinal);
        var context = await contexts.LoadAsync(institution.RequiredId, cancellationToken);
        var decided = new Dictionary<(string Name, string? Postcode, string? Number), SupplierReference?>();
        var (touched, decidedNow) = (new HashSet<int>(), new HashSet<int>());
        foreach (var decision in decisions)
        {
            var payee = byId[decision.PayeeId];
            var key = (Name: PayeeName.KeyOf(payee.Name), Postcode: decision.OnlyItsPostcode ? PayeeName.PostcodeOf(payee.Postcode) : null, Number: context.RuleNumberOf(payee));
            if (!decided.TryAdd(key, decision.Supplier))
            {
                if (decided[key] != decision.Supplier)
                {
                    return MatchErrors.TwoAnswers(payee.Name);
                }

                continue;
            }

            var same = names[key.Name].Where(p => (key.Postcode is null || PayeeName.PostcodeOf(p.Postcode) == key.Postcode) && context.RuleNumberOf(p) == key.Number).ToList();
            if (await WriteAsync(decision, payee, key.Postcode, same, context, cancellationToken) is { } wrong)
            {
                return wrong;
            }

            // Payees with numbers of their own are settled again too: a rule for the name holds where nothing stronger speaks.
            touched.UnionWith(names[key.Name].Where(p => key.Number is null || context.RuleNumberOf(p) == key.Number).Select(p => p.Id));
            decidedNow.UnionWith(same.Select(p => p.Id));
        }

        await states.SettleAsync(touched, cancellationToken);
        return decidedNow.Count;
    }

    private async Task<Problem?> ProblemAsync(IReadOnlyList<Decision> decisions, Dictionary<int, Payee> payees, CancellationToken cancellationToken)
    {
        var ids = decisions.Select(d => d.PayeeId).ToList();
        var versions = await db.PayeeMatches.AsNoTracking().Where(m => ids.Contains(m.PayeeId)).ToDictionaryAsync(m => m.PayeeId, m => m.Version, cancellationToken);
        foreach (var decision in decisions)
        {
            if (!payees.TryGetValue(decision.PayeeId, out var payee) || !versions.TryGetValue(decision.PayeeId, out var version))
            {
                return MatchErrors.NoSuchPayee;
            }

            if (decision.Version is { } seen && seen != version)
            {
                return MatchErrors.DecidedMeanwhile(payee.Name);
            }
        }

        return decisions.Count == 0 ? MatchErrors.NothingChosen : null;
    }

    private async Task<Problem?> WriteAsync(
        Decision decision, Payee payee, string? postcode, IReadOnlyList<Payee> same, MatchContext context, CancellationToken cancellationToken)
    {
        if (decision.Supplier is not { } reference)
        {
            await rules.RefuseAllAsync(postcode, payee, [.. same.Select(p => p.Id)], decision.Reason, cancellationToken);
            return null;
        }

        if (await SupplierIdAsync(reference, cancellationToken) is not { } supplier)
        {
            return MatchErrors.NoSuchSupplier;
        }

        // The record may have been made a moment ago, so its numbers are read as they are now.
        var links = await SupplierLinks.LoadAsync(db, cancellationToken);
        if (context.NumberOf(payee) is { } number && links.Contradicts(supplier, number) && !await nobodys.IsOneAsync(number, cancellationToken))
        {
            return MatchErrors.OtherNumber(payee.Name, number);
        }

        await rules.JoinAsync(postcode, payee, links.RootOf(supplier), decision.Reason, cancellationToken);
        return null;
    }

    private async Task<int?> SupplierIdAsync(SupplierReference reference, CancellationToken cancellationToken) => reference.SupplierId is { } id
        ? await db.Suppliers.Where(s => s.Id == id).Select(s => (int?)s.Id).SingleOrDefaultAsync(cancellationToken)
        : await entries.OfAsync(reference.Scheme, reference.Value, cancellationToken);
}
