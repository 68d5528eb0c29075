using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Jobs;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Infrastructure.Messaging;

namespace WealthBuilding.Web.Infrastructure.Jobs;

/// <summary>The table of long work: adding, claiming, ending.</summary>
public sealed class JobQueue(AppDbContext db, UnitOfWork work, JobSignal signal, TimeProvider clock)
{
    /// <summary>How long a claim holds without a sign of life.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromSeconds(30);

    /// <summary>Adds a job to the current unit of work; it is there when that commits.</summary>
    public JobRecord Add(IJob command, int? institutionId)
    {
        var job = new JobRecord
        {
            InstitutionId = institutionId,
            Kind = JobKinds.NameOf(command.GetType()),
            Payload = JsonSerializer.Serialize(command, command.GetType()),
            CreatedAt = clock.GetUtcNow(),
        };
        db.Jobs.Add(job);
        return job;
    }

    /// <summary>Adds a job for an institution unless one of its kind waits there already: whoever runs it sees all that was committed before.</summary>
    public async Task AddOnceAsync(IJob command, int institutionId, CancellationToken cancellationToken)
    {
        await work.RunAsync(
            async () =>
            {
                var kind = JobKinds.NameOf(command.GetType());
                if (!await db.Jobs.AnyAsync(j => j.InstitutionId == institutionId && j.Kind == kind && j.Status == JobStatus.Waiting, cancellationToken))
                {
                    Add(command, institutionId);
                    await db.SaveChangesAsync(cancellationToken);
                }
            },
            cancellationToken);
        signal.Raise();
    }

    /// <summary>
    /// Claims the oldest job that nobody works on, or the one asked for. One job an institution runs at a time.
    /// </summary>
    /// <returns>Null where there is nothing to claim now.</returns>
    public Task<JobRecord?> ClaimAsync(long? id, CancellationToken cancellationToken) => work.RunAsync(
        async () =>
        {
            db.ChangeTracker.Clear();
            var open = await Open().ToListAsync(cancellationToken);
            var now = clock.GetUtcNow();
            var busy = open.Where(j => IsAlive(j, now)).Select(j => j.InstitutionId).ToHashSet();
            var job = open.FirstOrDefault(j => (id is null || j.Id == id) && !IsAlive(j, now) && (j.InstitutionId is null || !busy.Contains(j.InstitutionId)));
            if (job is not null)
            {
                Take(job, now);
                await db.SaveChangesAsync(cancellationToken);
            }

            return job;
        },
        cancellationToken);

    /// <summary>Tells that the worker is alive. False where the claim was lost: it may not write any more.</summary>
    public async Task<bool> RenewAsync(JobRecord job, CancellationToken cancellationToken) =>
        await db.Jobs.Where(j => j.Id == job.Id && j.Fence == job.Fence && j.Status == JobStatus.Running)
            .ExecuteUpdateAsync(set => set.SetProperty(j => j.LeaseUntil, clock.GetUtcNow() + Lease), cancellationToken) == 1;

    public Task EndAsync(JobRecord job, JobStatus status, string? failure, CancellationToken cancellationToken) => work.RunAsync(
        () => db.Jobs.Where(j => j.Id == job.Id && j.Fence == job.Fence).ExecuteUpdateAsync(
            set => set.SetProperty(j => j.Status, status).SetProperty(j => j.Failure, failure)
                .SetProperty(j => j.FinishedAt, clock.GetUtcNow()).SetProperty(j => j.LeaseUntil, (DateTimeOffset?)null),
            cancellationToken),
        cancellationToken);

    private IQueryable<JobRecord> Open() => db.IsSqlite
        ? db.Jobs.Where(j => j.Status == JobStatus.Waiting || j.Status == JobStatus.Running).OrderBy(j => j.Id)
        : db.Jobs.FromSqlRaw("""SELECT * FROM "Jobs" WHERE "Status" IN ('Waiting', 'Running') ORDER BY "Id" FOR UPDATE SKIP LOCKED""");

    private static bool IsAlive(JobRecord job, DateTimeOffset now) =>
        job.Status is JobStatus.Running && job.LeaseUntil > now && !JobWorker.IsDeadHere(job.Worker);

    private static void Take(JobRecord job, DateTimeOffset now)
    {
        job.Status = JobStatus.Running;
        job.Fence++;
        job.Attempts++;
        job.Worker = JobWorker.Name;
        job.LeaseUntil = now + Lease;
    }
}
