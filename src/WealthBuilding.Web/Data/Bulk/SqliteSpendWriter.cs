using System.Runtime.InteropServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Spend;
using WealthBuilding.Domain.Spend.Imports;

namespace WealthBuilding.Web.Data.Bulk;

/// <summary>Bulk writing on SQLite.</summary>
internal sealed class SqliteSpendWriter(AppDbContext db) : ISpendWriter
{
    // Beginning and ending a statement costs as much as a row: a few go together, as few as keep the statement quickly prepared.
    private const int LinesTogether = 20;
    private const int CellsALine = 14;

    private static readonly string InsertLine = InsertOf(1);

    private static readonly string InsertLines = InsertOf(LinesTogether);

    private const string InsertPayee = """
        INSERT INTO "Payees" ("InstitutionId", "Id", "Name", "SupplierReference", "CompanyNumber", "CharityNumber", "Postcode")
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """;

    private const string InsertTerm = """INSERT INTO "SpendTerms" ("InstitutionId", "Id", "Kind", "Text") VALUES (?, ?, ?, ?)""";

    private const string InsertVerdict = """
        INSERT INTO "ImportVerdicts" ("InstitutionId", "ImportId", "Row", "Table", "Record", "Part", "Kind", "Code", "Pence")
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """;

    private SqliteConnection Connection => (SqliteConnection)db.Database.GetDbConnection();

    public Task WriteAsync(SpendChunk chunk, CancellationToken cancellationToken)
    {
        WritePayees(chunk.Payees);
        WriteTerms(chunk.Terms);
        WriteLines(chunk, cancellationToken);
        return Task.CompletedTask;
    }

    public Task WriteVerdictsAsync(IEnumerable<ImportVerdict> verdicts, CancellationToken cancellationToken)
    {
        using var insert = new SqliteStatement(Connection, InsertVerdict);
        foreach (var v in verdicts)
        {
            cancellationToken.ThrowIfCancellationRequested();
            insert.Bind(1, v.InstitutionId).Bind(2, v.ImportId).Bind(3, v.Row).Bind(4, v.Table).Bind(5, v.Record).Bind(6, v.Part)
                .Bind(7, v.Kind.ToString()).Bind(8, v.Code).Bind(9, v.Pence).Run();
        }

        return Task.CompletedTask;
    }

    private void WriteLines(SpendChunk chunk, CancellationToken cancellationToken)
    {
        using var many = new SqliteStatement(Connection, InsertLines);
        using var one = new SqliteStatement(Connection, InsertLine);
        for (var lines = CollectionsMarshal.AsSpan(chunk.Lines); lines.Length > 0;)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var together = lines.Length >= LinesTogether ? LinesTogether : 1;
            Write(together == 1 ? one : many, chunk, lines[..together]);
            lines = lines[together..];
        }
    }

    private static void Write(SqliteStatement insert, SpendChunk chunk, ReadOnlySpan<LineRow> lines)
    {
        insert.Bind(1, chunk.InstitutionId).Bind(2, chunk.ImportId);
        var cell = 3;
        foreach (ref readonly var line in lines)
        {
            insert.Bind(cell, SpendLine.IdOf(chunk.ImportId, line.Row)).Bind(cell + 1, line.Table).Bind(cell + 2, line.Record).Bind(cell + 3, line.Part)
                .Bind(cell + 4, line.PayeeId).Bind(cell + 5, line.PaidOn).Bind(cell + 6, line.Pence)
                .BindId(cell + 7, line.DepartmentId).BindId(cell + 8, line.ServiceId).BindId(cell + 9, line.CategoryId).BindId(cell + 10, line.PurposeId)
                .Bind(cell + 11, line.Transaction.Span).Bind(cell + 12, (int)line.Flags).Bind(cell + 13, line.Fingerprint);
            cell += CellsALine;
        }

        insert.Run();
    }

    /// <summary>The statement for so many lines: the institution and the import are said once, each line's cells follow.</summary>
    private static string InsertOf(int lines) => $"""
        INSERT INTO "SpendLines" ("InstitutionId", "ImportId", "Id", "Table", "Record", "Part", "PayeeId", "PaidOn", "Pence",
            "DepartmentId", "ServiceId", "CategoryId", "PurposeId", "Transaction", "Flags", "Fingerprint")
        VALUES {string.Join(", ", Enumerable.Range(0, lines).Select(l => $"(?1, ?2, {string.Join(", ", Enumerable.Range(3 + (l * CellsALine), CellsALine).Select(c => $"?{c}"))})"))}
        """;

    private void WritePayees(List<Payee> payees)
    {
        using var insert = new SqliteStatement(Connection, InsertPayee);
        foreach (var p in payees)
        {
            insert.Bind(1, p.InstitutionId).Bind(2, p.Id).Bind(3, p.Name).Bind(4, p.SupplierReference).Bind(5, p.CompanyNumber)
                .Bind(6, p.CharityNumber).Bind(7, p.Postcode).Run();
        }
    }

    private void WriteTerms(List<SpendTerm> terms)
    {
        using var insert = new SqliteStatement(Connection, InsertTerm);
        foreach (var t in terms)
        {
            insert.Bind(1, t.InstitutionId).Bind(2, t.Id).Bind(3, t.Kind.ToString()).Bind(4, t.Text).Run();
        }
    }
}
