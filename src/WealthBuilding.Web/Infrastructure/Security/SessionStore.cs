using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Infrastructure.Settings;

namespace WealthBuilding.Web.Infrastructure.Security;

/// <summary>Sessions on the server: the cookie holds a random key, the database its hash and the ticket. Ending the row ends the session.</summary>
internal sealed class SessionStore(IServiceScopeFactory scopes, TimeProvider clock, IOptions<SecuritySettings> settings) : ITicketStore
{
    /// <summary>How long it is known whose a session was that has ended by time: over a long weekend, so that what was typed under it finds its way back.</summary>
    public static readonly TimeSpan KnownFor = TimeSpan.FromDays(4);

    private const int KeyBytes = 32;

    public async Task<string> StoreAsync(AuthenticationTicket ticket)
    {
        var key = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(KeyBytes));
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        var now = clock.GetUtcNow();
        var forgotten = now - KnownFor;
        await db.Sessions.Where(s => s.ExpiresAt < forgotten).ExecuteDeleteAsync();
        db.Sessions.Add(new UserSession
        {
            KeyHash = HashOf(key),
            UserId = int.Parse(ticket.Principal.FindFirstValue(ClaimTypes.NameIdentifier)!, System.Globalization.CultureInfo.InvariantCulture),
            Ticket = TicketSerializer.Default.Serialize(ticket),
            CreatedAt = now,
            ExpiresAt = now.AddMinutes(settings.Value.IdleMinutes),
        });
        await db.SaveChangesAsync();
        return key;
    }

    public async Task RenewAsync(string key, AuthenticationTicket ticket)
    {
        await using var scope = scopes.CreateAsyncScope();
        var hash = HashOf(key);
        var bytes = TicketSerializer.Default.Serialize(ticket);
        var expires = clock.GetUtcNow().AddMinutes(settings.Value.IdleMinutes);
        await scope.ServiceProvider.GetRequiredService<AppDbContext>().Sessions.Where(s => s.KeyHash == hash)
            .ExecuteUpdateAsync(set => set.SetProperty(s => s.Ticket, bytes).SetProperty(s => s.ExpiresAt, expires));
    }

    public async Task<AuthenticationTicket?> RetrieveAsync(string key)
    {
        await using var scope = scopes.CreateAsyncScope();
        var hash = HashOf(key);
        var session = await scope.ServiceProvider.GetRequiredService<AppDbContext>().Sessions.AsNoTracking().SingleOrDefaultAsync(s => s.KeyHash == hash);
        return session is null || HasEnded(session) ? null : TicketSerializer.Default.Deserialize(session.Ticket);
    }

    /// <summary>The ticket of a session that has ended by time, not long ago; it is good for nothing but to know whose it was.</summary>
    public async Task<AuthenticationTicket?> FindEndedAsync(string key)
    {
        await using var scope = scopes.CreateAsyncScope();
        var hash = HashOf(key);
        var session = await scope.ServiceProvider.GetRequiredService<AppDbContext>().Sessions.AsNoTracking().SingleOrDefaultAsync(s => s.KeyHash == hash);
        return session is not null && HasEnded(session) && session.ExpiresAt >= clock.GetUtcNow() - KnownFor ? TicketSerializer.Default.Deserialize(session.Ticket) : null;
    }

    public async Task RemoveAsync(string key)
    {
        await using var scope = scopes.CreateAsyncScope();
        var hash = HashOf(key);
        await scope.ServiceProvider.GetRequiredService<AppDbContext>().Sessions.Where(s => s.KeyHash == hash).ExecuteDeleteAsync();
    }

    private bool HasEnded(UserSession session) => clock.GetUtcNow() is var now && (session.ExpiresAt < now || session.CreatedAt.AddHours(settings.Value.AbsoluteHours) < now);

    internal static string HashOf(string key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)));
}
