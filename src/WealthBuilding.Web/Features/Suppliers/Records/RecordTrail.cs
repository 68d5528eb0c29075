using WealthBuilding.Domain.Audit;
using WealthBuilding.Domain.Suppliers;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Infrastructure.Security;
using WealthBuilding.Web.Infrastructure.Tenancy;

namespace WealthBuilding.Web.Features.Suppliers.Records;

/// <summary>Audit events of what people do to a supplier's facts and addresses, which have no events of their own: a register teaches them by the million.</summary>
internal sealed class RecordTrail(AppDbContext db, CurrentInstitution institution, Actor actor, TimeProvider clock)
{
    public void Add(Supplier supplier, string action, string detail) => db.AuditEvents.Add(new AuditEvent
    {
        InstitutionId = institution.RequiredId,
        At = clock.GetUtcNow(),
        UserId = actor.UserId,
        Actor = actor.Name,
        Action = action,
        Subject = supplier.AuditSubject,
        Detail = detail,
    });
}
