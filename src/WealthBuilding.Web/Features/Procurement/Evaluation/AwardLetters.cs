using System.Text.Json;
using WealthBuilding.Domain.Procurement.Evaluation;
using WealthBuilding.Domain.Suppliers.Registration;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Features.Suppliers.Published;
using WealthBuilding.Web.Infrastructure.TagHelpers;

namespace WealthBuilding.Web.Features.Procurement.Evaluation;

/// <summary>Sends everybody who bid what came of it, each partner of a consortium for itself, in the unit of work of the award. Scores and words stand on the supplier's own page, never in a message.</summary>
internal sealed class AwardLetters(AppDbContext db, SupplierMail mail)
{
    public async Task SendAsync(EvaluationWork work, WeighedLot lot, EvaluationResult result, RankedBid winner, EvaluationAward award, Dictionary<int, AwardFeedback> drafts, CancellationToken cancellationToken)
    {
        foreach (var own in result.Ranking)
        {
            var draft = drafts[own.Bid.QuoteId];
            if (own.Bid.QuoteId == winner.Bid.QuoteId)
            {
                draft.Draft(null, null);
            }

            var scores = FeedbackWords.Scores(own, winner, c => work.EvaluationFor(lot.Number)!.ReasonOf(new ScoreKey(own.Bid.QuoteId, lot.Number, c)));
            draft.Send(award, JsonSerializer.Serialize(scores), own.Total, winner.Total, award.SentAt);
            var partners = work.Bids.Single(b => b.QuoteId == own.Bid.QuoteId).Members.Select(m => m.SupplierId).Where(m => m != draft.SupplierId).ToList();
            db.AwardFeedbacks.AddRange(partners.Select(draft.CopyTo));
            foreach (var reader in partners.Prepend(draft.SupplierId))
            {
                await mail.TellAsync(reader, SupplierPermissions.Read, "feedback", draft.IsWinner ? "Your quote has won" : "What came of your quote", WordsOf(work, lot, award, draft.IsWinner), cancellationToken);
            }
        }
    }

    private static string WordsOf(EvaluationWork work, WeighedLot lot, EvaluationAward award, bool isWinner)
    {
        var what = $"'{work.Entry.Title}'" + (lot.Number == 0 ? string.Empty : $", lot {lot.Number} ({lot.Title})");
        var standstill = StandstillWords.Of(award.IsStandstillMandatory, award.StandstillEnds);
        return isWinner ? $"You have won {what}. Your scores stand on your page.\n\n{standstill}"
            : $"{what} was awarded to {award.Winner}. Your scores, what the winner did better, and what would have made your quote better stand on your page.\n\n{standstill}";
    }
}

/// <summary>The words of a standstill, the same to all.</summary>
public static class StandstillWords
{
    public static string Of(bool isMandatory, DateOnly ends) => isMandatory
        ? $"The contract is not entered into before the end of {Figures.Day(ends)}: the standstill of {Standstill.WorkingDays} working days that the law lays down (Procurement Act 2023, section 51)."
        : $"The contract is not entered into before the end of {Figures.Day(ends)}: a standstill of {Standstill.WorkingDays} working days, which the buyer keeps of its own will.";
}
