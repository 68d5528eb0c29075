using WealthBuilding.Domain.Audit;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Infrastructure.Security;
using WealthBuilding.Web.Infrastructure.Tenancy;

namespace WealthBuilding.Web.Infrastructure.Files;

/// <summary>Audit events of lists that are replaced whole: one for the list, where one for each of its rows would tell nothing.</summary>
internal sealed class ListTrail(AppDbContext db, CurrentInstitution institution, Actor actor, TimeProvider clock)
{
    /// <summary>Adds the event to the unit of work.</summary>
    /// <param name="list">What it is: <c>accredited employers</c>.</param>
    public void Replaced(string list, int before, int after) => db.AuditEvents.Add(new AuditEvent
    {
        InstitutionId = institution.RequiredId,
        At = clock.GetUtcNow(),
        UserId = actor.UserId,
        Actor = actor.Name,
        Action = "List replaced",
        Subject = list,
        Detail = System.Text.Json.JsonSerializer.Serialize(new { Rows = new[] { before, after } }),
    });
}
