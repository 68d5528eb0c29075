using MediatR;
using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Common;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Infrastructure.Messaging;

namespace WealthBuilding.Web.Features.Procurement.Contracts.Work;

/// <summary>Puts a supplier back on the list of spend without a contract.</summary>
public static class UndoExemption
{
    public sealed record Command(int Exemption) : ICommand<Result<Done>>;

    internal sealed class Handler(AppDbContext db) : IRequestHandler<Command, Result<Done>>
    {
        public async Task<Result<Done>> Handle(Command command, CancellationToken cancellationToken)
        {
            if (await db.ContractExemptions.SingleOrDefaultAsync(e => e.Id == command.Exemption, cancellationToken) is not { } exemption)
            {
                return ContractErrors.NoSuchContract;
            }

            db.ContractExemptions.Remove(exemption);
            await db.SaveChangesAsync(cancellationToken);
            return Done.Instance;
        }
    }
}
