using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Suppliers;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Features.Suppliers.Published;

namespace WealthBuilding.Web.Features.Procurement.Matching;

/// <summary>What stands on a supplier's record, whether it is listed or not.</summary>
internal sealed record SupplierRecord(string Code, string Name, OwnershipModel Ownership, IReadOnlyList<string> Numbers);

/// <summary>Reads suppliers' records, and which of them became part of another.</summary>
internal sealed class SupplierRecords(AppDbContext db)
{
    private const int AtOnce = 500;

    private MergedSuppliers? _merged;

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
    public async Task<Func<int, int>> RootsAsync(CancellationToken cancellationToken) => (await MergedAsync(cancellationToken)).RootOf;

    /// <summary>The code of every record that became part of another, with the code of that other.</summary>
    public async Task<Dictionary<string, string>> MovedAsync(CancellationToken cancellationToken)
    {
        var merged = await MergedAsync(cancellationToken);
        var codes = new Dictionary<int, string>();
        foreach (var chunk in merged.All.Concat(merged.All.Select(merged.RootOf)).Distinct().Chunk(AtOnce))
        {
            foreach (var row in await db.Suppliers.AsNoTracking().Where(s => chunk.Contains(s.Id)).Select(s => new { s.Id, s.Code }).ToListAsync(cancellationToken))
            {
                codes[row.Id] = row.Code;
            }
        }

        return merged.All.ToDictionary(s => codes[s], s => codes[merged.RootOf(s)], StringComparer.Ordinal);
    }

    private async Task<MergedSuppliers> MergedAsync(CancellationToken cancellationToken) => _merged ??= await MergedSuppliers.LoadAsync(db, cancellationToken);
}
