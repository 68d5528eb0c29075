namespace WealthBuilding.Domain.Procurement.Quotes;

/// <summary>What somebody typed into the form of a quote and has not sent. It is theirs alone: neither the buyer nor others of the same supplier see it.</summary>
/// <remarks>It is not audited: an event would tell who means to quote.</remarks>
public sealed class UnsentQuote
{
    /// <summary>Characters of all that is typed together; a quote that can be lodged has far fewer.</summary>
    public const int MostCharacters = 50_000;

    /// <summary>Days after the last day for bids for which it is kept.</summary>
    public const int DaysAfterClose = 14;

    private UnsentQuote()
    {
    }

    /// <param name="userId">Who typed it.</param>
    public UnsentQuote(int entryId, int supplierId, int userId) => (EntryId, SupplierId, UserId) = (entryId, supplierId, userId);

    public int Id { get; private set; }

    public int EntryId { get; private set; }

    public int SupplierId { get; private set; }

    public int UserId { get; private set; }

    /// <summary>What was typed, encrypted.</summary>
    public byte[] Sealed { get; private set; } = [];

    public DateTimeOffset KeptAt { get; private set; }

    /// <summary>Takes what was typed now in the place of what was kept before.</summary>
    public void Keep(byte[] typed, DateTimeOffset at) => (Sealed, KeptAt) = (typed, at);

    /// <summary>Whether its time is over: it is shown no more, and deleted.</summary>
    /// <param name="closesAt">When quotes close; where no day is recorded, its days begin when it was kept.</param>
    public bool IsOver(DateTimeOffset? closesAt, DateTimeOffset now) => now >= (closesAt ?? KeptAt).AddDays(DaysAfterClose);
}
