using Microsoft.EntityFrameworkCore;
using WealthBuilding.Web.Data;

namespace WealthBuilding.Web.Features.Suppliers.Published;

/// <summary>Into which record each supplier was merged.</summary>
internal sealed class MergedSuppliers
{
    // A merge is refused where it would close a circle; the bound is for a table that somebody else wrote.
    private const int MostSteps = 100;

    private readonly Dictionary<int, int> _into;

    private MergedSuppliers(Dictionary<int, int> into) => _into = into;

    /// <summary>Suppliers that became part of another.</summary>
    public IReadOnlyCollection<int> All => _into.Keys;

    public static async Task<MergedSuppliers> LoadAsync(AppDbContext db, CancellationToken cancellationToken) => new(
        await db.Suppliers.AsNoTracking().Where(s => s.MergedIntoId != null).ToDictionaryAsync(s => s.Id, s => s.MergedIntoId!.Value, cancellationToken));

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
