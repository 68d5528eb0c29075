using System.Collections.Concurrent;

namespace WealthBuilding.Web.Features.Procurement.Contracts;

/// <summary>This node's ties of payments to contracts, one set for each institution. Made when first asked, kept, and made anew once the ledger, the register or what a person decided has changed.</summary>
internal sealed class KeptTies
{
    private readonly ConcurrentDictionary<int, PaidContracts> _held = new();
    private readonly ConcurrentDictionary<int, SemaphoreSlim> _gates = new();

    /// <param name="stamp">Of everything that the ties are made from: another stamp, other ties.</param>
    public async Task<PaidContracts> OfAsync(int institutionId, string stamp, Func<Task<PaidContracts>> make, CancellationToken cancellationToken)
    {
        if (_held.TryGetValue(institutionId, out var held) && held.Stamp == stamp)
        {
            return held;
        }

        // Whoever comes while they are made waits for them: a large register is tied once, not once for every reader.
        var gate = _gates.GetOrAdd(institutionId, _ => new SemaphoreSlim(1, 1));
        await gate.WaitAsync(cancellationToken);
        try
        {
            return _held.TryGetValue(institutionId, out held) && held.Stamp == stamp ? held : _held[institutionId] = await make();
        }
        finally
        {
            gate.Release();
        }
    }
}
