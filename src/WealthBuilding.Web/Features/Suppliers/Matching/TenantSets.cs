using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Identity;
using WealthBuilding.Web.Data;

namespace WealthBuilding.Web.Features.Suppliers.Matching;

internal static class TenantSets
{
    extension(AppDbContext db)
    {
        /// <summary>An institution's rows by its id: matching also runs over every institution in turn, when a register is imported, so the tenant's filter cannot hold.</summary>
        public IQueryable<T> Of<T>(int institutionId)
            where T : class, ITenantOwned =>
            db.Set<T>().IgnoreQueryFilters([AppDbContext.TenantFilter]).Where(e => e.InstitutionId == institutionId);
    }
}
