using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Suppliers;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Features.ReferenceData.Published;

namespace WealthBuilding.Web.Features.Suppliers.Matching;

/// <summary>The two indexes of names, one of the registers and one of the suppliers, made when first asked for and made anew when what they are made of has changed.</summary>
/// <remarks>
/// Suppliers change with every import and are few, so their index is small and quickly made. The registers' may have millions of names: it
/// changes only when a register is imported, and is kept in a file too, so that a start does not cost its making. Each node holds its own.
/// </remarks>
internal sealed class SupplierIndexes(RegisterReferences references, RegisterIndexFile file) : IDisposable
{
    private readonly SemaphoreSlim _gate = new(1, 1);
    private RegisterIndex? _register;
    private OwnIndex? _own;

    public async Task<RegisterIndex> RegisterAsync(AppDbContext db, CancellationToken cancellationToken)
    {
        var stamp = await RegisterStampAsync(db, cancellationToken);
        if (_register?.Stamp == stamp)
        {
            return _register;
        }

        await _gate.WaitAsync(cancellationToken);
        try
        {
            if (_register?.Stamp != stamp)
            {
                _register = null; // the old one may be large: it goes before the new one is made
                _register = file.Read(stamp) ?? await BuildAsync(db, stamp, cancellationToken);
            }

            return _register;
        }
        finally
        {
            _gate.Release();
        }
    }

    public async Task<OwnIndex> SuppliersAsync(AppDbContext db, CancellationToken cancellationToken)
    {
        var stamp = await OwnStampAsync(db, cancellationToken);
        if (_own is { } held && held.Stamp == stamp)
        {
            return held;
        }

        return _own = await OwnIndexBuilder.BuildAsync(db, references.Numbers, stamp, cancellationToken);
    }

    public void Dispose() => _gate.Dispose();

    private async Task<RegisterIndex> BuildAsync(AppDbContext db, string stamp, CancellationToken cancellationToken)
    {
        var index = await RegisterIndexBuilder.BuildAsync(db, references.Numbers, stamp, cancellationToken);
        file.Write(index);
        return index;
    }

    private static async Task<string> RegisterStampAsync(AppDbContext db, CancellationToken cancellationToken)
    {
        var load = await db.RegisterLoads.AsNoTracking().Where(l => l.FinishedAt != null).OrderByDescending(l => l.Id).FirstOrDefaultAsync(cancellationToken);
        return load is null
            ? FormattableString.Invariant($"none-{await db.RegisterEntries.CountAsync(cancellationToken)}")
            : FormattableString.Invariant($"{load.Id}-{load.LoadedAt.UtcTicks}-{load.Rows}-{load.Added}-{load.Changed}-{load.Gone}");
    }

    // Whatever changes a name, a number, an address or a merge changes one of these.
    private static async Task<string> OwnStampAsync(AppDbContext db, CancellationToken cancellationToken)
    {
        var suppliers = await db.Suppliers.CountAsync(cancellationToken);
        var gone = await db.Suppliers.CountAsync(s => s.Standing == SupplierStanding.Withdrawn || s.Standing == SupplierStanding.Merged, cancellationToken);
        var names = await db.SupplierNames.GroupBy(_ => 1).Select(g => new { Count = g.Count(), Last = g.Max(n => n.Id), Sum = g.Sum(n => (long)n.Id) }).SingleOrDefaultAsync(cancellationToken);
        var numbers = await db.SupplierIdentifiers.GroupBy(_ => 1).Select(g => new { Count = g.Count(), Last = g.Max(n => n.Id) }).SingleOrDefaultAsync(cancellationToken);
        var addresses = await db.SupplierAddresses.CountAsync(a => a.WithdrawnAt == null, cancellationToken);
        var facts = await db.SupplierFacts.GroupBy(_ => 1).Select(g => new { Count = g.Count(f => f.WithdrawnAt == null), Last = g.Max(n => n.Id) }).SingleOrDefaultAsync(cancellationToken);
        var merges = await db.SupplierMerges.CountAsync(cancellationToken);
        return string.Join('-', suppliers, gone, names, numbers, addresses, facts, merges);
    }
}
