using MediatR;
using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Common;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Infrastructure.Messaging;

namespace WealthBuilding.Web.Features.Procurement.Contracts.Imports;

/// <summary>Does not bring a register in that was read and not committed.</summary>
public static class CancelRegister
{
    public sealed record Command(int ImportId) : ICommand<Result<Done>>;

    internal sealed class Handler(AppDbContext db) : IRequestHandler<Command, Result<Done>>
    {
        public async Task<Result<Done>> Handle(Command command, CancellationToken cancellationToken)
        {
            var import = await db.ContractImports.SingleOrDefaultAsync(i => i.Id == command.ImportId, cancellationToken);
            if (import is null)
            {
                return ContractErrors.NoSuchImport;
            }

            if (import.Cancel() is { } problem)
            {
                return problem;
            }

            await db.SaveChangesAsync(cancellationToken);
            return Done.Instance;
        }
    }
}
