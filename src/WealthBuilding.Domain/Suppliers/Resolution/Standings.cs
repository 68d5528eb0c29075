namespace WealthBuilding.Domain.Suppliers.Resolution;

/// <summary>The organisations compared so far, each with its best name, and what follows from all of them together.</summary>
internal sealed class Standings(NameIndex index)
{
    private const double Gone = -5;
    private const double AsGood = 1;
    private const double Rival = 2;
    private const double NearerAtLeast = -1;
    private const double OnlyFit = NameComparison.MostIfAsked;
    private const double MostOfFits = 1;
    internal const double OnlyOne = 2.4;

    private readonly Dictionary<int, (SoughtName Sought, NameComparison Best)> _byEntity = [];
    private readonly Dictionary<int, (bool IsLimit, bool IsInForm)> _fits = [];

    private int _only = -1;
    private RivalDoubts _doubts;

    internal IEnumerable<(int Entity, SoughtName Sought, NameComparison Best)> All => _byEntity.Select(s => (s.Key, s.Value.Sought, s.Value.Best));

    internal void Clear()
    {
        _byEntity.Clear();
        _fits.Clear();
        _only = -1;
        _doubts = 0;
    }

    /// <summary>That a name of the organisation begins as the ledger's does, and may go on where that was cut.</summary>
    /// <param name="isLimit">Whether it has a length at which names are cut.</param>
    internal void AddFit(int entity, bool isLimit, CutEnd end)
    {
        var before = _fits.GetValueOrDefault(entity);
        _fits[entity] = (isLimit || before.IsLimit, end is CutEnd.InForm || before.IsInForm);
    }

    /// <summary>That the names of this organisation alone begin as the ledger's does.</summary>
    internal void SetOnly(int entity) => _only = entity;

    internal void Offer(int entity, SoughtName sought, in NameComparison comparison)
    {
        if (!_byEntity.TryGetValue(entity, out var held) || IsBetter(in comparison, in held.Best))
        {
            _byEntity[entity] = (sought, comparison);
        }
    }

    /// <summary>Whether nobody found so far is more likely than not.</summary>
    internal bool IsDoubtful => _byEntity.Values.All(s => s.Best.LogOdds < 0 && !s.Best.IsHeldBack);

    /// <summary>Whether a name that is equal throughout was found, so that no other need be looked for.</summary>
    internal bool HasEqual(SoughtName sought) =>
        _byEntity.Values.Any(s => ReferenceEquals(s.Sought, sought) && s.Best is { IsDistinct: true, Missing: 0, Extra: 0, Form: >= 0, Equal: > 7 });

    /// <summary>The best, each with the share of certainty that the others and 'none of these' leave it.</summary>
    internal IReadOnlyList<ResolutionCandidate> Decide(int most)
    {
        if (_byEntity.Count == 0)
        {
            return [];
        }

        var ranked = Ranked();
        var whole = 1.0;
        ranked.ForEach(s => whole += Math.Exp(s.Odds));
        var candidates = new List<ResolutionCandidate>(Math.Min(most, ranked.Count));
        foreach (var standing in ranked.Take(most))
        {
            var near = ranked.Where(s => s.Entity != standing.Entity && s.Odds > standing.Odds - Rival).ToList();
            var rivals = new Rivals(near.Count, -Math.Log(1 + near.Sum(s => Math.Exp(s.Odds))), _doubts);
            candidates.Add(new ResolutionCandidate(
                standing.Entity, Math.Exp(standing.Odds) / whole, new LazyReasons(() => new ReasonWriter(index).Write(standing.Sought, standing.Best, rivals))));
        }

        return candidates;
    }

    // Where a live organisation fits as well, one that is gone is not meant.
    private List<Standing> Ranked()
    {
        var bestLive = double.NegativeInfinity;
        foreach (var (entity, (_, best)) in _byEntity)
        {
            bestLive = index.IsLive(entity) ? Math.Max(bestLive, best.LogOdds) : bestLive;
        }

        var ranked = new List<Standing>(_byEntity.Count);
        foreach (var (entity, (sought, best)) in _byEntity)
        {
            var odds = best.LogOdds;
            ranked.Add(new Standing(entity, sought, best, odds + (!index.IsLive(entity) && bestLive >= odds - AsGood ? Gone : 0)));
        }

        ranked.Sort();
        return HoldCut(HoldForms(HoldBack(EvenOut(Lift(ranked)))));
    }

    // Called in short as nobody else could be: one organisation's name begins so, and no other has all these words.
    private List<Standing> Lift(List<Standing> ranked)
    {
        var at = ranked.FindIndex(r => r.Entity == _only && r.Best is { IsShort: true, IsAsked: false });
        if (at >= 0 && !ranked.Exists(r => r.Entity != _only && r.Best.HasAllWords))
        {
            _doubts |= RivalDoubts.Only;
            ranked[at] = ranked[at] with { Odds = ranked[at].Odds + OnlyOne };
            ranked.Sort();
        }

        return ranked;
    }

    // A ledger that says no legal form may mean X LTD and X ASSOCIATION.
    private List<Standing> HoldForms(List<Standing> ranked)
    {
        var top = ranked[0];
        var isAsked = top.Best is { IsFormUnsaid: true, IsAtPostcode: false } && ranked.Exists(r => r.Best.IsFormApart && index.IsLive(r.Entity));
        _doubts |= isAsked ? RivalDoubts.Form : 0;
        return isAsked ? AskAbout(ranked) : ranked;
    }

    // Whoever goes on where the name was cut fits, however rare the words: of several none is taken, the only one is always shown.
    private List<Standing> HoldCut(List<Standing> ranked)
    {
        var fits = ranked.Where(r => _fits.ContainsKey(r.Entity)).ToList();
        fits = fits.Exists(f => index.IsLive(f.Entity)) ? fits.FindAll(f => index.IsLive(f.Entity)) : fits;
        var top = ranked[0];
        if (fits.Count == 1)
        {
            var at = ranked.IndexOf(fits[0]);
            ranked[at] = _fits[fits[0].Entity].IsLimit ? fits[0] with { Odds = Math.Max(fits[0].Odds, OnlyFit) } : fits[0];
            ranked.Sort();
        }

        var isTold = fits.Count(f => f.Best.IsAtPostcode) == 1 && top.Best.IsAtPostcode;
        var isAsked = fits.Count > 1 && fits.Contains(top) && !isTold && !IsWhole(top);
        _doubts |= isAsked ? RivalDoubts.Cut : 0;
        return isAsked ? Even(AskAbout(ranked), fits) : ranked;
    }

    // All that fit are equally likely, so that none comes above even; the order among them stays.
    private static List<Standing> Even(List<Standing> asked, List<Standing> fits)
    {
        var odds = Math.Min(fits.Max(f => f.Odds), MostOfFits);
        var even = asked.ConvertAll(r => fits.Exists(f => f.Entity == r.Entity) ? r with { Odds = odds } : r);
        even.Sort();
        return even;
    }

    // Named to its end, not cut; the form may be left out.
    private bool IsWhole(Standing top) => top.Best is { Missing: 0, Extra: 0, Spelling: 0 } && !_fits[top.Entity].IsInForm;

    private static List<Standing> AskAbout(List<Standing> ranked) =>
        ranked.ConvertAll(r => r with { Odds = Math.Min(r.Odds, NameComparison.MostIfAsked) });

    // Of several names that go on where the best was cut, by different words, none is the likelier for being shorter: they are even but for the postcode.
    private List<Standing> EvenOut(List<Standing> ranked)
    {
        var top = ranked[0];
        if (top.Best.GoesOn < 0)
        {
            return ranked;
        }

        var even = top.Odds - top.Best.Postcode;
        for (var i = 1; i < ranked.Count; i++)
        {
            var other = ranked[i];
            if (ReferenceEquals(other.Sought, top.Sought) && other.Best.GoesOn >= 0 && other.Best.GoesOn != top.Best.GoesOn && (index.IsLive(other.Entity) || !index.IsLive(top.Entity)))
            {
                ranked[i] = other with { Odds = Math.Max(other.Odds, even + other.Best.Postcode) };
            }
        }

        ranked.Sort();
        return ranked;
    }

    // The name with the postcode goes before the name: whoever fits at the payee's own postcode makes a better name elsewhere a question.
    private List<Standing> HoldBack(List<Standing> ranked)
    {
        var top = ranked[0];
        var isNearer = !top.Best.IsAtPostcode && top.Best.Kind <= 1 && ranked.Exists(r => r.Best.IsAtPostcode && r.Best is { IsDistinct: true, IsOtherInFull: false } && r.Odds >= NearerAtLeast);
        _doubts |= isNearer ? RivalDoubts.Nearer : 0;
        return isNearer ? AskAbout(ranked) : ranked;
    }

    private static bool IsBetter(in NameComparison one, in NameComparison held) =>
        one.LogOdds > held.LogOdds || (one.LogOdds == held.LogOdds && one.Name < held.Name);

    private readonly record struct Standing(int Entity, SoughtName Sought, NameComparison Best, double Odds) : IComparable<Standing>
    {
        public int CompareTo(Standing other) =>
            Odds != other.Odds ? other.Odds.CompareTo(Odds) : Best.Sum != other.Best.Sum ? other.Best.Sum.CompareTo(Best.Sum) : Entity.CompareTo(other.Entity);
    }
}
