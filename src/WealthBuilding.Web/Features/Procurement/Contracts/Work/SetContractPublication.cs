using MediatR;
using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Common;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Infrastructure.Messaging;
using WealthBuilding.Web.Infrastructure.Tenancy;

namespace WealthBuilding.Web.Features.Procurement.Contracts.Work;

/// <summary>Switches the publication of the register as open data on or off.</summary>
public static class SetContractPublication
{
    public sealed record Command(bool Publishes) : ICommand<Result<Done>>;

    internal sealed class Handler(AppDbContext db, CurrentInstitution institution) : IRequestHandler<Command, Result<Done>>
    {
        public async Task<Result<Done>> Handle(Command command, CancellationToken cancellationToken)
        {
            (await db.Institutions.SingleAsync(i => i.Id == institution.RequiredId, cancellationToken)).PublishContracts(command.Publishes);
            await db.SaveChangesAsync(cancellationToken);
            return Done.Instance;
        }
    }
}
