using MediatR;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using WealthBuilding.Web.Infrastructure.Jobs;
using WealthBuilding.Web.Infrastructure.Security;
using WealthBuilding.Web.Infrastructure.Settings;
using WealthBuilding.Web.Tests.Support;

namespace WealthBuilding.Web.Tests.Infrastructure.Jobs;

public sealed class PeriodicServiceTests
{
    [Fact]
    public async Task It_does_its_work_soon_after_the_start_and_not_only_after_its_first_interval()
    {
        await using var services = new ServiceCollection().AddScoped<Actor>().AddSingleton<IMediator>(new Mediator(_ => null!)).AddSingleton(Options.Create(new PeriodicSettings { FirstAfterSeconds = 0 })).BuildServiceProvider();
        using var service = new Counting(services.GetRequiredService<IServiceScopeFactory>());

        await service.StartAsync(CancellationToken.None);
        await Patience.UntilAsync("the first round is made", () => Task.FromResult(service.Times == 1));

        await service.StopAsync(CancellationToken.None);
        Assert.Equal(1, service.Times);
    }

    private sealed class Counting(IServiceScopeFactory scopes) : PeriodicService(scopes, NullLogger.Instance, TimeSpan.FromHours(24), "test")
    {
        public int Times { get; private set; }

        protected override Task SendAsync(IMediator mediator, CancellationToken cancellationToken)
        {
            Times++;
            return Task.CompletedTask;
        }
    }
}
