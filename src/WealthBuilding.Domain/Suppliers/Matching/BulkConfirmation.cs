namespace WealthBuilding.Domain.Suppliers.Matching;

/// <summary>Why a payee is not confirmed together with many others.</summary>
public enum BulkObstacle
{
    /// <summary>A person has decided it.</summary>
    Decided,

    /// <summary>Nothing is near.</summary>
    NoCandidate,

    /// <summary>The best candidate is below <see cref="BulkConfirmation.LeastScore"/>.</summary>
    LowScore,

    /// <summary>The next candidate is nearer than <see cref="BulkConfirmation.LeastMargin"/>.</summary>
    NearRival,

    /// <summary>A rule, or the register number, speaks against the best candidate.</summary>
    OtherEvidence,

    /// <summary>The best candidate was called so once, and somebody else may be today.</summary>
    FormerName,

    /// <summary>A person may be called like a company.</summary>
    LooksLikePerson,

    /// <summary>One answer would hold for two payees whose best candidates differ.</summary>
    TwoAnswers,
}

/// <summary>Which payees may be confirmed many at once: nobody looks at each of them, so a guess is not enough.</summary>
public static class BulkConfirmation
{
    /// <summary>0 to 1: the least score of the best candidate. At an even chance one in two would be wrong.</summary>
    public const double LeastScore = 0.6;

    /// <summary>0 to 1: by how much at least the best candidate is likelier than the next.</summary>
    public const double LeastMargin = 0.3;

    private const string FormerName = "former";

    /// <summary>Why the payee is left out; null where it may be confirmed.</summary>
    /// <param name="candidates">Best first.</param>
    /// <param name="looksLikePerson">Whether the payee's name reads like a person's.</param>
    public static BulkObstacle? Of(MatchState state, IReadOnlyList<MatchCandidate> candidates, bool looksLikePerson) =>
        state is MatchState.Confirmed or MatchState.Rejected ? BulkObstacle.Decided
        : candidates.Count == 0 ? BulkObstacle.NoCandidate
        : looksLikePerson ? BulkObstacle.LooksLikePerson
        : candidates[0].Reasons.Any(r => r.Code is RuleDoubts.Code or "name" or "unknown") ? BulkObstacle.OtherEvidence
        : candidates[0].Reasons.Any(r => r.Code is FormerName) ? BulkObstacle.FormerName
        : candidates[0].Score < LeastScore ? BulkObstacle.LowScore
        : candidates.Count > 1 && candidates[0].Score - candidates[1].Score < LeastMargin ? BulkObstacle.NearRival
        : null;

    /// <summary>Whether an answer rests on the postcode too, so that it holds for payees at that postcode only.</summary>
    public static bool RestsOnPostcode(MatchCandidate best) => best.Reasons.Any(r => r is { Code: "postcode", Weight: > 0 });

    /// <summary>The obstacle in words for the reader of a page.</summary>
    public static string Words(BulkObstacle obstacle) => obstacle switch
    {
        BulkObstacle.Decided => "Somebody has decided it already",
        BulkObstacle.NoCandidate => "It has no candidate",
        BulkObstacle.LowScore => "The best candidate's score is below 60",
        BulkObstacle.NearRival => "Another candidate is less than 30 behind the best",
        BulkObstacle.OtherEvidence => "A rule or the register number speaks against the best candidate",
        BulkObstacle.FormerName => "It is a former name of the best candidate: somebody else may be called so now",
        BulkObstacle.LooksLikePerson => "The name reads like a person's",
        BulkObstacle.TwoAnswers => "Another payee with the same name and evidence has another best candidate",
    };
}
