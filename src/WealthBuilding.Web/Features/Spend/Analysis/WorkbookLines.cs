using System.Data.Common;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Places;
using WealthBuilding.Domain.Spend;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Features.Spend.Published;
using WealthBuilding.Web.Infrastructure.Spreadsheets.Workbooks;

namespace WealthBuilding.Web.Features.Spend.Analysis;

/// <summary>The lines of a view, one after the other from the database; which of them pass is what the view itself says.</summary>
internal sealed class WorkbookLines
{
    private const string Sql = """
        SELECT "PayeeId", "PaidOn", "Pence", COALESCE("DepartmentId", 0), COALESCE("CategoryId", 0), COALESCE("PurposeId", 0), "Transaction", "Record"
        FROM "SpendLines" WHERE "InstitutionId" = @institution AND "Id" >= @first AND "Id" < @next ORDER BY "Id"
        """;

    private readonly DbConnection _connection;
    private readonly MeasureShare.Measure _measure;
    private readonly int _institution;
    private readonly Dictionary<int, PayeeWordsOfLine> _payees = [];
    private readonly Dictionary<int, string> _terms;
    private readonly Dictionary<int, string> _files;

    private WorkbookLines(DbConnection connection, MeasureShare.Measure measure, int institution, Dictionary<int, string> terms, Dictionary<int, string> files) =>
        (_connection, _measure, _institution, _terms, _files) = (connection, measure, institution, terms, files);

    private sealed record PayeeWordsOfLine(int Code, string Name, string Place, string Ring, string Basis);

    public static async Task<WorkbookLines> OpenAsync(AppDbContext db, MeasureShare.Measure measure, AuthorityDirectory authorities, int institution, CancellationToken cancellationToken)
    {
        var terms = await db.SpendTerms.AsNoTracking().ToDictionaryAsync(t => t.Id, t => t.Text, cancellationToken);
        var files = await db.SpendImports.AsNoTracking().ToDictionaryAsync(i => i.Id, i => i.FileName, cancellationToken);
        await db.Database.OpenConnectionAsync(cancellationToken);
        var lines = new WorkbookLines(db.Database.GetDbConnection(), measure, institution, terms, files);
        var payees = measure.View.Snapshot.Payees;
        for (var i = 0; i < payees.Count; i++)
        {
            lines._payees[(int)(payees[i].Id & uint.MaxValue)] = new PayeeWordsOfLine(
                i, payees[i].Name, PlaceWords.Of(payees[i].Place, authorities), PlaceWords.RingOf(measure.View.Lens, i), PlaceWords.BasisOf(payees[i].Place));
        }

        return lines;
    }

    public IEnumerable<AnalysisLine> Read(CancellationToken cancellationToken)
    {
        foreach (var import in _measure.View.Snapshot.Imports)
        {
            foreach (var line in OfImport(int.Parse(import.Id, CultureInfo.InvariantCulture), _measure.View.PassingLines(import.Id), cancellationToken))
            {
                yield return line;
            }
        }
    }

    private IEnumerable<AnalysisLine> OfImport(int importId, bool[] passes, CancellationToken cancellationToken)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = Sql;
        Add(command, "@institution", _institution);
        Add(command, "@first", SpendLine.IdOf(importId, 0));
        Add(command, "@next", SpendLine.IdOf(importId + 1, 0));
        using var reader = command.ExecuteReader();
        for (var row = 0; reader.Read(); row++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (passes[row])
            {
                var payee = _payees[reader.GetInt32(0)];
                var part = _measure.View.PartOf(payee.Code, reader.GetInt64(2));
                yield return new AnalysisLine
                {
                    Date = DateOf(reader.GetInt32(1)),
                    Supplier = payee.Name,
                    Department = _terms.GetValueOrDefault(reader.GetInt32(3)),
                    Category = _terms.GetValueOrDefault(reader.GetInt32(4)),
                    Purpose = _terms.GetValueOrDefault(reader.GetInt32(5)),
                    Transaction = reader.IsDBNull(6) ? null : reader.GetString(6),
                    Pence = part.Pence,
                    WholePence = reader.GetInt64(2),
                    LocalPence = part.LocalPence,
                    RingPence = part.RingPence,
                    Place = payee.Place,
                    Ring = payee.Ring,
                    Basis = payee.Basis,
                    File = _files[importId],
                    Record = reader.GetInt32(7),
                };
            }
        }
    }

    // 20260401 is 1 April 2026; 0 says that the file gives no date.
    private static DateOnly? DateOf(int day) => day == 0 ? null : new DateOnly(day / 10_000, day / 100 % 100, day % 100);

    private static void Add(DbCommand command, string name, long value)
    {
        var parameter = command.CreateParameter();
        parameter.ParameterName = name;
        parameter.Value = value;
        command.Parameters.Add(parameter);
    }
}
