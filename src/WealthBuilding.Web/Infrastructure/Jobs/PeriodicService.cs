using System.Security.Cryptography;
using MediatR;
using Microsoft.Extensions.Options;
using WealthBuilding.Web.Infrastructure.Security;
using WealthBuilding.Web.Infrastructure.Settings;

namespace WealthBuilding.Web.Infrastructure.Jobs;

/// <summary>Sends one command again and again while the site runs. Where it fails it is tried again the next time: the site must live on.</summary>
/// <remarks>The first time is soon after the start, so that a site that is restarted often does its work all the same; not at once, and not all services and nodes together.</remarks>
/// <param name="every">How long it waits between two times.</param>
/// <param name="actor">Who it is in the audit trail.</param>
internal abstract partial class PeriodicService(IServiceScopeFactory scopes, ILogger logger, TimeSpan every, string actor) : BackgroundService
{
    /// <summary>Sends its command, which must do no harm when another node sends it at the same time, or when half of it was done before.</summary>
    protected abstract Task SendAsync(IMediator mediator, CancellationToken cancellationToken);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await Task.Delay(First(), stoppingToken);
            using var timer = new PeriodicTimer(every);
            do
            {
                await RunOnceAsync(stoppingToken);
            }
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // the site stops
        }
    }

    private TimeSpan First()
    {
        using var scope = scopes.CreateScope();
        var seconds = scope.ServiceProvider.GetRequiredService<IOptions<PeriodicSettings>>().Value.FirstAfterSeconds;
        return TimeSpan.FromSeconds(seconds + RandomNumberGenerator.GetInt32(seconds + 1));
    }

    private async Task RunOnceAsync(CancellationToken cancellationToken)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<Actor>().IsCommand(actor);
            await SendAsync(scope.ServiceProvider.GetRequiredService<IMediator>(), cancellationToken);
        }
        catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
        {
            NotNow(fault, actor, every);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The {Work} failed; trying again in {Every}")]
    private partial void NotNow(Exception fault, string work, TimeSpan every);
}
