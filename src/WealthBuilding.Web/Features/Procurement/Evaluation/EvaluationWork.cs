using WealthBuilding.Domain.Procurement.Contracts;
using WealthBuilding.Domain.Procurement.Evaluation;
using WealthBuilding.Domain.Procurement.Quotes;

namespace WealthBuilding.Web.Features.Procurement.Evaluation;

/// <summary>A quote that was opened, from whom it is, and what it says.</summary>
/// <param name="Name">Of the supplier, or of the partners of the consortium that it stands for.</param>
/// <param name="Members">Those who would be awarded the contract: the supplier, or every partner.</param>
public sealed record OpenedBid(int QuoteId, int SupplierId, string Name, IReadOnlyList<BidMember> Members, QuoteContent Content)
{
    /// <summary>What it promises for a criterion, in words; null where the criterion asks for no promise.</summary>
    public string? PromiseWords(AwardCriterion criterion) => criterion.Kind is not CriterionKind.SocialValue ? null
        : Content.Promises.FirstOrDefault(p => p.CriterionId == criterion.Id) is { } promise ? $"Promised: {promise.Text}" : "Nothing is promised.";

    public long? PenceFor(int lot) => Content.Prices.FirstOrDefault(p => p.Lot == lot)?.Pence;
}

/// <summary>A supplier that stands behind a bid.</summary>
public sealed record BidMember(int SupplierId, string Name);

/// <param name="Number">0 for the whole.</param>
/// <param name="IsOpen">Whether it can still be awarded.</param>
public sealed record WeighedLot(int Number, string Title, bool IsOpen)
{
    /// <summary>As headings name it; empty for the whole.</summary>
    public string Heading => Number == 0 ? string.Empty : $"Lot {Number}: {Title}";
}

/// <summary>A contract with its criteria, its opened quotes, and how far they are weighed, as one user may know it.</summary>
/// <param name="Own">The user as a scorer; null where it was not named.</param>
public sealed record EvaluationWork(ContractEntry Entry, QuoteEvaluation? Evaluation, IReadOnlyList<OpenedBid> Bids, EvaluationScorer? Own)
{
    public IReadOnlyList<AwardCriterion> Criteria => [.. Entry.Criteria.OrderBy(c => c.Number)];

    /// <summary>Criteria that people score.</summary>
    public IReadOnlyList<AwardCriterion> Scored => [.. Criteria.Where(c => c.IsScored)];

    public bool IsOpened => Entry.Notice?.QuotesOpenedAt is not null;

    /// <summary>Why this user sees nothing of the quotes; null where it does.</summary>
    public string? Withheld => EvaluationDesk.WithheldFrom(Own);

    public IReadOnlyList<WeighedLot> Lots => Entry.Lots.Count == 0
        ? [new WeighedLot(0, Entry.Title, Entry.State is ContractState.Opportunity)]
        : [.. Entry.Lots.OrderBy(l => l.Number).Select(l => new WeighedLot(l.Number, l.Title, Entry.DecisionsOn(l).Contains(LotDecision.Award)))];

    public IReadOnlyList<OpenedBid> BidsFor(int lot) => [.. Bids.Where(b => b.PenceFor(lot) is not null)];

    public IReadOnlyList<ScoreKey> KeysFor(int lot) => [.. BidsFor(lot).SelectMany(b => Scored.Select(c => new ScoreKey(b.QuoteId, lot, c.Id)))];

    /// <summary>Everything that has to be scored.</summary>
    public IReadOnlyList<ScoreKey> Keys => [.. Lots.SelectMany(l => KeysFor(l.Number))];

    /// <summary>How messages name what is scored: <c>Method of Alder Example Ltd</c>.</summary>
    public string NameOf(ScoreKey key) =>
        $"{Criteria.FirstOrDefault(c => c.Id == key.CriterionId)?.Title} of {Bids.FirstOrDefault(b => b.QuoteId == key.QuoteId)?.Name}" + (key.Lot == 0 ? string.Empty : $", lot {key.Lot}");

    public string? PromiseWords(ScoreKey key) =>
        Criteria.FirstOrDefault(c => c.Id == key.CriterionId) is { } criterion ? Bids.FirstOrDefault(b => b.QuoteId == key.QuoteId)?.PromiseWords(criterion) : null;

    /// <summary>The result for a lot; null while not everything is scored and moderated, or nobody has bid for it.</summary>
    public EvaluationResult? ResultFor(int lot)
    {
        var bids = BidsFor(lot);
        return bids.Count == 0 || Criteria.Count == 0 || (Scored.Count > 0 && Evaluation?.IsModerated(KeysFor(lot)) != true)
            ? null
            : EvaluationResult.Of(
                [.. Criteria.Select(c => new WeighedCriterion(c.Id, c.Title, c.Kind, c.WeightPercent))],
                [.. bids.Select(b => new WeighedBid(b.QuoteId, b.Name, b.PenceFor(lot)!.Value, Scored.ToDictionary(c => c.Id, c => Evaluation!.PointsOf(new ScoreKey(b.QuoteId, lot, c.Id))!.Value)))]);
    }
}
