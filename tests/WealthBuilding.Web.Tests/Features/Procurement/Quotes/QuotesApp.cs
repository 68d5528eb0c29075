using System.Collections.Concurrent;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using WealthBuilding.Web.Tests.Features.Suppliers;

namespace WealthBuilding.Web.Tests.Features.Procurement.Quotes;

/// <summary>Suppliers and a buyer, with a clock that can be put forward and every line of the log kept.</summary>
public class QuotesApp : SuppliersApp
{
    public ConcurrentQueue<string> Log { get; } = [];

    /// <summary>Puts the clock forward; whoever is signed in stays so.</summary>
    public async Task GoOnAsync(TimeSpan ahead)
    {
        Time.Ahead += ahead;
        var now = Time.GetUtcNow();
        await DbAsync(db => db.Sessions.ExecuteUpdateAsync(set => set.SetProperty(s => s.CreatedAt, now).SetProperty(s => s.ExpiresAt, now.AddDays(1))));
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.UseSetting("Logging:LogLevel:Default", "Debug");
        builder.ConfigureTestServices(services => services.AddSingleton<ILoggerProvider>(new Kept(Log))
            .PostConfigureAll<CookieAuthenticationOptions>(o => o.ExpireTimeSpan = TimeSpan.FromDays(400)));
    }

    private sealed class Kept(ConcurrentQueue<string> lines) : ILoggerProvider, ILogger
    {
        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) => lines.Enqueue(formatter(state, exception) + exception);

        public void Dispose()
        {
        }
    }
}
