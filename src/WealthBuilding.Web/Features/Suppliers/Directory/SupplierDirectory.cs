using System.Diagnostics;
using WealthBuilding.Domain.Suppliers.Directory;
using WealthBuilding.Web.Data;

namespace WealthBuilding.Web.Features.Suppliers.Directory;

/// <summary>This node's index of the public directory; made when first asked, made anew when suppliers have changed.</summary>
/// <remarks>
/// Nobody waits for a new index while there is an old one. A large directory is not made anew for every change at once: an index
/// stands for at least ten times as long as it took to make.
/// </remarks>
internal sealed class SupplierDirectory(DirectoryLoader loader, TimeProvider clock) : IDisposable
{
    private const int Patience = 10;
    private const int Large = 10_000;

    private readonly SemaphoreSlim _gate = new(1, 1);
    private Held? _held;

    public async Task<DirectoryIndex> OfAsync(AppDbContext db, CancellationToken cancellationToken)
    {
        var held = _held;
        if (held is { Index.Entries.Count: > Large } && clock.GetElapsedTime(held.MadeAt) < held.Took * Patience)
        {
            return held.Index;
        }

        var stamp = await DirectoryStamp.OfAsync(db, clock, held?.Stamp, cancellationToken);
        if (held is not null && held.Stamp == stamp)
        {
            return held.Index;
        }

        if (!await _gate.WaitAsync(held is null ? Timeout.InfiniteTimeSpan : TimeSpan.Zero, cancellationToken))
        {
            return held!.Index;
        }

        try
        {
            return _held is { } made && made.Stamp == stamp ? made.Index : await MakeAsync(db, stamp, cancellationToken);
        }
        finally
        {
            _gate.Release();
        }
    }

    public void Dispose() => _gate.Dispose();

    private async Task<DirectoryIndex> MakeAsync(AppDbContext db, DirectoryStamp stamp, CancellationToken cancellationToken)
    {
        var started = Stopwatch.GetTimestamp();
        var index = DirectoryIndex.Of(await loader.LoadAsync(db, stamp.Day, cancellationToken));
        _held = new Held(stamp, index, clock.GetTimestamp(), Stopwatch.GetElapsedTime(started));
        return index;
    }

    private sealed record Held(DirectoryStamp Stamp, DirectoryIndex Index, long MadeAt, TimeSpan Took);
}
