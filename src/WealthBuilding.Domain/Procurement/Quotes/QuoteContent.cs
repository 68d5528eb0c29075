using System.Text.Json.Serialization;

namespace WealthBuilding.Domain.Procurement.Quotes;

/// <summary>What a supplier quotes: what is sealed until the last day for bids is over.</summary>
public sealed record QuoteContent
{
    /// <summary>A price for each lot that is quoted for, or one for the whole.</summary>
    public required IReadOnlyList<QuotedPrice> Prices { get; init; }

    /// <summary>How the work would be done, in the supplier's words; <see cref="QuoteDraft.MostWords"/> words at most.</summary>
    public required string Method { get; init; }

    /// <summary>For whom it has done the like, as it wrote them; two at most.</summary>
    public IReadOnlyList<string> References { get; init; } = [];

    /// <summary>What it promises for the place, where the criteria ask for that; empty where it promises nothing.</summary>
    public IReadOnlyList<QuotedPromise> Promises { get; init; } = [];

    /// <summary>The version of the opportunity that it was made on; null for quotes from before that was kept.</summary>
    public SeenOpportunity? MadeOn { get; init; }

    /// <summary>What its profile said when it quoted.</summary>
    public IReadOnlyList<StatedAnswer> Stated { get; init; } = [];

    /// <summary>Who stands behind it as it was lodged: the supplier, or the partners of its consortium with the lead first. Empty for quotes from before that was kept.</summary>
    public IReadOnlyList<QuotedMember> Members { get; init; } = [];

    /// <summary>Their names, parted by commas.</summary>
    [JsonIgnore]
    public string MemberNames => string.Join(", ", Members.Select(m => m.Name));

    /// <summary>Random text, so that a receipt's fingerprint tells nothing of a price that could be guessed.</summary>
    public required string Nonce { get; init; }

    /// <summary>All prices together, in pence.</summary>
    public long TotalPence => Prices.Sum(p => p.Pence);
}

/// <summary>A supplier that stands behind a quote, under the name that it had when the quote was lodged.</summary>
public sealed record QuotedMember(int SupplierId, string Name);

/// <summary>A price without VAT.</summary>
/// <param name="Lot">The lot's number; 0 for the whole.</param>
public sealed record QuotedPrice(int Lot, long Pence);

/// <summary>What is promised for one criterion of social value.</summary>
/// <param name="Criterion">The criterion's name, as it was published.</param>
/// <param name="Text">In the supplier's words; <see cref="QuoteDraft.MostPromiseWords"/> words at most.</param>
public sealed record QuotedPromise(int CriterionId, string Criterion, string Text);

/// <summary>An answer of the supplier's profile, with its age.</summary>
/// <param name="SaidAt">When it was last said or confirmed; null where that is not known.</param>
public sealed record StatedAnswer(string Question, string Answer, DateTimeOffset? SaidAt);
