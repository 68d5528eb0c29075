using MediatR;

namespace WealthBuilding.Web.Features.Suppliers.Registration;

/// <summary>Removes what has run out, once a day while the site runs.</summary>
internal sealed partial class RegistrationTidy(IServiceScopeFactory scopes, ILogger<RegistrationTidy> logger) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromHours(24);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                await RunOnceAsync(stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // the site stops
        }
    }

    private async Task RunOnceAsync(CancellationToken cancellationToken)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<Infrastructure.Security.Actor>().IsCommand("tidy");
            await scope.ServiceProvider.GetRequiredService<IMediator>().Send(new RemoveOldDrafts.Command(), cancellationToken);
        }
        catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
        {
            // The database is away for the moment, or worse; what has run out is found no more in any case, and goes tomorrow. The site must live on.
            NotNow(fault);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Old drafts could not be removed; trying again tomorrow")]
    private partial void NotNow(Exception fault);
}
