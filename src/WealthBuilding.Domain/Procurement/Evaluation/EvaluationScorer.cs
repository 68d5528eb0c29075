using WealthBuilding.Domain.Audit;
using WealthBuilding.Domain.Identity;

namespace WealthBuilding.Domain.Procurement.Evaluation;

/// <summary>What a scorer declares of own interests.</summary>
public enum Interest
{
    /// <summary>None that bears on any of the bidders.</summary>
    None,

    /// <summary>One with one bidder at least.</summary>
    Conflict,
}

/// <summary>What is scored: one criterion of one quote for one lot.</summary>
/// <param name="Lot">The lot's number; 0 for the whole.</param>
public readonly record struct ScoreKey(int QuoteId, int Lot, int CriterionId);

/// <summary>A score as somebody gives it.</summary>
/// <param name="Points">0 to 5; null where nothing that can be read was given.</param>
/// <param name="Of">What it is for, as messages name it.</param>
public sealed record GivenScore(ScoreKey Key, int? Points, string? Reason, string Of);

/// <summary>Somebody who was named to score the quotes for a contract, or who has declared its interests so as to moderate or award.</summary>
public sealed class EvaluationScorer : ITenantOwned, IAudited
{
    private const string Separator = "; ";

    public int Id { get; private set; }

    public required int InstitutionId { get; init; }

    public int EvaluationId { get; private set; }

    public required int UserId { get; init; }

    /// <summary>Whether it was named to score; else it only decides, and declares its interests as scorers do.</summary>
    public bool IsScoring { get; internal set; } = true;

    /// <summary>As it was when the scorer was named.</summary>
    public required string Name { get; init; }

    /// <summary>Null until declared.</summary>
    public Interest? Interest { get; private set; }

    /// <summary>Names of the bidders that the scorer is near to, parted by semicolons; null where there are none.</summary>
    public string? ConflictWith { get; private set; }

    public string? ConflictWords { get; private set; }

    public DateTimeOffset? DeclaredAt { get; private set; }

    /// <summary>When the scorer said that all is scored; null before.</summary>
    public DateTimeOffset? FinishedAt { get; private set; }

    /// <summary>When it was taken out with part of its scores given; null where it was not. Its scores stay on record and do not count.</summary>
    public DateTimeOffset? DismissedAt { get; private set; }

    public string? DismissedBy { get; private set; }

    public string? DismissedReason { get; private set; }

    public ICollection<QualityScore> Scores { get; private set; } = [];

    public string AuditSubject => $"scorer {UserId} of evaluation {EvaluationId}";

    /// <summary>Whether it still scores, or has still to declare: until it has finished no price is shown to it, so that what is scored by people is not scored by the price.</summary>
    public bool IsAtWork => IsScoring && DismissedAt is null && FinishedAt is null && Interest is not Evaluation.Interest.Conflict;

    public QualityScore? ScoreOf(ScoreKey key) => Scores.FirstOrDefault(s => s.Key == key);

    internal void Declare(Interest interest, IReadOnlyList<string> with, string? words, DateTimeOffset at) =>
        (Interest, ConflictWith, ConflictWords, DeclaredAt) = interest is Evaluation.Interest.Conflict ? (interest, string.Join(Separator, with), words, at) : (interest, null, null, at);

    internal void Take(IEnumerable<GivenScore> given, DateTimeOffset at)
    {
        foreach (var score in given)
        {
            if (ScoreOf(score.Key) is { } known)
            {
                known.Change(score.Points!.Value, score.Reason!, at);
            }
            else
            {
                Scores.Add(QualityScore.Of(InstitutionId, score, at));
            }
        }
    }

    internal void Finish(DateTimeOffset at) => FinishedAt = at;

    internal void Dismiss(string reason, string by, DateTimeOffset at) => (DismissedReason, DismissedBy, DismissedAt) = (reason, by, at);
}

/// <summary>What one scorer gave one criterion of one quote.</summary>
/// <remarks>Not audited: the trail would tell one scorer, or whoever reads it, what another gave. It stays as it is once its scorer has finished.</remarks>
public sealed class QualityScore : ITenantOwned
{
    public int Id { get; private set; }

    public required int InstitutionId { get; init; }

    public int ScorerId { get; private set; }

    public required int QuoteId { get; init; }

    /// <summary>0 for the whole.</summary>
    public required int Lot { get; init; }

    public required int CriterionId { get; init; }

    /// <summary>0 to 5.</summary>
    public int Points { get; private set; }

    public string Reason { get; private set; } = string.Empty;

    public DateTimeOffset GivenAt { get; private set; }

    public ScoreKey Key => new(QuoteId, Lot, CriterionId);

    internal static QualityScore Of(int institutionId, GivenScore given, DateTimeOffset at)
    {
        var score = new QualityScore { InstitutionId = institutionId, QuoteId = given.Key.QuoteId, Lot = given.Key.Lot, CriterionId = given.Key.CriterionId };
        score.Change(given.Points!.Value, given.Reason!, at);
        return score;
    }

    internal void Change(int points, string reason, DateTimeOffset at) => (Points, Reason, GivenAt) = (points, reason, at);
}

/// <summary>What was agreed where scorers differ, with the reason.</summary>
public sealed class ModeratedScore : ITenantOwned, IAudited
{
    public int Id { get; private set; }

    public required int InstitutionId { get; init; }

    public int EvaluationId { get; private set; }

    public required int QuoteId { get; init; }

    /// <summary>0 for the whole.</summary>
    public required int Lot { get; init; }

    public required int CriterionId { get; init; }

    /// <summary>0 to 5.</summary>
    public int Points { get; private set; }

    public string Reason { get; private set; } = string.Empty;

    /// <summary>Whether it is less than the least, or more than the most, that any scorer gave.</summary>
    public bool IsOutside { get; private set; }

    public string ModeratedBy { get; private set; } = string.Empty;

    public DateTimeOffset ModeratedAt { get; private set; }

    public string AuditSubject => $"moderated score of quote {QuoteId}, criterion {CriterionId}";

    public ScoreKey Key => new(QuoteId, Lot, CriterionId);

    internal static ModeratedScore Of(int institutionId, GivenScore given, bool isOutside, string by, DateTimeOffset at)
    {
        var score = new ModeratedScore { InstitutionId = institutionId, QuoteId = given.Key.QuoteId, Lot = given.Key.Lot, CriterionId = given.Key.CriterionId };
        score.Change(given.Points!.Value, given.Reason!, isOutside, by, at);
        return score;
    }

    internal void Change(int points, string reason, bool isOutside, string by, DateTimeOffset at) => (Points, Reason, IsOutside, ModeratedBy, ModeratedAt) = (points, reason, isOutside, by, at);
}
