using Microsoft.EntityFrameworkCore;
using WealthBuilding.Web.Data;

namespace WealthBuilding.Web.Infrastructure.Health;

/// <summary>Whether this node can serve: the database answers and its schema is the one this version needs.</summary>
public sealed class Readiness(AppDbContext db)
{
    public async Task<bool> IsReadyAsync(CancellationToken cancellationToken) =>
        await db.Database.CanConnectAsync(cancellationToken) && !(await db.Database.GetPendingMigrationsAsync(cancellationToken)).Any();
}
