using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Suppliers;
using WealthBuilding.Domain.Suppliers.Registers;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Features.ReferenceData.Published;

namespace WealthBuilding.Web.Features.Suppliers.Matching;

/// <summary>Company numbers that nobody has though the register of companies is loaded: mistyped, and so no number of another supplier.</summary>
internal sealed class NobodysNumbers(AppDbContext db)
{
    private static readonly string Companies = RegisterKeys.Of(RegisterKind.CompaniesHouse);

    /// <param name="number">Padded, as registers write it.</param>
    public async Task<bool> IsOneAsync(string number, CancellationToken cancellationToken) =>
        await db.RegisterEntries.AnyAsync(e => e.Register == Companies, cancellationToken)
        && !await db.RegisterEntries.AnyAsync(e => (e.Register == Companies && e.Number == number) || e.CompanyNumber == number, cancellationToken)
        && !await db.SupplierIdentifiers.AnyAsync(i => i.Scheme == SupplierIdentifier.CompaniesHouse && i.Value == number, cancellationToken);
}
