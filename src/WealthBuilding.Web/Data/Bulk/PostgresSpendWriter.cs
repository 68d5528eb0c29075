using System.Text;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using NpgsqlTypes;
using WealthBuilding.Domain.Spend;
using WealthBuilding.Domain.Spend.Imports;

namespace WealthBuilding.Web.Data.Bulk;

/// <summary>Bulk writing on PostgreSQL: binary COPY, within the open transaction.</summary>
internal sealed class PostgresSpendWriter(AppDbContext db) : ISpendWriter
{
    private const string CopyLines = """
        COPY "SpendLines" ("InstitutionId", "Id", "ImportId", "Table", "Record", "Part", "PayeeId", "PaidOn", "Pence",
            "DepartmentId", "ServiceId", "CategoryId", "PurposeId", "Transaction", "Flags", "Fingerprint") FROM STDIN (FORMAT BINARY)
        """;

    private const string CopyPayees = """
        COPY "Payees" ("InstitutionId", "Id", "Name", "SupplierReference", "CompanyNumber", "CharityNumber", "Postcode")
            FROM STDIN (FORMAT BINARY)
        """;

    private const string CopyTerms = """COPY "SpendTerms" ("InstitutionId", "Id", "Kind", "Text") FROM STDIN (FORMAT BINARY)""";

    private const string CopyVerdicts = """
        COPY "ImportVerdicts" ("InstitutionId", "ImportId", "Row", "Table", "Record", "Part", "Kind", "Code", "Pence") FROM STDIN (FORMAT BINARY)
        """;

    private NpgsqlConnection Connection => (NpgsqlConnection)db.Database.GetDbConnection();

    public async Task WriteAsync(SpendChunk chunk, CancellationToken cancellationToken)
    {
        await CopyAsync(CopyPayees, chunk.Payees, WritePayee, cancellationToken);
        await CopyAsync(CopyTerms, chunk.Terms, WriteTerm, cancellationToken);
        await CopyAsync(CopyLines, chunk.Lines, (writer, line) => WriteLine(writer, chunk, line), cancellationToken);
    }

    public Task WriteVerdictsAsync(IEnumerable<ImportVerdict> verdicts, CancellationToken cancellationToken) =>
        CopyAsync(CopyVerdicts, verdicts, WriteVerdict, cancellationToken);

    private async Task CopyAsync<T>(string sql, IEnumerable<T> rows, Action<NpgsqlBinaryImporter, T> write, CancellationToken cancellationToken)
    {
        await using var writer = await Connection.BeginBinaryImportAsync(sql, cancellationToken);
        foreach (var row in rows)
        {
            cancellationToken.ThrowIfCancellationRequested();
            writer.StartRow();
            write(writer, row);
        }

        await writer.CompleteAsync(cancellationToken);
    }

    private static void WriteLine(NpgsqlBinaryImporter writer, SpendChunk chunk, LineRow line)
    {
        writer.Write(chunk.InstitutionId, NpgsqlDbType.Integer);
        writer.Write(SpendLine.IdOf(chunk.ImportId, line.Row), NpgsqlDbType.Bigint);
        writer.Write(chunk.ImportId, NpgsqlDbType.Integer);
        writer.Write(line.Table, NpgsqlDbType.Smallint);
        writer.Write(line.Record, NpgsqlDbType.Integer);
        writer.Write(line.Part, NpgsqlDbType.Smallint);
        writer.Write(line.PayeeId, NpgsqlDbType.Integer);
        writer.Write(line.PaidOn, NpgsqlDbType.Integer);
        writer.Write(line.Pence, NpgsqlDbType.Bigint);
        WriteId(writer, line.DepartmentId);
        WriteId(writer, line.ServiceId);
        WriteId(writer, line.CategoryId);
        WriteId(writer, line.PurposeId);
        WriteText(writer, line.Transaction.IsEmpty ? null : Encoding.UTF8.GetString(line.Transaction.Span));
        writer.Write((int)line.Flags, NpgsqlDbType.Integer);
        writer.Write(line.Fingerprint, NpgsqlDbType.Bigint);
    }

    private static void WritePayee(NpgsqlBinaryImporter writer, Payee payee)
    {
        writer.Write(payee.InstitutionId, NpgsqlDbType.Integer);
        writer.Write(payee.Id, NpgsqlDbType.Integer);
        writer.Write(payee.Name, NpgsqlDbType.Text);
        WriteText(writer, payee.SupplierReference);
        WriteText(writer, payee.CompanyNumber);
        WriteText(writer, payee.CharityNumber);
        WriteText(writer, payee.Postcode);
    }

    private static void WriteTerm(NpgsqlBinaryImporter writer, SpendTerm term)
    {
        writer.Write(term.InstitutionId, NpgsqlDbType.Integer);
        writer.Write(term.Id, NpgsqlDbType.Integer);
        writer.Write(term.Kind.ToString(), NpgsqlDbType.Text);
        writer.Write(term.Text, NpgsqlDbType.Text);
    }

    private static void WriteVerdict(NpgsqlBinaryImporter writer, ImportVerdict verdict)
    {
        writer.Write(verdict.InstitutionId, NpgsqlDbType.Integer);
        writer.Write(verdict.ImportId, NpgsqlDbType.Integer);
        writer.Write(verdict.Row, NpgsqlDbType.Integer);
        writer.Write(verdict.Table, NpgsqlDbType.Smallint);
        writer.Write(verdict.Record, NpgsqlDbType.Integer);
        writer.Write(verdict.Part, NpgsqlDbType.Smallint);
        writer.Write(verdict.Kind.ToString(), NpgsqlDbType.Text);
        writer.Write(verdict.Code, NpgsqlDbType.Text);
        writer.Write(verdict.Pence, NpgsqlDbType.Bigint);
    }

    private static void WriteId(NpgsqlBinaryImporter writer, int id)
    {
        if (id == 0)
        {
            writer.WriteNull();
        }
        else
        {
            writer.Write(id, NpgsqlDbType.Integer);
        }
    }

    private static void WriteText(NpgsqlBinaryImporter writer, string? text)
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
}
