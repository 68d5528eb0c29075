using MediatR;
using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.Jobs;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Infrastructure.Jobs;
using WealthBuilding.Web.Infrastructure.Messaging;
using WealthBuilding.Web.Infrastructure.Tenancy;

namespace WealthBuilding.Web.Features.Spend.Imports;

/// <summary>The review is done: queues the writing of the lines.</summary>
public static class CommitImport
{
    /// <param name="ImportId">The import.</param>
    /// <param name="TakeHeldRows">Import also the rows that an earlier import already holds.</param>
    public sealed record Command(int ImportId, bool TakeHeldRows = false) : ICommand<Result<long>>;

    internal sealed class Handler(AppDbContext db, JobQueue jobs, JobSignal signal, CurrentInstitution institution) : IRequestHandler<Command, Result<long>>
    {
        public async Task<Result<long>> Handle(Command command, CancellationToken cancellationToken)
        {
            var import = await db.SpendImports.SingleOrDefaultAsync(i => i.Id == command.ImportId, cancellationToken);
            if (import is null)
            {
                return ImportErrors.NoSuchImport;
            }

            if (import.Queue(command.TakeHeldRows) is { } problem)
            {
                return problem;
            }

            JobRecord job = jobs.Add(new RunImport.Command(import.Id), institution.RequiredId);
            await db.SaveChangesAsync(cancellationToken);
            signal.Raise();
            return job.Id;
        }
    }
}
