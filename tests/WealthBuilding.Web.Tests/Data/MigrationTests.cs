using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Infrastructure.Tenancy;

namespace WealthBuilding.Web.Tests.Data;

/// <summary>What a database holds outlives the migrations that make its tables anew by hand, on SQLite.</summary>
public sealed class MigrationTests : IDisposable
{
    private const string Rows = """
        INSERT INTO "Institutions" ("Id", "Slug", "Name", "Kind", "LedgerVersion") VALUES (1, 'alpha', 'Alpha', 'Council', 0);
        INSERT INTO "Suppliers" ("Id", "Code", "Name", "Standing", "IsListed", "Ownership", "Purpose", "CreatedAt", "Version") VALUES (3, 'ABC', 'Harebell Example Ltd', 'Found', 0, 'Private', 'Profit', 0, '');
        INSERT INTO "SupplierAddresses" ("Id", "SupplierId", "Kind", "IsPublic", "Source", "AsAt") VALUES (4, 3, 'Branch', 0, 'somebody', '2026-04-01');
        INSERT INTO "MatchRules" ("Id", "InstitutionId", "NameKey", "Verdict", "SupplierId", "DecidedBy", "DecidedAt") VALUES (5, 1, 'HAREBELL', 'Same', 3, 'Somebody', 6);
        INSERT INTO "SpendLines" VALUES (1, 4294967297, 1, 0, 3, 0, 7, 20260402, 250, NULL, NULL, NULL, NULL, 'T2', 0, 22), (1, 4294967296, 1, 0, 2, 0, 7, 20260401, -5, 8, NULL, NULL, NULL, NULL, 0, 21);
        """;

    private readonly SqliteConnection _connection = new("Data Source=:memory:");

    [Fact]
    public async Task Rules_addresses_and_lines_stay_as_they_were()
    {
        await using var db = await UpToAsync("Suppliers");
        Run(Rows);

        await db.GetService<IMigrator>().MigrateAsync();

        Assert.Equal("5 HAREBELL Same 3 Somebody 6", Text("""SELECT "Id" || ' ' || "NameKey" || ' ' || "Verdict" || ' ' || "SupplierId" || ' ' || "DecidedBy" || ' ' || "DecidedAt" FROM "MatchRules" """));
        Assert.Equal("4 3 Branch", Text("""SELECT "Id" || ' ' || "SupplierId" || ' ' || "Kind" FROM "SupplierAddresses" """));
        Assert.Equal("-5 8 none, 250 none T2", Text("""SELECT group_concat("Pence" || ' ' || coalesce("DepartmentId", 'none') || ' ' || coalesce("Transaction", 'none'), ', ') FROM (SELECT * FROM "SpendLines" ORDER BY "Id")"""));
        Assert.Equal("0", Text("SELECT COUNT(*) FROM pragma_foreign_key_check"));
    }

    [Fact]
    public async Task Rules_may_name_no_supplier_and_addresses_only_institutions_that_there_are()
    {
        await using var db = await UpToAsync(null);
        Run("""INSERT INTO "Institutions" ("Id", "Slug", "Name", "Kind", "LedgerVersion", "PublishesSpend") VALUES (1, 'alpha', 'Alpha', 'Council', 0, 0)""");

        Run("""INSERT INTO "MatchRules" ("InstitutionId", "NameKey", "Verdict", "DecidedBy", "DecidedAt", "Offered") VALUES (1, 'HAREBELL', 'Different', 'Somebody', 6, '[]')""");

        Assert.Equal("Institutions SupplierId: Suppliers", Text("""
            SELECT (SELECT group_concat("table") FROM pragma_foreign_key_list('SupplierAddresses') WHERE "from" = 'InstitutionId') || ' '
                || (SELECT "from" || ': ' || "table" FROM pragma_foreign_key_list('MatchRules') WHERE "from" = 'SupplierId')
            """));
    }

    [Fact]
    public async Task Lines_lie_in_the_order_of_their_key_and_not_beside_it()
    {
        await using var db = await UpToAsync(null);

        Assert.Equal("1", Text("SELECT wr FROM pragma_table_list('SpendLines')"));
    }

    public void Dispose() => _connection.Dispose();

    private async Task<SqliteAppDbContext> UpToAsync(string? migration)
    {
        await _connection.OpenAsync();
        Run("PRAGMA foreign_keys=ON");
        var db = new SqliteAppDbContext(new DbContextOptionsBuilder<SqliteAppDbContext>().UseSqlite(_connection).Options, new CurrentInstitution());
        await db.GetService<IMigrator>().MigrateAsync(migration);
        return db;
    }

    private void Run(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private string Text(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        return Convert.ToString(command.ExecuteScalar(), CultureInfo.InvariantCulture)!;
    }
}
