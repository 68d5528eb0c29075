using Microsoft.EntityFrameworkCore;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Features.ReferenceData.Published;

namespace WealthBuilding.Web.Features.Suppliers.Matching;

/// <summary>The supplier's record of a register's entry, made when a payee is first tied to it.</summary>
internal sealed class EntrySuppliers(AppDbContext db, SupplierMaker maker)
{
    // What is tracked while it is made is looked over again at every save: a few at a time, and the lock of the database with it.
    private const int ChunkEntries = 50;

    private readonly Dictionary<(string Register, string Number), int> _made = [];

    /// <summary>The id of the record; null where the register has no such entry.</summary>
    public async Task<int?> OfAsync(string register, string number, CancellationToken cancellationToken) =>
        _made.TryGetValue((register, number), out var made) ? made
        : await db.RegisterEntries.AnyAsync(e => e.Register == register && e.Number == number, cancellationToken) ? (await maker.OfEntryAsync(register, number, cancellationToken)).Id
        : null;

    /// <summary>Makes the records of many entries before they are tied, in short steps that each commit; an entry that no register has is left out.</summary>
    public async Task MakeAsync(IEnumerable<(string Register, string Number)> keys, CancellationToken cancellationToken)
    {
        foreach (var chunk in keys.Distinct().Where(k => !_made.ContainsKey(k)).Chunk(ChunkEntries))
        {
            var held = new List<(string, string)>(chunk.Length);
            foreach (var register in chunk.GroupBy(k => k.Register, k => k.Number))
            {
                var numbers = register.ToList();
                held.AddRange((await db.RegisterEntries.Where(e => e.Register == register.Key && numbers.Contains(e.Number)).Select(e => e.Number).ToListAsync(cancellationToken)).Select(n => (register.Key, n)));
            }

            foreach (var (key, supplier) in await maker.OfEntriesAsync(held, cancellationToken))
            {
                _made[key] = supplier.Id;
            }

            db.ChangeTracker.Clear();
        }
    }
}
