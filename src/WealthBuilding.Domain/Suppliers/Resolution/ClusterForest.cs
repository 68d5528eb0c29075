namespace WealthBuilding.Domain.Suppliers.Resolution;

/// <summary>Two raw suppliers that may be one; without names where their number alone says so.</summary>
internal readonly record struct ClusterTie(int One, int Other, double Score, SoughtName? Sought, NameComparison Best);

/// <summary>Puts raw suppliers together tie by tie, unless numbers or legal forms forbid it.</summary>
internal sealed class ClusterForest
{
    private readonly int[] _parents;
    private readonly ulong[] _companies;
    private readonly ulong[] _charities;
    private readonly int[] _endings;
    private readonly ClusterTie[] _weakest;

    internal ClusterForest(IReadOnlyList<ClusterMember> members)
    {
        _parents = [.. Enumerable.Range(0, members.Count)];
        _companies = [.. members.Select(m => RegisterKey.Company(m.Raw.CompanyNumber))];
        _charities = [.. members.Select(m => RegisterKey.OfCharity(m.Raw.CharityNumber))];
        _endings = [.. members.Select(m => NameParser.Parse(m.Raw.Name) is [var first, ..] ? 1 << (int)first.Ending : 0)];
        _weakest = new ClusterTie[members.Count];
    }

    internal void Join(in ClusterTie tie)
    {
        var (one, other) = (Root(tie.One), Root(tie.Other));
        if (one == other || Differ(_companies, one, other) || Differ(_charities, one, other) || (tie.Score < 1 && Exclude(_endings[one], _endings[other])))
        {
            return;
        }

        _parents[other] = one;
        _companies[one] |= _companies[other];
        _charities[one] |= _charities[other];
        _endings[one] |= _endings[other];
        _weakest[one] = tie;
    }

    internal IEnumerable<(List<int> Members, ClusterTie Weakest)> Clusters() =>
        Enumerable.Range(0, _parents.Length).GroupBy(Root).Where(g => g.Count() > 1).Select(g => (g.ToList(), _weakest[g.Key]));

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
