using WealthBuilding.Domain.Audit;
using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.Identity;

namespace WealthBuilding.Domain.Procurement.Evaluation;

/// <summary>The weighing of the quotes for one contract: who scores them, and what was agreed where they differ.</summary>
/// <remarks>Scorers are blind to each other: what one has scored is shown to nobody else before all of them have finished.</remarks>
public sealed class QuoteEvaluation : ITenantOwned, IAudited
{
    /// <summary>Scorers without a conflict that are needed.</summary>
    public const int LeastScorers = 2;

    private const int LongestReason = 2000;

    private QuoteEvaluation()
    {
    }

    /// <param name="round">Which time of asking its quotes answer.</param>
    public QuoteEvaluation(int institutionId, int entryId, int round = 1) => (InstitutionId, EntryId, Round) = (institutionId, entryId, round);

    public int Id { get; private set; }

    public int InstitutionId { get; private set; }

    public int EntryId { get; private set; }

    /// <summary>The time of asking whose quotes are weighed; each has its own scorers, who declare by who has bid then.</summary>
    public int Round { get; private set; } = 1;

    /// <summary>Changes with every change, so that two who act at once do not undo each other.</summary>
    [NotAudited]
    public Guid Version { get; private set; } = Guid.NewGuid();

    public ICollection<EvaluationScorer> Scorers { get; private set; } = [];

    public ICollection<ModeratedScore> Moderated { get; private set; } = [];

    public string AuditSubject => $"evaluation of contract {EntryId}";

    /// <summary>Scorers whose scores count: all but those who declared a conflict or were taken out.</summary>
    public IReadOnlyList<EvaluationScorer> Counting => [.. Scorers.Where(s => s is { IsScoring: true, DismissedAt: null } && s.Interest is not Interest.Conflict).OrderBy(s => s.Id)];

    /// <summary>Whether everybody's scores are shown: enough scorers, and all have finished. From then on none changes.</summary>
    public bool IsShown => Counting is { Count: >= LeastScorers } counting && counting.All(s => s.FinishedAt is not null);

    public EvaluationScorer? ScorerOf(int? userId) => Scorers.FirstOrDefault(s => s.UserId == userId);

    /// <summary>Why a user sees no price of the quotes, in a sentence; null for whoever does: scorers that have finished, and those who do not score.</summary>
    /// <param name="isScored">Whether people score anything: where the price alone decides, nothing can lean on it.</param>
    public string? WhyNoPrices(int? userId, bool isScored) => isScored && ScorerOf(userId)?.IsAtWork == true
        ? "Prices are hidden from you until you have finished scoring: they are scored by the published formula, and nothing else is to lean on them."
        : null;

    /// <summary>Names somebody to score.</summary>
    public Result<Done> Name(int userId, string name)
    {
        if (IsShown)
        {
            return new Problem.Conflict("All scorers have finished: nobody can be added now");
        }

        if (ScorerOf(userId) is { } known)
        {
            return Again(known);
        }

        Scorers.Add(new EvaluationScorer { InstitutionId = InstitutionId, UserId = userId, Name = name });
        return Touched();
    }

    /// <summary>Takes out a scorer who has not finished: with a reason where it has scored part, so that one who has left holds nobody up. A conflict that was declared stays on record, and who has finished stays in.</summary>
    public Result<Done> Dismiss(int userId, string? reason, string by, DateTimeOffset at)
    {
        if (ScorerOf(userId) is not { IsScoring: true, DismissedAt: null } scorer)
        {
            return new Problem.NotFound();
        }

        if (scorer.FinishedAt is not null || scorer.Interest is Interest.Conflict)
        {
            return new Problem.Conflict($"{scorer.Name} has finished or declared a conflict already, and stays on record");
        }

        if (scorer.Scores.Count == 0)
        {
            Scorers.Remove(scorer);
            return Touched();
        }

        if (PlainText.IsBlank(reason) || reason.Length > LongestReason)
        {
            return Wrong($"Dismissed-{userId}", $"Enter why {scorer.Name} is taken out with part of the scores given, in {LongestReason:0} characters or fewer");
        }

        scorer.Dismiss(reason, by, at);
        return Touched();
    }

    /// <summary>What a scorer declares of own interests, before any quote is shown to it. A conflict shuts it out of the whole: who is near to one bidder is not neutral to its rivals.</summary>
    /// <param name="with">Names of the bidders that it is near to; none where there is no conflict.</param>
    public Result<Done> Declare(int userId, Interest interest, IReadOnlyList<string> with, string? words, DateTimeOffset at)
    {
        if (ScorerOf(userId) is not { } scorer)
        {
            return new Problem.Forbidden("Only scorers who were named for this contract score its quotes");
        }

        if (WhyNotDeclared(scorer, interest, with, words) is { } problem)
        {
            return problem;
        }

        scorer.Declare(interest, with, words, at);
        return Touched();
    }

    /// <summary>The same by whoever moderates or awards and does not score. One with a conflict does neither.</summary>
    public Result<Done> DeclareToDecide(int userId, string name, Interest interest, IReadOnlyList<string> with, string? words, DateTimeOffset at)
    {
        var decider = ScorerOf(userId) ?? new EvaluationScorer { InstitutionId = InstitutionId, UserId = userId, Name = name, IsScoring = false };
        if (WhyNotDeclared(decider, interest, with, words) is { } problem)
        {
            return problem;
        }

        if (ScorerOf(userId) is null)
        {
            Scorers.Add(decider);
        }

        decider.Declare(interest, with, words, at);
        return Touched();
    }

    /// <summary>Takes a scorer's scores for a quote, in place of those that it gave before.</summary>
    public Result<Done> Score(int userId, IReadOnlyList<GivenScore> given, DateTimeOffset at)
    {
        if (WhyNotScored(userId) is { } problem)
        {
            return problem;
        }

        if (given.SelectMany((g, i) => ErrorsOf(g, i + 1)).ToList() is { Count: > 0 } errors)
        {
            return new Problem.Invalid(errors);
        }

        ScorerOf(userId)!.Take(given, at);
        return Touched();
    }

    /// <summary>A scorer has finished; its scores stay from then on.</summary>
    /// <param name="keys">Everything that has to be scored.</param>
    public Result<Done> Finish(int userId, IReadOnlyCollection<ScoreKey> keys, DateTimeOffset at)
    {
        if (WhyNotScored(userId) is { } problem)
        {
            return problem;
        }

        var scorer = ScorerOf(userId)!;
        if (keys.Count(k => scorer.ScoreOf(k) is null) is > 0 and var left)
        {
            return new Problem.Conflict($"{left} {(left == 1 ? "score is" : "scores are")} still missing: score every criterion of every quote first");
        }

        scorer.Finish(at);
        return Touched();
    }

    /// <summary>Of everything that was scored, that on which scorers differ.</summary>
    public IReadOnlyList<ScoreKey> DifferencesIn(IEnumerable<ScoreKey> keys) => IsShown ? [.. keys.Where(k => AgreedOn(k) is null)] : [];

    /// <summary>The score that counts: the moderated one, else the one that all scorers gave; null while neither is there.</summary>
    public int? PointsOf(ScoreKey key) => !IsShown ? null : ModeratedOf(key)?.Points ?? AgreedOn(key);

    public ModeratedScore? ModeratedOf(ScoreKey key) => Moderated.FirstOrDefault(m => m.Key == key);

    /// <summary>Why the score is what it is: the moderated reason, else those of the scorers, one a line. Who gave which is not told.</summary>
    public string ReasonOf(ScoreKey key) => !IsShown ? string.Empty
        : ModeratedOf(key)?.Reason ?? string.Join('\n', Counting.Select(s => s.ScoreOf(key)?.Reason).OfType<string>().Distinct(StringComparer.Ordinal));

    /// <summary>Whether every difference is settled, so that a result can be told.</summary>
    public bool IsModerated(IEnumerable<ScoreKey> keys) => IsShown && keys.All(k => PointsOf(k) is not null);

    /// <summary>Records what was agreed where scorers differ.</summary>
    public Result<Done> Moderate(IReadOnlyList<GivenScore> given, string by, DateTimeOffset at)
    {
        if (!IsShown)
        {
            return new Problem.Conflict("Not all scorers have finished: nobody sees the scores of others before then");
        }

        if (given.Any(g => AgreedOn(g.Key) is not null || Counting.Any(s => s.ScoreOf(g.Key) is null)))
        {
            return new Problem.Conflict("The scorers agree on that: there is nothing to moderate");
        }

        if (given.SelectMany((g, i) => ErrorsOf(g, i + 1)).ToList() is { Count: > 0 } errors)
        {
            return new Problem.Invalid(errors);
        }

        foreach (var score in given)
        {
            if (ModeratedOf(score.Key) is { } known)
            {
                known.Change(score.Points!.Value, score.Reason!, IsOutside(score), by, at);
            }
            else
            {
                Moderated.Add(ModeratedScore.Of(InstitutionId, score, IsOutside(score), by, at));
            }
        }

        return Touched();
    }

    // Who declared so as to decide can be named to score; who was taken out stays out, for nobody is taken out and in again until scores please.
    private Result<Done> Again(EvaluationScorer known)
    {
        if (known.DismissedAt is not null || known.Interest is Interest.Conflict)
        {
            return new Problem.Conflict($"{known.Name} {(known.DismissedAt is null ? "has declared a conflict of interest" : "was taken out as a scorer")}: name somebody else");
        }

        if (known.IsScoring)
        {
            return new Problem.Repeated();
        }

        known.IsScoring = true;
        return Touched();
    }

    private static Problem? WhyNotDeclared(EvaluationScorer scorer, Interest interest, IReadOnlyList<string> with, string? words) =>
        scorer.DeclaredAt is not null ? new Problem.Conflict("You have declared already. Tell whoever keeps the contract where that has changed")
        : interest is Interest.Conflict && with.Count == 0 ? Wrong("With", "Select with which supplier")
        : interest is Interest.Conflict && (PlainText.IsBlank(words) || words.Length > LongestReason) ? Wrong("Words", $"Enter what the conflict is, in {LongestReason:0} characters or fewer")
        : null;

    private bool IsOutside(GivenScore given)
    {
        List<int> points = [.. Counting.Select(s => s.ScoreOf(given.Key)?.Points).OfType<int>()];
        return given.Points < points.Min() || given.Points > points.Max();
    }

    private int? AgreedOn(ScoreKey key) => Counting.Select(s => s.ScoreOf(key)?.Points).Distinct().ToList() is [{ } one] ? one : null;

    private Problem? WhyNotScored(int userId) => ScorerOf(userId) switch
    {
        null or { IsScoring: false } => new Problem.Forbidden("Only scorers who were named for this contract score its quotes"),
        { DismissedAt: not null } => new Problem.Forbidden("You were taken out as a scorer of these quotes"),
        { Interest: null } => new Problem.Conflict("Declare your interests first"),
        { Interest: Interest.Conflict } => new Problem.Forbidden("You have declared a conflict of interest: you see and score nothing of these quotes"),
        { FinishedAt: not null } => new Problem.Conflict("You have finished: your scores stay as they are"),
        _ => null,
    };

    private static IEnumerable<FieldError> ErrorsOf(GivenScore given, int place)
    {
        if (given.Points is not (>= 0 and <= ScoreWords.Most))
        {
            yield return new($"Points-{place}", $"Enter a score from 0 to {ScoreWords.Most} for {given.Of}");
        }

        if (PlainText.IsBlank(given.Reason) || given.Reason.Length > LongestReason)
        {
            yield return new($"Reason-{place}", $"Enter the reason for the score for {given.Of}, in {LongestReason:0} characters or fewer");
        }
    }

    private static Problem.Invalid Wrong(string field, string message) => new([new FieldError(field, message)]);

    private Done Touched()
    {
        Version = Guid.NewGuid();
        return Done.Instance;
    }
}
