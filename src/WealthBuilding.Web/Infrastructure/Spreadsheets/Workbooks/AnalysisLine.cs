namespace WealthBuilding.Web.Infrastructure.Spreadsheets.Workbooks;

/// <summary>One payment line of an analysis workbook.</summary>
internal readonly record struct AnalysisLine
{
    public DateOnly? Date { get; init; }

    public string? Supplier { get; init; }

    public string? Department { get; init; }

    public string? Service { get; init; }

    public string? Category { get; init; }

    public string? Purpose { get; init; }

    /// <summary>The publisher's own number of the transaction: text, so that leading zeros stay.</summary>
    public string? Transaction { get; init; }

    /// <summary>What the figures count of it: all, or under a filter by ring the part that lies there.</summary>
    public long Pence { get; init; }

    /// <summary>All of the payment.</summary>
    public long WholePence { get; init; }

    /// <summary>Pence of <see cref="Pence"/> that count as local.</summary>
    public long LocalPence { get; init; }

    /// <summary>Pence of <see cref="Pence"/> by ring, in the order of the rings.</summary>
    public IReadOnlyList<long>? RingPence { get; init; }

    public string? Place { get; init; }

    public string? Ring { get; init; }

    /// <summary>How the place is known.</summary>
    public string? Basis { get; init; }

    public string? File { get; init; }

    /// <summary>The record of the file, counted from 1.</summary>
    public long Record { get; init; }
}
