using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using WealthBuilding.Domain.Jobs;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Features.Suppliers.Matching;
using WealthBuilding.Web.Infrastructure.Jobs;
using WealthBuilding.Web.Tests.Features.Suppliers.Matching;
using WealthBuilding.Web.Tests.Support;

namespace WealthBuilding.Web.Tests.Infrastructure.Jobs;

/// <summary>What becomes of a job whose worker cannot reach the database for a while.</summary>
public sealed class JobRunnerTests(MatchingApp app) : IClassFixture<MatchingApp>
{
    // The database refuses every sign of life: that is what a busy one does.
    private const string Busy = """CREATE TRIGGER busy BEFORE UPDATE OF "LeaseUntil" ON "Jobs" WHEN OLD."Status" = 'Running' AND NEW."Status" = 'Running' BEGIN SELECT RAISE(ABORT, 'busy'); END""";

    [Fact]
    public async Task A_job_that_cannot_say_that_it_is_alive_keeps_its_result()
    {
        var job = await app.WorkAsync(app.Alpha, async services =>
        {
            var db = services.GetRequiredService<AppDbContext>();
            var runner = new JobRunner(services.GetRequiredService<IServiceScopeFactory>(), NullLogger<JobRunner>.Instance) { Heartbeat = TimeSpan.FromMilliseconds(1) };
            await db.Database.ExecuteSqlRawAsync(Busy);
            await Patience.UntilAsync("this runner, and not the site's own worker, has the job", async () =>
            {
                await services.GetRequiredService<JobQueue>().AddOnceAsync(new ResolvePayees.Command(), app.Alpha.Id, CancellationToken.None);
                return await runner.RunOneAsync(null, CancellationToken.None);
            });
            await db.Database.ExecuteSqlRawAsync("DROP TRIGGER busy");
            return await db.Jobs.AsNoTracking().OrderBy(j => j.Id).LastAsync();
        });

        Assert.Equal((JobStatus.Done, null), (job.Status, job.Failure));
    }
}
