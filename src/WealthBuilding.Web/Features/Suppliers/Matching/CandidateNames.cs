using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Suppliers;
using WealthBuilding.Domain.Suppliers.Matching;
using WealthBuilding.Web.Data;

namespace WealthBuilding.Web.Features.Suppliers.Matching;

/// <summary>Names, addresses and numbers of candidates: an index knows them by a number of its own only.</summary>
internal sealed class CandidateNames
{
    private const int ChunkKeys = 500;

    private readonly Dictionary<int, MatchCandidate> _suppliers = [];
    private readonly Dictionary<(string Register, string Number), MatchCandidate> _entries = [];

    public static async Task<CandidateNames> LoadAsync(AppDbContext db, IReadOnlyList<CandidatePool> pools, CancellationToken cancellationToken)
    {
        var names = new CandidateNames();
        var wanted = pools.SelectMany(p => p.Entries).ToList();
        await names.LoadSuppliersAsync(db, [.. wanted.Select(e => e.SupplierId).OfType<int>().Distinct()], cancellationToken);
        foreach (var register in wanted.Where(e => e.SupplierId is null).GroupBy(e => e.Register!))
        {
            await names.LoadEntriesAsync(db, register.Key, [.. register.Select(e => e.Number!).Distinct()], cancellationToken);
        }

        return names;
    }

    /// <summary>Null where it is gone since the index was made.</summary>
    public MatchCandidate? Of(CandidatePool.Entry entry) => entry.SupplierId is { } id
        ? _suppliers.GetValueOrDefault(id) is { } supplier ? supplier with { Register = entry.Register ?? supplier.Register, Number = entry.Number ?? supplier.Number } : null
        : _entries.GetValueOrDefault((entry.Register!, entry.Number!));

    private async Task LoadSuppliersAsync(AppDbContext db, IReadOnlyList<int> ids, CancellationToken cancellationToken)
    {
        foreach (var chunk in ids.Chunk(ChunkKeys))
        {
            var suppliers = await db.Suppliers.AsNoTracking().Where(s => chunk.Contains(s.Id)).Select(s => new { s.Id, s.Name, s.Status }).ToListAsync(cancellationToken);
            var numbers = (await db.SupplierIdentifiers.AsNoTracking().Where(i => chunk.Contains(i.SupplierId)).OrderBy(i => i.Id).ToListAsync(cancellationToken)).ToLookup(i => i.SupplierId);
            var offices = (await db.SupplierAddresses.AsNoTracking().Where(a => chunk.Contains(a.SupplierId) && a.Kind == SupplierAddressKind.RegisteredOffice && a.WithdrawnAt == null)
                .OrderByDescending(a => a.AsAt).ToListAsync(cancellationToken)).ToLookup(a => a.SupplierId);
            foreach (var supplier in suppliers)
            {
                _suppliers[supplier.Id] = new MatchCandidate
                {
                    SupplierId = supplier.Id,
                    Name = supplier.Name,
                    IsLive = OwnIndexBuilder.IsLive(supplier.Status),
                    Number = numbers[supplier.Id].FirstOrDefault()?.Value,
                    Postcode = offices[supplier.Id].FirstOrDefault()?.Postcode,
                };
            }
        }
    }

    private async Task LoadEntriesAsync(AppDbContext db, string register, IReadOnlyList<string> numbers, CancellationToken cancellationToken)
    {
        foreach (var chunk in numbers.Chunk(ChunkKeys))
        {
            var entries = await db.RegisterEntries.AsNoTracking().Where(e => e.Register == register && chunk.Contains(e.Number))
                .Select(e => new { e.Number, e.Name, e.Postcode, e.IsLive }).ToListAsync(cancellationToken);
            foreach (var entry in entries)
            {
                _entries[(register, entry.Number)] = new MatchCandidate { Register = register, Number = entry.Number, Name = entry.Name, Postcode = entry.Postcode, IsLive = entry.IsLive };
            }
        }
    }
}
