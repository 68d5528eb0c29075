namespace WealthBuilding.Web.Infrastructure.Spreadsheets.Workbooks;

/// <summary>What a column of a small table holds.</summary>
internal enum ColumnKind
{
    Text,
    Count,
    Money,
    Percent,
    Month,
    Day,

    /// <summary>A number with decimals, such as hours or pounds for an hour.</summary>
    Decimal,
}

/// <summary>A column of a small table.</summary>
/// <param name="Heading">The heading; pounds are said here, not in the cells.</param>
/// <param name="Kind">What it holds.</param>
/// <param name="Value">The value of a row: text, a count, pence, a fraction or the first day of a month.</param>
/// <param name="Formula">The formula of a row, by its number; the value is then its kept result.</param>
/// <param name="HasTotal">Whether the row above the headings adds the column up.</param>
internal sealed record TableColumn<T>(string Heading, ColumnKind Kind, Func<T, object?> Value, Func<T, int, string?>? Formula = null, bool HasTotal = true);

/// <summary>Where a table went.</summary>
internal sealed record TableArea(string Sheet, int HeadingRow, int LastRow)
{
    internal int FirstRow => HeadingRow + 1;

    internal string Range(char column) => Range(column, LastRow);

    internal string Range(char column, int lastRow) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"'{Sheet}'!${column}${FirstRow}:${column}${lastRow}");
}
