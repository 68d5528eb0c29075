using MediatR;
using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Procurement.Contracts;
using WealthBuilding.Domain.Procurement.Ocds;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Infrastructure.Messaging;
using WealthBuilding.Web.Infrastructure.Spreadsheets;

namespace WealthBuilding.Web.Features.Procurement.Contracts.Imports;

/// <summary>One register that was brought in: before the commit what would become of each record, afterwards what became of it.</summary>
public static class ShowContractImport
{
    /// <summary>Rows that a page shows of each kind.</summary>
    public const int MostShown = 100;

    /// <param name="Verdict">Only records of this kind, all of them.</param>
    public sealed record Query(int ImportId, ContractVerdict? Verdict = null) : IQuery<Model?>;

    /// <param name="Tables">How the file was read; empty once it is finished.</param>
    public sealed record Model(ContractImport Import, RegisterOptions Options, IReadOnlyList<RegisterTable> Tables, IReadOnlyList<Row> Rows, IReadOnlyList<string> LeftOut)
    {
        public IEnumerable<Row> Of(ContractVerdict verdict) => Rows.Where(r => r.Verdict == verdict);

        /// <summary>Procurements in it that others buy; known where all rows were asked for.</summary>
        public int OtherBuyers => Rows.Count(r => r.Code == OcdsRegister.OtherBuyer);

        /// <summary>Rows of releases that are older than what is held and were passed over; known where all rows were asked for.</summary>
        public int Older => Rows.Count(r => r.Code == OcdsHeld.OlderRelease);

        /// <summary>What is to be told of the file itself, and is no row of it.</summary>
        public IReadOnlyList<string> Remarks { get; init; } = [];

        public IEnumerable<RegisterQuestion> Questions => Tables.SelectMany(t => t.Questions);

        public bool IsWaiting => Import.Status is ContractImportStatus.Ready or ContractImportStatus.NeedsDecision;
    }

    /// <param name="Words">Why it was set aside or skipped, or what changes.</param>
    public sealed record Row(string? Sheet, int Record, ContractVerdict Verdict, string? Code, string? Words, string? Reference, string? Title, string? Supplier, int? EntryId);

    public static ExportTable TableOf(IEnumerable<Row> rows) => new(
        [
            new("Sheet", CellType.Text), new("Row", CellType.Number), new("What became of it", CellType.Text), new("Why", CellType.Text), new("Reference", CellType.Text), new("Title", CellType.Text), new("Supplier", CellType.Text),
        ],
        rows.Select(r => new object?[] { r.Sheet, r.Record, ContractWords.Of(r.Verdict), r.Words, r.Reference, r.Title, r.Supplier }));

    internal sealed class Handler(AppDbContext db, RegisterPlanner planner) : IRequestHandler<Query, Model?>
    {
        public async Task<Model?> Handle(Query request, CancellationToken cancellationToken)
        {
            var import = await db.ContractImports.AsNoTracking().SingleOrDefaultAsync(i => i.Id == request.ImportId, cancellationToken);
            if (import is null)
            {
                return null;
            }

            // The rows are read again from the file, which is the evidence; what was committed is kept beside it.
            var reading = await planner.ReadAsync(import, cancellationToken);
            var isFinished = import.Status is ContractImportStatus.Committed or ContractImportStatus.Undone;
            var rows = isFinished ? await KeptAsync(import, reading, cancellationToken) : [.. reading.Rows.Select(r => RowOf(reading.File, r))];
            return new Model(
                import, RegisterPlanner.OptionsOf(import.Options), reading.File.Tables, [.. rows.Where(r => request.Verdict is null || r.Verdict == request.Verdict)],
                [.. reading.File.LeftOut.Select(l => $"'{l.Name}': {l.Why}")])
            { Remarks = reading.File.Remarks };
        }

        private async Task<List<Row>> KeptAsync(ContractImport import, RegisterReading reading, CancellationToken cancellationToken)
        {
            var kept = await db.ContractImportRows.AsNoTracking().Where(r => r.ImportId == import.Id).OrderBy(r => r.Row).ToListAsync(cancellationToken);
            return [.. kept.Select(k => RowOf(k, k.Row < reading.Rows.Count ? reading.Rows[k.Row].Row.Facts : null))];
        }

        private static Row RowOf(ContractImportRow kept, ContractFacts? facts) => new(
            kept.Sheet, kept.Record, kept.Verdict, kept.Code, kept.Words, facts?.Reference, facts?.Title, SuppliersOf(facts), kept.EntryId);

        private static Row RowOf(RegisterFile file, PlannedRow row) => new(
            file.Tables[row.Table].Sheet, row.Row.Number, row.Verdict, row.Code, WordsOf(row), row.Row.Facts?.Reference, row.Row.Facts?.Title, SuppliersOf(row.Row.Facts), row.EntryId);

        private static string? SuppliersOf(ContractFacts? facts) => facts is null ? null : string.Join("; ", facts.Suppliers.Select(s => s.Name));
    }

    /// <summary>What a person should read beside a planned record.</summary>
    internal static string? WordsOf(PlannedRow row) =>
        row.Sentence ?? (row.Row.Told.Concat(row.Differences.Select(d => d.Words)).Concat(row.Row.Notes).ToList() is { Count: > 0 } words ? string.Join("; ", words) : null);
}
