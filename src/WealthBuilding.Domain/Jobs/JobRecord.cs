namespace WealthBuilding.Domain.Jobs;

/// <summary>Where a piece of long work stands.</summary>
public enum JobStatus
{
    Waiting,
    Running,
    Done,
    Failed,
    Cancelled,
}

/// <summary>A command kept in a table: claimed by one worker at a time, resumable, safe to close the page on.</summary>
public sealed class JobRecord
{
    public long Id { get; private set; }

    public int? InstitutionId { get; init; }

    /// <summary>The command's type name within the application.</summary>
    public required string Kind { get; init; }

    /// <summary>The command as JSON.</summary>
    public required string Payload { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public JobStatus Status { get; set; }

    /// <summary>Grows with every claim; a worker whose number is old may not write any more.</summary>
    public int Fence { get; set; }

    public string? Worker { get; set; }

    /// <summary>Until when the worker's claim holds without a sign of life.</summary>
    public DateTimeOffset? LeaseUntil { get; set; }

    public int Attempts { get; set; }

    public long RowsDone { get; set; }

    public long RowsTotal { get; set; }

    public long PenceDone { get; set; }

    public DateTimeOffset? FinishedAt { get; set; }

    /// <summary>What went wrong, in words for the reader of the page.</summary>
    public string? Failure { get; set; }
}
