using WealthBuilding.Domain.Procurement.Contracts;
using WealthBuilding.Domain.Procurement.Evaluation;
using WealthBuilding.Domain.Procurement.Quotes;

namespace WealthBuilding.Web.Features.Procurement.Evaluation;

/// <summary>A quote that was opened, from whom it is, and what it says.</summary>
/// <param name="Name">Of the supplier, or of the partners of the consortium that it stands for.</param>
/// <param name="Round">The time of asking that it answers.</param>
/// <param name="Members">Those who would be awarded the contract: the supplier, or every partner.</param>
public sealed record OpenedBid(int QuoteId, int SupplierId, string Name, IReadOnlyList<BidMember> Members, QuoteContent Content, int Round)
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
/// <param name="Round">The time of asking whose quotes are weighed for it.</param>
public sealed record WeighedLot(int Number, string Title, bool IsOpen, int Round)
{
    /// <summary>As headings name it; empty for the whole.</summary>
    public string Heading => Number == 0 ? string.Empty : $"Lot {Number}: {Title}";

    /// <summary>Why its quotes are neither scored nor moderated any more, in a sentence; null where they are, or were until it was awarded.</summary>
    public string? WhyNotScored { get; init; }
}

/// <summary>A contract with its criteria, its opened quotes, and how far they are weighed, as one user may know it.</summary>
/// <param name="Evaluations">One for each time that quotes were asked for and scorers named.</param>
/// <param name="Own">The user as a scorer of the present quotes; null where it was not named.</param>
/// <param name="Withheld">Why this user sees nothing of the quotes; null where it does.</param>
public sealed record EvaluationWork(ContractEntry Entry, IReadOnlyList<QuoteEvaluation> Evaluations, IReadOnlyList<OpenedBid> Bids, EvaluationScorer? Own, string? Withheld)
{
    /// <summary>Whether the user has declared its interests in the quotes that were opened last, as a scorer or so as to decide.</summary>
    public bool HasDeclared { get; init; }

    /// <summary>The weighing of the present quotes; null while no scorer is named.</summary>
    public QuoteEvaluation? Evaluation => EvaluationOf(Entry.Round);

    /// <summary>As they were published; the price alone for quotes from before criteria were asked for.</summary>
    public IReadOnlyList<AwardCriterion> Criteria => Entry is { HasQuotes: true, IsWeighed: false } ? [PriceAlone(Entry.InstitutionId)] : [.. Entry.Criteria.OrderBy(c => c.Number)];

    private static AwardCriterion PriceAlone(int institution) => new() { InstitutionId = institution, Number = 1, Kind = CriterionDraft.LowestPrice.Kind, Title = CriterionDraft.LowestPrice.Title, WeightPercent = CriterionDraft.LowestPrice.WeightPercent };

    /// <summary>Criteria that people score.</summary>
    public IReadOnlyList<AwardCriterion> Scored => [.. Criteria.Where(c => c.IsScored)];

    public bool IsOpened => Entry.Notice?.QuotesOpenedAt is not null;

    public IReadOnlyList<WeighedLot> Lots => Entry.Lots.Count == 0
        ? [new WeighedLot(0, Entry.Title, Entry.State is ContractState.Opportunity, Entry.Round) { WhyNotScored = WhyNone }]
        : [.. Entry.Lots.OrderBy(l => l.Number).Select(l => new WeighedLot(l.Number, l.Title, Entry.DecisionsOn(l).Contains(LotDecision.Award), l.Round) { WhyNotScored = WhyNone ?? WhyNotScored(l) })];

    private string? WhyNone => Entry.State is ContractState.Withdrawn ? "It was withdrawn, and will not be awarded: its quotes are not scored" : null;

    private string? WhyNotScored(ContractLot lot) =>
        lot.State is LotState.NotAwarded ? $"Lot {lot.Number} ({lot.Title}) was left without an award{(lot.Reason is null ? string.Empty : $" ({lot.Reason})")}: its quotes are not scored"
        : lot.Round != Entry.Round ? $"Lot {lot.Number} ({lot.Title}) is not among what quotes are weighed for now"
        : null;

    /// <summary>Lots for which the present quotes are weighed: none that was left without an award, and none once it was withdrawn.</summary>
    public IReadOnlyList<WeighedLot> PresentLots => [.. Lots.Where(l => l.WhyNotScored is null)];

    public IReadOnlyList<OpenedBid> BidsFor(int lot) => [.. Bids.Where(b => b.Round == RoundOf(lot) && b.PenceFor(lot) is not null)];

    public IReadOnlyList<ScoreKey> KeysFor(int lot) => [.. BidsFor(lot).SelectMany(b => Scored.Select(c => new ScoreKey(b.QuoteId, lot, c.Id)))];

    /// <summary>Why this user, who still scores the present quotes, sees no price; null where it does.</summary>
    public string? WhyNoPrices => Evaluation?.WhyNoPrices(Own?.UserId, Scored.Count > 0);

    /// <summary>Everything of the present quotes that has to be scored.</summary>
    public IReadOnlyList<ScoreKey> Keys => [.. PresentLots.SelectMany(l => KeysFor(l.Number))];

    /// <summary>The weighing that a lot's quotes belong to; null while no scorer is named for it.</summary>
    public QuoteEvaluation? EvaluationFor(int lot) => EvaluationOf(RoundOf(lot));

    private QuoteEvaluation? EvaluationOf(int round) => Evaluations.FirstOrDefault(e => e.Round == round);

    private int RoundOf(int lot) => Lots.FirstOrDefault(l => l.Number == lot)?.Round ?? Entry.Round;

    /// <summary>How messages name what is scored: <c>Method of Alder Example Ltd</c>.</summary>
    public string NameOf(ScoreKey key) =>
        $"{Criteria.FirstOrDefault(c => c.Id == key.CriterionId)?.Title} of {Bids.FirstOrDefault(b => b.QuoteId == key.QuoteId)?.Name}" + (key.Lot == 0 ? string.Empty : $", lot {key.Lot}");

    public string? PromiseWords(ScoreKey key) =>
        Criteria.FirstOrDefault(c => c.Id == key.CriterionId) is { } criterion ? Bids.FirstOrDefault(b => b.QuoteId == key.QuoteId)?.PromiseWords(criterion) : null;

    /// <summary>The result for a lot; null while not everything is scored and moderated, or nobody has bid for it.</summary>
    public EvaluationResult? ResultFor(int lot)
    {
        var bids = BidsFor(lot);
        return bids.Count == 0 || Criteria.Count == 0 || (Scored.Count > 0 && EvaluationFor(lot)?.IsModerated(KeysFor(lot)) != true)
            ? null
            : EvaluationResult.Of(
                [.. Criteria.Select(c => new WeighedCriterion(c.Id, c.Title, c.Kind, c.WeightPercent))],
                [.. bids.Select(b => new WeighedBid(b.QuoteId, b.Name, b.PenceFor(lot)!.Value, Scored.ToDictionary(c => c.Id, c => EvaluationFor(lot)!.PointsOf(new ScoreKey(b.QuoteId, lot, c.Id))!.Value)))]);
    }
}
