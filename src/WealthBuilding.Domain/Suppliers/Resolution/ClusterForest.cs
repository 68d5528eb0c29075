namespace WealthBuilding.Domain.Suppliers.Resolution;

/// <summary>Two raw suppliers that may be one; without names where their number alone says so.</summary>
internal readonly record struct ClusterTie(int One, int Other, double Score, SoughtName? Sought, NameComparison Best)
{
    /// <summary>Whether the one name says nothing but a part of what the other says.</summary>
    internal bool IsPart { get; init; }

    internal bool IsByNumber => Score == 1 && Sought is null;
}

/// <summary>Puts raw suppliers together tie by tie, where all of them hold together, unless numbers or legal forms forbid it.</summary>
internal sealed class ClusterForest
{
    private readonly Func<int, int, bool> _holds;
    private readonly List<int>[] _members;
    private readonly int[] _parents;
    private readonly ulong[] _companies;
    private readonly ulong[] _charities;
    private readonly int[] _endings;
    private readonly ClusterTie[] _weakest;

    /// <param name="holds">Whether two raw suppliers hold together by themselves.</param>
    internal ClusterForest(IReadOnlyList<ClusterMember> members, Func<int, int, bool> holds)
    {
        _holds = holds;
        _members = [.. Enumerable.Range(0, members.Count).Select(m => new List<int> { m })];
        _parents = [.. Enumerable.Range(0, members.Count)];
        _companies = [.. members.Select(m => RegisterKey.Of(m.Raw).Company)];
        _charities = [.. members.Select(m => RegisterKey.Of(m.Raw).Charity)];
        _endings = [.. members.Select(m => NameParser.Parse(m.Raw.Name) is [var first, ..] ? 1 << (int)first.Ending : 0)];
        _weakest = new ClusterTie[members.Count];
    }

    internal void Join(in ClusterTie tie)
    {
        var (one, other) = (Root(tie.One), Root(tie.Other));
        if (one == other || Differ(_companies, one, other) || Differ(_charities, one, other) || (!tie.IsByNumber && (Exclude(_endings[one], _endings[other]) || !AllHold(one, other))))
        {
            return;
        }

        _parents[other] = one;
        _members[one].AddRange(_members[other]);
        _companies[one] |= _companies[other];
        _charities[one] |= _charities[other];
        _endings[one] |= _endings[other];
        _weakest[one] = tie;
    }

    internal IEnumerable<(List<int> Members, ClusterTie Weakest)> Clusters() =>
        Enumerable.Range(0, _parents.Length).GroupBy(Root).Where(g => g.Count() > 1).Select(g => (g.ToList(), _weakest[g.Key]));

    // No chains: what is like what is like a third is not like the third. A number that both have holds whatever the names say.
    private bool AllHold(int one, int other) =>
        _members[one].TrueForAll(m => _members[other].TrueForAll(o => _holds(m, o)));

    // Equal or absent on one side: the one that is there holds for both.
    private static bool Differ(ulong[] numbers, int one, int other) =>
        numbers[one] != 0 && numbers[other] != 0 && numbers[one] != numbers[other];

    private static bool Exclude(int one, int other)
    {
        for (var i = LegalEnding.Limited; i <= LegalEnding.Abroad; i++)
        {
            for (var j = LegalEnding.Limited; j <= LegalEnding.Abroad; j++)
            {
                if ((one & (1 << (int)i)) != 0 && (other & (1 << (int)j)) != 0 && LegalEndings.Exclude(i, j))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private int Root(int member)
    {
        while (_parents[member] != member)
        {
            member = _parents[member] = _parents[_parents[member]];
        }

        return member;
    }
}
