using WealthBuilding.Domain.Audit;
using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.Identity;

namespace WealthBuilding.Domain.Procurement.Evaluation;

/// <summary>What a supplier that bid is told of one criterion.</summary>
/// <param name="Own">The supplier's score, 0 to 100.</param>
/// <param name="Winner">The winner's score.</param>
/// <param name="Points">0 to 5; null for the price.</param>
/// <param name="Reason">Why it got that; empty for the price, which a formula scores.</param>
public sealed record FeedbackScore(string Criterion, CriterionKind Kind, int WeightPercent, decimal Own, decimal Winner, int? Points, int? WinnerPoints, string Reason);

/// <summary>What a supplier that bid is told of an award: a draft until it is sent with the award, and never changed after.</summary>
/// <remarks>The buyer writes it; once sent, its supplier reads it, and no other supplier.</remarks>
public sealed class AwardFeedback : ITenantOwned, IAudited
{
    private const int LongestText = 4000;

    public int Id { get; private set; }

    public required int InstitutionId { get; init; }

    public required int EntryId { get; init; }

    /// <summary>0 for the whole.</summary>
    public required int Lot { get; init; }

    public required int QuoteId { get; init; }

    public required int SupplierId { get; init; }

    /// <summary>The award that it was sent with; null while it is a draft.</summary>
    public EvaluationAward? Award { get; private set; }

    public int? AwardId { get; private set; }

    public bool IsWinner { get; private set; }

    /// <summary>What the winner did better; null for the winner itself.</summary>
    [NotAudited]
    public string? Advantage { get; private set; }

    /// <summary>One thing that would have made the quote better, by a person; null for the winner.</summary>
    [NotAudited]
    public string? Improvement { get; private set; }

    /// <summary>The scores, <see cref="FeedbackScore"/> each, as JSON; empty while it is a draft.</summary>
    [NotAudited]
    public string Scores { get; private set; } = "[]";

    /// <summary>The total, 0 to 100; 0 while it is a draft.</summary>
    [NotAudited]
    public decimal Total { get; private set; }

    [NotAudited]
    public decimal WinnerTotal { get; private set; }

    /// <summary>Null while it is a draft.</summary>
    public DateTimeOffset? SentAt { get; private set; }

    public string AuditSubject => $"feedback on quote {QuoteId} for contract {EntryId}" + (Lot == 0 ? string.Empty : $", lot {Lot}");

    /// <summary>Keeps what was written so far.</summary>
    public void Draft(string? advantage, string? improvement) => (Advantage, Improvement) = (advantage, improvement);

    /// <summary>What a loser cannot do without, each at its field with its place on the page: <c>Advantage-1</c>, <c>Improvement-1</c>.</summary>
    public static IEnumerable<FieldError> ErrorsOf(string? advantage, string? improvement, string to, int place)
    {
        if (PlainText.IsBlank(advantage) || advantage.Length > LongestText)
        {
            yield return new($"Advantage-{place}", $"Enter what the winner did better than {to}, in {LongestText} characters or fewer");
        }

        if (PlainText.IsBlank(improvement) || improvement.Length > LongestText)
        {
            yield return new($"Improvement-{place}", $"Enter one thing that would have made the quote of {to} better, in {LongestText} characters or fewer");
        }
    }

    /// <summary>Sends it with its award.</summary>
    /// <param name="scores">As JSON.</param>
    public void Send(EvaluationAward award, string scores, decimal total, decimal winnerTotal, DateTimeOffset at) =>
        (Award, IsWinner, Scores, Total, WinnerTotal, SentAt) = (award, award.QuoteId == QuoteId, scores, total, winnerTotal, at);

    /// <summary>What was sent, once more for a partner of the consortium that bid: each keeps its own, whatever becomes of the consortium.</summary>
    public AwardFeedback CopyTo(int supplierId) => new()
    {
        InstitutionId = InstitutionId,
        EntryId = EntryId,
        Lot = Lot,
        QuoteId = QuoteId,
        SupplierId = supplierId,
        Award = Award,
        IsWinner = IsWinner,
        Advantage = Advantage,
        Improvement = Improvement,
        Scores = Scores,
        Total = Total,
        WinnerTotal = WinnerTotal,
        SentAt = SentAt,
    };
}
