namespace WealthBuilding.Web.Infrastructure.Spreadsheets.Workbooks;

/// <summary>What is not known, and what the scope leaves out.</summary>
internal static class ScopeSheet
{
    internal static void Write(WorkbookDraft draft)
    {
        var report = draft.Report;
        var page = draft.AddSheet("Unknowns and scope").Print();
        page.Title("Unknowns and scope", "What the figures cannot say, and what was left out of them on purpose.");
        page.Subtitle(4, "What is not known");
        var unknowns = SmallTable.Write(page, 6, "tblUnknowns",
            [
                new("What", ColumnKind.Text, u => u.What),
                new("Number", ColumnKind.Count, u => u.Count, HasTotal: false),
                new("Amount (£)", ColumnKind.Money, u => u.Pence, HasTotal: false),
            ],
            report.Unknowns);
        page.Text(5, 1, "One payment can be in several rows: they do not add up.").Style.Font.SetBold(false);
        WriteScope(page, report, unknowns.LastRow + 2);
    }

    private static void WriteScope(SheetPage page, AnalysisReport report, int row)
    {
        page.Subtitle(row, $"Scope: {report.ScopeName}, version {report.ScopeVersion}");
        SmallTable.Write(page, row + 2, "tblScope",
            [
                new("Rule", ColumnKind.Text, s => s.Rule),
                new("Lines", ColumnKind.Count, s => s.Lines, HasTotal: false),
                new("Amount (£)", ColumnKind.Money, s => s.Pence, HasTotal: false),
                new("Left out", ColumnKind.Text, s => s.IsOn ? "Yes" : "No"),
                new("Why", ColumnKind.Text, s => s.Why),
            ],
            report.Excluded);
        page.Text(row + 1, 1, "A rule that says No is switched off: its lines are in the figures.").Style.Font.SetBold(false);
    }
}
