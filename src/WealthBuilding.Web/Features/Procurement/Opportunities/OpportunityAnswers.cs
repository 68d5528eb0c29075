using System.Collections.Concurrent;
using WealthBuilding.Domain.Procurement.Matching;
using WealthBuilding.Web.Features.Procurement.Matching;

namespace WealthBuilding.Web.Features.Procurement.Opportunities;

/// <summary>This node's answers for open opportunities: who could do each, the same for every supplier that asks. Made anew when the index or the opportunity has changed.</summary>
internal sealed class OpportunityAnswers
{
    private readonly ConcurrentDictionary<int, Held> _held = new();

    public MatchAnswer Of(OpenOpportunity opportunity, NeedIndex index, Func<MatchAnswer> make)
    {
        if (_held.TryGetValue(opportunity.Id, out var held) && ReferenceEquals(held.Index, index.Index) && held.Version == opportunity.Entry.Version)
        {
            return held.Answer;
        }

        var answer = make();
        _held[opportunity.Id] = new Held(index.Index, opportunity.Entry.Version, answer);
        return answer;
    }

    /// <summary>Forgets those that are open no more.</summary>
    public void Keep(IReadOnlySet<int> open)
    {
        foreach (var gone in _held.Keys.Where(k => !open.Contains(k)).ToList())
        {
            _held.TryRemove(gone, out _);
        }
    }

    private sealed record Held(SupplierIndex Index, Guid Version, MatchAnswer Answer);
}
