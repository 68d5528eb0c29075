using System.Globalization;
using WealthBuilding.Domain.Common;

namespace WealthBuilding.Domain.Procurement.Evaluation;

/// <summary>Drafts what the winner did better than another, from scores and reasons; a person reads and changes it before it is sent.</summary>
public static class FeedbackWords
{
    private static readonly CultureInfo British = CultureInfo.GetCultureInfo("en-GB");

    /// <summary>The scores of a quote beside the winner's.</summary>
    /// <param name="reason">Why the quote got what it got for a criterion.</param>
    public static IReadOnlyList<FeedbackScore> Scores(RankedBid own, RankedBid winner, Func<int, string> reason) =>
        [.. own.Scores.Zip(winner.Scores).Select(s => new FeedbackScore(
            s.First.Criterion.Title, s.First.Criterion.Kind, s.First.Criterion.WeightPercent, s.First.Score, s.Second.Score,
            PointsOf(own, s.First.Criterion), PointsOf(winner, s.First.Criterion), s.First.Criterion.Kind is CriterionKind.Price ? string.Empty : reason(s.First.Criterion.Id)))];

    /// <summary>One line for each criterion in which the winner scored more; what it says where there is none.</summary>
    /// <param name="winnerReason">Why the winner got what it got for a criterion.</param>
    public static string Advantage(RankedBid own, RankedBid winner, Func<int, string> winnerReason)
    {
        List<string> lines = [.. own.Scores.Zip(winner.Scores).Where(s => s.Second.Exact > s.First.Exact).Select(s => Line(own, winner, s.First, winnerReason))];
        return lines.Count > 0 ? string.Join('\n', lines) : "The winner scored more in no criterion: both came to the same total.";
    }

    private static string Line(RankedBid own, RankedBid winner, CriterionScore score, Func<int, string> winnerReason)
    {
        var criterion = score.Criterion;
        if (criterion.Kind is CriterionKind.Price)
        {
            return string.Create(British, $"{criterion.Title}: {new Money(winner.Bid.Pence)} against your {new Money(own.Bid.Pence)}, without VAT.");
        }

        var why = winnerReason(criterion.Id).ReplaceLineEndings(" ").Trim();
        return $"{criterion.Title}: {PointsOf(winner, criterion)} of {ScoreWords.Most} against your {PointsOf(own, criterion)}." + (why.Length == 0 ? string.Empty : $" {why}");
    }

    private static int? PointsOf(RankedBid bid, WeighedCriterion criterion) => criterion.Kind is CriterionKind.Price ? null : bid.Bid.Points[criterion.Id];
}
