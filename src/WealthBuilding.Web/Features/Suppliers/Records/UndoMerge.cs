using System.Text.Json;
using MediatR;
using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.Suppliers;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Features.Suppliers.Matching;
using WealthBuilding.Web.Features.Suppliers.Published;
using WealthBuilding.Web.Infrastructure.Messaging;
using WealthBuilding.Web.Infrastructure.Security;

namespace WealthBuilding.Web.Features.Suppliers.Records;

/// <summary>Splits a record off again that was merged into this one: its numbers go back, and both are as they were.</summary>
public static class UndoMerge
{
    public sealed record Command(string Code, int MergeId) : ICommand<Result<Done>>;

    internal sealed class Handler(SupplierAccess access, AllOrNothing whole, AppDbContext db, Actor actor, IMediator mediator, TimeProvider clock) : IRequestHandler<Command, Result<Done>>
    {
        public Task<Result<Done>> Handle(Command command, CancellationToken cancellationToken) => whole.RunAsync(() => SplitAsync(command, cancellationToken), cancellationToken);

        private async Task<Result<Done>> SplitAsync(Command command, CancellationToken cancellationToken)
        {
            var seen = await access.FindAsync(command.Code, cancellationToken);
            var merge = await db.SupplierMerges.SingleOrDefaultAsync(m => m.Id == command.MergeId && (m.IntoId == seen || m.FromId == seen), cancellationToken);
            if (merge is null)
            {
                return RecordErrors.NoSuchSupplier;
            }

            if (merge.UndoneAt is not null)
            {
                return RecordErrors.UndoneAlready;
            }

            var both = await db.Suppliers.Include(s => s.Identifiers).Where(s => s.Id == merge.FromId || s.Id == merge.IntoId).ToDictionaryAsync(s => s.Id, cancellationToken);
            var (from, into) = (both[merge.FromId], both[merge.IntoId]);
            if (into.Standing is SupplierStanding.Merged)
            {
                return RecordErrors.MergedOn;
            }

            var moved = JsonSerializer.Deserialize<HashSet<int>>(merge.Moved)!;
            foreach (var identifier in into.Identifiers.Where(i => moved.Contains(i.Id)).ToList())
            {
                identifier.SupplierId = from.Id;
            }

            from.Split(merge.FromStanding);
            merge.Undo(clock.GetUtcNow(), actor.Name);
            await db.SaveChangesAsync(cancellationToken);
            await mediator.Publish(new SupplierChanged(from.Id, MayMovePayees: true), cancellationToken);
            await mediator.Publish(new SupplierChanged(into.Id, MayMovePayees: true), cancellationToken);
            return Done.Instance;
        }
    }
}
