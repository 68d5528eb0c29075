using MediatR;
using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Spend.Imports;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Infrastructure.Files;
using WealthBuilding.Web.Infrastructure.Messaging;

namespace WealthBuilding.Web.Features.Spend.Imports;

/// <summary>The rows of an import that were set aside or are held already, in the file's own columns, with the problem of each.</summary>
public static class ListVerdicts
{
    public sealed record Query(int ImportId, VerdictKind Kind) : IQuery<Model?>;

    public sealed record Model(string FileName, IReadOnlyList<TableRows> Tables);

    public sealed record TableRows(string? Sheet, IReadOnlyList<string> Headers, IReadOnlyList<Row> Rows);

    public sealed record Row(int Record, IReadOnlyList<string> Cells, string Problem);

    internal sealed class Handler(AppDbContext db, FileStore store, ILedgerFiles files, FileAnalysis analyser) : IRequestHandler<Query, Model?>
    {
        public async Task<Model?> Handle(Query request, CancellationToken cancellationToken)
        {
            var import = await db.SpendImports.AsNoTracking().SingleOrDefaultAsync(i => i.Id == request.ImportId, cancellationToken);
            if (import is null)
            {
                return null;
            }

            var reading = ImportReading.FromJson(import.Reading);
            var path = store.PathOf(import.InstitutionId, import.Sha256);
            var verdicts = await VerdictsAsync(import, path, request.Kind, cancellationToken);
            var tables = verdicts.GroupBy(v => v.Table).OrderBy(g => g.Key)
                .Select(g => RowsOf(import, path, reading.Tables[g.Key], [.. g], cancellationToken)).ToList();
            return new Model(import.FileName, tables);
        }

        /// <summary>As stored; before the import is written, from a fresh reading.</summary>
        private async Task<List<ImportVerdict>> VerdictsAsync(SpendImport import, string path, VerdictKind kind, CancellationToken cancellationToken)
        {
            if (import.Status is not (ImportStatus.Ready or ImportStatus.NeedsDecision))
            {
                return await db.ImportVerdicts.AsNoTracking().Where(v => v.ImportId == import.Id && v.Kind == kind).OrderBy(v => v.Row).ToListAsync(cancellationToken);
            }

            var fresh = await analyser.ReadAgainAsync(import, path, isLast: false, cancellationToken);
            return [.. VerdictRows.Of(import, fresh.File.Tables, fresh.Held.Rows).Where(v => v.Kind == kind)];
        }

        private TableRows RowsOf(SpendImport import, string path, TableReading table, List<ImportVerdict> verdicts, CancellationToken cancellationToken)
        {
            var records = files.ReadRecords(path, import.FileName, table.ToLayout(), verdicts.Select(v => v.Record).ToHashSet(), cancellationToken);
            var words = table.Problems.ToDictionary(p => p.Code, p => p.Text);
            return new TableRows(table.Sheet, table.Headers,
                [.. verdicts.Select(v => new Row(v.Record, records.GetValueOrDefault(v.Record, []), words.GetValueOrDefault(v.Code) ?? ImportWords.Of(v.Code)))]);
        }
    }
}
