namespace WealthBuilding.Web.Infrastructure.Spreadsheets;

/// <summary>What the cells of a column are: it decides how they are written, and that numbers are never altered.</summary>
public enum CellType
{
    Text,
    Number,

    /// <summary>Whole pence in a long, written as pounds.</summary>
    Pounds,

    /// <summary>A fraction of one.</summary>
    Share,
    Date,
}

/// <summary>A column of an export: its title and what its cells are.</summary>
/// <param name="Key">The name in JSON, for programs: <c>supplierCode</c>; where there is none, the title.</param>
public sealed record ExportColumn(string Title, CellType Type, string? Key = null);

/// <summary>A table on its way out, in one list of columns, so that titles and cells cannot drift apart.</summary>
public sealed record ExportTable(IReadOnlyList<ExportColumn> Columns, IEnumerable<object?[]> Rows);
