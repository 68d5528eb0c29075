using System.Buffers;
using System.Globalization;

namespace WealthBuilding.Web.Infrastructure.Spreadsheets;

/// <summary>Writes a table as CSV: UTF-8 with byte order mark, CRLF, ISO dates, RFC 4180, texts that could be formulas guarded.</summary>
internal static class CsvExport
{
    private static readonly SearchValues<char> Quoted = SearchValues.Create(",\"\r\n");

    public static void Write(TextWriter writer, ExportTable table)
    {
        writer.NewLine = "\r\n";
        writer.WriteLine(string.Join(',', table.Columns.Select(c => Quote(SafeCell.Guard(c.Title)))));
        foreach (var row in table.Rows)
        {
            for (var i = 0; i < row.Length; i++)
            {
                writer.Write(i == 0 ? string.Empty : ",");
                writer.Write(Cell(row[i], table.Columns[i].Type));
            }

            writer.WriteLine();
        }
    }

    private static string Cell(object? value, CellType type) => (value, type) switch
    {
        (null, _) => string.Empty,
        (long pence, CellType.Pounds) => (pence / 100m).ToString("0.00", CultureInfo.InvariantCulture),
        (DateOnly day, _) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        (decimal share, CellType.Share) => share.ToString("0.######", CultureInfo.InvariantCulture),
        (IFormattable number, CellType.Number) => number.ToString(null, CultureInfo.InvariantCulture),
        _ => Quote(SafeCell.Guard(value.ToString() ?? string.Empty)),
    };

    private static string Quote(string text) => text.AsSpan().ContainsAny(Quoted) ? "\"" + text.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"" : text;
}
