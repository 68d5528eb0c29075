using System.Collections;

namespace WealthBuilding.Domain.Suppliers.Resolution;

/// <summary>Reasons that are put into words when somebody asks: of most names nobody does.</summary>
internal sealed class LazyReasons(Func<IReadOnlyList<MatchReason>> write) : IReadOnlyList<MatchReason>
{
    private readonly Lazy<IReadOnlyList<MatchReason>> _reasons = new(write);

    public int Count => _reasons.Value.Count;

    public MatchReason this[int index] => _reasons.Value[index];

    public IEnumerator<MatchReason> GetEnumerator() => _reasons.Value.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
