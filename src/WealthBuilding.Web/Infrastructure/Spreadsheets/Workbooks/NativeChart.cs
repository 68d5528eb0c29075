namespace WealthBuilding.Web.Infrastructure.Spreadsheets.Workbooks;

/// <summary>A chart that the workbook program draws from cells.</summary>
internal sealed record NativeChart
{
    public required string Sheet { get; init; }

    public required string Title { get; init; }

    /// <summary>The chart in words, for those who do not see it.</summary>
    public required string AltText { get; init; }

    /// <summary>Bars that lie, first category on top; else columns that stand on each other.</summary>
    public bool IsLying { get; init; }

    public required string CategoryRange { get; init; }

    /// <summary>Text, or dates as serial numbers.</summary>
    public required IReadOnlyList<string> Categories { get; init; }

    /// <summary>Format of categories that are dates.</summary>
    public string? DateFormat { get; init; }

    public required IReadOnlyList<ChartSeries> Series { get; init; }

    public required ChartPlace Place { get; init; }
}

/// <summary>One series of a chart: its name, the cells, their values and its colour.</summary>
internal sealed record ChartSeries(string Name, string Range, IReadOnlyList<long> Pence, string Colour);

/// <summary>Cells that a chart lies over, counted from 0.</summary>
internal sealed record ChartPlace(int Column, int Row, int LastColumn, int LastRow);
