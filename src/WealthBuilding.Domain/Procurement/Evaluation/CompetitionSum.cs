namespace WealthBuilding.Domain.Procurement.Evaluation;

/// <summary>One side of a sum: local suppliers, others, or those of a place that is not known.</summary>
/// <param name="Invited">Null where not every award has its invitations recorded.</param>
/// <param name="Pence">What was awarded to them, without VAT.</param>
public sealed record CompetitionSide(int? Invited, int Bids, int Won, long Pence)
{
    /// <summary>Awards for each bid; null where nobody has bid.</summary>
    public decimal? Success => Bids == 0 ? null : (decimal)Won / Bids;
}

/// <summary>The sum of an institution's awards: how local suppliers fared beside others.</summary>
public sealed record CompetitionSum(CompetitionSide Local, CompetitionSide Other, CompetitionSide Unknown)
{
    public static CompetitionSum Of(IReadOnlyCollection<EvaluationAward> awards) => new(
        Side(awards, true, a => a.LocalBids, awards.All(a => a.LocalInvited is not null) ? awards.Sum(a => a.LocalInvited) : null),
        Side(awards, false, a => a.OtherBids, awards.All(a => a.OtherInvited is not null) ? awards.Sum(a => a.OtherInvited) : null),
        Side(awards, null, a => a.UnknownBids, null));

    private static CompetitionSide Side(IReadOnlyCollection<EvaluationAward> awards, bool? isLocal, Func<EvaluationAward, int> bids, int? invited)
    {
        var won = awards.Where(a => a.IsWinnerLocal == isLocal).ToList();
        return new CompetitionSide(invited, awards.Sum(bids), won.Count, won.Sum(a => a.PricePence));
    }
}
