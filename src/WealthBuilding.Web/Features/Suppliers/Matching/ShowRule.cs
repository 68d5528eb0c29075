using MediatR;
using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Suppliers.Matching;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Infrastructure.Messaging;

namespace WealthBuilding.Web.Features.Suppliers.Matching;

/// <summary>One rule, before it is undone: what it says and what it decides now.</summary>
public static class ShowRule
{
    public sealed record Query(int RuleId) : IQuery<Model?>;

    /// <param name="Together">The names of every rule of the approval that it is of, its own among them; empty where it is of none.</param>
    public sealed record Model(MatchRule Rule, string? SupplierName, int Payees, long Pence, IReadOnlyList<string> Together);

    internal sealed class Handler(AppDbContext db, RuleReach reach) : IRequestHandler<Query, Model?>
    {
        public async Task<Model?> Handle(Query request, CancellationToken cancellationToken)
        {
            var rule = await db.MatchRules.AsNoTracking().SingleOrDefaultAsync(r => r.Id == request.RuleId, cancellationToken);
            if (rule is null)
            {
                return null;
            }

            var decided = (await reach.OfAsync([rule], cancellationToken)).GetValueOrDefault(rule.Id);
            return new Model(
                rule,
                await db.Suppliers.Where(s => s.Id == rule.SupplierId).Select(s => s.Name).SingleOrDefaultAsync(cancellationToken),
                decided.Payees,
                decided.Pence,
                [.. (await ClusterApproval.RulesOfAsync(db, rule, cancellationToken)).Select(r => r.NameKey)]);
        }
    }
}
