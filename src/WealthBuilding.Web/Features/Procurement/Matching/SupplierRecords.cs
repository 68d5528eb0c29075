using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Suppliers;
using WealthBuilding.Web.Data;

namespace WealthBuilding.Web.Features.Procurement.Matching;

/// <summary>What stands on a supplier's record, whether it is listed or not.</summary>
internal sealed record SupplierRecord(string Code, string Name, OwnershipModel Ownership, IReadOnlyList<string> Numbers);

/// <summary>Reads suppliers' records, and which of them became part of another.</summary>
internal sealed class SupplierRecords(AppDbContext db)
{
    private const int AtOnce = 500;
    private const int MostMerges = 100;

    private Dictionary<int, int>? _into;

    /// <summary>Those of some ids that were not withdrawn.</summary>
    public async Task<Dictionary<int, SupplierRecord>> LoadAsync(IEnumerable<int> ids, CancellationToken cancellationToken)
    {
        var records = new Dictionary<int, SupplierRecord>();
        foreach (var chunk in ids.Distinct().Chunk(AtOnce))
        {
            foreach (var row in await db.Suppliers.AsNoTracking().Where(s => chunk.Contains(s.Id) && s.Standing != SupplierStanding.Withdrawn)
                .Select(s => new { s.Id, s.Code, s.Name, s.Ownership, Numbers = s.Identifiers.Select(i => i.Scheme + "-" + i.Value).ToList() }).ToListAsync(cancellationToken))
            {
                records[row.Id] = new SupplierRecord(row.Code, row.Name, row.Ownership, row.Numbers);
            }
        }

        return records;
    }

    /// <summary>The record that a record became part of, itself where it did not.</summary>
    public async Task<Func<int, int>> RootsAsync(CancellationToken cancellationToken)
    {
        var into = _into ??= await db.Suppliers.AsNoTracking().Where(s => s.MergedIntoId != null).ToDictionaryAsync(s => s.Id, s => s.MergedIntoId!.Value, cancellationToken);
        return supplier => RootOf(supplier, into);
    }

    /// <summary>The code of every record that became part of another, with the code of that other.</summary>
    public async Task<Dictionary<string, string>> MovedAsync(CancellationToken cancellationToken)
    {
        var rootOf = await RootsAsync(cancellationToken);
        var roots = _into!.Keys.ToDictionary(s => s, rootOf);
        var codes = new Dictionary<int, string>();
        foreach (var chunk in roots.Keys.Concat(roots.Values).Distinct().Chunk(AtOnce))
        {
            foreach (var row in await db.Suppliers.AsNoTracking().Where(s => chunk.Contains(s.Id)).Select(s => new { s.Id, s.Code }).ToListAsync(cancellationToken))
            {
                codes[row.Id] = row.Code;
            }
        }

        return roots.ToDictionary(r => codes[r.Key], r => codes[r.Value], StringComparer.Ordinal);
    }

    // A merge that leads in a circle is refused when it is made; the bound is for a table that somebody else wrote.
    private static int RootOf(int supplier, Dictionary<int, int> into)
    {
        for (var steps = 0; steps < MostMerges && into.TryGetValue(supplier, out var next); steps++)
        {
            supplier = next;
        }

        return supplier;
    }
}
