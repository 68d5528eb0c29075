using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Spend;
using WealthBuilding.Domain.Suppliers.Matching;
using WealthBuilding.Web.Data;

namespace WealthBuilding.Web.Features.Suppliers.Matching;

/// <summary>Says whether decisions are in force already: a button pressed twice, or a page that was gone back to.</summary>
internal sealed class RepeatedDecisions(AppDbContext db, EntrySuppliers entries)
{
    /// <summary>Whether every one of them is what a rule in force says of the payee.</summary>
    public async Task<bool> AreAllAsync(IReadOnlyList<Decision> decisions, Dictionary<int, Payee> payees, CancellationToken cancellationToken)
    {
        var links = await SupplierLinks.LoadAsync(db, cancellationToken);
        var rules = (await db.MatchRules.AsNoTracking().Where(r => r.UndoneAt == null).ToListAsync(cancellationToken)).ToLookup(r => PayeeName.KeyOf(r.NameKey), StringComparer.Ordinal);
        foreach (var decision in decisions)
        {
            if (!payees.TryGetValue(decision.PayeeId, out var payee) || !await IsInForceAsync(decision, payee, rules[PayeeName.KeyOf(payee.Name)], links, cancellationToken))
            {
                return false;
            }
        }

        return true;
    }

    private async Task<bool> IsInForceAsync(Decision decision, Payee payee, IEnumerable<MatchRule> rules, SupplierLinks links, CancellationToken cancellationToken)
    {
        var postcode = decision.OnlyItsPostcode ? PayeeName.PostcodeOf(payee.Postcode) : null;
        var same = rules.Where(r => r.Postcode == postcode).ToList();
        if (decision.Supplier is not { } reference)
        {
            return same.Exists(r => r is { Verdict: MatchVerdict.Different, SupplierId: null });
        }

        var supplier = reference.SupplierId ?? await entries.OfAsync(reference.Scheme, reference.Value, cancellationToken);
        return supplier is { } id && same.Exists(r => r is { Verdict: MatchVerdict.Same, SupplierId: { } said } && links.RootOf(said) == links.RootOf(id));
    }
}
