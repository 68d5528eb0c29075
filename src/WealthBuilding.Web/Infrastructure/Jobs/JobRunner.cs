using System.Data.Common;
using System.Text.Json;
using MediatR;
using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Jobs;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Infrastructure.Messaging;
using WealthBuilding.Web.Infrastructure.Security;
using WealthBuilding.Web.Infrastructure.Tenancy;

namespace WealthBuilding.Web.Infrastructure.Jobs;

/// <summary>Claims jobs one after the other and sends their commands; the site and the command line both run it.</summary>
public sealed partial class JobRunner(IServiceScopeFactory scopes, ILogger<JobRunner> logger)
{
    /// <summary>How often it says that it is alive.</summary>
    internal TimeSpan Heartbeat { get; init; } = JobQueue.Lease / 3;

    /// <summary>Runs one job, the oldest or the one asked for. False where there was none to claim.</summary>
    public async Task<bool> RunOneAsync(long? id, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var queue = scope.ServiceProvider.GetRequiredService<JobQueue>();
        if (await queue.ClaimAsync(id, cancellationToken) is not { } job)
        {
            return false;
        }

        var (status, failure) = await SendAsync(job, cancellationToken);
        await queue.EndAsync(job, status, failure, CancellationToken.None);
        return true;
    }

    /// <summary>Runs whatever waits until nothing does.</summary>
    public async Task RunAllAsync(CancellationToken cancellationToken)
    {
        while (await RunOneAsync(null, cancellationToken))
        {
            cancellationToken.ThrowIfCancellationRequested();
        }
    }

    private async Task<(JobStatus Status, string? Failure)> SendAsync(JobRecord job, CancellationToken cancellationToken)
    {
        using var lost = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var heartbeat = KeepAliveAsync(job, lost);
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await EnterAsync(scope.ServiceProvider, job, lost.Token);
            var result = await scope.ServiceProvider.GetRequiredService<IMediator>().Send(CommandOf(job), lost.Token);
            return result.IsDone ? (JobStatus.Done, null) : (JobStatus.Failed, result.Problem.Message);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return (JobStatus.Waiting, null);
        }
        catch (Exception fault)
        {
            // Work in the background may catch everything: the worker must live on.
            JobFailed(job.Id, job.Kind, fault);
            return (JobStatus.Failed, "Something went wrong on our side. Nothing of it counts in any figure; try again, or ask for help with this reference: job " + job.Id + ".");
        }
        finally
        {
            await lost.CancelAsync();
            await heartbeat;
        }
    }

    private static IJob CommandOf(JobRecord job)
    {
        var type = JobKinds.Find(job.Kind) ?? throw new InvalidOperationException($"No job is called {job.Kind}.");
        return (IJob)JsonSerializer.Deserialize(job.Payload, type)!;
    }

    private static async Task EnterAsync(IServiceProvider services, JobRecord job, CancellationToken cancellationToken)
    {
        services.GetRequiredService<Actor>().IsCommand($"job {job.Kind}");
        if (job.InstitutionId is { } id)
        {
            var institution = await services.GetRequiredService<AppDbContext>().Institutions.SingleAsync(i => i.Id == id, cancellationToken);
            services.GetRequiredService<CurrentInstitution>().Set(institution);
        }
    }

    private async Task KeepAliveAsync(JobRecord job, CancellationTokenSource lost)
    {
        using var timer = new PeriodicTimer(Heartbeat);
        try
        {
            while (await timer.WaitForNextTickAsync(lost.Token))
            {
                await RenewAsync(job, lost);
            }
        }
        catch (OperationCanceledException)
        {
            // the job has ended
        }
    }

    // A database that is too busy to be told is told at the next beat: the work goes on, and its result counts.
    private async Task RenewAsync(JobRecord job, CancellationTokenSource lost)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            if (!await scope.ServiceProvider.GetRequiredService<JobQueue>().RenewAsync(job, lost.Token))
            {
                await lost.CancelAsync();
            }
        }
        catch (DbException fault)
        {
            NotRenewed(job.Id, fault);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Job {Id} could not say that it is alive; it says so at the next beat")]
    private partial void NotRenewed(long id, Exception fault);

    [LoggerMessage(Level = LogLevel.Error, Message = "Job {Id} ({Kind}) failed")]
    private partial void JobFailed(long id, string kind, Exception fault);
}
