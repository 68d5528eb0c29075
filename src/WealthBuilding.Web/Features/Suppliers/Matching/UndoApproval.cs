using MediatR;
using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Audit;
using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.Suppliers.Matching;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Infrastructure.Messaging;
using WealthBuilding.Web.Infrastructure.Security;
using WealthBuilding.Web.Infrastructure.Tenancy;

namespace WealthBuilding.Web.Features.Suppliers.Matching;

/// <summary>Takes every rule of one approval of names that belong together out of force, in one act.</summary>
public static class UndoApproval
{
    /// <param name="RuleId">Any rule of the approval.</param>
    public sealed record Command(int RuleId) : ICommand<Result<int>>;

    internal sealed class Handler(AppDbContext db, RuleWriter writer, PayeeStates states, AllOrNothing whole, CurrentInstitution institution, Actor actor, TimeProvider clock) : IRequestHandler<Command, Result<int>>
    {
        public Task<Result<int>> Handle(Command command, CancellationToken cancellationToken) => whole.RunAsync(() => UndoAsync(command.RuleId, cancellationToken), cancellationToken);

        private async Task<Result<int>> UndoAsync(int ruleId, CancellationToken cancellationToken)
        {
            if (await db.MatchRules.AsNoTracking().SingleOrDefaultAsync(r => r.Id == ruleId, cancellationToken) is not { } rule)
            {
                return MatchErrors.NoSuchPayee;
            }

            if (!rule.IsInForce)
            {
                return MatchErrors.UndoneAlready;
            }

            var rules = await ClusterApproval.RulesOfAsync(db, rule, cancellationToken);
            if (rules.Count == 0)
            {
                return MatchErrors.NoApproval;
            }

            foreach (var one in rules)
            {
                await writer.UndoAsync(one, cancellationToken);
            }

            await TellAsync(rules, cancellationToken);
            var keys = rules.Select(r => PayeeName.KeyOf(r.NameKey)).ToHashSet(StringComparer.Ordinal);
            var payees = await db.Payees.AsNoTracking().Select(p => new { p.Id, p.Name }).ToListAsync(cancellationToken);
            return await states.SettleAsync([.. payees.Where(p => keys.Contains(PayeeName.KeyOf(p.Name))).Select(p => p.Id)], cancellationToken);
        }

        // Each rule leaves its own event; this one says that it was one act.
        private async Task TellAsync(IReadOnlyList<MatchRule> rules, CancellationToken cancellationToken)
        {
            var supplier = rules[0].SupplierId;
            var code = await db.Suppliers.Where(s => s.Id == supplier).Select(s => s.Code).SingleAsync(cancellationToken);
            db.AuditEvents.Add(new AuditEvent
            {
                InstitutionId = institution.RequiredId,
                At = clock.GetUtcNow(),
                UserId = actor.UserId,
                Actor = actor.Name,
                Action = "Approval undone",
                Subject = $"supplier {code}: {rules.Count} rules",
            });
        }
    }
}
