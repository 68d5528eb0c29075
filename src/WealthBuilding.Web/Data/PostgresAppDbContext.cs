using Microsoft.EntityFrameworkCore;
using WealthBuilding.Web.Infrastructure.Tenancy;

namespace WealthBuilding.Web.Data;

/// <summary>The database on PostgreSQL, for many users, many nodes and big places.</summary>
public sealed class PostgresAppDbContext(DbContextOptions<PostgresAppDbContext> options, CurrentInstitution institution) : AppDbContext(options, institution)
{
    public override bool IsSqlite => false;
}
