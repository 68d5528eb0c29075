using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Suppliers;
using WealthBuilding.Domain.Suppliers.Matching;
using WealthBuilding.Web.Data;

namespace WealthBuilding.Web.Features.Suppliers.Matching;

/// <summary>The rules that were written by one approval of names that belong together.</summary>
internal static class ClusterApproval
{
    /// <summary>The source of the supplier's name.</summary>
    public const string Source = "names in a ledger that belong together, approved by a person";

    /// <summary>Why such a rule is, as the list of rules shows it.</summary>
    public const string Why = "One of several names that were approved together";

    // Approvals from before the reason was written: their rules are as old as the supplier that they made.
    private static readonly TimeSpan AtOnce = TimeSpan.FromMinutes(1);

    /// <summary>The rules in force of the approval that a rule is of, itself among them; empty where it is of none.</summary>
    public static async Task<IReadOnlyList<MatchRule>> RulesOfAsync(AppDbContext db, MatchRule rule, CancellationToken cancellationToken)
    {
        if (rule is not { Verdict: MatchVerdict.Same, SupplierId: { } id } || !await db.SupplierFacts.AnyAsync(f => f.SupplierId == id && f.Field == SupplierField.Name && f.Source == Source, cancellationToken))
        {
            return [];
        }

        var made = await db.Suppliers.Where(s => s.Id == id).Select(s => s.CreatedAt).SingleAsync(cancellationToken);
        var rules = await db.MatchRules.Where(r => r.SupplierId == id && r.Verdict == MatchVerdict.Same && r.UndoneAt == null).OrderBy(r => r.Id).ToListAsync(cancellationToken);
        List<MatchRule> together = [.. rules.Where(r => r.Reason == Why || (r.Reason is null && r.DecidedAt - made <= AtOnce))];
        return together.Exists(r => r.Id == rule.Id) ? together : [];
    }
}
