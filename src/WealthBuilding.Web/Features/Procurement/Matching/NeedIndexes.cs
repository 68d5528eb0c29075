using System.Collections.Concurrent;
using System.Diagnostics;
using WealthBuilding.Domain.Procurement.Matching;

namespace WealthBuilding.Web.Features.Procurement.Matching;

/// <summary>An index of suppliers with what stands beside each, and what was learnt.</summary>
/// <param name="Profiler">Suggests categories as the institution taught it.</param>
/// <param name="Feedback">What was said of suppliers, by their keys as of now.</param>
/// <param name="Keys">Every key that a supplier was ever called by, with its key as of now.</param>
internal sealed record NeedIndex(
    SupplierIndex Index, IReadOnlyDictionary<string, KnownSupplier> Known, ICategoryProfiler Profiler, IReadOnlyList<MatchFeedback> Feedback, IReadOnlyDictionary<string, string> Keys);

/// <summary>This node's indexes of suppliers: one for the public and one for each institution, with its own ledger's suppliers. Made when first asked, anew when something has changed.</summary>
/// <remarks>A large index is not made anew for every change: it stands for ten times as long as it took to make.</remarks>
internal sealed class NeedIndexes(TimeProvider clock)
{
    /// <summary>The index that everybody may ask.</summary>
    public const int Public = 0;

    private const int Patience = 10;
    private const int Large = 10_000;

    private readonly ConcurrentDictionary<int, Held> _held = new();
    private readonly ConcurrentDictionary<int, SemaphoreSlim> _gates = new();

    public async Task<NeedIndex> OfAsync(int institutionId, string stamp, Func<Task<NeedIndex>> make, CancellationToken cancellationToken)
    {
        if (_held.TryGetValue(institutionId, out var held) && (held.Stamp == stamp || (held.Index.Known.Count > Large && clock.GetElapsedTime(held.MadeAt) < held.Took * Patience)))
        {
            return held.Index;
        }

        var gate = _gates.GetOrAdd(institutionId, _ => new SemaphoreSlim(1, 1));
        await gate.WaitAsync(cancellationToken);
        try
        {
            if (!_held.TryGetValue(institutionId, out held) || held.Stamp != stamp)
            {
                var started = Stopwatch.GetTimestamp();
                var index = await make();
                _held[institutionId] = held = new Held(stamp, index, clock.GetTimestamp(), Stopwatch.GetElapsedTime(started));
            }

            return held.Index;
        }
        finally
        {
            gate.Release();
        }
    }

    private sealed record Held(string Stamp, NeedIndex Index, long MadeAt, TimeSpan Took);
}
