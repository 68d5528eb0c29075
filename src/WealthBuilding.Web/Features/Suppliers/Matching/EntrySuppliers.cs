using Microsoft.EntityFrameworkCore;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Features.ReferenceData.Published;

namespace WealthBuilding.Web.Features.Suppliers.Matching;

/// <summary>The supplier's record of a register's entry, made when a payee is first tied to it.</summary>
internal sealed class EntrySuppliers(AppDbContext db, SupplierMaker maker)
{
    /// <summary>The id of the record; null where the register has no such entry.</summary>
    public async Task<int?> OfAsync(string register, string number, CancellationToken cancellationToken) =>
        await db.RegisterEntries.AnyAsync(e => e.Register == register && e.Number == number, cancellationToken)
            ? (await maker.OfEntryAsync(register, number, cancellationToken)).Id
            : null;
}
