using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Suppliers;
using WealthBuilding.Web.Data;

namespace WealthBuilding.Web.Features.Suppliers.Matching;

/// <summary>Into which record each supplier was merged, and the register numbers of each.</summary>
internal sealed class SupplierLinks
{
    // A merge is refused where it would close a circle; the bound is for a table that somebody else wrote.
    private const int MostSteps = 100;

    private static readonly string[] Numbering = [SupplierIdentifier.CompaniesHouse, SupplierIdentifier.Mutuals];

    private readonly Dictionary<int, int> _into;
    private readonly ILookup<int, string> _numbers;

    private SupplierLinks(Dictionary<int, int> into, ILookup<int, string> numbers) => (_into, _numbers) = (into, numbers);

    public static async Task<SupplierLinks> LoadAsync(AppDbContext db, CancellationToken cancellationToken)
    {
        var into = await db.Suppliers.AsNoTracking().Where(s => s.MergedIntoId != null)
            .ToDictionaryAsync(s => s.Id, s => s.MergedIntoId!.Value, cancellationToken);
        var numbers = await db.SupplierIdentifiers.AsNoTracking().Where(i => Numbering.Contains(i.Scheme))
            .Select(i => new { i.SupplierId, i.Value }).ToListAsync(cancellationToken);
        return new SupplierLinks(into, numbers.ToLookup(n => n.SupplierId, n => n.Value));
    }

    /// <summary>The record that stands for a supplier now: its own, or the one that it was merged into.</summary>
    public int RootOf(int supplierId)
    {
        for (var steps = 0; steps < MostSteps && _into.TryGetValue(supplierId, out var next); steps++)
        {
            supplierId = next;
        }

        return supplierId;
    }

    /// <summary>The record and all that were merged into it, directly or by way of others.</summary>
    public IReadOnlyList<int> AllOf(int supplierId) => [supplierId, .. _into.Keys.Where(id => id != supplierId && Leads(id, supplierId))];

    /// <summary>Whether the supplier stands in a register under other numbers than this one: then it is never the same.</summary>
    public bool Contradicts(int supplierId, string? companyNumber)
    {
        var numbers = _numbers[RootOf(supplierId)];
        return companyNumber is not null && numbers.Any() && !numbers.Contains(companyNumber);
    }

    private bool Leads(int from, int to)
    {
        for (var steps = 0; steps < MostSteps && _into.TryGetValue(from, out from); steps++)
        {
            if (from == to)
            {
                return true;
            }
        }

        return false;
    }
}
