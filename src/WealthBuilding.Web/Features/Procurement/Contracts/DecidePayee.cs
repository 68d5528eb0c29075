using MediatR;
using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.Procurement.Contracts;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Infrastructure.Messaging;
using WealthBuilding.Web.Infrastructure.Security;
using WealthBuilding.Web.Infrastructure.Tenancy;

namespace WealthBuilding.Web.Features.Procurement.Contracts;

/// <summary>Says whether payments to a payee within a contract's time are for that contract. Remembered for later payments.</summary>
public static class DecidePayee
{
    public sealed record Command(int Id, int Payee, bool? IsTied) : ICommand<Result<Done>>;

    internal sealed class Handler(AppDbContext db, CurrentInstitution institution, Actor actor, TimeProvider clock) : IRequestHandler<Command, Result<Done>>
    {
        public async Task<Result<Done>> Handle(Command command, CancellationToken cancellationToken)
        {
            if (!await db.ContractEntries.AnyAsync(c => c.Id == command.Id, cancellationToken) || !await db.Payees.AnyAsync(p => p.Id == command.Payee, cancellationToken))
            {
                return ContractErrors.NoSuchContract;
            }

            var old = await db.ContractPayees.SingleOrDefaultAsync(p => p.EntryId == command.Id && p.PayeeId == command.Payee, cancellationToken);
            if (old is not null)
            {
                db.ContractPayees.Remove(old);
                await db.SaveChangesAsync(cancellationToken);
            }

            if (command.IsTied is { } isTied)
            {
                db.ContractPayees.Add(new ContractPayee
                {
                    InstitutionId = institution.RequiredId,
                    EntryId = command.Id,
                    PayeeId = command.Payee,
                    IsTied = isTied,
                    DecidedBy = actor.Name,
                    DecidedAt = clock.GetUtcNow(),
                });
            }

            await db.SaveChangesAsync(cancellationToken);
            return Done.Instance;
        }
    }
}
