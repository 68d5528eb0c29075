using MediatR;
using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.Suppliers.Matching;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Features.Suppliers.Matching;
using WealthBuilding.Web.Infrastructure.Messaging;

namespace WealthBuilding.Web.Features.Suppliers.Records;

/// <summary>Says that a payee's name is not this supplier, whatever else it may be: a rule, which can be undone like any other.</summary>
public static class SplitPayee
{
    public sealed record Command(string Code, int PayeeId, string? Reason) : ICommand<Result<Done>>;

    internal sealed class Handler(SupplierAccess access, AllOrNothing whole, RuleWriter rules, PayeeStates states, AppDbContext db) : IRequestHandler<Command, Result<Done>>
    {
        public Task<Result<Done>> Handle(Command command, CancellationToken cancellationToken) => whole.RunAsync(() => SplitAsync(command, cancellationToken), cancellationToken);

        private async Task<Result<Done>> SplitAsync(Command command, CancellationToken cancellationToken)
        {
            var supplier = await access.FindAsync(command.Code, cancellationToken);
            var payee = await db.Payees.AsNoTracking().SingleOrDefaultAsync(p => p.Id == command.PayeeId, cancellationToken);
            var tied = await db.PayeeMatches.Where(m => m.PayeeId == command.PayeeId).Select(m => m.SupplierId).SingleOrDefaultAsync(cancellationToken);
            var links = await SupplierLinks.LoadAsync(db, cancellationToken);
            if (supplier is not { } id || payee is null)
            {
                return RecordErrors.NoSuchSupplier;
            }

            var key = PayeeName.KeyOf(payee.Name);
            if (tied is not { } held || links.RootOf(held) != id)
            {
                var refused = await db.MatchRules.Where(r => r.UndoneAt == null && r.Verdict == MatchVerdict.Different && r.SupplierId == id).Select(r => r.NameKey).ToListAsync(cancellationToken);
                return refused.Exists(n => PayeeName.KeyOf(n) == key) ? RecordErrors.DoneAlready : RecordErrors.NoSuchSupplier;
            }

            await rules.RefuseAsync(payee, [id, held], command.Reason, cancellationToken);
            var names = await db.Payees.AsNoTracking().Select(p => new { p.Id, p.Name }).ToListAsync(cancellationToken);
            await states.SettleAsync([.. names.Where(n => PayeeName.KeyOf(n.Name) == key).Select(n => n.Id)], cancellationToken);
            return Done.Instance;
        }
    }
}
