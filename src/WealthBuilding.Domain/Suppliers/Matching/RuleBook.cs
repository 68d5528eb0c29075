namespace WealthBuilding.Domain.Suppliers.Matching;

/// <summary>The rules in force of an institution, asked by a payee's name, postcode and register number.</summary>
/// <param name="rules">Rules that were undone are passed over.</param>
public sealed class RuleBook(IEnumerable<MatchRule> rules)
{
    private readonly ILookup<string, MatchRule> _byName = rules.Where(r => r.IsInForce)
        .OrderByDescending(r => r.Number is not null).ThenByDescending(r => r.Postcode is not null).ThenByDescending(r => r.DecidedAt).ThenByDescending(r => r.Id)
        .ToLookup(r => PayeeName.KeyOf(r.NameKey), StringComparer.Ordinal);

    /// <summary>Whether nobody has decided anything.</summary>
    public bool IsEmpty => _byName.Count == 0;

    /// <summary>What people have decided about a payee. A rule for its number goes before one for its postcode, and that before a rule for any; the latest first.</summary>
    /// <param name="nameKey">See <see cref="PayeeName.KeyOf"/>.</param>
    /// <param name="postcode">See <see cref="PayeeName.PostcodeOf"/>.</param>
    /// <param name="number">See <see cref="PayeeName.NumberOf"/>; a rule for another number does not hold.</param>
    public RuleFinding Of(string nameKey, string? postcode, string? number)
    {
        var mine = _byName[nameKey].Where(r => (r.Postcode is null || r.Postcode == postcode) && (r.Number is null || r.Number == number)).ToList();
        return mine.Count == 0 ? RuleFinding.Nothing : RuleFinding.Of(mine, postcode);
    }
}
