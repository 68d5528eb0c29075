using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using NpgsqlTypes;

namespace WealthBuilding.Web.Data.Bulk;

/// <summary>Writes a register's entries by the million, within the open transaction. A number that is there already is left as it is.</summary>
internal sealed class RegisterWriter(AppDbContext db)
{
    private const string Insert = """
        INSERT OR IGNORE INTO "RegisterEntries" ("Register", "Number", "Name", "NameKey", "Postcode", "Status", "Category", "SicCodes") VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        """;

    private const string Copy = """
        COPY "RegisterEntries" ("Register", "Number", "Name", "NameKey", "Postcode", "Status", "Category", "SicCodes") FROM STDIN (FORMAT BINARY)
        """;

    public async Task WriteAsync(IReadOnlyCollection<RegisterEntry> entries, CancellationToken cancellationToken)
    {
        if (db.IsSqlite)
        {
            WriteSqlite(entries);
        }
        else
        {
            await WritePostgresAsync(entries, cancellationToken);
        }
    }

    private void WriteSqlite(IEnumerable<RegisterEntry> entries)
    {
        using var insert = new SqliteStatement((SqliteConnection)db.Database.GetDbConnection(), Insert);
        foreach (var e in entries)
        {
            insert.Bind(1, e.Register).Bind(2, e.Number).Bind(3, e.Name).Bind(4, e.NameKey).Bind(5, e.Postcode).Bind(6, e.Status).Bind(7, e.Category).Bind(8, e.SicCodes).Run();
        }
    }

    private async Task WritePostgresAsync(IEnumerable<RegisterEntry> entries, CancellationToken cancellationToken)
    {
        var connection = (NpgsqlConnection)db.Database.GetDbConnection();
        await using var writer = await connection.BeginBinaryImportAsync(Copy, cancellationToken);
        foreach (var e in entries)
        {
            await writer.StartRowAsync(cancellationToken);
            foreach (var text in (string?[])[e.Register, e.Number, e.Name, e.NameKey, e.Postcode, e.Status, e.Category, e.SicCodes])
            {
                if (text is null)
                {
                    await writer.WriteNullAsync(cancellationToken);
                }
                else
                {
                    await writer.WriteAsync(text, NpgsqlDbType.Text, cancellationToken);
                }
            }
        }

        await writer.CompleteAsync(cancellationToken);
    }
}
