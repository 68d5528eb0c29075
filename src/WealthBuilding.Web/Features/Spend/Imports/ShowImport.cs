using MediatR;
using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Spend.Imports;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Infrastructure.Messaging;

namespace WealthBuilding.Web.Features.Spend.Imports;

/// <summary>One import: how it was read, its control totals, its progress, and in the end its report.</summary>
public static class ShowImport
{
    public sealed record Query(int ImportId) : IQuery<Model?>;

    public sealed record Model
    {
        public required int Id { get; init; }

        public required string FileName { get; init; }

        public required string Sha256 { get; init; }

        public required long Length { get; init; }

        public required ImportStatus Status { get; init; }

        public required DateTimeOffset UploadedAt { get; init; }

        public required string UploadedBy { get; init; }

        public DateTimeOffset? CommittedAt { get; init; }

        public string? Failure { get; init; }

        /// <summary>How the file was read: tables with columns, questions, problems and figures.</summary>
        public required ImportReading Reading { get; init; }

        /// <summary>Control totals over all tables.</summary>
        public required ImportFigures Figures { get; init; }

        /// <summary>What a person said of the layout.</summary>
        public required LedgerReadOptions Options { get; init; }

        /// <summary>Rows written so far, of <see cref="ImportFigures.RowsInFile"/>.</summary>
        public required int RowsDone { get; init; }

        /// <summary>Whether the person who sees the page has just sent the same bytes once more.</summary>
        public bool BroughtInAgain { get; init; }

        /// <summary>Whether earlier imports hold every payment of the file.</summary>
        public bool IsNothingNew => Figures.RowsImported == 0 && Figures.RowsQuarantined == 0 && Figures.RowsHeld > 0;

        /// <summary>The page for where the import stands.</summary>
        public string ViewName => Status switch
        {
            ImportStatus.NeedsDecision or ImportStatus.Ready => "Review",
            ImportStatus.Queued or ImportStatus.Running => "Working",
            _ => "Report",
        };

        public string ProgressWords => Status is ImportStatus.Queued
            ? "Waiting for its turn"
            : $"{RowsDone:N0} of {Figures.RowsInFile:N0} rows";

        public bool IsFinished => Status is ImportStatus.Committed or ImportStatus.Failed or ImportStatus.Cancelled or ImportStatus.Undone;

        public bool IsWorking => Status is ImportStatus.Queued or ImportStatus.Running;

        public bool RowsAgree => Figures.RowsInFile == Figures.RowsImported + Figures.RowsQuarantined + Figures.RowsHeld + Figures.RowsSkipped;

        public bool PenceAgree => Figures.PenceInFile == Figures.PenceImported + Figures.PenceQuarantined + Figures.PenceHeld;
    }

    internal sealed class Handler(AppDbContext db) : IRequestHandler<Query, Model?>
    {
        public async Task<Model?> Handle(Query request, CancellationToken cancellationToken)
        {
            var import = await db.SpendImports.AsNoTracking().SingleOrDefaultAsync(i => i.Id == request.ImportId, cancellationToken);
            return import is null ? null : ModelOf(import);
        }

        private static Model ModelOf(SpendImport import) => new()
        {
            Id = import.Id,
            FileName = import.FileName,
            Sha256 = import.Sha256,
            Length = import.Length,
            Status = import.Status,
            UploadedAt = import.UploadedAt,
            UploadedBy = import.UploadedBy,
            CommittedAt = import.CommittedAt,
            Failure = import.Failure,
            Reading = ImportReading.FromJson(import.Reading),
            Figures = new ImportFigures(
                import.RowsInFile, import.RowsImported, import.RowsQuarantined, import.RowsHeld, import.RowsSkipped,
                import.PenceInFile, import.PenceImported, import.PenceQuarantined, import.PenceHeld, import.PeriodFrom, import.PeriodTo),
            Options = FileAnalysis.FromJson(import.Options),
            RowsDone = import.Status is ImportStatus.Committed ? import.RowsInFile : import.NextRow,
        };
    }
}
