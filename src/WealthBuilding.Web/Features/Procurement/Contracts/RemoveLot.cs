using MediatR;
using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.Procurement.Contracts;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Features.Procurement.Questions;
using WealthBuilding.Web.Infrastructure.Messaging;
using WealthBuilding.Web.Infrastructure.Security;

namespace WealthBuilding.Web.Features.Procurement.Contracts;

/// <summary>Takes a lot out of a contract that is not awarded yet.</summary>
public static class RemoveLot
{
    public sealed record Command(int Id, int Number) : ICommand<Result<Done>>, IAboutContract
    {
        int? IAboutContract.ContractId => Id;
    }

    internal sealed class Handler(AppDbContext db, ShownChanges changes, Actor actor, TimeProvider clock) : IRequestHandler<Command, Result<Done>>
    {
        public async Task<Result<Done>> Handle(Command command, CancellationToken cancellationToken)
        {
            var entry = await db.ContractEntries.Include(c => c.Suppliers).Include(c => c.Lots).Include(c => c.Notice).SingleOrDefaultAsync(c => c.Id == command.Id, cancellationToken);
            if (entry is null)
            {
                return ContractErrors.NoSuchContract;
            }

            var (before, now) = (changes.CardOf(entry), clock.GetUtcNow());
            var removed = entry.RemoveLot(command.Number, new ContractAct(UkTime.DayOf(now), null, actor.Name, now));
            if (removed.IsDone)
            {
                await changes.TellAsync(before, entry, cancellationToken);
                await db.SaveChangesAsync(cancellationToken);
            }

            return removed;
        }
    }
}
