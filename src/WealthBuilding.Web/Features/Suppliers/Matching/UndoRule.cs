using MediatR;
using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.Suppliers.Matching;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Infrastructure.Messaging;

namespace WealthBuilding.Web.Features.Suppliers.Matching;

/// <summary>Takes one rule out of force, whatever came after it: what it had decided goes back to what the score and the other rules say.</summary>
public static class UndoRule
{
    public sealed record Command(int RuleId) : ICommand<Result<int>>;

    internal sealed class Handler(AppDbContext db, RuleWriter rules, PayeeStates states, AllOrNothing whole) : IRequestHandler<Command, Result<int>>
    {
        public Task<Result<int>> Handle(Command command, CancellationToken cancellationToken) => whole.RunAsync(() => UndoAsync(command.RuleId, cancellationToken), cancellationToken);

        private async Task<Result<int>> UndoAsync(int ruleId, CancellationToken cancellationToken)
        {
            var rule = await db.MatchRules.SingleOrDefaultAsync(r => r.Id == ruleId, cancellationToken);
            if (rule is null)
            {
                return MatchErrors.NoSuchPayee;
            }

            if (!rule.IsInForce)
            {
                return MatchErrors.UndoneAlready;
            }

            await rules.UndoAsync(rule, cancellationToken);
            var key = PayeeName.KeyOf(rule.NameKey);
            var payees = await db.Payees.AsNoTracking().Select(p => new { p.Id, p.Name }).ToListAsync(cancellationToken);
            return await states.SettleAsync([.. payees.Where(p => PayeeName.KeyOf(p.Name) == key).Select(p => p.Id)], cancellationToken);
        }
    }
}
