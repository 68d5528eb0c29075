using System.Globalization;
using System.IO.Compression;
using System.Security;
using System.Text;

namespace WealthBuilding.Web.Infrastructure.Spreadsheets;

/// <summary>Writes a table as a plain XLSX, row by row in constant memory: typed numbers and dates; frozen header and filter for those who work with it, neither for publication.</summary>
internal static class XlsxExport
{
    private const int MostRows = 1_048_575;
    private const int PoundsStyle = 1;
    private const int DateStyle = 2;
    private const int ShareStyle = 3;
    private const int HeaderStyle = 4;
    private const int GuardedStyle = 5;
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    public static void Write(Stream output, ExportTable table, string sheet, bool isPlain = false)
    {
        using var zip = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true);
        Part(zip, "[Content_Types].xml", """
            <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>
            """);
        Part(zip, "_rels/.rels", $"""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="{Relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>""");
        Part(zip, "xl/_rels/workbook.xml.rels", $"""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="{Relations}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="{Relations}/styles" Target="styles.xml"/></Relationships>""");
        Part(zip, "xl/workbook.xml", $"""<workbook xmlns="{Main}" xmlns:r="{Relations}"><sheets><sheet name="{Escape(sheet[..Math.Min(31, sheet.Length)])}" sheetId="1" r:id="rId1"/></sheets></workbook>""");
        Part(zip, "xl/styles.xml", $"""
            <styleSheet xmlns="{Main}"><numFmts count="2"><numFmt numFmtId="164" formatCode="#,##0.00;[Red]-#,##0.00"/><numFmt numFmtId="165" formatCode="dd/mm/yyyy"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="6"><xf/><xf numFmtId="164" applyNumberFormat="1"/><xf numFmtId="165" applyNumberFormat="1"/><xf numFmtId="10" applyNumberFormat="1"/><xf fontId="1" applyFont="1"/><xf quotePrefix="1"/></cellXfs></styleSheet>
            """);
        using var writer = new StreamWriter(zip.CreateEntry("xl/worksheets/sheet1.xml", CompressionLevel.Fastest).Open(), new UTF8Encoding(false), 1 << 16);
        Sheet(writer, table, isPlain);
    }

    private static void Sheet(StreamWriter writer, ExportTable table, bool isPlain)
    {
        writer.Write($"""<worksheet xmlns="{Main}"><sheetViews><sheetView workbookViewId="0">{(isPlain ? string.Empty : "<pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/>")}</sheetView></sheetViews><cols>""");
        for (var i = 1; i <= table.Columns.Count; i++)
        {
            writer.Write(string.Create(CultureInfo.InvariantCulture, $"""<col min="{i}" max="{i}" width="{(table.Columns[i - 1].Type is CellType.Text ? 28 : 14)}" customWidth="1"/>"""));
        }

        writer.Write("</cols><sheetData><row>");
        foreach (var column in table.Columns)
        {
            Text(writer, column.Title, HeaderStyle);
        }

        writer.Write("</row>");
        var rows = 0;
        foreach (var row in table.Rows)
        {
            if (++rows > MostRows)
            {
                throw new InvalidOperationException("More rows than a sheet can hold: export as CSV.");
            }

            writer.Write("<row>");
            for (var i = 0; i < row.Length; i++)
            {
                Cell(writer, row[i], table.Columns[i].Type);
            }

            writer.Write("</row>");
        }

        writer.Write(string.Create(CultureInfo.InvariantCulture, $"""</sheetData>{(isPlain ? string.Empty : $"<autoFilter ref=\"A1:{ColumnName(table.Columns.Count)}{rows + 1}\"/>")}</worksheet>"""));
    }

    private static void Cell(StreamWriter writer, object? value, CellType type)
    {
        switch (value)
        {
            case null:
                writer.Write("<c/>");
                break;
            case long pence when type is CellType.Pounds:
                Number(writer, (pence / 100m).ToString("0.00", CultureInfo.InvariantCulture), PoundsStyle);
                break;
            case DateOnly day:
                Number(writer, (day.DayNumber - new DateOnly(1899, 12, 30).DayNumber).ToString(CultureInfo.InvariantCulture), DateStyle);
                break;
            case decimal share when type is CellType.Share:
                Number(writer, share.ToString("0.######", CultureInfo.InvariantCulture), ShareStyle);
                break;
            case IFormattable number when type is CellType.Number:
                Number(writer, number.ToString(null, CultureInfo.InvariantCulture), 0);
                break;
            default:
                var text = value.ToString() ?? string.Empty;
                Text(writer, text, SafeCell.IsDangerous(text) ? GuardedStyle : 0);
                break;
        }
    }

    private static void Number(StreamWriter writer, string number, int style) => writer.Write($"<c s=\"{style}\"><v>{number}</v></c>");

    private static void Text(StreamWriter writer, string text, int style) =>
        writer.Write($"<c t=\"inlineStr\" s=\"{style}\"><is><t xml:space=\"preserve\">{Escape(text.Length > 32_767 ? text[..32_767] : text)}</t></is></c>");

    private static string Escape(string text) => SecurityElement.Escape(SafeCell.ForXml(text)) ?? string.Empty;

    private static string ColumnName(int number) => number <= 26 ? ((char)('A' + number - 1)).ToString() : ColumnName((number - 1) / 26) + (char)('A' + ((number - 1) % 26));

    private static void Part(ZipArchive zip, string name, string xml)
    {
        using var writer = new StreamWriter(zip.CreateEntry(name, CompressionLevel.Fastest).Open(), new UTF8Encoding(false));
        writer.Write("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>" + xml.Trim());
    }
}
