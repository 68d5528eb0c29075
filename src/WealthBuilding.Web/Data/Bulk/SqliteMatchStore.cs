using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Spend;
using WealthBuilding.Domain.Suppliers.Matching;

namespace WealthBuilding.Web.Data.Bulk;

/// <summary>Matches on SQLite: prepared statements.</summary>
internal sealed class SqliteMatchStore(AppDbContext db) : IMatchStore
{
    // Not grouped here: SQLite would sort a million lines to do it.
    private const string PaidLines = """SELECT "PayeeId", "Pence" FROM "SpendLines" WHERE "InstitutionId" = ?1 AND "Id" >= ?2 AND "Id" < ?3""";

    private const string Insert = """
        INSERT INTO "PayeeMatches" ("InstitutionId", "PayeeId", "SupplierId", "State", "Score", "Candidates", "Proposed", "Pence", "Payments", "RuleId", "DecidedAt", "Version")
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)
        """;

    private SqliteConnection Connection => (SqliteConnection)db.Database.GetDbConnection();

    public async Task<PaidSums> PaidAsync(int institutionId, IReadOnlyList<int> imports, CancellationToken cancellationToken)
    {
        await db.Database.OpenConnectionAsync(cancellationToken);
        try
        {
            return Paid(institutionId, imports, cancellationToken);
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    public Task InsertAsync(IReadOnlyCollection<PayeeMatch> matches, CancellationToken cancellationToken)
    {
        using var insert = new SqliteStatement(Connection, Insert);
        var versions = new Dictionary<Guid, string>();
        foreach (var m in matches)
        {
            // Written as Entity Framework reads them: a version in capitals, an instant in milliseconds.
            insert.Bind(1, m.InstitutionId).Bind(2, m.PayeeId).BindId(3, m.SupplierId ?? 0).Bind(4, m.State.ToString()).Bind(5, m.Score)
                .Bind(6, m.Candidates).Bind(7, m.Proposed.ToString()).Bind(8, m.Pence).Bind(9, m.Payments).BindId(10, m.RuleId ?? 0)
                .Bind(11, m.DecidedAt.ToUnixTimeMilliseconds()).Bind(12, TextOf(m.Version, versions)).Run();
        }

        return Task.CompletedTask;
    }

    private static string TextOf(Guid version, Dictionary<Guid, string> known) =>
        known.TryGetValue(version, out var text) ? text : known[version] = version.ToString().ToUpperInvariant();

    private PaidSums Paid(int institutionId, IReadOnlyList<int> imports, CancellationToken cancellationToken)
    {
        using var lines = new SqliteStatement(Connection, PaidLines);
        var paid = new PaidSums();
        foreach (var import in imports)
        {
            cancellationToken.ThrowIfCancellationRequested();
            lines.Bind(1, institutionId).Bind(2, SpendLine.IdOf(import, 0)).Bind(3, SpendLine.IdOf(import + 1, 0));
            while (lines.Step())
            {
                paid.Add((int)lines.Number(0), lines.Number(1), 1);
            }
        }

        return paid;
    }
}
