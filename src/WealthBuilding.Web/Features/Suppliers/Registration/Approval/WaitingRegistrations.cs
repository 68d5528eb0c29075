using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Suppliers;
using WealthBuilding.Domain.Suppliers.Registration;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Infrastructure.Tenancy;

namespace WealthBuilding.Web.Features.Suppliers.Registration.Approval;

/// <summary>Which registrations the editors of the institution may see and decide.</summary>
/// <remarks>
/// New organisations: any institution. A claim of a record that payments made: an institution that has paid it, or any where none
/// has. A request to be let in to a registered organisation: none, its own administrators decide.
/// </remarks>
internal sealed class WaitingRegistrations(AppDbContext db, CurrentInstitution institution)
{
    public IQueryable<SupplierRegistration> All()
    {
        // Whether anybody has paid is asked over all institutions; which and how much is not told.
        var matches = db.PayeeMatches.IgnoreQueryFilters([AppDbContext.TenantFilter]);
        var own = institution.RequiredId;
        return db.SupplierRegistrations

            // A request to be let in has no such answer; in what people type a quotation mark is never written as one.
            .Where(r => r.Answers.Contains("\"Work\":"))
            .Where(r => r.EmailConfirmedAt != null && (r.Status == RegistrationStatus.AwaitingApproval || r.Status == RegistrationStatus.Approved || r.Status == RegistrationStatus.Declined))
            .Where(r => r.ClaimedSupplierId == null || r.Status != RegistrationStatus.AwaitingApproval || (
                !db.Suppliers.Any(s => s.Id == r.ClaimedSupplierId && s.Standing == SupplierStanding.Registered)
                && (matches.Any(m => m.InstitutionId == own && m.SupplierId == r.ClaimedSupplierId) || !matches.Any(m => m.SupplierId == r.ClaimedSupplierId))));
    }

    /// <summary>One that this institution may see, decided or not; null for any other.</summary>
    public Task<SupplierRegistration?> FindAsync(int id, CancellationToken cancellationToken) => All().SingleOrDefaultAsync(r => r.Id == id, cancellationToken);
}
