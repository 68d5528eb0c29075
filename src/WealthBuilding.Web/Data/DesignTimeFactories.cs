using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using WealthBuilding.Web.Infrastructure.Tenancy;

namespace WealthBuilding.Web.Data;

/// <summary>Lets dotnet-ef make the SQLite migrations without starting the site.</summary>
internal sealed class SqliteDesignTimeFactory : IDesignTimeDbContextFactory<SqliteAppDbContext>
{
    public SqliteAppDbContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqliteAppDbContext>().UseSqlite("Data Source=:memory:").Options, new CurrentInstitution());
}

/// <summary>Lets dotnet-ef make the PostgreSQL migrations without a server.</summary>
internal sealed class PostgresDesignTimeFactory : IDesignTimeDbContextFactory<PostgresAppDbContext>
{
    public PostgresAppDbContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<PostgresAppDbContext>().UseNpgsql("Host=127.0.0.1").Options, new CurrentInstitution());
}
