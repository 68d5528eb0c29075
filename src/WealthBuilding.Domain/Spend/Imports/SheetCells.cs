namespace WealthBuilding.Domain.Spend.Imports;

/// <summary>What a workbook says a cell holds.</summary>
public enum CellKind
{
    Empty,
    Text,
    Number,

    /// <summary>A number that its format shows as a date; <see cref="SheetCell.Number"/> is a serial day of the 1900 system.</summary>
    Date,
    Boolean,
    Error,
}

/// <summary>One cell of a sheet. Text is set for texts (leading zeros that the format shows are kept), Number for numbers and dates.</summary>
/// <remarks>Days of a 1904 workbook are already shifted into the 1900 system by the reader of the workbook.</remarks>
public readonly record struct SheetCell(CellKind Kind, string? Text, double Number)
{
    public static readonly SheetCell Empty;

    public static SheetCell OfText(string text) => new(CellKind.Text, text, 0);

    public static SheetCell OfNumber(double number) => new(CellKind.Number, null, number);

    public static SheetCell OfDate(double serialDay) => new(CellKind.Date, null, serialDay);
}

/// <summary>One sheet of a workbook: its name, whether it is hidden, and its rows from the first down, read once or many times.</summary>
/// <remarks>Row n of the sheet is the n-th item: blank rows are items without cells.</remarks>
public interface ISheet
{
    string Name { get; }

    bool IsHidden { get; }

    IEnumerable<IReadOnlyList<SheetCell>> ReadRows(CancellationToken cancellationToken);
}
