using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Suppliers;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Features.Suppliers.Published;

namespace WealthBuilding.Web.Features.Suppliers.Matching;

/// <summary>Into which record each supplier was merged, and the register numbers of each.</summary>
internal sealed class SupplierLinks
{
    private static readonly string[] Numbering = [SupplierIdentifier.CompaniesHouse, SupplierIdentifier.Mutuals];

    private readonly MergedSuppliers _merged;
    private readonly ILookup<int, string> _numbers;

    private SupplierLinks(MergedSuppliers merged, ILookup<int, string> numbers) => (_merged, _numbers) = (merged, numbers);

    public static async Task<SupplierLinks> LoadAsync(AppDbContext db, CancellationToken cancellationToken)
    {
        var numbers = await db.SupplierIdentifiers.AsNoTracking().Where(i => Numbering.Contains(i.Scheme))
            .Select(i => new { i.SupplierId, i.Value }).ToListAsync(cancellationToken);
        return new SupplierLinks(await MergedSuppliers.LoadAsync(db, cancellationToken), numbers.ToLookup(n => n.SupplierId, n => n.Value));
    }

    /// <inheritdoc cref="MergedSuppliers.RootOf"/>
    public int RootOf(int supplierId) => _merged.RootOf(supplierId);

    /// <inheritdoc cref="MergedSuppliers.AllOf"/>
    public IReadOnlyList<int> AllOf(int supplierId) => _merged.AllOf(supplierId);

    /// <summary>Whether the supplier stands in a register under other numbers than this one: then it is never the same.</summary>
    public bool Contradicts(int supplierId, string? companyNumber)
    {
        var numbers = _numbers[RootOf(supplierId)];
        return companyNumber is not null && numbers.Any() && !numbers.Contains(companyNumber);
    }
}
