using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Procurement.Quotes;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Infrastructure.Security;

namespace WealthBuilding.Web.Features.Procurement.Quotes;

/// <summary>What the acting person typed into the form of a quote and has not sent. The only place that encrypts it and reads it, and it reads that of nobody else.</summary>
internal sealed class UnsentQuotes(AppDbContext db, IDataProtectionProvider protection, Actor actor, TimeProvider clock)
{
    /// <summary>The person's own, and when it was kept; null where nothing is, or its time is over.</summary>
    public async Task<(QuoteForm Form, DateTimeOffset At)?> FindAsync(QuoteWork work, CancellationToken cancellationToken)
    {
        var (entry, supplier, user) = (work.Entry.Id, work.Own.Id, actor.UserId);
        var kept = await db.UnsentQuotes.AsNoTracking().SingleOrDefaultAsync(q => q.EntryId == entry && q.SupplierId == supplier && q.UserId == user, cancellationToken);
        return kept is not null && !kept.IsOver(work.Entry.QuotesCloseAt, clock.GetUtcNow()) && Read(kept) is { } form ? (form, kept.KeptAt) : null;
    }

    /// <summary>Keeps a form in the unit of work that is at hand, in the place of what was kept before.</summary>
    public async Task KeepAsync(QuoteWork work, QuoteForm form, CancellationToken cancellationToken)
    {
        var (entry, supplier, user) = (work.Entry.Id, work.Own.Id, actor.UserId!.Value);
        var kept = await db.UnsentQuotes.SingleOrDefaultAsync(q => q.EntryId == entry && q.SupplierId == supplier && q.UserId == user, cancellationToken);
        if (kept is null)
        {
            kept = new UnsentQuote(entry, supplier, user);
            db.UnsentQuotes.Add(kept);
        }

        kept.Keep(For(kept).Protect(JsonSerializer.SerializeToUtf8Bytes(form)), clock.GetUtcNow());
    }

    /// <summary>Deletes the person's own in the unit of work that is at hand.</summary>
    public async Task ForgetAsync(QuoteWork work, CancellationToken cancellationToken)
    {
        var (entry, supplier, user) = (work.Entry.Id, work.Own.Id, actor.UserId);
        db.UnsentQuotes.RemoveRange(await db.UnsentQuotes.Where(q => q.EntryId == entry && q.SupplierId == supplier && q.UserId == user).ToListAsync(cancellationToken));
    }

    private QuoteForm? Read(UnsentQuote kept)
    {
        try
        {
            return JsonSerializer.Deserialize<QuoteForm>(For(kept).Unprotect(kept.Sealed));
        }
        catch (CryptographicException)
        {
            // A row that was moved, or a key that is gone: the person can type anew, and must be able to.
            return null;
        }
    }

    // A row that is copied to another contract, supplier or person cannot be read.
    private IDataProtector For(UnsentQuote kept) =>
        protection.CreateProtector("UnsentQuotes", [.. new[] { kept.EntryId, kept.SupplierId, kept.UserId }.Select(n => n.ToString(CultureInfo.InvariantCulture))]);
}
