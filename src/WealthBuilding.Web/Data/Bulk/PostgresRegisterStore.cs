using Microsoft.EntityFrameworkCore;
using Npgsql;
using NpgsqlTypes;

namespace WealthBuilding.Web.Data.Bulk;

/// <summary>Registers on PostgreSQL: COPY into a table of the session, then one statement for the whole chunk.</summary>
internal sealed class PostgresRegisterStore(AppDbContext db) : IRegisterStore
{
    private static readonly string Incoming = string.Join(", ", RegisterColumns.All.Select(c => $"\"{c.Name}\" text"));

    private static readonly string Copy = $"""COPY "RegisterIncoming" ("Held", "Register", {RegisterColumns.List}) FROM STDIN (FORMAT BINARY)""";

    // Everything comes as text and is cast on its way into the table.
    private static readonly string Typed = string.Join(", ", RegisterColumns.All.Select(c => $"i.\"{c.Name}\"{(c.Type == "text" ? string.Empty : "::" + c.Type)}"));

    private static readonly string Insert = $"""INSERT INTO "RegisterEntries" ("Register", {RegisterColumns.List}) SELECT i."Register", {Typed} FROM "RegisterIncoming" i""";

    private static readonly string Update = $"""
        UPDATE "RegisterEntries" e SET ({RegisterColumns.List}) = ROW({Typed}) FROM "RegisterIncoming" i WHERE e."Register" = i."Register" AND e."Number" = i."Held"
        """;

    private static readonly string Cells = string.Join(", ", RegisterColumns.All.Select(c => c.Type.StartsWith("integer", StringComparison.Ordinal) ? $"e.\"{c.Name}\"::integer::text" : $"e.\"{c.Name}\"::text"));

    private static readonly string ByNumber = $"""SELECT {Cells} FROM "RegisterEntries" e WHERE e."Register" = $1 AND e."Number" = ANY($2)""";

    private static readonly string ByOwnKey = $"""
        SELECT DISTINCT ON (e."OwnKey") {Cells} FROM "RegisterEntries" e
        WHERE e."Register" = $1 AND e."OwnKey" = ANY($2) AND NOT EXISTS (SELECT 1 FROM "RegisterSeen" s WHERE s."Number" = e."Number") ORDER BY e."OwnKey", e."Number"
        """;

    private const string Record = """
        INSERT INTO "RegisterChanges" ("LoadId", "Number", "Name", "Kind", "Fields") SELECT * FROM unnest($1, $2, $3, $4, $5)
        ON CONFLICT ("LoadId", "Number") DO UPDATE SET "Name" = excluded."Name", "Kind" = excluded."Kind", "Fields" = excluded."Fields"
        """;

    private NpgsqlConnection Connection => (NpgsqlConnection)db.Database.GetDbConnection();

    public Task BeginAsync(CancellationToken cancellationToken) =>
        RunAsync(
            $"""
            DROP TABLE IF EXISTS pg_temp."RegisterSeen"; DROP TABLE IF EXISTS pg_temp."RegisterIncoming";
            CREATE TEMP TABLE "RegisterSeen" ("Number" text PRIMARY KEY); CREATE TEMP TABLE "RegisterIncoming" ("Held" text, "Register" text, {Incoming});
            """,
            cancellationToken);

    public async Task<HashSet<string>> SeeAsync(IReadOnlyList<string> numbers, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand("""INSERT INTO "RegisterSeen" SELECT unnest($1) ON CONFLICT DO NOTHING RETURNING "Number" """, Connection);
        command.Parameters.Add(Texts(numbers));
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var fresh = new HashSet<string>(numbers.Count, StringComparer.Ordinal);
        while (await reader.ReadAsync(cancellationToken))
        {
            fresh.Add(reader.GetString(0));
        }

        return fresh;
    }

    public Task<IReadOnlyList<RegisterEntry>> FindAsync(string register, IReadOnlyList<string> numbers, CancellationToken cancellationToken) =>
        FindAsync(ByNumber, register, numbers, cancellationToken);

    public Task<IReadOnlyList<RegisterEntry>> FindByOwnKeyAsync(string register, IReadOnlyList<string> ownKeys, CancellationToken cancellationToken) =>
        FindAsync(ByOwnKey, register, ownKeys, cancellationToken);

    public async Task InsertAsync(IReadOnlyCollection<RegisterEntry> entries, CancellationToken cancellationToken)
    {
        await CopyAsync(entries.Select(e => (e.Number, e)), cancellationToken);
        await RunAsync(Insert, cancellationToken);
    }

    public async Task UpdateAsync(IReadOnlyCollection<(string HeldNumber, RegisterEntry Entry)> entries, CancellationToken cancellationToken)
    {
        await CopyAsync(entries, cancellationToken);
        await RunAsync(Update, cancellationToken);
    }

    public async Task RecordAsync(IReadOnlyCollection<RegisterChange> changes, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(Record, Connection);
        command.Parameters.Add(new NpgsqlParameter { Value = changes.Select(c => c.LoadId).ToArray(), NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Integer });
        command.Parameters.Add(Texts(changes.Select(c => c.Number)));
        command.Parameters.Add(Texts(changes.Select(c => c.Name)));
        command.Parameters.Add(Texts(changes.Select(c => c.Kind.ToString())));
        command.Parameters.Add(Texts(changes.Select(c => c.Fields)));
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private static NpgsqlParameter Texts(IEnumerable<string?> texts) => new() { Value = texts.ToArray(), NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Text };

    private async Task<IReadOnlyList<RegisterEntry>> FindAsync(string sql, string register, IReadOnlyList<string> keys, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(sql, Connection);
        command.Parameters.Add(new NpgsqlParameter { Value = register });
        command.Parameters.Add(Texts(keys));
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var found = new List<RegisterEntry>();
        while (await reader.ReadAsync(cancellationToken))
        {
            found.Add(RegisterColumns.Entry(register, i => reader.IsDBNull(i) ? null : reader.GetString(i)));
        }

        return found;
    }

    private async Task CopyAsync(IEnumerable<(string Held, RegisterEntry Entry)> entries, CancellationToken cancellationToken)
    {
        await RunAsync("""TRUNCATE "RegisterIncoming" """, cancellationToken);
        await using var writer = await Connection.BeginBinaryImportAsync(Copy, cancellationToken);
        foreach (var (held, entry) in entries)
        {
            writer.StartRow();
            writer.Write(held, NpgsqlDbType.Text);
            writer.Write(entry.Register, NpgsqlDbType.Text);
            foreach (var column in RegisterColumns.All)
            {
                Write(writer, column.Text(entry));
            }
        }

        await writer.CompleteAsync(cancellationToken);
    }

    private static void Write(NpgsqlBinaryImporter writer, string? text)
    {
        if (text is null)
        {
            writer.WriteNull();
        }
        else
        {
            writer.Write(text, NpgsqlDbType.Text);
        }
    }

    private async Task RunAsync(string sql, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(sql, Connection);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
