using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace WealthBuilding.Web.Infrastructure.Spreadsheets.Workbooks;

/// <summary>Adds what the formatted workbook lacks: formulas beside their kept results, native charts, the tables of lines, the language.</summary>
internal static class WorkbookFinish
{
    internal static LineStyles Apply(SpreadsheetDocument document, WorkbookDraft draft)
    {
        var book = document.WorkbookPart!;
        Apply(document, draft.LiveCells);
        foreach (var chart in draft.Charts)
        {
            ChartParts.Add(PartOf(book, chart.Sheet), chart);
        }

        for (var i = 0; i < draft.LineSheets.Count; i++)
        {
            AddTable(PartOf(book, LineSheets.SheetName(i)), draft.LineSheets, i);
        }

        return LineFormats.Add(book.WorkbookStylesPart!.Stylesheet);
    }

    /// <summary>The part that every workbook needs: formulas, headings that repeat in print, the language.</summary>
    internal static void Apply(SpreadsheetDocument document, IEnumerable<LiveCell> liveCells)
    {
        var book = document.WorkbookPart!;
        foreach (var sheet in liveCells.GroupBy(c => c.Sheet))
        {
            SetFormulas(PartOf(book, sheet.Key), sheet.ToDictionary(c => c.Address, c => c.Formula));
        }

        FixPrintTitles(book.Workbook);
        document.PackageProperties.Language = "en-GB";
    }

    // Other programs repeat the heading only where the rows are fixed: $5:$5, not 5:5.
    private static void FixPrintTitles(Workbook book)
    {
        foreach (var name in book.DefinedNames?.Elements<DefinedName>().Where(n => n.Name == "_xlnm.Print_Titles") ?? [])
        {
            var (sheet, rows) = (name.Text[..(name.Text.LastIndexOf('!') + 1)], name.Text[(name.Text.LastIndexOf('!') + 1)..]);
            name.Text = sheet + string.Join(':', rows.Split(':').Select(r => "$" + r.TrimStart('$')));
        }

        book.Save();
    }

    private static WorksheetPart PartOf(WorkbookPart book, string name) =>
        (WorksheetPart)book.GetPartById(book.Workbook.Descendants<Sheet>().First(s => s.Name == name).Id!);

    private static void SetFormulas(WorksheetPart part, Dictionary<string, string> formulas)
    {
        var texts = part.OpenXmlPackage is SpreadsheetDocument document ? document.WorkbookPart!.SharedStringTablePart?.SharedStringTable : null;
        foreach (var cell in part.Worksheet.Descendants<Cell>())
        {
            if (!formulas.Remove(cell.CellReference!.Value!, out var formula))
            {
                continue;
            }

            if (cell.DataType?.Value == CellValues.SharedString)
            {
                var text = texts!.ElementAt(int.Parse(cell.CellValue!.Text, System.Globalization.CultureInfo.InvariantCulture)).InnerText;
                cell.CellValue = new CellValue(text);
                cell.DataType = CellValues.String;
            }

            cell.CellFormula = new CellFormula(formula);
        }

        if (formulas.Count > 0)
        {
            throw new InvalidOperationException($"No cell for the formula of {formulas.Keys.First()}.");
        }

        part.Worksheet.Save();
    }

    private static void AddTable(WorksheetPart part, LineSheets lines, int index)
    {
        var range = lines.TableRange(index);
        var columns = LineSheets.Columns.Select((c, i) => new DocumentFormat.OpenXml.Spreadsheet.TableColumn { Id = (uint)i + 1, Name = c.Heading });
        var table = part.AddNewPart<TableDefinitionPart>(LineSheetXml.TableRelation);
        table.Table = new Table(
            new AutoFilter { Reference = range },
            new TableColumns(columns) { Count = (uint)LineSheets.Columns.Count },
            new TableStyleInfo { Name = "TableStyleLight1", ShowRowStripes = true, ShowColumnStripes = false, ShowFirstColumn = false, ShowLastColumn = false })
        {
            Id = 900 + (uint)index,
            Name = LineSheets.TableName(index),
            DisplayName = LineSheets.TableName(index),
            Reference = range,
            TotalsRowShown = false,
        };
        table.Table.Save();
    }
}
