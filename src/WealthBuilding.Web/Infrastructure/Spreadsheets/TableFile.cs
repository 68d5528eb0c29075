using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Mvc;

namespace WealthBuilding.Web.Infrastructure.Spreadsheets;

/// <summary>Answers a request with a table as CSV, XLSX or JSON. It is written to a temporary file first, so that a failure is an error and never a short file.</summary>
internal static class TableFile
{
    public static IActionResult Of(string format, string name, ExportTable table) => format switch
    {
        "csv" => Write(name + ".csv", "text/csv; charset=utf-8", stream =>
        {
            using var writer = new StreamWriter(stream, new UTF8Encoding(true), 1 << 16, leaveOpen: true);
            CsvExport.Write(writer, table);
        }),
        "xlsx" => Write(name + ".xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", stream => XlsxExport.Write(stream, table, "Data")),
        "json" => Write(name + ".json", "application/json; charset=utf-8", stream => Json(stream, table)),
        _ => new NotFoundResult(),
    };

    /// <summary>Writes into a temporary file that is gone when the answer has been sent.</summary>
    public static FileStreamResult Write(string name, string type, Action<Stream> write)
    {
        var stream = Temporary();
        try
        {
            write(stream);
            stream.Position = 0;
            return new FileStreamResult(stream, type) { FileDownloadName = name };
        }
        catch
        {
            stream.Dispose();
            throw;
        }
    }

    /// <summary>A file that is gone when it is closed.</summary>
    public static FileStream Temporary() =>
        new(Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 1 << 16, FileOptions.DeleteOnClose);

    public static void Json(Stream stream, ExportTable table)
    {
        using var writer = new Utf8JsonWriter(stream);
        writer.WriteStartArray();
        foreach (var row in table.Rows)
        {
            writer.WriteStartObject();
            for (var i = 0; i < row.Length; i++)
            {
                writer.WritePropertyName(table.Columns[i].Key ?? table.Columns[i].Title);
                Value(writer, row[i], table.Columns[i].Type);
            }

            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void Value(Utf8JsonWriter writer, object? value, CellType type)
    {
        switch (value)
        {
            case null:
                writer.WriteNullValue();
                break;
            case long pence when type is CellType.Pounds:
                writer.WriteNumberValue(pence / 100m);
                break;
            case int or long:
                writer.WriteNumberValue(Convert.ToInt64(value, System.Globalization.CultureInfo.InvariantCulture));
                break;
            case decimal share:
                writer.WriteNumberValue(share);
                break;
            case DateOnly day:
                writer.WriteStringValue(day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
                break;
            default:
                writer.WriteStringValue(value.ToString());
                break;
        }
    }
}
