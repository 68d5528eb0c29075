using WealthBuilding.Domain.Audit;
using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.Identity;

namespace WealthBuilding.Domain.Spend.Imports;

/// <summary>One spend file brought in by an institution: the evidence, how it was read, and what became of it.</summary>
public sealed class SpendImport : IAudited, ITenantOwned
{
    public int Id { get; private set; }

    public required int InstitutionId { get; init; }

    /// <summary>The name that the file came with.</summary>
    public required string FileName { get; init; }

    /// <summary>SHA-256 of the bytes, in lower-case hexadecimal; the name under which they are kept.</summary>
    public required string Sha256 { get; init; }

    public required long Length { get; init; }

    public required DateTimeOffset UploadedAt { get; init; }

    public int? UploadedById { get; init; }

    public required string UploadedBy { get; init; }

    public ImportStatus Status { get; private set; }

    /// <summary>What a person said of the layout, as JSON of <see cref="LedgerReadOptions"/>.</summary>
    public string Options { get; private set; } = "{}";

    /// <summary>How the file was read and what is in it, as JSON: shown on the pages without reading the file again.</summary>
    [NotAudited]
    public string Reading { get; private set; } = "{}";

    [NotAudited]
    public int RowsInFile { get; private set; }

    [NotAudited]
    public int RowsImported { get; private set; }

    [NotAudited]
    public int RowsQuarantined { get; private set; }

    [NotAudited]
    public int RowsHeld { get; private set; }

    [NotAudited]
    public int RowsSkipped { get; private set; }

    [NotAudited]
    public long PenceInFile { get; private set; }

    [NotAudited]
    public long PenceImported { get; private set; }

    [NotAudited]
    public long PenceQuarantined { get; private set; }

    [NotAudited]
    public long PenceHeld { get; private set; }

    /// <summary>First and last payment as yyyymmdd, 0 where no row has a date.</summary>
    [NotAudited]
    public int PeriodFrom { get; private set; }

    [NotAudited]
    public int PeriodTo { get; private set; }

    /// <summary>Rows written so far; the next chunk begins here. Kept in the same transaction as the chunk.</summary>
    [NotAudited]
    public int NextRow { get; private set; }

    /// <summary>Take rows that an earlier import already holds all the same.</summary>
    public bool TakeHeldRows { get; private set; }

    public DateTimeOffset? CommittedAt { get; private set; }

    public string? Failure { get; private set; }

    public string AuditSubject => $"import {Id} ({FileName})";

    /// <summary>Rows in = imported + quarantined + already held + skipped, and the same for pence (skipped totals are not money).</summary>
    public bool Reconciles =>
        RowsInFile == RowsImported + RowsQuarantined + RowsHeld + RowsSkipped
        && PenceInFile == PenceImported + PenceQuarantined + PenceHeld;

    public void TakeReading(string options, string reading, ImportFigures figures, bool open)
    {
        Require(ImportStatus.NeedsDecision, ImportStatus.Ready);
        Options = options;
        Reading = reading;
        SetFigures(figures);
        Status = open ? ImportStatus.NeedsDecision : ImportStatus.Ready;
    }

    /// <summary>The person has seen the review; the import may be written.</summary>
    public Problem? Queue(bool takeHeldRows)
    {
        if (Status is not ImportStatus.Ready)
        {
            return new Problem.Conflict(Status is ImportStatus.NeedsDecision
                ? "Answer the open questions about this file before importing it"
                : "This import has already been started");
        }

        TakeHeldRows = takeHeldRows;
        Status = ImportStatus.Queued;
        return null;
    }

    /// <summary>Its lines are being written from now on.</summary>
    /// <param name="reading">How the file was read, with the imports that hold rows of it.</param>
    public void Start(string reading)
    {
        Require(ImportStatus.Queued, ImportStatus.Running);
        Reading = reading;
        Status = ImportStatus.Running;
    }

    /// <param name="reading">How the file was read, with what became of each table's rows.</param>
    public void Commit(ImportFigures figures, string reading, DateTimeOffset at)
    {
        Require(ImportStatus.Running);
        SetFigures(figures);
        Reading = reading;
        if (!Reconciles)
        {
            throw new InvalidOperationException($"Import {Id} does not reconcile.");
        }

        Status = ImportStatus.Committed;
        CommittedAt = at;
    }

    public void Fail(string why)
    {
        Failure = why;
        Status = ImportStatus.Failed;
    }

    public Problem? Cancel()
    {
        if (Status is ImportStatus.Committed or ImportStatus.Undone or ImportStatus.Cancelled)
        {
            return new Problem.Conflict("This import is already finished");
        }

        Status = ImportStatus.Cancelled;
        NextRow = 0;
        return null;
    }

    public Problem? Undo()
    {
        if (Status is not ImportStatus.Committed)
        {
            return new Problem.Conflict("Only an import that was committed can be undone");
        }

        Status = ImportStatus.Undone;
        NextRow = 0;
        return null;
    }

    /// <summary>
    /// A file whose rows it left out, since that file held them already, is withdrawn: it is written again from its own kept bytes,
    /// so that the rows which only it holds now come in.
    /// </summary>
    public void Reopen()
    {
        Require(ImportStatus.Committed);
        Status = ImportStatus.Queued;
        NextRow = 0;
    }

    private void SetFigures(ImportFigures figures)
    {
        RowsInFile = figures.RowsInFile;
        RowsImported = figures.RowsImported;
        RowsQuarantined = figures.RowsQuarantined;
        RowsHeld = figures.RowsHeld;
        RowsSkipped = figures.RowsSkipped;
        PenceInFile = figures.PenceInFile;
        PenceImported = figures.PenceImported;
        PenceQuarantined = figures.PenceQuarantined;
        PenceHeld = figures.PenceHeld;
        PeriodFrom = figures.PeriodFrom;
        PeriodTo = figures.PeriodTo;
    }

    private void Require(params ReadOnlySpan<ImportStatus> allowed)
    {
        if (!allowed.Contains(Status))
        {
            throw new InvalidOperationException($"Import {Id} is {Status}.");
        }
    }
}
