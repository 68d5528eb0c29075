using MediatR;
using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Jobs;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Features.Spend.Published;
using WealthBuilding.Web.Infrastructure.Jobs;

namespace WealthBuilding.Web.Features.Suppliers.Matching;

/// <summary>Payments have come or gone: the payees are looked at again, as a job.</summary>
public static class QueueResolution
{
    internal sealed class Handler(ResolutionQueue queue) : INotificationHandler<SpendImportCommitted>
    {
        public Task Handle(SpendImportCommitted notification, CancellationToken cancellationToken) => queue.AddAsync(notification.InstitutionId, cancellationToken);
    }
}

/// <summary>Puts the resolution of an institution into the table of jobs, unless it waits there already.</summary>
internal sealed class ResolutionQueue(AppDbContext db, UnitOfWork work, JobQueue jobs, JobSignal signal)
{
    public async Task AddAsync(int institutionId, CancellationToken cancellationToken)
    {
        await work.RunAsync(
            async () =>
            {
                if (!await db.Jobs.AnyAsync(j => j.InstitutionId == institutionId && j.Kind == nameof(ResolvePayees) && j.Status == JobStatus.Waiting, cancellationToken))
                {
                    jobs.Add(new ResolvePayees.Command(), institutionId);
                    await db.SaveChangesAsync(cancellationToken);
                }
            },
            cancellationToken);
        signal.Raise();
    }
}
