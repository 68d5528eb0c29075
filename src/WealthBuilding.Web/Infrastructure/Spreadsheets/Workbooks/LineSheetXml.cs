using System.Globalization;
using System.Text;

namespace WealthBuilding.Web.Infrastructure.Spreadsheets.Workbooks;

/// <summary>Styles of the streamed cells: indexes into the workbook's cell formats.</summary>
internal sealed record LineStyles(int Heading, int Date, int Money, int MarkedText);

/// <summary>Writes one sheet of lines.</summary>
internal static class LineSheetXml
{
    internal const string TableRelation = "rIdLines";

    /// <summary>Writes as many lines as asked and says how many there were and what they come to.</summary>
    internal static LineCount Write(Stream output, IEnumerator<AnalysisLine> lines, int rows, LineStyles styles, CancellationToken cancellationToken)
    {
        using var writer = new BulkSheetWriter(output);
        writer.Raw(Head(styles));
        var count = WriteRows(writer, lines, rows, styles, cancellationToken);
        writer.Raw("</sheetData>"u8);
        writer.Raw(Foot);
        writer.Flush();
        return count;
    }

    private static LineCount WriteRows(BulkSheetWriter writer, IEnumerator<AnalysisLine> lines, int rows, LineStyles styles, CancellationToken cancellationToken)
    {
        var (count, pence, local) = (0L, 0L, 0L);
        while (count < rows && lines.MoveNext())
        {
            if ((count & 0xFFF) == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
            }

            count++;
            var line = lines.Current;
            pence = checked(pence + line.Pence);
            local = checked(local + line.LocalPence);
            WriteRow(writer, (int)count + 1, line, styles);
        }

        return new LineCount(count, pence, local);
    }

    private static void WriteRow(BulkSheetWriter writer, int row, in AnalysisLine line, LineStyles styles)
    {
        var marked = styles.MarkedText;
        writer.BeginRow(row);
        writer.Date(line.Date, styles.Date);
        writer.Text(line.Supplier, marked);
        writer.Text(line.Department, marked);
        writer.Text(line.Service, marked);
        writer.Text(line.Category, marked);
        writer.Text(line.Purpose, marked);
        writer.Text(line.Transaction, marked);
        writer.Money(line.Pence, styles.Money);
        writer.Text(line.Place, marked);
        writer.Text(line.Ring, marked);
        writer.Text(line.Basis, marked);
        writer.Text(line.File, marked);
        writer.Number(line.Record);
        writer.Money(line.LocalPence, styles.Money);
        for (var ring = 0; ring < Domain.Places.Rings.Count; ring++)
        {
            writer.MoneyOrNothing(line.RingPence?[ring] ?? 0, styles.Money);
        }

        writer.Money(line.WholePence, styles.Money);
        writer.EndRow();
    }

    private static string Head(LineStyles styles)
    {
        var xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?><worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">")
            .Append("<sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr><sheetViews><sheetView workbookViewId=\"0\"><pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/><selection pane=\"bottomLeft\" activeCell=\"A2\" sqref=\"A2\"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight=\"15\"/><cols>");
        for (var i = 1; i <= LineSheets.Columns.Count; i++)
        {
            xml.Append(CultureInfo.InvariantCulture, $"<col min=\"{i}\" max=\"{i}\" width=\"{LineSheets.Columns[i - 1].Width}\" customWidth=\"1\"/>");
        }

        xml.Append("</cols><sheetData><row r=\"1\">");
        foreach (var column in LineSheets.Columns)
        {
            xml.Append(CultureInfo.InvariantCulture, $"<c s=\"{styles.Heading}\" t=\"inlineStr\"><is><t>{column.Heading}</t></is></c>");
        }

        return xml.Append("</row>").ToString();
    }

    private const string Foot =
        "<pageMargins left=\"0.5\" right=\"0.5\" top=\"0.6\" bottom=\"0.6\" header=\"0.3\" footer=\"0.3\"/><pageSetup paperSize=\"9\" orientation=\"landscape\" fitToHeight=\"0\"/>" +
        "<headerFooter><oddFooter>&amp;L&amp;A&amp;RPage &amp;P of &amp;N</oddFooter></headerFooter><tableParts count=\"1\"><tablePart r:id=\"" + TableRelation + "\"/></tableParts></worksheet>";
}

/// <summary>How many lines were written and what they come to.</summary>
internal readonly record struct LineCount(long Lines, long Pence, long LocalPence);
