using Microsoft.Extensions.Options;
using WealthBuilding.Web.Infrastructure.Settings;

namespace WealthBuilding.Web.Infrastructure.Mail;

/// <summary>Sends messages while the site runs, where a mail server is set; in any case forgets old texts.</summary>
internal sealed partial class MailService(IServiceScopeFactory scopes, IOptions<MailSettings> settings, TimeProvider clock, ILogger<MailService> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan TidyEvery = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var tidied = DateTimeOffset.MinValue;
        using var timer = new PeriodicTimer(Pause);
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                var run = scope.ServiceProvider.GetRequiredService<MailRun>();
                if (settings.Value.IsConfigured)
                {
                    await run.SendDueAsync(stoppingToken);
                }

                if (clock.GetUtcNow() - tidied > TidyEvery)
                {
                    await run.TidyAsync(stoppingToken);
                    tidied = clock.GetUtcNow();
                }

                await timer.WaitForNextTickAsync(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception fault)
            {
                // The database is away for the moment; messages stay in their table. The worker must live on.
                NotNow(fault);
                await Task.Delay(Pause, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Messages could not be sent; trying again")]
    private partial void NotNow(Exception fault);
}
