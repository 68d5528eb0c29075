namespace WealthBuilding.Domain.Procurement.Matching;

/// <summary>Why a supplier is shown.</summary>
/// <param name="Code">Stable: <c>words</c>, <c>alike</c>, <c>category</c>, <c>meaning</c>, <c>record</c>, <c>value</c>, <c>buyer</c>, <c>feedback</c>.</param>
/// <param name="Weight">Its part of the score, 0 to 1.</param>
public sealed record MatchReason(string Code, string Text, double Weight);

/// <summary>What speaks against a supplier for this need, however alike its work is.</summary>
/// <param name="Code"><c>too-large</c>, <c>too-small</c>, <c>outside-areas</c>, <c>insurance</c>, <c>accreditation</c>, <c>reserved</c>, <c>category-unlike</c>.</param>
public sealed record MatchBlocker(string Code, string Text);

/// <summary>A supplier for a need.</summary>
/// <param name="Score">0 to 1: how alike its work is, by all grounds together. Comparable for one need; says nothing of quality.</param>
/// <param name="Reasons">The weightiest first.</param>
/// <param name="Missing">What it has not said, and a buyer would have to ask.</param>
public sealed record SupplierMatch(SupplierText Supplier, double Score, IReadOnlyList<MatchReason> Reasons, IReadOnlyList<MatchBlocker> Blockers, IReadOnlyList<string> Missing)
{
    /// <summary>As the crow flies from the need's point to the supplier's, in statute miles; null where either is not known. No better than the points are: good to a few miles.</summary>
    public double? Miles { get; init; }

    /// <summary>Can do it as far as is known.</summary>
    public bool IsFree => Blockers.Count == 0;
}

/// <summary>How far the list covers the market, counted over the suppliers that are known here.</summary>
/// <param name="Known">All that were looked at.</param>
/// <param name="InCategory">Of these, with a category of the need, at the level of its group or finer.</param>
/// <param name="InArea">Of those in the category, that are in the need's district or say that they work there.</param>
/// <param name="Registered">Of those in the category, that registered themselves.</param>
/// <param name="FoundInWork">Of those in the category, that are known by payments or awards only.</param>
public sealed record MarketCover(int Known, int InCategory, int InArea, int Registered, int FoundInWork);

/// <summary>Suppliers for a need.</summary>
/// <param name="Matches">Those that no gate (size, area, insurance) shuts out first, then by score; where the need has a point, the nearest first among those whose scores are the same in whole hundredths.</param>
/// <param name="Found">How many had anything in common with the need.</param>
/// <param name="Categories">The categories that were used, with their weight of 0 to 1: the need's own, or those suggested from its words.</param>
/// <param name="Respelt">Words of the need that nobody uses, with the words that they were taken for.</param>
public sealed record MatchAnswer(
    IReadOnlyList<SupplierMatch> Matches, int Found, MarketCover Cover, IReadOnlyList<SuggestedCategory> Categories, IReadOnlyList<(string Word, string Taken)> Respelt);
