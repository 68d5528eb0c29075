using WealthBuilding.Domain.Audit;

namespace WealthBuilding.Domain.Procurement.SavedSearches;

/// <summary>How often a saved search writes.</summary>
public enum DigestFrequency
{
    Daily,
    Weekly,
}

/// <summary>A search for opportunities that somebody keeps, as it was typed, and wants to hear from.</summary>
public sealed class SavedSearch : IAudited
{
    public int Id { get; private set; }

    /// <summary>The supplier whose people keep it: each find says how it fits that supplier. Null for anybody's.</summary>
    public int? SupplierId { get; init; }

    /// <summary>The address that is written to.</summary>
    [NotAudited]
    public required string Email { get; init; }

    /// <summary>The query string of the page, without its question mark; the search is read from it anew each time.</summary>
    public required string Query { get; init; }

    public required DigestFrequency Frequency { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When the reader of the address said that it is wanted; null until then, and nothing is written.</summary>
    public DateTimeOffset? ConfirmedAt { get; private set; }

    /// <summary>When it was last looked through for the digest.</summary>
    [NotAudited]
    public DateTimeOffset LookedAt { get; private set; }

    public string AuditSubject => $"saved search {Id}";

    /// <summary>How long an address may take to say that it is wanted; then it is forgotten.</summary>
    public static TimeSpan ConfirmWithin => TimeSpan.FromDays(7);

    // A run that comes a little early for one search is not put off by a day.
    private static TimeSpan Slack => TimeSpan.FromMinutes(30);

    /// <summary>The reader of the address wants it; from now on it writes.</summary>
    public void Confirm(DateTimeOffset at)
    {
        if (ConfirmedAt is null)
        {
            (ConfirmedAt, LookedAt) = (at, at);
        }
    }

    /// <summary>When it is to be looked through the next time.</summary>
    public DateTimeOffset NextLookAt => LookedAt + (Frequency is DigestFrequency.Daily ? TimeSpan.FromDays(1) : TimeSpan.FromDays(7));

    /// <summary>Whether it is to be looked through now.</summary>
    public bool IsDue(DateTimeOffset now) => ConfirmedAt is not null && NextLookAt - Slack <= now;

    /// <summary>Whether something that closes then is told before the next look: a day at least has to be left to quote.</summary>
    public bool CannotWaitFor(DateTimeOffset close) => close < NextLookAt + TimeSpan.FromDays(1);

    public void Looked(DateTimeOffset at) => LookedAt = at;
}

/// <summary>That a saved search has told of an opportunity, so that it does not twice.</summary>
public sealed class ToldOpportunity
{
    public required int SavedSearchId { get; init; }

    public required int EntryId { get; init; }
}
