using MediatR;
using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.Procurement.Contracts;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Infrastructure.Messaging;
using WealthBuilding.Web.Infrastructure.Security;

namespace WealthBuilding.Web.Features.Procurement.Contracts;

/// <summary>Takes a lot out of a contract that is not awarded yet.</summary>
public static class RemoveLot
{
    public sealed record Command(int Id, int Number) : ICommand<Result<Done>>;

    internal sealed class Handler(AppDbContext db, Actor actor, TimeProvider clock) : IRequestHandler<Command, Result<Done>>
    {
        public async Task<Result<Done>> Handle(Command command, CancellationToken cancellationToken)
        {
            var entry = await db.ContractEntries.Include(c => c.Lots).SingleOrDefaultAsync(c => c.Id == command.Id, cancellationToken);
            var lot = entry?.Lots.FirstOrDefault(l => l.Number == command.Number);
            if (entry is null || lot is null)
            {
                return ContractErrors.NoSuchContract;
            }

            if (entry.State is not (ContractState.Pipeline or ContractState.Planned or ContractState.Opportunity))
            {
                return new Problem.Conflict("Lots can be taken out until it is awarded");
            }

            entry.Lots.Remove(lot);
            var now = clock.GetUtcNow();
            entry.Write("lot", $"Lot {lot.Number} taken out: {lot.Title}", new ContractAct(DateOnly.FromDateTime(now.UtcDateTime), null, actor.Name, now));
            await db.SaveChangesAsync(cancellationToken);
            return Done.Instance;
        }
    }
}
