using System.Text.Json;

namespace WealthBuilding.Domain.Suppliers.Matching;

/// <summary>What people have decided about a payee.</summary>
public sealed class RuleFinding
{
    /// <summary>Nobody has decided anything.</summary>
    public static readonly RuleFinding Nothing = new([], null);

    private readonly IReadOnlyList<MatchRule> _different;
    private readonly string? _postcode;

    private RuleFinding(IReadOnlyList<MatchRule> rules, string? postcode)
    {
        _postcode = postcode;
        _different = [.. rules.Where(r => r.Verdict is MatchVerdict.Different)];
        Same = rules.FirstOrDefault(r => r.Verdict is MatchVerdict.Same && !_different.Any(d => IsNarrower(d, r) && (d.SupplierId is null || d.SupplierId == r.SupplierId)));
        NoneOfThese = _different.FirstOrDefault(r => r.SupplierId is null);
        Refused = KeysOf(_different);
        RefusedByNumber = KeysOf(_different.Where(r => r.Number is not null));
    }

    /// <summary>Says which supplier it is; null where nobody has said.</summary>
    public MatchRule? Same { get; }

    /// <summary>Keys of candidates that it is not.</summary>
    public IReadOnlySet<string> Refused { get; }

    /// <summary>Says that it is none of those that were offered; null where nobody has said.</summary>
    public MatchRule? NoneOfThese { get; }

    private IReadOnlySet<string> RefusedByNumber { get; }

    /// <summary>What a rule for a payee at a postcode keeps in <see cref="MatchRule.Offered"/>: there, the person has seen whoever else fits.</summary>
    public static string SeenAt(string? postcode) => JsonSerializer.Serialize(postcode is null ? [] : new[] { KeyOfPlace(postcode) });

    /// <summary>Keys of the candidates that one rule refuses.</summary>
    /// <param name="rule">Of <see cref="MatchVerdict.Different"/>.</param>
    public static IEnumerable<string> RefusedBy(MatchRule rule) =>
        (JsonSerializer.Deserialize<string[]>(rule.Offered) ?? []).Concat(rule.SupplierId is { } id ? [SupplierReference.Of(id).ToString()] : []);

    internal static RuleFinding Of(IReadOnlyList<MatchRule> rules, string? postcode) => new(rules, postcode);

    /// <summary>
    /// The candidate that stronger evidence than the rule's speaks for; null where the rule stands. Stronger than a name is a register
    /// number of another supplier, and another's exact registered name with the payee's postcode, unless the person decided on a payee
    /// with that number, or at that postcode.
    /// </summary>
    /// <param name="candidates">Best first.</param>
    /// <param name="isSaid">Whether a candidate is the supplier that the rule names.</param>
    public MatchCandidate? Against(IReadOnlyList<MatchCandidate> candidates, Func<MatchCandidate, bool> isSaid)
    {
        if (Same is not { Number: null } rule || candidates.Count == 0 || candidates.Where(IsStronger).Any(isSaid))
        {
            return null;
        }

        return candidates.FirstOrDefault(c => c.IsByNumber || (IsStronger(c) && !HasSeenPlace(rule)));
    }

    /// <summary>What becomes of a payee that nobody has tied to a supplier.</summary>
    /// <param name="proposed">What the score alone says.</param>
    /// <param name="candidates">Best first.</param>
    /// <param name="review">The score from which a person looks.</param>
    /// <remarks>
    /// Where the best candidate was refused, or somebody said 'none of these', what is left is a question for a person and never joined by
    /// the score alone. Where nothing is left, the payee is rejected if somebody said 'none of these', and open otherwise. What was said of
    /// a name refuses nobody whose register number the payee has.
    /// </remarks>
    public (MatchState State, MatchCandidate? Candidate) Settle(MatchState proposed, IReadOnlyList<MatchCandidate> candidates, double review)
    {
        var best = candidates.FirstOrDefault(c => !IsRefused(c));
        var none = NoneOfThese is { Number: null } && best?.IsByNumber is true ? null : NoneOfThese;
        if (none is null && (best is null ? candidates.Count == 0 : ReferenceEquals(best, candidates[0])))
        {
            return (proposed, proposed is MatchState.Joined ? best : null);
        }

        return best is not null && best.Score >= review ? (MatchState.ToReview, null)
            : (none is null ? MatchState.Open : MatchState.Rejected, null);
    }

    // What was said of one number, or of one postcode, goes before what was said of the name.
    private static bool IsNarrower(MatchRule one, MatchRule other) =>
        (one.Number is not null && other.Number is null) || ((one.Number is null) == (other.Number is null) && one.Postcode is not null && other.Postcode is null);

    private static string KeyOfPlace(string postcode) => $"at:{postcode}";

    private static HashSet<string> KeysOf(IEnumerable<MatchRule> rules)
    {
        var keys = new HashSet<string>(StringComparer.Ordinal);
        foreach (var rule in rules)
        {
            keys.UnionWith(RefusedBy(rule));
        }

        return keys;
    }

    private bool IsRefused(MatchCandidate candidate) => candidate.Keys.Any((candidate.IsByNumber ? RefusedByNumber : Refused).Contains);

    private bool IsStronger(MatchCandidate candidate) =>
        candidate.IsByNumber || (candidate.IsByExactName && _postcode is not null && PayeeName.PostcodeOf(candidate.Postcode) == _postcode);

    // A rule for this postcode was made for it; a rule for any postcode keeps where the payee was that somebody looked at.
    private bool HasSeenPlace(MatchRule rule) =>
        rule.Postcode is not null || (_postcode is not null && (JsonSerializer.Deserialize<string[]>(rule.Offered) ?? []).Contains(KeyOfPlace(_postcode)));
}
