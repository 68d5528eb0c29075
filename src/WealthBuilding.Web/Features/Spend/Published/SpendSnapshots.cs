using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Spend.Analysis;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Features.Places.Published;
using WealthBuilding.Web.Features.Spend.Analysis;

namespace WealthBuilding.Web.Features.Spend.Published;

/// <summary>
/// The columnar snapshots of the published lines, one for each institution or group of institutions that is asked for; made
/// when first asked, made anew when the ledger or the postcodes have changed. Readers never wait for one another.
/// </summary>
public sealed class SpendSnapshots(PlaceReferences references, SupplierTraits traits)
{
    private readonly ConcurrentDictionary<string, Held> _held = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, SemaphoreSlim> _gates = new(StringComparer.Ordinal);

    /// <summary>The snapshot of some institutions' published lines, pooled.</summary>
    public async Task<SnapshotEdition> OfAsync(AppDbContext db, IReadOnlyList<int> institutions, CancellationToken cancellationToken)
    {
        var edition = await references.PlacerAsync(db, cancellationToken);
        var owners = await db.Institutions.AsNoTracking().Where(i => institutions.Contains(i.Id)).OrderBy(i => i.Id)
            .Select(i => new SnapshotOwner(i.Id, i.Slug, i.LedgerVersion)).ToListAsync(cancellationToken);
        var key = string.Join(',', owners.Select(o => o.Id));
        var version = "ledger " + string.Join(',', owners.Select(o => o.LedgerVersion))
            + (edition.LoadedAt == default ? string.Empty : $", places of {edition.LoadedAt:yyyy-MM-dd HH:mm:ss}");
        if (_held.TryGetValue(key, out var held) && held.Version == version)
        {
            return held.Edition;
        }

        var gate = _gates.GetOrAdd(key, _ => new SemaphoreSlim(1, 1));
        await gate.WaitAsync(cancellationToken);
        try
        {
            if (!_held.TryGetValue(key, out held) || held.Version != version)
            {
                var snapshot = await SnapshotLoader.LoadAsync(db, owners, references.Rules, edition.Placer, traits, cancellationToken);
                _held[key] = held = new Held(version, new SnapshotEdition(snapshot, edition.Source, version));
            }

            return held.Edition;
        }
        finally
        {
            gate.Release();
        }
    }

    private sealed record Held(string Version, SnapshotEdition Edition);
}

/// <summary>A snapshot, what places were looked up in, and the version of the data: printed with every figure.</summary>
public sealed record SnapshotEdition(SpendSnapshot Snapshot, string PlacesSource, string Version);

/// <summary>An institution whose lines are in a snapshot.</summary>
public sealed record SnapshotOwner(int Id, string Slug, long LedgerVersion);
