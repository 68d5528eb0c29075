using WealthBuilding.Domain.Audit;
using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.Identity;

namespace WealthBuilding.Domain.Procurement.Contracts;

/// <summary>Where an import of a register stands.</summary>
public enum ContractImportStatus
{
    /// <summary>Something has to be settled by a person.</summary>
    NeedsDecision,

    /// <summary>Read; waits for somebody to look at it.</summary>
    Ready,
    Committed,
    Cancelled,
    Undone,
}

/// <summary>How many records became what.</summary>
public sealed record ContractFigures(int InFile, int Added, int Changed, int Unchanged, int Joined, int Quarantined, int Skipped)
{
    /// <summary>Everything in the file is accounted for.</summary>
    public bool Agrees => InFile == Added + Changed + Unchanged + Joined + Quarantined + Skipped;

    public static ContractFigures Of(IReadOnlyCollection<PlannedRow> rows)
    {
        int Count(ContractVerdict verdict) => rows.Count(r => r.Verdict == verdict);
        return new ContractFigures(
            rows.Count, Count(ContractVerdict.Added), Count(ContractVerdict.Changed), Count(ContractVerdict.Unchanged), Count(ContractVerdict.Joined), Count(ContractVerdict.Quarantined), Count(ContractVerdict.Skipped));
    }
}

/// <summary>One register that was brought in: the evidence, how it was read, and what became of it.</summary>
public sealed class ContractImport : IAudited, ITenantOwned
{
    public int Id { get; private set; }

    public required int InstitutionId { get; init; }

    public required string FileName { get; init; }

    /// <summary>SHA-256 of the bytes, in lower-case hexadecimal; the name under which they are kept.</summary>
    public required string Sha256 { get; init; }

    public required DateTimeOffset UploadedAt { get; init; }

    public int? UploadedById { get; init; }

    public required string UploadedBy { get; init; }

    public ContractImportStatus Status { get; private set; }

    /// <summary>What a person said of the layout, as JSON.</summary>
    public string Options { get; private set; } = "{}";

    [NotAudited]
    public int RowsInFile { get; private set; }

    [NotAudited]
    public int RowsAdded { get; private set; }

    [NotAudited]
    public int RowsChanged { get; private set; }

    [NotAudited]
    public int RowsUnchanged { get; private set; }

    [NotAudited]
    public int RowsJoined { get; private set; }

    [NotAudited]
    public int RowsQuarantined { get; private set; }

    [NotAudited]
    public int RowsSkipped { get; private set; }

    /// <summary>Entries that an undo left as they are, for they were changed since.</summary>
    [NotAudited]
    public int RowsKept { get; private set; }

    public DateTimeOffset? CommittedAt { get; private set; }

    public string AuditSubject => $"contract import {Id} ({FileName})";

    public ContractFigures Figures => new(RowsInFile, RowsAdded, RowsChanged, RowsUnchanged, RowsJoined, RowsQuarantined, RowsSkipped);

    public void TakeReading(string options, ContractFigures figures, bool isOpen)
    {
        Options = options;
        Take(figures);
        Status = isOpen ? ContractImportStatus.NeedsDecision : ContractImportStatus.Ready;
    }

    /// <summary>The register is written.</summary>
    /// <exception cref="InvalidOperationException">The figures do not account for every record.</exception>
    public Problem? Commit(ContractFigures figures, DateTimeOffset at)
    {
        if (Status is not ContractImportStatus.Ready)
        {
            return new Problem.Conflict(Status is ContractImportStatus.NeedsDecision ? "Answer the open questions about this register first" : "This import is already finished");
        }

        if (!figures.Agrees)
        {
            throw new InvalidOperationException($"Contract import {Id} does not account for every record.");
        }

        Take(figures);
        (Status, CommittedAt) = (ContractImportStatus.Committed, at);
        return null;
    }

    public Problem? Cancel() => Move(ContractImportStatus.Cancelled, "This import is already finished", ContractImportStatus.Ready, ContractImportStatus.NeedsDecision);

    public Problem? Undo() => Move(ContractImportStatus.Undone, "Only an import that was committed can be undone", ContractImportStatus.Committed);

    /// <summary>How many entries the undo could not take back.</summary>
    public void Kept(int rows) => RowsKept = rows;

    private Problem.Conflict? Move(ContractImportStatus to, string sentence, params ReadOnlySpan<ContractImportStatus> from)
    {
        if (!from.Contains(Status))
        {
            return new Problem.Conflict(sentence);
        }

        Status = to;
        return null;
    }

    private void Take(ContractFigures figures) =>
        (RowsInFile, RowsAdded, RowsChanged, RowsUnchanged, RowsJoined, RowsQuarantined, RowsSkipped) =
        (figures.InFile, figures.Added, figures.Changed, figures.Unchanged, figures.Joined, figures.Quarantined, figures.Skipped);
}

/// <summary>What became of one record of a committed register.</summary>
public sealed class ContractImportRow : ITenantOwned
{
    public required int InstitutionId { get; init; }

    public required int ImportId { get; init; }

    /// <summary>Its place over all tables of the file, from 0.</summary>
    public required int Row { get; init; }

    /// <summary>Number of the record in the file or sheet.</summary>
    public required int Record { get; init; }

    public string? Sheet { get; init; }

    public required ContractVerdict Verdict { get; init; }

    public string? Code { get; init; }

    /// <summary>Why it was set aside or skipped, or what changed.</summary>
    public string? Words { get; init; }

    public int? EntryId { get; init; }

    /// <summary>What the entry said before, as JSON; null unless it was changed.</summary>
    public string? Before { get; init; }

    /// <summary>The entry's version after the import: an undo leaves alone what was changed since.</summary>
    public Guid? Version { get; init; }
}
