namespace WealthBuilding.Domain.Spend.Imports;

/// <summary>Where an import stands. <see cref="SpendImport"/> guards the steps between.</summary>
public enum ImportStatus
{
    /// <summary>Read, but something has two readings that only a person can settle.</summary>
    NeedsDecision,

    /// <summary>Read and ready to be reviewed and committed.</summary>
    Ready,

    /// <summary>Reviewed; waits for a worker.</summary>
    Queued,

    /// <summary>Lines are being written, unseen until all are there.</summary>
    Running,

    /// <summary>Its lines count in every figure.</summary>
    Committed,

    Failed,

    Cancelled,

    /// <summary>Withdrawn: its lines are gone, its file and its reasons are kept.</summary>
    Undone,
}
