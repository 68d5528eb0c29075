namespace WealthBuilding.Domain.Procurement.Evaluation;

/// <summary>One side of a sum: local suppliers, others, or those of a place that is not known.</summary>
/// <param name="Invited">How many were asked to quote, once for each contract; anybody else may bid too.</param>
/// <param name="Pence">What was awarded to them, without VAT.</param>
public sealed record CompetitionSide(int Invited, int Bids, int Won, long Pence)
{
    /// <summary>Awards for each bid; null where nobody has bid.</summary>
    public decimal? Success => Bids == 0 ? null : (decimal)Won / Bids;
}

/// <summary>The sum of an institution's awards: how local suppliers fared beside others.</summary>
public sealed record CompetitionSum(CompetitionSide Local, CompetitionSide Other, CompetitionSide Unknown)
{
    /// <param name="awards">Those that stand.</param>
    /// <param name="invited">Whether each supplier that was invited for their contracts was local, as known when it was invited.</param>
    public static CompetitionSum Of(IReadOnlyCollection<EvaluationAward> awards, IReadOnlyCollection<bool?> invited)
    {
        var places = PlaceCount.Of(invited);
        return new(Side(awards, true, a => a.LocalBids, places.Local), Side(awards, false, a => a.OtherBids, places.Other), Side(awards, null, a => a.UnknownBids, places.Unknown));
    }

    private static CompetitionSide Side(IReadOnlyCollection<EvaluationAward> awards, bool? isLocal, Func<EvaluationAward, int> bids, int invited)
    {
        var won = awards.Where(a => a.IsWinnerLocal == isLocal).ToList();
        return new CompetitionSide(invited, awards.Sum(bids), won.Count, won.Sum(a => a.PricePence));
    }
}
