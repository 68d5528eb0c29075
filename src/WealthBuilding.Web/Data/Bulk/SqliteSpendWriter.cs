using System.Runtime.InteropServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Spend;
using WealthBuilding.Domain.Spend.Imports;

namespace WealthBuilding.Web.Data.Bulk;

/// <summary>Bulk writing on SQLite.</summary>
internal sealed class SqliteSpendWriter(AppDbContext db) : ISpendWriter
{
    private const string InsertLine = """
        INSERT INTO "SpendLines" ("InstitutionId", "Id", "ImportId", "Table", "Record", "Part", "PayeeId", "PaidOn", "Pence",
            "DepartmentId", "ServiceId", "CategoryId", "PurposeId", "Transaction", "Flags", "Fingerprint")
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """;

    private const string InsertPayee = """
        INSERT INTO "Payees" ("InstitutionId", "Id", "Name", "SupplierReference", "CompanyNumber", "CharityNumber", "Postcode", "RegisterPostcode", "RegisterBasis")
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
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
        using var insert = new SqliteStatement(Connection, InsertLine);
        insert.Bind(1, chunk.InstitutionId).Bind(3, chunk.ImportId);
        var last = default(LineRow);
        BindRare(insert, last);
        foreach (ref readonly var line in CollectionsMarshal.AsSpan(chunk.Lines))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (line.Table != last.Table || line.Part != last.Part || line.Flags != last.Flags)
            {
                BindRare(insert, line);
            }

            insert.Bind(2, SpendLine.IdOf(chunk.ImportId, line.Row)).Bind(5, line.Record).Bind(7, line.PayeeId).Bind(8, line.PaidOn).Bind(9, line.Pence)
                .BindId(10, line.DepartmentId).BindId(11, line.ServiceId).BindId(12, line.CategoryId).BindId(13, line.PurposeId)
                .Bind(14, line.Transaction.Span).Bind(16, line.Fingerprint).Run();
            last = line;
        }
    }

    /// <summary>What is the same for most lines: a value that was bound stays bound.</summary>
    private static void BindRare(SqliteStatement insert, in LineRow line) =>
        insert.Bind(4, line.Table).Bind(6, line.Part).Bind(15, (int)line.Flags);

    private void WritePayees(List<Payee> payees)
    {
        using var insert = new SqliteStatement(Connection, InsertPayee);
        foreach (var p in payees)
        {
            insert.Bind(1, p.InstitutionId).Bind(2, p.Id).Bind(3, p.Name).Bind(4, p.SupplierReference).Bind(5, p.CompanyNumber)
                .Bind(6, p.CharityNumber).Bind(7, p.Postcode).Bind(8, p.RegisterPostcode).Bind(9, p.RegisterBasis).Run();
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
