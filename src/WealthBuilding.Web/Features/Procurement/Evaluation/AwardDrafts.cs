using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Procurement.Evaluation;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Features.Procurement.Contracts;

namespace WealthBuilding.Web.Features.Procurement.Evaluation;

/// <summary>What was written so far to those who bid for a lot, one draft for each quote; an award needs them all.</summary>
internal sealed class AwardDrafts(AppDbContext db)
{
    private const int LongestText = 4000;

    /// <summary>By quote, as they stand.</summary>
    public Task<Dictionary<int, AwardFeedback>> ReadAsync(EvaluationWork work, int lot, CancellationToken cancellationToken) =>
        db.AwardFeedbacks.Where(f => f.EntryId == work.Entry.Id && f.Lot == lot && f.SentAt == null).ToDictionaryAsync(f => f.QuoteId, cancellationToken);

    /// <summary>By quote, with what the form says; nothing is saved yet.</summary>
    public async Task<Dictionary<int, AwardFeedback>> WriteAsync(EvaluationWork work, WeighedLot lot, EvaluationResult result, AwardForm form, CancellationToken cancellationToken)
    {
        var drafts = await ReadAsync(work, lot.Number, cancellationToken);
        foreach (var bid in result.Ranking.Select(r => work.Bids.Single(b => b.QuoteId == r.Bid.QuoteId)))
        {
            if (!drafts.TryGetValue(bid.QuoteId, out var draft))
            {
                drafts[bid.QuoteId] = draft = new AwardFeedback { InstitutionId = work.Entry.InstitutionId, EntryId = work.Entry.Id, Lot = lot.Number, QuoteId = bid.QuoteId, SupplierId = bid.SupplierId };
                db.AwardFeedbacks.Add(draft);
            }

            var row = form.RowOf(bid.QuoteId);
            draft.Draft(Cut(row.Advantage), Cut(row.Improvement));
        }

        return drafts;
    }

    private static string? Cut(string? text) => FormText.Said(text) is { } said ? said.Length > LongestText ? said[..LongestText] : said : null;
}
