using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace WealthBuilding.Web.Data.Bulk;

/// <summary>Registers on SQLite: prepared statements, keys in their order so that neighbours lie on the same pages.</summary>
internal sealed class SqliteRegisterStore(AppDbContext db) : IRegisterStore
{
    private static readonly string Marks = string.Join(", ", RegisterColumns.All.Select((_, i) => $"?{i + 2}"));

    private static readonly string Insert = $"""INSERT INTO "RegisterEntries" ("Register", {RegisterColumns.List}) VALUES (?1, {Marks})""";

    private static readonly string Update = $"""
        UPDATE "RegisterEntries" SET {string.Join(", ", RegisterColumns.All.Select((c, i) => $"\"{c.Name}\" = ?{i + 3}"))} WHERE "Register" = ?1 AND "Number" = ?2
        """;

    private static readonly string ByNumber = $"""SELECT {RegisterColumns.List} FROM "RegisterEntries" WHERE "Register" = ?1 AND "Number" = ?2""";

    private static readonly string ByOwnKey = $"""
        SELECT {RegisterColumns.List} FROM "RegisterEntries" e
        WHERE "Register" = ?1 AND "OwnKey" = ?2 AND NOT EXISTS (SELECT 1 FROM temp."RegisterSeen" s WHERE s."Number" = e."Number") LIMIT 1
        """;

    private const string Record = """
        INSERT INTO "RegisterChanges" ("LoadId", "Number", "Name", "Kind", "Fields") VALUES (?1, ?2, ?3, ?4, ?5)
        ON CONFLICT ("LoadId", "Number") DO UPDATE SET "Name" = excluded."Name", "Kind" = excluded."Kind", "Fields" = excluded."Fields"
        """;

    private SqliteConnection Connection => (SqliteConnection)db.Database.GetDbConnection();

    public Task BeginAsync(CancellationToken cancellationToken) =>
        db.Database.ExecuteSqlRawAsync("DROP TABLE IF EXISTS temp.\"RegisterSeen\"; CREATE TEMP TABLE \"RegisterSeen\" (\"Number\" TEXT PRIMARY KEY) WITHOUT ROWID;", cancellationToken);

    public Task<HashSet<string>> SeeAsync(IReadOnlyList<string> numbers, CancellationToken cancellationToken)
    {
        using var see = new SqliteStatement(Connection, """INSERT OR IGNORE INTO temp."RegisterSeen" ("Number") VALUES (?1)""");
        var fresh = new HashSet<string>(numbers.Count, StringComparer.Ordinal);
        foreach (var number in numbers.Order(StringComparer.Ordinal))
        {
            if (see.Bind(1, number).RunCounting() > 0)
            {
                fresh.Add(number);
            }
        }

        return Task.FromResult(fresh);
    }

    public Task<IReadOnlyList<RegisterEntry>> FindAsync(string register, IReadOnlyList<string> numbers, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<RegisterEntry>>(Find(ByNumber, register, numbers));

    public Task<IReadOnlyList<RegisterEntry>> FindByOwnKeyAsync(string register, IReadOnlyList<string> ownKeys, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<RegisterEntry>>(Find(ByOwnKey, register, ownKeys));

    public Task InsertAsync(IReadOnlyCollection<RegisterEntry> entries, CancellationToken cancellationToken)
    {
        using var insert = new SqliteStatement(Connection, Insert);
        foreach (var entry in entries.OrderBy(e => e.Number, StringComparer.Ordinal))
        {
            Bind(insert.Bind(1, entry.Register), 2, entry).Run();
        }

        return Task.CompletedTask;
    }

    public Task UpdateAsync(IReadOnlyCollection<(string HeldNumber, RegisterEntry Entry)> entries, CancellationToken cancellationToken)
    {
        using var update = new SqliteStatement(Connection, Update);
        foreach (var (held, entry) in entries)
        {
            Bind(update.Bind(1, entry.Register).Bind(2, held), 3, entry).Run();
        }

        return Task.CompletedTask;
    }

    public Task RecordAsync(IReadOnlyCollection<RegisterChange> changes, CancellationToken cancellationToken)
    {
        using var record = new SqliteStatement(Connection, Record);
        foreach (var c in changes)
        {
            record.Bind(1, c.LoadId).Bind(2, c.Number).Bind(3, c.Name).Bind(4, c.Kind.ToString()).Bind(5, c.Fields).Run();
        }

        return Task.CompletedTask;
    }

    private static SqliteStatement Bind(SqliteStatement statement, int first, RegisterEntry entry)
    {
        for (var i = 0; i < RegisterColumns.All.Count; i++)
        {
            statement.Bind(first + i, RegisterColumns.All[i].Text(entry));
        }

        return statement;
    }

    private List<RegisterEntry> Find(string sql, string register, IReadOnlyList<string> keys)
    {
        using var find = new SqliteStatement(Connection, sql);
        var found = new List<RegisterEntry>();
        foreach (var key in keys.Order(StringComparer.Ordinal))
        {
            find.Bind(1, register).Bind(2, key);
            while (find.Step())
            {
                found.Add(RegisterColumns.Entry(register, find.Text));
            }
        }

        return found;
    }
}
