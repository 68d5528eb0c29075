namespace WealthBuilding.Domain.Procurement.Consortia;

/// <summary>Finds the smallest sets of suppliers that together carry every part of a need.</summary>
/// <remarks>
/// Set cover with capacity. Sets are tried by size, the smallest first, so the first size that has an answer is the smallest there is;
/// branches that cannot reach cover any more are cut. With more candidates for a part than can be tried in full, or when the search
/// grows past its bound, a greedy set is given with the size that no set can undercut. The same input gives the same answer.
/// </remarks>
public static class ConsortiumFinder
{
    private const int MostForExact = 30;

    // As many as one word of the machine has bits.
    private const int MostPartsForExact = 64;
    private const int MostSteps = 400_000;

    /// <param name="most">How many alternatives are wanted.</param>
    public static ConsortiumAnswer Find(IReadOnlyList<ConsortiumPart> parts, IReadOnlyList<ConsortiumCandidate> candidates, int most = 5)
    {
        var able = Ordered(parts, candidates);
        List<ConsortiumPart> uncovered = [.. parts.Where(p => !CanCarry([p], [.. able.Where(c => c.Parts.Contains(p.Key))]))];
        if (uncovered.Count > 0 || parts.Count == 0)
        {
            return new ConsortiumAnswer([], 0, true, uncovered);
        }

        var least = LeastSize(parts, able);
        if (parts.Count <= MostPartsForExact && parts.All(p => able.Count(c => c.Parts.Contains(p.Key)) <= MostForExact) && Exact(parts, able, least, most) is { } exact)
        {
            return exact;
        }

        var greedy = Greedy(parts, able);
        return greedy is null ? new ConsortiumAnswer([], least, false, parts) : new ConsortiumAnswer([greedy], least, greedy.Shares.Count == least, []);
    }

    // The best first: so the first sets that are found are the ones to show, and a search that is cut short has seen the best.
    private static List<ConsortiumCandidate> Ordered(IReadOnlyList<ConsortiumPart> parts, IReadOnlyList<ConsortiumCandidate> candidates)
    {
        var keys = parts.Select(p => p.Key).ToHashSet(StringComparer.Ordinal);
        return [.. candidates.Where(c => c.Parts.Any(keys.Contains) && c.CapacityPence is not <= 0)
            .OrderByDescending(c => c.Parts.Count(keys.Contains)).ThenByDescending(c => c.IsCooperative).ThenByDescending(c => c.Score).ThenBy(c => c.Id, StringComparer.Ordinal)];
    }

    // Two bounds that hold for any set: by how many parts one can carry at most, and by how much the largest can take on.
    private static int LeastSize(IReadOnlyList<ConsortiumPart> parts, List<ConsortiumCandidate> able)
    {
        var byParts = (int)Math.Ceiling(parts.Count / (double)able.Max(c => parts.Count(p => c.Parts.Contains(p.Key))));
        var (left, byCapacity) = (parts.Sum(p => p.Pence), 0);
        foreach (var capacity in able.Select(c => c.CapacityPence ?? long.MaxValue).OrderDescending())
        {
            if (left <= 0)
            {
                break;
            }

            (left, byCapacity) = (capacity >= left ? 0 : left - capacity, byCapacity + 1);
        }

        return Math.Max(1, Math.Max(byParts, byCapacity));
    }

    private static ConsortiumAnswer? Exact(IReadOnlyList<ConsortiumPart> parts, List<ConsortiumCandidate> able, int least, int most)
    {
        var search = new Search(parts, able);
        for (var size = least; size <= able.Count; size++)
        {
            search.Try(size);
            if (search.IsCut)
            {
                return null;
            }

            if (search.Found.Count > 0)
            {
                var proposals = search.Found.Select(s => Propose(parts, s)).OfType<ConsortiumProposal>()
                    .OrderByDescending(p => p.Cooperatives).ThenBy(p => p.UnknownCapacity).ThenByDescending(p => p.Score).ThenBy(p => string.Join(' ', p.Shares.Select(s => s.Partner.Id)), StringComparer.Ordinal);
                return new ConsortiumAnswer([.. proposals.Take(most)], size, true, []);
            }
        }

        return null;
    }

    private static ConsortiumProposal? Greedy(IReadOnlyList<ConsortiumPart> parts, List<ConsortiumCandidate> able)
    {
        List<ConsortiumCandidate> chosen = [];
        var rest = able.ToList();
        while (rest.Count > 0)
        {
            var next = rest.Select(c => (Candidate: c, Carried: Carried(parts, [.. chosen, c]))).OrderByDescending(c => c.Carried.Parts).ThenByDescending(c => c.Carried.Pence).First().Candidate;
            chosen.Add(next);
            rest.Remove(next);
            if (CanCarry(parts, chosen))
            {
                return Propose(parts, WithoutIdle(parts, chosen));
            }
        }

        return null;
    }

    // What a later choice made needless is taken out again.
    private static List<ConsortiumCandidate> WithoutIdle(IReadOnlyList<ConsortiumPart> parts, List<ConsortiumCandidate> chosen)
    {
        foreach (var one in chosen.ToArray().Reverse())
        {
            List<ConsortiumCandidate> others = [.. chosen.Where(c => c != one)];
            chosen = CanCarry(parts, others) ? others : chosen;
        }

        return chosen;
    }

    private static (int Parts, long Pence) Carried(IReadOnlyList<ConsortiumPart> parts, List<ConsortiumCandidate> set)
    {
        var flow = CapacityFlow.Of(parts, set);
        return (parts.Where((p, i) => flow.IsCarried(i)).Count(), flow.TotalPence);
    }

    private static bool CanCarry(IReadOnlyList<ConsortiumPart> parts, List<ConsortiumCandidate> set) => set.Count > 0 && CapacityFlow.Of(parts, set).IsWhole;

    private static ConsortiumProposal? Propose(IReadOnlyList<ConsortiumPart> parts, IReadOnlyList<ConsortiumCandidate> set)
    {
        var flow = CapacityFlow.Of(parts, set);
        return flow.IsWhole
            ? new ConsortiumProposal([.. set.Select((c, i) => new ConsortiumShare(c, flow.SharesOf(i)))], set.Count(c => c.IsCooperative), set.Count(c => c.CapacityPence is null), set.Average(c => c.Score))
            : null;
    }

    private sealed class Search
    {
        private const int MostFound = 500;

        // A whole set is looked at by a flow, which costs about as much as so many branches.
        private const int StepsOfFlow = 20;

        private readonly IReadOnlyList<ConsortiumPart> _parts;
        private readonly List<ConsortiumCandidate> _able;
        private readonly ulong[] _does;
        private readonly ulong[] _doneFrom;
        private readonly decimal[] _mostFrom;
        private readonly decimal _pence;
        private int _steps;

        public Search(IReadOnlyList<ConsortiumPart> parts, List<ConsortiumCandidate> able)
        {
            (_parts, _able, _pence) = (parts, able, parts.Sum(p => (decimal)p.Pence));
            _does = [.. able.Select(c => parts.Select((p, i) => c.Parts.Contains(p.Key) ? 1UL << i : 0UL).Aggregate(0UL, (all, one) => all | one))];
            (_doneFrom, _mostFrom) = (new ulong[able.Count + 1], new decimal[able.Count + 1]);
            for (var i = able.Count - 1; i >= 0; i--)
            {
                (_doneFrom[i], _mostFrom[i]) = (_doneFrom[i + 1] | _does[i], Math.Max(_mostFrom[i + 1], CapacityOf(i)));
            }
        }

        public List<IReadOnlyList<ConsortiumCandidate>> Found { get; } = [];

        public bool IsCut => _steps > MostSteps;

        public void Try(int size) => Try([], 0, size, 0, 0);

        private void Try(List<ConsortiumCandidate> chosen, int from, int size, ulong done, decimal capacity)
        {
            if (++_steps > MostSteps || Found.Count >= MostFound)
            {
                return;
            }

            if (chosen.Count == size)
            {
                _steps += StepsOfFlow;
                if (CanCarry(_parts, chosen))
                {
                    Found.Add([.. chosen]);
                }

                return;
            }

            for (var next = from; next <= _able.Count - (size - chosen.Count); next++)
            {
                // A part that neither the chosen nor anybody from here on can do will never be carried; nor will more than they all take on.
                if ((done | _doneFrom[next]) != _doneFrom[0] || capacity + ((size - chosen.Count) * _mostFrom[next]) < _pence)
                {
                    return;
                }

                Try([.. chosen, _able[next]], next + 1, size, done | _does[next], capacity + CapacityOf(next));
            }
        }

        // Whoever did not say is held to take on everything.
        private decimal CapacityOf(int index) => _able[index].CapacityPence ?? _pence;
    }
}
