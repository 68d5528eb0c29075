using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Suppliers.Registration;
using WealthBuilding.Web.Data;

namespace WealthBuilding.Web.Features.Suppliers.Accounts;

/// <summary>Requests to be let in to a supplier that is registered: confirmed by e-mail, waiting for its administrators.</summary>
internal static class JoinRequests
{
    public static IQueryable<SupplierRegistration> Of(AppDbContext db, int supplierId) =>
        db.SupplierRegistrations.Where(r => r.ClaimedSupplierId == supplierId && r.Status == RegistrationStatus.AwaitingApproval);
}
