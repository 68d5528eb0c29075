using Microsoft.EntityFrameworkCore;
using Npgsql;
using NpgsqlTypes;
using WealthBuilding.Domain.Suppliers.Matching;

namespace WealthBuilding.Web.Data.Bulk;

/// <summary>Matches on PostgreSQL: binary COPY.</summary>
internal sealed class PostgresMatchStore(AppDbContext db) : IMatchStore
{
    private const string Copy = """
        COPY "PayeeMatches" ("InstitutionId", "PayeeId", "SupplierId", "State", "Score", "Candidates", "Proposed", "Pence", "Payments", "RuleId", "DecidedAt", "Version")
            FROM STDIN (FORMAT BINARY)
        """;

    private NpgsqlConnection Connection => (NpgsqlConnection)db.Database.GetDbConnection();

    // The tenant's filter cannot hold: matching runs over every institution in turn when a register is imported.
    public async Task<PaidSums> PaidAsync(int institutionId, IReadOnlyList<int> imports, CancellationToken cancellationToken)
    {
        var sums = await db.SpendLines.IgnoreQueryFilters([AppDbContext.TenantFilter]).Where(l => l.InstitutionId == institutionId && imports.Contains(l.ImportId))
            .GroupBy(l => l.PayeeId).Select(g => new { g.Key, Pence = g.Sum(l => l.Pence), Payments = g.Count() }).ToListAsync(cancellationToken);
        var paid = new PaidSums();
        sums.ForEach(s => paid.Add(s.Key, s.Pence, s.Payments));
        return paid;
    }

    public async Task InsertAsync(IReadOnlyCollection<PayeeMatch> matches, CancellationToken cancellationToken)
    {
        if (matches.Count == 0)
        {
            return;
        }

        await using var writer = await Connection.BeginBinaryImportAsync(Copy, cancellationToken);
        foreach (var match in matches)
        {
            writer.StartRow();
            Write(writer, match);
        }

        await writer.CompleteAsync(cancellationToken);
    }

    private static void Write(NpgsqlBinaryImporter writer, PayeeMatch match)
    {
        writer.Write(match.InstitutionId, NpgsqlDbType.Integer);
        writer.Write(match.PayeeId, NpgsqlDbType.Integer);
        WriteId(writer, match.SupplierId);
        writer.Write(match.State.ToString(), NpgsqlDbType.Text);
        writer.Write(match.Score, NpgsqlDbType.Double);
        writer.Write(match.Candidates, NpgsqlDbType.Text);
        writer.Write(match.Proposed.ToString(), NpgsqlDbType.Text);
        writer.Write(match.Pence, NpgsqlDbType.Bigint);
        writer.Write(match.Payments, NpgsqlDbType.Integer);
        WriteId(writer, match.RuleId);
        writer.Write(match.DecidedAt, NpgsqlDbType.TimestampTz);
        writer.Write(match.Version, NpgsqlDbType.Uuid);
    }

    private static void WriteId(NpgsqlBinaryImporter writer, int? id)
    {
        if (id is { } value)
        {
            writer.Write(value, NpgsqlDbType.Integer);
        }
        else
        {
            writer.WriteNull();
        }
    }
}
