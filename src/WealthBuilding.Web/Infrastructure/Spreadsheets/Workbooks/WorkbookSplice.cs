using System.IO.Compression;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace WealthBuilding.Web.Infrastructure.Spreadsheets.Workbooks;

/// <summary>Copies the small workbook part by part and streams the lines in the place of their empty sheets: memory does not grow with the lines.</summary>
internal static class WorkbookSplice
{
    internal static void Write(Stream output, MemoryStream small, AnalysisReport report, IEnumerable<AnalysisLine> lines, LineSheets sheets, LineStyles styles, CancellationToken cancellationToken)
    {
        var targets = LineParts(small, sheets);
        using var from = new ZipArchive(small, ZipArchiveMode.Read, leaveOpen: true);
        using var zip = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true);
        foreach (var entry in from.Entries.Where(e => !targets.Contains(e.FullName)).OrderBy(e => e.FullName != "[Content_Types].xml"))
        {
            using var source = entry.Open();
            using var copy = zip.CreateEntry(entry.FullName, CompressionLevel.Optimal).Open();
            source.CopyTo(copy);
        }

        using var enumerator = lines.GetEnumerator();
        var total = default(LineCount);
        for (var i = 0; i < targets.Count; i++)
        {
            using var sheet = zip.CreateEntry(targets[i], CompressionLevel.Fastest).Open();
            var count = LineSheetXml.Write(sheet, enumerator, sheets.RowsOf(i), styles, cancellationToken);
            total = new LineCount(total.Lines + count.Lines, total.Pence + count.Pence, total.LocalPence + count.LocalPence);
        }

        Check(report, total, hasMore: enumerator.MoveNext());
    }

    private static void Check(AnalysisReport report, LineCount total, bool hasMore)
    {
        if (hasMore || total.Lines != report.Lines)
        {
            throw new InvalidOperationException($"The report counts {report.Lines} lines but {(hasMore ? "more" : total.Lines)} came.");
        }

        if (total.Pence != report.TotalPence)
        {
            throw new InvalidOperationException($"The report comes to {report.TotalPence} pence but its lines to {total.Pence}.");
        }

        if (total.LocalPence != report.LocalPence)
        {
            throw new InvalidOperationException($"The report says that {report.LocalPence} pence are local but its lines {total.LocalPence}.");
        }
    }

    private static List<string> LineParts(MemoryStream small, LineSheets sheets)
    {
        using var document = SpreadsheetDocument.Open(small, isEditable: false);
        var book = document.WorkbookPart!;
        var ids = book.Workbook.Descendants<Sheet>().ToDictionary(s => s.Name!.Value!, s => s.Id!.Value!);
        return [.. Enumerable.Range(0, sheets.Count).Select(i => book.GetPartById(ids[LineSheets.SheetName(i)]).Uri.OriginalString.TrimStart('/'))];
    }
}
