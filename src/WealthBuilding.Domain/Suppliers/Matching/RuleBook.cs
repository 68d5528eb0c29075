using System.Text.Json;

namespace WealthBuilding.Domain.Suppliers.Matching;

/// <summary>The rules in force of an institution, asked by a payee's name and postcode.</summary>
/// <param name="rules">Rules that were undone are passed over.</param>
public sealed class RuleBook(IEnumerable<MatchRule> rules)
{
    private readonly ILookup<string, MatchRule> _byName = rules.Where(r => r.IsInForce)
        .OrderByDescending(r => r.Postcode is not null).ThenByDescending(r => r.DecidedAt).ThenByDescending(r => r.Id)
        .ToLookup(r => r.NameKey, StringComparer.Ordinal);

    /// <summary>What people have decided about a payee. A rule for its postcode goes before a rule for any, the latest first.</summary>
    /// <param name="nameKey">See <see cref="PayeeName.KeyOf"/>.</param>
    /// <param name="postcode">See <see cref="PayeeName.PostcodeOf"/>.</param>
    public RuleFinding Of(string nameKey, string? postcode)
    {
        var mine = _byName[nameKey].Where(r => r.Postcode is null || r.Postcode == postcode).ToList();
        return mine.Count == 0 ? RuleFinding.Nothing : RuleFinding.Of(mine);
    }
}

/// <summary>What people have decided about a payee.</summary>
/// <param name="Same">Says which supplier it is; null where nobody has said.</param>
/// <param name="Refused">Keys of candidates that it is not.</param>
/// <param name="NoneOfThese">Says that it is none of those that were offered; null where nobody has said.</param>
public sealed record RuleFinding(MatchRule? Same, IReadOnlySet<string> Refused, MatchRule? NoneOfThese)
{
    public static readonly RuleFinding Nothing = new(null, new HashSet<string>(), null);

    internal static RuleFinding Of(IReadOnlyList<MatchRule> rules)
    {
        var refused = new HashSet<string>(StringComparer.Ordinal);
        foreach (var rule in rules.Where(r => r.Verdict is MatchVerdict.Different))
        {
            refused.UnionWith(JsonSerializer.Deserialize<string[]>(rule.Offered) ?? []);
            if (rule.SupplierId is { } id)
            {
                refused.Add(SupplierReference.Of(id).ToString());
            }
        }

        return new RuleFinding(
            rules.FirstOrDefault(r => r.Verdict is MatchVerdict.Same),
            refused,
            rules.FirstOrDefault(r => r.Verdict is MatchVerdict.Different && r.SupplierId is null));
    }

    /// <summary>What becomes of a payee that nobody has tied to a supplier.</summary>
    /// <param name="proposed">What the score alone says.</param>
    /// <param name="candidates">Best first.</param>
    /// <param name="review">The score from which a person looks.</param>
    /// <remarks>
    /// Where the best candidate was refused, or somebody said 'none of these', what is left is a question for a person and never joined by
    /// the score alone. Where nothing is left, the payee is rejected if somebody said 'none of these', and open otherwise.
    /// </remarks>
    public (MatchState State, MatchCandidate? Candidate) Settle(MatchState proposed, IReadOnlyList<MatchCandidate> candidates, double review)
    {
        var best = candidates.FirstOrDefault(c => !c.Keys.Any(Refused.Contains));
        if (NoneOfThese is null && (best is null ? candidates.Count == 0 : ReferenceEquals(best, candidates[0])))
        {
            return (proposed, proposed is MatchState.Joined ? best : null);
        }

        return best is not null && best.Score >= review ? (MatchState.ToReview, null)
            : (NoneOfThese is null ? MatchState.Open : MatchState.Rejected, null);
    }
}
