using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Suppliers;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Features.Suppliers.Matching;
using WealthBuilding.Web.Infrastructure.Tenancy;

namespace WealthBuilding.Web.Features.Suppliers.Records;

/// <summary>The suppliers that an institution may see. A record without a number that another institution made of its payees is none of them: it may be a person.</summary>
internal sealed class SupplierAccess(AppDbContext db, HiddenSuppliers hidden, CurrentInstitution institution)
{
    /// <summary>The id of the supplier with a code; null where there is none, or none to be seen.</summary>
    public async Task<int?> FindAsync(string code, CancellationToken cancellationToken)
    {
        var id = await db.Suppliers.Where(s => s.Code == code).Select(s => (int?)s.Id).SingleOrDefaultAsync(cancellationToken);
        return id is { } found && !(await hidden.FromAsync(institution.RequiredId, cancellationToken)).Contains(found) ? found : null;
    }

    /// <summary>The supplier with everything of it, for changing; null where there is none to be seen.</summary>
    public async Task<Supplier?> LoadAsync(string code, CancellationToken cancellationToken) => await FindAsync(code, cancellationToken) is { } id
        ? await db.Suppliers.Include(s => s.Names).Include(s => s.Identifiers).Include(s => s.Addresses).Include(s => s.Facts).SingleAsync(s => s.Id == id, cancellationToken)
        : null;
}
