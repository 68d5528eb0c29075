namespace WealthBuilding.Web.Infrastructure.Jobs;

/// <summary>Works through the table of jobs while the site runs; what a stopped site left open is taken up first.</summary>
internal sealed partial class JobService(JobRunner runner, JobSignal signal, ILogger<JobService> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                if (!await runner.RunOneAsync(null, stoppingToken))
                {
                    await signal.WaitAsync(stoppingToken);
                }
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception fault)
            {
                // The database is away for the moment, or worse; the job stays in its table and is tried again. The worker must live on.
                DatabaseAway(fault);
                await signal.WaitAsync(stoppingToken);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The table of jobs could not be read; trying again")]
    private partial void DatabaseAway(Exception fault);
}

/// <summary>Wakes the worker when a job was added; it looks by itself every two seconds, for jobs that other nodes added.</summary>
public sealed class JobSignal : IDisposable
{
    private readonly SemaphoreSlim _added = new(0);

    public void Raise() => _added.Release();

    public Task WaitAsync(CancellationToken cancellationToken) => _added.WaitAsync(TimeSpan.FromSeconds(2), cancellationToken);

    public void Dispose() => _added.Dispose();
}
