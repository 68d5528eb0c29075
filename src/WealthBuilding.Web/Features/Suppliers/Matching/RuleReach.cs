using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Suppliers.Matching;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Features.ReferenceData.Published;

namespace WealthBuilding.Web.Features.Suppliers.Matching;

/// <summary>How many payees a rule decides now, and what they were paid.</summary>
public readonly record struct Reach(int Payees, long Pence);

/// <summary>Counts what rules decide: payees that they tie to a supplier, and payees that they hold apart from one which the score would offer.</summary>
internal sealed class RuleReach(AppDbContext db, RegisterReferences references)
{
    private const int Many = 500;

    /// <summary>The reach of each rule by its id; rules that were undone reach nobody.</summary>
    public async Task<IReadOnlyDictionary<int, Reach>> OfAsync(IReadOnlyList<MatchRule> rules, CancellationToken cancellationToken)
    {
        var ids = rules.Select(r => r.Id).ToList();
        var decided = ids.Count > Many ? db.PayeeMatches.Where(m => m.RuleId != null) : db.PayeeMatches.Where(m => m.RuleId != null && ids.Contains(m.RuleId.Value));
        var reach = await decided.GroupBy(m => m.RuleId!.Value)
            .Select(g => new { g.Key, Payees = g.Count(), Pence = g.Sum(m => m.Pence) }).ToDictionaryAsync(g => g.Key, g => new Reach(g.Payees, g.Pence), cancellationToken);
        var apart = rules.Where(r => r is { IsInForce: true, Verdict: MatchVerdict.Different } && !reach.ContainsKey(r.Id)).ToList();
        if (apart.Count > 0)
        {
            await AddApartAsync(apart, reach, cancellationToken);
        }

        return reach;
    }

    private async Task AddApartAsync(IReadOnlyList<MatchRule> rules, Dictionary<int, Reach> reach, CancellationToken cancellationToken)
    {
        var links = await SupplierLinks.LoadAsync(db, cancellationToken);
        var keys = rules.Select(r => PayeeName.KeyOf(r.NameKey)).ToHashSet(StringComparer.Ordinal);
        var payees = (await db.Payees.AsNoTracking().Select(p => new { p.Id, p.Name, p.Postcode, p.CompanyNumber, p.CharityNumber }).ToListAsync(cancellationToken))
            .Where(p => keys.Contains(PayeeName.KeyOf(p.Name))).ToLookup(p => PayeeName.KeyOf(p.Name), StringComparer.Ordinal);
        var matches = new Dictionary<int, PayeeMatch>();
        foreach (var chunk in payees.SelectMany(p => p).Select(p => p.Id).Chunk(Many))
        {
            await foreach (var match in db.PayeeMatches.AsNoTracking().Where(m => chunk.Contains(m.PayeeId)).AsAsyncEnumerable().WithCancellation(cancellationToken))
            {
                matches[match.PayeeId] = match;
            }
        }

        foreach (var rule in rules)
        {
            var held = payees[PayeeName.KeyOf(rule.NameKey)]
                .Where(p => (rule.Postcode is null || PayeeName.PostcodeOf(p.Postcode) == rule.Postcode) && (rule.Number is null || PayeeName.NumberOf(p.CompanyNumber, p.CharityNumber, references.Numbers) == rule.Number))
                .Select(p => matches.GetValueOrDefault(p.Id)).OfType<PayeeMatch>().Where(m => HoldsApart(rule, m, links)).ToList();
            reach[rule.Id] = new Reach(held.Count, held.Sum(m => m.Pence));
        }
    }

    // Where a person has said who it is, this rule changes nothing; where nobody would offer the supplier, nor does it.
    private static bool HoldsApart(MatchRule rule, PayeeMatch match, SupplierLinks links)
    {
        HashSet<string> refused = [.. RuleFinding.RefusedBy(rule)];
        return match.State is not MatchState.Confirmed && CandidateJson.Read(match.Candidates)
            .Any(c => c.Keys.Any(refused.Contains) || (rule.SupplierId is { } said && c.SupplierId is { } id && links.RootOf(id) == links.RootOf(said)));
    }
}
