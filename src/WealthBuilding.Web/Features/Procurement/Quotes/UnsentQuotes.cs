using System.Globalization;
using System.Security.Cryptography;
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
    public async Task<UnsentDraft?> FindAsync(QuoteWork work, CancellationToken cancellationToken)
    {
        var (entry, supplier, user) = (work.Entry.Id, work.Own.Id, actor.UserId);
        var kept = await db.UnsentQuotes.AsNoTracking().SingleOrDefaultAsync(q => q.EntryId == entry && q.SupplierId == supplier && q.UserId == user, cancellationToken);
        return kept is not null && !kept.IsOver(work.Entry.QuotesCloseAt, clock.GetUtcNow()) && Read(kept) is { } draft ? draft : null;
    }

    /// <summary>Keeps a form in the unit of work that is at hand. What another window saved meanwhile stays beside it.</summary>
    public Task KeepAsync(QuoteWork work, QuoteForm form, CancellationToken cancellationToken) =>
        ChangeAsync(work, draft => draft?.Then(form, clock.GetUtcNow()) ?? UnsentDraft.First(form, clock.GetUtcNow()), cancellationToken);

    /// <summary>Puts what another window had saved into the form again, and keeps what stands there beside it; false where it is not kept any more.</summary>
    public async Task<bool> TakeBackAsync(QuoteWork work, string? other, QuoteForm typed, CancellationToken cancellationToken)
    {
        var isTaken = false;
        await ChangeAsync(
            work,
            draft =>
            {
                var taken = draft?.TakeBack(other, typed, clock.GetUtcNow());
                isTaken = taken is not null;
                return taken ?? draft?.Then(typed, clock.GetUtcNow()) ?? UnsentDraft.First(typed, clock.GetUtcNow());
            },
            cancellationToken);
        return isTaken;
    }

    private async Task ChangeAsync(QuoteWork work, Func<UnsentDraft?, UnsentDraft> change, CancellationToken cancellationToken)
    {
        var (entry, supplier, user) = (work.Entry.Id, work.Own.Id, actor.UserId!.Value);
        var kept = await db.UnsentQuotes.SingleOrDefaultAsync(q => q.EntryId == entry && q.SupplierId == supplier && q.UserId == user, cancellationToken);
        var before = kept is null ? null : Read(kept);
        if (kept is null)
        {
            kept = new UnsentQuote(entry, supplier, user);
            db.UnsentQuotes.Add(kept);
        }

        kept.Keep(For(kept).Protect(change(before).ToBytes()), clock.GetUtcNow());
    }

    /// <summary>Deletes the person's own in the unit of work that is at hand.</summary>
    public async Task ForgetAsync(QuoteWork work, CancellationToken cancellationToken)
    {
        var (entry, supplier, user) = (work.Entry.Id, work.Own.Id, actor.UserId);
        db.UnsentQuotes.RemoveRange(await db.UnsentQuotes.Where(q => q.EntryId == entry && q.SupplierId == supplier && q.UserId == user).ToListAsync(cancellationToken));
    }

    private UnsentDraft? Read(UnsentQuote kept)
    {
        try
        {
            return UnsentDraft.FromBytes(For(kept).Unprotect(kept.Sealed), kept.KeptAt);
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
