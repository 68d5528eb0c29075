using System.Globalization;
using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.Procurement.Evaluation;
using WealthBuilding.Domain.Procurement.Rules;

namespace WealthBuilding.Web.Features.Procurement.Evaluation;

/// <summary>What is to be awarded, once nothing is missing.</summary>
/// <param name="TieReason">Why this one of several with the same total; null where there is one winner.</param>
internal sealed record AwardChoice(RankedBid Winner, ContractKind Kind, string? TieReason);

/// <summary>Reads the form of an award: who wins, what kind of contract it is, and whether everybody who lost is told why. Every error names its field.</summary>
internal static class AwardReader
{
    private const int LongestReason = 2000;

    public static Result<AwardChoice> Read(EvaluationWork work, EvaluationResult result, AwardForm form)
    {
        var errors = new List<FieldError>();
        var winner = WinnerOf(result, form, errors);
        if (form.ReadKind is null)
        {
            errors.Add(new FieldError(nameof(form.Kind), "Select what kind of contract it is"));
        }

        errors.AddRange(form.Rows.Select((r, i) => (Row: r, Place: i + 1)).Where(r => r.Row.Quote != winner?.Bid.QuoteId && result.Ranking.Any(b => b.Bid.QuoteId == r.Row.Quote))
            .SelectMany(r => AwardFeedback.ErrorsOf(r.Row.Advantage, r.Row.Improvement, work.Bids.Single(b => b.QuoteId == r.Row.Quote).Name, r.Place)));
        if (winner is not null)
        {
            errors.AddRange(form.Rows.Select((r, i) => (Row: r, Place: i + 1)).Where(r => r.Row.Quote != winner.Bid.QuoteId && TellsOfAnother(result, winner, r.Row))
                .Select(r => new FieldError($"Advantage-{r.Place}", $"What {work.Bids.Single(b => b.QuoteId == r.Row.Quote).Name} is told holds the price of another that lost. Take it out")));
        }

        if (winner is not null && result.Ranking.Any(r => r.Bid.QuoteId != winner.Bid.QuoteId && form.Rows.All(f => f.Quote != r.Bid.QuoteId)))
        {
            errors.Add(new FieldError(string.Empty, "Somebody who lost would not be told why: look at the page again"));
        }

        return errors.Count > 0 || winner is null || form.ReadKind is not { } kind ? new Problem.Invalid(errors) : new AwardChoice(winner, kind, result.Winners.Count > 1 ? form.ReadTieReason : null);
    }

    // A draft that was made while somebody else was first: a price of neither the winner nor the one that is told.
    private static bool TellsOfAnother(EvaluationResult result, RankedBid winner, FeedbackRow row)
    {
        var own = result.Ranking.FirstOrDefault(r => r.Bid.QuoteId == row.Quote);
        return own is not null && row.Advantage is { } text && result.Ranking
            .Where(r => r.Bid.QuoteId != winner.Bid.QuoteId && r.Bid.QuoteId != row.Quote && r.Bid.Pence != winner.Bid.Pence && r.Bid.Pence != own.Bid.Pence)
            .Any(r => text.Contains(new Money(r.Bid.Pence).ToString(), StringComparison.Ordinal));
    }

    private static RankedBid? WinnerOf(EvaluationResult result, AwardForm form, List<FieldError> errors)
    {
        if (result.Winners is [var only])
        {
            return only;
        }

        var chosen = result.Winners.FirstOrDefault(w => w.Bid.QuoteId.ToString(CultureInfo.InvariantCulture) == form.Winner);
        if (chosen is null)
        {
            errors.Add(new FieldError(nameof(form.Winner), "Several have the same total: select which of them wins"));
        }

        if (form.ReadTieReason is null or { Length: > LongestReason })
        {
            errors.Add(new FieldError(nameof(form.TieReason), $"Enter why it wins and not another of the same total, in {LongestReason} characters or fewer"));
        }

        return chosen;
    }
}
