using ClosedXML.Excel;
using DocumentFormat.OpenXml.Packaging;

namespace WealthBuilding.Web.Infrastructure.Spreadsheets.Workbooks;

/// <summary>One sheet with one table.</summary>
/// <param name="Note">What it holds, as the cover and the sheet say.</param>
/// <param name="Table">Its name in formulas: <c>tblContracts</c>.</param>
/// <param name="Totals">Titles of the columns whose sum stands above the table; others are no sums.</param>
internal sealed record BookSheet(string Name, string Note, string Table, ExportTable Data, params string[] Totals);

/// <summary>A total of the cover: that the column of a sheet adds up to what is stated.</summary>
internal sealed record BookControl(string What, string Meaning, string Sheet, string Column, long Stated);

/// <summary>What the workbook is.</summary>
/// <param name="Facts">One row each of the cover: the day, who made it.</param>
internal sealed record BookCover(string Title, string Subject, string MadeBy, IReadOnlyList<(string Label, string Words)> Facts);

/// <summary>Writes tables as a working copy: a cover with control totals, then one real table a sheet, with totals that follow its filters.</summary>
internal static class TableWorkbook
{
    private const int HeadingRow = 5;

    internal static void Write(Stream output, BookCover cover, IReadOnlyList<BookSheet> sheets, IReadOnlyList<BookControl> controls)
    {
        using var small = new MemoryStream();
        using (var book = new XLWorkbook())
        {
            var live = new List<LiveCell>();
            Fill(book, live, cover, sheets, controls);
            book.Properties.Title = SafeText.Clean($"{cover.Title}: {cover.Subject}");
            book.Properties.Author = SafeText.Clean(cover.MadeBy);
            book.SaveAs(small);
            using var document = SpreadsheetDocument.Open(small, isEditable: true);
            WorkbookFinish.Apply(document, live);
        }

        small.Position = 0;
        small.CopyTo(output);
    }

    private static void Fill(XLWorkbook book, List<LiveCell> live, BookCover cover, IReadOnlyList<BookSheet> sheets, IReadOnlyList<BookControl> controls)
    {
        var first = new SheetPage(book.AddWorksheet("Cover"), live);
        var written = sheets.ToDictionary(s => s.Name, s => Write(new SheetPage(book.AddWorksheet(s.Name), live), s));
        CoverSheet.Write(first, cover.Title, cover.Subject, cover.Facts, [.. controls.Select(c => ControlOf(c, written[c.Sheet]))], sheets.Select(s => (s.Name, s.Note)));
    }

    private static Written Write(SheetPage page, BookSheet sheet)
    {
        page.Print(HeadingRow);
        page.Title(sheet.Name, sheet.Note);
        var rows = sheet.Data.Rows.ToList();
        var columns = sheet.Data.Columns.Select((c, i) => new TableColumn<object?[]>(c.Title, KindOf(c.Type, i, rows), r => c.Type is CellType.Share ? (double?)(decimal?)r[i] : r[i], HasTotal: sheet.Totals.Contains(c.Title))).ToList();
        var area = SmallTable.Write(page, HeadingRow, sheet.Table, columns, rows);
        if (sheet.Totals.Length == 0)
        {
            page.Text(HeadingRow - 1, 1, string.Empty);
        }

        return new Written(sheet.Data.Columns, rows, area);
    }

    private static ControlTotal ControlOf(BookControl control, Written sheet)
    {
        var column = sheet.Columns.Index().First(c => c.Item.Title == control.Column);
        return new ControlTotal(
            control.What, control.Meaning, control.Stated, sheet.Rows.Sum(r => r[column.Index] as long? ?? 0), $"SUM({sheet.Area.Range((char)('A' + column.Index))})", column.Item.Type is CellType.Pounds);
    }

    // Whole numbers are counts; a column of numbers with decimals has them in every row.
    private static ColumnKind KindOf(CellType type, int column, List<object?[]> rows) => type switch
    {
        CellType.Text => ColumnKind.Text,
        CellType.Number => rows.Exists(r => r[column] is decimal) ? ColumnKind.Decimal : ColumnKind.Count,
        CellType.Pounds => ColumnKind.Money,
        CellType.Share => ColumnKind.Percent,
        CellType.Date => ColumnKind.Day,
    };

    private sealed record Written(IReadOnlyList<ExportColumn> Columns, List<object?[]> Rows, TableArea Area);
}
