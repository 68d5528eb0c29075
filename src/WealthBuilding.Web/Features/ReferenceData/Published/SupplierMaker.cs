using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Suppliers;
using WealthBuilding.Domain.Suppliers.Record;
using WealthBuilding.Domain.Suppliers.Registers;
using WealthBuilding.Web.Data;

namespace WealthBuilding.Web.Features.ReferenceData.Published;

/// <summary>
/// Makes suppliers of entries of registers, and keeps them up to date. One organisation is one supplier: an entry that shares a number
/// with a supplier, or with another entry, is the same one (a co-operative with a company number is that company, a charity too).
/// </summary>
/// <remarks>Safe to run twice: what is known already is not written again. A new fact stands beside the older ones, which keep their dates.</remarks>
public sealed class SupplierMaker(AppDbContext db, UnitOfWork work, RelatedEntries related, SupplierTeacher teacher, TimeProvider clock)
{
    private const int ChunkSuppliers = 200;

    // Which number decides first where two of them are of two suppliers.
    private static readonly string[] Order =
    [
        SupplierIdentifier.CompaniesHouse, SupplierIdentifier.Mutuals, SupplierIdentifier.CharityCommission, SupplierIdentifier.ScottishCharities,
        SupplierIdentifier.NorthernIrishCharities, SupplierIdentifier.CooperativesUk,
    ];

    /// <summary>The supplier of an entry, made where there is none yet.</summary>
    /// <exception cref="InvalidOperationException">The register has no entry with this number.</exception>
    public async Task<Supplier> OfEntryAsync(string register, string number, CancellationToken cancellationToken) =>
        (await OfEntriesAsync([(register, number)], cancellationToken))[(register, number)];

    /// <summary>The suppliers of several entries, in one go; entries of one organisation give one supplier.</summary>
    /// <exception cref="InvalidOperationException">A register has no entry with its number.</exception>
    public Task<IReadOnlyDictionary<(string Register, string Number), Supplier>> OfEntriesAsync(
        IReadOnlyCollection<(string Register, string Number)> keys, CancellationToken cancellationToken) =>
        work.RunAsync(
            async () =>
            {
                var made = new Dictionary<(string, string), Supplier>();
                foreach (var key in keys.Distinct())
                {
                    made[key] = await OneAsync(key.Register, key.Number, cancellationToken);
                    await db.SaveChangesAsync(cancellationToken);
                }

                return (IReadOnlyDictionary<(string Register, string Number), Supplier>)made;
            },
            cancellationToken);

    /// <summary>The supplier that a number of a register names, made where there is none yet; null where no register has the number.</summary>
    public Task<Supplier?> OfIdentifierAsync(IdentifierValue identifier, CancellationToken cancellationToken) =>
        work.RunAsync<Supplier?>(
            async () =>
            {
                var entries = await related.OfAsync([identifier], cancellationToken);
                if (entries.Count == 0)
                {
                    return null;
                }

                var supplier = await FindAsync(entries, cancellationToken) ?? Add(entries.OrderBy(e => RegisterKeys.KindOf(e.Register)).ThenByDescending(e => e.IsLive).First());
                await teacher.TeachAsync(supplier, entries, cancellationToken);
                await db.SaveChangesAsync(cancellationToken);
                return supplier;
            },
            cancellationToken);

    /// <summary>Tells one supplier, loaded whole, what the registers say of a number that is its own.</summary>
    public async Task TeachAsync(Supplier supplier, IdentifierValue identifier, CancellationToken cancellationToken) =>
        await teacher.TeachAsync(supplier, await related.OfAsync([identifier], cancellationToken), cancellationToken);

    /// <summary>Tells the suppliers that stand in a register what the registers say now. Returns how many learnt something.</summary>
    public async Task<int> RefreshAsync(RegisterKind kind, CancellationToken cancellationToken)
    {
        var ids = await db.Suppliers.Where(s => s.Standing != SupplierStanding.Merged && s.Identifiers.Any()).OrderBy(s => s.Id).Select(s => s.Id).ToListAsync(cancellationToken);
        var changed = 0;
        foreach (var chunk in ids.Chunk(ChunkSuppliers))
        {
            changed += await work.RunAsync(() => RefreshAsync(RegisterKeys.Of(kind), chunk, cancellationToken), cancellationToken);
            db.ChangeTracker.Clear();
        }

        return changed;
    }

    private async Task<int> RefreshAsync(string register, int[] ids, CancellationToken cancellationToken)
    {
        var suppliers = await Whole(db.Suppliers).Where(s => ids.Contains(s.Id)).ToListAsync(cancellationToken);
        var changed = 0;
        foreach (var supplier in suppliers)
        {
            var entries = await related.OfAsync([.. supplier.Identifiers.Select(i => new IdentifierValue(i.Scheme, i.Value))], cancellationToken);
            var isTold = entries.Exists(e => e.Register == register) && await teacher.TeachAsync(supplier, entries, cancellationToken);
            changed += isTold ? 1 : 0;
        }

        await db.SaveChangesAsync(cancellationToken);
        return changed;
    }

    private async Task<Supplier> OneAsync(string register, string number, CancellationToken cancellationToken)
    {
        var entry = await db.RegisterEntries.AsNoTracking().SingleOrDefaultAsync(e => e.Register == register && e.Number == number, cancellationToken)
            ?? throw new InvalidOperationException($"The register '{register}' has no entry '{number}'.");
        var entries = await related.OfAsync(related.FactsOf(entry).Identifiers, cancellationToken);
        if (!entries.Exists(e => (e.Register, e.Number) == (register, number)))
        {
            entries.Add(entry);
        }

        var supplier = await FindAsync(entries, cancellationToken) ?? Add(entry);
        await teacher.TeachAsync(supplier, entries, cancellationToken);
        return supplier;
    }

    private Supplier Add(RegisterEntry entry)
    {
        var supplier = new Supplier(SupplierCodes.New(), entry.Name) { CreatedAt = clock.GetUtcNow() };
        db.Suppliers.Add(supplier);
        return supplier;
    }

    /// <summary>The supplier that holds one of the entries' numbers; the company's number decides before the society's and the charity's.</summary>
    private async Task<Supplier?> FindAsync(List<RegisterEntry> entries, CancellationToken cancellationToken)
    {
        var numbers = entries.SelectMany(e => related.FactsOf(e).Identifiers).Distinct().OrderBy(n => Array.IndexOf(Order, n.Scheme));
        foreach (var number in numbers)
        {
            var id = await db.SupplierIdentifiers.Where(i => i.Scheme == number.Scheme && i.Value == number.Value).Select(i => (int?)i.SupplierId).FirstOrDefaultAsync(cancellationToken);
            if (id is { } found)
            {
                return await LoadAsync(found, cancellationToken);
            }
        }

        return null;
    }

    private async Task<Supplier> LoadAsync(int id, CancellationToken cancellationToken)
    {
        var supplier = await Whole(db.Suppliers).SingleAsync(s => s.Id == id, cancellationToken);
        return supplier is { Standing: SupplierStanding.Merged, MergedIntoId: { } into } ? await LoadAsync(into, cancellationToken) : supplier;
    }

    private static IQueryable<Supplier> Whole(IQueryable<Supplier> suppliers) =>
        suppliers.Include(s => s.Names).Include(s => s.Identifiers).Include(s => s.Addresses).Include(s => s.Facts);
}
