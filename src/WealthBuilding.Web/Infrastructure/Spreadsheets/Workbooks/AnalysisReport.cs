namespace WealthBuilding.Web.Infrastructure.Spreadsheets.Workbooks;

/// <summary>What an analysis workbook says, as plain figures: the caller has worked them out and the workbook shows and checks them.</summary>
internal sealed record AnalysisReport
{
    public required string Title { get; init; }

    /// <summary>The institution or the place.</summary>
    public required string Subject { get; init; }

    public DateOnly? From { get; init; }

    public DateOnly? To { get; init; }

    public required string ScopeName { get; init; }

    public required string ScopeVersion { get; init; }

    /// <summary>What counts as local, in words.</summary>
    public required string LocalDefinition { get; init; }

    public IReadOnlyList<string> Areas { get; init; } = [];

    /// <summary>Where the places of suppliers come from.</summary>
    public required string PlacesSource { get; init; }

    public string? FilterWords { get; init; }

    public string? FilterUrl { get; init; }

    public required DateTimeOffset MadeAt { get; init; }

    public required string MadeBy { get; init; }

    public required string DataVersion { get; init; }

    /// <summary>How many lines are in scope: as many must follow.</summary>
    public required long Lines { get; init; }

    public int SupplierCount { get; init; }

    public required long TotalPence { get; init; }

    public required long LocalPence { get; init; }

    public required long UnknownPence { get; init; }

    /// <summary>Local part of the total; none where the total is zero.</summary>
    public double? Share { get; init; }

    /// <summary>Local part of the spend whose place is known.</summary>
    public double? ShareOfKnown { get; init; }

    public double? Low { get; init; }

    public double? High { get; init; }

    public IReadOnlyList<RingFigure> Rings { get; init; } = [];

    /// <summary>By district, as the lines name it; none where the districts are not asked for.</summary>
    public IReadOnlyList<PlaceFigure> Places { get; init; } = [];

    public IReadOnlyList<MonthFigure> Months { get; init; } = [];

    public IReadOnlyList<YearFigure> Years { get; init; } = [];

    public IReadOnlyList<GroupFigure> Departments { get; init; } = [];

    public IReadOnlyList<GroupFigure> Categories { get; init; } = [];

    /// <summary>By who owns the suppliers; empty where nothing is known of it.</summary>
    public IReadOnlyList<GroupFigure> Owners { get; init; } = [];

    /// <summary>By the suppliers' size; empty where nothing is known of it.</summary>
    public IReadOnlyList<GroupFigure> Sizes { get; init; } = [];

    /// <summary>By the suppliers' sector; empty where nothing is known of it.</summary>
    public IReadOnlyList<GroupFigure> Sectors { get; init; } = [];

    /// <summary>The largest suppliers, largest first.</summary>
    public IReadOnlyList<SupplierFigure> TopSuppliers { get; init; } = [];

    /// <summary>Part of the total that the suppliers listed make up.</summary>
    public double? Coverage { get; init; }

    public IReadOnlyList<ScopeFigure> Excluded { get; init; } = [];

    public IReadOnlyList<UnknownFigure> Unknowns { get; init; } = [];
}

/// <summary>Spend in one ring around the area.</summary>
internal sealed record RingFigure(string Name, long Pence);

/// <summary>Spend in one district, or in several where nobody can say which; no ring for a row that gathers others.</summary>
internal sealed record PlaceFigure(string Name, string? Ring, long Lines, long TotalPence, long LocalPence);

/// <summary>Spend of one month, named by its first day; no month for payments without a date.</summary>
internal sealed record MonthFigure(DateOnly? Month, long TotalPence, long LocalPence);

/// <summary>Spend of one year, with the first day of it and of the next; no days for payments without a date.</summary>
internal sealed record YearFigure(string Label, long TotalPence, long LocalPence, DateOnly? First = null, DateOnly? Next = null);

/// <summary>Spend of one department, category or kind of supplier.</summary>
internal sealed record GroupFigure(string Name, long Lines, long TotalPence, long LocalPence);

/// <summary>Spend with one supplier.</summary>
internal sealed record SupplierFigure(int Rank, string Name, long Pence, long LocalPence, string Place, string Basis);

/// <summary>What one scope rule takes out, or would take out if it were switched on.</summary>
internal sealed record ScopeFigure(string Rule, string Why, long Lines, long Pence, bool IsOn);

/// <summary>Something that is not known, how many lines (none where lines are not counted) and how much money.</summary>
internal sealed record UnknownFigure(string What, long? Count, long Pence);
