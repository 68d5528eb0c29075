using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace WealthBuilding.Web.Tests.Features.Procurement.Quotes;

/// <summary>Suppliers and a buyer whose clock can be stopped at a moment, or reach the close while somebody acts.</summary>
public sealed class ClosingApp : QuotesApp
{
    public ClosingApp() => Clock = new ClosingTime(Time);

    internal ClosingTime Clock { get; }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.ConfigureTestServices(services => services.AddSingleton<TimeProvider>(Clock));
    }
}

/// <summary>A clock that goes on until it is stopped. Stopped, it counts how often it is looked at, so that the close can come between any two looks, on every machine alike.</summary>
internal sealed class ClosingTime(TimeProvider running) : TimeProvider
{
    private readonly Lock _turn = new();
    private DateTimeOffset? _close;
    private int _looks;

    /// <summary>Says this moment from now on.</summary>
    public void StandAt(DateTimeOffset moment) => CloseAfter(0, moment);

    /// <summary>Says the second before the close so many times, and the close from then on.</summary>
    public void CloseAfter(int looks, DateTimeOffset close)
    {
        lock (_turn)
        {
            (_looks, _close) = (looks, close);
        }
    }

    public void GoOn()
    {
        lock (_turn)
        {
            _close = null;
        }
    }

    public override DateTimeOffset GetUtcNow()
    {
        lock (_turn)
        {
            return _close is not { } close ? running.GetUtcNow() : _looks-- > 0 ? close.AddSeconds(-1) : close;
        }
    }
}
