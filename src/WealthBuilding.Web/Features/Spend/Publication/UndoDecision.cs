using MediatR;
using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Common;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Infrastructure.Messaging;

namespace WealthBuilding.Web.Features.Spend.Publication;

/// <summary>Takes one decision on a name back: what the evidence says holds again.</summary>
public static class UndoDecision
{
    public sealed record Command(int Id) : ICommand<Result<Done>>;

    internal sealed class Handler(AppDbContext db, TimeProvider clock) : IRequestHandler<Command, Result<Done>>
    {
        public async Task<Result<Done>> Handle(Command command, CancellationToken cancellationToken)
        {
            var decision = await db.PublicationDecisions.SingleOrDefaultAsync(d => d.Id == command.Id && d.UndoneAt == null, cancellationToken);
            if (decision is null)
            {
                return new Problem.NotFound();
            }

            decision.Undo(clock.GetUtcNow());
            await db.SaveChangesAsync(cancellationToken);
            return Done.Instance;
        }
    }
}
