using DocumentFormat.OpenXml.Packaging;

namespace WealthBuilding.Web.Infrastructure.Spreadsheets.Workbooks;

/// <summary>Writes the workbook of an analysis: small formatted sheets with live totals and charts, and every line in scope.</summary>
internal static class AnalysisWorkbook
{
    /// <summary>Writes the workbook. The output need not be seekable; it is written to synchronously and left open.</summary>
    /// <exception cref="InvalidOperationException">The lines are not as many as the report says, or do not come to its total.</exception>
    internal static void Write(Stream output, AnalysisReport report, IEnumerable<AnalysisLine> lines, CancellationToken cancellationToken) =>
        Write(output, report, lines, LineSheets.MostRows, cancellationToken);

    /// <summary>Writes the workbook with so many lines to a sheet.</summary>
    internal static void Write(Stream output, AnalysisReport report, IEnumerable<AnalysisLine> lines, int rowsPerSheet, CancellationToken cancellationToken)
    {
        var sheets = new LineSheets(report.Lines, rowsPerSheet);
        using var small = new MemoryStream();
        var styles = WriteSmall(small, report, sheets);
        cancellationToken.ThrowIfCancellationRequested();
        WorkbookSplice.Write(output, small, report, lines, sheets, styles, cancellationToken);
    }

    private static LineStyles WriteSmall(MemoryStream stream, AnalysisReport report, LineSheets sheets)
    {
        using var draft = new WorkbookDraft(report, sheets);
        FillSheets(draft);
        draft.Book.Properties.Title = SafeText.Clean($"{report.Title}: {report.Subject}");
        draft.Book.Properties.Author = SafeText.Clean(report.MadeBy);
        draft.Book.SaveAs(stream);
        using var document = SpreadsheetDocument.Open(stream, isEditable: true);
        return WorkbookFinish.Apply(document, draft);
    }

    private static void FillSheets(WorkbookDraft draft)
    {
        var report = draft.Report;
        AddLineControls(draft);
        var cover = draft.AddSheet("Cover");
        SummarySheet.Write(draft);
        PlaceSheet.Write(draft);
        MonthSheet.Write(draft);
        GroupSheet.Write(draft, "department", "tblDepartments", report.Departments);
        GroupSheet.Write(draft, "category", "tblCategories", report.Categories);
        foreach (var (kind, table, groups) in new[] { ("owner", "tblOwners", report.Owners), ("size", "tblSizes", report.Sizes), ("sector", "tblSectors", report.Sectors) })
        {
            if (groups.Count > 0)
            {
                GroupSheet.Write(draft, kind, table, groups);
            }
        }

        SupplierSheet.Write(draft);
        ScopeSheet.Write(draft);
        DictionarySheet.Write(draft);
        for (var i = 0; i < draft.LineSheets.Count; i++)
        {
            draft.AddSheet(LineSheets.SheetName(i)).Print(headingRow: 1);
        }

        CoverSheet.Write(cover, draft);
    }

    private static void AddLineControls(WorkbookDraft draft)
    {
        var (report, lines) = (draft.Report, draft.LineSheets);
        draft.Controls.Add(new("Lines", "as many lines as the report counts", report.Lines, report.Lines, lines.Sum(i => $"COUNT({lines.AmountRange(i)})"), IsMoney: false));
        draft.Controls.Add(new("Amount (£)", "the lines add up to the total of the report", report.TotalPence, report.TotalPence, lines.Sum(i => $"SUM({lines.AmountRange(i)})")));
        draft.Controls.Add(new("Local (£)", "the local parts of the lines add up to all that is local", report.LocalPence, report.LocalPence, lines.Sum(i => $"SUM({lines.LocalRange(i)})")));
    }
}
