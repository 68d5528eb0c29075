using MediatR;
using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Common;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Infrastructure.Messaging;

namespace WealthBuilding.Web.Features.Spend.Imports;

/// <summary>Gives an import up before it is committed; a worker that is writing it stops at its next chunk.</summary>
public static class CancelImport
{
    public sealed record Command(int ImportId) : ICommand<Result<Done>>;

    internal sealed class Handler(AppDbContext db) : IRequestHandler<Command, Result<Done>>
    {
        public async Task<Result<Done>> Handle(Command command, CancellationToken cancellationToken)
        {
            var import = await db.SpendImports.SingleOrDefaultAsync(i => i.Id == command.ImportId, cancellationToken);
            if (import is null)
            {
                return ImportErrors.NoSuchImport;
            }

            if (import.Cancel() is { } problem)
            {
                return problem;
            }

            await Lines.DeleteAsync(db, import.Id, cancellationToken);
            await db.ImportVerdicts.Where(v => v.ImportId == import.Id).ExecuteDeleteAsync(cancellationToken);
            await db.SaveChangesAsync(cancellationToken);
            return Done.Instance;
        }
    }
}
