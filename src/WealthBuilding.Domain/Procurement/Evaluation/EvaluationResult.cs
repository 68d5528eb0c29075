namespace WealthBuilding.Domain.Procurement.Evaluation;

/// <summary>A criterion as it is weighed.</summary>
public sealed record WeighedCriterion(int Id, string Title, CriterionKind Kind, int WeightPercent);

/// <summary>A quote as it is weighed.</summary>
/// <param name="Pence">Its price for the lot, without VAT; nought where it asks for no money.</param>
/// <param name="Points">0 to 5, by criterion, of every criterion that people score.</param>
public sealed record WeighedBid(int QuoteId, string Name, long Pence, IReadOnlyDictionary<int, int> Points);

/// <summary>What a quote got for one criterion.</summary>
/// <param name="Score">0 to 100, at most two decimals.</param>
/// <param name="Weighted">Its part of the total: the score times the weight, divided by 100; at most four decimals.</param>
public sealed record CriterionScore(WeighedCriterion Criterion, decimal Score, decimal Weighted);

/// <summary>A quote with its total and its rank.</summary>
/// <param name="Rank">1 for the best; quotes with the same total have the same rank.</param>
/// <param name="Total">0 to 100, to two decimals, half away from zero.</param>
public sealed record RankedBid(WeighedBid Bid, int Rank, bool IsTied, decimal Total, IReadOnlyList<CriterionScore> Scores);

/// <summary>What the winner would be if something were weighed otherwise.</summary>
/// <param name="If">What would be otherwise: <c>Price counted 45% instead of 40%</c>.</param>
/// <param name="Winners">Names of the best then; several where they are equal.</param>
/// <param name="Changes">Whether that is other than the result.</param>
public sealed record SensitivityRow(string If, IReadOnlyList<string> Winners, bool Changes);

/// <summary>Totals and ranks of the quotes for one lot, and how far the winner depends on the weights.</summary>
public sealed class EvaluationResult
{
    /// <summary>Points of a weight by which it is moved up and down.</summary>
    public const int Shift = 5;

    private const decimal Whole = 100;
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

    public IReadOnlyList<SensitivityRow> Sensitivity { get; }

    /// <param name="criteria">With weights that add to 100.</param>
    public static EvaluationResult Of(IReadOnlyList<WeighedCriterion> criteria, IReadOnlyList<WeighedBid> bids) => new(criteria, bids);

    /// <summary>Lowest price ÷ price × 100, to two decimals, half away from zero: twice the lowest price gets 50. A price of nought is the lowest and gets 100; any price beside it gets 0, as the formula has it.</summary>
    public static decimal PriceScore(long lowestPence, long pence) => pence == 0 ? Whole : Math.Round(lowestPence * Whole / pence, 2, MidpointRounding.AwayFromZero);

    /// <summary>Points 0 to 5 as a score of 0 to 100.</summary>
    public static decimal QualityScore(int points) => points * Whole / ScoreWords.Most;

    private decimal ScoreOf(WeighedBid bid, WeighedCriterion criterion) => criterion.Kind is CriterionKind.Price ? PriceScore(_lowest, bid.Pence) : QualityScore(bid.Points[criterion.Id]);

    private List<RankedBid> Ranked()
    {
        var totals = _bids.Select(b => (Bid: b, Scores: _criteria.Select(c => new CriterionScore(c, ScoreOf(b, c), ScoreOf(b, c) * c.WeightPercent / Whole)).ToList()))
            .Select(b => (b.Bid, b.Scores, Total: Rounded(b.Scores.Sum(s => s.Weighted)))).ToList();
        return [.. totals.Select(t => new RankedBid(t.Bid, totals.Count(o => o.Total > t.Total) + 1, totals.Count(o => o.Total == t.Total) > 1, t.Total, t.Scores))
            .OrderBy(r => r.Rank).ThenBy(r => r.Bid.Pence).ThenBy(r => r.Bid.Name, StringComparer.Ordinal)];
    }

    // The others are scaled in proportion, so that all add to 100 again; the division comes last, so that nothing is lost before it.
    private SensitivityRow? Shifted(WeighedCriterion moved, int by)
    {
        var to = moved.WeightPercent + by;
        if (to is < 0 or > (int)Whole)
        {
            return null;
        }

        var (rest, restThen) = (Whole - moved.WeightPercent, Whole - to);
        return Row(
            $"{moved.Title} counted {to}% instead of {moved.WeightPercent}%",
            b => _criteria.Sum(c => ScoreOf(b, c) * (c.Id == moved.Id ? to * rest : c.WeightPercent * restThen)) / (Whole * rest));
    }

    private IEnumerable<SensitivityRow> PromisesHalved()
    {
        if (_criteria.Any(c => c.Kind is CriterionKind.SocialValue))
        {
            yield return Row("Promises of social value counted half", b => _criteria.Sum(c => ScoreOf(b, c) * c.WeightPercent / Whole / (c.Kind is CriterionKind.SocialValue ? 2 : 1)));
        }
    }

    private SensitivityRow Row(string when, Func<WeighedBid, decimal> total)
    {
        var totals = _bids.Select(b => (b.QuoteId, b.Name, Total: Rounded(total(b)))).ToList();
        var best = totals.Where(t => t.Total == totals.Max(o => o.Total)).OrderBy(t => t.Name, StringComparer.Ordinal).ToList();
        return new SensitivityRow(when, [.. best.Select(t => t.Name)], !best.Select(t => t.QuoteId).ToHashSet().SetEquals(Winners.Select(w => w.Bid.QuoteId)));
    }

    private static decimal Rounded(decimal total) => Math.Round(total, 2, MidpointRounding.AwayFromZero);
}
