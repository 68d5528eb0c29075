using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using WealthBuilding.Domain.Suppliers.Registration;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Infrastructure.Settings;

namespace WealthBuilding.Web.Infrastructure.Mail;

/// <summary>Messages on their way out. They are written in the unit of work of what they tell of, so that neither is there without the other.</summary>
public sealed class Outbox(AppDbContext db, TimeProvider clock, IOptions<MailSettings> settings, IHostEnvironment environment, IHttpContextAccessor http)
{
    /// <summary>Messages to one address in an hour: nobody is buried in them by strangers who type the address.</summary>
    public const int MostAnHour = 6;

    /// <summary>Whether messages leave the platform at all.</summary>
    public bool IsOn => settings.Value.IsConfigured;

    /// <summary>In Development without a server the page shows what would have been sent, so that a journey can be tried.</summary>
    public bool ShowsOnPage => !IsOn && environment.IsDevelopment();

    /// <summary>Adds a message to the current unit of work. False where the address has had its share for this hour; nothing is added then.</summary>
    /// <exception cref="ArgumentException">The address or the subject holds a line break or another control character: what would be a header of its own.</exception>
    public async Task<bool> AddAsync(string to, string subject, string text, CancellationToken cancellationToken)
    {
        Check(to, subject);
        var now = clock.GetUtcNow();
        var since = now.AddHours(-1);
        if (await db.OutgoingMessages.CountAsync(m => m.To == to && m.CreatedAt > since, cancellationToken) >= MostAnHour)
        {
            return false;
        }

        db.OutgoingMessages.Add(new OutgoingMessage { To = to, Subject = subject, Text = text, CreatedAt = now });
        return true;
    }

    /// <summary>Adds a message that the address is owed, whatever it has had this hour: one that all of several must get alike, or that its reader asked for. Never one that a stranger can cause by typing an address.</summary>
    /// <exception cref="ArgumentException">The address or the subject holds a line break or another control character.</exception>
    public void AddOwed(string to, string subject, string text)
    {
        Check(to, subject);
        db.OutgoingMessages.Add(new OutgoingMessage { To = to, Subject = subject, Text = text, CreatedAt = clock.GetUtcNow() });
    }

    /// <summary>The absolute address of a path, for a message. A request's own host is believed only where no message leaves.</summary>
    public string LinkTo(string path) => IsOn
        ? settings.Value.Site.TrimEnd('/') + path
        : http.HttpContext?.Request is { } request ? $"{request.Scheme}://{request.Host}{path}" : path;

    /// <summary>The newest message to an address that was not sent, where the page may show it; else null.</summary>
    public async Task<string?> UnsentToAsync(string? to, CancellationToken cancellationToken) => ShowsOnPage && to is not null
        ? await db.OutgoingMessages.AsNoTracking().Where(m => m.To == to && m.SentAt == null).OrderByDescending(m => m.Id).Select(m => m.Text).FirstOrDefaultAsync(cancellationToken)
        : null;

    private static void Check(string to, string subject)
    {
        if (to.Any(char.IsControl) || subject.Any(char.IsControl))
        {
            throw new ArgumentException("A header cannot hold a line break.", nameof(to));
        }
    }
}
