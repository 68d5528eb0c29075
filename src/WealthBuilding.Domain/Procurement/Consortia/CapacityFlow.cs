namespace WealthBuilding.Domain.Procurement.Consortia;

/// <summary>Shares parts out to partners within what each can take on, as much as can be: the largest flow from partners to parts.</summary>
/// <remarks>
/// A part may be carried by several. Whoever did not say what it can take on is not bounded, but comes last, so that what is known is used first.
/// A part of no pence needs one partner that can do it, and uses no capacity.
/// </remarks>
internal sealed class CapacityFlow
{
    private readonly IReadOnlyList<ConsortiumPart> _parts;
    private readonly IReadOnlyList<ConsortiumCandidate> _partners;
    private readonly long[] _spare;
    private readonly long[] _open;
    private readonly long[,] _carried;

    // While a way is sought: the part that a partner would give up to take on another.
    private readonly Dictionary<int, int> _givers = [];

    private CapacityFlow(IReadOnlyList<ConsortiumPart> parts, IReadOnlyList<ConsortiumCandidate> partners)
    {
        (_parts, _partners) = (parts, partners);
        _spare = [.. partners.Select(p => p.CapacityPence ?? long.MaxValue / 4)];
        _open = [.. parts.Select(p => p.Pence)];
        _carried = new long[partners.Count, parts.Count];
    }

    public bool IsWhole => Enumerable.Range(0, _parts.Count).All(IsCarried);

    public long TotalPence => _parts.Select((p, i) => p.Pence - _open[i]).Sum();

    public static CapacityFlow Of(IReadOnlyList<ConsortiumPart> parts, IReadOnlyList<ConsortiumCandidate> partners)
    {
        var flow = new CapacityFlow(parts, partners);
        foreach (var partner in Enumerable.Range(0, partners.Count).OrderBy(p => partners[p].CapacityPence is null).ThenBy(p => p))
        {
            while (flow.Push(partner))
            {
            }
        }

        return flow;
    }

    public bool IsCarried(int part) => _open[part] == 0 && _partners.Any(p => Can(p, part));

    /// <summary>The parts of one partner: what flows to it, and parts of no pence that it can do.</summary>
    public IReadOnlyList<(string Part, long Pence)> SharesOf(int partner) =>
        [.. _parts.Select((p, i) => (p.Key, Pence: _carried[partner, i], Index: i)).Where(s => s.Pence > 0 || (_parts[s.Index].Pence == 0 && Can(_partners[partner], s.Index))).Select(s => (s.Key, s.Pence))];

    private bool Can(ConsortiumCandidate partner, int part) => partner.Parts.Contains(_parts[part].Key);

    // One way from a partner with spare capacity to a part that is open, by way of parts that others can give up (Ford and Fulkerson).
    private bool Push(int from)
    {
        if (_spare[from] == 0)
        {
            return false;
        }

        var (cameFrom, queue, seen) = (new Dictionary<int, int>(), new Queue<int>([from]), new HashSet<int> { from });
        while (queue.TryDequeue(out var partner))
        {
            for (var part = 0; part < _parts.Count; part++)
            {
                if (!Can(_partners[partner], part) || cameFrom.ContainsKey(part))
                {
                    continue;
                }

                cameFrom[part] = partner;
                if (_open[part] > 0)
                {
                    Carry(from, part, cameFrom);
                    return true;
                }

                foreach (var giver in Enumerable.Range(0, _partners.Count).Where(g => _carried[g, part] > 0 && seen.Add(g)))
                {
                    _givers[giver] = part;
                    queue.Enqueue(giver);
                }
            }
        }

        return false;
    }

    private void Carry(int from, int part, Dictionary<int, int> cameFrom)
    {
        var (amount, at) = (Math.Min(_spare[from], _open[part]), part);
        for (var partner = cameFrom[at]; partner != from; partner = cameFrom[at])
        {
            at = _givers[partner];
            amount = Math.Min(amount, _carried[partner, at]);
        }

        (_spare[from], _open[part], at) = (_spare[from] - amount, _open[part] - amount, part);
        for (var partner = cameFrom[at]; ; partner = cameFrom[at])
        {
            _carried[partner, at] += amount;
            if (partner == from)
            {
                return;
            }

            at = _givers[partner];
            _carried[partner, at] -= amount;
        }
    }
}
