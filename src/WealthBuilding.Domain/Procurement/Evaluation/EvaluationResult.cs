namespace WealthBuilding.Domain.Procurement.Evaluation;

/// <summary>A criterion as it is weighed.</summary>
public sealed record WeighedCriterion(int Id, string Title, CriterionKind Kind, int WeightPercent);

/// <summary>A quote as it is weighed.</summary>
/// <param name="Pence">Its price for the lot, without VAT; nought where it asks for no money.</param>
/// <param name="Points">0 to 5, by criterion, of every criterion that people score.</param>
public sealed record WeighedBid(int QuoteId, string Name, long Pence, IReadOnlyDictionary<int, int> Points);

/// <summary>What a quote got for one criterion.</summary>
/// <param name="Score">0 to 100, to two decimals, half away from zero: as it is told.</param>
/// <param name="Exact">The same without rounding: as it is weighed.</param>
public sealed record CriterionScore(WeighedCriterion Criterion, decimal Score, ExactScore Exact)
{
    /// <summary>As pages write it: with digits enough that what differs from another quote's looks different.</summary>
    public required string Text { get; init; }
}

/// <summary>A quote with its total and its rank.</summary>
/// <param name="Rank">1 for the best; quotes with the same total, to the last digit, have the same rank.</param>
/// <param name="Total">0 to 100, to two decimals, half away from zero: as it is told. The rank goes by <paramref name="Exact"/>.</param>
public sealed record RankedBid(WeighedBid Bid, int Rank, bool IsTied, decimal Total, ExactScore Exact, IReadOnlyList<CriterionScore> Scores)
{
    /// <summary>The total as pages write it: with digits enough that totals that differ look different.</summary>
    public required string TotalText { get; init; }
}

/// <summary>Totals and ranks of the quotes for one lot, and how far the winner depends on the weights.</summary>
/// <remarks>Everything is reckoned exactly and rounded only where it is told: quotes are equal where their totals are, not where they round alike.</remarks>
public sealed class EvaluationResult
{
    /// <summary>Points of a weight by which it is moved up and down.</summary>
    public const int Shift = 5;

    private const int Whole = 100;
    private readonly IReadOnlyList<WeighedCriterion> _criteria;
    private readonly IReadOnlyList<WeighedBid> _bids;
    private readonly long _lowest;

    private EvaluationResult(IReadOnlyList<WeighedCriterion> criteria, IReadOnlyList<WeighedBid> bids)
    {
        (_criteria, _bids) = (criteria, bids);
        _lowest = bids.Count == 0 ? 0 : bids.Min(b => b.Pence);
        Ranking = Ranked();
        Sensitivity = [.. criteria.Where(c => c.WeightPercent < Whole).SelectMany(c => new[] { Shifted(c, Shift), Shifted(c, -Shift) }).OfType<SensitivityRow>(), .. PromisesHalved()];
    }

    /// <summary>The best first; of equal ones the cheaper first, and then by name, which decides nothing.</summary>
    public IReadOnlyList<RankedBid> Ranking { get; }

    /// <summary>Those of the first rank: one, or several that are equal.</summary>
    public IReadOnlyList<RankedBid> Winners => [.. Ranking.Where(r => r.Rank == 1)];

    /// <summary>How far the first is before the next in rank; null where nobody is behind.</summary>
    public ExactScore? Lead => Ranking.FirstOrDefault(r => r.Rank > 1) is { } next ? Ranking[0].Exact - next.Exact : null;

    public IReadOnlyList<SensitivityRow> Sensitivity { get; }

    /// <param name="criteria">With weights that add to 100.</param>
    public static EvaluationResult Of(IReadOnlyList<WeighedCriterion> criteria, IReadOnlyList<WeighedBid> bids) => new(criteria, bids);

    /// <summary>Lowest price ÷ price × 100: twice the lowest price gets 50. A price of nought is the lowest and gets 100; any price beside it gets 0, as the formula has it.</summary>
    public static ExactScore PriceScore(long lowestPence, long pence) => pence == 0 ? new ExactScore(Whole, 1) : new ExactScore((System.Numerics.BigInteger)lowestPence * Whole, pence);

    /// <summary>Points 0 to 5 as a score of 0 to 100.</summary>
    public static ExactScore QualityScore(int points) => new(points * Whole, ScoreWords.Most);

    private ExactScore ScoreOf(WeighedBid bid, WeighedCriterion criterion) => criterion.Kind is CriterionKind.Price ? PriceScore(_lowest, bid.Pence) : QualityScore(bid.Points[criterion.Id]);

    /// <param name="parts">What a criterion's score counts, of <paramref name="of"/>.</param>
    private ExactScore TotalOf(WeighedBid bid, Func<WeighedCriterion, int> parts, int of) => _criteria.Aggregate(new ExactScore(0, 1), (sum, c) => sum + ScoreOf(bid, c).Times(parts(c), of));

    private List<RankedBid> Ranked()
    {
        var totals = _bids.Select(b => (Bid: b, Total: TotalOf(b, c => c.WeightPercent, Whole))).ToList();
        var digits = ExactScore.DigitsFor(totals.Select(t => t.Total));
        var scores = _criteria.ToDictionary(c => c, c => ExactScore.DigitsFor(_bids.Select(b => ScoreOf(b, c))));
        CriterionScore Told(WeighedCriterion criterion, ExactScore score) => new(criterion, score.Round(2), score) { Text = score.ToText(scores[criterion]) };
        return [.. totals.Select(t => new RankedBid(
                t.Bid, totals.Count(o => o.Total > t.Total) + 1, totals.Count(o => o.Total == t.Total) > 1, t.Total.Round(2), t.Total, [.. _criteria.Select(c => Told(c, ScoreOf(t.Bid, c)))])
            { TotalText = t.Total.ToText(digits) })
            .OrderBy(r => r.Rank).ThenBy(r => r.Bid.Pence).ThenBy(r => r.Bid.Name, StringComparer.Ordinal)];
    }

    // The others are scaled in proportion, so that all add to 100 again.
    private SensitivityRow? Shifted(WeighedCriterion moved, int by)
    {
        var to = moved.WeightPercent + by;
        if (to is < 0 or > Whole)
        {
            return null;
        }

        var (rest, restThen) = (Whole - moved.WeightPercent, Whole - to);
        return Row($"{moved.Title} counted {to}% instead of {moved.WeightPercent}%", c => c.Id == moved.Id ? to * rest : c.WeightPercent * restThen, Whole * rest);
    }

    private IEnumerable<SensitivityRow> PromisesHalved()
    {
        if (_criteria.Any(c => c.Kind is CriterionKind.SocialValue))
        {
            yield return Row("Promises of social value counted half", c => c.WeightPercent * (c.Kind is CriterionKind.SocialValue ? 1 : 2), 2 * Whole);
        }
    }

    private SensitivityRow Row(string when, Func<WeighedCriterion, int> parts, int of)
    {
        var totals = _bids.Select(b => (b.QuoteId, b.Name, Total: TotalOf(b, parts, of))).ToList();
        var most = totals.Max(t => t.Total);
        var best = totals.Where(t => t.Total == most).OrderBy(t => t.Name, StringComparer.Ordinal).ToList();
        var behind = totals.Where(t => t.Total < most).Select(t => t.Total).ToList();
        return new SensitivityRow(when, [.. best.Select(t => t.Name)], !best.Select(t => t.QuoteId).ToHashSet().SetEquals(Winners.Select(w => w.Bid.QuoteId)))
        {
            WasTied = Winners.Count > 1,
            Lead = behind.Count == 0 ? null : most - behind.Max(),
        };
    }
}
