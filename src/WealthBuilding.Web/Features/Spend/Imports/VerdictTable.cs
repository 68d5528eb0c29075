using WealthBuilding.Web.Infrastructure.Spreadsheets;

namespace WealthBuilding.Web.Features.Spend.Imports;

/// <summary>Rows that were set aside as a table: the file's own columns and the problem of each row.</summary>
internal static class VerdictTable
{
    public static ExportTable Of(ListVerdicts.Model model)
    {
        var width = model.Tables.Select(t => t.Headers.Count).DefaultIfEmpty(0).Max();
        var first = model.Tables.Count > 0 ? model.Tables[0] : null;
        var columns = new List<ExportColumn> { new("Row in file", CellType.Number) };
        columns.AddRange(Enumerable.Range(0, width).Select(i => new ExportColumn(NameOf(first, i), CellType.Text)));
        columns.Add(new ExportColumn("problem", CellType.Text));
        return new ExportTable(columns, model.Tables.SelectMany(t => t.Rows.Select(r => CellsOf(r, width))));
    }

    private static string NameOf(ListVerdicts.TableRows? table, int index) =>
        table is not null && index < table.Headers.Count && table.Headers[index].Length > 0 ? table.Headers[index] : $"Column {index + 1}";

    private static object?[] CellsOf(ListVerdicts.Row row, int width)
    {
        var cells = new object?[width + 2];
        cells[0] = row.Record;
        for (var i = 0; i < width; i++)
        {
            cells[i + 1] = i < row.Cells.Count ? row.Cells[i] : null;
        }

        cells[^1] = row.Problem;
        return cells;
    }
}
