namespace WealthBuilding.Web.Infrastructure.Spreadsheets.Workbooks;

/// <summary>Everything that the analysis workbook says but the lines themselves. Plain data; pence are whole pence.</summary>
public sealed record AnalysisReport
{
    public required string Title { get; init; }

    public required string Subject { get; init; }

    public DateOnly? From { get; init; }

    public DateOnly? To { get; init; }

    public required string Scope { get; init; }

    public required string Local { get; init; }

    public required string PlacesSource { get; init; }

    public required string Filters { get; init; }

    public required string Address { get; init; }

    public required DateTimeOffset MadeAt { get; init; }

    public required string MadeBy { get; init; }

    public required string DataVersion { get; init; }

    public required long Lines { get; init; }

    public required int Suppliers { get; init; }

    public required long TotalPence { get; init; }

    public required long LocalPence { get; init; }

    public decimal? Share { get; init; }

    public decimal? Low { get; init; }

    public decimal? High { get; init; }

    public required IReadOnlyList<AnalysisGroup> Rings { get; init; }

    public required IReadOnlyList<AnalysisGroup> Months { get; init; }

    public required IReadOnlyList<AnalysisGroup> Years { get; init; }

    public required IReadOnlyList<AnalysisGroup> Departments { get; init; }

    public required IReadOnlyList<AnalysisGroup> Categories { get; init; }

    public required IReadOnlyList<AnalysisSupplier> TopSuppliers { get; init; }

    public required IReadOnlyList<AnalysisExclusion> Exclusions { get; init; }

    public required IReadOnlyList<AnalysisGroup> Unknowns { get; init; }
}

/// <summary>A group of payments: how many, how much, and how much of it local.</summary>
public sealed record AnalysisGroup(string Name, long Lines, long Pence, long LocalPence);

public sealed record AnalysisSupplier(string Name, long Lines, long Pence, long LocalPence, string Place, string Basis);

/// <summary>A rule of scope and what it leaves out; switched off, what it would leave out.</summary>
public sealed record AnalysisExclusion(string Rule, string Why, bool IsApplied, long Lines, long Pence);

/// <summary>One payment on its way into the workbook.</summary>
public readonly record struct AnalysisLine(
    int PaidOn, string Supplier, string? Department, string? Category, string? Purpose, string? Transaction, long Pence, string Place, string Ring, string Basis, string File, int Record);
