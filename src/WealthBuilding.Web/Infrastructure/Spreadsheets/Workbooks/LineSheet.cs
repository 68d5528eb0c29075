using System.Globalization;

namespace WealthBuilding.Web.Infrastructure.Spreadsheets.Workbooks;

/// <summary>A sheet of lines: its name and how many it holds. A sheet of Excel has 1,048,576 rows, one of them the header.</summary>
internal sealed record LineSheet(string Name, string TableName, int Rows)
{
    public const int MostRows = 1_048_575;

    public static readonly IReadOnlyList<LineColumn> Columns =
    [
        new("Paid on", "Day of payment; empty where the file does not say", "Date", "The institution's file", 12),
        new("Supplier", "Supplier as the file names it; empty where it names nobody", "Text", "The institution's file", 38),
        new("Department", "Department or service that spent", "Text", "The institution's file", 26),
        new("Kind of spending", "Category of the expense, or its purpose where the file has no category", "Text", "The institution's file", 28),
        new("Purpose", "What the payment was for, in the file's words", "Text", "The institution's file", 28),
        new("Transaction", "Number of the payment in the ledger", "Text", "The institution's file", 16),
        new("Amount £", "Pounds without VAT where the file says so; credits are negative", "Number", "The institution's file", 14),
        new("Place", "District or districts in which the supplier is taken to be", "Text", "Looked up by postcode", 28),
        new("Where that is", "Distance of that place from the area", "Text", "Worked out", 24),
        new("Place by", "Which address decided, and whether the place is an estimate", "Text", "Worked out", 28),
        new("File", "File that brought the payment", "Text", "The import", 34),
        new("Row in file", "Record number in that file, from 1", "Number", "The import", 12),
    ];

    public string AmountRange => string.Create(CultureInfo.InvariantCulture, $"'{Name}'!$G$2:$G${Math.Max(2, Rows + 1)}");

    public string Range => string.Create(CultureInfo.InvariantCulture, $"A1:L{Rows + 1}");

    /// <summary>The sheets that so many lines need.</summary>
    public static IReadOnlyList<LineSheet> For(long lines)
    {
        var count = (int)Math.Max(1, (lines + MostRows - 1) / MostRows);
        return [.. Enumerable.Range(0, count).Select(i => new LineSheet(
            count == 1 ? "Lines" : string.Create(CultureInfo.InvariantCulture, $"Lines {i + 1}"),
            count == 1 ? "tblLines" : string.Create(CultureInfo.InvariantCulture, $"tblLines{i + 1}"),
            (int)Math.Min(MostRows, lines - ((long)i * MostRows))))];
    }
}

/// <summary>A column of the lines: its title, what it means, its type, where it is from, its width in characters.</summary>
internal sealed record LineColumn(string Title, string Meaning, string Type, string Source, int Width);
