using WealthBuilding.Domain.Suppliers.Resolution;

namespace WealthBuilding.Domain.Suppliers.Matching;

/// <summary>Says on the candidates that a rule and stronger evidence name two suppliers, so that whoever reviews the payee sees both reasons.</summary>
public static class RuleDoubts
{
    /// <summary>Code of the reason that is a rule.</summary>
    public const string Code = "rule";

    private const double Weight = 4;

    /// <summary>The candidates without what was said on them of rules before.</summary>
    public static IReadOnlyList<MatchCandidate> Without(IReadOnlyList<MatchCandidate> candidates) =>
        [.. candidates.Where(c => c.Score > 0 || c.Reasons.Any(r => r.Code != Code)).Select(c => c.Reasons.Any(r => r.Code == Code) ? c with { Reasons = [.. c.Reasons.Where(r => r.Code != Code)] } : c)];

    /// <summary>The candidates with the rule's word on the one that it names and on the one that the evidence names.</summary>
    /// <param name="candidates">Without what was said before.</param>
    /// <param name="rule">Names <paramref name="said"/>.</param>
    /// <param name="against">The one of the candidates that stronger evidence speaks for.</param>
    /// <param name="said">The supplier of the rule; put at the end where it is none of the candidates.</param>
    public static IReadOnlyList<MatchCandidate> Write(IReadOnlyList<MatchCandidate> candidates, MatchRule rule, MatchCandidate against, MatchCandidate said)
    {
        var isIn = candidates.Any(c => c.Reference == said.Reference);
        return [.. candidates.Concat(isIn ? [] : [said]).Select(c =>
            c.Reference == against.Reference ? With(c, $"A person said before that this name is another supplier (rule {rule.Id})", -Weight)
            : c.Reference == said.Reference ? With(c, $"A person said before that this name is this supplier (rule {rule.Id})", Weight)
            : c)];
    }

    private static MatchCandidate With(MatchCandidate candidate, string text, double weight) => candidate with { Reasons = [.. candidate.Reasons, new MatchReason(Code, text, weight)] };
}
