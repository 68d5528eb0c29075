using WealthBuilding.Domain.Places;

namespace WealthBuilding.Domain.Suppliers.Resolution;

/// <summary>The organisations compared so far, each with its best name, and what follows from all of them together.</summary>
internal sealed class Standings(NameIndex index)
{
    private const double Gone = -5;
    private const double AsGood = 1;

    private readonly Dictionary<int, (SoughtName Sought, NameComparison Best)> _byEntity = [];

    internal void Clear() => _byEntity.Clear();

    internal void Offer(int entity, SoughtName sought, in NameComparison comparison)
    {
        if (!_byEntity.TryGetValue(entity, out var held) || IsBetter(in comparison, in held.Best))
        {
            _byEntity[entity] = (sought, comparison);
        }
    }

    /// <summary>Whether a name that is equal throughout was found, so that no other need be looked for.</summary>
    internal bool HasEqual(SoughtName sought) =>
        _byEntity.Values.Any(s => ReferenceEquals(s.Sought, sought) && s.Best is { IsDistinct: true, Missing: 0, Extra: 0, Form: >= 0, Equal: > 6 });

    /// <summary>The best, each with the share of certainty that the others leave it, and its reasons.</summary>
    internal IReadOnlyList<ResolutionCandidate> Decide(int most, NameComparer comparer, in Postcode postcode)
    {
        if (_byEntity.Count == 0)
        {
            return [];
        }

        var ranked = _byEntity.Select(s => (Entity: s.Key, s.Value.Sought, s.Value.Best, Odds: s.Value.Best.LogOdds)).OrderByDescending(s => s.Odds).ThenByDescending(s => s.Best.Sum).ThenBy(s => s.Entity).ToList();
        var bestLive = ranked.Where(s => index.IsLive(s.Entity)).Select(s => s.Odds).DefaultIfEmpty(double.NegativeInfinity).Max();
        var weighed = ranked.Select(s => s with { Odds = s.Odds + (!index.IsLive(s.Entity) && bestLive >= s.Odds - AsGood ? Gone : 0) }).OrderByDescending(s => s.Odds).ThenByDescending(s => s.Best.Sum).ToList();
        var whole = 1 + weighed.Sum(s => Math.Exp(s.Odds));
        var writer = new ReasonWriter(index, comparer);
        var place = postcode;
        return [.. weighed.Take(most).Select((s, i) => new ResolutionCandidate(
            s.Entity, Math.Exp(s.Odds) / whole, writer.Write(s.Sought, s.Best, place, Rivals(weighed.Select(w => w.Odds), i))))];
    }

    private static int Rivals(IEnumerable<double> odds, int at)
    {
        var own = odds.ElementAt(at);
        return odds.Where((o, i) => i != at && o > own - 2).Count();
    }

    private static bool IsBetter(in NameComparison one, in NameComparison held) =>
        one.LogOdds > held.LogOdds || (one.LogOdds == held.LogOdds && one.Name < held.Name);
}
